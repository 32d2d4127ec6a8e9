#!/bin/bash
# Starts Sideline, as sideline.jar lies beside this file:  sideline.sh serve,  sideline.sh inbox list,  …
# "sideline.sh start-cache" makes a cache beside the jar, with which Java 25 starts this jar faster.
set -euo pipefail

here=$(dirname "$(realpath "$0")")
jar=$here/sideline.jar
java=${JAVA_HOME:+$JAVA_HOME/bin/}java

# It is named after the jar: before 25.0.4, Java takes the program itself from a cache that no longer fits.
cache=$here/sideline-$(stat --format %s-%Y "$jar").aot

start_cache() {
  # Nothing of this machine's settings, and no people: the coach starts, stops, and leaves nothing behind.
  local folder program
  folder=$(mktemp --directory)
  trap 'rm -rf "'"$folder"'"' EXIT
  cd "$folder"
  true > log
  env --ignore-environment PATH="$PATH" PORT=0 SIDELINE_DATA=data \
    "$java" -Djava.io.tmpdir="$folder" -XX:AOTCacheOutput="$folder/cache" -jar "$jar" serve &> log &
  program=$!
  for ((tick = 0; tick < 600; tick++)); do
    if grep -q 'Ready after' log; then break; fi
    if ! kill -0 "$program" 2> /dev/null; then break; fi
    sleep 0.2
  done
  kill "$program" 2> /dev/null || true
  wait "$program" || true
  if [[ ! -s cache ]]; then
    cat log >&2
    echo "No cache was made. It needs Java 25 or newer; without it Sideline starts all the same." >&2
    return 1
  fi
  rm -f "$here"/sideline-*.aot
  install -m 0644 cache "$cache"
}

if [[ ${1-} == start-cache ]]; then
  start_cache
  exit
fi
options=(-XX:MaxRAMPercentage=50)
if [[ -f $cache ]]; then
  options+=("-XX:AOTCache=$cache")
fi
exec "$java" "${options[@]}" -jar "$jar" "$@"
