#!/usr/bin/env bash
# Whether a window can be shown: exits 0 where there is a display.
[ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] || [ "$(uname -s)" = Darwin ]
