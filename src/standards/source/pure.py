"""PyYAML's pure-Python parser and composer, for platforms where its C binding is missing."""

from __future__ import annotations

from yaml.composer import Composer
from yaml.events import Event
from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError
from yaml.tokens import TagToken


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

    def scan_tag(self) -> TagToken:
        """libyaml refuses a tag with a comma or a bracket in it; PyYAML's own scanner does not."""
        token: TagToken = Scanner.scan_tag(self)
        if any(sign in ",[]" for part in token.value for sign in part or ""):
            raise ScannerError(
                "while scanning a tag", token.start_mark, "it holds a comma or a bracket", token.end_mark
            )
        return token
