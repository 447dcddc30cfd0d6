"""PyYAML's pure-Python parser and composer, for platforms where its C binding is missing."""

from __future__ import annotations

from yaml.composer import Composer
from yaml.events import Event
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner


class PureParser(Reader, Scanner, Parser, Composer):
    """The same methods as the C binding's CParser; `get_event` gives None after the last event, as there."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)
        Composer.__init__(self)

    def get_event(self) -> Event | None:
        event: Event | None = Parser.get_event(self)  # type: ignore[no-untyped-call]  # the stubs leave it untyped
        return event
