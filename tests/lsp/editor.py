"""An editor for the tests: a real client of `python -m standards lsp`, over its standard input and output."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, make_test_lsp_client

PATIENCE = 20  #: seconds for one answer
#: the lint rule that these tests are about; what others say of the playbook here changes with every rule
RULE = "D001"
CONFIG = ClientServerConfig(server_command=[sys.executable, "-m", "standards", "lsp"])

HEADER = """\
standards: 1
playbook: shop
title: The standards
language: en
"""
PLAYBOOK = (
    HEADER
    + """\
priceless: {remembered: We remember each guest.}
roles: {host: Host, waiter: Waiter}
journey:
  arrive:
    title: Arriving
    touchpoints:
      door:
        title: At the door
        who: host
        iron:
          greet: Speak to the guest first.
        master:
          name: {do: Say their name., priceless: remembered}
"""
)
OVERLAY = """\
standards: 1
overlay: greece
extends: shop
journey:
  arrive:
    touchpoints:
      door:
        who: [host, waiter]
remove:
  arrive/door/master/name: {because: No names are kept.}
"""


def position_of(text: str, sought: str, *, after: bool = False, nth: int = 1) -> types.Position:
    """Where the `nth` `sought` begins (or ends) in a text without signs beyond the first plane."""
    offset = -1
    for _ in range(nth):
        offset = text.index(sought, offset + 1)
    before = text[: offset + (len(sought) if after else 0)]
    return types.Position(before.count("\n"), len(before.rpartition("\n")[2]))


def capabilities(**general: Any) -> types.ClientCapabilities:
    """What a modern editor can do."""
    return types.ClientCapabilities(
        general=types.GeneralClientCapabilities(**general),
        text_document=types.TextDocumentClientCapabilities(
            completion=types.CompletionClientCapabilities(
                completion_item=types.ClientCompletionItemOptions(
                    snippet_support=True, documentation_format=[types.MarkupKind.Markdown]
                )
            ),
            hover=types.HoverClientCapabilities(content_format=[types.MarkupKind.Markdown]),
        ),
        workspace=types.WorkspaceClientCapabilities(
            did_change_watched_files=types.DidChangeWatchedFilesClientCapabilities(dynamic_registration=True)
        ),
    )


def recording_client() -> LanguageClient:
    """A client that keeps everything that is published, in its order, and what is registered."""
    client = make_test_lsp_client()
    client.published = []
    client.registered = []
    client.protocol.fm.features[types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS] = client.published.append
    client.feature(types.CLIENT_REGISTER_CAPABILITY)(
        lambda params: client.registered.extend(each.method for each in params.registrations)
    )
    return client


CONFIG.client_factory = recording_client


@dataclass
class Editor:
    """Open files of one folder, and what was told about them."""

    client: Any
    folder: Path
    versions: dict[str, int] = field(default_factory=dict)

    def write(self, name: str, text: str) -> str:
        """Save a file without opening it; its address."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())
        return path.as_uri()

    def uri(self, name: str) -> str:
        return name if ":" in name else (self.folder / name).as_uri()

    async def open(self, name: str, text: str) -> list[types.Diagnostic]:
        """Open a file with this text, whatever the disk says; what is found in it."""
        uri = self.uri(name)
        self.versions[uri] = 1
        document = types.TextDocumentItem(uri, "yaml", 1, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(document))
        return await self.told(name)

    async def type(self, name: str, text: str) -> list[types.Diagnostic]:
        """Change the text; what is found in it then."""
        self.keystroke(name, text)
        return await self.told(name)

    def keystroke(self, name: str, text: str) -> None:
        """Change the text, and wait for nothing."""
        uri = self.uri(name)
        self.versions[uri] += 1
        change = types.TextDocumentContentChangeWholeDocument(text)
        document = types.VersionedTextDocumentIdentifier(version=self.versions[uri], uri=uri)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))

    def close(self, name: str) -> None:
        self.client.text_document_did_close(types.DidCloseTextDocumentParams(self.document(name)))

    def document(self, name: str) -> types.TextDocumentIdentifier:
        return types.TextDocumentIdentifier(self.uri(name))

    async def told(self, name: str, *, since: int = 0) -> list[types.Diagnostic]:
        """What is told of the present version of a file; `since`: only what is published after so many messages."""
        uri = self.uri(name)
        for _ in range(PATIENCE * 100):
            for params in self.client.published[since:]:
                if params.uri == uri and params.version == self.versions[uri]:
                    return [found for found in params.diagnostics if found.code == RULE or found.code[0] not in "DW"]
            await asyncio.sleep(0.01)
        raise AssertionError(f"nothing was told of {uri}")

    async def completions(self, name: str, position: types.Position) -> dict[str, types.CompletionItem]:
        found = await self.client.text_document_completion_async(types.CompletionParams(self.document(name), position))
        return {item.label: item for item in found}

    async def hover(self, name: str, position: types.Position) -> str:
        found = await self.client.text_document_hover_async(types.HoverParams(self.document(name), position))
        return found.contents.value if found else ""

    async def actions(self, name: str, place: types.Range, *only: str) -> list[types.CodeAction]:
        context = types.CodeActionContext([], only=list(only) or None)
        params = types.CodeActionParams(self.document(name), place, context)
        return list(await self.client.text_document_code_action_async(params) or [])


def short(found: Sequence[types.Diagnostic]) -> list[str]:
    """Findings as line:column and code, as an editor counts."""
    return [f"{each.range.start.line}:{each.range.start.character} {each.code}" for each in found]
