// What a view shows while it waits, when it has nothing, and when something went wrong.

import { html, nothing, type TemplateResult } from 'lit-html';
import { ApiError } from '../api';
import { plain } from '../plain';
import { link_to, type Route } from '../route';
import { is_filtered } from './filters';

export function waiting(what: string): TemplateResult {
  return html`<div class="waiting" role="status">
    <span class="sr">${what}</span>
    <div class="waiting-bar"></div>
    <div class="waiting-bar"></div>
    <div class="waiting-bar"></div>
  </div>`;
}

// The keys that every list of events takes.
export function list_keys(): TemplateResult {
  return html`<kbd>j</kbd> next, <kbd>k</kbd> back, <kbd>Enter</kbd> opens`;
}

export function empty(title: string, advice: TemplateResult | string): TemplateResult {
  return html`<div class="state"><h2>${title}</h2><p class="muted">${advice}</p></div>`;
}

// No rows: because of the filters, or because the store has none.
export function nothing_fits(route: Route, advice: string): TemplateResult {
  if (!is_filtered(route)) {
    return empty('Nothing is here yet', html`No report of this store tells of it. <code>sayso code --store news.db reports/</code> codes more into a store.`);
  }
  return empty('Nothing fits', html`${advice} <a href=${link_to(route.view)}>Take all filters away</a>, or change one.`);
}

function no_store(): TemplateResult {
  return html`<div class="state">
    <h2>There is no store here</h2>
    <p class="muted">
      This server was started without one, for the <a href="#/desk">desk</a> alone. Code reports into a store, then serve it:
    </p>
    <pre class="commands">sayso code --store news.db reports/\nsayso serve news.db</pre>
  </div>`;
}

// `plainly` is where the view is shown without filters, since a filter may be what is wrong.
export function failed(error: unknown, again: () => void, plainly = ''): TemplateResult {
  if (error instanceof ApiError && error.code === 'NoStore') return no_store();
  const filtered = plainly !== '' && error instanceof ApiError && error.status === 400;
  return html`<div class="state state-error" role="alert">
    <h2>${title_of(error)}</h2>
    <p>${plain(error instanceof Error ? error.message : String(error))}</p>
    <p class="buttons">
      <button type="button" class="button" @click=${again}>Try again</button>
      ${filtered ? html`<a class="button" href=${plainly}>Without filters</a>` : nothing}
    </p>
  </div>`;
}

function title_of(error: unknown): string {
  if (!(error instanceof ApiError)) return 'This view could not be shown';
  if (error.status === 0) return 'The server does not answer';
  if (error.status === 404) return 'Nothing is there';
  if (error.status === 413) return 'That is too large';
  if (error.status === 429) return 'Too many requests at once';
  return error.status < 500 ? 'The server did not understand' : 'The server failed';
}
