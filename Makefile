# What people type. Everything else is CMake: see CMakePresets.json.

.PHONY: help build demo test check golden clean

help:
	@echo "make build   install what is missing, build build/release/src/cli/sayso"
	@echo "make demo    build, then code a sample report and show what was found"
	@echo "make test    install what is missing, build, run all tests"
	@echo "make check   the whole of continuous integration"
	@echo "make golden  rewrite the expectations of the golden cases (review the diff)"

build:
	@tools/packages.sh build
	@cmake --preset release $(QUIET_CONFIGURE)
	@cmake --build --preset release

demo: QUIET_CONFIGURE = --log-level=WARNING
demo: build
	@build/release/src/cli/sayso code examples/visit.txt

test:
	@tools/packages.sh test
	@cmake --preset dev
	@cmake --build --preset dev
	@ctest --preset dev

check:
	@tools/check.sh

golden:
	@tools/packages.sh test
	@cmake --preset dev --log-level=WARNING
	@cmake --build --preset dev
	@SAYSO_UPDATE=1 build/dev/tests/sayso_golden_tests

clean:
	@rm -rf build
