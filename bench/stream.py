#!/usr/bin/env python3
"""Writes made-up reports as JSON Lines, as many megabytes as asked for: the same on every machine.

usage: stream.py MEGABYTES | sayso code - --format jsonl --store stream.db > /dev/null
"""
import json
import random
import sys

COUNTRIES = "Chad Fiji Peru Kenya Ghana Togo Chile Nepal Laos Cuba Mali Oman Qatar Malta Benin Niger Gabon Haiti Japan Italy".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
SENTENCES = [
    "{a}'s foreign minister visited {b} on {day}, officials in {c} said.",
    "{a} accused {b} of shelling a port near the border with {c}, according to a spokesman.",
    "Rebels killed {n} soldiers in {a} on {day}, the government said.",
    '"We will not yield to {a}," a general of {b} told reporters on {day}.',
    "{a} and {b} signed an agreement on fish and grain after {n} days of talks in {c}.",
    "Thousands of students marched against the government of {a} on {day}.",
    "Nothing else was known of the matter until late in the evening.",
    "Prices rose by {n} percent within a year, and few shops were open.",
]


def report(number, dice):
    a, b, c = dice.sample(COUNTRIES, 3)
    told = [dice.choice(SENTENCES).format(a=a, b=b, c=c, day=dice.choice(DAYS), n=dice.randint(2, 90)) for _ in range(12)]
    month, day = divmod(number // 100 % 336, 28)
    return {"id": f"made-up-{number}", "published": f"{2000 + number // 33600 % 24}-{month + 1:02}-{day + 1:02}",
            "publisher": f"Outlet {dice.randint(1, 90)}", "title": f"{a}, {b} and {c}: report {number}", "text": "\n\n".join(" ".join(told[i:i + 3]) for i in range(0, 12, 3))}


def main():
    dice, left, number = random.Random(7), float(sys.argv[1]) * 1e6, 0
    while left > 0:
        line = json.dumps(report(number, dice))
        print(line)
        left -= len(line)
        number += 1


if __name__ == "__main__":
    main()
