#!/usr/bin/env python3
"""No two types, functions or inline constants of the project have one name: the linker would take the first without a word.

    tools/check_names.py [LIBRARY.a...]

Types and constants are looked for in the sources, functions in the built libraries. What an unnamed namespace holds is of one file
alone and may be called what it likes."""

import collections
import pathlib
import re
import subprocess
import sys

TYPE = re.compile(r"^(?:template <[^>]*>\s*)?(?:class|struct|union|enum class|enum)\s+(\w+)(?![\w:]*::)(?!.*;\s*$)")

CONSTANT = re.compile(r"^inline constexpr [^=({]*?\b(k[A-Z]\w*)(?=[ \[={;])")


def shared_names(path):
    """(line, name) of each type and inline constant at the level of a named namespace: clang-format puts those in the first column."""
    unnamed = False
    scope = ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.startswith("namespace {"):
            unnamed = True
        elif line.startswith("}  // namespace") and line.rstrip() == "}  // namespace":
            unnamed = False
        elif opened := re.match(r"namespace ([\w:]+) {", line):
            scope = opened[1]
        elif not unnamed and (found := TYPE.match(line) or CONSTANT.match(line)):
            yield number, f"{scope}::{found[1]}"


def shared_functions(library):
    symbols = subprocess.run(["nm", "--defined-only", library], capture_output=True, text=True, check=True)
    for line in symbols.stdout.splitlines():
        kind, _, name = line[17:].partition(" ")
        if kind == "T":
            yield name


def main():
    places = collections.defaultdict(list)
    files = subprocess.run(["git", "ls-files", "include/*.h", "src/*.h", "src/*.cpp"], capture_output=True, text=True, check=True)
    for name in files.stdout.split():
        for line, shared_name in shared_names(pathlib.Path(name)):
            places[shared_name].append(f"{name}:{line}")
    for library in sys.argv[1:]:
        for function in shared_functions(library):
            places[function].append(pathlib.Path(library).name)
    clashes = {name: where for name, where in places.items() if len(where) > 1}
    for name, where in sorted(clashes.items()):
        print(f"{name} is the name of {len(where)} things: {', '.join(where)}", file=sys.stderr)
    if not places:
        print("no names found: the check is broken", file=sys.stderr)
    return 1 if clashes or not places else 0


if __name__ == "__main__":
    sys.exit(main())
