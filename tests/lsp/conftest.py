"""One server for each module of tests, one folder for each test."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import LanguageClient
from tests.lsp.editor import CONFIG, OVERLAY, PLAYBOOK, Editor, capabilities


@pytest_lsp.fixture(config=CONFIG, scope="module")
async def client(lsp_client: LanguageClient) -> AsyncIterator[None]:
    await lsp_client.initialize_session(types.InitializeParams(capabilities=capabilities()))
    yield
    await lsp_client.shutdown_session()


@pytest.fixture
def editor(client: LanguageClient, tmp_path: Path) -> Editor:
    """An editor in a workspace with a playbook and an overlay on it, none of them open."""
    editor = Editor(client, tmp_path)
    editor.write("standards.yaml", "standards: 1\nname: Shop\n")
    editor.write("playbooks/shop.yaml", PLAYBOOK)
    editor.write("overlays/greece.yaml", OVERLAY)
    return editor
