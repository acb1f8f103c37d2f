#!/usr/bin/env python3
"""Runs `sayso serve` over a store of sample reports and asks it as browsers, programs and attackers do.

usage: server_test.py SAYSO SOURCE_DIR
"""
import csv
import gzip
import http.client
import io
import json
import os
import pathlib
import re
import signal
import socket
import subprocess
import sys
import tempfile
import time
import unittest
from urllib.parse import quote, urlencode

SAYSO, SOURCE = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
API = json.loads((SOURCE / "src/server/description/openapi.json").read_text(encoding="utf-8"))
REPORT = "published: 2024-11-18\ntitle: Chad denies raid\n\nChad denied shelling a port in Fiji on Monday, Reuters reported. Fiji condemned Chad.\n"
HOSTILE = {"id": "hostile", "published": "2024-09-01", "publisher": "<img src=x onerror=alert(1)>", "title": "<script>alert(1)</script> \u202eGhana accused Togo",
           "text": "Ghana accused Togo of spying on Sunday. </script><script>alert(2)</script>\n\n" + "Nothing more is told here " * 4_000 + "."}


def environment():
    return dict(os.environ, SAYSO_RESOURCES=str(SOURCE))


def sayso(*arguments, stdin=b""):
    return subprocess.run([SAYSO, *map(str, arguments)], input=stdin, capture_output=True, env=environment(), timeout=300, check=True)


class Server:
    """A running server; `with Server(...) as server` ends it."""

    def __init__(self, *arguments):
        self.process = subprocess.Popen([SAYSO, "serve", *map(str, arguments), "--port", "0", "--threads", "2"], stderr=subprocess.PIPE, env=environment())
        line = self.process.stderr.readline().decode()
        self.port = int(re.search(r":(\d+)/", line)[1])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self.process.poll() is None:
            self.process.terminate()
        self.process.wait(30)
        self.process.stderr.close()

    def ask(self, path, method="GET", body=None, **headers):
        """(status, headers, body) of a request."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
            answer = connection.getresponse()
            return answer.status, answer.headers, answer.read()
        finally:
            connection.close()

    def json(self, path):
        status, _, body = self.ask(path)
        assert status == 200, (path, status, body)
        return json.loads(body)


def resolved(schema):
    return API["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]] if "$ref" in schema else schema


def misfits(value, schema, at="answer"):
    """Where a value is not as its schema says, keys and their order included."""
    if "anyOf" in schema:
        found = [misfits(value, one, at) for one in schema["anyOf"]]
        return [] if [] in found else found[0]
    schema = resolved(schema)
    types = {"string": str, "integer": int, "number": (int, float), "boolean": bool, "array": list, "object": dict, "null": type(None)}
    wanted = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if not any(isinstance(value, types[one]) for one in wanted):
        return [f"{at}: {value!r} is no {wanted}"]
    if "enum" in schema and value not in schema["enum"]:
        return [f"{at}: {value!r} is none of {schema['enum']}"]
    if isinstance(value, list):
        return [fault for number, one in enumerate(value) for fault in misfits(one, schema["items"], f"{at}[{number}]")]
    if isinstance(value, dict) and "properties" in schema:
        keys = list(schema["properties"])
        if list(value) != keys:
            return [f"{at}: {list(value)} are not {keys}"]
        return [fault for key in keys for fault in misfits(value[key], schema["properties"][key], f"{at}.{key}")]
    return []


def setUpModule():
    folder = tempfile.TemporaryDirectory()
    unittest.addModuleCleanup(folder.cleanup)
    Served.store = pathlib.Path(folder.name, "news.db")
    reports = (SOURCE / "tests/browser/reports.jsonl").read_text(encoding="utf-8") + json.dumps(HOSTILE) + "\n"
    sayso("code", "--store", Served.store, "--in", "jsonl", "-", stdin=reports.encode())
    Served.server = Server(Served.store, "--rate", 0)
    unittest.addModuleCleanup(Served.server.__exit__)


class Served(unittest.TestCase):
    """Shares one server of one store."""

    store = server = None


class Description(Served):
    def examples(self):
        """A working address for each path that can be read."""
        event = self.server.json("/api/events?limit=1")["rows"][0]["id"]
        values = {"/api/events/{id}": event, "/api/documents/{id}": event.split(":")[0], "/api/occurrences/{number}": "1",
                  "/api/sources/{source}": self.server.json("/api/sources?limit=1")["rows"][0]["source"]}
        for path, methods in API["paths"].items():
            if "get" in methods:
                yield path, re.sub(r"{\w+}", quote(values.get(path, "")), path) + ("?text=port" if path == "/api/search" else "")

    def test_every_answer_has_the_shape_it_describes(self):
        for path, address in self.examples():
            with self.subTest(path):
                status, headers, body = self.server.ask(address)
                self.assertEqual(status, 200, body)
                content = API["paths"][path]["get"]["responses"]["200"]["content"]
                self.assertEqual(headers.get_content_type(), next(iter(content)))
                if "application/json" in content:
                    self.assertEqual(misfits(json.loads(body), content["application/json"]["schema"]), [])
                if "text/csv" in content:
                    plain, _, query = address.partition("?")
                    self.assertEqual(self.server.ask(f"{plain}.csv?{query}")[1].get_content_type(), "text/csv")

    def test_every_parameter_is_taken_and_no_other(self):
        for path, methods in API["paths"].items():
            for one in methods.get("get", {}).get("parameters", []):
                if "$ref" not in one:
                    continue
                with self.subTest(path=path, parameter=one["$ref"]):
                    parameter = API["components"]["parameters"][one["$ref"].rsplit("/", 1)[1]]
                    if parameter["name"] == "after":
                        continue  # wants a key of the list
                    value = parameter["example"][0] if isinstance(parameter["example"], list) else parameter["example"]
                    query = {parameter["name"]: value} | ({"text": "port"} if path == "/api/search" else {})
                    status, _, body = self.server.ask(f"{path}?{urlencode(query)}")
                    self.assertEqual(status, 200, body)
            if path.startswith("/api/") and "{" not in path and "parameters" in methods.get("get", {}):
                self.assertEqual(self.server.ask(path + "?unknown=1")[0], 400)

    def test_it_is_served_as_it_is(self):
        self.assertEqual(self.server.json("/api/openapi.json"), API)

    def test_its_page_is_made_of_it(self):
        made = subprocess.run([sys.executable, SOURCE / "tools/api_page.py"], capture_output=True, check=True).stdout
        self.assertEqual((SOURCE / "docs/api.md").read_bytes(), made, "run tools/api_page.py > docs/api.md")


class Coding(Served):
    def code(self, body, kind="text/plain", **headers):
        return self.server.ask("/api/code", "POST", body.encode(), Content_Type=kind, **headers)

    def test_it_gives_the_bytes_of_sayso_code(self):
        wanted = sayso("code", "--format", "jsonl", "--in", "text", "-", stdin=REPORT.encode()).stdout
        status, headers, body = self.code(REPORT, Accept="application/jsonl")
        self.assertEqual((status, headers.get_content_type()), (200, "application/jsonl"))
        self.assertEqual(body, wanted)
        self.assertGreaterEqual(body.count(b"\n"), 2)

    def test_its_records_are_those_of_sayso_code(self):
        lines = sayso("code", "--format", "jsonl", "--in", "text", "-", stdin=REPORT.encode()).stdout.splitlines()
        report = json.loads(self.code(REPORT)[2])["documents"][0]
        self.assertEqual([json.dumps(event) for event in report["events"]], [json.dumps(json.loads(line)) for line in lines])
        self.assertEqual(misfits(report, {"$ref": "#/components/schemas/CodedReport"}), [])
        self.assertEqual(report["title"], "Chad denies raid")
        begin, end = report["quotations"][0]["source"]["span"]
        self.assertIn(report["body"][begin:end], ("Reuters", "Chad"))

    def test_json_and_html_are_read_too(self):
        record = {"title": "Chad denies raid", "published": "2024-11-18", "text": "Fiji condemned Chad."}
        for kind, body in (("application/json", json.dumps(record, indent=2)), ("application/jsonl", json.dumps(record)),
                           ("text/html", "<html><title>Chad denies raid</title><body><p>Fiji condemned Chad.</p></body></html>")):
            with self.subTest(kind):
                status, _, answer = self.code(body, kind + "; charset=utf-8")
                self.assertEqual(status, 200, answer)
                self.assertEqual([event["type"] for event in json.loads(answer)["documents"][0]["events"]][-1], "ACCUSE")

    def test_what_cannot_be_read_is_told_with_its_place(self):
        for body, kind, status, code, word in (("", "text/plain", 400, "InvalidInput", "empty"), ('{"text": ', "application/json", 400, "InvalidInput", "record 1"),
                                               ("x", "image/png", 415, "UnknownType", "text/html")):
            with self.subTest(kind=kind, body=body):
                answer = self.code(body, kind)
                fault = json.loads(answer[2])
                self.assertEqual((answer[0], fault["code"]), (status, code))
                self.assertIn(word, fault["message"])

    def test_nothing_is_stored(self):
        before = self.server.json("/api/documents?limit=1")["total"]
        self.code(REPORT)
        self.assertEqual(self.server.json("/api/documents?limit=1")["total"], before)

    def test_it_works_without_a_store(self):
        with Server() as server:
            self.assertEqual(server.ask("/api/code", "POST", REPORT.encode())[0], 200)
            self.assertEqual(server.json("/healthz")["store"], False)
            self.assertEqual(json.loads(server.ask("/api/events")[2])["code"], "NoStore")


class Lists(Served):
    def test_pages_follow_each_other_without_loss_or_overlap(self):
        for path in ("events", "documents", "occurrences", "quotations", "actors", "dyads", "series", "places", "sources"):
            with self.subTest(path):
                whole = self.server.json(f"/api/{path}?limit=10000")
                self.assertIsNone(whole["next"])
                rows, after = [], None
                while after is not None or not rows:
                    page = self.server.json(f"/api/{path}?" + urlencode({"limit": 7} | ({"after": after} if after else {})))
                    rows += page["rows"]
                    self.assertEqual(page["total"], whole["total"])
                    after = page["next"]
                    if after is None:
                        break
                self.assertEqual(rows, whole["rows"])

    def test_events_are_those_of_sayso_query(self):
        lines = sayso("query", self.store, "--type", "ASSAULT", "--standing", "denied", "--format", "jsonl").stdout.splitlines()
        self.assertEqual(self.server.json("/api/events?type=ASSAULT&standing=denied")["rows"], [json.loads(line) for line in lines])
        self.assertTrue(lines)
        for ending in ("csv", "jsonl"):
            self.assertEqual(self.server.ask(f"/api/events.{ending}?type=ACCUSE")[2], sayso("query", self.store, "--type", "ACCUSE", "--format", ending).stdout)

    def test_the_next_page_is_linked(self):
        status, headers, body = self.server.ask("/api/events.csv?limit=2&type=ACCUSE")
        self.assertEqual((status, len(list(csv.reader(io.StringIO(body.decode()))))), (200, 3))
        link = re.match(r'<(.+)>; rel="next"', headers["Link"])[1]
        self.assertEqual(self.server.ask(link)[0], 200)
        self.assertIn("type=ACCUSE", link)

    def test_an_unknown_key_is_a_fault(self):
        for path in ("events", "documents", "occurrences", "quotations", "dyads"):
            fault = json.loads(self.server.ask(f"/api/{path}?after=zzz")[2])
            self.assertEqual((fault["code"], fault["parameter"]), ("InvalidQuery", "after"))

    def test_counts_say_what_is_left_out(self):
        self.assertEqual(self.server.json("/api/series")["left_out"], ["denied", "negated", "hypothetical"])
        self.assertNotIn("denied", self.server.json("/api/series?standing=denied")["left_out"])
        self.assertEqual(self.server.json("/api/events")["left_out"], [])

    def test_each_place_leads_to_its_events(self):
        rows = self.server.json("/api/places")["rows"]
        factual = "&".join(f"standing={one}" for one in ("alleged", "planned", "speculated", "reported", "stated"))
        for row in rows:
            found = self.server.json(f"/api/events?place={row['place']}&{factual}")
            self.assertEqual((found["total"], {one["place"] for one in found["rows"]}), (row["events"], {row["name"]}), row)
        both = self.server.json(f"/api/events?place={rows[0]['place']}&place=XXX&place={rows[1]['place']}&{factual}")
        self.assertEqual(both["total"], rows[0]["events"] + rows[1]["events"])

    def test_facets_add_up(self):
        total = self.server.json("/api/events?limit=1&place=SDN")["total"]
        self.assertEqual(sum(one["count"] for one in self.server.json("/api/facets?place=SDN")["standing"]), total)

    def test_words_are_searched(self):
        rows = self.server.json("/api/search?text=Kassala")["rows"]
        self.assertTrue(rows)
        self.assertIn("Kassala", rows[0]["snippet"] + rows[0]["title"])

    def test_what_is_not_there_is_not_found(self):
        for path in ("/api/events/x:1", "/api/events/x", "/api/documents/x", "/api/occurrences/x", "/api/occurrences/1x", "/api/sources/x", "/api/nothing", "/nothing", "/api/"):
            status, _, body = self.server.ask(path)
            self.assertEqual((status, json.loads(body)["code"]), (404, "NotFound"), path)

    def test_a_stored_event_has_the_record_of_a_coded_one(self):
        event = self.server.json("/api/events?standing=denied&limit=1")["rows"][0]["id"]
        report = self.server.json("/api/documents/" + event.split(":")[0])
        record = {key: report[key] for key in ("title", "publisher", "published", "url")} | {"text": report["body"], "id": report["source_id"]}
        coded = json.loads(self.server.ask("/api/code", "POST", json.dumps({key: value for key, value in record.items() if value}).encode(), Content_Type="application/json")[2])
        for stored, fresh in zip(report["events"], coded["documents"][0]["events"], strict=True):
            for one in (stored, fresh):
                one.pop("id"), one.pop("occurrence"), one["document"].pop("id"), one["context"].sort()
                one.pop("confidence")  # of numbers a store keeps more digits
                if one["place"]:
                    one["place"]["lat"], one["place"]["lon"] = round(one["place"]["lat"], 3), round(one["place"]["lon"], 3)
            self.assertEqual(stored, fresh)


class Safety(Served):
    def raw(self, request, size=65536):
        with socket.create_connection(("127.0.0.1", self.server.port), timeout=30) as peer:
            peer.sendall(request)
            return peer.recv(size)

    def test_headers_keep_the_page_to_itself(self):
        headers = self.server.ask("/")[1]
        self.assertIn("default-src 'none'; script-src 'self'", headers["Content-Security-Policy"])
        self.assertNotIn("unsafe", headers["Content-Security-Policy"])
        self.assertEqual(headers["X-Content-Type-Options"], "nosniff")
        self.assertIsNone(headers["Access-Control-Allow-Origin"])

    def test_no_path_leaves_the_page(self):
        for path in ("/../CMakeLists.txt", "/..%2f..%2fetc/passwd", "/assets/../../../etc/passwd", "/%2e%2e/etc/passwd", "//etc/passwd", "/assets/%00", "/index.html%0a"):
            answer = self.raw(f"GET {path} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".encode())
            self.assertRegex(answer.split(b"\r\n")[0], rb"40[04]", path)
            self.assertNotIn(b"root:", answer)

    def test_hostile_text_stays_text(self):
        row = self.server.json("/api/documents?publisher=" + quote(HOSTILE["publisher"]))["rows"][0]
        status, headers, body = self.server.ask("/api/documents/" + row["id"])
        self.assertEqual((status, headers.get_content_type()), (200, "application/json"))
        self.assertEqual(json.loads(body)["body"], HOSTILE["text"])
        self.assertEqual(json.loads(body)["title"], HOSTILE["title"])

    def test_values_are_never_part_of_the_query(self):
        for text in ("' OR 1=1 --", '"; DROP TABLE events; --', "NEAR(", "*", "a AND"):
            for name in ("text", "publisher", "type", "place"):
                status, _, body = self.server.ask("/api/events?" + urlencode({name: text}))
                self.assertEqual(status, 200, (name, text, body))
                if name != "text":  # of which only the words count
                    self.assertEqual(json.loads(body)["total"], 0, (name, text))

    def test_long_bodies_and_heads_are_refused(self):
        status, _, body = self.server.ask("/api/code", "POST", b"x" * (1 << 20 | 1))
        self.assertEqual((status, json.loads(body)["code"]), (413, "TooLarge"))
        self.assertIn(b" 431 ", self.raw(b"GET / HTTP/1.1\r\nCookie: " + b"c" * 20_000))

    def test_noise_is_answered_with_an_error(self):
        for noise in (b"\x16\x03\x01\x02\x00\r\n\r\n", b"\r\n\r\n\r\n\r\n", b"GET\r\n\r\n", b"GET / HTTP/9.9\r\nA: b\r\n\r\n", b"POST /api/code HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n"):
            self.assertIn(b" 400 ", self.raw(noise).split(b"\r\n")[0] + b" ", noise)
        self.assertEqual(self.server.ask("/healthz")[0], 200)

    def test_dribblers_hold_nobody_up(self):
        slow = [socket.create_connection(("127.0.0.1", self.server.port)) for _ in range(200)]
        try:
            for peer in slow:
                peer.sendall(b"GET /api/events HTTP/1.1\r\nHost:")
            begin = time.monotonic()
            self.assertEqual(self.server.ask("/healthz")[0], 200)
            self.assertLess(time.monotonic() - begin, 5)
        finally:
            for peer in slow:
                peer.close()

    def test_only_the_methods_that_are_told(self):
        self.assertEqual(self.server.ask("/api/events", "POST", b"")[0], 405)
        self.assertEqual(self.server.ask("/api/code")[0], 405)
        self.assertEqual(self.server.ask("/api/documents/x", "DELETE")[0], 405)
        status, headers, body = self.server.ask("/api/events", "HEAD")
        self.assertEqual((status, body), (200, b""))
        self.assertGreater(int(headers["Content-Length"]), 100)

    def test_many_requests_a_second_are_told_to_wait(self):
        with Server(self.store, "--rate", 1) as server:
            answers = [server.ask("/healthz") for _ in range(12)]
        self.assertEqual(answers[0][0], 200)
        self.assertEqual(answers[-1][0], 429)
        self.assertEqual(answers[-1][1]["Retry-After"], "1")

    def test_another_origin_is_let_in_only_where_named(self):
        with Server(self.store, "--cors", "https://desk.example") as server:
            self.assertEqual(server.ask("/api/events?limit=1")[1]["Access-Control-Allow-Origin"], "https://desk.example")
            self.assertEqual(server.ask("/api/code", "OPTIONS")[0], 204)


class Transport(Served):
    def test_what_is_known_is_not_sent_again(self):
        for path in ("/", "/api/events", "/api/openapi.json"):
            etag = self.server.ask(path)[1]["ETag"]
            status, _, body = self.server.ask(path, If_None_Match=etag)
            self.assertEqual((status, body), (304, b""), path)

    def test_gzip_is_sent_to_those_who_take_it(self):
        plain = self.server.ask("/api/events")[2]
        _, headers, zipped = self.server.ask("/api/events", Accept_Encoding="br, gzip;q=0.8")
        self.assertEqual(headers["Content-Encoding"], "gzip")
        self.assertEqual(gzip.decompress(zipped), plain)
        self.assertIsNone(self.server.ask("/api/events", Accept_Encoding="gzip;q=0")[1]["Content-Encoding"])

    def test_the_page_is_there(self):
        status, headers, body = self.server.ask("/")
        self.assertEqual((status, headers.get_content_type()), (200, "text/html"))
        for name in re.findall(r'(?:src|href)="\./([^"]+)"', body.decode()):
            self.assertEqual(self.server.ask("/" + name)[0], 200, name)

    def test_metrics_count_requests(self):
        self.server.json("/api/places")
        text = self.server.ask("/metrics")[2].decode()
        self.assertRegex(text, r'sayso_request_seconds_count\{route="places",status="200"\} [1-9]')
        self.assertRegex(text, r"(?m)^sayso_connections 1$")

    def test_signals_end_it_well(self):
        for number in (signal.SIGINT, signal.SIGTERM):
            with Server(self.store) as server:
                server.process.send_signal(number)
                self.assertEqual(server.process.wait(20), 0)

    def test_what_cannot_be_served_is_one_clear_error(self):
        for arguments in (["no-such.db"], [self.store, "--bind", "nowhere"], [self.store, "--port", str(self.server.port)]):
            result = subprocess.run([SAYSO, "serve", *map(str, arguments)], capture_output=True, env=environment(), timeout=60)
            self.assertEqual(result.returncode, 3, result.stderr)
            self.assertEqual(result.stderr.count(b"\n"), 1)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
