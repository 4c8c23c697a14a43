#!/usr/bin/env bash
# Takes the figures of BENCHMARKS.md on a folder of data sets that is no part of this repository.
set -euo pipefail
data=${1:-}
if [ -z "$data" ] || [ ! -d "$data" ]; then
  echo "make bench needs a folder of data sets: make bench DATA=path (${data:-DATA is empty}; nothing was measured)." >&2
  exit 2
fi
data=$(cd "$data" && pwd)
cd "$(dirname "$0")/.."
exec scripts/bench/all.sh "$data"
