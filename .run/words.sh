# SPDX-License-Identifier: Apache-2.0
# Sourced by ./run: what it says, in the language of the terminal, and how progress is shown.
# shellcheck shell=bash

case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in zh*) zh=yes ;; *) zh= ;; esac
# Java takes the encoding of file names and of its output from a locale that exists, and so does the new database.
for locale in C.utf8 C.UTF-8 en_US.UTF-8; do
  if locale -a 2>/dev/null | grep -qx "$locale"; then
    export LC_ALL=$locale
    break
  fi
done
say() { if [ -n "$zh" ]; then printf '%s\n' "$2"; else printf '%s\n' "$1"; fi; }
fail() {
  clear_line
  say "$@" >&2
  exit 1
}

# Progress: one line that is rewritten on a terminal, plain lines in a log.
clear_line() { if [ -t 1 ]; then printf '\r\033[K'; fi; }
step=
progress() { # text, seconds
  if [ -t 1 ]; then
    printf '\r\033[K%s %d s' "$1" "$2"
  elif [ "$1" != "$step" ]; then
    printf '%s\n' "$1"
  fi
  step=$1
}
done_step() { # text, seconds
  clear_line
  printf '%s %d s\n' "$1" "$2"
}

usage() {
  say "Usage: ./run [options]

Builds what is missing, starts Anlan with a database, an identity service and a demo city inside, and tells where it is.

  --port N     port of the web server (default 8080)
  --data DIR   where everything is kept (default ~/.anlan, or \$ANLAN_DATA); survives restarts
  --city       load the city of the sources first: 5,719 enterprises with 429,366 risk points and 235,668 hidden dangers;
               takes minutes and 4 GB, and only into a database without records (with --reset if need be); ANLAN_CITY=yes
  --reset      throw away what is kept in the data directory and start with the demo city afresh; asks first
  --yes        don't ask
  --no-build   start what was built before
  --help       this text

Ctrl-C stops it, database included." "用法：./run [选项]

先编译缺少的部分，再启动安澜（内置数据库、身份服务和演示城市），并显示访问地址。

  --port N     网页端口（默认 8080）
  --data DIR   数据目录（默认 ~/.anlan 或 \$ANLAN_DATA），重启后数据仍在
  --city       先装入全市规模的演示数据：5719 家企业、429366 个风险点、235668 项隐患；需要几分钟和 4 GB 空间，
               且数据库中还没有业务数据（必要时加 --reset）；也可设 ANLAN_CITY=yes
  --reset      清除数据目录中的内容，重新装入演示城市；执行前会询问
  --yes        不询问
  --no-build   直接启动以前编译好的程序
  --help       显示本说明

按 Ctrl-C 停止（数据库一并停止）。"
}
