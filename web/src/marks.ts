// What is to be marked in a text: the words of its events. Marks overlap and nest, so a line is cut where any of them
// begins or ends, and each piece knows all the marks that cover it.

import type { EventRecord, Link, Quotation, Span } from './record';

export type MarkKind = 'content' | 'source' | 'cue' | 'actor' | 'recipient' | 'place' | 'quantity' | 'trigger';

export interface Mark {
  kind: MarkKind;
  start: number;
  stop: number;
  event: number | null; // index in the list of events; null where something is said, and no event hangs on it
}

export interface Piece {
  start: number;
  stop: number;
  marks: Mark[];
}

// The marks in one field, in order of their start.
export function marks_of(events: readonly EventRecord[], quotations: readonly Quotation[], field: 'title' | 'body'): Mark[] {
  const marks: Mark[] = [];
  const marker = (event: number | null) => (kind: MarkKind, span: Span | null | undefined) => {
    if (span && span[1] > span[0]) marks.push({ kind, start: span[0], stop: span[1], event });
  };
  for (const quotation of quotations) if (quotation.field === field) add_link(quotation, marker(null));
  events.forEach((event, index) => {
    if (event.evidence.field !== field) return;
    const add = marker(index);
    for (const link of event.sayso) add_link(link, add);
    for (const one of event.actor) add('actor', one.span);
    for (const one of event.recipient) add('recipient', one.span);
    for (const one of event.quantity) add('quantity', one.span);
    add('place', event.place?.span);
    add('trigger', event.evidence.trigger);
  });
  return marks.sort((a, b) => a.start - b.start || b.stop - a.stop);
}

function add_link(link: Link, add: (kind: MarkKind, span: Span | null | undefined) => void): void {
  for (const span of link.content) add('content', span);
  add('source', link.source?.span);
  add('cue', link.cue);
}

// The pieces of [start, stop), given the marks in order of their start.
export function pieces_of(start: number, stop: number, marks: readonly Mark[]): Piece[] {
  const cuts = new Set([start, stop]);
  const inside = marks.filter((mark) => mark.start < stop && mark.stop > start);
  for (const mark of inside) {
    cuts.add(Math.max(start, mark.start));
    cuts.add(Math.min(stop, mark.stop));
  }
  const at = [...cuts].sort((a, b) => a - b);
  const pieces: Piece[] = [];
  let first = 0;
  let open: Mark[] = [];
  for (let i = 0; i + 1 < at.length; ++i) {
    const from = at[i] as number;
    open = open.filter((mark) => mark.stop > from);
    for (; first < inside.length && (inside[first] as Mark).start <= from; ++first) {
      const mark = inside[first] as Mark;
      if (mark.stop > from) open.push(mark);
    }
    pieces.push({ start: from, stop: at[i + 1] as number, marks: [...open] });
  }
  return pieces;
}
