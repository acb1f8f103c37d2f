// What one source claims, about whom, and how often others tell or deny the same.

import { html, render, type TemplateResult } from 'lit-html';
import type { Count, EventRow, Page, SourcePage } from '../api';
import { party_name } from '../code_names';
import { behind, behindPage } from '../parts/behind';
import { event_line } from '../parts/event_line';
import { quote } from '../parts/quote';
import { standing_badge } from '../parts/standing_badge';
import { changed, link_to } from '../route';
import type { Stage, View } from '../view';
import { pager } from './events';

const kRows = 25;

export class SourceView implements View {
  readonly title = 'Source';

  async show(stage: Stage): Promise<void> {
    const { api, route, signal } = stage;
    const asked = new URLSearchParams({ source: route.id });
    const [source, page] = await Promise.all([
      api.source(route.id, signal),
      api.events(changed(asked, { limit: kRows, after: route.params.get('after') }), signal),
    ]);
    render(this.page(stage, asked, source, page), stage.place);
  }

  private page({ api, route }: Stage, asked: URLSearchParams, source: SourcePage, page: Page<EventRow>): TemplateResult {
    return html`<div class="view-head">
        <p class="eyebrow">Source, <span class="code">${source.source}</span></p>
        <h1>${quote(source.name ?? party_name(source.source))}</h1>
        <dl class="tally">
          ${tally(source.claims, 'claims')} ${tally(source.occurrences, 'acts')} ${tally(source.confirmed, 'told by others too')}
          ${tally(source.denied, 'denied by others')}
        </dl>
      </div>
      <div class="columns columns-facets">
        <div class="facets">
          ${counts(
            'About',
            source.about,
            (one) => html`<a href=${link_to('events', { source: route.id, actor: one.value })}>${name_of({ ...one, value: party_name(one.value) })}</a>`,
          )}
          ${counts('Types', source.types, (one) => html`<a href=${link_to('events', { source: route.id, type: one.value })}>${name_of(one)}</a>`)}
          ${counts('Standings', source.standings, (one) => html`<a href=${link_to('events', { source: route.id, standing: one.value })}
            >${standing_badge(one.value)}<span class="facet-count">${one.count.toLocaleString('en')}</span></a>`)}
        </div>
        <section aria-label="Claims">
          <h2>${behindPage(page, 'claim')}</h2>
          <ol class="events">${page.rows.map((row) => event_line(row))}</ol>
          ${pager(route, page.next)}
        </section>
      </div>
      ${behind({ api, path: 'events', query: asked, rows: behindPage(page, 'event'), left_out: page.left_out })}`;
  }
}

function tally(count: number, label: string): TemplateResult {
  return html`<div><dt>${label}</dt><dd>${count.toLocaleString('en')}</dd></div>`;
}

function name_of(one: Count): TemplateResult {
  return html`${quote(one.value)}<span class="facet-count">${one.count.toLocaleString('en')}</span>`;
}

function counts(label: string, all: Count[], link: (one: Count) => TemplateResult): TemplateResult {
  return html`<section class="facet">
    <h2 class="facet-head">${label}</h2>
    <ul>${all.map((one) => html`<li>${link(one)}</li>`)}</ul>
  </section>`;
}
