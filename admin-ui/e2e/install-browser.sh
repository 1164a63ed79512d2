#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Makes sure that the browser stories have a browser and a Chinese font: installs Debian's where it may, says how where
# it may not. Prints the path of the browser. CHROMIUM names another one.
set -eu

browser=${CHROMIUM:-/usr/bin/chromium}
has_font() { command -v fc-list >/dev/null 2>&1 && [ -n "$(fc-list :lang=zh-cn family 2>/dev/null | head -n 1)" ]; }

if [ ! -x "$browser" ] || ! has_font; then
  remedy="Install them (Debian: apt-get install chromium fonts-noto-cjk), or name a Chromium with CHROMIUM=/path."
  if [ -n "${CHROMIUM:-}" ] && [ -x "$browser" ]; then
    echo "No Chinese font is installed: pictures will show boxes." >&2
  elif [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    echo "The browser stories need Chromium and a Chinese font, and only root may install them here. $remedy" >&2
    exit 1
  else
    echo "Installing chromium and fonts-noto-cjk for the browser stories (once, about 700 MB)…" >&2
    export DEBIAN_FRONTEND=noninteractive
    { apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk fontconfig; } >&2 2>&1 || {
      echo "Chromium could not be installed. $remedy" >&2
      exit 1
    }
  fi
fi
echo "$browser"
