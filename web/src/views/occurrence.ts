// The ledger of one act: who affirms it, who denies it, which figures they give, in the order they told it.

import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { Ledger, Root, Telling } from '../api';
import { party_name } from '../code_names';
import { behind, counted } from '../parts/behind';
import { chain_line } from '../parts/chain_line';
import { codes, opened, with_trigger } from '../parts/event_line';
import { listed, quote } from '../parts/quote';
import { standing_badge } from '../parts/standing_badge';
import { link_to } from '../route';
import type { Stage, View } from '../view';

const kPositions = [
  ['affirms', '✓', 'Affirm'],
  ['disputes', '≠', 'Dispute'],
  ['denies', '×', 'Deny'],
] as const;

export class OccurrenceView implements View {
  readonly title = 'Ledger';

  async show(stage: Stage): Promise<void> {
    render(this.page(stage, await stage.api.ledger(stage.route.id, stage.signal)), stage.place);
  }

  private page(stage: Stage, { occurrence, tellings, roots }: Ledger): TemplateResult {
    const first = tellings[0];
    return html`<div class="view-head">
        <p class="event-head">
          ${standing_badge(occurrence.standing)}<span class="event-type">${occurrence.type}</span>
          ${occurrence.mode ? html`<span class="muted small">${occurrence.mode.replaceAll('_', ' ')}</span>` : nothing}
        </p>
        <h1>${codes(occurrence.actors, occurrence.recipients)}</h1>
        <p class="lede">
          ${occurrence.dated || 'No date told'}${occurrence.place ? html`, in ${quote(occurrence.place)}` : nothing}.
          ${first?.publisher ? html`First told by ${quote(first.publisher)}${first.published ? html` on ${first.published}` : nothing}.` : nothing}
        </p>
        <dl class="tally">
          ${tally(occurrence.reports, 'reports')} ${tally(occurrence.outlets, 'outlets')} ${tally(occurrence.sources, 'independent sources')}
        </dl>
        ${resting_on(roots)}
      </div>
      ${figures(tellings)}
      <div class="ledger">
        ${kPositions.map(([position, sign, label]) => side(position, sign, label, tellings.filter((one) => one.position === position)))}
      </div>
      ${behind({
        api: stage.api,
        path: `occurrences/${encodeURIComponent(stage.route.id)}`,
        query: {},
        rows: counted(tellings.length, 'telling'),
        left_out: [],
      })}`;
  }
}

function tally(count: number, label: string): TemplateResult {
  return html`<div><dt>${label}</dt><dd>${count.toLocaleString('en')}</dd></div>`;
}

// Who stands behind the tellings when copies count once.
function resting_on(roots: Root[]): TemplateResult {
  const signs = (root: Root) => kPositions.flatMap(([position, sign, label]) => (root[position] > 0 ? [html`<span title=${label}>${sign}</span>`] : []));
  return html`<p class="small">
    <span class="muted">Resting on </span>${listed(
      roots.map((root) => html`${quote(/^([A-Z]{3})?([: ][A-Z]{3})?$/.test(root.root) ? party_name(root.root) : root.root)} ${signs(root)}`),
    )}
  </p>`;
}

function side(position: string, sign: string, label: string, tellings: Telling[]): TemplateResult {
  return html`<section class="side side-${position}" aria-label=${label}>
    <h2><span aria-hidden="true">${sign}</span> ${label} <span class="muted">${tellings.length}</span></h2>
    ${tellings.length === 0 ? html`<p class="muted small">Nobody in this store.</p>` : html`<ol>${tellings.map(telling)}</ol>`}
  </section>`;
}

function telling(one: Telling): TemplateResult {
  const tellers = one.sources ? one.sources.split(' < ').map((text) => ({ text: text === '?' ? null : text, cue: null })) : [];
  return html`<li class="telling">
    <p class="eyebrow">${one.published ?? 'no day'}${one.publisher ? html`, ${quote(one.publisher)}` : nothing}</p>
    <h3 class="sr">${one.publisher ?? 'A report'}, ${one.published ?? ''}</h3>
    <p class="event-sentence" dir="auto" translate="no">${with_trigger(one.sentence, one.trigger_text)}</p>
    ${chain_line(tellers, one.publisher)}
    <p class="event-facts">
      ${standing_badge(one.standing)} ${one.copy_of ? html`<span><a href=${link_to('document', {}, one.copy_of)}>a copy</a>; not counted as a source</span>` : nothing}
      <a href=${opened(one.id)}>Open its words<span class="sr"> in ${one.publisher ?? 'the report'}, ${one.published ?? ''}</span></a>
    </p>
    ${one.reason ? html`<details class="more"><summary>Why it is the same act</summary><p>${quote(one.reason)}</p></details>` : nothing}
  </li>`;
}

// Figures that tellings give, a row a thing counted, side by side.
function figures(tellings: Telling[]): TemplateResult | typeof nothing {
  const given = tellings.flatMap((one) => one.quantities.map((quantity) => ({ one, quantity })));
  if (given.length === 0) return nothing;
  return html`<section class="figures" aria-labelledby="figures">
    <h2 id="figures">Figures</h2>
    <div class="scroll" tabindex="0" role="group" aria-label="Table of figures">
      <table class="table">
        <thead>
          <tr><th scope="col">Day</th><th scope="col">Outlet</th><th scope="col">Words</th><th scope="col" class="number">From</th><th scope="col" class="number">To</th><th scope="col">Of</th></tr>
        </thead>
        <tbody>
          ${given.map(
            ({ one, quantity }) =>
              html`<tr>
                <td>${one.published ?? ''}</td>
                <th scope="row">${quote(one.publisher ?? '')}</th>
                <td>${quote(quantity.text)}</td>
                <td class="number">${quantity.minimum?.toLocaleString('en') ?? '–'}</td>
                <td class="number">${quantity.maximum?.toLocaleString('en') ?? '–'}</td>
                <td>${quote(quantity.unit)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </section>`;
}
