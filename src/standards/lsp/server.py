"""The wiring: which message of an editor is answered by what. What is answered is decided elsewhere."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import wraps
from typing import Any, BinaryIO, TypeVar

from lsprotocol import types
from pygls.exceptions import JsonRpcException, JsonRpcInternalError, JsonRpcInvalidParams
from pygls.lsp.server import LanguageServer

from standards import __version__
from standards.lsp import actions, completion, fields, hover, references, symbols
from standards.lsp.checking import Checking
from standards.lsp.desk import Desk, View
from standards.lsp.positions import Lines

Answer = TypeVar("Answer")
#: everything after which something new may be offered without being asked for
_TRIGGERS = [" ", "{", "[", ",", "/"]
_ITEM = ("completion", "completion_item")
_WATCHED = ("**/*.{yaml,yml,csv}", "**/.standards/baseline.json")


class Server(LanguageServer):
    """A language server with everything that is open, and the checks that are under way."""

    def __init__(self) -> None:
        super().__init__("standards", __version__, types.TextDocumentSyncKind.Full)
        self.desk = Desk()
        self.checking = Checking(self, self.desk)
        self.was_shut_down = False

    def report_server_error(self, error: Exception, source: Any) -> None:
        """Tell the editor's log, not the person who writes."""
        self.log(f"{type(error).__name__}: {error}")

    def log(self, message: str) -> None:
        """Write a line into the editor's log."""
        self.window_log_message(types.LogMessageParams(types.MessageType.Error, message))

    def capability(self, *names: str) -> Any:
        """What the editor has said of itself under `names`, one below the other; None where it has not."""
        found: Any = self.client_capabilities
        for name in names:
            found = getattr(found, name, None)
        return found


def serve(stdin: BinaryIO, stdout: BinaryIO) -> int:
    """Speak with an editor until it leaves; 0 where it said so before, as the protocol asks."""
    server = Server()
    for wire in (_wire_session, _wire_files, _wire_places, _wire_texts):
        wire(server)
    server.start_io(stdin, stdout)
    return 0 if server.was_shut_down else 1


def _answering(server: Server, method: str, options: Any = None) -> Callable[..., Any]:
    """Answer `method` with a function. Where it crashes the editor is told in one line, and the server lives on."""

    def register(function: Callable[[Any], Answer]) -> Callable[[Any], Answer]:
        @wraps(function)
        def answer(params: Any) -> Answer:
            try:
                return function(params)
            except JsonRpcException:
                raise
            except Exception as problem:
                server.log(f"{method}: {type(problem).__name__}: {problem}")
                raise JsonRpcInternalError(f"{type(problem).__name__}: {problem}") from None

        server.feature(method, options)(answer)
        return answer

    return register


def _wire_session(server: Server) -> None:
    """How a conversation begins and ends."""

    @_answering(server, types.INITIALIZE)
    def initialize(params: types.InitializeParams) -> None:
        server.desk.encoding = str(getattr(encoding := server.workspace.position_encoding, "value", encoding))

    @_answering(server, types.INITIALIZED)
    def initialized(params: types.InitializedParams) -> None:
        asyncio.get_running_loop().run_in_executor(None, fields.prepare)
        if server.capability("workspace", "did_change_watched_files", "dynamic_registration"):
            options = types.DidChangeWatchedFilesRegistrationOptions(
                [types.FileSystemWatcher(each) for each in _WATCHED]
            )
            watch = types.Registration("files", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
            server.client_register_capability(types.RegistrationParams([watch]))

    @_answering(server, types.SHUTDOWN)
    def shutdown(params: None) -> None:
        server.was_shut_down = True


def _wire_files(server: Server) -> None:
    """Files that are opened, changed and closed, here and on disk."""
    desk, checking = server.desk, server.checking

    @_answering(server, types.TEXT_DOCUMENT_DID_OPEN)
    def did_open(params: types.DidOpenTextDocumentParams) -> None:
        opened = params.text_document
        checking.changed(desk.open(opened.uri, opened.version, opened.text), at_once=True)

    @_answering(server, types.TEXT_DOCUMENT_DID_CHANGE)
    def did_change(params: types.DidChangeTextDocumentParams) -> None:
        changed = params.text_document
        if params.content_changes:
            checking.changed(desk.open(changed.uri, changed.version, params.content_changes[-1].text))

    @_answering(server, types.TEXT_DOCUMENT_DID_SAVE)
    def did_save(params: types.DidSaveTextDocumentParams) -> None:
        checking.everything_changed()

    @_answering(server, types.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(params: types.DidCloseTextDocumentParams) -> None:
        closed = desk.close(params.text_document.uri)
        if closed:
            checking.closed(closed)

    @_answering(server, types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def did_change_watched_files(params: types.DidChangeWatchedFilesParams) -> None:
        checking.everything_changed()


def _wire_places(server: Server) -> None:
    """Outline, search, definition, references and renaming."""
    desk = server.desk

    @_answering(server, types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
    def document_symbol(params: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
        view = desk.view(params.text_document.uri)
        if view is None:
            return []
        if view.buffer.mended.root is not None:
            return symbols.outline(view.buffer.mended, view.lines)
        return symbols.outline(view.buffer.tree, Lines(view.buffer.tree.text, desk.encoding))

    @_answering(server, types.WORKSPACE_SYMBOL)
    def workspace_symbol(params: types.WorkspaceSymbolParams) -> list[types.WorkspaceSymbol]:
        folders = [folder.uri for folder in server.workspace.folders.values()]
        roots = folders or [uri for uri in [server.workspace.root_uri] if uri]
        return symbols.search(params.query, desk.holding_words(params.query, roots), desk.uri_of, desk.encoding)

    @_answering(server, types.TEXT_DOCUMENT_DEFINITION)
    def definition(params: types.DefinitionParams) -> list[types.Location]:
        view = desk.view(params.text_document.uri)
        return references.definition(view, params.position, desk.uri_of) if view else []

    @_answering(server, types.TEXT_DOCUMENT_REFERENCES)
    def find_references(params: types.ReferenceParams) -> list[types.Location]:
        view = desk.view(params.text_document.uri)
        declaration = params.context.include_declaration
        return references.references(view, params.position, desk.uri_of, declaration=declaration) if view else []

    @_answering(server, types.TEXT_DOCUMENT_PREPARE_RENAME)
    def prepare_rename(params: types.PrepareRenameParams) -> types.Range | None:
        view = desk.view(params.text_document.uri)
        return references.renamable(view, params.position) if view else None

    @_answering(server, types.TEXT_DOCUMENT_RENAME, types.RenameOptions(prepare_provider=True))
    def rename(params: types.RenameParams) -> types.WorkspaceEdit | None:
        view = desk.view(params.text_document.uri)
        if view is None:
            return None
        try:
            return types.WorkspaceEdit(references.rename(view, params.position, params.new_name, desk.uri_of))
        except references.NotRenamedError as reason:
            raise JsonRpcInvalidParams(str(reason)) from None


def _wire_texts(server: Server) -> None:
    """What is shown, offered and mended where the cursor is."""
    desk = server.desk

    @_answering(server, types.TEXT_DOCUMENT_HOVER)
    def show(params: types.HoverParams) -> types.Hover | None:
        view = _judged(server, params.text_document.uri)
        told = hover.hover(view, params.position) if view else ""
        markup = _markup(server, "hover", "content_format") or types.MarkupKind.PlainText
        return types.Hover(types.MarkupContent(markup, told)) if told else None

    @_answering(server, types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=_TRIGGERS))
    def complete(params: types.CompletionParams) -> list[types.CompletionItem]:
        view = desk.view(params.text_document.uri)
        snippets = server.capability("text_document", *_ITEM, "snippet_support")
        markup = _markup(server, *_ITEM, "documentation_format")
        return completion.completion(view, params.position, snippets=bool(snippets), markup=markup) if view else []

    kinds = [types.CodeActionKind.QuickFix, actions.FIX_ALL]

    @_answering(server, types.TEXT_DOCUMENT_CODE_ACTION, types.CodeActionOptions(code_action_kinds=kinds))
    def code_action(params: types.CodeActionParams) -> list[types.CodeAction]:
        view = _judged(server, params.text_document.uri)
        if view is None:
            return []
        snippets = server.capability("workspace", "workspace_edit", "snippet_edit_support")
        shown = server.checking.shown_in(view.buffer)
        return actions.actions(view, params.range, params.context.only or (), shown, snippets=bool(snippets))


def _markup(server: Server, *names: str) -> types.MarkupKind | None:
    """How the editor wants texts: Markdown where it shows it, otherwise plain; None where it knows neither name."""
    offered = server.capability("text_document", *names)
    if not offered:
        return None
    return types.MarkupKind.Markdown if types.MarkupKind.Markdown in offered else types.MarkupKind.PlainText


def _judged(server: Server, uri: str) -> View | None:
    """The view of a file with the findings of its present state, also where its check still waits for more typing."""
    buffer = server.desk.buffers.get(uri)
    if buffer and buffer.is_judged and not server.desk.is_judged(buffer):
        server.checking.judge_now(buffer)
    return server.desk.view(uri)
