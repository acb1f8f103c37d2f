// The small modules of the page that decide what is marked and what is said, without a browser.
//
// usage: node --test tests/browser/modules_test.mjs    (after `npm ci` in web/)

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const source = resolve(dirname(fileURLToPath(import.meta.url)), '../../web');
const { build } = createRequire(createRequire(join(source, 'package.json')).resolve('vite'))('esbuild');

async function module_of(name) {
  const built = await build({ entryPoints: [join(source, 'src', name)], bundle: true, format: 'esm', write: false });
  return import(`data:text/javascript;base64,${Buffer.from(built.outputFiles[0].text).toString('base64')}`);
}

const { CodePoints } = await module_of('code_points.ts');
const { marks_of, pieces_of } = await module_of('marks.ts');
const { plain } = await module_of('plain.ts');
const { chain_sentence } = await module_of('chain.ts');
const { read_route, link_to, toggled } = await module_of('route.ts');
const { party_name } = await module_of('code_names.ts');
const { csv } = await module_of('save.ts');
const { filled, within } = await module_of('periods.ts');

test('offsets count code points, whatever their width', () => {
  for (const text of ['', 'plain', '😀a😀😀b', 'é\n漢😀', '\ud800 alone \udc00']) {
    const points = new CodePoints(text);
    const all = Array.from(text);
    assert.equal(points.length, all.length, text);
    for (let start = 0; start <= all.length; ++start) {
      for (let stop = start; stop <= all.length; ++stop) assert.equal(points.slice(start, stop), all.slice(start, stop).join(''));
    }
  }
  assert.equal(new CodePoints('😀😀\nb').find('\n', 0), 2);
});

test('pieces cover a line once, in order, each with all the marks over it', () => {
  const marks = [
    { kind: 'content', start: 0, stop: 9, event: 0 },
    { kind: 'actor', start: 2, stop: 5, event: 0 },
    { kind: 'recipient', start: 4, stop: 8, event: 1 },
    { kind: 'trigger', start: 20, stop: 25, event: 1 },
  ];
  const pieces = pieces_of(0, 12, marks);
  assert.deepEqual(pieces.map((piece) => [piece.start, piece.stop]), [[0, 2], [2, 4], [4, 5], [5, 8], [8, 9], [9, 12]]);
  assert.deepEqual(pieces[2].marks.map((mark) => mark.kind), ['content', 'actor', 'recipient']);
  assert.deepEqual(pieces[5].marks, []);
});

test('marks of the title and of the body are kept apart', () => {
  const event = (field) => ({
    actor: [{ span: [0, 4] }], recipient: [], quantity: [], place: null, sayso: [{ source: null, cue: [9, 12], content: [[13, 20]] }],
    evidence: { field, trigger: [5, 8] },
  });
  const quotations = [{ field: 'body', source: { span: [30, 34] }, cue: null, content: [] }, { field: 'title', source: null, cue: [0, 4], content: [] }];
  const marks = marks_of([event('title'), event('body')], quotations, 'body');
  const found = marks.map((mark) => [mark.kind, mark.event]);
  assert.deepEqual(found, [['actor', 1], ['trigger', 1], ['cue', 1], ['content', 1], ['source', null]]);
});

test('what would turn the reading direction is shown by its number', () => {
  assert.equal(plain('a\u202eb\u2069c\u200fd\u0000'), 'a⟦U+202E⟧b⟦U+2069⟧c\u200fd\ufffd');
  assert.equal(plain(null), '');
});

test('a chain of sources reads from the outermost inwards', () => {
  const sentence = (tellers, outlet) => chain_sentence(tellers, outlet).map((part) => part.text).join('');
  const teller = (text, cue = null) => ({ text, cue });
  assert.equal(sentence([], 'Port Daily'), 'In the own voice of Port Daily');
  assert.equal(sentence([], null), 'In the own voice of the outlet');
  assert.equal(sentence([teller('the rebels'), teller('officials')], null), 'According to officials, citing the rebels');
  assert.equal(sentence([teller(null, 'reportedly')], null), 'On nobody’s named word (“reportedly”)');
});

test('an address says all of a view, and comes back as it was', () => {
  const link = link_to('events', { type: ['AID', 'AGREE'], text: '"a b" & c', after: null });
  const route = read_route(link);
  assert.deepEqual([route.view, route.params.getAll('type'), route.params.get('text')], ['events', ['AID', 'AGREE'], '"a b" & c']);
  assert.deepEqual(toggled(route.params, 'type', 'AID').getAll('type'), ['AGREE']);
  assert.equal(read_route(link_to('source', {}, ':GOV/x?')).id, ':GOV/x?');
  assert.equal(read_route('').view, 'desk');
});

test('a week is the days from its Monday, also over a new year', () => {
  const weeks = { '2024-W10': '2024-03-04 2024-03-10', '2020-W53': '2020-12-28 2021-01-03', '2025-W01': '2024-12-30 2025-01-05', '2021-W01': '2021-01-04 2021-01-10' };
  for (const [week, days] of Object.entries(weeks)) assert.equal(Object.values(within(week)).join(' '), days);
  for (const period of ['2024', '2024-03', '2024-03-04']) assert.deepEqual(within(period), { from: period, until: period });
});

test('times without events are drawn too, unless they are too many', () => {
  assert.deepEqual(filled(['2020-W52', '2021-W02'], 'week'), ['2020-W52', '2020-W53', '2021-W01', '2021-W02']);
  assert.deepEqual(filled(['2024-02-28', '2024-03-01'], 'day'), ['2024-02-28', '2024-02-29', '2024-03-01']);
  assert.deepEqual(filled(['2023-11', '2024-02'], 'month'), ['2023-11', '2023-12', '2024-01', '2024-02']);
  assert.deepEqual(filled(['1999', '2001'], 'year'), ['1999', '2000', '2001']);
  assert.deepEqual(filled(['1900-01-01', '2000-01-01'], 'day'), ['1900-01-01', '2000-01-01']);
  assert.deepEqual(filled([], 'month'), []);
});

test('codes are told in words', () => {
  const names = { 'SDN MIL': 'Sudan, forces', 'CHN:GOV': 'China, government', ':MED': 'health', NGO: 'non-governmental body', '?': 'unnamed', XYZ: 'XYZ' };
  for (const [code, name] of Object.entries(names)) assert.equal(party_name(code), name);
});

test('words that a spreadsheet would run are not run', () => {
  const event = {
    id: 'a:0', type: 'AID', mode: null, quad: 2, standing: 'stated', date: { value: null }, actor: [], recipient: [], sayso: [], place: null,
    evidence: { rule: 'r', text: '=1+1, "x"' },
  };
  assert.equal(csv([event]).split('\r\n')[1], `a:0,AID,,2,stated,,,,,,,r,"'=1+1, ""x"""`);
});
