#!/usr/bin/env bash
# Runs the Rust tests, which also write the window's types anew, beside the ones that are kept; stale ones are a failure.
# `test-rust.sh [cargo test's arguments]`
set -euo pipefail
cd "$(dirname "$0")/.."
fresh=$PWD/target/bindings
rm -rf "$fresh"
TS_RS_EXPORT_DIR=$fresh cargo test --locked "$@"
if ! diff -r --brief "$fresh" ui/src/api >&2; then
  echo "ui/src/api is stale. Write it anew with: rm -r ui/src/api && cargo test export_bindings" >&2
  exit 1
fi
