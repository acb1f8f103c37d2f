// A standing as a sign and a word in its colour.

import { html, type TemplateResult } from 'lit-html';
import { is_standing, kStandings } from '../standing';

export function standing_badge(name: string): TemplateResult {
  const words = is_standing(name) ? kStandings[name] : { sign: '·', meaning: '' };
  return html`<span class="standing st-${name}" title=${words.meaning}
    ><span class="sign" aria-hidden="true">${words.sign}</span>${name}</span
  >`;
}

export function standing_sign(name: string): string {
  return is_standing(name) ? kStandings[name].sign : '·';
}
