#!/usr/bin/env python3
"""Kills runs of `sayso code --store` at random moments, resumes them, and compares the store with an undisturbed one.

usage: kill_test.py SAYSO SOURCE_DIR [--kills N] [--reports N] [--seed N]

After every kill the store must open, be sound, and hold no half document. The moments are drawn from the seed.
"""
import argparse
import json
import os
import pathlib
import random
import sqlite3
import subprocess
import sys
import tempfile
import time

COUNTRIES = "Chad Fiji Peru Kenya Norway Benin Ghana Nepal Cuba Malta Laos Oman".split()
ACTS = ("{a}'s president visited {b} on Monday.", "{a} condemned a raid by {b}, officials said.", "Rebels in {a} killed {n} soldiers of {b}.",
        "{a} said it would send {n} tonnes of grain to {b}.", "Police in {a} arrested {n} students from {b} in Nairobi.",
        "{a} denied that its troops had shelled {b}.", "Talks between {a} and {b} ended in Lima on 3 May 2023.")
# All that was coded; runs and manifests tell how, which may differ.
TABLES = ("documents agencies sentences events event_contexts roles quantities quotations quotation_sources quotation_contents links places "
          "place_points countries occurrences occurrence_events copies").split()


def write_reports(path, count, draw):
    with path.open("w", encoding="utf-8") as file:
        for number in range(count):
            lines = [draw.choice(ACTS).format(a=draw.choice(COUNTRIES), b=draw.choice(COUNTRIES), n=draw.randint(2, 900))
                     for _ in range(draw.randint(1, 12))]
            file.write(json.dumps({"id": str(number), "published": f"2023-05-{number % 28 + 1:02}", "title": lines[0], "text": "\n".join(lines)}) + "\n")


def dump(store):
    with sqlite3.connect(store) as database:
        return [(table, *row) for table in TABLES for row in database.execute(f"SELECT * FROM {table}")]


def faults(store):
    """What is wrong with a store that a run was killed on."""
    if not store.exists():
        return []
    with sqlite3.connect(store) as database:
        found = [row[0] for row in database.execute("PRAGMA integrity_check") if row[0] != "ok"]
        if not database.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
            return found  # killed before it was made
        found += [f"dangling key: {row}" for row in database.execute("PRAGMA foreign_key_check")]
        half = "SELECT id FROM documents WHERE document NOT IN (SELECT document FROM sentences)"
        found += [f"half a document: {row[0]}" for row in database.execute(half)]
        database.execute("INSERT INTO document_text (document_text) VALUES ('integrity-check')")
    return found


class Killer:
    def __init__(self, options, folder):
        self.options = options
        self.draw = random.Random(options.seed)
        self.reports = folder / "reports.jsonl"
        self.folder = folder
        write_reports(self.reports, options.reports, self.draw)

    def start(self, store):
        environment = dict(os.environ, SAYSO_RESOURCES=str(self.options.source))
        command = [self.options.sayso, "code", "--store", store, self.reports]
        return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment)

    def finish(self, store):
        process = self.start(store)
        message = process.communicate(timeout=600)[1].decode()
        if process.returncode != 0:
            sys.exit(f"a run ended with {process.returncode}: {message}")

    def kill(self, store, moment):
        """Whether the run was still going at the moment, in seconds."""
        process = self.start(store)
        try:
            message = process.communicate(timeout=moment)[1].decode()
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            return True
        if process.returncode != 0:
            sys.exit(f"a resumed run ended with {process.returncode}: {message}")
        return False

    def run(self):
        undisturbed = self.folder / "undisturbed.db"
        begin = time.monotonic()
        self.finish(undisturbed)
        length = time.monotonic() - begin
        expected = dump(undisturbed)
        kills = stores = 0
        while kills < self.options.kills:
            store = self.folder / f"killed-{stores}.db"
            stores += 1
            while kills < self.options.kills and self.kill(store, self.draw.uniform(0, length)):
                kills += 1
                if found := faults(store):
                    sys.exit(f"after kill {kills}: " + "; ".join(found))
            self.finish(store)
            if faults(store) or dump(store) != expected:
                sys.exit(f"store {stores}, resumed after {kills} kills, differs from the undisturbed one")
            for name in self.folder.glob(f"{store.name}*"):
                name.unlink()
        print(f"{kills} kills over {stores} stores of {self.options.reports} reports (seed {self.options.seed}): "
              f"each opened, was sound, and once resumed held the same {len(expected)} rows as the undisturbed one")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sayso", type=pathlib.Path)
    parser.add_argument("source", type=pathlib.Path)
    parser.add_argument("--kills", type=int, default=8)
    parser.add_argument("--reports", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.sayso, options.source = options.sayso.resolve(), options.source.resolve()
    with tempfile.TemporaryDirectory() as folder:
        Killer(options, pathlib.Path(folder)).run()


main()
