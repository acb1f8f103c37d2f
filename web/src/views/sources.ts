// Those on whose word things are told, and how others bear them out.

import { html, render, type TemplateResult } from 'lit-html';
import type { Page, SourceRow } from '../api';
import { party_name } from '../code_names';
import { behind, counted } from '../parts/behind';
import { field, filter_form, filters_of } from '../parts/filters';
import { quote } from '../parts/quote';
import { nothing_fits } from '../parts/states';
import { changed, link_to } from '../route';
import type { Stage, View } from '../view';
import { pager } from './events';

const kRows = 50;

export class Sources implements View {
  readonly title = 'Sources';

  async show(stage: Stage): Promise<void> {
    const { api, route, signal } = stage;
    const asked = filters_of(route.params);
    const page = await api.sources(changed(asked, { limit: kRows, after: route.params.get('after') }), signal);
    render(this.page(stage, asked, page), stage.place);
    stage.say(`${counted(page.total, 'source')}.`);
  }

  private page({ api, route }: Stage, asked: URLSearchParams, page: Page<SourceRow>): TemplateResult {
    return html`<div class="view-head">
        <h1>Sources</h1>
        <p class="lede">On whose word things are told, and how often others tell or deny the same.</p>
      </div>
      ${filter_form(route, html`${field(route, 'from', 'From', '2024')} ${field(route, 'until', 'Until', '2025')}`)}
      ${page.rows.length === 0 ? nothing_fits(route, 'Nothing of that time is told on anybody’s word.') : table(page.rows)}
      ${pager(route, page.next)}
      ${behind({ api, path: 'sources', query: asked, rows: counted(page.total, 'source'), left_out: page.left_out })}`;
  }
}

function table(rows: SourceRow[]): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Table of sources">
    <table class="table table-wide">
      <thead>
        <tr>
          <th scope="col">Source</th>
          <th scope="col">Code</th>
          <th scope="col" class="number">Claims</th>
          <th scope="col" class="number">Acts</th>
          <th scope="col" class="number">✓ Told by others too</th>
          <th scope="col" class="number">× Denied by others</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row"><a href=${link_to('source', {}, row.source)}>${quote(row.name ?? party_name(row.source))}</a></th>
              <td class="code">${row.source}</td>
              <td class="number">${row.claims.toLocaleString('en')}</td>
              <td class="number">${row.occurrences.toLocaleString('en')}</td>
              <td class="number">${row.confirmed.toLocaleString('en')}</td>
              <td class="number">${row.denied.toLocaleString('en')}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}
