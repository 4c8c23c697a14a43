#!/usr/bin/env bash
# Opens our documents and workbooks with LibreOffice, and compares what it read with the model; leaves pictures of the
# pages to look at in test-results/conformance. Needs LibreOffice and poppler's tools; not part of `make test`.
set -euo pipefail
cd "$(dirname "$0")/.."

missing=()
for tool in soffice pdftotext pdftoppm; do command -v "$tool" >/dev/null || missing+=("$tool"); done
if [ ${#missing[@]} -gt 0 ]; then
  echo "Conformance needs LibreOffice and poppler; not found here: ${missing[*]}" >&2
  echo "On Debian: apt-get install libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils" >&2
  exit 2
fi

out=test-results/conformance
rm -rf "$out"
mkdir -p "$out"
profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
office() { soffice "-env:UserInstallation=file://$profile" --headless "$@" >/dev/null 2>&1; }
program() { cargo run --quiet --locked -p claimbook-report --example conformance -- "$@"; }

program write "$out"
office --convert-to txt:Text --outdir "$out" "$out"/*.docx
# Every sheet (-1), commas and double quotes, UTF-8 (76), cells as they are shown.
office --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1' --outdir "$out" "$out"/*.xlsx
office --convert-to pdf --outdir "$out" "$out"/*.docx
for file in "$out"/*.pdf; do
  pdftotext "$file" "$file.txt"
  pdftoppm -r 75 -png "$file" "${file%.pdf}"
done
program check "$out"
echo "Pictures of the pages: $out/*.png"
