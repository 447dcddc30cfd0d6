"""Where YAML broke off: from the mark of the parser's error to the line that is wrong, and why.

Only marks and the shape of lines decide; the parser's wording is used to tell its own kinds of errors apart, in
both bindings' words.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from standards.diagnostics.model import Edit, Fix
from standards.diagnostics.quoting import quoted
from standards.source.fields import FIELDS
from standards.source.nodes import MarkedYAMLError, YAMLError
from standards.source.openings import Mistake
from standards.source.outline import Line

_GLUED = re.compile(r"(?:\"[^\"]*\"|'[^']*'|[\w-]+):(?=[^ \t\r\n:/])|[\w-]+ +:(?=[^ \t\r\n])")
_GLUED_DASH = re.compile(r"-(?=[^\s-])")
_ID = re.compile(r"[\w-]+\Z")
_LONGEST_KEY = 1_024
_ODD_SPACES = "\u00a0\u2007\u202f\u3000\u200b"


def mistake_at(text: str, lines: list[Line], problem: YAMLError) -> Mistake:
    """The mistake behind `problem`, which composing `text` raised; `lines` is the outline of the same text."""
    if not isinstance(problem, MarkedYAMLError):
        return Mistake("Y008", "the file cannot be read as YAML", 0, 1, 0, whole=True)
    at = problem.problem_mark.index if problem.problem_mark else 0
    context = problem.context_mark.index if problem.context_mark else at
    said = f"{problem.context or ''} {problem.problem or ''}"
    return _Break(text, lines, at, context, said).mistake()


class _Break:
    def __init__(self, text: str, lines: list[Line], at: int, context: int, said: str) -> None:
        self.text, self.lines, self.at, self.context, self.said = text, lines, at, context, said
        self.line = self._line_at(at)

    def mistake(self) -> Mistake:
        if len(self.line.key) > _LONGEST_KEY:
            message = f"the key has {len(self.line.key):,} characters; YAML allows {_LONGEST_KEY:,}"
            return Mistake("Y008", message, self.line.key_at, self.line.end, self.line.index, whole=True)
        for words, reading in _READINGS:
            if any(word in self.said for word in words):
                return reading(self)
        if self.text.startswith("\t", self.at):
            return self._tab()
        return self._misplaced()

    def _second_document(self) -> Mistake:
        return self._of("Y016", "a second document begins here", self.line, whole=True)

    def _escape(self) -> Mistake:
        at = self.at if self.text.startswith("\\", self.at) else self.at - 1
        return Mistake(
            "Y029", f"{quoted(self.text[at : at + 2])} is no code that YAML knows", at, at + 2, self.line.index
        )

    def _unfinished_key(self) -> Mistake:
        return self._no_colon(self._line_at(self.context))

    def _unknown_alias(self) -> Mistake:
        return self._of("Y023", f"{quoted(self.line.value or self._body())} opens with a star", self.line)

    def _second_anchor(self) -> Mistake:
        return self._of("Y025", f"{quoted(self.line.value)} opens with an ampersand", self.line)

    def _directive(self) -> Mistake:
        return self._of("Y027", 'the line opens with the sign "%"', self.line, whole=True)

    def _open_quote(self) -> Mistake:
        return self._of("Y014", "the quotation mark is never closed", self._line_at(self.context), at=self.context)

    def _tab(self) -> Mistake:
        return self._of("Y009", "the line is indented with a tab", self.line, whole=True)

    def _sign(self) -> Mistake:
        shown = self.text[self.at : self.at + 1]
        if shown == "\t":
            return self._tab()
        return self._of("Y027", f'{quoted(self._body())} holds the sign "{shown}" where a text begins', self.line)

    def _of(self, code: str, message: str, line: Line, *, at: int | None = None, whole: bool = False) -> Mistake:
        start = line.start + line.indent if at is None else at
        return Mistake(code, message, start, max(line.end, start + 1), line.index, whole=whole or not line.key)

    def _body(self) -> str:
        return self.text[self.line.start : self.line.end].strip()

    def _line_at(self, offset: int) -> Line:
        low, high = 0, len(self.lines) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self.lines[middle].start <= offset:
                low = middle
            else:
                high = middle - 1
        return self.lines[low]

    def _above(self, line: Line) -> Line | None:
        """The nearest line above that is not blank."""
        for index in range(line.index - 1, -1, -1):
            above = self.lines[index]
            if not above.is_blank and self.text[above.start : above.end].strip():
                return above
        return None

    def _glued(self, line: Line) -> Mistake | None:
        """A key and its value, or a dash and its item, without the space between them."""
        body = self.text[line.start + line.indent : line.end]
        start = line.start + line.indent
        sign = "dash"
        match = _GLUED_DASH.match(body)
        if not match:
            sign, start = "colon", line.key_at
            match = _GLUED.match(self.text[start : line.end])
        if not match:
            return None
        at = start + match.end()
        message = f"no space after the {sign} in {quoted(self.text[start : line.end])}"
        if self.text[at : at + 1] in _ODD_SPACES:
            fix = Fix("write an ordinary space", (Edit(at, at + 1, " "),))
            message = f"no ordinary space after the {sign} in {quoted(self.text[start : line.end])}"
        else:
            fix = Fix(f"put a space after the {sign}", (Edit(at, at, " "),))
        return Mistake("Y017", message, start, line.end, line.index, fix, whole=True)

    def _no_colon(self, line: Line) -> Mistake:
        """A line where a key is expected and no colon follows."""
        glued = self._glued(line)
        if glued:
            return glued
        body = self.text[line.key_at : line.end]
        first = body.partition(" ")[0]
        start, end = line.key_at, line.end
        if first in FIELDS or _ID.match(body):
            return Mistake("Y018", f"no colon after {quoted(first)}", start, start + len(first), line.index, whole=True)
        if body[:1] in _ODD_SPACES and body:
            message = "the line is indented with a space that is not an ordinary one"
            return Mistake("Y013", message, line.start, start + 1, line.index, whole=True)
        above = self._above(line)
        message = f"{quoted(body)} stands where a key is expected"
        remedy = f"If it goes on from line {above.index + 1}, indent it further." if above else ""
        return Mistake("Y013", message, start, end, line.index, help=remedy, whole=True)

    def _unexpected_colon(self) -> Mistake:
        """A colon that makes no key: inside a text, after a line without a colon, or on a line indented too far."""
        line, above = self.line, self._above(self.line)
        first_colon = line.key and self.at <= line.key_at + len(line.key) + 1
        if not first_colon or above is None:
            return self._colon_in_text(line)
        unfinished = self._without_colon_above(line)
        if unfinished:
            return unfinished
        if line.indent > above.indent and " " in line.key.strip() and line.key.partition(" ")[0] not in FIELDS:
            return self._colon_in_text(line)
        return self._indented(line)

    def _without_colon_above(self, line: Line) -> Mistake | None:
        """The mistake of the nearest line above that is not indented further, where it should be a key and is none."""
        above = self._above(line)
        while above is not None and above.indent > line.indent:
            above = self._above(above)
        if above is None or above.key or above.within or self._continues(above):
            return None
        return self._glued(above) if above.dashes else self._no_colon(above)

    def _colon_in_text(self, line: Line) -> Mistake:
        message = f"a colon inside the text {quoted(self._body())}"
        return Mistake("Y026", message, self.at, self.at + 1, line.index)

    def _continues(self, line: Line) -> bool:
        """Whether a line without a key goes on with the text of the line above it."""
        above = self._above(line)
        return above is not None and line.indent > above.indent and bool(above.key and above.value)

    def _indented(self, line: Line) -> Mistake:
        above = self._above(line)
        if above is not None and above.indent < line.indent and self._too_far_left(above, line):
            return self._indented_less(above, line)
        shown = quoted(line.key or self._body())
        message = f"{shown} is indented by {line.indent} spaces, which fits no line above it"
        remedy = ""
        if above is not None and above.key and above.value and line.indent > above.indent:
            message = f"{shown} is indented as if it belonged to {quoted(above.key)}, which has a value already"
            remedy = f"Begin it in column {above.column + 1}, as the line above."
        start = line.start + line.indent
        width = len(line.key) if line.key else line.end - start
        keeps = line.indent - 1 if line.key and not line.value else None
        end = start + max(1, width)
        return Mistake("Y013", message, start, end, line.index, help=remedy, whole=True, keeps=keeps)

    def _too_far_left(self, odd: Line, line: Line) -> bool:
        """Whether `odd`, a key indented less than `line` below it, should stand where `line` does.

        So it is between two levels, and among keys of another sort: a field among ids, an id among fields.
        """
        if not odd.key or not line.key or (not odd.indent and odd.key in FIELDS):
            return False
        before = next((each for each in reversed(self.lines[: odd.index]) if self._may_be_parent(each, odd)), None)
        if before is None:
            return False
        if before.indent < odd.indent:
            return line.indent - before.indent == self._step() != odd.indent - before.indent
        below = self.lines[odd.index + 1]
        if below is not line and (below.indent - odd.indent) % self._step():
            return False  # the block below it is the odd one
        another_sort = (before.key in FIELDS) != (odd.key in FIELDS)
        return another_sort and line.indent - before.indent == self._step()

    @staticmethod
    def _may_be_parent(line: Line, below: Line) -> bool:
        return bool(line.key) and not line.within and line.indent <= below.indent

    def _indented_less(self, odd: Line, line: Line) -> Mistake:
        message = f"{quoted(odd.key)} is indented by {odd.indent} spaces, its neighbours by {line.indent}"
        remedy = f"Begin it in column {line.indent + 1}."
        end = odd.key_at + len(odd.key)
        return Mistake("Y013", message, odd.key_at, end, odd.index, help=remedy, whole=True, keeps=line.indent)

    def _in_brackets(self) -> Mistake:
        opened = self._line_at(self.context)
        sign = self.text[self.context : self.context + 1]
        if self.line is not opened and self.line.indent <= opened.indent:
            return Mistake("Y019", f'the "{sign}" is never closed', self.context, self.context + 1, opened.index)
        here = self.text[self.at : self.at + 1]
        if here == ":" and self.line is not opened:
            message = f"a comma is missing before {quoted(self.line.key or self._body())}"
            return Mistake("Y008", message, self.line.key_at, self.at, opened.index)
        before = self.text[self.context : self.at].rpartition(", ")[2]
        word = before.rpartition(" ")[2]
        if here == ":" and ": " in before and before.count(" ") > 1 and word in FIELDS:
            message = f"a comma is missing before {quoted(word)}"
            return Mistake("Y008", message, self.at - len(word), self.at, opened.index)
        if here == ":":
            message = f"a colon inside the text {quoted(self._body())}"
            return Mistake("Y026", message, self.at, self.at + 1, opened.index)
        message = f"{quoted(self.text[self.at : self.line.end], 30)} is not expected inside the brackets"
        remedy = "Put a comma between two entries, and quotes around a text with commas, colons or brackets."
        return Mistake("Y008", message, self.at, self.line.end, opened.index, help=remedy)

    def _misplaced(self) -> Mistake:
        """A line that fits neither the block it stands in nor one above it."""
        line = self.line
        glued = None if line.key else self._glued(line)
        if glued:
            return glued
        if line.key and line.indent > (self._above(line) or line).indent:
            unfinished = self._without_colon_above(line)
            if unfinished:
                return unfinished
        block = self._line_at(self.context)
        if "<document start>" in self.said:
            return self._root()
        if self.at > line.key_at and line.value:
            message = f"{quoted(self.text[self.at : line.end], 30)} is not expected here"
            return Mistake("Y008", message, self.at, line.end, line.index)
        if line.dashes and line.indent == block.column and not block.dashes:
            message = f"a list item stands among the keys beside {quoted(block.key)}"
            start = line.start + line.indent
            return Mistake("Y028", message, start, line.end, line.index, whole=True)
        if line.key and not line.dashes and block.dashes and line.indent == block.indent:
            if block.key and not any(each.dashes for each in self._beside(block, line)):
                message = f"the hyphen before {quoted(block.key)} makes a list where keys stand"
                at = block.start + block.indent
                return Mistake("Y028", message, at, at + 1, block.index, whole=True, keeps=block.indent)
            message = f"the key {quoted(line.key)} stands among the items of a list"
            return Mistake("Y028", message, line.key_at, line.key_at + len(line.key), line.index, whole=True)
        odd = self._block_above(line)
        if odd is not None and self._too_far_left(odd, line):
            return self._indented_less(odd, line)
        return self._indented(self._culprit(line))

    def _block_above(self, line: Line) -> Line | None:
        """The nearest line above that is indented less."""
        above = (each for each in reversed(self.lines[: line.index]) if not each.is_blank and not each.within)
        return next((each for each in above if each.indent < line.indent), None)

    def _beside(self, first: Line, last: Line) -> list[Line]:
        """The lines between two that are indented alike."""
        return [line for line in self.lines[first.index + 1 : last.index] if line.indent == first.indent]

    def _root(self) -> Mistake:
        first = next((line for line in self.lines if not line.is_blank), self.line)
        if first.indent > self.line.indent:
            return self._indented_too_far(first)
        return self._indented(self.line)

    def _indented_too_far(self, line: Line) -> Mistake:
        message = f"{quoted(line.key or self._body())} is indented further than its neighbours"
        start = line.start
        return Mistake("Y013", message, start, start + max(1, line.indent), line.index, whole=True)

    def _culprit(self, line: Line) -> Line:
        """The line that is wrong where `line` fits no block: itself, or the first of a block indented unlike the rest.

        A block's first line sets its indentation. Where `line` is one step inside their common parent and the first
        line is not, the first line is the odd one.
        """
        step = self._step()
        first: Line | None = None
        for index in range(line.index - 1, -1, -1):
            above = self.lines[index]
            if above.is_blank or above.within:
                continue
            if above.indent < line.indent:
                odd = line.indent - above.indent == step and first is not None and not above.value
                return first if odd and first is not None else line
            if first is None or above.indent <= first.indent:
                first = above
        return line

    def _step(self) -> int:
        """By how many spaces this file usually indents."""
        steps: dict[int, int] = {}
        for above, below in zip(self.lines, self.lines[1:], strict=False):
            if above.key and not above.value and below.indent > above.indent and not below.within:
                steps[below.indent - above.indent] = steps.get(below.indent - above.indent, 0) + 1
        return max(steps, key=lambda step: steps[step]) if steps else 2


#: words of a parser's error -> what it means; the first that fits
_READINGS: tuple[tuple[tuple[str, ...], Callable[[_Break], Mistake]], ...] = (
    (("single document",), _Break._second_document),
    (("escape", "hexdec"), _Break._escape),
    (("scanning a simple key",), _Break._unfinished_key),
    (("mapping values",), _Break._unexpected_colon),
    (("undefined alias",), _Break._unknown_alias),
    (("duplicate anchor",), _Break._second_anchor),
    (("directive",), _Break._directive),
    (("parsing a flow",), _Break._in_brackets),
    (("quoted scalar",), _Break._open_quote),
    ((" tab ",), _Break._tab),
    (("start any token", "node content", "alias", "anchor", "a tag", "tag handle"), _Break._sign),
)
