// An event beside the text it was found in. Pointing at it, or reaching it with Tab, lights its words.

import { html, nothing, type TemplateResult } from 'lit-html';
import type { ReportText } from './words';
import { CodePoints } from '../code_points';
import type { EventRecord } from '../record';
import { kQuads } from '../standing';
import { chain_line } from './chain_line';
import { event_facts, who_to_whom } from './parties';
import { quote } from './quote';
import { standing_badge } from './standing_badge';

export interface EventCardOptions {
  active: boolean;
  href: string;
  report: ReportText;
  occurrence?: string | null; // where the occurrence of the event is shown
}

export function event_card(event: EventRecord, index: number, options: EventCardOptions): TemplateResult {
  return html`<li class="event ${options.active ? 'event-on' : ''}" data-event=${index}>
    <div class="event-head">
      ${standing_badge(event.standing)}
      <span class="event-type">${event.type}</span>
      ${event.mode ? html`<span class="muted small">${event.mode.replaceAll('_', ' ')}</span>` : nothing}
    </div>
    <h3 class="event-who">
      <a href=${options.href} data-event=${index} aria-current=${options.active ? 'true' : nothing}>${who_to_whom(event)}</a>
    </h3>
    ${chain_line(tellers(event, options.report), event.document.publisher)} ${event_facts(event)}
    ${options.occurrence
      ? html`<p class="small"><a href=${options.occurrence}>All who tell of it<span class="sr">: ${event.type}</span></a></p>`
      : nothing}
    ${why(event)}
  </li>`;
}

function why(event: EventRecord): TemplateResult {
  return html`<details class="more">
    <summary>Why it was coded so<span class="sr">: ${event.type} ${event.evidence.text.slice(0, 60)}</span></summary>
    <dl>
      <dt>Words</dt>
      <dd class="quote" dir="auto">${quote(event.evidence.text.length > 600 ? `${event.evidence.text.slice(0, 600)}…` : event.evidence.text)}</dd>
      <dt>Rule</dt>
      <dd class="code">${event.evidence.rule}</dd>
      <dt>Class</dt>
      <dd>${kQuads[event.quad]}, score ${event.score}${event.cameo ? html`, CAMEO ${event.cameo}` : nothing}</dd>
      <dt>Certainty</dt>
      <dd>${event.certainty}; the coder is ${Math.round(event.confidence * 100)} % sure of type and roles</dd>
    </dl>
  </details>`;
}

function tellers(event: EventRecord, report: ReportText) {
  const text = new CodePoints(event.evidence.field === 'title' ? (report.title ?? '') : report.body);
  return event.sayso.map((link) => ({
    text: link.source?.text ?? null,
    cue: link.cue ? text.slice(link.cue[0], link.cue[1]) : null,
  }));
}
