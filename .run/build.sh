# SPDX-License-Identifier: Apache-2.0
# Sourced by ./run: builds the program when a source is newer than it.
# shellcheck shell=bash disable=SC2154

stale() {
  [ -f "$jar" ] || return 0
  local sources=()
  local path
  for path in pom.xml .mvn {rules,processes,service,admin-ui}/{pom.xml,src/main} \
    admin-ui/{src,public,index.html,silent-renew.html,vite.config.ts,package.json,package-lock.json,scripts}; do
    [ ! -e "$root/$path" ] || sources+=("$root/$path")
  done
  [ -n "$(find "${sources[@]}" -newer "$jar" -print 2>/dev/null | head -n 1)" ]
}

check_build_tools() {
  local remedy="(on Debian: apt-get install nodejs npm, else from nodejs.org)"
  command -v node >/dev/null && command -v npm >/dev/null || fail "The browser client needs Node.js 20.19 or newer with npm; there is none on the PATH $remedy." \
    "浏览器端需要 Node.js 20.19 以上和 npm，PATH 中没有（Debian：apt-get install nodejs npm，或从 nodejs.org 安装）。"
  node -e 'const [a,b]=process.versions.node.split(".").map(Number);process.exit(a>20||(a===20&&b>=19)?0:1)' || fail \
    "Node.js $(node --version) is too old: the browser client needs 20.19 or newer $remedy." \
    "Node.js $(node --version) 太旧：浏览器端需要 20.19 以上（Debian：apt-get install nodejs npm，或从 nodejs.org 安装）。"
  if [ -d "$root/admin-ui/node_modules" ]; then
    need_mb "$root" 700 "the build" "编译"
  else
    need_mb "$root" 1500 "the first build" "首次编译"
    need_mb "${HOME:-/tmp}/.m2" 1200 "the first build's libraries" "首次编译的依赖库"
  fi
}

build_failed() {
  rm -f "$jar"
  clear_line
  grep -E '^\[ERROR\]|^mvnw:' "$build_log" | grep -vE 're-run Maven|Re-run Maven|\[Help |For more information|^\[ERROR\] *$' | head -n 12 >&2
  grep -q '^\[ERROR\]\|^mvnw:' "$build_log" || tail -n 15 "$build_log" >&2
  fail "The build failed; everything it said is in $build_log" "编译失败，完整日志：$build_log"
}

build_all() {
  check_build_tools
  mkdir -p "$root/service/target" 2>/dev/null && : 2>/dev/null >"$build_log" ||
    fail "$root can't be written by $(id -un), so nothing can be built there. Build as its owner, or use --no-build." \
      "用户 $(id -un) 不能写 $root，无法编译。请以其属主编译，或用 --no-build。"
  local began module='' now name since=$SECONDS started=$SECONDS
  began=$(mktemp "$root/service/target/began.XXXXXX")
  set -m
  "$root/mvnw" -B -ntp -f "$root/pom.xml" -Dmaven.test.skip=true -DskipTests -Dspotless.check.skip=true package >"$build_log" 2>&1 </dev/null &
  app=$!
  set +m
  trap 'kill -TERM -- "-$app" 2>/dev/null; wait "$app" 2>/dev/null; rm -f "$jar" "$began"; fail "Build stopped." "编译已停止。"' INT TERM HUP
  while kill -0 "$app" 2>/dev/null; do
    now=$(sed -n 's/^\[INFO\] Building Anlan \(.*[^ ]\) [0-9][^ ]* *\(\[[0-9/]*\]\)$/\2 \1/p' "$build_log" | tail -n 1)
    if [ -n "$now" ] && [ "$now" != "$module" ]; then
      [ -z "$module" ] || done_step "$name" $((SECONDS - since))
      module=$now since=$SECONDS
    fi
    name=$(say "Building ${module:-(getting ready)}" "正在编译 ${module:-（准备中）}")
    progress "$name" $((SECONDS - since))
    sleep 1
  done
  if wait "$app" && [ -f "$jar" ]; then
    trap - INT TERM HUP
    app=
    [ -z "$module" ] || done_step "$name" $((SECONDS - since))
    touch -r "$began" "$jar" # what changed during the build is built next time
    rm -f "$began"
    done_step "$(say Built 编译完成)" $((SECONDS - started))
  else
    rm -f "$began"
    build_failed
  fi
}
