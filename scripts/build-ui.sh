#!/usr/bin/env bash
# Builds the pages of the window, when something that they are made of is newer than they are.
set -euo pipefail
cd "$(dirname "$0")/../ui"
stamp=node_modules/.claimbook-built
if [ -f "$stamp" ] && [ -f dist/index.html ] && [ -z "$(find src index.html package-lock.json vite.config.ts svelte.config.js tsconfig.json \
  ../scripts/build-ui.sh -newer "$stamp" -print -quit)" ]; then
  exit 0
fi
npm run --silent build -- --logLevel warn
touch "$stamp"
