#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# Checks compose.yaml and the Dockerfile without an engine; the build calls it. Does nothing when nothing changed.
set -eu
cd "$(dirname "$0")"
export NO_UPDATE_NOTIFIER=1
checked=$(cat compose.yaml service.Dockerfile package-lock.json .npmrc lint.sh | cksum)
[ "$(cat node_modules/.anlan-checked 2>/dev/null || true)" != "$checked" ] || exit 0

libraries=$(cat package-lock.json .npmrc | cksum)
if [ "$(cat node_modules/.anlan-stamp 2>/dev/null || true)" != "$libraries" ]; then
  npm ci --no-audit --no-fund --ignore-scripts --loglevel=error
  echo "$libraries" >node_modules/.anlan-stamp
fi
npm run --silent lint
echo "$checked" >node_modules/.anlan-checked
