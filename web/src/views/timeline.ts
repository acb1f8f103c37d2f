// How much of what, month by month: a row of bars for each quad class, so that none is told by its colour alone.

import { html, nothing, render, svg, type TemplateResult } from 'lit-html';
import { kMostRows, type SeriesRow } from '../api';
import { behind, counted } from '../parts/behind';
import { choice, chosen_chips, field, filter_form, filters_of, standing_chips } from '../parts/filters';
import { empty } from '../parts/states';
import { changed, link_to, type Route } from '../route';
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
    const chart = chart_of(rows, route.params.get('period') ?? 'month');
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
      ${rows.length === 0 ? empty('Nothing to draw', 'No event with a date fits these filters.') : [bars(route, chart), as_table(route, chart)]}
      ${behind({ api, path: 'series', query: asked, rows: counted(total, 'event'), left_out })}`;
  }
}

function chart_of(rows: SeriesRow[], period: string): Chart {
  const counts = new Map(rows.map((row) => [`${row.period} ${row.quad}`, row.events]));
  const seen = [...new Set(rows.map((row) => row.period))].sort();
  return {
    periods: filled(seen, period),
    most: Math.max(1, ...rows.map((row) => row.events)),
    count: (at, quad) => counts.get(`${at} ${quad}`) ?? 0,
  };
}

// Months and years between the first and the last, as long as they can be drawn.
function filled(seen: string[], period: string): string[] {
  const first = seen[0];
  const last = seen.at(-1);
  if (!first || !last || (period !== 'month' && period !== 'year')) return seen;
  const all: string[] = [];
  for (let at = first; at <= last && all.length < 600; at = after(at)) all.push(at);
  return all.length < 600 ? all : seen;
}

function after(period: string): string {
  const [year = 0, month] = period.split('-').map(Number);
  if (month === undefined) return String(year + 1).padStart(4, '0');
  const next = month === 12 ? [year + 1, 1] : [year, month + 1];
  return `${String(next[0]).padStart(4, '0')}-${String(next[1]).padStart(2, '0')}`;
}

function bars(route: Route, chart: Chart): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Bars; the table below says the same"><div class="timeline">
    ${Object.entries(kQuads).map(
      ([quad, name]) =>
        html`<figure class="timeline-row">
          <figcaption><span class="swatch swatch-${quad}" aria-hidden="true"></span>${name}</figcaption>
          <svg class="chart" viewBox="0 0 ${kWidth} ${kHeight}" aria-hidden="true" focusable="false">
            ${axis(chart)} ${chart.periods.map((period, index) => bar(route, chart, period, index, Number(quad)))}
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

function bar(route: Route, chart: Chart, period: string, index: number, quad: number) {
  const count = chart.count(period, quad);
  if (count === 0) return nothing;
  const step = (kWidth - kLeft) / chart.periods.length;
  const width = Math.min(40, Math.max(1, step * 0.8));
  const height = Math.max(2, (count / chart.most) * (kHeight - 8));
  const x = kLeft + step * index + (step - width) / 2;
  return svg`<a href=${events_of(route, period, quad)} tabindex="-1"
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

function as_table(route: Route, chart: Chart): TemplateResult {
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
                  return html`<td class="number">${count > 0 ? html`<a href=${events_of(route, period, Number(quad))}>${count}</a>` : '0'}</td>`;
                })}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
  </details>`;
}

// Weeks have names that the filters do not take; the filters stay, so the link still narrows by class.
function events_of(route: Route, period: string, quad: number): string {
  const time = /W/.test(period) ? {} : { from: period, until: period };
  return link_to('events', changed(filters_of(route.params), { ...time, quad }));
}
