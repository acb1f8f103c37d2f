#!/usr/bin/env python3
"""Serves the built page and what it asks for from a store, so that the page can be tested in a browser by itself.

usage: store_server.py SAYSO STORE DIST PORT

It answers each call of web/src/api.ts with the shapes named there, one request at a time, on the loopback interface.
It is for tests only: no limits, no caching, no writing to the store.
"""
import csv
import io
import json
import mimetypes
import pathlib
import sqlite3
import subprocess
import sys
import tempfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit

POLICY = ("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
          "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html")
STANDINGS = ["denied", "negated", "hypothetical", "alleged", "planned", "speculated", "reported", "stated"]


def party(role, texts):
    """SQL for one of "KEN", "KEN:GOV", ":GOV" in a role of the event e, with its values."""
    parts, values = [], []
    for text in texts:
        country, _, sector = text.partition(":")
        tests = []
        if country:
            tests.append("x.country = ?")
            values.append(country)
        if sector:
            tests.append("instr(' ' || x.sectors || ' ', ' ' || ? || ' ')")
            values.append(sector)
        parts.append("(" + " AND ".join(tests or ["1"]) + ")")
    table = "tellers x WHERE" if role == "source" else f"roles x WHERE x.role = '{role}' AND"
    return (f"EXISTS (SELECT 1 FROM {table} x.document = e.document AND x.event = e.event AND ({' OR '.join(parts)}))",
            values)


def conditions(query, factual=False):
    """The filters of `sayso query` on event_list e."""
    tests, values = ["1"], []
    for name, column in {"type": "type", "standing": "standing", "publisher": "publisher", "quad": "quad",
                         "place": "place_country"}.items():
        if query.get(name):
            tests.append(f"e.{column} IN ({','.join('?' * len(query[name]))})")
            values += query[name]
    for role in ("actor", "recipient", "source"):
        if query.get(role):
            test, more = party(role, query[role])
            tests.append(test)
            values += more
    if query.get("from"):
        tests.append("e.dated >= ?")
        values.append(query["from"][0])
    if query.get("until"):
        tests.append("e.dated <> '' AND e.dated < ? || '~'")
        values.append(query["until"][0])
    if query.get("text"):
        tests.append("e.document IN (SELECT rowid FROM document_text WHERE document_text MATCH ?)")
        values.append(" ".join('"' + word.replace('"', "") + '"' for word in query["text"][0].split()))
    if factual and not query.get("standing"):
        tests.append("e.standing NOT IN ('denied', 'negated', 'hypothetical')")
    return " WHERE " + " AND ".join(tests), values


def left_out(query, factual=False):
    """The standings that are not counted."""
    if query.get("standing"):
        return [standing for standing in STANDINGS if standing not in query["standing"]]
    return STANDINGS[:3] if factual else []


def rows_of(store, sql, values=()):
    return [dict(row) for row in store.execute(sql, values)]


def paged(rows, query, key):
    """The rows after the one that `after` names, and the name of the last if there are more."""
    limit = int(query.get("limit", ["1000"])[0])
    after = query.get("after", [None])[0]
    begin = next((i + 1 for i, row in enumerate(rows) if str(row[key]) == after), 0)
    page = rows[begin:begin + limit]
    more = begin + limit < len(rows)
    return {"rows": page, "total": len(rows), "next": str(page[-1][key]) if more and page else None, "left_out": left_out(query)}


def events(store, query):
    where, values = conditions(query)
    return paged(rows_of(store, f"SELECT * FROM event_list e{where} ORDER BY dated, document, event", values), query, "id")


def facets(store, query):
    where, values = conditions(query)
    columns = {"standing": "e.standing", "type": "e.type", "publisher": "e.publisher", "month": "substr(e.dated, 1, 7)"}
    found = {}
    for name, column in columns.items():
        found[name] = rows_of(store, f"SELECT {column} AS value, count(*) AS count FROM event_list e{where} AND {column} <> '' "
                                     f"GROUP BY 1 ORDER BY {'1' if name == 'month' else '2 DESC, 1'} LIMIT 24", values)
    for name, join in {"actor": "roles x ON x.role = 'actor' AND", "source": "tellers x ON"}.items():
        found[name] = rows_of(store, f"SELECT x.country AS value, count(DISTINCT e.id) AS count FROM event_list e JOIN {join} "
                                     f"x.document = e.document AND x.event = e.event{where} AND x.country IS NOT NULL "
                                     "GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 24", values)
    return found


def actor(row):
    return {"code": row["country"], "sectors": (row["sectors"] or "").split(), "name": row["name"]}


def record(store, document, event):
    """An event as docs/record.schema.json has it."""
    at = (event["document"], event["event"])
    place = store.execute("SELECT p.*, e.place_text FROM events e JOIN places p USING (place) WHERE document = ? AND event = ?", at).fetchone()
    sentence = store.execute("SELECT * FROM sentences WHERE document = ? AND sentence = ?", (at[0], event["sentence_number"])).fetchone()
    parties = {role: [{"text": row["text"], "span": [row["start"], row["stop"]], **actor(row)} for row in store.execute(
        "SELECT * FROM roles WHERE document = ? AND event = ? AND role = ? ORDER BY position", (*at, role))]
        for role in ("actor", "recipient")}
    text = document["title"] if sentence["field"] == "title" else document["body"]
    return {
        "id": event["id"], "document": {key: document[key] for key in ("id", "url", "title", "publisher", "published")} | {"agencies": []},
        "type": event["type"], "mode": event["mode"], "context": (event["contexts"] or "").split(), "cameo": event["cameo"],
        "quad": event["quad"], "score": event["score"], **parties,
        "quantity": [{"text": row["text"], "min": row["minimum"], "max": row["maximum"], "unit": row["unit"],
                      "span": [row["start"], row["stop"]]} for row in store.execute(
                          "SELECT * FROM quantities WHERE document = ? AND event = ?", at)],
        "date": {"value": event["date"], "text": event["date_text"]},
        "place": place and {"text": place["place_text"], "span": found(text, place["place_text"], sentence), "name": place["name"],
                            "country": place["country"], "precision": place["precision"], "geonameid": place["geonameid"],
                            "lat": place["latitude"], "lon": place["longitude"]},
        "standing": event["standing"], "polarity": event["polarity"], "time": event["time"], "certainty": event["certainty"],
        "sayso": [link(store, at[0], row["quotation"], text, sentence) for row in store.execute(
            "SELECT quotation FROM links WHERE document = ? AND event = ? ORDER BY position", at)],
        "evidence": {"field": sentence["field"], "sentence": [sentence["start"], sentence["stop"]],
                     "trigger": [event["trigger_start"], event["trigger_stop"]],
                     "text": text[sentence["start"]:sentence["stop"]], "rule": event["rule"]},
        "confidence": event["confidence"], "occurrence": event["occurrence"]}


def link(store, document, quotation, text, sentence):
    row = store.execute("SELECT * FROM quotations WHERE document = ? AND quotation = ?", (document, quotation)).fetchone()
    own = store.execute("SELECT * FROM sentences WHERE document = ? AND sentence = ?", (document, row["sentence"])).fetchone()
    sources = store.execute("SELECT * FROM quotation_sources WHERE document = ? AND quotation = ? ORDER BY position", (document, quotation))
    contents = store.execute("SELECT start, stop FROM quotation_contents WHERE document = ? AND quotation = ? ORDER BY position", (document, quotation))
    return {"source": row["source_text"] and {"text": row["source_text"], "span": found(text, row["source_text"], own),
                                              "actors": [actor(one) for one in sources]},
            "cue": row["cue"] and found(text, row["cue"], own), "content": [list(one) for one in contents]}


def found(text, words, sentence):
    at = text.find(words, sentence["start"])
    return [at, at + len(words)] if 0 <= at < sentence["stop"] else [sentence["start"], sentence["start"]]


def report(store, number):
    document = store.execute("SELECT * FROM documents WHERE document = ?", (number,)).fetchone()
    listed = store.execute(
        "SELECT l.*, e.sentence AS sentence_number, e.date_text, e.trigger_start, e.trigger_stop, o.occurrence FROM event_list l "
        "JOIN events e USING (document, event) LEFT JOIN occurrence_events o USING (document, event) WHERE l.document = ? "
        "ORDER BY l.event", (number,)).fetchall()
    return {key: document[key] for key in ("id", "title", "publisher", "published", "url", "body")} | {
        "events": [record(store, document, event) for event in listed],
        "quotations": [quotation(store, number, document, row[0]) for row in store.execute(
            "SELECT quotation FROM quotations WHERE document = ? ORDER BY quotation", (number,)).fetchall()]}


def quotation(store, number, document, index):
    sentence = store.execute("SELECT s.* FROM quotations q JOIN sentences s USING (document, sentence) WHERE q.document = ? AND q.quotation = ?",
                             (number, index)).fetchone()
    text = document["title"] if sentence["field"] == "title" else document["body"]
    return {"field": sentence["field"]} | link(store, number, index, text, sentence)


OCCURRENCES = """
SELECT o.occurrence, o.type, o.mode, o.quad, o.dated, p.name AS place, p.country AS place_country, o.standing, l.actors, l.recipients,
       o.reports, o.outlets, o.sources, l.sentence, (SELECT count(*) FROM occurrence_events x WHERE x.occurrence = o.occurrence AND position = 'affirms') AS affirms,
       (SELECT count(*) FROM occurrence_events x WHERE x.occurrence = o.occurrence AND position = 'denies') AS denies,
       (SELECT count(*) FROM occurrence_events x WHERE x.occurrence = o.occurrence AND position = 'disputes') AS disputes
FROM occurrences o JOIN event_list l ON l.document = o.first_document AND l.event = o.first_event LEFT JOIN places p ON p.place = o.place
"""


def occurrences(store, query):
    where, values = conditions(query)
    rows = rows_of(store, f"{OCCURRENCES} WHERE o.occurrence IN (SELECT x.occurrence FROM event_list e JOIN occurrence_events x "
                          f"USING (document, event){where}) ORDER BY o.reports DESC, o.dated, o.occurrence", values)
    if query.get("contested"):
        rows = [row for row in rows if row["denies"] or row["disputes"]]
    return paged(rows, query, "occurrence")


def ledger(store, number):
    found_rows = rows_of(store, f"{OCCURRENCES} WHERE o.occurrence = ?", (number,))
    if not found_rows:
        return None
    tellings = rows_of(store, "SELECT e.*, x.position, coalesce(x.reason, '') AS reason, d.id AS copy_of FROM event_list e JOIN occurrence_events x "
                              "USING (document, event) LEFT JOIN copies c ON c.document = e.document LEFT JOIN documents d ON d.document = c.origin "
                              "WHERE x.occurrence = ? ORDER BY e.published, e.document, e.event", (number,))
    for one in tellings:
        one["quantities"] = rows_of(store, "SELECT text, minimum, maximum, unit FROM quantities WHERE document = ? AND event = ?",
                                    (one["document"], one["event"]))
    roots = rows_of(store, "SELECT root, sum(position = 'affirms') AS affirms, sum(position = 'denies') AS denies, sum(position = 'disputes') AS "
                           "disputes FROM occurrence_events WHERE occurrence = ? GROUP BY root ORDER BY min(document)", (number,))
    return {"occurrence": found_rows[0], "tellings": tellings, "roots": roots}


def series(store, query):
    where, values = conditions(query, factual=True)
    length = {"year": 4, "day": 10}.get(query.get("period", [""])[0], 7)
    period = f"substr(e.dated, 1, {length})" if query.get("period") != ["week"] else "strftime('%Y-W%W', e.dated)"
    rows = rows_of(store, f"SELECT {period} AS period, quad, count(*) AS events FROM event_list e{where} AND length(dated) >= "
                          f"{10 if query.get('period') == ['week'] else length} GROUP BY 1, 2", values)
    return {"rows": rows, "total": sum(row["events"] for row in rows), "next": None, "left_out": left_out(query, factual=True)}


def dyads(store, query):
    where, values = conditions(query, factual=True)
    rows = rows_of(store, "SELECT y.actor, y.recipient, count(*) AS events, sum(y.quad <= 2) AS cooperation, sum(y.quad > 2) AS conflict "
                          f"FROM dyads y JOIN event_list e USING (document, event){where} AND y.actor IS NOT NULL AND y.recipient IS NOT NULL "
                          "GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2", values)
    return {"rows": rows, "total": len(rows), "next": None, "left_out": left_out(query, factual=True)}


def places(store, query):
    where, values = conditions(query, factual=True)
    rows = rows_of(store, "SELECT p.place, p.name, p.country, p.precision, p.latitude, p.longitude, count(*) AS events FROM event_list e "
                          f"JOIN events v USING (document, event) JOIN places p ON p.place = v.place{where} GROUP BY 1 ORDER BY 7 DESC, 1", values)
    return {"rows": rows, "total": len(rows), "next": None, "left_out": left_out(query, factual=True)}


SOURCES = """
WITH claims AS (
  SELECT DISTINCT t.document, t.event, coalesce(t.country, '') || coalesce(':' || substr(t.sectors, 1, 3), '') AS source, t.name, x.occurrence
  FROM tellers t JOIN event_list e USING (document, event) LEFT JOIN occurrence_events x USING (document, event){where}
    AND coalesce(t.country, t.sectors) IS NOT NULL),
others AS (
  SELECT c.source, c.occurrence, max(x.position = 'affirms') AS confirmed, max(x.position = 'denies') AS denied
  FROM (SELECT DISTINCT source, occurrence FROM claims) c JOIN occurrence_events x ON x.occurrence = c.occurrence
  WHERE NOT EXISTS (SELECT 1 FROM claims o WHERE o.document = x.document AND o.event = x.event AND o.source = c.source)
  GROUP BY 1, 2)
SELECT source, min(name) AS name, count(DISTINCT document || ':' || event) AS claims, count(DISTINCT occurrence) AS occurrences,
       (SELECT coalesce(sum(confirmed), 0) FROM others o WHERE o.source = c.source) AS confirmed,
       (SELECT coalesce(sum(denied), 0) FROM others o WHERE o.source = c.source) AS denied
FROM claims c GROUP BY source ORDER BY claims DESC, source
"""


def sources(store, query):
    where, values = conditions(query)
    return paged(rows_of(store, SOURCES.format(where=where), values), query, "source")


def source(store, name):
    one = next((row for row in sources(store, {})["rows"] if row["source"] == name), None)
    if not one:
        return None
    where, values = conditions({"source": [name]})
    about = rows_of(store, "SELECT x.country AS value, count(DISTINCT e.id) AS count FROM event_list e JOIN roles x USING (document, event)"
                           f"{where} AND x.role = 'actor' AND x.country IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 12", values)
    counts = {name: rows_of(store, f"SELECT {column} AS value, count(*) AS count FROM event_list e{where} GROUP BY 1 ORDER BY 2 DESC, 1", values)
              for name, column in (("types", "type"), ("standings", "standing"))}
    return one | {"about": about} | counts


LISTS = {"events": events, "facets": facets, "occurrences": occurrences, "series": series, "dyads": dyads, "places": places, "sources": sources}


def connect(path):
    store = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    store.row_factory = sqlite3.Row
    return store


def answer(store, path, query):
    """What stands at a path of the API; None if nothing does."""
    name, _, rest = path.partition("/")
    if not rest:
        return LISTS[name](store, query) if name in LISTS else None
    if name == "documents":
        row = store.execute("SELECT document FROM documents WHERE id = ?", (rest,)).fetchone()
        return row and report(store, row[0])
    return {"occurrences": ledger, "sources": source}.get(name, lambda *_: None)(store, rest)


def code(sayso, body, kind):
    """What `sayso code` finds in a text."""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "report.html" if "html" in kind else "report.txt")
        file.write_bytes(body)
        subprocess.run([sayso, "code", "--store", f"{folder}/one.db", "--in", "html" if "html" in kind else "text", file],
                       check=True, capture_output=True)
        store = connect(f"{folder}/one.db")
        return {"documents": [report(store, row[0]) for row in store.execute("SELECT document FROM documents").fetchall()]}


class Handler(BaseHTTPRequestHandler):
    sayso = store = ""
    dist = pathlib.Path()

    def do_GET(self):
        parts = urlsplit(self.path)
        if not parts.path.startswith("/api/"):
            return self.file(parts.path)
        path, kind = unquote(parts.path[5:]), "json"
        if path.endswith((".json", ".csv")):
            path, _, kind = path.rpartition(".")
        found_rows = answer(connect(self.store), path, parse_qs(parts.query))
        if found_rows is None:
            return self.fail(404, "NotFound", "The store has nothing of that name.")
        if kind == "csv":
            return self.send(200, "text/csv", table(found_rows).encode())
        return self.send(200, "application/json", json.dumps(found_rows).encode())

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if not body.strip():
            return self.fail(400, "InvalidInput", "The text is empty.")
        self.send(200, "application/json", json.dumps(code(self.sayso, body, self.headers["Content-Type"])).encode())

    def file(self, path):
        file = (self.dist / path.lstrip("/")).resolve()
        if file == self.dist:
            file /= "index.html"
        if self.dist not in file.parents or not file.is_file():
            return self.fail(404, "NotFound", "There is no such file.")
        self.send(200, mimetypes.guess_type(file.name)[0] or "application/octet-stream", file.read_bytes())

    def fail(self, status, name, message):
        self.send(status, "application/json", json.dumps({"code": name, "message": message}).encode())

    def send(self, status, kind, body):
        self.send_response(status)
        self.send_header("Content-Type", kind + "; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Content-Security-Policy", POLICY)
        self.send_header("X-Content-Type-Options", "nosniff")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


def table(found_rows):
    rows = found_rows.get("rows") or found_rows.get("tellings") or found_rows.get("events") or []
    text = io.StringIO()
    if rows:
        writer = csv.DictWriter(text, rows[0].keys())
        writer.writeheader()
        writer.writerows(rows)
    return text.getvalue()


def main():
    Handler.sayso, Handler.store = sys.argv[1:3]
    Handler.dist = pathlib.Path(sys.argv[3]).resolve()
    ThreadingHTTPServer(("127.0.0.1", int(sys.argv[4])), Handler).serve_forever()


if __name__ == "__main__":
    main()
