// Where: a circle for what is known to the site or town, a dashed ring for a region. What is known to the country
// only shades the country, since a pin in its middle would be read as the place of the act.

import { geoNaturalEarth1, geoPath, type GeoProjection } from 'd3-geo';
import type { FeatureCollection, Geometry } from 'geojson';
import { html, nothing, render, svg, type TemplateResult } from 'lit-html';
import { kMostRows, type PlaceRow } from '../api';
import { country_name } from '../code_names';
import { iso3_of } from '../iso_countries';
import { behind, counted } from '../parts/behind';
import { chosen_chips, field, filter_form, filters_as_counted, filters_of, standing_chips } from '../parts/filters';
import { quote } from '../parts/quote';
import { nothing_fits } from '../parts/states';
import { changed, link_to } from '../route';
import type { Stage, View } from '../view';
import type { Countries } from '../world';

const kWidth = 960;
const kHeight = 500;

export class MapView implements View {
  readonly title = 'Map';
  private countries: Countries | null = null;

  async show(stage: Stage): Promise<void> {
    const { api, route, signal } = stage;
    const asked = filters_of(route.params);
    const [{ rows, left_out }, countries] = await Promise.all([api.places(changed(asked, { limit: kMostRows }), signal), this.world()]);
    render(this.page(stage, asked, rows, countries, left_out), stage.place);
    stage.say(`${counted(rows.length, 'place')}.`);
  }

  // The outlines come in a file of their own, when the map is first looked at.
  private async world(): Promise<Countries> {
    this.countries ??= (await import('../world')).countries();
    return this.countries;
  }

  private page({ api, route }: Stage, asked: URLSearchParams, rows: PlaceRow[], countries: Countries, left_out: string[]): TemplateResult {
    const events = rows.reduce((sum, row) => sum + row.events, 0);
    const counted_by = filters_as_counted(route.params, left_out);
    return html`<div class="view-head">
        <h1>Map</h1>
        <p class="lede">Acts whose sentence tells a place, shown as precisely as the place is known, and no more.</p>
      </div>
      ${filter_form(
        route,
        html`${field(route, 'actor', 'Actor', 'KEN or KEN:GOV')} ${field(route, 'type', 'Type', 'ASSAULT')}
        ${field(route, 'place', 'Country of the place', 'SDN')} ${field(route, 'from', 'From', '2024')} ${field(route, 'until', 'Until', '2025')}`,
      )}
      ${standing_chips(route)} ${chosen_chips(route)} ${drawn(counted_by, rows, countries)} ${legend()}
      ${rows.length === 0 ? nothing_fits(route, 'No event of these filters tells where it happened.') : list(counted_by, rows)}
      ${behind({
        api,
        path: 'places',
        query: asked,
        rows: `${counted(rows.length, 'place')} with ${counted(events, 'event')}`,
        left_out,
      })}`;
  }
}

function drawn(asked: URLSearchParams, rows: PlaceRow[], countries: Countries): TemplateResult {
  const projection = geoNaturalEarth1().fitExtent([[4, 4], [kWidth - 4, kHeight - 4]], { type: 'Sphere' });
  const path = geoPath(projection);
  const shaded = new Map(rows.filter((row) => row.precision === 'country').map((row) => [row.country, row]));
  const points = rows.filter((row) => row.precision !== 'country').sort((a, b) => b.events - a.events);
  const most = Math.max(1, ...points.map((row) => row.events));
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Map; the table below says the same"><svg class="chart map" viewBox="0 0 ${kWidth} ${kHeight}" aria-hidden="true" focusable="false">
    <defs>
      <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatch-ground" width="6" height="6"></rect>
        <line class="hatch-line" x1="0" y1="0" x2="0" y2="6"></line>
      </pattern>
    </defs>
    <path class="sea" d=${path({ type: 'Sphere' }) ?? ''}></path>
    ${outlines(asked, countries, shaded, (shape) => path(shape) ?? '')} ${points.map((row) => point(asked, row, projection, most))}
  </svg></div>`;
}

function outlines(
  asked: URLSearchParams,
  countries: FeatureCollection<Geometry, { name: string }>,
  shaded: Map<string | null, PlaceRow>,
  path: (shape: Geometry) => string,
) {
  return countries.features.map((country) => {
    const row = shaded.get(iso3_of(country.id));
    const outline = path(country.geometry);
    if (!row) return svg`<path class="country" d=${outline}></path>`;
    return svg`<a href=${events_of(asked, row)} tabindex="-1"><path class="country country-told" d=${outline}></path
      ><title>${row.name}, known to the country only: ${row.events}</title></a>`;
  });
}

function point(asked: URLSearchParams, row: PlaceRow, projection: GeoProjection, most: number) {
  const at = projection([row.longitude, row.latitude]);
  if (!at) return nothing;
  const radius = 4 + Math.sqrt(row.events / most) * 9;
  return svg`<a href=${events_of(asked, row)} tabindex="-1"><circle class="spot spot-${row.precision}" cx=${at[0]} cy=${at[1]}
    r=${row.precision === 'region' ? radius + 6 : radius}></circle><title>${row.name}: ${row.events}, known to the ${row.precision}</title></a>`;
}

function legend(): TemplateResult {
  return html`<ul class="legend map-legend">
    <li><span class="key key-site" aria-hidden="true"></span>site</li>
    <li><span class="key key-city" aria-hidden="true"></span>town</li>
    <li><span class="key key-region" aria-hidden="true"></span>somewhere in a region</li>
    <li><span class="key key-country" aria-hidden="true"></span>somewhere in a country</li>
  </ul>`;
}

function list(asked: URLSearchParams, rows: PlaceRow[]): TemplateResult {
  const order = [...rows].sort((a, b) => b.events - a.events);
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Table of places">
    <table class="table">
      <caption class="sr">Places</caption>
      <thead>
        <tr><th scope="col">Place</th><th scope="col">Country</th><th scope="col">Known to the</th><th scope="col" class="number">Events</th></tr>
      </thead>
      <tbody>
        ${order.slice(0, 200).map(
          (row) =>
            html`<tr>
              <th scope="row"><a href=${events_of(asked, row)}>${quote(row.name)}</a></th>
              <td>${row.country ? country_name(row.country) : ''} <span class="code">${row.country ?? ''}</span></td>
              <td>${row.precision === 'city' ? 'town' : row.precision}</td>
              <td class="number">${row.events.toLocaleString('en')}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function events_of(asked: URLSearchParams, row: PlaceRow): string {
  return link_to('events', changed(asked, { place: row.place }));
}
