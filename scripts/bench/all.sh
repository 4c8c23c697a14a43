#!/usr/bin/env bash
# Every figure of BENCHMARKS.md that can be taken on this machine. `all.sh DATA`: the folder of data sets; the scorer
# is looked for beside it (DATA/../bench/score.py). What is absent is said and passed over, never counted as done.
set -euo pipefail
data=$1
cd "$(dirname "$0")/../.."
cargo build --locked --release --workspace --features claimbook-desktop/custom-protocol --bins
export CLAIMBOOK_PROFILE=release
program=$PWD/target/release/claimbook
score=$data/../bench/score.py
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
export CLAIMBOOK_HOME=$out/home
seconds() { /usr/bin/env time -f '%e s, %M KiB at most' "$@"; }
absent() { echo "  absent, not measured: $1"; }

# What is compared with comes from PyPI, into a folder of its own.
if python3 -m venv "$out/venv" 2>/dev/null && "$out/venv/bin/pip" -q install wacz trafilatura lxml_html_clean 2>/dev/null; then
  PATH=$out/venv/bin:$PATH
fi

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

echo "— Import and undo, beside sqlite-utils"
scripts/bench/import.sh "$data"

echo "— Reports of 500 checks in every format, beside LibreOffice"
node scripts/bench/reports.mjs "$program" 500

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

echo "— Articles of pages (trafilatura's pages, and readability's)"
pages=$data/extraction
if [ -d "$pages/trafilatura" ] && [ -f "$score" ]; then
  seconds "$program" text extract --batch "$pages/trafilatura" --out "$out/articles"
  python3 "$score" extraction "$out/articles" "$pages/trafilatura/evaldata.json"
  if python -c "import trafilatura" 2>/dev/null; then
    echo "  beside it, trafilatura in the same run:"
    seconds python scripts/bench/trafilatura.py "$pages/trafilatura" "$out/theirs"
    python "$score" extraction "$out/theirs" "$pages/trafilatura/evaldata.json"
  else absent "Python's trafilatura"; fi
else absent "$pages/trafilatura"; fi

echo "— What readability expects of its pages"
if [ -d "$pages/readability-test-pages" ]; then
  cargo run --locked --release -q -p claimbook-page --example readability -- "$pages/readability-test-pages"
else absent "$pages/readability-test-pages"; fi

echo "— A thousand pages captured into one book"
node scripts/bench/captures.mjs "$program" 1000

echo "— Archives: hostile and damaged ones in, and one of ours opened by a reader that is not"
if [ -d "$data/torture/warc" ]; then
  cargo run --locked --release -q -p claimbook-archive --example torture -- "$data/torture/warc" "$data/torture/wacz"
else absent "$data/torture/warc"; fi
if command -v wacz >/dev/null; then
  printf '<title>A page</title><article><p>Its words, long enough to be read as those of a page.</p></article>' >"$out/page.html"
  "$program" --book "$out/Example.claimbook" book init >/dev/null
  snapshot=$("$program" --book "$out/Example.claimbook" --json snapshot capture "$out/page.html" --url https://example.org/page | node -pe 'JSON.parse(require("fs").readFileSync(0)).items[0].snapshot.id')
  "$program" --book "$out/Example.claimbook" snapshot export "$snapshot" --format wacz --out "$out/page.wacz" >/dev/null
  rm -r "$out/Example.claimbook"
  wacz validate -f "$out/page.wacz"
else absent "Python's wacz"; fi

echo "— A bundle of more than four gibibytes, written and checked"
cargo run --locked --release -q -p claimbook-bundle --example large -- "$out"

echo "— Hostile pages: payloads in every place, sanitised and parsed again"
if [ -d "$data/torture/xss" ]; then
  cargo run --locked --release -q -p claimbook-page --example xss -- "$data/torture/xss"
else absent "$data/torture/xss"; fi

if command -v WebKitWebDriver >/dev/null && command -v Xvfb >/dev/null; then
  echo "— The window: from the start of the process to the answer that fills the first list, nobody driving it"
  "$program" book example "$out/Example.claimbook" >/dev/null
  node scripts/bench/start.mjs "$out/Example.claimbook" "$out/scale.claimbook"
  echo "— The window, driven"
  PATH="$PWD/target/tools/bin:$PATH" node scripts/bench/window.mjs "$out/scale.claimbook"
else absent "a display or WebKitWebDriver"; fi
