#!/usr/bin/env python3
"""Checks that includes point back along the order in which data flows, never forward.

usage: tools/check_includes.py [ROOT]

A folder of src/ may include the public headers and the folders before it. Only cli may parse arguments (CLI11), only
text and world (a GeoNames dump, line by line) may open files. Prints each offence as file:line and exits with 1 if there is one.
"""
import pathlib
import re
import sys

ORDER = ["text", "input", "syntax", "clause", "world", "coding", "pipeline", "story", "store", "output", "server", "cli"]
# Headers that belong to some folders only: a bought library's types stay in the folder that uses it.
ONLY = {
    "CLI/": {"cli"},
    "gumbo.h": {"input"},
    "pugixml.hpp": {"input"},
    "zlib.h": {"input", "server"},
    "httplib.h": {"server"},
    "sys/socket.h": {"server"},
    "simdjson.h": {"input"},
    "sqlite3.h": {"store"},
    "yaml-cpp/": {"coding"},
    "rapidjson/": {"output"},
    "unicode/": {"text", "input"},
    "thread": {"pipeline", "syntax", "server", "cli"},
    "fstream": {"text", "world"},
    "iostream": {"cli"},
}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')


def offences(root):
    for path in sorted((root / "src").rglob("*")):
        if path.suffix not in {".h", ".cpp"}:
            continue
        folder = path.relative_to(root / "src").parts[0]
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            match = INCLUDE.match(line)
            if not match:
                continue
            name = match.group(2)
            target = name.split("/")[0]
            if match.group(1) == '"' and target in ORDER and ORDER.index(target) > ORDER.index(folder):
                yield f"{path.relative_to(root)}:{number}: {folder} must not include {name}"
            for start, folders in ONLY.items():
                if (name.startswith(start) if start.endswith("/") else name == start) and folder not in folders:
                    yield f"{path.relative_to(root)}:{number}: <{name}> belongs to {', '.join(sorted(folders))}"


def main():
    root = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).parent.parent)
    found = list(offences(root))
    print("\n".join(found) if found else "includes: all point back along " + " < ".join(ORDER))
    return 1 if found else 0


sys.exit(main())
