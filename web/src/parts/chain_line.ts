import { html, type TemplateResult } from 'lit-html';
import { chain_sentence, type Teller } from '../chain';
import { quote } from './quote';

export function chain_line(tellers: readonly Teller[], outlet: string | null): TemplateResult {
  const words = chain_sentence(tellers, outlet);
  return html`<p class="event-chain">${words.map((part) => (part.quote ? quote(part.text) : part.text))}</p>`;
}
