// What a view shows while it waits, when it has nothing, and when something went wrong.

import { html, nothing, type TemplateResult } from 'lit-html';
import { ApiError } from '../api';
import { plain } from '../plain';

export function waiting(what: string): TemplateResult {
  return html`<div class="waiting" role="status">
    <span class="sr">${what}</span>
    <div class="waiting-bar"></div>
    <div class="waiting-bar"></div>
    <div class="waiting-bar"></div>
  </div>`;
}

export function empty(title: string, advice: TemplateResult | string): TemplateResult {
  return html`<div class="state"><h2>${title}</h2><p class="muted">${advice}</p></div>`;
}

// `plainly` is where the view is shown without filters, since a filter may be what is wrong.
export function failed(error: unknown, again: () => void, plainly = ''): TemplateResult {
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
