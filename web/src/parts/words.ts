// The text of a report with the words of its events marked. Marks of one event are lit by light(), which only switches
// classes, so pointing along a long text stays quick.

import { html, nothing, type TemplateResult } from 'lit-html';
import { CodePoints } from '../code_points';
import { marks_of, pieces_of, type Mark, type MarkKind, type Piece } from '../marks';
import { plain } from '../plain';
import type { EventRecord, Quotation } from '../record';
import { standing_sign } from './standing_badge';

export interface ReportText {
  title: string | null;
  body: string;
  events: readonly EventRecord[];
  quotations: readonly Quotation[];
}

export interface WordsOptions {
  active: number | null;
  href: (event: number) => string;
  whole: boolean; // show all of a long text
  on_whole: () => void;
}

// Longer texts are shown in part at first: the browser lays out a novel in one paragraph, but slowly.
const kShown = 40_000;

const kKinds: MarkKind[] = ['content', 'source', 'cue', 'place', 'quantity', 'recipient', 'actor', 'trigger'];

export function report_words(report: ReportText, options: WordsOptions): TemplateResult {
  const title = report.title ?? '';
  return html`<div class="report" translate="no">
    ${title
      ? html`<h2 class="report-title" dir="auto">${title_words(title, report, options)}</h2>`
      : nothing}
    ${paragraphs(report, options)}
  </div>`;
}

// Lights the words of one event in `root` and puts out those of all others.
export function light(root: ParentNode, event: number | null): void {
  for (const kind of kKinds) {
    root.querySelectorAll(`.lit-${kind}`).forEach((piece) => piece.classList.remove(`lit-${kind}`));
    if (event === null) continue;
    root.querySelectorAll(`[data-${kind}~="${event}"]`).forEach((piece) => piece.classList.add(`lit-${kind}`));
  }
}

// Brings the words of the chosen event into sight, and its card where the cards have a column of their own.
export function show_chosen(root: ParentNode): void {
  const words = root.querySelector('.report [aria-current="true"]');
  if (words && !is_in_sight(words)) words.scrollIntoView({ block: 'center' });
  const card = root.querySelector('.event-on');
  const column = card?.closest<HTMLElement>('.aside-sticky');
  if (card && column && column.scrollHeight > column.clientHeight) {
    const [inner, outer] = [card.getBoundingClientRect(), column.getBoundingClientRect()];
    if (inner.top < outer.top || inner.bottom > outer.bottom) column.scrollTop += inner.top - outer.top - 8;
  }
}

// Not under the masthead either.
function is_in_sight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const covered = document.querySelector('.masthead')?.getBoundingClientRect().bottom ?? 0;
  return top >= Math.max(0, covered) && bottom <= window.innerHeight;
}

function title_words(title: string, { events, quotations }: ReportText, options: WordsOptions) {
  const points = new CodePoints(title);
  const marks = marks_of(events, quotations, 'title');
  return pieces_of(0, points.length, marks).map((piece) => piece_words(points, piece, events, options));
}

function paragraphs({ body, events, quotations }: ReportText, options: WordsOptions) {
  const points = new CodePoints(body);
  const marks = marks_of(events, quotations, 'body');
  const [from, until] = shown_part(points, events, options);
  const shown = marks.filter((mark) => mark.start < until && mark.stop > from);
  const cut = from > 0 || until < points.length;
  return html`${cut ? part_note(points, from, until, options) : nothing}
  ${lines(points, from, until).map(
    ([start, stop]) =>
      html`<p dir="auto">${pieces_of(start, stop, shown).map((piece) => piece_words(points, piece, events, options))}</p>`,
  )}`;
}

function part_note(points: CodePoints, from: number, until: number, options: WordsOptions) {
  return html`<div class="cut muted small">
    Characters ${(from + 1).toLocaleString('en')} to ${until.toLocaleString('en')} of
    ${points.length.toLocaleString('en')} are shown.
    <button type="button" class="button" @click=${options.on_whole}>Show all</button>
  </div>`;
}

function shown_part(points: CodePoints, events: readonly EventRecord[], options: WordsOptions): [number, number] {
  if (options.whole || points.length <= kShown) return [0, points.length];
  const active = options.active === null ? undefined : events[options.active];
  if (!active || active.evidence.field !== 'body' || active.evidence.sentence[1] <= kShown) return [0, kShown];
  const from = Math.max(0, active.evidence.sentence[0] - kShown / 2);
  return [from, Math.min(points.length, from + kShown)];
}

function lines(points: CodePoints, from: number, until: number): [number, number][] {
  const all: [number, number][] = [];
  for (let start = from; start < until; ) {
    const end = points.find('\n', start);
    const stop = end < 0 || end > until ? until : end;
    if (points.slice(start, stop).trim()) all.push([start, stop]);
    start = stop + 1;
  }
  return all;
}

function piece_words(points: CodePoints, piece: Piece, events: readonly EventRecord[], options: WordsOptions) {
  const text = plain(points.slice(piece.start, piece.stop));
  if (piece.marks.length === 0) return html`${text}`;
  const of = (kind: MarkKind) => [...new Set(piece.marks.flatMap((mark) => (mark.kind === kind && mark.event !== null ? [mark.event] : [])))];
  const ids = (kind: MarkKind) => of(kind).join(' ') || nothing;
  const kinds = kKinds.filter((kind) => kind !== 'trigger' && piece.marks.some((mark) => mark.kind === kind));
  const triggers = of('trigger');
  // prettier-ignore
  return html`<span class="m ${kinds.map((kind) => `m-${kind}`).join(' ')}" data-content=${ids('content')}
    data-source=${ids('source')} data-cue=${ids('cue')} data-place=${ids('place')} data-quantity=${ids('quantity')}
    data-recipient=${ids('recipient')} data-actor=${ids('actor')} data-trigger=${ids('trigger')}
    >${opening(piece)}${triggers.length > 0 ? trigger_words(text, piece, triggers, events, options) : text}${closing(piece)}</span>`;
}

function trigger_words(text: string, piece: Piece, triggers: number[], events: readonly EventRecord[], options: WordsOptions) {
  const chosen = options.active !== null && triggers.includes(options.active) ? options.active : (triggers[0] as number);
  const begins = piece.marks.some((mark) => mark.kind === 'trigger' && mark.start === piece.start);
  const standings = [...new Set(triggers.map((event) => events[event]?.standing ?? ''))];
  const types = triggers.map((event) => `${events[event]?.type}, ${events[event]?.standing}`).join('; ');
  // prettier-ignore
  return html`<a class="trigger st-${events[chosen]?.standing}" href=${options.href(chosen)} data-event=${chosen}
    tabindex=${begins ? nothing : '-1'} aria-current=${options.active === chosen ? 'true' : nothing}
    >${begins ? html`<span class="trigger-sign" aria-hidden="true">${standings.map(standing_sign).join('')}</span><span class="sr">event, ${types}: </span>` : nothing}${text}</a>`;
}

// For those who hear the page: where a quotation begins and ends, and who acts, suffers and tells.
function opening(piece: Piece) {
  return begins(piece, 'content') ? html`<span class="sr">[said: </span>` : nothing;
}

function closing(piece: Piece) {
  const roles = (['actor', 'recipient', 'source'] as const).filter((kind) => ends(piece, kind));
  const said = ends(piece, 'content') ? '] ' : '';
  if (roles.length === 0 && !said) return nothing;
  return html`<span class="sr">${roles.length > 0 ? ` (${roles.join(', ')}) ` : ''}${said}</span>`;
}

function begins(piece: Piece, kind: MarkKind): boolean {
  return piece.marks.some((mark: Mark) => mark.kind === kind && mark.start === piece.start);
}

function ends(piece: Piece, kind: MarkKind): boolean {
  return piece.marks.some((mark: Mark) => mark.kind === kind && mark.stop === piece.stop);
}
