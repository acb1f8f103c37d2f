// How much of what, month by month: a row of bars for each quad class, so that none is told by its colour alone.

import { html, nothing, render, svg, type TemplateResult } from 'lit-html';
import { kMostRows, type SeriesRow } from '../api';
import { behind, counted } from '../parts/behind';
import { choice, chosen_chips, field, filter_form, filters_as_counted, filters_of, standing_chips } from '../parts/filters';
import { nothing_fits } from '../parts/states';
import { filled, within, type PeriodKind } from '../periods';
import { changed, link_to } from '../route';
import { kQuads } from '../standing';
import type { Stage, View } from '../view';

const kWidth = 960;
const kHeight = 84;
const kLeft = 44;

interface Chart {
  periods: string[]; // all of them, those without events too
  most: number;
  count: (period: string, quad: number) => number;
}

export class Timeline implements View {
  readonly title = 'Timeline';

  async show(stage: Stage): Promise<void> {
    const { api, route, signal } = stage;
    const asked = filters_of(route.params, ['period']);
    const { rows, total, left_out } = await api.series(changed(asked, { limit: kMostRows }), signal);
    render(this.page(stage, asked, rows, total, left_out), stage.place);
    stage.say(`${counted(total, 'event')}.`);
  }

  private page({ api, route }: Stage, asked: URLSearchParams, rows: SeriesRow[], total: number, left_out: string[]): TemplateResult {
    const chart = chart_of(rows, (route.params.get('period') || 'month') as PeriodKind);
    const counted_by = filters_as_counted(route.params, left_out);
    return html`<div class="view-head">
        <h1>Timeline</h1>
        <p class="lede">Acts as told, by class and time. An act told by two reports counts twice.</p>
      </div>
      ${filter_form(
        route,
        html`${choice(route, 'period', 'A bar is a', [['', 'month'], ['year', 'year'], ['week', 'week'], ['day', 'day']])}
        ${field(route, 'actor', 'Actor', 'KEN or KEN:GOV')} ${field(route, 'recipient', 'Recipient', 'TZA')}
        ${field(route, 'from', 'From', '2024')} ${field(route, 'until', 'Until', '2025')}`,
      )}
      ${standing_chips(route)} ${chosen_chips(route)}
      ${rows.length === 0 ? nothing_fits(route, 'No event with a date fits these filters.') : [bars(counted_by, chart), as_table(counted_by, chart)]}
      ${behind({ api, path: 'series', query: asked, rows: counted(total, 'event'), left_out })}`;
  }
}

function chart_of(rows: SeriesRow[], period: PeriodKind): Chart {
  const counts = new Map(rows.map((row) => [`${row.period} ${row.quad}`, row.events]));
  const seen = [...new Set(rows.map((row) => row.period))].sort();
  return {
    periods: filled(seen, period),
    most: Math.max(1, ...rows.map((row) => row.events)),
    count: (at, quad) => counts.get(`${at} ${quad}`) ?? 0,
  };
}

function bars(asked: URLSearchParams, chart: Chart): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Bars; the table below says the same"><div class="timeline">
    ${Object.entries(kQuads).map(
      ([quad, name]) =>
        html`<figure class="timeline-row">
          <figcaption><span class="swatch swatch-${quad}" aria-hidden="true"></span>${name}</figcaption>
          <svg class="chart" viewBox="0 0 ${kWidth} ${kHeight}" aria-hidden="true" focusable="false">
            ${axis(chart)} ${chart.periods.map((period, index) => bar(asked, chart, period, index, Number(quad)))}
          </svg>
        </figure>`,
    )}
    <svg class="chart" viewBox="0 0 ${kWidth} 24" aria-hidden="true" focusable="false">${labels(chart)}</svg>
  </div></div>`;
}

function axis(chart: Chart) {
  return svg`<line class="axis" x1=${kLeft} x2=${kWidth} y1=${kHeight - 0.5} y2=${kHeight - 0.5}></line>
    <line class="grid" x1=${kLeft} x2=${kWidth} y1="8" y2="8"></line>
    <text class="tick" x=${kLeft - 8} y="12" text-anchor="end">${chart.most}</text>`;
}

function bar(asked: URLSearchParams, chart: Chart, period: string, index: number, quad: number) {
  const count = chart.count(period, quad);
  if (count === 0) return nothing;
  const step = (kWidth - kLeft) / chart.periods.length;
  const width = Math.min(40, Math.max(1, step * 0.8));
  const height = Math.max(2, (count / chart.most) * (kHeight - 8));
  const x = kLeft + step * index + (step - width) / 2;
  return svg`<a href=${events_of(asked, period, quad)} tabindex="-1"
    ><rect class="bar bar-${quad}" x=${x} y=${kHeight - height} width=${width} height=${height}></rect
    ><title>${period}: ${count}</title></a>`;
}

function labels(chart: Chart) {
  const step = (kWidth - kLeft) / chart.periods.length;
  const each = Math.ceil(72 / step);
  return chart.periods.map((period, index) =>
    index % each === 0
      ? svg`<text class="tick" x=${kLeft + step * (index + 0.5)} y="16" text-anchor="middle">${period}</text>`
      : nothing,
  );
}

function as_table(asked: URLSearchParams, chart: Chart): TemplateResult {
  const told = chart.periods.filter((period) => Object.keys(kQuads).some((quad) => chart.count(period, Number(quad)) > 0));
  return html`<details class="more">
    <summary>The same as a table</summary>
    <div class="scroll" tabindex="0" role="group" aria-label="Events by time and class">
      <table class="table">
        <thead>
          <tr><th scope="col">Time</th>${Object.values(kQuads).map((name) => html`<th scope="col" class="number">${name}</th>`)}</tr>
        </thead>
        <tbody>
          ${told.map(
            (period) =>
              html`<tr>
                <th scope="row">${period}</th>
                ${Object.keys(kQuads).map((quad) => {
                  const count = chart.count(period, Number(quad));
                  return html`<td class="number">${count > 0 ? html`<a href=${events_of(asked, period, Number(quad))}>${count}</a>` : '0'}</td>`;
                })}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

function events_of(asked: URLSearchParams, period: string, quad: number): string {
  return link_to('events', changed(asked, { ...within(period), quad }));
}
