#!/usr/bin/env bash
# CPU seconds of `masterplan check` and of TRLC on the same invented plan, run in turn.
# A benchmark, not a test: it prints and ends with 0 whatever it finds.
set -euo pipefail
export LC_ALL=C
trap 'echo "bench: ended early"; exit 0' ERR

documents=${1:-3000}
runs=${2:-5}
here=$(cd "$(dirname "$0")" && pwd)
masterplan=${MASTERPLAN:-$here/../.build/release/masterplan}
build=$here/.build
trlc=$build/venv/bin/trlc
plan=$build/plan-$documents
project=$build/trlc-$documents

give_up() {
  echo "bench: $1"
  exit 0
}

# Prints the CPU seconds (user and system) of a command whose output is kept in LOG; fails as it does.
cpu_seconds() {
  local log=$1 status=0
  shift
  TIMEFORMAT='%U %S'
  { time "$@" >"$log" 2>&1; } 2>"$log.time" || status=$?
  awk '{ printf "%.2f\n", $1 + $2 }' "$log.time"
  return "$status"
}

median() {
  sort -n | awk '{ value[NR] = $1 } END { print NR % 2 ? value[(NR + 1) / 2] : (value[NR / 2] + value[NR / 2 + 1]) / 2 }'
}

[[ -x "$masterplan" ]] || give_up "$masterplan is not built; run: make release"

if [[ ! -x "$trlc" ]]; then
  echo "bench: installing TRLC into Benchmarks/.build"
  { python3 -m venv "$build/venv" && "$build/venv/bin/pip" install --quiet --disable-pip-version-check trlc==3.1.1; } \
    || give_up "TRLC could not be installed"
fi

rm -rf "$plan" "$project"
python3 -B "$here/generate_plan.py" "$documents" "$plan"
python3 -B "$here/generate_trlc.py" "$documents" "$project"

# Once unmeasured: the disk cache is warm then, and both are seen to read everything.
"$masterplan" check "$plan" --format json --fail-on nie >"$build/findings.json" \
  || give_up "masterplan check ended with $?"
python3 -B "$here/summarise.py" "$build/findings.json"
"$trlc" "$project" >"$build/trlc.log" 2>&1 || { tail -n 5 "$build/trlc.log"; give_up "TRLC found errors in the generated project"; }
printf 'TRLC: %s, %s records\n\n' "$(tail -n 1 "$build/trlc.log")" \
  "$(cat "$project"/*.trlc | grep -cE '^[A-Z][a-z]+ [a-z0-9_]+ \{$')"

: >"$build/ours.txt"
: >"$build/theirs.txt"
printf '%-6s %14s %14s   CPU seconds, %s documents\n' run masterplan TRLC "$documents"
for ((run = 1; run <= runs; run++)); do
  ours=$(cpu_seconds "$build/ours.log" "$masterplan" check "$plan" --fail-on nie) || give_up "masterplan check failed"
  theirs=$(cpu_seconds "$build/theirs.log" "$trlc" "$project") || give_up "TRLC failed"
  echo "$ours" >>"$build/ours.txt"
  echo "$theirs" >>"$build/theirs.txt"
  printf '%-6s %14s %14s\n' "$run" "$ours" "$theirs"
done
ours=$(median <"$build/ours.txt")
theirs=$(median <"$build/theirs.txt")
printf '%-6s %14s %14s   ratio TRLC : masterplan %s\n' median "$ours" "$theirs" \
  "$(awk -v a="$theirs" -v b="$ours" 'BEGIN { if (b > 0) printf "%.2f", a / b; else print "–" }')"
