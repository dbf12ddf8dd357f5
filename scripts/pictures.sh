#!/usr/bin/env bash
# Takes pictures of the built example plan: pictures.sh OUTDIR
# Needs Chromium (Debian: apt-get install chromium).
set -euo pipefail

if [[ $# != 1 ]]; then
  echo "usage: pictures.sh OUTDIR" >&2
  exit 2
fi
out=$1
site=$(cd "$(dirname "$0")/../output" && pwd)
browser=$(command -v chromium || command -v google-chrome || true)
[[ -n "$browser" ]] || { echo "pictures.sh: Chromium is missing" >&2; exit 1; }
mkdir -p "$out"

# picture NAME PAGE WIDTH HEIGHT
picture() {
  "$browser" --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size="$3,$4" \
    --screenshot="$out/$1.png" "file://$site/$2" >/dev/null 2>&1
  echo "$out/$1.png"
}

picture index-1280 index.html 1280 1100
picture massnahme-360 massnahmen/gruenderhaus-dueren.html 360 900
