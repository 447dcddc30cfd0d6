"""A small client of the YAML language server over standard input and output, as an editor drives it."""

from __future__ import annotations

import json
import queue
import subprocess
import threading
from pathlib import Path
from typing import Any

SERVER = Path(__file__).parent / "node_modules" / ".bin" / "yaml-language-server"
_PATIENCE = 20  # seconds for one answer
_SETTINGS = {
    "yaml": {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}, "schemas": {}},
    "http": {},
    "[yaml]": {"editor.tabSize": 2},
    "editor": {},
    "files": {},
}
_CAPABILITIES = {
    "workspace": {"configuration": True},
    "textDocument": {
        "hover": {"contentFormat": ["markdown", "plaintext"]},
        "completion": {
            "completionItem": {"snippetSupport": True, "documentationFormat": ["markdown", "plaintext"]},
        },
        "publishDiagnostics": {},
    },
}


class LanguageServer:
    """A running server; `close` ends it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._process = subprocess.Popen(
            [str(SERVER), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._inbox: queue.Queue[dict[str, Any]] = queue.Queue()
        self._waiting: list[dict[str, Any]] = []
        self._count = 0
        threading.Thread(target=self._read, daemon=True).start()
        root = {"processId": None, "rootUri": folder.as_uri(), "capabilities": _CAPABILITIES}
        self.request("initialize", {**root, "workspaceFolders": [{"uri": folder.as_uri(), "name": "w"}]})
        self._send({"method": "initialized", "params": {}})
        self._send({"method": "workspace/didChangeConfiguration", "params": {"settings": _SETTINGS}})

    def open(self, name: str, text: str) -> str:
        """Open a file that need not exist; its address."""
        uri = (self.folder / name).as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._send({"method": "textDocument/didOpen", "params": {"textDocument": document}})
        return uri

    def squiggles(self, name: str, text: str) -> list[tuple[int, int, str]]:
        """Line, column (from 1) and message of everything that is underlined."""
        uri = self.open(name, text)
        told = self._wait(
            lambda each: each.get("method") == "textDocument/publishDiagnostics" and each["params"]["uri"] == uri
        )
        return [
            (each["range"]["start"]["line"] + 1, each["range"]["start"]["character"] + 1, each["message"])
            for each in told["params"]["diagnostics"]
        ]

    def hover(self, name: str, marked: str) -> str:
        """What is shown over the place of `|` in the text."""
        answer = self._at("textDocument/hover", name, marked)
        return "" if answer is None else str(answer["contents"]["value"])

    def completions(self, name: str, marked: str) -> dict[str, dict[str, Any]]:
        """What is offered at the place of `|` in the text, by label."""
        answer = self._at("textDocument/completion", name, marked)
        items = answer["items"] if isinstance(answer, dict) else answer
        return {each["label"]: each for each in items or ()}

    def request(self, method: str, params: Any) -> Any:
        self._count += 1
        number = self._count
        self._send({"id": number, "method": method, "params": params})
        return self._wait(lambda each: each.get("id") == number and "method" not in each).get("result")

    def close(self) -> None:
        self.request("shutdown", None)
        self._send({"method": "exit"})
        self._process.wait(_PATIENCE)

    def _at(self, method: str, name: str, marked: str) -> Any:
        before, _, after = marked.partition("|")
        uri = self.open(name, before + after)
        place = {"line": before.count("\n"), "character": len(before) - before.rfind("\n") - 1}
        return self.request(method, {"textDocument": {"uri": uri}, "position": place})

    def _wait(self, wanted: Any) -> dict[str, Any]:
        for index, message in enumerate(self._waiting):
            if wanted(message):
                return self._waiting.pop(index)
        while True:
            message = self._inbox.get(timeout=_PATIENCE)
            if "method" in message and "id" in message:
                self._answer(message)
            elif wanted(message):
                return message
            else:
                self._waiting.append(message)

    def _answer(self, message: dict[str, Any]) -> None:
        """The server asks for its settings and registers what it can do."""
        result: Any = None
        if message["method"] == "workspace/configuration":
            result = [_SETTINGS.get(item.get("section", "")) for item in message["params"]["items"]]
        self._send({"id": message["id"], "result": result})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _read(self) -> None:
        stream = self._process.stdout
        assert stream is not None
        while header := stream.readline():
            if header.lower().startswith(b"content-length:"):
                length = int(header.split(b":")[1])
                while stream.readline().strip():
                    pass
                self._inbox.put(json.loads(stream.read(length)))
