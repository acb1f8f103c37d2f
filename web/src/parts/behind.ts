// The foot of a view: how many rows stand behind it, which standings are left out, and where the rows can be had.

import { html, type TemplateResult } from 'lit-html';
import type { Api, Query } from '../api';

export interface Behind {
  api: Api;
  path: string;
  query: Query;
  rows: string; // "1,204 events"
  left_out: readonly string[];
}

export function behind({ api, path, query, rows, left_out }: Behind): TemplateResult {
  return html`<footer class="behind">
    <p>
      ${rows} behind this view.
      ${left_out.length > 0 ? `Left out: what is ${left_out.join(', ')}.` : 'No standing is left out.'}
    </p>
    <ul>
      <li><a href=${api.link(path, query, 'json')}>JSON</a></li>
      <li><a href=${api.link(path, query, 'csv')}>CSV</a></li>
    </ul>
  </footer>`;
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

// What a page of a list is one of: "1,204 events", or "at least 900 events" where no more were counted.
export function behindPage(page: { total: number; total_exact: boolean }, one: string): string {
  return `${page.total_exact ? '' : 'at least '}${counted(page.total, one)}`;
}
