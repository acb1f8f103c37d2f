// The filters of a view, all kept in the address: what is chosen as chips that take it away again, and fields.

import { html, nothing, type TemplateResult } from 'lit-html';
import { changed, link_to, toggled, type Route } from '../route';
import { kStandingNames } from '../standing';
import { quote } from './quote';
import { standing_sign } from './standing_badge';

const kLabels: Record<string, string> = {
  text: 'words',
  type: 'type',
  standing: 'standing',
  actor: 'actor',
  recipient: 'recipient',
  source: 'source',
  publisher: 'outlet',
  place: 'place',
  quad: 'class',
  from: 'from',
  until: 'until',
};

export const kFilterNames = Object.keys(kLabels);

// What of the address the server is asked for.
export function filters_of(params: URLSearchParams, extra: readonly string[] = []): URLSearchParams {
  const asked = new URLSearchParams();
  for (const [name, value] of params) {
    if (value && (name in kLabels || extra.includes(name))) asked.append(name, value);
  }
  return asked;
}

// The filters of what a view has counted, so that the events it leads to are as many: views that leave out standings say
// which, and the list of events leaves out none unless it is told to.
export function filters_as_counted(params: URLSearchParams, left_out: readonly string[]): URLSearchParams {
  const asked = filters_of(params);
  if (asked.has('standing') || left_out.length === 0) return asked;
  return changed(asked, { standing: kStandingNames.filter((name) => !left_out.includes(name)) });
}

export function is_filtered(route: Route): boolean {
  return [...route.params].some(([name, value]) => value !== '' && (name in kLabels || name === 'contested'));
}

// `place_name`: how the place is called that the filter has by its number.
export function chosen_chips(route: Route, place_name: string | null = null): TemplateResult | typeof nothing {
  const chosen = [...route.params].filter(([name, value]) => name in kLabels && value);
  const shown = (name: string, value: string) => (name === 'place' && /^\d/.test(value) ? (place_name ?? `no. ${value}`) : value);
  if (chosen.length === 0) return nothing;
  return html`<ul class="chips cut" aria-label="Filters">
    ${chosen.map(
      ([name, value]) =>
        html`<li>
          <a class="chip chip-on" href=${link_to(route.view, toggled(route.params, name, value), route.id)}
            ><span class="sr">Take away </span>${kLabels[name]}: ${quote(shown(name, value))} <span aria-hidden="true">✕</span></a
          >
        </li>`,
    )}
    <li><a class="chip" href=${link_to(route.view, {}, route.id)}>Clear all</a></li>
  </ul>`;
}

export function standing_chips(route: Route): TemplateResult {
  const chosen = route.params.getAll('standing');
  return html`<div class="field">
    <span id="standings">Standings</span>
    <ul class="chips" aria-labelledby="standings">
      ${kStandingNames.map((name) => {
        const on = chosen.includes(name);
        return html`<li>
          <a class="chip ${on ? 'chip-on' : ''}" href=${link_to(route.view, toggled(route.params, 'standing', name), route.id)}
            aria-current=${on ? 'true' : nothing}
            ><span class="st-${name}" aria-hidden="true">${standing_sign(name)}</span>${name}</a
          >
        </li>`;
      })}
    </ul>
  </div>`;
}

// A form whose fields go into the address when it is sent, or a choice is changed.
export function filter_form(route: Route, fields: TemplateResult): TemplateResult {
  const send = (form: HTMLFormElement) => {
    const values = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value).trim()]));
    window.location.hash = link_to(route.view, changed(route.params, { ...values, after: null }), route.id);
  };
  return html`<form
    class="row-fields"
    @submit=${(event: Event) => {
      event.preventDefault();
      send(event.currentTarget as HTMLFormElement);
    }}
    @change=${(event: Event) => send(event.currentTarget as HTMLFormElement)}
  >
    ${fields}
    <button type="submit" class="button">Show</button>
  </form>`;
}

export function field(route: Route, name: string, label: string, placeholder: string): TemplateResult {
  return html`<div class="field">
    <label for="field-${name}">${label}</label>
    <input class="input" id="field-${name}" name=${name} placeholder=${placeholder} autocomplete="off" .value=${route.params.get(name) ?? ''} />
  </div>`;
}

export function choice(route: Route, name: string, label: string, values: readonly [string, string][]): TemplateResult {
  const chosen = route.params.get(name) ?? '';
  return html`<div class="field">
    <label for="field-${name}">${label}</label>
    <select class="select" id="field-${name}" name=${name}>
      ${values.map(([value, words]) => html`<option value=${value} ?selected=${value === chosen}>${words}</option>`)}
    </select>
  </div>`;
}
