# SPDX-License-Identifier: Apache-2.0
# Sourced by ./mvnw and ./run (POSIX sh): finds a JDK that can build and run Anlan.

OLDEST_JDK=17

# Major version of the JDK in directory $1; 0 when there is none, or only a JRE.
jdk_version() {
  if [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ]; then
    jdk_line=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac //p' | head -n 1)
    jdk_line=${jdk_line#1.}
    jdk_line=${jdk_line%%[!0-9]*}
    echo "${jdk_line:-0}"
  else
    echo 0
  fi
}

# The JDK that the java on the PATH belongs to, with its links resolved.
jdk_on_path() {
  jdk_javac=$(command -v javac 2>/dev/null) || return 0
  while [ -L "$jdk_javac" ]; do
    jdk_link=$(readlink "$jdk_javac")
    case $jdk_link in
      /*) jdk_javac=$jdk_link ;;
      *) jdk_javac=${jdk_javac%/*}/$jdk_link ;;
    esac
  done
  (cd "${jdk_javac%/*}/.." 2>/dev/null && pwd -P) || return 0
}

# Sets and exports JAVA_HOME: the present one when it will do, else the first fit JDK in the usual places.
# Returns 1 when there is none; JDK_NOTE then says what was looked at, or why JAVA_HOME was passed over.
find_jdk() {
  JDK_NOTE=
  if [ -n "${JAVA_HOME:-}" ]; then
    if [ "$(jdk_version "$JAVA_HOME")" -ge "$OLDEST_JDK" ]; then
      export JAVA_HOME
      return 0
    fi
    JDK_NOTE="JAVA_HOME ($JAVA_HOME) holds no JDK $OLDEST_JDK or newer"
  fi
  for jdk_home in "$(jdk_on_path)" ${ANLAN_JDK_DIRS-/usr/lib/jvm}/*17* ${ANLAN_JDK_DIRS-/usr/lib/jvm}/*21* \
    ${ANLAN_JDK_DIRS-/usr/lib/jvm}/* "${HOME:-/nonexistent}"/.sdkman/candidates/java/* \
    "${HOME:-/nonexistent}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$jdk_home" ] && [ "$(jdk_version "$jdk_home")" -ge "$OLDEST_JDK" ]; then
      JAVA_HOME=$jdk_home
      export JAVA_HOME
      return 0
    fi
  done
  JDK_NOTE=${JDK_NOTE:-no JDK $OLDEST_JDK or newer was found}
  return 1
}
