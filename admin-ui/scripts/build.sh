#!/bin/sh
# What Maven asks of npm: `install`, `check` or `build`; each does nothing when there is nothing to do.
set -eu
cd "$(dirname "$0")/.."
export NO_UPDATE_NOTIFIER=1
out=target/classes/META-INF/resources

needs_node="The browser client needs Node.js 20.19 or newer with npm (on Debian 13: apt-get install nodejs npm, else https://nodejs.org)"
command -v node >/dev/null 2>&1 || { echo "No Node.js found. $needs_node" >&2; exit 1; }
command -v npm >/dev/null 2>&1 || { echo "No npm found. $needs_node" >&2; exit 1; }
node -e 'const [a,b]=process.versions.node.split(".").map(Number);process.exit(a>20||(a===20&&b>=19)?0:1)' || {
  echo "Node.js $(node --version) is too old. $needs_node" >&2
  exit 1
}

# The service prints Chinese with it: Noto Sans SC, under the SIL Open Font License.
take_font() {
  font=node_modules/@expo-google-fonts/noto-sans-sc
  mkdir -p target/classes/fonts
  [ target/classes/fonts/NotoSansSC-Regular.ttf -nt "$font/package.json" ] && return
  cp "$font/400Regular/NotoSansSC_400Regular.ttf" target/classes/fonts/NotoSansSC-Regular.ttf
  cp "$font/LICENSE_FONT" target/classes/fonts/LICENSE
  touch target/classes/fonts/NotoSansSC-Regular.ttf
}

case "$1" in
  install)
    mkdir -p target
    stamp=$(cat package-lock.json package.json .npmrc | cksum)
    if [ -d node_modules ] && [ "$(cat node_modules/.anlan-stamp 2>/dev/null)" = "$stamp" ]; then
      take_font
      exit 0
    fi
    echo "Fetching the browser client's libraries and the font of printed pages (once, about 450 MB on disk)…"
    npm ci --no-audit --no-fund --ignore-scripts --loglevel=error
    echo "$stamp" >node_modules/.anlan-stamp
    take_font
    ;;
  check)
    npm run --silent check
    ;;
  build)
    if [ -f "$out/index.html" ] && [ -z "$(find src public index.html silent-renew.html vite.config.ts package-lock.json scripts -newer "$out/index.html" -print -quit)" ]; then exit 0; fi
    echo "Building the browser client…"
    npm run --silent build -- --logLevel warn
    ;;
  *)
    echo "usage: build.sh install|check|build" >&2
    exit 2
    ;;
esac
