// Who did what to whom, in one line.

import { html, nothing, type TemplateResult } from 'lit-html';
import type { EventRecord, Participant } from '../record';
import { listed, quote } from './quote';

export function who_to_whom(event: EventRecord): TemplateResult {
  const actors = event.actor.length > 0 ? listed(event.actor.map(party)) : html`<span class="muted">someone unnamed</span>`;
  if (event.recipient.length === 0) return html`${actors}`;
  return html`${actors} <span aria-hidden="true">→</span><span class="sr"> to </span> ${listed(event.recipient.map(party))}`;
}

function party(one: Participant): TemplateResult {
  const code = [one.code ?? '?', ...one.sectors].join(' ');
  return html`${quote(one.text)} <span class="code">${code}</span>`;
}

// What is known beside who and what: when, where, how many.
export function event_facts(event: EventRecord): TemplateResult {
  const { date, place, quantity } = event;
  return html`<ul class="event-facts">
    ${date.value ? html`<li>${date.value}${date.text ? html` (${quote(date.text)})` : nothing}</li>` : html`<li>no date told</li>`}
    ${place
      ? html`<li>in ${quote(place.name ?? place.text)}${place.country ? html`, ${place.country}` : nothing} (known to the ${place.precision})</li>`
      : nothing}
    ${quantity.map((one) => html`<li>${quote(one.text)}</li>`)}
    ${event.time !== 'past' ? html`<li>${event.time}</li>` : nothing}
    ${event.context.length > 0 ? html`<li>${event.context.join(', ').replaceAll('_', ' ')}</li>` : nothing}
  </ul>`;
}
