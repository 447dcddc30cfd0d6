"""A trainer's text becomes safe HTML: emphasis, placeholders, and the small habits of good typesetting.

`*emphasis*` and `**strong**` are the only markup, `{store.name}` the only substitution; `\\*`, `{{` and `}}` are
literal. Everything else is printed as typed. One pass over the text, so that hostile markup costs no more than long
markup.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup, escape

#: a blank to write on, where a placeholder has no value
BLANK = Markup('<span class="blank">\N{EM SPACE}</span>')
BLANK_TEXT = "\N{HORIZONTAL ELLIPSIS}" * 6
LONGEST_WORD = 40  #: a longer run of letters is not looked up in the hyphenation patterns: quadratic, and pointless

_TOKEN = re.compile(r"\\[\\*{}]|\{\{|\}\}|\{[^{}\s]*\}|\*{1,2}|[^\\{}*]+|.", re.DOTALL)
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LONG_WORD = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")
_PARAGRAPH = re.compile(r"\s*\n\s*\n\s*")
_APOSTROPHE = re.compile(r"(?<=\w)'")
_QUOTED = re.compile(r'(?<![^\s(\[])"([^"]*\S)"(?![^\s.,;:!?)\]…·])')
_NUMBER_UNIT = re.compile(r"(?<=\d) (?=(?:%|°|€|zł|(?:s|min|h|mm|cm|m|km|g|kg|λεπτά|δευτ)\b))")
_ENGLISH_PERCENT = re.compile(r"(?<=\d)\N{NO-BREAK SPACE}%")
_POLISH_SHORT = re.compile(r"(?<![\w\N{NO-BREAK SPACE}])([aiouwzAIOUWZ]) (?=\S)")
_TAGS = {"*": "em", "**": "strong"}
#: a number that is dialled or looked up: in old-style figures 112 reads like small capitals
_CODE = re.compile(r"(?<![\w.,:/#&])\d{3,}(?![\w%])")


@dataclass(frozen=True)
class Setting:
    """How texts of one edition are set: the values of placeholders, the language, its quotation marks."""

    values: Mapping[str, str]
    language: str = "en"
    quotes: str = ""

    def rich(self, text: str) -> Markup:
        """The text as HTML that may stand in a page as it is."""
        return _compose(_tokens(text), self)

    def plain(self, text: str) -> str:
        """The text without markup, for titles and running heads."""
        parts = []
        tokens = _tokens(text)
        pairs = _pairs(tokens)
        for index, token in enumerate(tokens):
            if index not in pairs:
                part = _meaning(token, self.values)
                parts.append(BLANK_TEXT if part is None else part)
        return " ".join(self.refine("".join(parts)).split(" "))

    def refine(self, text: str) -> str:
        """Apostrophes, quotation marks, and spaces at which a line must not break."""
        text = _APOSTROPHE.sub("’", text)
        if self.quotes:
            text = _QUOTED.sub(rf"{self.quotes[0]}\1{self.quotes[1]}", text)
        text = _NUMBER_UNIT.sub("\N{NO-BREAK SPACE}", text)
        if self.language.startswith("en"):
            text = _ENGLISH_PERCENT.sub("%", text)
        if self.language.startswith("pl"):
            text = _POLISH_SHORT.sub("\\1\N{NO-BREAK SPACE}", text)
        return text


#: quotation marks and those that stand inside them: English, Polish, Greek
_NESTED = (("“", "”", "‘", "’"), ("„", "”", "«", "»"), ("«", "»", "“", "”"))


#: languages that put the full stop behind the closing quotation mark
_STOP_OUTSIDE = ("el", "pl")


def quoted(text: Markup | str, language: str) -> Markup:
    """The text between quotation marks, its own of the second level, its full stop where the language has it."""
    said, stop = str(inner(text if isinstance(text, Markup) else escape(text))), ""
    if language.startswith(_STOP_OUTSIDE) and said.endswith(".") and not said.endswith(".."):
        said, stop = said[:-1], "."
    return Markup(f"<q>{said}</q>{stop}")


def inner(text: Markup | str) -> Markup | str:
    """The text as it stands between quotation marks: its own become those of the second level."""
    for opening, closing, first, last in _NESTED:
        if opening in text:
            within = re.sub(f"{opening}([^{opening}{closing}]*){closing}", rf"{first}\1{last}", str(text))
            return Markup(within) if isinstance(text, Markup) else within
    return text


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(_UNPRINTABLE.sub("\N{REPLACEMENT CHARACTER}", text.strip()))


def _meaning(token: str, values: Mapping[str, str]) -> str | None:
    """The text that a token stands for, None for a placeholder without a value."""
    if token[0] == "\\" and len(token) == 2:
        return token[1]
    if token in ("{{", "}}"):
        return token[0]
    if token[0] == "{" and token[-1] == "}" and len(token) > 2:
        return values.get(token[1:-1]) or None
    return token


def _compose(tokens: list[str], setting: Setting) -> Markup:
    """Marks are paired like brackets; one that never closes, or closes nothing, is printed as typed."""
    pairs = _pairs(tokens)
    parts: list[str] = []
    run: list[str] = []

    def flush() -> None:
        if run:
            parts.append(_html(setting.refine("".join(run))))
            run.clear()

    for index, token in enumerate(tokens):
        text = _meaning(token, setting.values)
        if index in pairs:
            flush()
            parts.append(f"<{'' if pairs[index] > index else '/'}{_TAGS[token]}>")
        elif text is None:
            flush()
            parts.append(BLANK)
        else:
            run.append(text)
    flush()
    return Markup("".join(parts))  # every part is escaped or a tag of ours


def _pairs(tokens: list[str]) -> dict[int, int]:
    """For every mark that has a partner, the position of the partner.

    A mark opens before a letter and closes after one. Each of the two tags is open at most once, which bounds the
    depth of the result; a mark inside an open pair of its own kind can only close it.
    """
    pairs: dict[int, int] = {}
    waiting: list[tuple[str, int]] = []
    for index, token in enumerate(tokens):
        if token not in _TAGS:
            continue
        before = tokens[index - 1][-1:] if index else " "
        after = tokens[index + 1][:1] if index + 1 < len(tokens) else " "
        open_marks = [mark for mark, _ in waiting]
        if token in open_marks and not before.isspace():
            while waiting:
                mark, start = waiting.pop()
                if mark == token:
                    pairs[start], pairs[index] = index, start
                    break
        elif token not in open_marks and not after.isspace():
            waiting.append((token, index))
    return pairs


def _html(text: str) -> str:
    safe = str(escape(text))
    safe = _LONG_WORD.sub(lambda word: f'<span class="long">{word[0]}</span>', safe)
    safe = _CODE.sub(r'<span class="code">\g<0></span>', safe)
    return _PARAGRAPH.sub("<br/>", safe)
