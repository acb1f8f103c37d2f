// Words of a document inside our own: set apart, so that their direction cannot touch what stands around them.

import { html, type TemplateResult } from 'lit-html';
import { plain } from '../plain';

export function quote(text: string | null | undefined): TemplateResult {
  return html`<bdi>${plain(text)}</bdi>`;
}

// "a, b and c"
export function listed(items: TemplateResult[]): TemplateResult[] {
  return items.map((item, index) => {
    const lead = index === 0 ? '' : index === items.length - 1 ? ' and ' : ', ';
    return html`${lead}${item}`;
  });
}
