#!/bin/sh
# Installs the Debian packages that a purpose needs, and says nothing when none is missing.
#
# usage: tools/packages.sh build|page|test|check
#
#   build  what it takes to build and run sayso
#   page   what it takes to build the page of web/
#   test   what it takes to build sayso and to run its tests
#   check  ... and the checks of continuous integration: the other compiler, sanitizers, linters, a browser
set -eu

build="cmake ninja-build g++ pkg-config libicu-dev zlib1g-dev libfmt-dev libsimdjson-dev libyaml-cpp-dev libgumbo-dev libpugixml-dev libexpected-dev libcli11-dev libsqlite3-dev rapidjson-dev libgeonames0 libcpp-httplib-dev nodejs npm"
test="$build libgtest-dev libgmock-dev librapidcheck-dev python3 python3-jsonschema python3-rdflib python3-geojson"
page="nodejs npm"
check="$test $page chromium clang clang-format clang-tidy libclang-rt-14-dev libbenchmark-dev ccache git mandoc"

case "${1:-}" in
  build) wanted=$build ;;
  page) wanted=$page ;;
  test) wanted=$test ;;
  check) wanted=$check ;;
  *) sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac

missing=""
for package in $wanted; do
  # Node.js from elsewhere than Debian may bring npm with it, and would conflict with Debian's.
  case "$package" in nodejs) ! command -v node >/dev/null || continue ;; npm) ! command -v npm >/dev/null || continue ;; esac
  state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$state" = installed ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if [ "$(id -u)" = 0 ]; then
  root=""
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
  root="sudo"
else
  echo "These Debian packages are missing, and installing them needs root:$missing" >&2
  echo "Run as root:  apt-get update && apt-get install -y$missing" >&2
  exit 1
fi

echo "Installing from Debian:$missing" >&2
$root env DEBIAN_FRONTEND=noninteractive apt-get update -qq
# shellcheck disable=SC2086  # a list of words is meant
$root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
