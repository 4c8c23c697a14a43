#!/usr/bin/env bash
# Looks for what is needed and installs what it may: `setup.sh run` to build and run, `setup.sh test` for the tests too.
# Quick and silent where all is there, so that every target can begin with it.
set -euo pipefail
cd "$(dirname "$0")/.."
stage=${1:-run}
rust_needed=1.95
node_needed=20.19

build_packages=(build-essential pkg-config curl file libwebkit2gtk-4.1-dev librsvg2-dev libxdo-dev libssl-dev
  libayatana-appindicator3-dev fonts-noto-core fonts-noto-color-emoji)
test_packages=(xvfb xauth webkit2gtk-driver dbus fonts-noto-cjk)

say() { printf '%s\n' "$*" >&2; }
stop() { say "" "$@" ""; exit 1; }
older() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" != "$2" ]; } # older FOUND NEEDED

system() {
  case $(uname -s) in
    Linux) ;;
    Darwin) say "On macOS this needs Xcode's command line tools (xcode-select --install), Rust $rust_needed and Node $node_needed." \
      "Then, by hand: (cd ui && npm ci && npm run build) && cargo run -p claimbook-desktop --features custom-protocol"
      stop "make sets up Debian and systems like it only; nothing was changed." ;;
    *) say "On Windows this needs the Microsoft C++ Build Tools, WebView2, Rust $rust_needed and Node $node_needed." \
      "Then, by hand: npm ci and npm run build in ui, and cargo run -p claimbook-desktop --features custom-protocol"
      stop "make sets up Debian and systems like it only; nothing was changed." ;;
  esac
  if ! command -v dpkg-query >/dev/null 2>&1; then
    say "This Linux is not like Debian. Install, by the names that your system has for them:" \
      "  a C compiler, make, pkg-config, curl, file; the development files of WebKitGTK 4.1 (webkit2gtk-4.1), librsvg 2," \
      "  libxdo, OpenSSL and libayatana-appindicator 3; the fonts Noto and Noto Color Emoji;" \
      "  for the tests: Xvfb, WebKitWebDriver (webkit2gtk-driver), dbus-run-session; Rust $rust_needed and Node $node_needed." \
      "Then, by hand: (cd ui && npm ci && npm run build) && cargo run -p claimbook-desktop --features custom-protocol"
    # Who has installed them may go on.
    if pkg-config --exists webkit2gtk-4.1 2>/dev/null; then say "WebKitGTK 4.1 is there: going on."; return; fi
    stop "make can't install them here; nothing was changed."
  fi
  packages
}

packages() {
  local wanted=("${build_packages[@]}") missing=() package have
  [ "$stage" = test ] && wanted+=("${test_packages[@]}")
  have=$(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null | sed -n 's/^installed //p' || true)
  for package in "${wanted[@]}"; do
    grep -qxF "$package" <<<"$have" || missing+=("$package")
  done
  [ "${#missing[@]}" -gt 0 ] || return 0
  local root=()
  if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then root=(sudo -n); else
      stop "Some Debian packages are missing. Install them, then call make again:" \
        "" "  sudo apt-get install --no-install-recommends ${missing[*]}"
    fi
  fi
  say "Installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  "${root[@]}" apt-get -qq update >&2
  "${root[@]}" apt-get -qq install --no-install-recommends -y "${missing[@]}" >&2 ||
    stop "apt-get could not install them. What it said stands above; nothing of Claimbook was changed."
}

rust() {
  # A fresh rustup leaves cargo out of the PATH of shells that are open.
  if ! command -v cargo >/dev/null 2>&1; then
    [ -x "$HOME/.cargo/bin/cargo" ] && stop "Rust is installed, but not in the PATH. Call:  . \"$HOME/.cargo/env\"  and make again."
    stop "Rust $rust_needed or newer is missing. Get it from https://rustup.rs :" "" \
      "  curl --proto '=https' --tlsv1.2 -sSf https://sh.rustup.rs | sh"
  fi
  local found
  found=$(cargo --version | awk '{print $2}')
  if older "${found%%-*}" "$rust_needed"; then stop "Rust $found is older than $rust_needed. Call:  rustup update stable"; fi
}

node() {
  local found
  if ! found=$(command node --version 2>/dev/null) || ! command -v npm >/dev/null 2>&1; then
    stop "Node $node_needed or newer, with npm, is missing. Get it from https://nodejs.org/en/download , or with nvm:" "" \
      "  nvm install 22"
  fi
  found=${found#v}
  if older "$found" "$node_needed"; then
    stop "Node $found is older than $node_needed. Get a newer one from https://nodejs.org/en/download , or:  nvm install 22"
  fi
}

# npm ci when the lock changed since the last time, and only then.
modules() {
  local stamp=ui/node_modules/.claimbook-lock now
  now=$(cksum ui/package-lock.json ui/package.json)
  [ "$(cat "$stamp" 2>/dev/null || true)" = "$now" ] && return
  say "Installing the interface's packages (npm ci)"
  (cd ui && npm ci --no-audit --no-fund --loglevel=error >&2)
  printf '%s' "$now" >"$stamp"
}

# What the tests run with, kept under target/tools. Built without optimisation: they run for seconds, and build for minutes.
tool() { # crate version
  [ -x "target/tools/bin/$1" ] && [ "$(cat "target/tools/$1.version" 2>/dev/null || true)" = "$2" ] && return
  say "Building $1 $2, once"
  cargo install --quiet --locked --debug --root target/tools --target-dir target/tools/build "$1" --version "$2" >&2
  printf '%s' "$2" >"target/tools/$1.version"
}

system
rust
node
modules
if [ "$stage" = test ]; then
  tool tauri-driver 2.1.0
  tool cargo-deny 0.20.2
fi
