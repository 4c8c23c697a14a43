#!/usr/bin/env bash
# The story of the example, told on the command line: what `make run` does where there is no display.
# `story.sh CLAIMBOOK [FOLDER]`: an article is read, a claim of it checked, and a report written into FOLDER.
set -euo pipefail
program=$(realpath "$1")
cd "$(dirname "$0")/.."
out=${2:-target/story}
rm -rf "$out"
mkdir -p "$out"
out=$(cd "$out" && pwd)
# A home of its own: the person's books are left alone.
export CLAIMBOOK_HOME=$out/home
book=$out/Harbour.claimbook
article=tests/fixtures/article-harbour.txt

claimbook() { "$program" --book "$book" "$@"; }
id_of() { node -e 'process.stdout.write(JSON.parse(require("fs").readFileSync(0, "utf8")).id)'; }
step() { printf '\n— %s\n' "$*"; }

step "There is no display, so here is the story on the command line. A new book:"
claimbook book init

step "An article is read; these statements are found in it, each with who says it:"
document=$(claimbook --json document add "$article" --title "The crane at the harbour" --published 2023-05-03 | id_of)
claimbook document statements "$document"

step "One of them becomes a claim, tied to its words:"
span=$(claimbook --json document statements "$document" |
  node -e 'const { items } = JSON.parse(require("fs").readFileSync(0, "utf8"));
    process.stdout.write(items[0].spans.map(([start, end]) => `${start}-${end}`).join(","))')
claim=$(claimbook --json claim add --text "The north crane of Vesloport has not been inspected since 2019." \
  --claimant "Ілона Береза" --venue Portnews --said-on 2023-05 --place Vesloport \
  --document "$document" --span "${span%%,*}" | id_of)
claimbook claim show "$claim"

step "Evidence for and against it, each with what it is worth:"
supports=$(claimbook --json evidence add "$claim" --link https://example.org/port/inspections --source "Port register" \
  --stance supports --quote "North crane: last inspected 11 June 2019." --credibility 2 | id_of)
claimbook --json evidence add "$claim" --link https://example.org/krantek/letter --source Krantek \
  --stance contradicts --quote "We looked at the crane in 2021." --credibility 4 >/dev/null
claimbook evidence list "$claim"

step "A verdict, with its reasons:"
printf '%s\n' "The port's register names 2019 as the last inspection [@$supports]. The maker says that it looked at the crane later, but names no report." >"$out/rationale.md"
claimbook verdict set "$claim" --rating mostly-true --rationale-file "$out/rationale.md" --confidence moderate \
  --not-known "Whether the maker's visit in 2021 was an inspection in the sense of the rules."

step "The report, and the book checked:"
claimbook report export --claim "$claim" --format html --out "$out/report.html"
claimbook book verify

printf '\nThe report: %s\nThe book:   %s\n' "$out/report.html" "$book"
