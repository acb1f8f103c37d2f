#!/usr/bin/env python3
"""The key of data/occurrences: spans hold their words, ids are good, the parts share nothing, the card counts right.

usage: occurrences_test.py SOURCE_DIR
"""
import collections
import datetime
import json
import pathlib
import re
import sys
import unittest

FOLDER = pathlib.Path(sys.argv[1]).resolve() / "data" / "occurrences"
PARTS = ("dev.jsonl", "test.jsonl")
COPIES = "copies.jsonl"


def reports(part):
    return [json.loads(line) for line in (FOLDER / part).read_text(encoding="utf-8").splitlines()]


def tellers(part):
    """The ids of the reports that tell each occurrence."""
    told = collections.defaultdict(set)
    for report in reports(part):
        for mention in report["tells"]:
            told[mention["occurrence"]].add(report["id"])
    return told


class Key(unittest.TestCase):
    def test_spans_hold_their_words(self):
        for part in PARTS:
            for report in reports(part):
                for mention in report["tells"]:
                    text = report[mention["field"]]
                    self.assertEqual([text[begin:end] for begin, end in mention["spans"]], mention["words"], report["id"])
                    self.assertTrue(mention["spans"] and all(mention["words"]), report["id"])

    def test_no_words_are_in_two_mentions(self):
        for part in PARTS:
            for report in reports(part):
                spans = sorted((mention["field"], *span) for mention in report["tells"] for span in mention["spans"])
                for (field, _, end), (next_field, begin, _) in zip(spans, spans[1:]):
                    self.assertTrue(field != next_field or end <= begin, report["id"])

    def test_fields_have_known_values(self):
        for part in PARTS:
            for report in reports(part):
                datetime.date.fromisoformat(report["published"])
                self.assertTrue(report["publisher"] and report["text"], report["id"])
                for mention in report["tells"]:
                    self.assertEqual(set(mention), {"occurrence", "field", "spans", "words", "position"})
                    self.assertIn(mention["position"], ("affirms", "denies", "disputes"))

    def test_an_id_names_one_report(self):
        ids = [report["id"] for part in (*PARTS, COPIES) for report in reports(part)]
        self.assertEqual(len(ids), len(set(ids)))

    def test_an_origin_is_a_report_that_copies_none(self):
        for part in (*PARTS, COPIES):
            origins = {report["id"] for report in reports(part) if "copy_of" not in report}
            self.assertLessEqual({report["copy_of"] for report in reports(part) if "copy_of" in report}, origins)

    def test_parts_share_no_occurrence_and_no_story(self):
        stories = [{re.sub(r"-\d\d$", "", report["id"]) for report in reports(part)} for part in PARTS]
        self.assertEqual(stories[0] & stories[1], set())
        self.assertEqual(tellers("dev.jsonl").keys() & tellers("test.jsonl").keys(), set())

    def test_an_occurrence_is_of_the_story_of_its_tellers(self):
        for part in PARTS:
            for occurrence, ids in tellers(part).items():
                self.assertTrue(all(occurrence.startswith(id.rsplit("-", 1)[0]) for id in ids), occurrence)

    def test_the_card_counts_right(self):
        card = (FOLDER / "README.md").read_text(encoding="utf-8")
        for part in PARTS:
            told = tellers(part)
            several = sum(len(ids) > 1 for ids in told.values())
            mentions = sum(len(report["tells"]) for report in reports(part))
            row = f"| {part} | {len(reports(part))} | {mentions} | {len(told)} | {several} | {len(told) - several} |"
            self.assertIn(row, card)
        copies = sum("copy_of" in report for report in reports(COPIES))
        self.assertIn(f"{len(reports(COPIES))} reports, {copies} of them copies", card)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
