# SPDX-License-Identifier: Apache-2.0
# Sourced by ./run: what the machine and the data directory must offer; each refusal is one sentence with its remedy.
# shellcheck shell=bash disable=SC2154

listening() { (exec 3<>"/dev/tcp/$1/$2") 2>/dev/null; }
busy() { listening 127.0.0.1 "$1" || listening ::1 "$1"; }

free_mb() {
  local dir=$1
  while [ ! -d "$dir" ]; do dir=$(dirname "$dir"); done
  df -Pk "$dir" | awk 'NR == 2 { print int($4 / 1024) }'
}
need_mb() { # directory, MB, what for (en, zh)
  local free
  free=$(free_mb "$1")
  [ "$free" -ge "$2" ] || fail "The disk is too full: $3 needs $2 MB at $1, only $free MB are free. Make room, or put it elsewhere${5:+ with $5}." \
    "磁盘空间不足：$4需要 $2 MB（$1），只剩 $free MB。请清理空间${5:+，或用 $5 换一个位置}。"
}

check_jdk() {
  find_jdk || fail "Anlan needs a JDK 17 or newer: $JDK_NOTE. Install one (Debian: apt-get install openjdk-17-jdk-headless), or point JAVA_HOME to it." \
    "需要 JDK 17 或更新版本，没有找到。请安装（Debian：apt-get install openjdk-17-jdk-headless），或把 JAVA_HOME 指向它。"
  [ -z "$JDK_NOTE" ] || say "$JDK_NOTE; using $JAVA_HOME" "JAVA_HOME 不是 JDK 17 或更新版本，改用 $JAVA_HOME"
}

check_port() {
  busy "$port" || return 0
  local next=$((port + 1))
  while busy $next; do next=$((next + 1)); done
  fail "Port $port is used by another program. Stop that one, or take a free port: ./run --port $next" \
    "端口 $port 已被其他程序占用。请停止该程序，或换一个空闲端口：./run --port $next"
}

command_of() { if [ -r "/proc/$1/cmdline" ]; then tr '\0' ' ' <"/proc/$1/cmdline"; else ps -p "$1" -o args= 2>/dev/null; fi; }

check_data() {
  mkdir -p "$data/logs" 2>/dev/null && : 2>/dev/null >"$data/logs/.writable" && rm -f "$data/logs/.writable" ||
    fail "The data directory $data can't be written by $(id -un). Give another one with --data DIR, or change its owner." \
      "用户 $(id -un) 不能写数据目录 $data。请用 --data 换一个目录，或修改它的属主。"
  local pid='' url=''
  [ ! -f "$data/run.pid" ] || read -r pid url <"$data/run.pid" || true
  if [ -n "$pid" ] && command_of "$pid" | grep -q anlan-service; then
    fail "The data directory $data is in use: Anlan runs at $url (process $pid). Stop that one, or give another directory with --data DIR." \
      "数据目录 $data 正在使用：安澜已在 $url 运行（进程 $pid）。请先停止它，或用 --data 换一个目录。"
  fi
}

check_database() {
  local db=$data/postgres/data
  [ -d "$db" ] || return 0
  local version
  version=$(cat "$db/PG_VERSION" 2>/dev/null)
  [ -n "$version" ] && [ -s "$db/global/pg_control" ] || fail \
    "The database in $db is damaged (PG_VERSION or global/pg_control is missing). Put a backup back, or start afresh with ./run --reset" \
    "数据库 $db 已损坏（缺少 PG_VERSION 或 global/pg_control）。请恢复备份，或用 ./run --reset 重新开始。"
  [ "$version" = 18 ] || fail \
    "The database in $db was made by PostgreSQL $version, Anlan brings 18. Give another directory with --data DIR, or start afresh with ./run --reset" \
    "数据库 $db 由 PostgreSQL $version 创建，安澜自带 18。请用 --data 换一个目录，或用 ./run --reset 重新开始。"
}

throw_away() {
  [ -e "$data/postgres" ] || [ -e "$data/evidence" ] || return 0
  if [ -z "$yes" ]; then
    [ -t 0 ] || fail "--reset deletes everything kept in $data; say ./run --reset --yes to mean it." \
      "--reset 会删除 $data 中的全部数据；确认请用 ./run --reset --yes"
    say "This deletes every record and photograph kept in $data. Type yes to go on:" "这会删除 $data 中的全部记录和照片。输入 yes 继续："
    local answer=''
    read -r answer
    [ "$answer" = yes ] || fail "Nothing was deleted." "没有删除任何内容。"
  fi
  rm -rf "$data/postgres" "$data/evidence" || fail "$data can't be emptied; is it another user's?" "无法清空 $data，它属于其他用户吗？"
  say "Emptied $data" "已清空 $data"
}
