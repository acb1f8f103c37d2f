#!/bin/sh
# Everything continuous integration asks for beyond `make test`: formatting, include directions, the other compiler with
# sanitizers and fuzz targets, an installed copy that runs. `make tsan` and `make tidy` are run by hand.
set -eu
cd "$(dirname "$0")/.."
tools/packages.sh check

step() { printf '\n== %s\n' "$1"; }
sources() { git ls-files '*.h' '*.cpp'; }

step "formatting"
sources | xargs clang-format --dry-run -Werror

step "include directions"
tools/check_includes.py

step "Clang, address and undefined behaviour sanitizers, fuzz targets"
cmake --preset fuzz --log-level=WARNING
cmake --build --preset fuzz
ctest --preset fuzz
for fuzzer in build/fuzz/fuzz/*_fuzzer; do
  name=$(basename "$fuzzer" _fuzzer)
  step "fuzzing $name for ten seconds"
  scratch=$(mktemp -d)
  "$fuzzer" -seed=1 -max_total_time=10 -timeout=10 -rss_limit_mb=4096 -verbosity=0 "$scratch" "fuzz/corpus/$name"
  rm -rf "$scratch"
done

step "installed copy"
prefix=$(mktemp -d)
cmake --install build/dev --prefix "$prefix" >/dev/null
"$prefix/bin/sayso" code examples/visit.txt >/dev/null
rm -rf "$prefix"

printf '\nAll checks passed.\n'
