// An event of the store in a list: it opens to its words.

import { html, nothing, type TemplateResult } from 'lit-html';
import type { EventRow } from '../api';
import { party_name } from '../code_names';
import { link_to } from '../route';
import { chain_line } from './chain_line';
import { listed, quote } from './quote';
import { standing_badge } from './standing_badge';

export function event_line(row: EventRow, extra: TemplateResult | typeof nothing = nothing): TemplateResult {
  return html`<li class="event">
    <div class="event-head">
      ${standing_badge(row.standing)}
      <span class="event-type">${row.type}</span>
      ${row.mode ? html`<span class="muted small">${row.mode.replaceAll('_', ' ')}</span>` : nothing}
    </div>
    <h3 class="event-who"><a href=${opened(row.id)}>${codes(row.actors, row.recipients)}</a></h3>
    <p class="event-sentence" dir="auto" translate="no">${with_trigger(row.sentence, row.trigger_text)}</p>
    ${chain_line(tellers(row.sources), row.publisher)}
    <ul class="event-facts">
      <li>${row.dated || 'no date told'}</li>
      ${row.place ? html`<li>in ${quote(row.place)}${row.place_country ? html`, ${row.place_country}` : nothing}</li>` : nothing}
      ${row.publisher ? html`<li>${quote(row.publisher)}${row.published ? html`, ${row.published}` : nothing}</li>` : nothing}
    </ul>
    ${extra}
  </li>`;
}

export function opened(id: string): string {
  const at = id.lastIndexOf(':');
  return link_to('document', { event: id.slice(at + 1) }, id.slice(0, at));
}

// "SDN MIL; ETH GOV" and the like, in words, with the codes behind them.
export function codes(actors: string | null, recipients: string | null): TemplateResult {
  const from = actors ? parties(actors) : html`<span class="muted">someone unnamed</span>`;
  if (!recipients) return html`${from}`;
  return html`${from} <span aria-hidden="true">→</span><span class="sr"> to </span> ${parties(recipients)}`;
}

function parties(text: string): TemplateResult[] {
  return listed(text.split('; ').map((code) => html`${party_name(code)} <span class="code">${code}</span>`));
}

const kLongest = 700;

// The sentence with the words that tell the act; of an endless one, what stands around them.
export function with_trigger(sentence: string, trigger: string): TemplateResult {
  const at = sentence.indexOf(trigger);
  if (at < 0) return quote(sentence.slice(0, kLongest));
  const from = sentence.length > kLongest ? Math.max(0, at - kLongest / 2) : 0;
  const until = Math.min(sentence.length, from + kLongest);
  return html`${from > 0 ? '… ' : ''}${quote(sentence.slice(from, at))}<mark>${quote(trigger)}</mark>${quote(
      sentence.slice(at + trigger.length, until),
    )}${until < sentence.length ? ' …' : ''}`;
}

function tellers(sources: string | null) {
  return sources ? sources.split(' < ').map((text) => ({ text: text === '?' ? null : text, cue: null })) : [];
}
