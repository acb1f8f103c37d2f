// A store of sample reports, a server of it, and Chromium looking at it. What the tests share.

import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
export const root = resolve(here, '../..');
const installed = createRequire(join(root, 'web/package.json'));
const { chromium } = installed('playwright-core');
const axe = readFileSync(installed.resolve('axe-core/axe.min.js'), 'utf8');

const kSayso = process.env.SAYSO ?? join(root, 'build/release/src/cli/sayso');
export const pictures = join(root, 'build/screenshots');

// Words that would run, turn or drown the page, if it let them.
function hostile_report() {
  return {
    id: 'room-hostile',
    published: '2024-09-01',
    publisher: '<img src=x onerror=window.broken=3> Gazette',
    title: '<script>window.broken = 1</script> Ghana \u202eaccused Togo\u202c of spying',
    text: `Ghana accused Togo of spying on Sunday. <script>window.broken = 2</script> "]}<b onmouseover=window.broken=4>Togo</b> condemned \u202eGhana.\n\n${'Nothing more is told here '.repeat(40_000)}. Nigeria condemned Togo on Sunday.`,
  };
}

// A server of a store that holds the sample reports, and perhaps the hostile one; or of no store.
export async function serve({ hostile = false, stored = true } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'sayso-room-'));
  const store = join(folder, 'news.db');
  const input = join(folder, 'reports.jsonl');
  const reports = readFileSync(join(here, 'reports.jsonl'), 'utf8');
  writeFileSync(input, hostile ? `${reports}${JSON.stringify(hostile_report())}\n` : reports);
  if (stored) run(kSayso, ['code', '--store', store, '--in', 'jsonl', input]);
  const server = spawn(kSayso, ['serve', ...(stored ? [store] : []), '--port', '0', '--rate', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
  return {
    address: await address_of(server),
    stop() {
      server.kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function run(command, args) {
  const done = spawnSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}: ${done.error ?? done.stderr}`);
}

// Where a server says that it listens.
function address_of(server) {
  return new Promise((found, failed) => {
    let said = '';
    server.stderr.on('data', (bytes) => {
      said += bytes;
      const address = /http:\/\/[\d.:]+\//.exec(said);
      if (address) found(address[0]);
    });
    server.on('error', failed);
    server.on('exit', () => failed(new Error(`sayso serve: ${said}`)));
  });
}

export async function open_browser() {
  const profile = mkdtempSync(join(tmpdir(), 'sayso-chromium-'));
  mkdirSync(pictures, { recursive: true });
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    viewport: { width: 1280, height: 860 },
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

// A fresh page that keeps what went wrong in it and which hosts it asked.
export async function new_page(browser, look = {}) {
  const page = await browser.context.newPage();
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce', ...look });
  page.faults = [];
  page.hosts = new Set();
  page.on('pageerror', (error) => page.faults.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') page.faults.push(message.text());
  });
  page.on('request', (request) => page.hosts.add(new URL(request.url()).host));
  return page;
}

export async function settled(page) {
  await page.waitForSelector('main[aria-busy="false"]');
  await page.waitForSelector('.waiting', { state: 'detached' });
}

// What axe-core finds against WCAG 2.2 AA, a line a finding. Evaluated, not added to the page: its policy stays as strict.
export async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() =>
    window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }),
  );
  return found.violations.map((one) => `${one.id}: ${one.help}: ${one.nodes.map((node) => node.target.join(' ')).slice(0, 4).join(' | ')}`);
}
