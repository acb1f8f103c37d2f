// The reading room in a real browser, over a store of sample reports.
//
// usage: node --test tests/browser/page_test.mjs    (after `make build page`; SAYSO and CHROMIUM name other programs)

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { new_page, open_browser, pictures, root, serve, settled, violations } from './browser.mjs';

let server;
let hostile;
let browser;

before(async () => {
  server = await serve();
  hostile = await serve({ hostile: true });
  browser = await open_browser();
});

after(async () => {
  await browser?.close();
  server?.stop();
  hostile?.stop();
});

async function look(hash, { at = server, ...media } = {}) {
  const page = await new_page(browser, media);
  await page.goto(at.address + hash);
  await settled(page);
  return page;
}

async function done(page) {
  assert.deepEqual(page.faults, []);
  assert.equal(page.hosts.size, 1, `asked ${[...page.hosts]}`);
  await page.close();
}

async function first_id(query, at = server) {
  const answer = await (await fetch(`${at.address}api/events?${query}`)).json();
  return answer.rows[0].id;
}

test('a pasted report is coded at once, and an event lights its words', async () => {
  const page = await look('');
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', 'x');
    const field = document.querySelector('#report');
    field.value = 'Chad denied shelling a port in Fiji on Monday, state radio said.\n\nFiji condemned Chad.';
    field.dispatchEvent(new Event('input'));
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data }));
  });
  await page.waitForSelector('.coded');
  assert.ok((await page.locator('.event').count()) >= 2);
  assert.ok((await page.locator('.event .standing', { hasText: 'denied' }).count()) >= 1);
  const card = page.locator('.event', { has: page.locator('.standing', { hasText: 'denied' }) }).first();
  await card.hover();
  assert.equal(await page.locator('.report .lit-trigger').first().innerText().then((text) => /shelling/.test(text)), true);
  await page.mouse.move(5, 5);
  assert.equal(await page.locator('.lit-trigger').count(), 0);
  await done(page);
});

test('a dropped HTML page is coded as a page', async () => {
  const page = await look('');
  await page.evaluate(() => {
    const data = new DataTransfer();
    const text = `<html><head><title>Ports</title></head><body><article>${'<p>Kenya accused Chad of smuggling arms on Monday, and Chad expelled the Kenyan ambassador on Tuesday.</p>'.repeat(3)}</article></body></html>`;
    data.items.add(new File([text], 'report.html', { type: 'text/html' }));
    document.querySelector('form.desk').dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
  });
  await page.waitForSelector('.coded');
  assert.ok((await page.locator('.event').count()) >= 2);
  assert.equal(await page.locator('.report', { hasText: '<p>' }).count(), 0);
  await done(page);
});

test('the chain of sources is a sentence', async () => {
  const page = await look('');
  await page.fill('#report', 'The rebels, officials said, claimed that Chad had bombed a village in Niger.\n\nRussia accused Ukraine of shelling Belgorod, according to the Interfax news agency.');
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('.coded');
  const chains = await page.locator('.event-chain').allInnerTexts();
  assert.ok(chains.some((chain) => /^According to .+, citing .+/.test(chain)), chains.join(' | '));
  await done(page);
});

test('a failing server is told in words, and the text is still there', async () => {
  const page = await look('');
  await page.route('**/api/code', (route) => route.fulfill({ status: 429, contentType: 'application/json', body: '{"code":"TooMany","message":"Wait a second."}' }));
  await page.fill('#report', 'Chad bombed Fiji.');
  await page.click('text=Code it');
  await page.waitForSelector('[role=alert]');
  assert.match(await page.locator('[role=alert]').innerText(), /Too many requests at once\s+Wait a second\./);
  assert.equal(await page.inputValue('#report'), 'Chad bombed Fiji.');
  await page.close();
});

test('facets narrow, stand in the address, and can be taken away', async () => {
  const page = await look('#/events');
  const all = await page.locator('h2').first().innerText();
  await page.locator('.facet a', { hasText: 'denied' }).click();
  await page.waitForFunction((before) => document.querySelector('h2').innerText !== before, all);
  assert.match(page.url(), /standing=denied/);
  assert.deepEqual([...new Set(await page.locator('.event .standing').allInnerTexts())].map((text) => text.replace(/\W/g, '')), ['denied']);
  assert.match(await page.locator('.behind').innerText(), /Left out: what is .*stated/);
  await page.goBack();
  await page.waitForFunction((before) => document.querySelector('h2').innerText === before, all);
  await done(page);
});

test('words are searched, and finding nothing says what to do', async () => {
  const page = await look('#/events');
  await page.fill('#search', 'Kassala');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.chip-on');
  assert.match(page.url(), /text=Kassala/);
  await page.fill('#search', 'zebra');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.state');
  assert.match(await page.locator('.state').innerText(), /Nothing fits/);
  await page.click('text=Take all filters away');
  await page.waitForSelector('.event');
  await done(page);
});

test('pages follow each other without loss or overlap', async () => {
  const page = await look('#/events');
  const total = Number((await page.locator('h2').first().innerText()).split(' ')[0]);
  const seen = new Set();
  for (;;) {
    const links = await page.locator('.event-who a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    links.forEach((link) => seen.add(link));
    const next = page.locator('.pager [rel=next]');
    if ((await next.count()) === 0) break;
    await next.click();
    await page.waitForFunction((first) => document.querySelector('.event-who a').getAttribute('href') !== first, links[0]);
  }
  assert.equal(seen.size, total);
  await done(page);
});

test('a server without a store says how to get one', async () => {
  const alone = await serve({ stored: false });
  for (const view of ['events', 'occurrences', 'timeline', 'map', 'document/1']) {
    const page = await look(`#/${view}`, { at: alone });
    assert.match(await page.locator('.state').innerText(), /There is no store here[^]*sayso code --store news.db/, view);
    await page.close();
  }
  alone.stop();
});

test('words out of sight are brought into sight when their event is chosen', async () => {
  const page = await look('#/desk');
  await page.setViewportSize({ width: 360, height: 640 });
  await page.click('text=Try an example');
  await page.waitForSelector('.coded');
  await page.locator('.event-who a').last().click();
  await page.waitForFunction(() => {
    const { top, bottom } = document.querySelector('.report [aria-current="true"]').getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  await done(page);
});

test('an event opens to its words', async () => {
  const page = await look('#/events?standing=denied');
  const sentence = await page.locator('.event-sentence mark').first().innerText();
  await page.locator('.event-who a').first().click();
  await page.waitForSelector('.report .lit-trigger');
  assert.match(await page.locator('.report .lit-trigger').first().innerText(), new RegExp(sentence));
  assert.equal(await page.locator('.event-on').count(), 1);
  await done(page);
});

async function occurrences_where(fits) {
  const { rows } = await (await fetch(`${server.address}api/occurrences?contested=true`)).json();
  return rows.filter(fits).map((row) => row.occurrence);
}

test('the ledger has who affirms and who denies, and who told it first', async () => {
  const page = await look('#/occurrences?contested=true&type=ASSAULT');
  await page.locator('.event', { hasText: 'denial' }).locator('.event-who a').first().click();
  await page.waitForSelector('.ledger');
  for (const side of ['affirms', 'denies']) assert.ok((await page.locator(`.side-${side} .telling`).count()) >= 1, side);
  assert.match(await page.locator('.lede').innerText(), /First told by Savanna Herald on 2024-03-04/);
  const head = await page.locator('.view-head').innerText();
  for (const root of ['Sudan, health ✓≠', 'Rapid Support Forces ≠', 'Sudan, forces ×']) assert.ok(head.includes(root), `${root}: ${head}`);
  await page.locator('.side-denies .telling a').first().click();
  await page.waitForSelector('.report .lit-trigger');
  await done(page);
});

test('figures in dispute stand side by side, and a copy is called one', async () => {
  const [disputed] = await occurrences_where((row) => row.disputes > 0 && row.type === 'ASSAULT');
  const page = await look(`#/occurrence/${disputed}`);
  const figures = await page.locator('.figures tbody tr').allInnerTexts();
  assert.ok(figures.some((row) => /Savanna Herald.*11/s.test(row)) && figures.some((row) => /Nile Telegraph.*17/s.test(row)));
  assert.ok((await page.locator('.side-disputes .telling').count()) >= 1);
  const copies = page.locator('.telling', { hasText: 'a copy; not counted as a source' });
  assert.deepEqual([...new Set(await copies.locator('.eyebrow').allInnerTexts())], ['2024-03-05, Port Evening Mail']);
  await copies.first().locator('a', { hasText: 'a copy' }).click();
  await page.waitForSelector('.report-title');
  assert.match(await page.locator('.report-head').innerText(), /Savanna Herald/);
  await done(page);
});

test('the map has no pin for what is known to the country only', async () => {
  const page = await look('#/map');
  const places = (await (await fetch(`${server.address}api/places`)).json()).rows;
  const exact = places.filter((place) => place.precision !== 'country').length;
  assert.ok(exact < places.length);
  assert.equal(await page.locator('.spot').count(), exact);
  assert.ok((await page.locator('.country-told').count()) >= 1);
  assert.match(await page.locator('.behind').innerText(), /Left out: what is denied, negated, hypothetical/);
  await done(page);
});

test('timeline and dyads count what the rows say', async () => {
  let page = await look('#/timeline');
  const series = (await (await fetch(`${server.address}api/series`)).json()).rows;
  assert.equal(await page.locator('.bar').count(), series.length);
  await done(page);
  page = await look('#/dyads?actor=SDN');
  const cells = await page.locator('.matrix td a').evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  assert.ok(cells.length > 0 && cells.every((href) => href.includes('actor=SDN')));
  await done(page);
});

async function events_behind(hash, at = server) {
  const page = await look(hash, { at });
  const told = Number((await page.locator('h2').first().innerText()).split(' ')[0]);
  await done(page);
  return told;
}

test('what a bar or a place counts is what it leads to', async () => {
  for (const period of ['week', 'month']) {
    const page = await look(`#/timeline?period=${period}`);
    const bars = await page.locator('.timeline a').evaluateAll((all) => all.map((one) => [one.getAttribute('href'), one.querySelector('title').textContent.split(': ')[1]]));
    await done(page);
    for (const [href, count] of bars.slice(0, 6)) assert.equal(await events_behind(href), Number(count), href);
  }
  const page = await look('#/map');
  const rows = await page.locator('.table tbody tr').evaluateAll((all) => all.map((one) => [one.querySelector('a').getAttribute('href'), one.querySelector('.number').textContent]));
  await done(page);
  for (const [href, count] of rows) assert.equal(await events_behind(href), Number(count), href);
  const place = await look(rows[0][0]);
  assert.match(await place.locator('.chip-on', { hasText: 'place' }).innerText(), /place:\s+[A-Z][a-z]/);
  await done(place);
});

test('weeks without events are drawn as gaps', async () => {
  const page = await look('#/timeline?period=week&until=2024-04-30');
  const labels = await page.locator('.timeline .tick[text-anchor=middle]').allTextContents();
  assert.deepEqual(labels, ['2024-W09', '2024-W10', '2024-W11', '2024-W12', '2024-W13', '2024-W14']);
  await done(page);
});

test('each view has its rows as JSON and CSV', async () => {
  for (const view of ['events', 'occurrences', 'timeline', 'dyads', 'map', 'sources']) {
    const page = await look(`#/${view}`);
    const links = await page.locator('.behind a').evaluateAll((all) => all.map((one) => one.href));
    assert.equal(links.length, 2, view);
    for (const link of links) assert.equal((await fetch(link)).status, 200, link);
    await done(page);
  }
});

test('everything can be reached from the keyboard', async () => {
  const page = await look('#/desk');
  await page.keyboard.press('/');
  await page.waitForSelector('#search:focus');
  await page.keyboard.type('Kharkiv');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.chip-on');
  await page.locator('.chip-on').first().focus();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  const second = await page.locator('.event-who a').nth(1).getAttribute('href');
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href')), second);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.report .lit-trigger');
  await page.keyboard.press('Tab');
  const outlined = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  assert.equal(outlined, 'solid');
  await page.locator('.report .trigger').first().focus();
  assert.ok((await page.locator('.lit-trigger').count()) >= 1);
  await done(page);
});

test('a hostile report is shown harmlessly', async () => {
  const id = await first_id('text=spying', hostile);
  const at = id.lastIndexOf(':');
  const began = Date.now();
  const page = await look(`#/document/${id.slice(0, at)}?event=${id.slice(at + 1)}`, { at: hostile });
  assert.ok(Date.now() - began < 5000, `took ${Date.now() - began} ms`);
  assert.equal(await page.evaluate(() => window.broken), undefined);
  assert.match(await page.locator('.report-title').innerText(), /<script>window\.broken = 1<\/script>/);
  assert.equal(await page.locator('.report script, .report b, .report img, .report-head img').count(), 0);
  const shown = await page.locator('.report').innerText();
  assert.doesNotMatch(shown, /[\u202a-\u202e\u2066-\u2069]/);
  assert.match(shown, /⟦U\+202E⟧/);
  assert.ok(shown.length < 60_000);
  await page.click('text=Show all');
  await page.waitForFunction(() => document.querySelector('.report').innerText.length > 900_000);
  const events = await look('#/events?text=spying', { at: hostile });
  assert.equal(await events.evaluate(() => window.broken), undefined);
  assert.equal(await events.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true);
  await done(events);
  await done(page);
});

const kViews = {
  desk: '#/desk',
  events: '#/events',
  occurrences: '#/occurrences',
  occurrence: null,
  document: null,
  timeline: '#/timeline',
  dyads: '#/dyads',
  map: '#/map',
  sources: '#/sources',
  source: '#/source/UKR%3AGOV',
  missing: '#/nowhere',
};

async function view_hash(name) {
  if (name === 'document') return `#/document/${(await first_id('text=ramming')).replace(/:(\d+)$/, '?event=$1')}`;
  if (name !== 'occurrence') return kViews[name];
  const [disputed] = await occurrences_where((row) => row.disputes > 0 && row.reports > 2);
  return `#/occurrence/${disputed}`;
}

for (const name of Object.keys(kViews)) {
  test(`${name}: axe-core finds nothing by day or night, on a phone or wide; nothing is cut off`, async () => {
    for (const [look_name, colorScheme, width] of [['light', 'light', 1280], ['dark', 'dark', 1280], ['phone', 'light', 360]]) {
      const page = await new_page(browser, { colorScheme });
      await page.setViewportSize({ width, height: 860 });
      await page.goto(server.address + (await view_hash(name)));
      await settled(page);
      if (name === 'desk') {
        await page.click('text=Try an example');
        await page.waitForSelector('.coded');
        await page.locator('.report .trigger', { hasText: 'attacking' }).hover();
      }
      assert.deepEqual(await violations(page), [], look_name);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${look_name}: wider than the window`);
      await page.screenshot({ path: join(pictures, `${name}-${look_name}.png`) });
      await done(page);
    }
  });
}

test('the first view is there within a second, and the bundle is small', async (context) => {
  const page = await new_page(browser);
  const began = performance.now();
  await page.goto(server.address);
  await page.waitForSelector('#report');
  const first = performance.now() - began;
  const folder = join(root, 'web/dist/assets');
  const bytes = readdirSync(folder).reduce((sum, name) => sum + gzipSync(readFileSync(join(folder, name))).length, 0);
  context.diagnostic(`first view ${first.toFixed(0)} ms, bundle ${(bytes / 1000).toFixed(1)} kB gzip`);
  assert.ok(first < 1000 && bytes < 200_000);
  await done(page);
});
