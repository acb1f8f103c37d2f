#!/usr/bin/env python3
"""Runs the program as people do: good input, bad input, and what the exit status and the messages say.

usage: cli_test.py SAYSO SOURCE_DIR
"""
import contextlib
import csv
import gzip
import importlib.util
import io
import json
import os
import pathlib
import re
import shlex
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import unittest
import urllib.request

SAYSO, SOURCE = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()

REPORT = "published: 2024-11-18\n\nChad's president visited Fiji on Monday. Fiji condemned a raid by Peru.\n"
RECORD = {"id": "a", "published": "2024-11-18", "text": "Chad's president visited Fiji on Monday."}


def run(*arguments, stdin=b"", **options):
    environment = dict(os.environ, SAYSO_RESOURCES=str(SOURCE))
    return subprocess.run([SAYSO, *map(str, arguments)], input=stdin, capture_output=True, env=environment, timeout=300, **options)


class Scratch(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)

    def file(self, name, content):
        path = pathlib.Path(self.folder.name, name)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def resources_without_learned_tables(self):
        """Makes the scratch folder one of resources, without attribution.bin and confidence.tsv; the folder of its models."""
        for name in ("world", "codebook"):
            pathlib.Path(self.folder.name, name).symlink_to((SOURCE / name).resolve())
        models = pathlib.Path(self.folder.name, "models", "en")
        models.mkdir(parents=True)
        for name in ("syntax.bin", "entities.bin"):
            (models / name).symlink_to((SOURCE / "models" / "en" / name).resolve())
        return models

    def records(self, result):
        return [json.loads(line) for line in result.stdout.splitlines()]


class GoodInput(Scratch):
    def test_a_report_is_coded(self):
        result = run("code", self.file("report.txt", REPORT))
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn("CONSULT", [record["type"] for record in self.records(result)])

    def test_records_follow_the_schema(self):
        import jsonschema
        schema = json.loads((SOURCE / "docs" / "record.schema.json").read_text())
        records = self.records(run("code", "--format", "jsonl", SOURCE / "examples" / "visit.txt"))
        self.assertGreater(len(records), 5)
        for record in records:
            jsonschema.validate(record, schema)

    def test_offsets_point_at_the_words(self):
        text = "“Élan”: Chad's president visited Fiji on Monday."
        for unit, length in (("codepoints", lambda s: len(s)), ("bytes", lambda s: len(s.encode())),
                             ("utf16", lambda s: len(s.encode("utf-16-le")) // 2)):
            line = json.dumps(dict(RECORD, text=text))
            result = run("code", "--in", "jsonl", "--offsets", unit, "-", stdin=line.encode())
            event = self.records(result)[0]
            begin = text.index("visited")
            self.assertEqual(event["evidence"]["trigger"], [length(text[:begin]), length(text[:begin + 7])], unit)

    def test_gzip_is_seen_through(self):
        path = self.file("report.gz", gzip.compress(REPORT.encode()))
        self.assertEqual(run("code", path).stdout.count(b"\n"), run("code", self.file("report.txt", REPORT)).stdout.count(b"\n"))

    def test_a_folder_is_walked(self):
        folder = pathlib.Path(self.folder.name, "desk")
        (folder / "older").mkdir(parents=True)
        (folder / "report.txt").write_text(REPORT)
        (folder / "older" / "copy.html").write_text("<html><body><p>Chad's president visited Fiji.</p></body></html>")
        (folder / "photo.png").write_bytes(b"\x89PNG")
        result = run("code", "--format", "jsonl", folder)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(len({record["document"]["id"] for record in self.records(result)}), 2)
        self.assertIn(f"{folder}: 2 files; skipped 1 .png", result.stderr.decode())

    def test_an_archive_tells_what_it_left_aside(self):
        def record(kind, head, body):
            block = head.encode() + b"\r\n\r\n" + body.encode()
            fields = f"WARC/1.0\r\nWARC-Type: {kind}\r\nContent-Type: application/http\r\nContent-Length: {len(block)}\r\n\r\n"
            return gzip.compress(fields.encode() + block + b"\r\n\r\n")

        page = "<html><body><p>Chad's president visited Fiji.</p></body></html>"
        ok = "HTTP/1.1 200 OK\r\nContent-Type: "
        whole = record("request", "GET / HTTP/1.1", "") + record("response", ok + "text/html", page) + record("response", ok + "image/png", "?")
        folder = pathlib.Path(self.folder.name, "crawl")
        folder.mkdir()
        (folder / "a.warc.gz").write_bytes(whole)
        result = run("code", "--format", "jsonl", folder)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual([event["type"] for event in self.records(result)], ["CONSULT"])
        self.assertIn("a.warc.gz: 1 report; skipped 1 image/png, 1 request", result.stderr.decode())
        (folder / "a.warc.gz").write_bytes(whole[:-20])
        result = run("code", "--format", "jsonl", folder)
        self.assertEqual(result.returncode, 1)
        self.assertIn("the gzip data breaks off", result.stderr.decode())
        self.assertEqual(len(self.records(result)), 1)

    def test_a_feed_is_read(self):
        feed = "<rss><channel><title>Post</title><item><title>Chad's president visited Fiji</title></item></channel></rss>"
        for name in ("feed.rss", "feed.xml", "feed"):
            result = run("code", "--format", "jsonl", self.file(name, feed))
            self.assertEqual([event["type"] for event in self.records(result)], ["CONSULT"], result.stderr)

    def test_threads_do_not_change_a_byte(self):
        lines = "".join(json.dumps(dict(RECORD, id=str(i))) + "\n" for i in range(200))
        path = self.file("many.jsonl", lines)
        one, two = run("code", "--threads", 1, path), run("code", "--threads", 4, path)
        self.assertEqual(one.stdout, two.stdout)
        self.assertGreater(len(one.stdout), 1000)

    def test_a_table_fits_the_page(self):
        result = run("code", "--format", "table", SOURCE / "examples" / "visit.txt")
        self.assertLessEqual(max(len(line) for line in result.stdout.decode().splitlines()), 100)
        self.assertNotIn(b"\x1b", result.stdout, "no colours where there is no terminal")

    def test_furniture_is_not_coded(self):
        result = run("code", "--format", "table", SOURCE / "examples" / "visit.txt")
        self.assertNotIn(b"Fishing fleets", result.stdout)

    def test_quotes_point_at_source_cue_and_content(self):
        text = "“Élan is back,” Fiji's minister said on Monday. The harbour in Suva opened early."
        for options in ((), ("--by-rule",)):
            result = run("quotes", "--in", "jsonl", "--format", "jsonl", *options, "-", stdin=json.dumps(dict(RECORD, text=text)).encode())
            document, = self.records(result)
            self.assertEqual(document["id"], "a")
            said, = document["attributions"]
            words = {role: [text[begin:end] for begin, end in said[role]] for role in ("source", "cue", "content")}
            self.assertEqual((words["source"], words["cue"]), (["Fiji's minister"], ["said"]))
            self.assertIn("Élan is back", words["content"][0])
            self.assertEqual((said["kind"], said["speech"]), ("neutral", "direct"))

    def test_quotes_are_listed_for_people(self):
        shown = run("quotes", "--format", "text", self.file("report.txt", "Peru's envoy warned that the dam could burst.\n")).stdout.decode()
        self.assertIn("Peru's envoy  warned", shown)
        self.assertIn("that the dam could burst", shown)
        self.assertIn("indirect", shown)

    def test_the_learned_reader_is_made_from_marked_articles(self):
        text = "Fiji said the port was open. Peru hopes to reopen its own."
        mark = lambda *words: [[text.index(word), text.index(word) + len(word)] for word in words]
        marked = [{"source": mark("Fiji"), "cue": mark("said"), "content": mark("the port was open")},
                  {"source": mark("Peru"), "cue": mark("hopes"), "content": mark("to reopen its own")}]
        path = self.file("marked.jsonl", json.dumps({"text": text, "attributions": marked}) + "\n")
        first, second = (pathlib.Path(self.folder.name, name) for name in ("first.bin", "second.bin"))
        for model in (first, second):
            result = run("train", "attribution", "--out", model, path)
            self.assertEqual(result.returncode, 0, result.stderr)
        self.assertEqual(first.read_bytes(), second.read_bytes())
        self.assertLess(first.stat().st_size, 2_000_000)
        outside = self.file("outside.jsonl", json.dumps({"text": "Short.", "attributions": marked}) + "\n")
        self.assertIn(b"none of its text", run("train", "attribution", "--out", first, outside).stderr)

    def test_a_damaged_reader_of_attributions_is_one_clear_error(self):
        models = self.resources_without_learned_tables()
        report = self.file("report.txt", REPORT)
        self.assertEqual(run("quotes", "--resources", self.folder.name, report).returncode, 0, "works without the file")
        (models / "attribution.bin").write_bytes(b"SAYSOATT and no more")
        result = run("quotes", "--resources", self.folder.name, report)
        self.assertEqual(result.returncode, 3)
        self.assertIn(b"attribution model", result.stderr)

    def test_confidence_is_learnt_from_marked_pairs(self):
        lines = [("Fiji condemned Peru.", "ACCUSE"), ("Chad praised Mali.", "SUPPORT"), ("Chad attacked Mali on Friday.", "CONSULT")]
        pair = lambda text: {"actor": [[0, 4]], "recipient": [[text.index(text.split()[2].strip(".")), text.index(text.split()[2]) + 4]]}
        path = self.file("pairs.jsonl", "".join(json.dumps({"text": text, "type": kind, **pair(text)}) + "\n" for text, kind in lines))
        first, second = (pathlib.Path(self.folder.name, name) for name in ("first.tsv", "second.tsv"))
        for model in (first, second):
            result = run("train", "confidence", "--out", model, path)
            self.assertEqual(result.returncode, 0, result.stderr)
            self.assertIn(b"Brier score", result.stdout)
        self.assertEqual(first.read_bytes(), second.read_bytes())
        self.assertIn(b"\nalways\t", first.read_bytes())
        outside = self.file("outside.jsonl", json.dumps({"text": "Short.", "type": "AID", "actor": [[0, 99]], "recipient": []}) + "\n")
        result = run("train", "confidence", outside)
        self.assertEqual(result.returncode, 1)
        self.assertIn(b"record 1: has a party that is none of its text", result.stderr)

    def test_confidence_without_its_file_goes_by_the_rule(self):
        models = self.resources_without_learned_tables()
        report = self.file("report.txt", REPORT)
        coded = run("code", "--format", "jsonl", "--resources", self.folder.name, report)
        self.assertEqual(coded.returncode, 0, coded.stderr)
        (models / "confidence.tsv").write_text("always\tvery\n")
        result = run("code", "--resources", self.folder.name, report)
        self.assertEqual(result.returncode, 3)
        self.assertIn(b"not a number: very", result.stderr)

    def test_explain_shows_rule_and_fact(self):
        result = run("explain", self.file("report.txt", REPORT))
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn(b"rule consult.", result.stdout)
        self.assertIn(b"countries.tsv:", result.stdout)

    def test_codebook_shows_a_rule(self):
        result = run("codebook", "show", "consult.meet")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn(b"consult.yaml:", result.stdout)
        self.assertIn(b"verbs     meet", result.stdout)
        self.assertEqual(run("codebook", "show", "consult.nonsense").returncode, 2)

    def test_codebook_check_names_rules_a_corpus_never_calls(self):
        result = run("codebook", "check", self.file("report.txt", REPORT))
        self.assertEqual(result.returncode, 0, result.stdout)
        self.assertIn(b"accuse.sue made no event", result.stdout)
        self.assertNotIn(b"accuse.condemn made no event", result.stdout)

    def test_codebook_check_names_words_that_never_count(self):
        mine = self.file("mine.yaml", """
type: PROTEST
rules:
  - id: protest.yodel
    verbs: yodel
    actor: subject
  - id: protest.yodel-too
    verbs: yodel, visited
    actor: subject
""")
        result = run("codebook", "check", "--codebook", mine)
        self.assertEqual(result.returncode, 1)
        self.assertIn(b"mine.yaml:7: the verb \"yodel\" of protest.yodel-too never counts: protest.yodel", result.stdout)
        self.assertIn(b"mine.yaml:7: the verb \"visited\" of protest.yodel-too is never met", result.stdout)

    def test_a_codebook_of_ones_own_adds_rules(self):
        mine = self.file("mine.yaml", "type: CONSULT\nrules:\n  - id: consult.yodel\n    verbs: yodel\n    actor: subject\n    recipient: at\n")
        report = self.file("report.txt", "Chad's president yodelled at Fiji on Monday.\n")
        self.assertEqual(run("code", report).stdout, b"")
        rules = [record["evidence"]["rule"] for record in self.records(run("code", "--codebook", mine, report))]
        self.assertEqual(rules, ["consult.yodel"])

    def test_lookup_shows_the_facts_of_the_day_and_of_others(self):
        lines = run("world", "lookup", "Sergei Lavrov", "--on", "1999-03-01").stdout.decode().splitlines()
        self.assertEqual(lines[0], "RUS GOV")
        self.assertRegex(lines[1], r"^    people-\w+.tsv:\d+ Sergei Lavrov, RUS GOV, UN ambassador")
        self.assertRegex(lines[2], r"^    other days: people-\w+.tsv:\d+ Sergei Lavrov, RUS GOV, foreign minister")
        self.assertRegex(run("world", "lookup", "minister").stdout.decode(), r"^\? GOV\n    roles.tsv:\d+ minister")

    def test_places_are_listed_with_their_points(self):
        path = self.file("news.jsonl", json.dumps(dict(RECORD, title="Storm", text="Floods hit Nairobi and Mombasa.")))
        document = json.loads(run("places", "--in", "jsonl", "--format", "jsonl", path).stdout)
        self.assertEqual([(t["start"], t["end"], t["country"], t["precision"]) for t in document["toponyms"]],
                         [(11, 18, "KE", "city"), (23, 30, "KE", "city")])
        self.assertAlmostEqual(document["toponyms"][0]["lat"], -1.3, delta=0.2)
        self.assertRegex(run("places", "--format", "text", path).stdout.decode(), r"Nairobi +city +KEN +-1.\d+ +36.\d+  Nairobi\n")

    def test_an_event_tells_its_place_or_why_it_has_none(self):
        path = self.file("report.txt", "Chad attacked rebels in Benin. Chad attacked rebels.")
        told = run("explain", path).stdout.decode()
        self.assertRegex(told, r"  place: Benin BEN\n")
        self.assertRegex(told, r"  no place: no place of its sentence hangs on the act\n")

    def test_a_gazetteer_is_built_of_a_dump(self):
        row = "{0}\t{1}\t{1}\t\t{2}\t{3}\t{4}\t{5}\t{6}\t\t{7}\t\t\t\t{8}\t\t10\tUTC\t2024-01-01\n"
        dump = self.file("allCountries.txt", row.format(1, "Kivulini", -3.1, 39.2, "P", "PPL", "KE", "02", 900) +
                         row.format(2, "Nowhere", 91, 0, "P", "PPL", "KE", "02", 5) + "short line\n")
        self.file("alternateNamesV2.txt", "1\t1\ten\tOld Kivulini\t\t\t\t\t\t\n")
        out = dump.parent / "kenya.bin"
        result = run("world", "gazetteer", "build", dump.parent, out)
        self.assertEqual(result.returncode, 1)
        self.assertIn(b"allCountries.txt: record 2: has no point on the earth", result.stderr)
        self.assertIn(b"allCountries.txt: record 3: has 1 columns, not 19", result.stderr)
        self.assertIn(b"1 places under 2 names", result.stdout)
        report = self.file("report.txt", "Police were sent to Old Kivulini in Kenya.")
        listed = run("places", "--format", "text", "--gazetteer", out, report).stdout.decode()
        self.assertRegex(listed, r"Old Kivulini +city +KEN +-3.100 +39.200  Kivulini\n")

    def test_a_damaged_gazetteer_is_one_clear_error(self):
        result = run("places", "--gazetteer", self.file("bad.bin", "SAYSOGAZ" + "x" * 90), self.file("report.txt", REPORT))
        self.assertEqual(result.returncode, 3)
        self.assertIn(b"bad.bin is of another version; build it again", result.stderr)

    def test_a_damaged_world_image_is_one_clear_error(self):
        home = pathlib.Path(self.folder.name)
        shutil.copytree(SOURCE / "world", home / "world")
        for name in ("models", "codebook"):
            (home / name).symlink_to(SOURCE / name)
        image = self.file("world/world.bin", b"SAYSOWLD" + bytes([1, 0, 0, 0, 4, 3, 2, 1]) + b"x" * 90)
        ask = ("world", "--resources", home, "lookup", "Chile")
        result = run(*ask)
        self.assertEqual(result.returncode, 3)
        self.assertIn(b"world.bin is damaged; delete it, and the tables are read instead", result.stderr)
        image.unlink()
        self.assertEqual(run(*ask).returncode, 0)

    def test_actors_are_scored_where_they_stand(self):
        text = "Chad's president visited Fiji on Monday."
        party = lambda words, code, *sectors: {"span": [text.index(words), text.index(words) + len(words)], "code": code, "sectors": sectors}
        events = [{"actor": [party("Chad's president", "TCD", "GOV")], "recipient": [party("Fiji", "FJI", "MIL")]}]
        path = self.file("gold.jsonl", json.dumps(dict(RECORD, text=text, events=events)))
        result = run("eval", "actors", path, "--errors")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertRegex(result.stdout.decode(), r"Country +100.00  2 of 2\nCountry\+sector +50.00  1 of 2\n")
        self.assertIn(b"a\tFiji\tFJI MIL\tFJI GOV\n", result.stdout)

    def keyed(self, id, text, *tells):
        mention = lambda occurrence, words: {"occurrence": occurrence, "field": "text", "spans": [[text.index(words), text.index(words) + len(words)]],
                                             "words": [words], "position": "affirms"}
        return json.dumps(dict(RECORD, id=id, text=text, tells=[mention(*told) for told in tells]))

    def test_occurrences_are_scored_against_a_key(self):
        visit, words = "Chad's president visited Fiji on Monday.", ("visit", "visited")
        reports = [self.keyed("a", visit, words), self.keyed("b", visit + " Crowds cheered.", words, ("cheer", "cheered")),
                   self.keyed("c", "Peru's army shelled Cuba on Sunday.", ("shelling", "shelled"))]
        result = run("eval", "occurrences", self.file("key.jsonl", "\n".join(reports)), "--errors")
        self.assertEqual(result.returncode, 0, result.stderr)
        shown = result.stdout.decode()
        self.assertRegex(shown, r"^Mentions +4  1 of them not coded\n\nover those coded\nB-cubed F1 +100.00  precision 100.00, recall 100.00\nCEAF-e F1 +100.00")
        self.assertRegex(shown, r"False merges +0  pairs; 1 right, 0 missed")
        self.assertNotIn("parted", shown)

    def test_copies_are_scored_against_a_key(self):
        text = "Gunmen attacked a police post at Kisumu in Kenya on Sunday night and fled towards the lake in two stolen trucks before help came."
        keyed = lambda id, text, **more: json.dumps(dict(RECORD, id=id, url="http://news.example/" + id, text=text, tells=[], **more))
        reports = [keyed("a", text), keyed("b", text, copy_of="a"), keyed("c", text.replace("Gunmen", "Rebels"), copy_of="a"), keyed("d", text[::-1], copy_of="a")]
        result = run("eval", "occurrences", self.file("key.jsonl", "\n".join(reports)), "--errors")
        shown = result.stdout.decode()
        self.assertRegex(shown, r"Pairs of copies +3  right of 6 in the key, 3 found; origin right of 2 of 3")
        self.assertIn("copy\td\ta\td\n", shown)

    def test_wrong_merges_are_listed(self):
        visit = "Chad's president visited Fiji on Monday."
        reports = [self.keyed(id, visit + more, (occurrence, "visited")) for id, more, occurrence in (("a", "", "one"), ("b", " Crowds cheered.", "another"))]
        result = run("eval", "occurrences", self.file("key.jsonl", "\n".join(reports)), "--errors")
        self.assertIn("merged\ta\tvisited\tone\tb\tvisited\tanother\n", result.stdout.decode())

    def test_a_key_that_is_wrong_is_told(self):
        report = self.keyed("a", "Chad's president visited Fiji.", ("visit", "visited")).replace('"visited"', '"left"')
        result = run("eval", "occurrences", self.file("key.jsonl", report))
        self.assertEqual(result.returncode, 1)
        self.assertIn(b"record 1: has a mention that cannot be read", result.stderr)

    def test_dictionaries_of_ones_own_go_first(self):
        actors = self.file("actors.txt", "ROSA_PAZ_\n\t[PERGOV <051231]\n\t[PEROPP]\n")
        agents = self.file("agents.txt", "BEEKEEPER [~AGR]\n")
        verbs = self.file("verbs.txt", "--- YODEL [040] ---\nYODEL\n- * AT + [111]\n")
        report = self.file("report.txt", "published: 2004-03-01\n\nRosa Paz yodelled at beekeepers on Monday.\n")
        self.assertEqual(run("code", report).stdout, b"")
        result = run("code", "--actors", actors, "--agents", agents, "--verbs", verbs, report)
        self.assertEqual(result.returncode, 0, result.stderr)
        event, = self.records(result)
        self.assertEqual((event["type"], event["evidence"]["rule"]), ("ACCUSE", f"{verbs}:3"))
        self.assertEqual([(a["code"], a["sectors"]) for a in event["actor"]], [("PER", ["GOV"])])
        self.assertEqual([a["sectors"] for a in event["recipient"]], [["AGR"]])
        self.assertIn("2 entries, 2 of them new; 0 remarks", result.stderr.decode())

    def test_dictionary_names_are_looked_up(self):
        actors = self.file("actors.txt", "ROSA_PAZ_\n\t[PERGOV <051231]\n\t[PEROPP]\n")
        result = run("world", "lookup", "Rosa Paz", "--on", "2010-01-01", "--actors", actors)
        self.assertIn(f"PER OPP\n    {actors}:1 Rosa Paz, PER OPP, 2006-01-01 -", result.stdout.decode())

    def test_entities_are_trained_and_scored(self):
        words = "1\tIda\tIda\tPROPN\t_\t_\t2\tnsubj\t_\tEntity=(1-person-new)\n2\tleft\tleave\tVERB\t_\t_\t0\troot\t_\t_\n\n"
        treebank = self.file("small.conllu", "# newdoc id = a\n" + words * 3)
        model = pathlib.Path(self.folder.name, "entities.bin")
        trained = run("train", "entities", "--epochs", 2, "--out", model, treebank)
        self.assertEqual(trained.returncode, 0, trained.stderr)
        scored = run("eval", "entities", "--model", model, treebank)
        self.assertEqual(scored.returncode, 0, scored.stderr)
        self.assertRegex(scored.stdout.decode(), r"^from gold trees\nSpans F1 100.00\n(.*\n)+from gold tokens\nSpans F1")
        self.assertIn(b"sayso eval entities gum-dev.conllu", run("eval", "entities", "--help").stdout)

    def test_bench_tells_rates_and_stages(self):
        result = run("bench", "--threads", 1, self.file("report.txt", REPORT))
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn(b"sentences", result.stdout)
        self.assertIn(b"syntax", result.stdout)


    def test_times_have_types_and_values(self):
        text = "“Élan”: Chad's president visited Fiji on Monday and left two days later."
        line = json.dumps({"id": "a", "dct": "2024-11-20", "text": text})
        arguments = ["times", "--in", "jsonl", "--field", "published=dct", "--format", "jsonl"]
        for extra in ([], ["--words-only"]):
            record, = self.records(run(*arguments, *extra, "-", stdin=line.encode()))
            found = [(text[t["start"]:t["end"]], t["type"], t["value"]) for t in record["timex"]]
            self.assertEqual(found, [("Monday", "DATE", "2024-11-18"), ("two days later", "DATE", "2024-11-20")])

    def test_times_as_text_name_the_document_and_its_day(self):
        result = run("times", "--format", "text", self.file("report.txt", REPORT))
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn(b"(2024-11-18)\nDATE      2024-11-18        Monday\n", result.stdout)


class Store(Scratch):
    def setUp(self):
        super().setUp()
        self.store = pathlib.Path(self.folder.name, "news.db")

    def rows(self, sql, store=None):
        with contextlib.closing(sqlite3.connect(store or self.store)) as database:
            return database.execute(sql).fetchall()

    def reports(self, name, numbers):
        return self.file(name, "".join(json.dumps(dict(RECORD, id=str(i), text=f"Chad's president visited Fiji with {i} traders on Monday.")) + "\n"
                                       for i in numbers))

    def test_a_run_fills_it_and_the_next_finds_all_there(self):
        path = self.reports("news.jsonl", range(100))
        first = run("code", "--store", self.store, path)
        self.assertEqual((first.returncode, first.stdout), (0, b""), first.stderr)
        self.assertIn(b"news.db: 100 documents with 100 events stored, 0 already there", first.stderr)
        self.assertEqual(self.rows("SELECT DISTINCT type, actors, recipients FROM event_list"), [("CONSULT", "TCD GOV", "FJI GOV")])
        second = run("code", "--store", self.store, path)
        self.assertIn(b"0 documents with 0 events stored, 100 already there", second.stderr)
        self.assertFalse(pathlib.Path(f"{self.store}-wal").exists(), "one file is left")

    def test_the_format_named_is_written_too(self):
        result = run("code", "--store", self.store, "--format", "jsonl", self.file("report.txt", REPORT))
        self.assertEqual(len(self.records(result)), self.rows("SELECT count(*) FROM events")[0][0])

    def test_bad_records_are_told_and_the_rest_is_stored(self):
        path = self.file("news.jsonl", json.dumps(RECORD) + "\n{\n")
        result = run("code", "--store", self.store, path)
        self.assertEqual(result.returncode, 1)
        self.assertIn(b"record 2", result.stderr)
        self.assertEqual(self.rows("SELECT documents, errors FROM runs"), [(1, 1)])

    def test_another_codebook_is_refused_unless_adopted(self):
        report = self.file("report.txt", REPORT)
        mine = self.file("mine.yaml", "type: CONSULT\nrules:\n  - id: consult.yodel\n    verbs: yodel\n    actor: subject\n")
        self.assertEqual(run("code", "--store", self.store, report).returncode, 0)
        refused = run("code", "--store", self.store, "--codebook", mine, report)
        self.assertEqual(refused.returncode, 3)
        self.assertIn(b"news.db: was coded with another codebook", refused.stderr)
        self.assertEqual(run("code", "--store", self.store, "--codebook", mine, "--adopt", report).returncode, 0)
        self.assertEqual(self.rows("SELECT manifest FROM documents"), [(2,)])

    def test_two_runs_write_at_once(self):
        environment = dict(os.environ, SAYSO_RESOURCES=str(SOURCE))
        halves = [self.reports("one.jsonl", range(0, 400)), self.reports("two.jsonl", range(300, 700))]
        processes = [subprocess.Popen([SAYSO, "code", "--store", self.store, half], stderr=subprocess.PIPE, env=environment) for half in halves]
        for process in processes:
            message = process.communicate(timeout=300)[1]
            self.assertEqual(process.returncode, 0, message)
        alone = pathlib.Path(self.folder.name, "alone.db")
        run("code", "--store", alone, *halves)
        everything = "SELECT id, source_id, type, actors, recipients, sentence FROM event_list ORDER BY id"
        self.assertEqual(self.rows(everything), self.rows(everything, alone))
        self.assertEqual(len(self.rows(everything)), 700)

    def test_a_disk_that_takes_no_more_is_one_clear_error(self):
        import resource
        import signal

        def limit():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))
        path = self.reports("news.jsonl", range(1000))
        result = run("code", "--store", self.store, path, preexec_fn=limit)
        self.assertEqual(result.returncode, 3)
        self.assertRegex(result.stderr.decode(), r"^sayso: .*news.db: cannot be read or written \(.*run the same command again\n$")
        self.assertEqual(run("code", "--store", self.store, path).returncode, 0, "goes on when there is room")
        self.assertEqual(self.rows("SELECT count(*) FROM documents"), [(1000,)])

    def test_a_file_of_something_else_is_left_alone(self):
        letter = self.file("letter.db", "Dear reader, " * 500)
        result = run("code", "--store", letter, self.file("report.txt", REPORT))
        self.assertEqual(result.returncode, 3)
        self.assertIn(b"letter.db: is not a Sayso store; name another file", result.stderr)
        self.assertEqual(letter.read_text(), "Dear reader, " * 500)

    def test_events_are_listed_page_by_page(self):
        run("code", "--store", self.store, self.reports("news.jsonl", range(5)))
        first = self.records(run("query", self.store, "--limit", 3, "--format", "jsonl"))
        second = self.records(run("query", self.store, "--limit", 3, "--after", first[-1]["id"], "--format", "jsonl"))
        self.assertEqual(len({record["id"] for record in first + second}), 5)
        self.assertEqual({record["actors"] for record in first}, {"TCD GOV"})
        unknown = run("query", self.store, "--after", "nonsense:1")
        self.assertEqual(unknown.returncode, 2)
        self.assertIn(b"no event nonsense:1", unknown.stderr)

    def test_a_list_for_people_fits_the_page(self):
        run("code", "--store", self.store, self.file("report.txt", REPORT))
        shown = run("query", self.store, "--actor", "TCD:GOV", "--format", "table").stdout.decode()
        self.assertRegex(shown, r"2024-11-18  CONSULT    TCD GOV +FJI GOV +stated\n +Chad's president visited Fiji on Monday.\n")
        self.assertLessEqual(max(map(len, shown.splitlines())), 100)

    def test_dyads_are_counted_as_a_table(self):
        run("code", "--store", self.store, self.reports("news.jsonl", range(12)))
        shown = run("aggregate", self.store, "--format", "table").stdout.decode().splitlines()
        self.assertRegex(shown[0], r"^period   actor  recipient  events  documents  verbal_cooperation ")
        self.assertRegex(shown[1], r"^2024-11  TCD    FJI            12         12                  12 ")
        self.assertEqual(len(shown), 2)

    def test_acts_are_listed_and_counted_once(self):
        texts = ["Chad's president visited Fiji on Monday.", "On Monday the president of Chad visited Fiji, the palace said.", "Peru's army shelled Cuba."]
        lines = [dict(RECORD, id=str(i), text=text, publisher=f"Gazette {i}") for i, text in enumerate(texts)]
        run("code", "--store", self.store, self.file("news.jsonl", "\n".join(map(json.dumps, lines))))
        visit = self.records(run("query", self.store, "--occurrences", "--type", "CONSULT", "--format", "jsonl"))
        self.assertEqual([(act["reports"], act["outlets"], act["first_publisher"], act["weakest"], act["standing"]) for act in visit], [(2, 2, "Gazette 0", "reported", "stated")])
        shown = run("query", self.store, "--occurrences", "--type", "CONSULT", "--format", "table").stdout.decode()
        self.assertRegex(shown, rf"2024-11-18  {visit[0]['occurrence']} +CONSULT +TCD GOV +FJI GOV +reported to +reports 2, outlets 2,")
        self.assertTrue(run("query", self.store, "--occurrences", "--format", "csv").stdout.startswith(b"occurrence,dated,type,mode,"))
        rest = self.records(run("query", self.store, "--occurrences", "--after", visit[0]["occurrence"], "--format", "jsonl"))
        self.assertEqual([act["type"] for act in rest], ["ASSAULT"])
        self.assertEqual(run("query", self.store, "--occurrences", "--after", "99").returncode, 2)
        for count, number in (("events", 2), ("reports", 2), ("occurrences", 1)):
            row = self.records(run("aggregate", self.store, "--count", count, "--type", "CONSULT", "--format", "jsonl"))[0]
            self.assertEqual(row["documents" if count == "reports" else count], number)

    def test_events_of_no_known_day_are_told(self):
        run("code", "--store", self.store, self.file("news.jsonl", json.dumps(dict(RECORD, published=None, text="Chad condemned Fiji.\n"))))
        result = run("aggregate", self.store)
        self.assertEqual((result.returncode, result.stdout), (0, b""))
        self.assertIn(b"1 events are left out", result.stderr)

    def test_wrong_filters_are_usage_errors(self):
        run("code", "--store", self.store, self.file("report.txt", REPORT))
        for arguments in (("--actor", "Russia"), ("--from", "yesterday"), ("--quad", 5), ("--standing", "true"), ("--format", "xml")):
            self.assertEqual(run("query", self.store, *arguments).returncode, 2, arguments)
        self.assertEqual(run("query").returncode, 2)
        absent = run("query", pathlib.Path(self.folder.name, "absent.db"))
        self.assertEqual(absent.returncode, 3)
        self.assertIn(b"absent.db: there is no such store", absent.stderr)

    def exported(self, *texts):
        lines = [dict(RECORD, id=str(i), text=text) for i, text in enumerate(texts)]
        run("code", "--store", self.store, self.file("news.jsonl", "\n".join(map(json.dumps, lines))))

    def test_gdelt_rows_read_back_without_what_was_not_done(self):
        self.exported("Chad's president visited Fiji on Monday.", "Peru's army did not shell Cuba.")

        def rows(*options):
            result = run("export", self.store, "--as", "gdelt", *options)
            self.assertEqual(result.returncode, 0, result.stderr)
            return list(csv.reader(io.StringIO(result.stdout.decode()), delimiter="\t", quoting=csv.QUOTE_NONE))

        visit, = rows()
        self.assertEqual(len(visit), 61)
        self.assertEqual((visit[1], visit[5], visit[15], visit[28]), ("20241118", "TCDGOV", "FJIGOV", "04"))
        self.assertEqual([row[5] for row in rows("--standing", "negated")], ["PERMIL"])
        self.assertEqual({len(row) for row in rows("--include-unfactual")}, {61})
        self.assertEqual(rows("--actor", "TCD"), [visit])
        self.assertEqual(len(rows("--include-unfactual")), 2)

    def test_event_sets_of_others_join_their_sidecars(self):
        self.exported("Chad's president visited Fiji on Monday.", "Norway and Ghana held talks in Lima.", "Rebels attacked Gao, Mali's army said.",
                      "Peru's army did not shell Cuba.", "Chad's president visited Fiji on Monday, aides said.")
        for shape, columns, header, key in (("gdelt", 61, False, 0), ("gdelt-mentions", 16, False, 0), ("polecat", 40, True, 0), ("icews", 20, True, 0)):
            sidecar = pathlib.Path(self.folder.name, f"{shape}.jsonl")
            result = run("export", self.store, "--as", shape, "--sidecar", sidecar)
            self.assertEqual(result.returncode, 0, result.stderr)
            rows = list(csv.reader(io.StringIO(result.stdout.decode()), delimiter="\t", quoting=csv.QUOTE_NONE))[header:]
            beside = [json.loads(line) for line in sidecar.read_text().splitlines()]
            self.assertEqual({len(row) for row in rows}, {columns}, shape)
            self.assertEqual([row[key] for row in rows], [line["row"] for line in beside], shape)
            self.assertEqual({line["standing"] for line in beside} & {"denied", "negated", "hypothetical"}, set(), shape)
            self.assertIn("reported", {line["standing"] for line in beside}, shape)
            if shape != "gdelt-mentions":
                self.assertEqual(len({row[key] for row in rows}), len(rows), shape)
        plover = self.records(run("export", self.store, "--as", "plover"))
        self.assertIn({"code": "MLI"}, [{"code": party["code"]} for record in plover for party in record["recipient"] + record["actor"]])

    def test_a_gdelt_row_is_an_act_and_its_mentions_are_its_tellings(self):
        self.exported("Chad's president visited Fiji on Monday.", "Chad's president visited Fiji on Monday with ten traders.", "Norway condemned Mali.")
        rows = lambda shape: [line.split("\t") for line in run("export", self.store, "--as", shape).stdout.decode().splitlines()]
        told = dict(self.rows("SELECT o.first_document || ':' || o.first_event, count(*) FROM occurrences o JOIN occurrence_events USING (occurrence) GROUP BY 1"))
        events, mentions = rows("gdelt"), rows("gdelt-mentions")
        self.assertEqual(len(events), len(told))
        self.assertEqual(sorted(int(row[31]) for row in events), sorted(told.values()))
        self.assertEqual(len(mentions), 3)
        self.assertEqual({row[0] for row in mentions}, {row[0] for row in events})

    def rdf(self, data, form, query):
        """Rows of a query in SPARQL, by Debian's rdflib (tools/packages.sh)."""
        script = ("import sys, json, rdflib\n"
                  "graph = rdflib.Graph().parse(data=sys.stdin.buffer.read().decode(), format=sys.argv[1])\n"
                  "print(json.dumps([[str(cell) for cell in row] for row in graph.query(sys.argv[2])]))")
        result = subprocess.run(["/usr/bin/python3", "-c", script, form, query], input=data, capture_output=True, timeout=120)
        self.assertEqual(result.returncode, 0, result.stderr)
        return json.loads(result.stdout)

    def test_provenance_reads_as_turtle_and_tells_on_whose_word(self):
        self.exported('Rebels attacked "Gao", Mali\'s army said.', "Chad's president visited Fiji on Monday, reportedly.")
        result = run("export", self.store, "--as", "prov")
        self.assertEqual(result.returncode, 0, result.stderr)
        told = self.rdf(result.stdout, "turtle", "SELECT ?type ?who ?code WHERE { ?event a sayso:Event ; sayso:type ?type ; prov:wasDerivedFrom ?telling ."
                        " ?telling a sayso:Telling ; prov:wasAttributedTo ?agent ; prov:wasDerivedFrom ?report ."
                        " ?agent rdfs:label ?who ; sayso:country ?code . ?coding prov:used ?report }")
        self.assertEqual(told, [["ASSAULT", "Mali's army", "MLI"]])

    def test_annotations_read_as_json_ld_and_quote_the_words(self):
        text = "Élan aside, Chad's president visited Fiji on Monday."
        self.exported(text)
        result = run("export", self.store, "--as", "annotations")
        self.assertEqual(result.returncode, 0, result.stderr)
        collection = json.loads(result.stdout)
        annotation, = collection["first"]["items"]
        quote, position = annotation["target"]["selector"]
        self.assertEqual(quote["prefix"] + quote["exact"] + quote["suffix"], text)
        self.assertEqual(text[position["start"]:position["end"]], "visited")
        # Stands for the context of the W3C, which is not fetched by a test.
        self.assertEqual(collection["@context"][0], "http://www.w3.org/ns/anno.jsonld")
        collection["@context"][0] = {"id": "@id", "type": "@type", "@vocab": "http://www.w3.org/ns/oa#"}
        rows = self.rdf(json.dumps(collection).encode(), "json-ld", "PREFIX oa: <http://www.w3.org/ns/oa#> SELECT ?words ?standing WHERE {"
                        " ?note a oa:Annotation ; <urn:x-sayso:terms#standing> ?standing ; oa:target/oa:selector/oa:exact ?words }")
        self.assertEqual(rows, [["visited", "stated"]])

    def brat(self, folder):
        """Reports of a folder of standoff files, as https://brat.nlplab.org/standoff.html tells to read them: text, words by id, events, attributes."""
        for path in sorted(folder.glob("*.txt")):
            text = path.read_bytes().decode()
            words, events, attributes, notes = {}, {}, {}, {}
            for line in path.with_suffix(".ann").read_bytes().decode().removesuffix("\n").split("\n"):
                key, rest = line.split("\t", 1)
                if key[0] == "T":
                    where, covered = rest.split("\t")
                    kind, places = where.split(" ", 1)
                    spans = [tuple(map(int, place.split(" "))) for place in places.split(";")]
                    self.assertEqual(" ".join(text[start:stop] for start, stop in spans), covered)
                    self.assertNotIn("\n", covered)
                    words[key] = (kind, covered)
                elif key[0] == "E":
                    trigger, *roles = [pair.split(":") for pair in rest.split(" ")]
                    events[key] = (trigger[0], words[trigger[1]], {role: words[filler] for role, filler in roles})
                    self.assertEqual(len(roles), len(events[key][2]), "each role has a name of its own")
                elif key[0] == "A":
                    name, event, value = rest.split(" ")
                    attributes.setdefault(event, {})[name] = value
                else:
                    self.assertRegex(line, "^#[0-9]+\tAnnotatorNotes [TE][0-9]+\t.")
                    notes[rest.split("\t")[0].split(" ")[1]] = rest.split("\t")[1]
            self.assertEqual(set(attributes), set(events))
            yield text, events, attributes, notes

    def test_brat_binds_words_roles_and_standings(self):
        lines = [dict(RECORD, id="1", title="Élan \U0001f6a2 in Fiji", text="Chad's foreign\nminister visited Fiji on Monday, aides said.\tPeru and Cuba condemned the visit."),
                 dict(RECORD, id="2", title="", text="Norway did not shell Gao."), dict(RECORD, id="3", title="", text="It rained.")]
        run("code", "--store", self.store, self.file("news.jsonl", "\n".join(map(json.dumps, lines))))
        folder = pathlib.Path(self.folder.name, "a", "brat")
        result = run("export", self.store, "--as", "brat", "--into", folder, "--include-unfactual")
        self.assertEqual(result.returncode, 0, result.stderr)
        reports = list(self.brat(folder))
        self.assertEqual(len(reports), 2, "a report without events has no files")
        (text, events, attributes, notes), = [report for report in reports if "visited" in report[0]]
        self.assertTrue(text.startswith("Élan \U0001f6a2 in Fiji\n\nChad's foreign\nminister"))
        (visit, (_, _, roles)), = [one for one in events.items() if one[1][1] == ("CONSULT", "visited")]
        self.assertEqual(roles, {"Actor": ("Party", "Chad's foreign minister"), "Recipient": ("Party", "Fiji"), "Source": ("Source", "aides")} | {role: roles[role] for role in roles if role == "Place"})
        self.assertEqual(attributes[visit]["Standing"], "reported")
        self.assertRegex(notes[visit], "^[0-9a-f]{32}:[0-9]+; 2024-11-18; ")
        both, = [roles for kind, _, roles in events.values() if kind == "ACCUSE"]
        self.assertEqual({both["Actor"][1], both["Actor2"][1]}, {"Peru", "Cuba"})
        conf = (folder / "annotation.conf").read_text()
        for event in {kind for _, events, _, _ in reports for kind, _, _ in events.values()}:
            self.assertRegex(conf, f"(?m)^{event}\tActor")
        self.assertIn("negated", {values["Standing"] for _, _, attributes, _ in reports for values in attributes.values()})

    def test_brat_needs_a_folder_it_can_write(self):
        self.exported("Norway condemned Mali.")
        self.assertEqual(run("export", self.store, "--as", "brat").returncode, 2)
        self.assertEqual(run("export", self.store, "--as", "gdelt", "--into", "x").returncode, 2)
        result = run("export", self.store, "--as", "brat", "--into", self.file("file", "") / "x")
        self.assertEqual(result.returncode, 3)
        self.assertIn(b"cannot make the folder", result.stderr)

    def test_exports_take_the_world_from_a_folder(self):
        self.exported("Norway condemned Mali.")
        self.assertEqual(run("export", self.store, "--as", "icews", "--resources", SOURCE).returncode, 0)
        result = run("export", self.store, "--as", "icews", "--resources", self.folder.name)
        self.assertEqual(result.returncode, 3)
        self.assertIn(b"--resources", result.stderr)

    def test_trees_are_written_as_conllu(self):
        result = run("code", "--format", "conllu", self.file("report.txt", "Norway condemned Mali.\n"))
        self.assertEqual(result.returncode, 0, result.stderr)
        lines = result.stdout.decode().splitlines()
        self.assertRegex(lines[0], "^# newdoc id = ")
        self.assertIn("# text = Norway condemned Mali.", lines)
        words = [line.split("\t") for line in lines if line[:1].isdigit()]
        self.assertEqual([(word[1], len(word)) for word in words], [("Norway", 10), ("condemned", 10), ("Mali", 10), (".", 10)])
        self.assertEqual([word[7] for word in words].count("root"), 1)

    def test_maps_have_points_but_none_for_a_country(self):
        self.exported("Police in Nairobi arrested three students on Monday.", "Chad's president visited Fiji on Monday.", "Chad condemned Fiji.")
        result = run("export", self.store, "--as", "geojson")
        self.assertEqual(result.returncode, 0, result.stderr)
        collection = json.loads(result.stdout)
        self.assertEqual(collection["type"], "FeatureCollection")
        found = {feature["properties"]["place"]: feature for feature in collection["features"]}
        self.assertEqual(set(found), {"Nairobi", "Fiji"})
        self.assertIsNone(found["Fiji"]["geometry"])
        self.assertEqual(found["Fiji"]["properties"]["precision"], "country")
        east, north = found["Nairobi"]["geometry"]["coordinates"]
        self.assertTrue(36 < east < 38 and -2 < north < -1, (east, north))
        # Read by Debian's geojson (tools/packages.sh), which knows RFC 7946.
        script = ("import sys, geojson\n"
                  "read = geojson.loads(sys.stdin.buffer.read().decode())\n"
                  "print(type(read).__name__, read.is_valid, read.errors(), sorted(type(one.geometry).__name__ for one in read.features))")
        read = subprocess.run(["/usr/bin/python3", "-c", script], input=result.stdout, capture_output=True, timeout=120)
        self.assertEqual(read.stdout.decode().strip(), "FeatureCollection True [] ['NoneType', 'Point']", read.stderr)

    def test_a_sample_is_judged_and_gone_on_with(self):
        self.exported("Chad's president visited Fiji on Monday.", "Peru's army shelled Cuba.", "Norway condemned Mali.", "Ghana denied that it had jailed Benin's envoy.")
        first = run("audit", self.store, "-n", 3, stdin=b"y\nnonsense\nrs\nq\n")
        self.assertEqual(first.returncode, 1, "a line was no verdict")
        self.assertIn(b'"nonsense" is no verdict', first.stderr)
        shown = first.stdout.decode()
        self.assertRegex(shown, r"^3 of \d events, seed 1; verdicts in ")
        self.assertNotIn("\x1b", shown)
        self.assertRegex(shown, r"\[A [^]]+\].*\*\w+\*")
        second = run("audit", self.store, "-n", 3, stdin=b"u\n")
        self.assertEqual(second.returncode, 0, second.stderr)
        self.assertEqual(second.stdout.count(b"on word of"), 1, "what is answered is not asked again")
        self.assertIn(b"2 judged, 1 unsure, 0 left", second.stdout)
        self.assertRegex(second.stdout.decode(), r"(?m)^type +2 +2 +100.0 +34.2 +100.0$")
        self.assertRegex(second.stdout.decode(), r"(?m)^all three +1 +2 +50.0 +9.5 +90.5$")
        verdicts = pathlib.Path(self.folder.name, "news.verdicts.db")
        self.assertEqual(len(self.rows("SELECT * FROM verdicts", verdicts)), 3)
        self.assertEqual(run("audit", self.store, "--verdicts", self.store).returncode, 3, "the store is no place for verdicts")

    def test_what_changed_between_stores_is_shown(self):
        self.exported("Chad's president visited Fiji on Monday.", "Norway condemned Mali.")
        after = pathlib.Path(self.folder.name, "after.db")
        shutil.copy(self.store, after)
        with contextlib.closing(sqlite3.connect(after)) as database, database:
            database.execute("UPDATE events SET standing = 'alleged' WHERE type = 'ACCUSE'")
        result = run("diff", self.store, after, "--format", "jsonl")
        self.assertEqual(result.returncode, 0, result.stderr)
        change, = self.records(result)
        self.assertEqual((change["change"], change["fields"], change["standing_before"], change["standing_after"]), ("changed", "standing", "stated", "alleged"))
        self.assertIn(b"2 reports are in both\n", result.stderr)
        table = run("diff", self.store, after, "--format", "table").stdout.decode()
        self.assertRegex(table, r"(?m)^ACCUSE +1 +1 +0 +1 +0 +0$")
        self.assertIn("~ ACCUSE  NOR GOV > MLI GOV  alleged; standing: stated -> alleged\n    Norway condemned Mali.\n", table)
        counts = list(csv.DictReader(io.StringIO(run("diff", self.store, after, "--counts", "--format", "csv").stdout.decode())))
        self.assertEqual({row["type"]: row["changed"] for row in counts}, {"ACCUSE": "1", "CONSULT": "0"})
        self.assertEqual(run("diff", self.store, self.store, "--format", "csv").stdout, b"")

    def test_confidence_is_learnt_from_verdicts(self):
        self.exported("Chad's president visited Fiji on Monday.", "Peru's army shelled Cuba.", "Norway condemned Mali.")
        without = run("train", "confidence", "--store", self.store)
        self.assertEqual(without.returncode, 3)
        self.assertIn(b"make some with sayso audit", without.stderr)
        self.assertEqual(run("audit", self.store, stdin=b"y\nr\nt\n").returncode, 0)
        model = pathlib.Path(self.folder.name, "confidence.tsv")
        result = run("train", "confidence", "--store", self.store, "--out", model)
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertIn(b"3 verdicts, 3 of them on events coded alike now", result.stderr)
        self.assertIn(b"3 events, calibration error", result.stdout)
        self.assertIn(b"\nalways\t", model.read_bytes())
        self.assertEqual(run("train", "confidence").returncode, 2, "nothing to learn from")

    def test_a_slip_is_taken_back(self):
        self.exported("Chad's president visited Fiji on Monday.", "Peru's army shelled Cuba.")
        result = run("audit", self.store, stdin=b"t\nb\ny\ny\n")
        self.assertEqual(result.returncode, 0, result.stderr)
        self.assertRegex(result.stdout.decode(), r"(?m)^all three +2 +2 +100.0 ")

    def test_shapes_of_nobody_are_usage_errors(self):
        self.assertEqual(run("export", self.store).returncode, 2)
        self.assertEqual(run("export", self.store, "--as", "nonsense").returncode, 2)
        self.exported("Norway condemned Mali.")
        self.assertEqual(run("export", self.store, "--as", "geojson", "--sidecar", "x").returncode, 2)
        full = run("export", self.store, "--as", "icews", "--sidecar", "/nowhere/x.jsonl")
        self.assertEqual(full.returncode, 3)
        self.assertIn(b"cannot write /nowhere/x.jsonl", full.stderr)

    def test_the_ledger_sets_positions_side_by_side(self):
        texts = ["Peru's army shelled Cuba on Monday, Cuba's government said.", "Peru denied that its army had shelled Cuba on Monday.",
                 "Norway and Ghana held talks in Lima."]
        lines = [dict(RECORD, id=str(i), text=text, publisher=f"Gazette {i}") for i, text in enumerate(texts)]
        run("code", "--store", self.store, self.file("news.jsonl", "\n".join(map(json.dumps, lines))))
        told = self.records(run("ledger", self.store, "--type", "ASSAULT", "--format", "jsonl"))
        self.assertEqual([(row["position"], row["publisher"], row["first"]) for row in told], [("affirms", "Gazette 0", 1), ("denies", "Gazette 1", 0)])
        number = told[0]["occurrence"]
        self.assertEqual(self.records(run("ledger", self.store, "--occurrence", number, "--format", "jsonl")), told)
        self.assertEqual(len(self.records(run("query", self.store, "--occurrence", number, "--format", "jsonl"))), 2)
        shown = run("ledger", self.store, "--occurrence", number, "--format", "table").stdout.decode()
        self.assertIn(f"occurrence {number}", shown)
        self.assertIn("independent sources 2", shown)
        self.assertTrue(run("ledger", self.store, "--format", "csv").stdout.startswith(b"occurrence,type,mode,dated,"))

    def test_the_ledger_marks_copies(self):
        text = "Gunmen attacked a police post at Kisumu in Kenya on Sunday night and fled towards the lake in two stolen trucks before help came."
        lines = [dict(RECORD, id=str(i), url=f"http://news.example/{i}", text=text, publisher=f"Gazette {i}") for i in range(2)]
        run("code", "--store", self.store, self.file("news.jsonl", "\n".join(map(json.dumps, lines))))
        told = self.records(run("ledger", self.store, "--type", "ASSAULT", "--format", "jsonl"))
        self.assertEqual([(row["outlets"], row["sources"], row["root"]) for row in told], [(2, 1, "Gazette 0")] * 2)
        self.assertEqual(told[1]["copy_of"], told[0]["id"].split(":")[0])
        self.assertRegex(run("ledger", self.store, "--type", "ASSAULT", "--format", "table").stdout.decode(), r"affirms +stated +copy +Gazette 0")

    def test_one_of_an_earlier_schema_is_migrated(self):
        with contextlib.closing(sqlite3.connect(self.store)) as database:
            database.executescript((SOURCE / "tests" / "store" / "schema_1.sql").read_text())
        refused = run("query", self.store)
        self.assertEqual(refused.returncode, 3)
        self.assertIn(b"sayso migrate", refused.stderr)
        migrated = run("migrate", self.store)
        self.assertEqual(migrated.returncode, 0, migrated.stderr)
        self.assertIn(b"brought from schema 1 to 3", migrated.stderr)
        self.assertEqual(len(self.records(run("query", self.store, "--format", "jsonl"))), 7)
        self.assertEqual(run("migrate", pathlib.Path(self.folder.name, "absent.db")).returncode, 3)

    def test_the_questions_of_its_page_are_answered_alike(self):
        texts = ["Rebels killed 12 soldiers in Nairobi on 2 December 2024, Kenya's government said.", "Chad's president visited Fiji on Monday.",
                 "Chad condemned Fiji. A trade route for grain was closed.", "Peru denied that its army had shelled Cuba.",
                 "Norway and Ghana held talks in Lima on 5 May 2023.", "Police in Ghana arrested three students from Nepal."]
        lines = [dict(RECORD, id=str(i), text=text, publisher="Harbour Gazette") for i, text in enumerate(texts)]
        run("code", "--store", self.store, self.file("news.jsonl", "\n".join(map(json.dumps, lines))))
        page = (SOURCE / "docs" / "store.md").read_text()
        questions = re.findall(r"```sh\nsayso (.*?)\n```\n```sql\n(.*?)```", page, re.DOTALL)
        self.assertEqual(len(questions), 12)
        for command, sql in questions:
            result = run(*shlex.split(command), cwd=self.folder.name)
            self.assertEqual(result.returncode, 0, result.stderr)
            answered = list(csv.reader(io.StringIO(result.stdout.decode())))[1:]
            self.assertEqual(len(answered), len(self.rows(sql)), command)
            self.assertGreater(len(answered), 0, command)

    def test_gold_offsets_do_not_go_into_it(self):
        self.assertEqual(run("code", "--store", self.store, "--format", "gold", "-").returncode, 2)

    def test_its_page_has_every_table_view_and_column(self):
        run("code", "--store", self.store, self.file("report.txt", REPORT))
        page = (SOURCE / "docs" / "store.md").read_text()
        told = {name: re.findall(r"^\| (\w+) \|", text, re.MULTILINE)[1:] for name, text in re.findall(r"^### (\w+)$(.*?)(?=^##|\Z)", page, re.M | re.S)}
        tables = [name for name, in self.rows("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')")
                  if not re.match(r"sqlite_|document_text_|place_points_", name)]
        held = {table: [row[1] for row in self.rows(f"PRAGMA table_info({table})")] for table in tables}
        self.assertEqual(told, held)


class Documentation(Scratch):
    def test_the_steps_of_world_md_work(self):
        home = pathlib.Path(self.folder.name)
        shutil.copytree(SOURCE / "world", home / "world")
        for name in ("models", "codebook"):
            (home / name).symlink_to(SOURCE / name)
        (home / "sayso").symlink_to(pathlib.Path(SAYSO).resolve())
        steps = re.findall(r"```sh\n(.*?)```\n```text\n(.*?)```", (SOURCE / "docs" / "world.md").read_text(), re.DOTALL)
        self.assertEqual(len(steps), 3)
        environment = dict(os.environ, SAYSO_RESOURCES=str(home), PATH=f"{home}:{os.environ['PATH']}")
        for commands, expected in steps:
            result = subprocess.run(["sh", "-e"], input=commands, capture_output=True, text=True, cwd=home, env=environment)
            self.assertEqual((result.returncode, result.stderr), (0, ""), commands)
            output = re.sub(r"((?:organisations|places)\.tsv):\d+", r"\1:N", result.stdout)
            check, lookup = output.split("\n", 1)
            self.assertTrue(check.endswith("; 0 faults"), check)
            self.assertEqual(lookup, expected)


class BadInput(Scratch):
    """Each gets one clear error that names the file, the rest is coded, and the exit status is 1."""

    def check(self, path, *words, arguments=(), good=0):
        result = run("code", "--format", "jsonl", *arguments, path, self.file("good.txt", REPORT))
        message = result.stderr.decode()
        self.assertEqual(result.returncode, 1, message)
        self.assertIn(str(path), message)
        for word in words:
            self.assertIn(word, message)
        found = self.records(result)
        self.assertGreater(len(found), good, "the good file is coded all the same")
        return message

    def test_lines_of_a_dictionary(self):
        actors = self.file("actors.txt", b"ROSA_PAZ [PERGOV]\nLUZ_PAZ\nANA_\xff [PER]\n")
        result = run("code", "--actors", actors, self.file("good.txt", REPORT))
        self.assertEqual(result.returncode, 1)
        self.assertIn(f'{actors}: record 2: "Luz Paz" has no code', result.stderr.decode())
        self.assertIn(f"{actors}: record 3: not valid UTF-8", result.stderr.decode())
        self.assertIn(f"{actors}: 2 entries, 1 of them new; 2 remarks", result.stderr.decode())
        self.assertGreater(len(self.records(result)), 0)

    def test_empty_file(self):
        self.check(self.file("empty.txt", b""), "empty")

    def test_missing_file(self):
        self.check(pathlib.Path(self.folder.name, "nowhere.txt"), "o such file")

    def test_folder_without_reports(self):
        folder = pathlib.Path(self.folder.name, "scans")
        folder.mkdir()
        (folder / "page.png").write_bytes(b"\x89PNG")
        self.check(folder, "no file with the name of a report", "1 .png")

    def test_binary_file(self):
        self.check(self.file("program.bin", bytes(range(256)) * 64), "binary")

    def test_invalid_utf8_names_the_byte(self):
        self.check(self.file("latin.txt", "Chad attacked Fiji in S\xe3o Paulo.".encode("latin-1")), "UTF-8", "byte")

    def test_broken_json_in_the_middle(self):
        lines = [json.dumps(RECORD), '{"id": "b", "text": ', json.dumps(dict(RECORD, id="c"))]
        message = self.check(self.file("broken.jsonl", "\n".join(lines) + "\n"), "record 2", good=2)
        self.assertEqual(message.count("\n"), 1, "one error for one broken record")

    def test_gold_without_events_names_the_line(self):
        result = run("eval", "actors", self.file("gold.jsonl", json.dumps(dict(RECORD, events=[])) + "\n{\"text\": \"a\"}\n"))
        self.assertEqual(result.returncode, 1)
        self.assertIn(b"2", result.stderr)
        self.assertIn(b"has no list of events", result.stderr)

    def test_html_without_text(self):
        self.check(self.file("page.html", "<html><head><title>x</title></head><body><script>1</script></body></html>"), "text")

    def test_truncated_gzip(self):
        whole = gzip.compress(("".join(json.dumps(dict(RECORD, id=str(i), pad=os.urandom(40).hex())) + "\n" for i in range(50))).encode())
        path = self.file("cut.jsonl.gz", whole[: len(whole) // 2])
        self.check(path, "gzip", good=2)

    def test_a_date_that_does_not_exist_leaves_the_date_open(self):
        path = self.file("date.jsonl", json.dumps(dict(RECORD, published="2024-02-31")) + "\n")
        result = run("code", "--format", "jsonl", path)
        self.assertIn(result.returncode, (0, 1))
        self.assertIsNone(self.records(result)[0]["document"]["published"])


class Trouble(Scratch):
    def test_a_line_of_fifty_megabytes_is_one_clear_error(self):
        path = self.file("long.txt", b"Chad attacked Fiji. " * 2_500_000)
        result = run("code", "--format", "jsonl", path, self.file("good.txt", REPORT))
        self.assertEqual(result.returncode, 1)
        self.assertIn(str(path), result.stderr.decode())
        self.assertIn(b"over the limit", result.stderr)
        self.assertEqual(result.stderr.count(b"\n"), 1)
        self.assertTrue(result.stdout, "the good file is coded all the same")

    def test_a_long_line_without_a_full_stop_is_coded(self):
        path = self.file("run-on.txt", b"Chad attacked Fiji and " * 8_000 + b"left")
        result = run("code", "--format", "jsonl", "--threads", 1, path)
        self.assertEqual(result.returncode, 0, result.stderr)

    def test_closed_output_is_one_clear_error(self):
        path = self.file("many.jsonl", "".join(json.dumps(dict(RECORD, id=str(i))) + "\n" for i in range(2000)))
        environment = dict(os.environ, SAYSO_RESOURCES=str(SOURCE))
        reader, writer = os.pipe()
        os.close(reader)
        process = subprocess.run([SAYSO, "code", "--format", "jsonl", str(path)], stdout=writer, stderr=subprocess.PIPE, env=environment, timeout=300)
        os.close(writer)
        self.assertEqual(process.returncode, 3)
        self.assertIn(b"cannot write to standard output", process.stderr)
        self.assertEqual(process.stderr.count(b"\n"), 1)

    def test_missing_resources_say_what_to_do(self):
        result = run("code", "--resources", self.folder.name, self.file("report.txt", REPORT))
        self.assertEqual(result.returncode, 3)
        self.assertIn(b"--resources", result.stderr)

    def test_wrong_option_is_a_usage_error(self):
        self.assertEqual(run("code", "--format", "xml", "-").returncode, 2)
        self.assertEqual(run("nonsense").returncode, 2)

    def test_help_has_examples(self):
        for command in ([], ["code"], ["quotes"], ["query"], ["aggregate"], ["export"], ["ledger"], ["migrate"], ["audit"], ["diff"], ["serve"], ["explain"], ["bench"], ["train", "attribution"], ["train", "confidence"], ["eval", "occurrences"]):
            result = run(*command, "--help")
            self.assertEqual(result.returncode, 0)
            self.assertIn(b"Example", result.stdout)

    def test_manual_names_every_command(self):
        page = (SOURCE / "docs" / "sayso.1").read_text()
        commands = run("--help").stdout.decode().split("Subcommands:\n")[1].split("\n\n")[0]
        names = [line.split()[0] for line in commands.splitlines() if line.startswith("  ") and line[2:3].isalpha()]
        self.assertIn("code", names)
        for name in names:
            self.assertIn(f".It Cm {name}", page)


class FirstSteps(Scratch):
    """README.md from `make demo` to a ledger: its commands run, in the order it has them."""

    def steps(self):
        section = (SOURCE / "README.md").read_text().split("## To a ledger in the browser")[1].split("## ")[0]
        return re.findall(r"^    (.+)$", section, re.MULTILINE)

    def test_they_end_at_who_denies_what(self):
        path, code, ledger, serve = self.steps()
        self.assertEqual(path, "PATH=$PWD/build/release/src/cli:$PATH")
        home = pathlib.Path(self.folder.name)
        shutil.copytree(SOURCE / "examples", home / "examples")
        (home / "sayso").symlink_to(SAYSO)
        environment = dict(os.environ, SAYSO_RESOURCES=str(SOURCE), PATH=f"{home}:{os.environ['PATH']}")
        subprocess.run(code, shell=True, cwd=home, env=environment, check=True, capture_output=True)
        told = subprocess.run(ledger, shell=True, cwd=home, env=environment, check=True, capture_output=True).stdout.decode()
        self.assertTrue({"affirms", "denies"} <= {json.loads(line)["position"] for line in told.splitlines()}, told)
        server = subprocess.Popen(["sayso", *serve.split()[1:], "--port", "0"], cwd=home, env=environment, stderr=subprocess.PIPE, text=True)
        try:
            address = re.search(r"http://[\d.:]+", server.stderr.readline())[0]
            with urllib.request.urlopen(f"{address}/api/occurrences?contested=true") as answer:
                self.assertGreaterEqual(json.load(answer)["total"], 1)
        finally:
            server.terminate()
            server.wait()
            server.stderr.close()

    def test_the_demo_ends_with_them(self):
        makefile = (SOURCE / "Makefile").read_text().replace("\\$$", "$")
        for step in self.steps():
            self.assertIn(f'"    {step}"', makefile)


class Tutorial(Scratch):
    """docs/codebook.md, step by step: its files are written, its commands run, their output compared."""

    COUNTS = re.compile(r"\d+ rules, \d+ triggers, \d+ examples")

    def test_its_steps_print_what_it_says(self):
        page = (SOURCE / "docs" / "codebook.md").read_text()
        steps = 0
        for kind, name, body in re.findall(r"```(file|console) ?(\S*)\n(.*?)```", page, re.DOTALL):
            if kind == "file":
                self.file(name, body)
                continue
            for step in re.split(r"^\$ sayso ", body, flags=re.MULTILINE)[1:]:
                command, _, expected = step.partition("\n")
                result = run(*command.split(), cwd=self.folder.name)
                printed = (result.stdout + result.stderr).decode()
                self.assertEqual(self.COUNTS.sub("", printed), self.COUNTS.sub("", expected), command)
                steps += 1
        self.assertGreater(steps, 5)


class Walk(Scratch):
    """docs/walk.md: its files are written and all its commands run, those for matplotlib or R where there are these."""

    def setUp(self):
        super().setUp()
        self.home = pathlib.Path(self.folder.name)
        shutil.copytree(SOURCE / "examples" / "reports", self.home / "reports")
        tools = self.home / "bin"
        tools.mkdir()
        (tools / "sayso").symlink_to(SAYSO)
        (tools / "python3").write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
        (tools / "python3").chmod(0o755)
        self.environment = dict(os.environ, SAYSO_RESOURCES=str(SOURCE), PATH=f"{tools}:{os.environ['PATH']}", MPLCONFIGDIR=self.folder.name)

    def can_run(self, need):
        if need == "matplotlib":
            return importlib.util.find_spec("matplotlib") is not None
        return need == "" or shutil.which("Rscript") is not None

    def table(self, name):
        with open(self.home / name, newline="") as file:
            return list(csv.DictReader(file))

    def test_every_block_runs(self):
        page = (SOURCE / "docs" / "walk.md").read_text()
        blocks = re.findall(r"^```(file|sh) ?(\S*)\n(.*?)^```", page, re.DOTALL | re.MULTILINE)
        self.assertEqual(len(blocks), page.count("```") // 2, "there are blocks of no known kind")
        for kind, name, body in blocks:
            if kind == "file":
                (self.home / name).write_text(body)
            elif self.can_run(name):
                result = subprocess.run(["sh", "-e"], input=body, capture_output=True, text=True, cwd=self.home, env=self.environment)
                self.assertEqual(result.returncode, 0, body + result.stderr)
        self.check_what_it_made()

    def check_what_it_made(self):
        self.assertEqual([row["month"] for row in self.table("series.csv")], [f"2024-{month:02}" for month in range(1, 7)])
        may = self.table("series.csv")[4]
        self.assertEqual((may["cooperation"], may["conflict"]), ("0", "0"), "a month of no reports is a zero")
        self.assertGreater(sum(int(row["conflict"]) for row in self.table("series.csv")), 0)
        for row in self.table("acts.csv"):
            self.assertLessEqual(int(row["acts"]), int(row["tellings"]))
        if self.can_run("matplotlib"):
            self.assertEqual((self.home / "series.png").read_bytes()[:4], b"\x89PNG")
        if self.can_run("R"):
            self.assertEqual((self.home / "series.pdf").read_bytes()[:4], b"%PDF")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
