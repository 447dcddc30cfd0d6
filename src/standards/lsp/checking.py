"""Checks while somebody types: a moment after the last key, one place at a time, the newest state wins."""

from __future__ import annotations

import asyncio
import datetime
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from threading import Lock
from typing import Protocol

from lsprotocol import types

from standards.build.live import Live
from standards.diagnostics.model import Diagnostic
from standards.lsp.buffers import Buffer
from standards.lsp.desk import Desk
from standards.lsp.findings import shown

#: the rules are imported by the first check and keep the texts they have read: two threads must not judge at once
_one_at_a_time = Lock()
PAUSE = 0.15  #: seconds without a key after which a file is judged


class Editor(Protocol):
    """What is needed of the server."""

    def text_document_publish_diagnostics(self, params: types.PublishDiagnosticsParams) -> None: ...
    def log(self, message: str) -> None: ...


class Checking:
    """Judges the files of `desk` and tells `editor` what it found."""

    def __init__(self, editor: Editor, desk: Desk) -> None:
        self._editor, self._desk = editor, desk
        self._turns: Counter[Live] = Counter()
        self._locks: dict[Live, asyncio.Lock] = {}
        self._running: set[asyncio.Task[None]] = set()

    def changed(self, buffer: Buffer, *, at_once: bool = False) -> None:
        """Judge a file, and what belongs to it, when no key has been pressed for a moment."""
        if buffer.is_judged:
            self._schedule(self._desk.place(buffer.path), 0 if at_once else PAUSE)

    def closed(self, buffer: Buffer) -> None:
        """Take back what was told of a file, and judge the others by what is on disk."""
        self._editor.text_document_publish_diagnostics(types.PublishDiagnosticsParams(buffer.uri, []))
        self.changed(buffer)

    def everything_changed(self) -> None:
        """Judge all open files again."""
        for place in {self._desk.place(buffer.path) for buffer in self._desk.buffers.values() if buffer.is_judged}:
            self._schedule(place, PAUSE)

    def judge_now(self, buffer: Buffer) -> None:
        """Judge one file before anything else is answered; what was scheduled is still done."""
        place = self._desk.place(buffer.path)
        try:
            found = _findings(place, self._desk.texts(), {buffer.path: buffer})
        except Exception as problem:
            self._crashed(place, problem)
        else:
            self._desk.keep(buffer, found[buffer.path])

    def shown_in(self, buffer: Buffer) -> Callable[[Diagnostic], types.Diagnostic]:
        """How findings in a file are told."""
        desk, folder = self._desk, self._desk.place(buffer.path).folder
        return lambda found: shown(found, buffer.lines, folder, desk.lines_of, desk.uri_of)

    def _schedule(self, place: Live, pause: float) -> None:
        self._turns[place] += 1
        task = asyncio.get_running_loop().create_task(self._check(place, self._turns[place], pause))
        self._running.add(task)  # the loop itself keeps no task alive
        task.add_done_callback(self._running.discard)

    async def _check(self, place: Live, turn: int, pause: float) -> None:
        await asyncio.sleep(pause)
        async with self._locks.setdefault(place, asyncio.Lock()):
            if turn != self._turns[place]:
                return
            buffers = {
                buffer.path: buffer
                for buffer in self._desk.buffers.values()
                if buffer.is_judged and self._desk.place(buffer.path) is place
            }
            if buffers:
                await self._judge(place, buffers)

    async def _judge(self, place: Live, buffers: Mapping[Path, Buffer]) -> None:
        try:
            found = await asyncio.to_thread(_findings, place, self._desk.texts(), buffers)
        except Exception as problem:
            self._crashed(place, problem)
            return
        for path, buffer in buffers.items():
            if self._desk.keep(buffer, found[path]):
                self._tell(buffer, found[path])

    def _crashed(self, place: Live, problem: Exception) -> None:
        self._editor.log(f"{place.folder} could not be checked: {type(problem).__name__}: {problem}")

    def _tell(self, buffer: Buffer, findings: Sequence[Diagnostic]) -> None:
        told = [*map(self.shown_in(buffer), findings)]
        self._editor.text_document_publish_diagnostics(types.PublishDiagnosticsParams(buffer.uri, told, buffer.version))


def _findings(place: Live, texts: Mapping[Path, bytes], buffers: Mapping[Path, Buffer]) -> dict[Path, list[Diagnostic]]:
    """What is wrong in `buffers`. Reads their trees too, so that an outline survives the next broken line."""
    for buffer in buffers.values():
        _ = buffer.document
    with _one_at_a_time:
        return place.findings(texts, buffers.keys(), datetime.date.today())
