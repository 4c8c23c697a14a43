#!/usr/bin/env bash
# Runs the tests of the real window, one file after the other: two windows at once would wait for each other's frames.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ "$#" -gt 0 ]; then files=("$@"); else files=(tests/window/*.test.mjs); fi
exec node --test --test-concurrency=1 --test-reporter=spec "${files[@]}"
