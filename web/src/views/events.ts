// Search: words and filters, counts by type, standing, actor, source, outlet and month, and the events that fit.

import { html, nothing, render, type TemplateResult } from 'lit-html';
import type { Count, EventRow, Facets, Page } from '../api';
import { party_name } from '../code_names';
import { behind, behindPage } from '../parts/behind';
import { event_line } from '../parts/event_line';
import { chosen_chips, field, filter_form, filters_of } from '../parts/filters';
import { quote } from '../parts/quote';
import { standing_sign } from '../parts/standing_badge';
import { list_keys, nothing_fits } from '../parts/states';
import { changed, link_to, toggled, type Route } from '../route';
import type { Stage, View } from '../view';

const kRows = 25;

// How each facet is called, and the filter that one of its values sets.
const kFacets: [name: string, label: string, filter: string][] = [
  ['standing', 'Standing', 'standing'],
  ['type', 'Type', 'type'],
  ['actor', 'Actor', 'actor'],
  ['source', 'Source', 'source'],
  ['publisher', 'Outlet', 'publisher'],
  ['month', 'Month', 'month'],
];

export class Events implements View {
  readonly title = 'Events';

  async show(stage: Stage): Promise<void> {
    const { api, route, signal } = stage;
    const asked = filters_of(route.params);
    const after = route.params.get('after');
    const [page, facets] = await Promise.all([
      api.events(changed(asked, { limit: kRows, after }), signal),
      api.facets(asked, signal),
    ]);
    render(this.page(stage, asked, page, facets), stage.place);
    stage.say(`${behindPage(page, 'event')}.`);
    if (route.params.get('focus') === 'search') {
      stage.note(link_to('events', changed(route.params, { focus: null })));
      stage.place.querySelector<HTMLElement>('[data-search]')?.focus();
    }
  }

  private page({ api, route }: Stage, asked: URLSearchParams, page: Page<EventRow>, facets: Facets): TemplateResult {
    return html`<div class="view-head">
        <h1>Events</h1>
        <p class="lede">Every act that a report tells, as it tells it. Each opens to its words.</p>
        <p class="muted small keys"><kbd>/</kbd> words, ${list_keys()}</p>
      </div>
      ${search_bar(route)} ${chosen_chips(route, page.rows[0]?.place)}
      <div class="columns columns-facets">
        <details class="narrow" ?open=${window.matchMedia('(min-width: 62rem)').matches}>
          <summary class="button">Narrow by time, standing, type …</summary>
          <div class="facets" role="group" aria-label="Counts by which to narrow">
            ${dates(route)} ${kFacets.map(([name, label, filter]) => facet(route, label, filter, facets[name] ?? []))}
          </div>
        </details>
        <section aria-label="Events">
          <h2>${behindPage(page, 'event')}</h2>
          ${page.rows.length === 0
            ? nothing_fits(route, 'Words in double quotes are looked for as they stand.')
            : html`<ol class="events">${page.rows.map((row) => event_line(row))}</ol>`}
          ${pager(route, page.next)}
        </section>
      </div>
      ${behind({ api, path: 'events', query: asked, rows: behindPage(page, 'event'), left_out: page.left_out })}`;
  }
}

function search_bar(route: Route): TemplateResult {
  const send = (event: Event) => {
    event.preventDefault();
    const text = String(new FormData(event.currentTarget as HTMLFormElement).get('text') ?? '').trim();
    window.location.hash = link_to('events', changed(route.params, { text, after: null }));
  };
  return html`<form class="search-bar" role="search" @submit=${send}>
    <label class="sr" for="search">Words of the report</label>
    <input class="input" id="search" name="text" type="search" data-search dir="auto" autocomplete="off"
      placeholder="Words of the report, “phrases” in double quotes" .value=${route.params.get('text') ?? ''} />
    <button type="submit" class="button button-main">Search</button>
  </form>`;
}

function dates(route: Route): TemplateResult {
  return filter_form(route, html`${field(route, 'from', 'From', '2024-11')} ${field(route, 'until', 'Until', '2025')}`);
}

function facet(route: Route, label: string, filter: string, counts: Count[]): TemplateResult | typeof nothing {
  if (counts.length === 0) return nothing;
  const open = filter === 'standing' || filter === 'type' || counts.some(({ value }) => is_on(route, filter, value));
  return html`<details class="facet" ?open=${open}>
    <summary>${label}</summary>
    <ul>
      ${counts.map(
        ({ value, count }) =>
          html`<li>
            <a href=${facet_link(route, filter, value)} aria-current=${is_on(route, filter, value) ? 'true' : nothing}>
              <span class="facet-value"
                >${filter === 'standing'
                  ? html`<span class="st-${value}" aria-hidden="true">${standing_sign(value)}</span>`
                  : nothing}${filter === 'actor' || filter === 'source'
                  ? html`${party_name(value)} <span class="code">${value}</span>`
                  : quote(value)}</span
              >
              <span class="facet-count">${count.toLocaleString('en')}<span class="sr"> events</span></span>
            </a>
          </li>`,
      )}
    </ul>
  </details>`;
}

function facet_link(route: Route, filter: string, value: string): string {
  if (filter !== 'month') return link_to('events', toggled(route.params, filter, value));
  const time = is_on(route, filter, value) ? { from: null, until: null } : { from: value, until: value };
  return link_to('events', changed(route.params, { ...time, after: null }));
}

function is_on(route: Route, filter: string, value: string): boolean {
  if (filter !== 'month') return route.params.getAll(filter).includes(value);
  return route.params.get('from') === value && route.params.get('until') === value;
}

export function pager(route: Route, next: string | null): TemplateResult | typeof nothing {
  const first = route.params.has('after');
  if (!first && !next) return nothing;
  return html`<nav class="pager" aria-label="Pages">
    ${first ? html`<a class="button" href=${link_to(route.view, changed(route.params, { after: null }), route.id)}>First page</a>` : nothing}
    ${next ? html`<a class="button" rel="next" href=${link_to(route.view, changed(route.params, { after: next }), route.id)}>Next page</a>` : nothing}
  </nav>`;
}
