#!/usr/bin/env bash
# The story of the example book, told on the command line: what `make run` does where there is no display.
# `story.sh CLAIMBOOK [FOLDER]`: the example's article is read, a statement becomes a claim, an open finding is brought to
# its verdict, and the report on the whole article is written into FOLDER.
set -euo pipefail
program=$(realpath "$1")
cd "$(dirname "$0")/.."
out=${2:-target/story}
rm -rf "$out"
mkdir -p "$out"
out=$(cd "$out" && pwd)
# A home of its own: the person's books are left alone.
export CLAIMBOOK_HOME=$out/home
book=$out/Example.claimbook

claimbook() { "$program" --book "$book" "$@"; }
# pick EXPRESSION: of the JSON on standard input, as `it`.
pick() { node -e 'const it = JSON.parse(require("fs").readFileSync(0, "utf8")); process.stdout.write(String(eval(process.argv[1])))' "$1"; }
step() { printf '\n— %s\n' "$*"; }

step "There is no display, so here is the story of the example on the command line. Its book:"
"$program" book example "$book"
claimbook claim list

step "The article that it is about, and the statements found in it, each with who says it:"
document=$(claimbook --json document list | pick 'it.items[0].document.id')
claimbook document statements "$document"

step "One that nobody has taken up becomes a claim, tied to its words:"
statements=$(claimbook --json document statements "$document")
open=$(pick 'it.items.findIndex((s) => !s.claim && !s.dismissed)' <<<"$statements")
spans=()
while read -r span; do spans+=(--span "$span"); done < <(pick "it.items[$open].spans.map(([a, b]) => a + '-' + b).join('\n') + '\n'" <<<"$statements")
claim=$(claimbook --json claim add --document "$document" "${spans[@]}" \
  --text "$(pick "it.items[$open].text.replace(/^[\"“]|[,.]?[\"”]\$/g, '')" <<<"$statements")" \
  --claimant "$(pick "it.items[$open].speaker ?? 'Example Author (part of the exercise)'" <<<"$statements")" --said-on 2022-09-07 | pick it.id)
claimbook claim show "$claim"

step "One finding is ready to be made: were Medvedev's words changed on their way? What is for and against it:"
finding=$(claimbook --json claim list '"Dmitry Medvedev wrote"' | pick 'it.items[0].id')
claimbook claim show "$finding"
mapfile -t against < <(claimbook --json evidence list "$finding" |
  pick 'it.items.map((e) => e.evidence ?? e).filter((e) => e.stance === "contradicts").map((e) => e.id).join("\n") + "\n"')

step "The verdict, with its reasons; the claim goes to review:"
{
  printf 'Two outlets give his words of 6 July 2022 as “a country that has **one of** the largest nuclear arsenals” [@%s] [@%s]. ' "${against[0]}" "${against[1]}"
  printf 'The quotation in the article leaves out “one of”: it was changed on its way. Both go back to the same post, so they count once.\n'
} >"$out/rationale.md"
claimbook verdict set "$finding" --rating mostly-false --confidence moderate --rationale-file "$out/rationale.md" \
  --summary "He wrote of a country that has one of the largest arsenals." \
  --not-known "The post in its own words: neither outlet shows it."
claimbook claim stage "$finding" in-review

step "The report on the whole article, the book checked, and who did what:"
claimbook report export --document "$document" --format html --out "$out/report.html"
claimbook book verify
claimbook history "$finding"

printf '\nThe report: %s\nThe book:   %s\n' "$out/report.html" "$book"
