#!/usr/bin/env bash
# Looks at PDFs with tools that are not ours: qpdf (is it sound), pdfinfo (tags, language, title), pdffonts (is every font in
# it), pdftotext (do the words come out, in order). Makes samples of its own; needs Debian's qpdf and poppler-utils.
set -euo pipefail
cd "$(dirname "$0")/.."
for tool in qpdf pdfinfo pdffonts pdftotext pdftoppm; do
    if ! command -v "$tool" >/dev/null; then
        echo "conformance-pdf: $tool is not installed (Debian: apt-get install qpdf poppler-utils); nothing was checked" >&2
        exit 2
    fi
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cargo run -q -p claimbook-report --example sample -- "$work" >/dev/null
bad=0
fail() { echo "conformance-pdf: $1"; bad=1; }
says() { grep -qF -- "$2" "$1" || fail "$3: “$2” does not come out"; }
for name in single roundup ukrainian arabic hostile; do
    pdf="$work/$name.pdf"
    cargo run -q -p claimbook-typeset --example make -- "$work/$name.json" "$pdf"
    cp "$pdf" "$work/first.pdf"
    cargo run -q -p claimbook-typeset --example make -- "$work/$name.json" "$pdf" >/dev/null
    cmp -s "$pdf" "$work/first.pdf" || fail "$name: not the same bytes twice"
    qpdf --check "$pdf" >"$work/check" 2>&1 || { cat "$work/check"; fail "$name: qpdf finds it unsound"; }
    qpdf --qdf --object-streams=disable "$pdf" "$work/open.pdf"
    grep -aqE '/Marked true' "$work/open.pdf" || fail "$name: not tagged"
    grep -aqE '/Lang ?\(' "$work/open.pdf" || fail "$name: no language"
    grep -aq 'pdfuaid:part>1<' "$work/open.pdf" || fail "$name: does not say that it is PDF/UA-1"
    grep -aq 'pdfaid:part>2<' "$work/open.pdf" || fail "$name: does not say that it is PDF/A-2a"
    grep -aqE '/(JavaScript|JS|Launch|OpenAction)\b' "$work/open.pdf" && fail "$name: something in it acts"
    pdfinfo "$pdf" >"$work/info" 2>/dev/null
    pdfinfo -struct "$pdf" >"$work/structure" 2>/dev/null
    grep -qE '^Tagged: +yes' "$work/info" || fail "$name: pdfinfo sees no tags"
    grep -qE '^Title: +.' "$work/info" || fail "$name: no title"
    grep -qE '^ *H1' "$work/structure" || fail "$name: no heading in its structure"
    pdffonts "$pdf" 2>/dev/null | tail -n +3 | awk '{ if ($(NF-4) != "yes" || $(NF-2) != "yes") exit 1 }' ||
        fail "$name: a font is not embedded, or its text cannot be copied"
    pdftotext "$pdf" "$work/$name.txt" 2>/dev/null
    pdftoppm -r 30 -png "$pdf" "$work/$name" 2>/dev/null || fail "$name: pages cannot be drawn"
done
says "$work/single.txt" "How we reached this" single
says "$work/single.txt" "https://example.org/ministry/statement" single
says "$work/ukrainian.txt" "Переважно правда" ukrainian
says "$work/arabic.txt" "بوابتين" arabic
says "$work/hostile.txt" "<script>alert(1)</script>" hostile
order=$(grep -nE '^(Mostly true|How we reached this|Evidence|What is not known)$' "$work/single.txt" | cut -d: -f2 | tr '\n' '|')
[ "$order" = "Mostly true|How we reached this|Evidence|What is not known|" ] || fail "single: read in the order $order"
[ "$bad" = 0 ] && echo "conformance-pdf: all is well"
exit "$bad"
