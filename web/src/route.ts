// Where the reader is, kept in the address after "#": "#/events?type=ASSAULT", "#/document/2f..e1?event=3". All that a
// view shows follows from it, so that every view can be bookmarked, and Back goes back.

export interface Route {
  view: string;
  id: string; // what stands after the view's name; empty if nothing does
  params: URLSearchParams;
}

export type Params = Record<string, string | number | readonly string[] | null | undefined>;

export function read_route(hash: string): Route {
  const [path = '', query = ''] = split_once(hash.replace(/^#\/?/, ''), '?');
  const [view = '', id = ''] = split_once(path, '/');
  return { view: view || 'desk', id: decoded(id), params: new URLSearchParams(query) };
}

export function to_query(params: Params | URLSearchParams): string {
  const all = params instanceof URLSearchParams ? params : new URLSearchParams(pairs(params));
  const text = all.toString();
  return text ? `?${text}` : '';
}

export function link_to(view: string, params: Params | URLSearchParams = {}, id = ''): string {
  return `#/${view}${id ? `/${encodeURIComponent(id)}` : ''}${to_query(params)}`;
}

// The parameters with some replaced; null takes one away.
export function changed(params: URLSearchParams, change: Params): URLSearchParams {
  const all = new URLSearchParams(params);
  for (const name of Object.keys(change)) all.delete(name);
  for (const [name, value] of pairs(change)) all.append(name, value);
  return all;
}

// The parameters with one value of a list put in, or taken out if it is there.
export function toggled(params: URLSearchParams, name: string, value: string): URLSearchParams {
  const values = params.getAll(name);
  const rest = values.filter((other) => other !== value);
  return changed(params, { [name]: rest.length < values.length ? rest : [...values, value], after: null });
}

function pairs(params: Params): [string, string][] {
  return Object.entries(params).flatMap(([name, value]): [string, string][] => {
    if (value === null || value === undefined || value === '') return [];
    return (Array.isArray(value) ? value : [value]).map((one) => [name, String(one)]);
  });
}

function split_once(text: string, mark: string): string[] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
