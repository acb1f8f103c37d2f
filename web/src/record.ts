// The native record of an event, as docs/record.schema.json has it. Spans are [begin, end) in code points of the
// field that `evidence.field` names.

export type Span = [number, number];

export type Standing =
  | 'stated'
  | 'reported'
  | 'alleged'
  | 'speculated'
  | 'planned'
  | 'hypothetical'
  | 'denied'
  | 'negated';

export interface Participant {
  text: string;
  span: Span;
  code: string | null;
  sectors: string[];
  name: string | null;
}

export interface SourceActor {
  code: string | null;
  sectors: string[];
  name: string | null;
}

export interface Link {
  source: { text: string; span: Span; actors: SourceActor[] } | null;
  cue: Span | null;
  content: Span[];
}

// What is told on somebody's word, event or not.
export interface Quotation extends Link {
  field: 'title' | 'body';
}

export interface Quantity {
  text: string;
  min: number | null;
  max: number | null;
  unit: string | null;
  span: Span;
}

export interface EventPlace {
  text: string;
  span: Span;
  name: string | null;
  country: string | null;
  precision: Precision;
  geonameid: number | null;
  lat: number;
  lon: number;
}

export type Precision = 'country' | 'region' | 'city' | 'site';

export interface EventRecord {
  id: string;
  document: {
    id: string;
    url: string | null;
    title: string | null;
    publisher: string | null;
    published: string | null;
    agencies: string[];
  };
  type: string;
  mode: string | null;
  context: string[];
  cameo: string | null;
  quad: number;
  score: number;
  actor: Participant[];
  recipient: Participant[];
  quantity: Quantity[];
  date: { value: string | null; text: string | null };
  place: EventPlace | null;
  standing: Standing;
  polarity: string;
  time: string;
  certainty: string;
  sayso: Link[];
  evidence: { field: 'title' | 'body'; sentence: Span; trigger: Span; text: string; rule: string };
  confidence: number;
  occurrence: unknown;
}
