#!/usr/bin/env bash
# Draws icons/*.png, icon.ico and icon.icns from the two SVG drawings. Needs librsvg2-bin, imagemagick, optipng, node.
set -euo pipefail
cd "$(dirname "$0")/../icons"
draw() { # size file
  local drawing=claimbook.svg
  [ "$1" -gt 32 ] || drawing=claimbook-small.svg
  rsvg-convert -w "$1" -h "$1" "$drawing" -o "$2"
  optipng -quiet -strip all -nc -np -o5 "$2" # Tauri takes icons with red, green, blue and alpha only
}
draw 32 32x32.png
draw 128 128x128.png
draw 256 128x128@2x.png
draw 512 icon.png

members=$(mktemp -d)
trap 'rm -r "$members"' EXIT
for size in 16 32 48 64 128 256 512 1024; do draw "$size" "$members/$size.png"; done
convert "$members"/{16,32,48,64,256}.png icon.ico
node ../scripts/icns.mjs "$members" icon.icns
