// Who does what to whom, between countries: a matrix, and the same as a network.

import { forceCenter, forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { html, nothing, render, svg, type TemplateResult } from 'lit-html';
import { kMostRows, type DyadRow } from '../api';
import { country_name } from '../code_names';
import { behind, counted } from '../parts/behind';
import { chosen_chips, field, filter_form, filters_as_counted, filters_of, standing_chips } from '../parts/filters';
import { nothing_fits } from '../parts/states';
import { changed, link_to } from '../route';
import type { Stage, View } from '../view';

const kCountries = 14;
const kWidth = 720;
const kHeight = 480;

interface Node {
  code: string;
  events: number;
  x?: number;
  y?: number;
}

interface Edge {
  source: Node;
  target: Node;
  row: DyadRow;
}

export class Dyads implements View {
  readonly title = 'Dyads';

  async show(stage: Stage): Promise<void> {
    const { api, route, signal } = stage;
    const asked = filters_of(route.params);
    const { rows, left_out } = await api.dyads(changed(asked, { limit: kMostRows }), signal);
    render(this.page(stage, asked, rows, left_out), stage.place);
    stage.say(`${counted(rows.length, 'pair')} of countries.`);
  }

  private page({ api, route }: Stage, asked: URLSearchParams, rows: DyadRow[], left_out: string[]): TemplateResult {
    const busiest = most_active(rows);
    const shown = rows.filter((row) => busiest.includes(row.actor) && busiest.includes(row.recipient));
    const events = rows.reduce((sum, row) => sum + row.events, 0);
    const counted_by = filters_as_counted(route.params, left_out);
    return html`<div class="view-head">
        <h1>Dyads</h1>
        <p class="lede">Who acts, down the side; on whom, across. + is more cooperation, − more conflict, ± as much of both.</p>
      </div>
      ${filter_form(
        route,
        html`${field(route, 'actor', 'Actor', 'KEN or KEN:GOV')} ${field(route, 'recipient', 'Recipient', 'TZA')}
        ${field(route, 'from', 'From', '2024')} ${field(route, 'until', 'Until', '2025')}`,
      )}
      ${standing_chips(route)} ${chosen_chips(route)}
      ${rows.length === 0
        ? nothing_fits(route, 'No event of these filters has a country on both sides.')
        : html`<h2 class="section-head">Matrix</h2>
            ${matrix(counted_by, busiest, shown)} ${left_note(rows.length - shown.length)}
            <h2 class="section-head">Network</h2>
            ${network(counted_by, busiest, shown)}`}
      ${behind({
        api,
        path: 'dyads',
        query: asked,
        rows: `${counted(rows.length, 'pair')} of countries with ${counted(events, 'event')}`,
        left_out,
      })}`;
  }
}

function left_note(pairs: number): TemplateResult | typeof nothing {
  if (pairs <= 0) return nothing;
  return html`<p class="muted small">The ${kCountries} most active countries are shown; ${counted(pairs, 'pair')} of others are in the files below.</p>`;
}

function most_active(rows: DyadRow[]): string[] {
  const events = new Map<string, number>();
  for (const row of rows) {
    for (const code of new Set([row.actor, row.recipient])) events.set(code, (events.get(code) ?? 0) + row.events);
  }
  const order = [...events].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return order.slice(0, kCountries).map(([code]) => code);
}

function matrix(asked: URLSearchParams, codes: string[], rows: DyadRow[]): TemplateResult {
  const cells = new Map(rows.map((row) => [`${row.actor} ${row.recipient}`, row]));
  const most = Math.max(1, ...rows.map((row) => row.events));
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Matrix of countries">
    <table class="matrix">
      <thead>
        <tr>
          <td><span class="sr">actor by recipient</span></td>
          ${codes.map((code) => html`<th scope="col" title=${country_name(code)}>${code}<span class="sr"> ${country_name(code)}</span></th>`)}
        </tr>
      </thead>
      <tbody>
        ${codes.map(
          (actor) =>
            html`<tr>
              <th scope="row"><span class="matrix-name">${country_name(actor)}</span> ${actor}</th>
              ${codes.map((recipient) => cell(asked, cells.get(`${actor} ${recipient}`), most))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function cell(asked: URLSearchParams, row: DyadRow | undefined, most: number): TemplateResult {
  if (!row) return html`<td></td>`;
  const heat = Math.ceil((Math.log1p(row.events) / Math.log1p(most)) * 4);
  return html`<td class="heat-${leaning(row)} heat-${heat}">
    <a href=${events_of(asked, row)} title=${words_of(row)}
      >${row.events}<span aria-hidden="true"> ${sign_of(row)}</span><span class="sr"> events, ${words_of(row)}</span></a
    >
  </td>`;
}

function leaning(row: DyadRow): 'with' | 'against' | 'both' {
  if (row.cooperation === row.conflict) return 'both';
  return row.cooperation > row.conflict ? 'with' : 'against';
}

function sign_of(row: DyadRow): string {
  return { with: '+', against: '−', both: '±' }[leaning(row)];
}

function words_of(row: DyadRow): string {
  return `${country_name(row.actor)} to ${country_name(row.recipient)}: ${row.cooperation} cooperative, ${row.conflict} in conflict`;
}

function events_of(asked: URLSearchParams, row: DyadRow): string {
  return link_to('events', changed(asked, { actor: row.actor, recipient: row.recipient }));
}

// The picture is for those who see it; the matrix above says the same.
function network(asked: URLSearchParams, codes: string[], rows: DyadRow[]): TemplateResult {
  const { nodes, edges } = laid_out(codes, rows);
  const most = Math.max(1, ...edges.map((edge) => edge.row.events));
  const largest = Math.max(1, ...nodes.map((node) => node.events));
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Network; the matrix above says the same">
    <svg class="chart network" viewBox="0 0 ${kWidth} ${kHeight}" aria-hidden="true" focusable="false">
      <defs>${(['with', 'against', 'both'] as const).map(arrow)}</defs>
      ${edges.map((edge) => edge_line(asked, edge, most, radius_of(edge.target, largest)))} ${nodes.map((node) => node_mark(node, largest))}
    </svg>
  </div>`;
}

// A thousand steps from a fixed start: the same rows give the same picture.
function laid_out(codes: string[], rows: DyadRow[]): { nodes: Node[]; edges: Edge[] } {
  const nodes = codes.map((code): Node => ({ code, events: 0 }));
  const by_code = new Map(nodes.map((node) => [node.code, node]));
  const edges = rows.flatMap((row): Edge[] => {
    const source = by_code.get(row.actor);
    const target = by_code.get(row.recipient);
    if (!source || !target || source === target) return [];
    source.events += row.events;
    target.events += row.events;
    return [{ source, target, row }];
  });
  forceSimulation(nodes)
    .force('link', forceLink(edges).distance(130).strength(0.25))
    .force('push', forceManyBody().strength(-420))
    .force('apart', forceCollide(40))
    .force('middle', forceCenter(kWidth / 2, kHeight / 2))
    .force('x', forceX(kWidth / 2).strength(0.06))
    .force('y', forceY(kHeight / 2).strength(0.11))
    .stop()
    .tick(300);
  for (const node of nodes) {
    node.x = Math.min(kWidth - 40, Math.max(40, node.x ?? 0));
    node.y = Math.min(kHeight - 30, Math.max(30, node.y ?? 0));
  }
  return { nodes, edges };
}

function arrow(name: string) {
  return svg`<marker id="arrow-${name}" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="11" markerHeight="11" markerUnits="userSpaceOnUse"
    orient="auto"><path class="arrow-${name}" d="M0,0L10,5L0,10z"></path></marker>`;
}

function edge_line(asked: URLSearchParams, { source, target, row }: Edge, most: number, radius: number) {
  const { x: x1 = 0, y: y1 = 0 } = source;
  const { x: tx = 0, y: ty = 0 } = target;
  // Bent to one side of its way, so that the two ways between a pair lie apart; it ends where the circle begins.
  const bend: [number, number] = [(x1 + tx) / 2 - (ty - y1) * 0.14, (y1 + ty) / 2 + (tx - x1) * 0.14];
  const length = Math.hypot(tx - bend[0], ty - bend[1]) || 1;
  const [x2, y2] = [tx - ((tx - bend[0]) / length) * (radius + 2), ty - ((ty - bend[1]) / length) * (radius + 2)];
  const width = 1 + (row.events / most) * 5;
  return svg`<a href=${events_of(asked, row)} tabindex="-1"><path class="edge edge-${leaning(row)}"
    d="M${x1},${y1}Q${bend[0]},${bend[1]} ${x2},${y2}" stroke-width=${width} marker-end="url(#arrow-${leaning(row)})"></path><title>${words_of(row)}</title></a>`;
}

function radius_of(node: Node, largest: number): number {
  return 14 + Math.sqrt(node.events / largest) * 10;
}

function node_mark(node: Node, largest: number) {
  const { code, x = 0, y = 0 } = node;
  return svg`<g transform="translate(${x},${y})"><circle class="node" r=${radius_of(node, largest)}></circle
    ><text class="node-name" text-anchor="middle" y="4">${code}</text></g>`;
}
