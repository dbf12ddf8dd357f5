#!/usr/bin/env bash
# Installs what a bare Debian needs to build and test masterplan; elsewhere says what is missing.
# Does nothing, quickly, when all is there.
set -euo pipefail

# Swift's own needs on a bare Debian, the libraries we link, and the tools of the tests.
swift_needs=(binutils gcc git ca-certificates libc6-dev libcurl4 libncurses6 libsqlite3-0 libxml2 make pkg-config)
libraries=(libcmark-gfm-dev libcmark-gfm-extensions-dev libxml2-dev libyaml-dev libstemmer-dev)
test_tools=(python3 python3-venv tzdata)

# pkg-config names and the Homebrew formulas that bring them.
modules=(libcmark-gfm libxml-2.0 yaml-0.1)
formulas=(cmark-gfm libxml2 libyaml)

on_debian() {
  command -v apt-get >/dev/null && command -v dpkg-query >/dev/null
}

installed() {
  [[ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" == installed ]]
}

# Any release of the C++ library will do; it must fit the gcc of the system.
has_cxx_library() {
  dpkg-query --show --showformat='${Package} ${db:Status-Status}\n' 'libstdc++-*-dev' 2>/dev/null \
    | grep ' installed$' >/dev/null
}

as_root() {
  if [[ "$(id -u)" == 0 ]]; then
    "$@"
  elif [[ -n "${CI:-}" ]]; then
    sudo --non-interactive "$@"
  else
    sudo "$@"
  fi
}

cxx_library() {
  if apt-cache show libstdc++-12-dev >/dev/null 2>&1; then echo libstdc++-12-dev; else echo g++; fi
}

setup_debian() {
  local missing=() package
  for package in "${swift_needs[@]}" "${libraries[@]}" "${test_tools[@]}"; do
    installed "$package" || missing+=("$package")
  done
  local needs_cxx=no
  has_cxx_library || needs_cxx=yes
  if [[ ${#missing[@]} == 0 && $needs_cxx == no ]]; then return; fi

  if [[ "$(id -u)" != 0 ]] && ! command -v sudo >/dev/null; then
    [[ $needs_cxx == no ]] || missing+=(g++)
    echo "setup: these packages are missing, and neither root nor sudo is here to install them." >&2
    echo "setup: run as root:  apt-get install ${missing[*]}" >&2
    exit 1
  fi
  as_root apt-get update -qq -o Acquire::Retries=3
  [[ $needs_cxx == no ]] || missing+=("$(cxx_library)")
  echo "setup: installing ${missing[*]}"
  as_root env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends -o Acquire::Retries=3 "${missing[@]}" >/dev/null
}

name_what_is_missing() {
  local lacking=() index
  command -v python3 >/dev/null || lacking+=(python3)
  if ! command -v pkg-config >/dev/null; then
    lacking+=(pkgconf "${formulas[@]}")
  else
    for index in "${!modules[@]}"; do
      pkg-config --exists "${modules[$index]}" || lacking+=("${formulas[$index]}")
    done
  fi
  if [[ ${#lacking[@]} == 0 ]]; then return; fi
  if [[ "$(uname -s)" == Darwin ]]; then
    echo "setup: missing here; install with:  brew install ${lacking[*]}" >&2
  else
    echo "setup: missing here; install with your package manager: ${lacking[*]} (with headers)" >&2
  fi
  exit 1
}

say_where_swift_is() {
  local found=""
  if command -v swift >/dev/null; then
    found=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9][0-9]*\.[0-9][0-9]*\).*/\1/p')
  fi
  if [[ -z "$found" ]]; then
    echo "setup: Swift is not installed. masterplan needs Swift 6.1 or later: https://www.swift.org/install/" >&2
  elif ((${found%%.*} < 6 || (${found%%.*} == 6 && ${found#*.} < 1))); then
    echo "setup: Swift $found is too old. masterplan needs Swift 6.1 or later: https://www.swift.org/install/" >&2
  fi
}

if on_debian; then setup_debian; else name_what_is_missing; fi
say_where_swift_is
