#!/usr/bin/env python3
"""sayso serve under a mixed load at half of what it can do, with many connections held: errors, memory, times.

    bench/serve_load.py news.db [--seconds 600] [--held 1000] [--sayso build/release/src/cli/sayso]

Wants wrk (Debian: apt-get install wrk) and a store with some thousand events. First POST /api/code of a report of about 400 words is
measured alone, at 1 and at 16 connections; then what the mixed load reaches with 16 connections at full tilt; then half of that is kept up
while further connections are held, each asking now and then. The mix: lists of events with filters and pages, facets, acts and
their ledgers, reports, series, dyads, places, sources, search, the page, and one in ten POST /api/code.

Exits with 1 when anything was not answered as it should be."""

import argparse
import asyncio
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import urllib.parse
import urllib.request

HERE = pathlib.Path(__file__).resolve().parent

# A report of some 400 words.
REPORT = " ".join(
    f"The foreign minister of {a} met the president of {b} in Nairobi on Monday, officials said. {c} accused {a} of moving troops to the border, "
    f"which {a} denied. The opposition in {b} called for a protest against the election law on Saturday. Police in Accra arrested twelve "
    f"fishermen from {c}, according to a lawyer for the group. {b} will send two hundred tonnes of grain to {c}, its government announced."
    for a, b, c in (("Kenya", "Chad", "Peru"), ("Togo", "Ghana", "Chile"), ("Mali", "Niger", "Benin"), ("Fiji", "Tonga", "Samoa"), ("Cuba", "Haiti", "Belize")))

HELD_EVERY = 20  # seconds between two requests of a held connection


def ask(address, path):
    with urllib.request.urlopen(address + path, timeout=60) as answer:
        return json.load(answer)


def mixed_requests(address):
    """Lines for serve_load.lua."""
    rows = ask(address, "/api/events?limit=500")["rows"]
    ids = list(dict.fromkeys(row["id"].rsplit(":", 1)[0] for row in rows))[:40]
    acts = [row["occurrence"] for row in ask(address, "/api/occurrences?limit=40")["rows"]]
    actors = [one["value"] for one in ask(address, "/api/facets")["actor"]][:10]
    words = [urllib.parse.quote(row["trigger_text"]) for row in rows[:40]]
    lines = []
    for i in range(400):
        actor, kind = actors[i % len(actors)], ("ASSAULT", "CONSULT", "ACCUSE", "AGREE")[i % 4]
        lines.append("GET " + (
            f"/api/events?limit=25&actor={actor}&type={kind}",
            f"/api/documents/{ids[i % len(ids)]}",
            f"/api/occurrences/{acts[i % len(acts)]}",
            f"/api/facets?actor={actor}",
            f"/api/occurrences?limit=25&type={kind}",
            f"/api/series?period=week&actor={actor}",
            f"/api/events.csv?limit=100&after={urllib.parse.quote(rows[i % len(rows)]['id'])}",
            ("/api/dyads?from=2024", "/api/places", "/api/sources", "/")[i // 10 % 4],
            f"/api/search?text={words[i % len(words)]}",
            "")[i % 10] if i % 10 < 9 else f"POST /api/code\tpublished: 2024-03-04\\n\\nReport {i}. {REPORT}")
    return lines


def wrk(address, lines, connections, seconds, wait=0):
    """What wrk tells of a run: requests a second, median and 99th percentile in ms, answers that were none."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write("\n".join(lines) + "\n")
        file.flush()
        told = subprocess.run(["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "30s", "--latency", "-s", HERE / "serve_load.lua", address,
                               "--", file.name, str(wait)], capture_output=True, text=True, check=True).stdout
    ms = {"us": 0.001, "ms": 1, "s": 1000, "m": 60000}
    times = {name: float(number) * ms[unit] for name, number, unit in re.findall(r"^ +(50|99)% +([\d.]+)(us|ms|s|m)$", told, re.MULTILINE)}
    faults = sum(map(int, re.findall(r"(?:connect|read|write|timeout) (\d+)", told))) + sum(map(int, re.findall(r"Non-2xx or 3xx responses: (\d+)", told)))
    return {"rate": float(re.search(r"Requests/sec: +([\d.]+)", told)[1]), "p50": times["50"], "p99": times["99"], "faults": faults}


async def hold(host, port, number, until, tally):
    """A connection that stays, and asks now and then."""
    reader, writer = await asyncio.open_connection(host, port)
    tally["open"] += 1
    try:
        await asyncio.sleep(number % 100 * 0.05)  # a connection that says nothing for ten seconds is closed
        while time.monotonic() < until:
            writer.write(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
            await writer.drain()
            head = await asyncio.wait_for(reader.readuntil(b"\r\n\r\n"), 30)
            await reader.readexactly(int(re.search(rb"(?i)content-length: (\d+)", head)[1]))
            tally["answers" if head.startswith(b"HTTP/1.1 200") else "faults"] += 1
            await asyncio.sleep(HELD_EVERY)
    except (OSError, asyncio.IncompleteReadError, asyncio.TimeoutError):
        tally["faults"] += 1
    finally:
        writer.close()


def resident_kib(pid):
    return int(re.search(r"VmRSS:\s+(\d+)", pathlib.Path(f"/proc/{pid}/status").read_text())[1])


async def held_load(address, pid, lines, capacity, options):
    url = urllib.parse.urlsplit(address)
    tally = {"open": 0, "answers": 0, "faults": 0}
    until = time.monotonic() + options.seconds
    held = [asyncio.create_task(hold(url.hostname, url.port, i, until, tally)) for i in range(options.held)]
    while tally["open"] < options.held and not tally["faults"]:
        await asyncio.sleep(0.1)
    connections = 64
    load = asyncio.create_task(asyncio.to_thread(wrk, address, lines, connections, options.seconds, round(1000 * connections / (capacity / 2))))
    marks = []
    for part in range(options.parts + 1):
        await asyncio.sleep(max(0, until - options.seconds * (1 - part / options.parts) - time.monotonic()))
        marks.append(resident_kib(pid))
        print(f"  {part * options.seconds / options.parts / 60:4.1f} min: {marks[-1] / 1024:.0f} MiB resident, {tally['open']} held, {tally['answers']} answers to them", flush=True)
    mixed = await load
    await asyncio.gather(*held)
    return mixed, tally, marks


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("store")
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--held", type=int, default=1000)
    parser.add_argument("--parts", type=int, default=4, help="how often memory is looked at")
    parser.add_argument("--sayso", default=HERE.parent / "build/release/src/cli/sayso")
    options = parser.parse_args()
    server = subprocess.Popen([options.sayso, "serve", options.store, "--port", "0", "--rate", "0"], stderr=subprocess.PIPE, text=True)
    try:
        said = server.stderr.readline()
        address = re.search(r"http://[\d.:]+", said)
        if address is None:
            sys.exit(f"sayso serve does not start: {said}")
        address = address[0]
        code = [f"POST /api/code\tpublished: 2024-03-04\\n\\nNumber {i}. {REPORT}" for i in range(50)]
        faults = 0
        print(f"POST /api/code, {len(REPORT.split())} words:")
        for connections in (1, 16):
            told = wrk(address, code, connections, 10)
            faults += told["faults"]
            print(f"  {connections:2} connections: median {told['p50']:.1f} ms, p99 {told['p99']:.1f} ms, {told['rate']:.0f} a second, {told['faults']} faults", flush=True)
        lines = mixed_requests(address)
        full = wrk(address, lines, 16, 15)
        faults += full["faults"]
        print(f"mixed load at full tilt, 16 connections: {full['rate']:.0f} requests a second, median {full['p50']:.1f} ms, p99 {full['p99']:.1f} ms, {full['faults']} faults")
        print(f"half of that for {options.seconds} s, {options.held} connections held:", flush=True)
        mixed, held, marks = asyncio.run(held_load(address, server.pid, lines, full["rate"], options))
        faults += mixed["faults"] + held["faults"]
        print(f"  {mixed['rate']:.0f} requests a second, median {mixed['p50']:.1f} ms, p99 {mixed['p99']:.1f} ms; {mixed['faults']} faults, {held['faults']} of the held ones")
        print(f"  memory: {marks[0] / 1024:.0f} MiB at the start, {max(marks[1:]) / 1024:.0f} at most after, {marks[-1] / 1024:.0f} at the end")
    finally:
        server.terminate()
        server.wait()
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
