"""The settings that the guide gives are settings, and start the server."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

GUIDE = (Path(__file__).parents[2] / "docs" / "how-to" / "use-an-editor.md").read_text(encoding="utf-8")
BLOCKS = dict(re.findall(r"^```(\w+)\n(.*?)^```$", GUIDE, re.DOTALL | re.MULTILINE))


def test_the_settings_of_vs_code() -> None:
    first, on_save = map(json.loads, re.findall(r"^```json\n(.*?)^```$", GUIDE, re.DOTALL | re.MULTILINE))
    assert [first["glspc.server.command"], *first["glspc.server.commandArguments"]] == ["standards", "lsp"]
    assert on_save == {"editor.codeActionsOnSave": {"source.fixAll.standards": "explicit"}}


def test_the_settings_of_helix() -> None:
    settings = tomllib.loads(BLOCKS["toml"])
    server = settings["language-server"]["standards"]
    assert [server["command"], *server["args"]] == ["standards", "lsp"]
    assert settings["language"] == [{"name": "yaml", "language-servers": ["standards"]}]


def test_the_settings_of_neovim_and_emacs_start_the_same() -> None:
    assert "cmd = { 'standards', 'lsp' }" in BLOCKS["lua"]
    assert '("standards" "lsp")' in BLOCKS["elisp"]
