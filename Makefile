# Two commands do everything: `make booklet` prints the example, `make test` runs every check.
# Both set up what they need in .venv, with pinned and hashed packages, and touch nothing else.
SHELL := /bin/sh
BIN := .venv/bin
WORKSPACES := examples/bistro examples/chain

.PHONY: booklet test check-code check-tests lint types bench generated constraints pictures gallery clean

booklet: .venv/ready
	@$(BIN)/standards build $(WORKSPACES)

test: .venv/ready-dev tests/editor/node_modules/ready check-code check-tests

check-code:
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry .

check-tests:
	$(BIN)/python -m pytest -n auto --dist loadgroup

bench: .venv/ready-dev
	$(BIN)/python benchmarks/bench_check.py
	$(BIN)/python benchmarks/bench_rules.py
	$(BIN)/python benchmarks/bench_words.py
	$(BIN)/python benchmarks/bench_build.py

# what is derived from the models and from the words of each language; a test says when it is stale
generated: .venv/ready-dev
	$(BIN)/python -m standards.model.compiled
	$(BIN)/python -m standards.lint.tables

# what the pinned versions are; run after a change of pyproject.toml
constraints: .venv/ready-dev
	sh tools/pin.sh

# the pages that the README shows, and those of the trainer's guide
pictures: .venv/ready-dev
	$(BIN)/python tools/pictures.py
	$(BIN)/python tools/guide.py

# every page of every printable, in three languages, to docs/gallery/
gallery: .venv/ready-dev
	$(BIN)/python tools/gallery.py

.venv/ready: constraints.txt pyproject.toml tools/setup.sh
	sh tools/setup.sh constraints.txt
	@touch $@

.venv/ready-dev: constraints-dev.txt pyproject.toml tools/setup.sh
	sh tools/setup.sh constraints-dev.txt
	@touch $@ .venv/ready

# the real YAML language server that the schema is tested against; without node its tests say that they are skipped
tests/editor/node_modules/ready: tests/editor/package-lock.json
	@if command -v npm >/dev/null; then cd tests/editor && npm ci --silent --no-audit --no-fund && touch node_modules/ready; \
	else echo "npm is missing: the tests with the YAML language server are skipped"; fi

clean:
	rm -rf .venv tests/editor/node_modules
