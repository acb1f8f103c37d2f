#!/usr/bin/env python3
"""Runs clang-tidy on the sources of a configured build, as many at a time as there are cores.

usage: tools/tidy.py BUILD

Where the build compiles a dozen sources as one (SAYSO_UNITY), so does this: their headers are then read once, which is most
of the work. Exits with 1 if anything was found.
"""

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# A unity file includes sources; that is its purpose.
TIDY = ["clang-tidy", "--quiet", "--checks=-bugprone-suspicious-include"]


def sources(build):
    """The files that are compiled for src/, those of a dozen sources first."""
    commands = json.loads((build / "compile_commands.json").read_text())
    files = sorted({Path(command["file"]) for command in commands})
    return [file for file in files if "Unity" in file.parts] + [file for file in files if ROOT / "src" in file.parents]


def check(build, file):
    """What clang-tidy says of the file, and whether it found nothing."""
    done = subprocess.run([*TIDY, "-p", build, file], capture_output=True, text=True)
    return done.returncode == 0, done.stdout + ("" if done.returncode == 0 else done.stderr)


def main():
    build = Path(sys.argv[1]).resolve()
    files = sources(build)
    if not files:
        sys.exit(f"{build}: no sources; configure it with `cmake --preset tidy`")
    clean = True
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for good, said in pool.map(lambda file: check(build, file), files):
            clean &= good
            if not good:
                print(said, end="", flush=True)
    print(f"clang-tidy: {len(files)} files looked at" + ("" if clean else "; see above what it found"))
    sys.exit(0 if clean else 1)


if __name__ == "__main__":
    main()
