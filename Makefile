# What people type. Everything else is CMake: see CMakePresets.json.

.PHONY: help build demo page test check tsan tidy golden clean

help:
	@echo "make build   install what is missing, build build/release/src/cli/sayso"
	@echo "make demo    build, then code a sample report and show what was found"
	@echo "make page    build the page of web/ into web/dist"
	@echo "make test    install what is missing, build, run all tests"
	@echo "make check   the whole of continuous integration"
	@echo "make tsan    the thread sanitizer on the parts that have threads"
	@echo "make tidy    clang-tidy on the sources"
	@echo "make golden  rewrite the expectations of the golden cases (review the diff)"

build:
	@tools/packages.sh build
	@cmake --preset release $(QUIET_CONFIGURE)
	@cmake --build --preset release

demo: QUIET_CONFIGURE = --log-level=WARNING
demo: build
	@build/release/src/cli/sayso code --format table examples/visit.txt
	@echo "That was examples/visit.txt. Next, eleven reports in a store, and who denies what in the browser:"
	@echo
	@echo "    PATH=\$$PWD/build/release/src/cli:\$$PATH"
	@echo "    sayso code --store news.db examples/reports"
	@echo "    sayso ledger news.db --standing denied"
	@echo "    sayso serve news.db"
	@echo
	@echo "and open http://127.0.0.1:8080/#/occurrences (README.md tells more)"

page:
	@tools/packages.sh page
	@npm --prefix web ci --silent
	@npm --prefix web run --silent build

test:
	@tools/packages.sh test
	@cmake --preset dev
	@cmake --build --preset dev
	@ctest --preset dev

check:
	@tools/check.sh

tsan:
	@tools/packages.sh check
	@cmake --preset tsan --log-level=WARNING
	@cmake --build --preset tsan --target sayso sayso_pipeline_tests
	@build/tsan/tests/sayso_pipeline_tests
	@build/tsan/src/cli/sayso code --threads 4 --format jsonl examples/*.txt >/dev/null

tidy:
	@tools/packages.sh check
	@cmake --preset tidy --log-level=WARNING
	@tools/tidy.py build/tidy

golden:
	@tools/packages.sh test
	@cmake --preset dev --log-level=WARNING
	@cmake --build --preset dev
	@SAYSO_UPDATE=1 build/dev/tests/sayso_golden_tests

clean:
	@rm -rf build
