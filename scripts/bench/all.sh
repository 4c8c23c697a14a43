#!/usr/bin/env bash
# Every figure of BENCHMARKS.md that can be taken on this machine. `all.sh DATA`: the folder of data sets; the scorer
# is looked for beside it (DATA/../bench/score.py). What is absent is said and passed over, never counted as done.
set -euo pipefail
data=$1
cd "$(dirname "$0")/../.."
cargo build --locked --release -p claimbook-cli
program=$PWD/target/release/claimbook
score=$data/../bench/score.py
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
export CLAIMBOOK_HOME=$out/home
seconds() { /usr/bin/env time -f '%e s, %M KiB at most' "$@"; }
absent() { echo "  absent, not measured: $1"; }

echo "Machine: $(nproc) cores, $(uname -sr), $(date -u +%F)"

echo "— The article of the first day: its statements, one by one"
article=$data/article-zaporizhzhia-2022-09-07
if [ -f "$article.txt" ]; then
  id=$("$program" --json document add "$article.txt" | node -pe 'JSON.parse(require("fs").readFileSync(0)).id')
  "$program" --json document statements "$id" >"$out/statements.json"
  node scripts/bench/article.mjs "$out/statements.json" "$article.statements.json"
else absent "$article.txt"; fi

echo "— Who says what, in news: content F1 and speakers (PolNeAR, development split)"
if [ -f "$data/attribution/dev.jsonl" ] && [ -f "$score" ]; then
  seconds "$program" text statements --batch "$data/attribution/dev.jsonl" --out "$out/dev.jsonl"
  python3 "$score" attribution "$out/dev.jsonl" "$data/attribution/dev.jsonl"
else absent "$data/attribution/dev.jsonl or $score"; fi

echo "— Sentences"
for truth in "$data"/segmentation/*.jsonl; do
  [ -f "$truth" ] && [ -f "$score" ] || { absent "$data/segmentation"; continue; }
  node scripts/bench/texts.mjs "$truth" >"$out/texts.jsonl"
  "$program" text segment --batch "$out/texts.jsonl" --out "$out/sentences.jsonl" >/dev/null
  echo "$(basename "$truth"): $(python3 "$score" segmentation "$out/sentences.jsonl" "$truth")"
done

echo "— Import, list and search at scale"
claims=$data/scale/claims_71k.jsonl
if [ -f "$claims" ]; then
  book=$out/scale.claimbook
  "$program" --book "$book" book init >/dev/null
  seconds "$program" --book "$book" import jsonl "$claims" >/dev/null
  head -n 30000 "$claims" >"$out/again.jsonl"
  seconds "$program" --book "$book" import jsonl --namespace again "$out/again.jsonl" >/dev/null
  echo "rows: $("$program" --book "$book" --json claim list --limit 1 | node -pe 'JSON.parse(require("fs").readFileSync(0)).total')"
  echo "size: $(du -k "$book/book.sqlite" | cut -f1) KiB; the rows' own JSON: $(cat "$claims" "$out/again.jsonl" | wc -c) bytes"
  for query in "" "nuclear plant" "claimant:trump verdict:none" "stage:parked said:2020"; do
    echo "list “$query”:"
    seconds "$program" --book "$book" claim list --limit 100 "$query" >/dev/null
  done
  echo "verify:"
  seconds "$program" --book "$book" book verify
else absent "$claims"; fi

if [ -f scripts/bench/window.mjs ] && command -v WebKitWebDriver >/dev/null; then
  echo "— The window: from start to a usable list"
  node scripts/bench/window.mjs "$out/scale.claimbook"
fi
