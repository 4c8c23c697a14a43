#!/usr/bin/env bash
# How long an import takes, beside sqlite-utils on the same file in the same run: `import.sh DATA [RUNS]`, DATA being the
# folder of data sets. Ours keeps the history and makes lists and search index; sqlite-utils makes rows and a search index.
# PROGRAM names the program to measure; without it, the release build of this repository.
set -euo pipefail
file=$1/scale/claims_71k.jsonl
runs=${2:-5}
program=${PROGRAM:-$(cd "$(dirname "$0")/../.." && pwd)/target/release/claimbook}
[ -f "$file" ] || { echo "  absent, not measured: $file"; exit 0; }
[ -x "$program" ] || { echo "  absent, not measured: $program" >&2; exit 1; }
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
export CLAIMBOOK_HOME=$out/home

theirs=$(command -v sqlite-utils || true)
if [ -z "$theirs" ] && python3 -m venv "$out/venv" 2>/dev/null \
  && "$out/venv/bin/pip" -q install sqlite-utils 2>/dev/null; then
  theirs=$out/venv/bin/sqlite-utils
fi
[ -n "$theirs" ] || echo "  absent, not compared with: sqlite-utils (neither installed nor to be had from PyPI)"

# Wall seconds of a command; what it prints is not wanted, what it complains of is.
wall() {
  local from=$EPOCHREALTIME
  "$@" >/dev/null
  awk -v a="$from" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.3f\n", b - a }'
}
median() { sort -n "$1" | awk '{ v[NR] = $1 } END { m = int((NR + 1) / 2); print NR % 2 ? v[m] : (v[m] + v[m + 1]) / 2 }'; }
with_sqlite_utils() {
  "$theirs" insert "$out/their.db" claims "$file" --nl --alter
  "$theirs" enable-fts "$out/their.db" claims claim title claimant
}

# In turn, so that a machine that gets slower gets slower for both.
for _ in $(seq "$runs"); do
  rm -rf "$CLAIMBOOK_HOME" "$out/book" "$out"/their.db*
  "$program" --book "$out/book" book init >/dev/null
  wall "$program" --book "$out/book" import jsonl "$file" >>"$out/import"
  wall "$program" --book "$out/book" undo >>"$out/undo"
  [ -z "$theirs" ] || wall with_sqlite_utils >>"$out/theirs"
done
echo "import: $(median "$out/import") s; undone: $(median "$out/undo") s (medians of $runs)"
if [ -n "$theirs" ]; then
  echo "sqlite-utils insert --nl --alter and enable-fts: $(median "$out/theirs") s"
  awk -v a="$(median "$out/import")" -v b="$(median "$out/theirs")" 'BEGIN { printf "ratio: %.2f\n", a / b }'
fi
