#!/bin/sh
# Everything continuous integration asks for beyond `make test`: formatting, include directions, the release build that
# `make demo` shows and an installed copy of it, the page in a browser, the other compiler with sanitizers and fuzz targets,
# clang-tidy. `make tsan` is run by hand.
set -eu
cd "$(dirname "$0")/.."
tools/packages.sh check

step() { printf '\n== %s\n' "$1"; }
sources() { git ls-files '*.h' '*.cpp'; }

step "formatting"
sources | xargs clang-format --dry-run -Werror

step "include directions"
tools/check_includes.py

step "the demo, and an installed copy"
make --no-print-directory demo
prefix=$(mktemp -d)
cmake --install build/release --prefix "$prefix" >/dev/null
"$prefix/bin/sayso" code examples/visit.txt >/dev/null
rm -rf "$prefix"

step "the page, in a browser"
make --no-print-directory page
npm --prefix web run --silent check
SAYSO=$PWD/build/release/src/cli/sayso node --test tests/browser/modules_test.mjs tests/browser/page_test.mjs

step "Clang, address and undefined behaviour sanitizers, fuzz targets"
cmake --preset fuzz --log-level=WARNING
cmake --build --preset fuzz
tools/check_names.py build/fuzz/src/*/libsayso_*.a
ctest --preset fuzz
for fuzzer in build/fuzz/fuzz/*_fuzzer; do
  name=$(basename "$fuzzer" _fuzzer)
  step "fuzzing $name for ten seconds"
  scratch=$(mktemp -d)
  "$fuzzer" -seed=1 -max_total_time=10 -timeout=10 -rss_limit_mb=4096 -verbosity=0 "$scratch" "fuzz/corpus/$name"
  rm -rf "$scratch"
done

step "clang-tidy"
make --no-print-directory tidy

printf '\nAll checks passed.\n'
