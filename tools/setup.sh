#!/bin/sh
# Makes .venv with exactly the packages of the given hashed list, and sees to it that Pango is there.
# Installs nothing outside .venv, except Pango where apt (as root) or brew can do it without questions.
set -eu
list=$1

fail() { printf '%s\n' "$*" >&2; exit 1; }

find_python() {
    for name in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11 python; do
        if command -v "$name" >/dev/null 2>&1 &&
            "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
            echo "$name"
            return
        fi
    done
    fail "Python 3.11 or newer is needed. Debian: apt-get install python3 python3-venv · macOS: brew install python@3.13"
}

install_with_apt() {
    if [ "$(id -u)" = 0 ]; then
        apt-get update -q && apt-get install -y -q "$@"
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        sudo apt-get update -q && sudo apt-get install -y -q "$@"
    else
        return 1
    fi
}

make_environment() {
    [ -x .venv/bin/python ] && return
    python=$(find_python)
    "$python" -m venv .venv 2>/dev/null && return
    rm -rf .venv
    if command -v apt-get >/dev/null 2>&1 && install_with_apt python3-venv >&2; then
        "$python" -m venv .venv && return
    fi
    fail "Python cannot make an environment here. Run: sudo apt-get install python3-venv"
}

pango_loads() {
    .venv/bin/python - <<'PY' 2>/dev/null
import ctypes, ctypes.util, os, sys
if sys.platform == "darwin":
    os.environ["DYLD_FALLBACK_LIBRARY_PATH"] = "/opt/homebrew/lib:/usr/local/lib:/usr/lib"
for name, soname in (("pango-1.0", "libpango-1.0.so.0"), ("pangoft2-1.0", "libpangoft2-1.0.so.0"),
                     ("harfbuzz-subset", "libharfbuzz-subset.so.0")):
    try:
        ctypes.CDLL(soname)
    except OSError:
        ctypes.CDLL(ctypes.util.find_library(name) or name)
PY
}

see_to_pango() {
    pango_loads && return
    if command -v apt-get >/dev/null 2>&1; then
        needed="libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
        # shellcheck disable=SC2086 - three packages
        install_with_apt $needed >&2 || fail "Printing needs Pango. Run: sudo apt-get install $needed"
    elif command -v brew >/dev/null 2>&1; then
        brew install pango >&2 || fail "Printing needs Pango. Run: brew install pango"
    else
        fail "Printing needs Pango 1.44 or newer. Fedora: sudo dnf install pango · Arch: sudo pacman -S pango"
    fi
    pango_loads || fail "Pango was installed but cannot be loaded. Run: .venv/bin/standards doctor"
}

make_environment
.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$list"
.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
see_to_pango
