"""Places in the bytes of a file where YAML may have misunderstood its author; most files have none.

Why by text and not by node: looking at every node would cost as much as reading the file. A suspect is only a
place to look at; `traps.py` decides by the node that stands there.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise

from standards.source.fields import FIELDS

_HASH = re.compile(r" #[^\n]*")  # only the first of a line can begin a comment
#: a lone text below its key: a word that may be a key without a colon, or a dash without a space
_LONE = re.compile(r":(?: *)\r?\n *+(?:([a-z_]++) |(?=-[^\W\d]))")
_KEY_LINE = re.compile(r"[^\n]*:\s")
_LAST_QUOTE = re.compile(r"\"(?<![\s\d]\")(?=[ ]*\r?(?:\n|\Z))")
_LISTED = re.compile(r"\n *- (?=[^\s\"'|>\[{&*!#-])")
_TEXT_ABOVE = re.compile(r" *(?P<key>[^\s#-])[^\n]*?:[ ]+(?=[^\s\"'|>\[{&*!#])")
_ITEM_ABOVE = re.compile(r"(?P<indent> *)(?P<dash>- +)?(?=[^\s\"'|>\[{&*!#-])")
_GLUED_COLON = re.compile(r":(?=[^ \t\r\n:/])")
_SIGNS = {"&": re.compile(r"&(?<![^\s\[{,]&)\S"), "!": re.compile(r"!(?<![^\s\[{,]!)\S")}
_INNER = re.compile(r"\[[^\]]*\]|\"[^\"]*\"")
_WORD_BEFORE = re.compile(r"[a-z_]+\Z")
_DIRECTIVE = re.compile(r"#\s*standards:\s*allow\b")
_LEFT_OPEN = {mark: re.compile(rf"{mark}(?<=[:-] {mark})[^{mark}\n]*$", re.MULTILINE) for mark in ('"', "'")}
_EXCEPTION = re.compile(r"#[ \t]*standards:[ \t]*[a-z]")
_OPENERS = " \n[{,"


@dataclass
class Suspects:
    """`starts`: offsets where a node must begin to be guilty; `cuts`: where a plain text ends -> where its # stands.

    `closed`: where a plain text may end with a quotation mark that nothing opened.
    """

    starts: set[int] = field(default_factory=set)
    cuts: dict[int, int] = field(default_factory=dict)
    closed: set[int] = field(default_factory=set)

    def __bool__(self) -> bool:
        return bool(self.starts or self.cuts or self.closed)


def suspects(text: str) -> Suspects:
    """Every suspicious place of `text`, from a few searches for rare characters."""
    found = Suspects()
    if " #" in text:
        _hashes(text, found.cuts)
    for match in _LAST_QUOTE.finditer(text):
        if text.count('"', text.rfind("\n", 0, match.start()) + 1, match.start()) == 0:
            found.closed.add(match.start() + 1)
    if "[" in text or "{" in text:
        _brackets(text, "[", "]", found.starts)
        _brackets(text, "{", "}", found.starts)
    _glued_colons(text, found.starts)
    for match in _LONE.finditer(text):
        if not match[1]:
            found.starts.add(match.end())
        elif match[1] in FIELDS and not _KEY_LINE.match(text, match.start(1)):
            found.starts.add(match.start(1))
    _lists(text, found.starts)
    for sign, pattern in _SIGNS.items():
        if sign in text:
            found.starts.update(match.start() for match in pattern.finditer(text))
    return found


def may_allow(text: str) -> bool:
    """Whether some comment may set a rule aside."""
    return "standards:" in text and _EXCEPTION.search(text) is not None


def may_swallow(text: str) -> bool:
    """Whether some quoted text is not closed on its own line."""
    return any(mark in text and pattern.search(text) for mark, pattern in _LEFT_OPEN.items())


def _hashes(text: str, cuts: dict[int, int]) -> None:
    for match in _HASH.finditer(text):
        at = match.start() + 1
        head = text.rfind("\n", 0, at) + 1
        before = text[head:at].rstrip()
        after = text[at + 1 : at + 2]
        aligned = text[at - 2] in " \t"
        if before.strip(" -") and (not aligned or after.isdigit()) and not _DIRECTIVE.match(text, at):
            cuts.setdefault(head + len(before), at)


def _lists(text: str, starts: set[int]) -> None:
    """Items with a colon in their text, and items that go on with the text of the line above."""
    for match in _LISTED.finditer(text):
        stop = text.find("\n", match.end())
        key, colon, _ = text[match.end() : stop if stop >= 0 else len(text)].partition(": ")
        if colon and key not in FIELDS:
            starts.add(match.end())
        head = text.rfind("\n", 0, match.start()) + 1
        column = match.end() - match.start() - 3
        item = _ITEM_ABOVE.match(text, head, match.start())
        if item and (item["dash"] is None or len(item["indent"]) < column):
            starts.add(item.end())
        above = _TEXT_ABOVE.match(text, head, match.start())
        if above and column > above.start("key") - head:
            starts.add(above.end())


def _brackets(text: str, opener: str, closer: str, starts: set[int]) -> None:
    at = text.find(opener)
    while at >= 0:
        before = text[max(0, at - 20) : at].rstrip(" ")
        if not before or before[-1] in "\n:,[-":
            stop = text.find(closer, at)
            inner = text[at + 1 : stop if stop >= 0 else at + 1000]
            parts = (_INNER.sub("", inner) if "[" in inner or '"' in inner else inner).split(",")
            if (opener == "{" and any(": " not in part for part in parts)) or (
                opener == "[" and len(parts) > 1 and _falls_to_lower_case(parts)
            ):
                starts.add(at)
        at = text.find(opener, at + 1)


def _falls_to_lower_case(parts: list[str]) -> bool:
    """Whether one part begins with a small letter after one that began with a capital, as a cut sentence does."""
    firsts = [part.lstrip()[:1] for part in parts]
    return any(a.isupper() and b.islower() for a, b in pairwise(firsts))


def _glued_colons(text: str, starts: set[int]) -> None:
    for match in _GLUED_COLON.finditer(text):
        word = _WORD_BEFORE.search(text, max(0, match.start() - 30), match.start())
        if word and word[0] in FIELDS and (word.start() == 0 or text[word.start() - 1] in _OPENERS):
            starts.add(word.start())
