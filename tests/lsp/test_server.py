"""The life of a server: what an editor may offer, send and break, and how a conversation ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from lsprotocol import types
from pytest_lsp import client_capabilities
from tests.lsp.editor import CONFIG, OVERLAY, PLAYBOOK, Editor, capabilities, position_of, short

SERVER = [sys.executable, "-m", "standards", "lsp"]
SHOP, GREECE = "playbooks/shop.yaml", "overlays/greece.yaml"
INITIALIZE = {"processId": None, "rootUri": None, "capabilities": {}}
in_one_loop = pytest.mark.asyncio(loop_scope="module")


def message(method: str, params: Any = None, number: int | None = None) -> bytes:
    body = {"jsonrpc": "2.0", "method": method, **({} if number is None else {"id": number})}
    raw = json.dumps(body if params is None else {**body, "params": params}).encode()
    return b"Content-Length: %d\r\n\r\n%b" % (len(raw), raw)


def answers(raw: bytes) -> list[Any]:
    """The messages on stdout; anything else among them is an error."""
    found = []
    while raw:
        head, _, rest = raw.partition(b"\r\n\r\n")
        length = int(head.split(b"Content-Length: ")[1].split(b"\r\n")[0])
        assert head.startswith((b"Content-Length", b"Content-Type"))
        found.append(json.loads(rest[:length]))
        raw = rest[length:]
    return found


def conversation(*messages: bytes, code: str = "") -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", code] if code else SERVER
    return subprocess.run(command, input=b"".join(messages), capture_output=True, timeout=60)


def test_a_conversation_that_is_ended_properly() -> None:
    ended = conversation(message("initialize", INITIALIZE, 1), message("shutdown", number=2), message("exit"))
    hello, goodbye = answers(ended.stdout)
    assert hello["result"]["serverInfo"]["name"] == "standards"
    assert hello["result"]["capabilities"]["positionEncoding"] == "utf-16"
    assert goodbye == {"jsonrpc": "2.0", "id": 2, "result": None}
    assert (ended.returncode, ended.stderr) == (0, b"")


@pytest.mark.parametrize("last", [[], [message("exit")]])
def test_an_editor_that_leaves_without_a_word(last: list[bytes]) -> None:
    assert conversation(message("initialize", INITIALIZE, 1), *last).returncode == 1


def test_what_prints_does_not_disturb_the_messages() -> None:
    code = (
        "import sys; from standards.lsp import hover\n"
        "def loud(*a): print('loud'); return 'told'\n"
        "hover.hover = loud\n"
        "from standards.cli.app import main; sys.argv = ['standards', 'lsp']; main()"
    )
    uri = "untitled:a.yaml"
    opened = {"textDocument": {"uri": uri, "languageId": "yaml", "version": 1, "text": PLAYBOOK}}
    asked = {"textDocument": {"uri": uri}, "position": {"line": 0, "character": 0}}
    ended = conversation(
        message("initialize", INITIALIZE, 1), message("textDocument/didOpen", opened),
        message("textDocument/hover", asked, 2), message("shutdown", number=3), message("exit"), code=code,
    )  # fmt: skip
    told = [each["result"] for each in answers(ended.stdout) if each.get("id") == 2]
    assert told == [{"contents": {"kind": "plaintext", "value": "told"}}]
    assert b"loud" in ended.stderr


def test_a_handler_that_crashes_is_an_error_without_a_traceback_and_the_server_lives_on() -> None:
    code = (
        "import sys; from standards.lsp import symbols\n"
        "def broken(*a): raise KeyError('lost')\n"
        "symbols.search = broken\n"
        "from standards.cli.app import main; sys.argv = ['standards', 'lsp']; main()"
    )
    ended = conversation(
        message("initialize", INITIALIZE, 1), message("workspace/symbol", {"query": ""}, 2),
        message("no/such/request", {}, 3), message("shutdown", number=4), message("exit"), code=code,
    )  # fmt: skip
    by_number = {each.get("id"): each for each in answers(ended.stdout)}
    assert by_number[2]["error"]["message"] == "KeyError: 'lost'"
    assert "Traceback" not in json.dumps(by_number[2])
    assert by_number[3]["error"]["code"] == -32601
    assert by_number[4]["result"] is None
    assert ended.returncode == 0


def test_without_the_package_one_sentence_says_what_to_install(tmp_path: Path) -> None:
    (tmp_path / "pygls.py").write_text("raise ModuleNotFoundError(name='pygls')\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    ended = subprocess.run(SERVER, input=b"", capture_output=True, timeout=60, env=environment)
    assert (ended.returncode, ended.stdout) == (2, b"")
    assert ended.stderr.decode().strip().endswith('this needs one more package: pip install "standards[lsp]"')
    assert len(ended.stderr.splitlines()) == 1


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("offered", "agreed", "column"),
    [
        (None, "utf-16", 24),
        (["utf-32", "utf-16"], "utf-32", 23),
        (["utf-8"], "utf-8", 30),
        (["utf-7", "utf-16"], "utf-16", 24),
    ],
)
async def test_columns_are_counted_as_agreed(tmp_path: Path, offered: Any, agreed: str, column: int) -> None:
    client = await CONFIG.start()
    hello = await client.initialize_session(
        types.InitializeParams(capabilities=capabilities(position_encodings=offered))
    )
    assert hello.capabilities.position_encoding == agreed
    editor = Editor(client, tmp_path)
    text = PLAYBOOK + "values: {a: Γεια 😀, b: ~}\n"
    (empty,) = [each for each in await editor.open("a.yaml", text) if each.code == "S012"]
    assert empty.range == types.Range(types.Position(17, column), types.Position(17, column + 1))
    assert await editor.hover("a.yaml", types.Position(17, column - 3)) == "`values/b` (statement)"
    await client.shutdown_session()
    await client.stop()


@pytest.mark.asyncio
@pytest.mark.parametrize(
    ("name", "snippets", "documented"),
    [
        ("visual_studio_code", True, types.MarkupContent),
        ("neovim", True, types.MarkupContent),
        ("emacs", False, str),
    ],
)
async def test_what_real_editors_can_do_is_what_they_get(
    tmp_path: Path, name: str, snippets: bool, documented: type
) -> None:
    client = await CONFIG.start()
    await client.initialize_session(types.InitializeParams(capabilities=client_capabilities(name)))
    editor = Editor(client, tmp_path)
    await editor.open("a.yaml", PLAYBOOK.replace("        who: host\n", "        \n"))
    found = await editor.completions("a.yaml", types.Position(12, 8))
    assert found["who"].text_edit
    assert found["who"].text_edit.new_text == ("who: $0" if snippets else "who: ")
    told = await client.text_document_hover_async(types.HoverParams(editor.document("a.yaml"), types.Position(2, 1)))
    assert told.contents.kind == types.MarkupKind.Markdown
    assert isinstance(found["who"].documentation, documented)
    await client.shutdown_session()
    await client.stop()


@in_one_loop
async def test_a_byte_order_mark_and_line_ends_of_windows(editor: Editor) -> None:
    text = "\ufeff" + PLAYBOOK.replace("title: Arr", "\ttitle: Arr").replace("\n", "\r\n")
    assert short(await editor.open(SHOP, text)) == ["8:4 Y009"]
    assert short(await editor.type(SHOP, "\ufeffstandard: 1\r\n" + PLAYBOOK.partition("\n")[2])) == ["0:1 S001"]


@in_one_loop
@pytest.mark.parametrize(
    "text",
    [
        "\x00\x01\ufffd\x7f" * 50,
        "\ud83d",
        "{" * 5000,
        "a: &a [*a]\n",
        "? ? ?\n- -\n",
        "playbook: shop\n" + "x" * 100_000,
        '"' * 999,
    ],
)
async def test_rubbish_is_told_and_the_server_lives_on(editor: Editor, text: str) -> None:
    assert await editor.open(SHOP, text)
    for column in (0, 1, 7):
        place = types.Position(0, column)
        await editor.hover(SHOP, place)
        await editor.completions(SHOP, place)
        await editor.actions(SHOP, types.Range(place, place))
    await editor.client.text_document_document_symbol_async(types.DocumentSymbolParams(editor.document(SHOP)))
    await editor.client.text_document_references_async(
        types.ReferenceParams(types.ReferenceContext(True), editor.document(SHOP), types.Position(0, 0))
    )
    assert await editor.type(SHOP, PLAYBOOK) == []


@in_one_loop
async def test_a_file_that_is_too_large(editor: Editor) -> None:
    text = PLAYBOOK + "# a comment of some length, many times over\n" * 50_000
    assert short(await editor.open(SHOP, text)) == ["0:0 Y001"]
    assert await editor.completions(SHOP, types.Position(0, 0)) is not None


@in_one_loop
async def test_overlays_that_extend_one_another(editor: Editor) -> None:
    editor.write(
        "overlays/poland.yaml", OVERLAY.replace("greece", "poland").replace("extends: shop", "extends: greece")
    )
    text = OVERLAY.replace("extends: shop", "extends: poland")
    assert "R005" in " ".join(short(await editor.open(GREECE, text)))
    await editor.hover(GREECE, position_of(text, "door"))
    await editor.completions(GREECE, position_of(text, "poland"))


@in_one_loop
async def test_other_addresses_are_left_alone(editor: Editor) -> None:
    uri = "git:/somewhere/shop.yaml?ref=HEAD"
    document = types.TextDocumentItem(uri, "yaml", 1, "playbook: [")
    editor.client.text_document_did_open(types.DidOpenTextDocumentParams(document))
    assert await editor.open(SHOP, PLAYBOOK) == []
    assert await editor.hover(uri, types.Position(0, 0)) == ""
    assert [params for params in editor.client.published if params.uri == uri] == []
    assert await editor.hover("file:///nowhere/closed.yaml", types.Position(0, 0)) == ""


@in_one_loop
async def test_two_workspaces_at_once(editor: Editor, tmp_path_factory: pytest.TempPathFactory) -> None:
    other = Editor(editor.client, tmp_path_factory.mktemp("other"))
    other.write("standards.yaml", "standards: 1\nname: Other\n")
    assert short(await other.open(SHOP, PLAYBOOK.replace("who: host", "who: hots"))) == ["12:13 R001"]
    assert await editor.open(SHOP, PLAYBOOK) == []
    assert await editor.type(SHOP, PLAYBOOK + "\n") == []
    told = [short(params.diagnostics) for params in editor.client.published if params.uri == other.uri(SHOP)]
    assert len(told) == 1
