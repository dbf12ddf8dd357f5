#!/usr/bin/env bash
# Reports what the formatter would change. Lines of prose may be longer than the limit: a text stands
# whole beside its rule, so that it can be read and searched.
set -euo pipefail

findings=$(swift format lint --recursive "$@" 2>&1 | grep -v '\[LineLength\]' || true)
if [[ -n "$findings" ]]; then
  printf '%s\n' "$findings"
  echo "error: 'make format' mends most of these"
  exit 1
fi
