#!/usr/bin/env bash
# Makes the font files of this folder again: fetches the packages below, takes the faces that reports use, and subsets them.
# Needs npm, python3 with venv, and on Debian the packages fonts-noto-core and fonts-noto-cjk. README.md says what comes from where.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/pip" -q install fonttools==4.68.0
subset() { "$work/venv/bin/pyftsubset" "$1" --output-file="$here/$2" --no-hinting --layout-features='*' --notdef-outline \
    --name-IDs='0,1,2,3,4,5,6,13,14,16,17' --drop-tables+=DSIG,FFTM,STAT,MVAR,meta "${@:3}"; }

# package version path-of-face file [more]
from_npm() {
    local package=$1 version=$2 face=$3 file=$4
    local at="$work/$package"
    if [ ! -d "$at" ]; then
        mkdir -p "$at"
        (cd "$work" && npm pack --silent "@expo-google-fonts/$package@$version" >/dev/null)
        tar -xzf "$work/expo-google-fonts-$package-$version.tgz" -C "$at"
        printf '%s: %s\n' "$package" "$(head -1 "$at/package/LICENSE_FONT")" >>"$work/owners"
        tail -n +3 "$at/package/LICENSE_FONT" >"$work/licence"
    fi
    subset "$(ls "$at"/package/"$face"/*.ttf)" "$file" "${@:5}"
}

all='--unicodes=*'
# Symbols that no letter of any language needs and that nobody misses are left out of the faces for text.
text='--unicodes=U+0000-1FFF,U+2000-20CF,U+2100-215F,U+2190-21FF,U+2200-22FF,U+2300-23FF,U+2500-25FF,U+2600-27BF,U+2C60-2C7F,U+A640-A69F,U+A720-A7FF,U+AB30-AB6F,U+FB00-FB06,U+FFFD'
from_npm source-serif-4 0.4.1 400Regular SourceSerif4-Regular.ttf "$text"
from_npm source-serif-4 0.4.1 400Regular_Italic SourceSerif4-Italic.ttf "$text"
from_npm source-serif-4 0.4.1 600SemiBold SourceSerif4-SemiBold.ttf "$text"
from_npm source-serif-4 0.4.1 600SemiBold_Italic SourceSerif4-SemiBoldItalic.ttf "$text"
from_npm inter 0.4.2 400Regular Inter-Regular.ttf "$text"
from_npm inter 0.4.2 600SemiBold Inter-SemiBold.ttf "$text"
from_npm noto-sans-mono 0.4.2 400Regular NotoSansMono-Regular.ttf "$text"
from_npm noto-sans-math 0.4.2 400Regular NotoSansMath-Regular.ttf --unicodes=U+2070-209F,U+2200-22FF,U+1D400-1D7FF
# The Arabic faces are Debian's, which are older: the newer ones draw the dots of letters apart, and a reader of PDF that copies
# text then finds such letters twice.
noto=/usr/share/fonts/truetype/noto
for face in NotoNaskhArabic NotoSansArabic; do
    for weight in Regular Bold; do
        subset "$noto/$face-$weight.ttf" "$face-$weight.ttf" "$all"
    done
done
echo "noto-naskh-arabic: Copyright 2015-2020 Google LLC. All Rights Reserved." >>"$work/owners"
echo "noto-sans-arabic: Copyright 2019-2020 Google LLC. All Rights Reserved." >>"$work/owners"
from_npm noto-serif-hebrew 0.4.2 400Regular NotoSerifHebrew-Regular.ttf "$all"
from_npm noto-serif-hebrew 0.4.2 600SemiBold NotoSerifHebrew-SemiBold.ttf "$all"
from_npm noto-sans-hebrew 0.4.1 400Regular NotoSansHebrew-Regular.ttf "$all"
from_npm noto-sans-hebrew 0.4.1 600SemiBold NotoSansHebrew-SemiBold.ttf "$all"
from_npm noto-sans-devanagari 0.4.1 400Regular NotoSansDevanagari-Regular.ttf "$all"
from_npm noto-sans-devanagari 0.4.1 600SemiBold NotoSansDevanagari-SemiBold.ttf "$all"
from_npm noto-sans-bengali 0.4.4 400Regular NotoSansBengali-Regular.ttf "$all"
from_npm noto-sans-bengali 0.4.4 600SemiBold NotoSansBengali-SemiBold.ttf "$all"
from_npm noto-emoji 0.4.7 400Regular NotoEmoji-Regular.ttf "$all"
while read -r script version; do
    from_npm "noto-sans-$script" "$version" 400Regular "NotoSans${script^}-Regular.ttf" "$all"
done <<'LIST'
thai 0.4.2
armenian 0.4.2
georgian 0.4.3
ethiopic 0.4.2
tamil 0.4.3
telugu 0.4.2
kannada 0.4.3
malayalam 0.4.2
gujarati 0.4.2
gurmukhi 0.4.1
sinhala 0.4.2
khmer 0.4.3
lao 0.4.2
myanmar 0.4.2
LIST

# Of the Chinese, Japanese and Korean signs those of the national standards: GB 2312, the first plane of Big5, JIS X 0208
# and the syllables of KS X 1001.
"$work/venv/bin/python" - "$work/cjk.txt" <<'PY'
import sys
signs = set()
def row(codec, firsts, seconds):
    for a in firsts:
        for b in seconds:
            try:
                signs.update(bytes([a, b]).decode(codec))
            except UnicodeDecodeError:
                pass
row("gb2312", range(0xA1, 0xF8), range(0xA1, 0xFF))
row("big5", range(0xA1, 0xC7), [*range(0x40, 0x7F), *range(0xA1, 0xFF)])
row("euc_jp", range(0xA1, 0xD0), range(0xA1, 0xFF))
row("euc_kr", range(0xA1, 0xC9), range(0xA1, 0xFF))
signs = {s for s in signs if ord(s) >= 0x2E80 or 0x2000 <= ord(s) < 0x2E80}
signs |= {chr(c) for c in [*range(0x3000, 0x3100), *range(0x3100, 0x3130), *range(0xFF00, 0xFFF0)]}
open(sys.argv[1], "w", encoding="utf-8").write("".join(sorted(signs)))
PY
subset /usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc NotoSansCJK-Regular.otf --font-number=2 --text-file="$work/cjk.txt"
echo "noto-sans-cjk: Copyright 2014-2021 Adobe (http://www.adobe.com/)" >>"$work/owners"

{
    echo "The font files of this folder, each changed only by leaving out signs, belong to:"
    echo
    cat "$work/owners"
    echo
    cat "$work/licence"
} >"$here/OFL.txt"
