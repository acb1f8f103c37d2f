// Events that stand on no server, as files.

import type { EventRecord } from './record';

export function json_lines(events: readonly EventRecord[]): string {
  return events.map((event) => `${JSON.stringify(event)}\n`).join('');
}

export function csv(events: readonly EventRecord[]): string {
  const parties = (all: EventRecord['actor']) => all.map((one) => [one.code ?? '?', ...one.sectors].join(' ')).join('; ');
  const columns: [string, (event: EventRecord) => string | number | null][] = [
    ['id', (event) => event.id],
    ['type', (event) => event.type],
    ['mode', (event) => event.mode],
    ['quad', (event) => event.quad],
    ['standing', (event) => event.standing],
    ['date', (event) => event.date.value],
    ['actors', (event) => parties(event.actor)],
    ['recipients', (event) => parties(event.recipient)],
    ['sources', (event) => event.sayso.map((link) => link.source?.text ?? '?').join(' < ')],
    ['place', (event) => event.place?.name ?? null],
    ['place_country', (event) => event.place?.country ?? null],
    ['rule', (event) => event.evidence.rule],
    ['sentence', (event) => event.evidence.text],
  ];
  const lines = [columns.map(([name]) => name), ...events.map((event) => columns.map(([, value]) => value(event)))];
  return lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

export function save(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

// RFC 4180. Spreadsheets take what begins with these signs for a formula, so such words get an apostrophe before them.
function cell(value: string | number | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value);
  const text = /^[=+@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
