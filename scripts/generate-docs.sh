#!/usr/bin/env bash
# Writes the generated documents into a folder: generate-docs.sh OUTDIR
# This is the one list of them; .ci/run compares each with its copy in docs/.
set -euo pipefail

if [[ $# != 1 ]]; then
  echo "usage: generate-docs.sh OUTDIR" >&2
  exit 2
fi
masterplan=${MASTERPLAN:-$(dirname "$0")/../.build/release/masterplan}
out=$1
mkdir -p "$out"

# Written beside and then moved: a failing command leaves the old document alone.
generate() {
  local name=$1
  shift
  "$masterplan" "$@" >"$out/.$name.new" || { rm -f "$out/.$name.new"; return 1; }
  mv "$out/.$name.new" "$out/$name"
}

generate format.md schema --format markdown
generate regeln.md explain --format markdown
generate rules.md explain --format markdown --lang en
generate plan-format.schema.json schema --format json
