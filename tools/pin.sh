#!/bin/sh
# Writes the hashed lists of packages: constraints.txt to run and build, constraints-dev.txt to develop. No URLs.
set -eu
pin() {
    .venv/bin/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
        --no-emit-index-url --no-annotate --no-header --quiet "$@"
}
pin --group build -o constraints.txt
pin --group build --group dev -o constraints-dev.txt
