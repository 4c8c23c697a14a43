#!/usr/bin/env bash
# Serves the pages with Vite and opens the desk on them; both end together.
set -euo pipefail
cd "$(dirname "$0")/.."
(cd ui && exec npm run --silent dev) &
server=$!
trap 'kill "$server" 2>/dev/null || true' EXIT
for _ in $(seq 100); do
  curl --silent --output /dev/null http://127.0.0.1:1420 && break
  kill -0 "$server" 2>/dev/null || { echo "Vite has ended; its reason stands above." >&2; exit 1; }
  sleep 0.1
done
# A target folder of its own: the pages are not embedded here, and each build would undo the other.
cargo run --target-dir target/dev -p claimbook-desktop -- "$@"
