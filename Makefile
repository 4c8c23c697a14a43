# The commands that a newcomer needs. `make` alone says what there is.
.DEFAULT_GOAL := help
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-print-directory

# One build is shared by the window and all tests: the development profile with the pages inside. It names the whole
# workspace each time, because another choice of packages would give the same dependencies other features, and build anew.
WHOLE := --workspace --features claimbook-desktop/custom-protocol
TOOLS := target/tools/bin
TESTS ?=

.PHONY: help setup setup-test ui run dev desktop cli test lint lint-ui lint-rust test-rust test-ui test-window bench conformance screenshots icons package

help: ## what there is
	@grep -hE '^[a-z-]+:.*## ' Makefile | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 22

setup: ## looks for what is needed, and installs it where it may
	@scripts/setup.sh run

setup-test:
	@scripts/setup.sh test

ui: setup
	@scripts/build-ui.sh

desktop: ui
	@cargo build --locked $(WHOLE) --bins

cli: setup
	@cargo build --locked -p claimbook-cli

run: setup ## sets up, builds and opens the desk; without a display, tells the example's story on the command line
	@if scripts/has-display.sh; then $(MAKE) desktop && exec target/debug/claimbook-desktop $(if $(BOOK),--book "$(BOOK)"); \
	else $(MAKE) cli && exec scripts/story.sh target/debug/claimbook; fi

dev: setup ## the desk with its pages served and reloaded as they change
	@scripts/dev.sh

test: setup-test lint test-rust test-ui test-window ## every test, the real window included

lint: lint-ui lint-rust ## formatting, clippy, types, licences, walls

lint-ui: ui
	@cd ui && npm run --silent check && npm run --silent lint

lint-rust: ui setup-test
	@cargo fmt --all --check
	@cargo clippy --locked $(WHOLE) --all-targets -- -D warnings
	@PATH="$(CURDIR)/$(TOOLS):$$PATH" cargo deny --locked --workspace check bans licenses sources

test-rust: ui setup-test
	@scripts/test-rust.sh $(WHOLE)

test-ui: ui
	@cd ui && npm test --silent

test-window: setup-test desktop ## the story in the real window; TESTS=tests/window/story.test.mjs takes one file
	@PATH="$(CURDIR)/$(TOOLS):$$PATH" scripts/test-window.sh $(TESTS)

bench: ui ## every figure of BENCHMARKS.md: make bench DATA=folder
	@scripts/bench.sh "$(DATA)"

conformance: ## opens our documents, workbooks and PDFs with LibreOffice, qpdf and poppler, and compares
	@scripts/conformance.sh
	@scripts/conformance-pdf.sh

screenshots: setup-test desktop ## docs/screenshots for the README, and every state in test-results/screenshots
	@PATH="$(CURDIR)/$(TOOLS):$$PATH" node tests/window/screenshots.mjs

icons: ## draws the application's icons anew from their SVG
	@scripts/icons.sh

package: setup-test ui ## a Debian package in target/release/bundle/deb
	@scripts/package.sh
