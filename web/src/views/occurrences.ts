// Acts, each once whoever tells it: how many tell it, and whether anybody disagrees.

import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { OccurrenceRow, Page } from '../api';
import { behind, counted } from '../parts/behind';
import { codes } from '../parts/event_line';
import { choice, chosen_chips, field, filter_form, filters_of } from '../parts/filters';
import { quote } from '../parts/quote';
import { standing_badge } from '../parts/standing_badge';
import { list_keys, nothing_fits } from '../parts/states';
import { changed, link_to } from '../route';
import { kEventTypes } from '../standing';
import type { Stage, View } from '../view';
import { pager } from './events';

const kRows = 25;

export class Occurrences implements View {
  readonly title = 'Occurrences';

  async show(stage: Stage): Promise<void> {
    const { api, route, signal } = stage;
    const asked = filters_of(route.params, ['order', 'contested']);
    const page = await api.occurrences(changed(asked, { limit: kRows, after: route.params.get('after') }), signal);
    render(this.page(stage, asked, page), stage.place);
    stage.say(`${counted(page.total, 'occurrence')}.`);
  }

  private page({ api, route }: Stage, asked: URLSearchParams, page: Page<OccurrenceRow>): TemplateResult {
    return html`<div class="view-head">
        <h1>Occurrences</h1>
        <p class="lede">One act, told by any number of reports. Copies of one report count once.</p>
        <p class="muted small keys">${list_keys()}</p>
      </div>
      ${filter_form(
        route,
        html`${choice(route, 'type', 'Type', [['', 'any'], ...kEventTypes.map((type): [string, string] => [type, type])])}
        ${field(route, 'actor', 'Actor', 'KEN or KEN:GOV')} ${field(route, 'from', 'From', '2024-11')} ${field(route, 'until', 'Until', '2025')}
        ${choice(route, 'contested', 'Agreement', [['', 'all'], ['true', 'denied or disputed']])}`,
      )}
      ${chosen_chips(route)}
      <h2>${counted(page.total, 'occurrence')}</h2>
      ${page.rows.length === 0
        ? nothing_fits(route, 'No act is like that.')
        : html`<ol class="events">${page.rows.map(occurrence_line)}</ol>`}
      ${pager(route, page.next)}
      ${behind({ api, path: 'occurrences', query: asked, rows: counted(page.total, 'occurrence'), left_out: page.left_out })}`;
  }
}

function occurrence_line(row: OccurrenceRow): TemplateResult {
  return html`<li class="event">
    <div class="event-head">
      ${standing_badge(row.standing)}<span class="event-type">${row.type}</span>
      ${row.mode ? html`<span class="muted small">${row.mode.replaceAll('_', ' ')}</span>` : nothing}
    </div>
    <h3 class="event-who"><a href=${link_to('occurrence', {}, String(row.occurrence))}>${codes(row.actors, row.recipients)}</a></h3>
    <p class="event-sentence" dir="auto" translate="no">${quote(row.sentence.slice(0, 500))}</p>
    <ul class="event-facts">
      <li>${row.dated || 'no date told'}</li>
      ${row.place ? html`<li>in ${quote(row.place)}${row.place_country ? html`, ${row.place_country}` : nothing}</li>` : nothing}
      <li>${counted(row.reports, 'report')}, ${counted(row.outlets, 'outlet')}, ${counted(row.sources, 'independent source')}</li>
      ${row.denies > 0 ? html`<li class="st-denied"><span aria-hidden="true">× </span>${counted(row.denies, 'denial')}</li>` : nothing}
      ${row.disputes > 0 ? html`<li class="st-alleged"><span aria-hidden="true">≠ </span>${counted(row.disputes, 'dispute')}</li>` : nothing}
    </ul>
  </li>`;
}
