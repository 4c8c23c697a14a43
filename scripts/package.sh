#!/usr/bin/env bash
# Makes a Debian package of the desktop and the command line, with nothing but cargo and dpkg-deb.
set -euo pipefail
cd "$(dirname "$0")/.."
version=$(sed -n '/^\[workspace.package\]/,/^\[/s/^version = "\(.*\)"/\1/p' Cargo.toml)
architecture=$(dpkg --print-architecture)
cargo build --release --locked -p claimbook-desktop --features claimbook-desktop/custom-protocol
cargo build --release --locked -p claimbook-cli

out=target/release/bundle/deb
tree=$out/tree
rm -rf "$tree"
install -Dm755 target/release/claimbook-desktop "$tree/usr/bin/claimbook-desktop"
install -Dm755 target/release/claimbook "$tree/usr/bin/claimbook"
install -Dm644 icons/claimbook.svg "$tree/usr/share/icons/hicolor/scalable/apps/claimbook.svg"
for size in 32x32 128x128; do
  install -Dm644 "icons/$size.png" "$tree/usr/share/icons/hicolor/$size/apps/claimbook.png"
done
cat LICENSE LICENSE-MIT LICENSE-APACHE >"$tree/copyright"
install -Dm644 "$tree/copyright" "$tree/usr/share/doc/claimbook/copyright"
rm "$tree/copyright"
install -d "$tree/usr/share/applications" "$tree/DEBIAN"
cat >"$tree/usr/share/applications/org.claimbook.Claimbook.desktop" <<EOF
[Desktop Entry]
Type=Application
Name=Claimbook
Comment=The fact-checker's desk
Exec=claimbook-desktop
Icon=claimbook
Terminal=false
Categories=Office;
EOF
cat >"$tree/DEBIAN/control" <<EOF
Package: claimbook
Version: $version
Architecture: $architecture
Maintainer: The Claimbook contributors <claimbook@localhost>
Section: editors
Priority: optional
Depends: libwebkit2gtk-4.1-0, libgtk-3-0t64 | libgtk-3-0
Recommends: fonts-noto-core, fonts-noto-color-emoji
Installed-Size: $(du -sk "$tree/usr" | cut -f1)
Description: fact-checker's desk
 Records claims, ties each to the words in which it was made and to the evidence
 for and against it, and exports reports. Works offline, on one folder.
EOF
dpkg-deb --root-owner-group --build "$tree" "$out/claimbook_${version}_$architecture.deb"
