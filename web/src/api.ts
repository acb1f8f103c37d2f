// The server, as far as the page needs it: each call, and the shape of what comes back. docs/api.md describes it.

import type { EventRecord, Precision, Quotation } from './record';
import { to_query, type Params } from './route';

// The server gives no longer page than this.
export const kMostRows = 10_000;

export type Query = Params | URLSearchParams;

export interface CodedReport {
  id: string;
  title: string | null;
  publisher: string | null;
  published: string | null;
  url: string | null;
  body: string;
  events: EventRecord[];
  quotations: Quotation[];
}

// A line of the store's event_list.
export interface EventRow {
  id: string; // document, colon, number of the event
  publisher: string | null;
  published: string | null;
  title: string | null;
  dated: string;
  type: string;
  mode: string | null;
  quad: number;
  standing: string;
  actors: string | null;
  recipients: string | null;
  sources: string | null; // innermost first, parted by " < "
  place: string | null;
  place_country: string | null;
  trigger_text: string;
  sentence: string;
}

export interface Page<Row> {
  rows: Row[];
  total: number;
  total_exact: boolean; // false: there may be more
  next: string | null;
  left_out: string[]; // standings that are not among the rows
}

export interface Count {
  value: string;
  count: number;
}

export type Facets = Record<string, Count[]>;

export interface OccurrenceRow {
  occurrence: number;
  type: string;
  mode: string | null;
  quad: number;
  dated: string;
  place: string | null;
  place_country: string | null;
  standing: string;
  actors: string | null;
  recipients: string | null;
  reports: number;
  outlets: number;
  sources: number;
  affirms: number;
  denies: number;
  disputes: number;
  sentence: string;
}

export interface Telling extends EventRow {
  position: 'affirms' | 'denies' | 'disputes';
  reason: string;
  quantities: { text: string; minimum: number | null; maximum: number | null; unit: string | null }[];
  copy_of: string | null; // the report that this one copies
}

// A source on which tellings rest in the end; copies rest on that of their origin.
export interface Root {
  root: string; // "KEN:GOV", an agency or an outlet
  affirms: number;
  denies: number;
  disputes: number;
}

export interface Ledger {
  occurrence: OccurrenceRow;
  tellings: Telling[];
  roots: Root[];
}

export interface SeriesRow {
  period: string;
  quad: number;
  events: number;
}

export interface DyadRow {
  actor: string;
  recipient: string;
  events: number;
  cooperation: number;
  conflict: number;
}

export interface PlaceRow {
  place: number;
  name: string;
  country: string | null;
  precision: Precision;
  latitude: number;
  longitude: number;
  events: number;
}

export interface SourceRow {
  source: string; // "KEN:GOV", as the filter has it
  name: string | null;
  claims: number;
  occurrences: number;
  confirmed: number;
  denied: number;
}

export interface SourcePage extends SourceRow {
  about: Count[];
  types: Count[];
  standings: Count[];
}

export class ApiError extends Error {
  constructor(
    readonly status: number, // 0: no answer
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export class Api {
  constructor(private readonly base: string) {}

  link(path: string, query: Query, format: 'json' | 'csv'): string {
    return `${this.base}/api/${path}.${format}${to_query(query)}`;
  }

  async code(text: string, kind: 'text' | 'html', signal?: AbortSignal): Promise<CodedReport[]> {
    const type = kind === 'html' ? 'text/html' : 'text/plain';
    const init = { method: 'POST', body: text, headers: { 'content-type': `${type}; charset=utf-8` } };
    return (await this.ask<{ documents: CodedReport[] }>('code', {}, signal, init)).documents;
  }

  events(query: Query, signal: AbortSignal): Promise<Page<EventRow>> {
    return this.ask('events', query, signal);
  }

  facets(query: Query, signal: AbortSignal): Promise<Facets> {
    return this.ask('facets', query, signal);
  }

  document(id: string, signal: AbortSignal): Promise<CodedReport> {
    return this.ask(`documents/${encodeURIComponent(id)}`, {}, signal);
  }

  occurrences(query: Query, signal: AbortSignal): Promise<Page<OccurrenceRow>> {
    return this.ask('occurrences', query, signal);
  }

  ledger(occurrence: string, signal: AbortSignal): Promise<Ledger> {
    return this.ask(`occurrences/${encodeURIComponent(occurrence)}`, {}, signal);
  }

  series(query: Query, signal: AbortSignal): Promise<Page<SeriesRow>> {
    return this.ask('series', query, signal);
  }

  dyads(query: Query, signal: AbortSignal): Promise<Page<DyadRow>> {
    return this.ask('dyads', query, signal);
  }

  places(query: Query, signal: AbortSignal): Promise<Page<PlaceRow>> {
    return this.ask('places', query, signal);
  }

  sources(query: Query, signal: AbortSignal): Promise<Page<SourceRow>> {
    return this.ask('sources', query, signal);
  }

  source(id: string, signal: AbortSignal): Promise<SourcePage> {
    return this.ask(`sources/${encodeURIComponent(id)}`, {}, signal);
  }

  private async ask<Answer>(path: string, query: Query, signal?: AbortSignal, init: RequestInit = {}): Promise<Answer> {
    const response = await this.fetch(`${this.base}/api/${path}${to_query(query)}`, signal ? { ...init, signal } : init);
    if (!response.ok) throw await error_of(response);
    return (await response.json()) as Answer;
  }

  private async fetch(address: string, init: RequestInit): Promise<Response> {
    try {
      return await fetch(address, init);
    } catch (error) {
      if (init.signal?.aborted) throw error;
      throw new ApiError(0, 'NoAnswer', 'Is `sayso serve` still running? The page can be used again as soon as it is.');
    }
  }
}

async function error_of(response: Response): Promise<ApiError> {
  const said = (await response.json().catch(() => null)) as { code?: string; message?: string } | null;
  return new ApiError(response.status, said?.code ?? 'Error', said?.message ?? `The server answered ${response.status}.`);
}
