#!/usr/bin/env python3
"""Joins what the first three sample reports tell of one attack into one occurrence, so that the test of the ledger
rests on the page alone and not on how well acts are linked.

usage: link_reports.py STORE
"""
import sqlite3
import sys

TOLD = """
SELECT e.document, e.event, d.source_id, e.standing FROM events e JOIN documents d USING (document) LEFT JOIN quantities q USING (document, event)
WHERE d.source_id IN ('room-01', 'room-02', 'room-03') AND e.type = 'ASSAULT' AND (q.unit IS NOT NULL OR e.standing = 'denied')
GROUP BY e.document, e.event ORDER BY d.published, d.source_id, e.event
"""


def position(source_id, standing):
    if standing == "denied":
        return "denies", ""
    return ("disputes", "another figure") if source_id == "room-02" else ("affirms", "same actor, day and place")


def main():
    store = sqlite3.connect(sys.argv[1])
    told = store.execute(TOLD).fetchall()
    first = told[0]
    number = store.execute("SELECT occurrence FROM occurrence_events WHERE document = ? AND event = ?", first[:2]).fetchone()[0]
    for document, event, source_id, standing in told:
        stand, reason = position(source_id, standing)
        store.execute("UPDATE occurrence_events SET occurrence = ?, position = ?, reason = ? WHERE document = ? AND event = ?",
                      (number, stand, reason, document, event))
    store.execute("DELETE FROM occurrences WHERE occurrence NOT IN (SELECT occurrence FROM occurrence_events)")
    copy = store.execute("SELECT document FROM documents WHERE source_id = 'room-03'").fetchone()[0]
    store.execute("INSERT OR REPLACE INTO copies VALUES (?, ?, 0.95)", (copy, first[0]))
    store.execute("UPDATE occurrence_events SET root = (SELECT root FROM occurrence_events WHERE document = ? AND event = ?) WHERE document = ?",
                  (*first[:2], copy))
    store.execute("UPDATE occurrences SET first_document = ?, first_event = ?, reports = 3, outlets = 3, sources = "
                  "(SELECT count(DISTINCT root) FROM occurrence_events x WHERE x.occurrence = occurrences.occurrence) WHERE occurrence = ?",
                  (*first[:2], number))
    store.commit()


if __name__ == "__main__":
    main()
