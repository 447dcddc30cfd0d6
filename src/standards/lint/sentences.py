"""Texts folded and cut into words, each once however often it stands.

Words are folded (`folding.py`). A word in quotation marks or in braces is `MASKED`: it is quoted speech or a
placeholder, not the author's instruction. Where a word stands is only worked out when somebody asks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from unicodedata import is_normalized, normalize

from standards.lint.folding import fold
from standards.lint.memory import per_text, take

MASKED = "\0"
LONGEST = 4_000  #: characters; a standard has 25 words
#: a letter that no text holds stands as a word between texts that are read together
MARK = "\ua66e"
APART = f"\n{MARK}\n"
#: a word; or a number with its decimals, its minutes, and a sign that is its unit: 1,5 · 10:30 · 5 % · 20 °
TOKEN = re.compile(
    r"[^\W\d_][^\W_]*(?:['’][^\W_]+)*"
    r"|\d+(?:[.,:]\d+)*(?:\s?[%‰€$£°′″])?(?![^\W_])|[€$£]\s?\d+(?:[.,]\d+)*|[^\W_]+(?:['’][^\W_]+)*"
)
#: what may end a sentence, or part one from what stands in brackets
_ENDS = re.compile(r"[.!?;:·…()\[\]«»„”“\"–—\n]")
QUOTED = re.compile(r'"[^"]*"|«[^»]*»|„[^”“"]*[”“"]|“[^”]*”|\{[^{}]*\}')


class Sentence:
    """A text with its words, whatever element says it.

    Of a text longer than LONGEST only the beginning is folded and cut into words: that it is too long is said anyway.
    """

    __slots__ = ("_is_one", "_spans", "distinct", "folded", "is_whole", "text", "words")

    def __init__(self, text: str, language: str, cut: tuple[str, Sequence[str]] | None = None) -> None:
        """`cut` is the folded text and its words, where many texts were read at once; then `text` is in NFC."""
        #: whether characters of `text` are those of the file; not so where its accents stood apart from their letters
        self.is_whole = cut is not None or text.isascii() or is_normalized("NFC", text)
        self.text = text if self.is_whole else normalize("NFC", text)
        self.folded = cut[0] if cut else fold(self.text[:LONGEST], language)
        words = cut[1] if cut else TOKEN.findall(self.folded)
        self._spans: list[tuple[int, int]] | None = None
        self._is_one: bool | None = None
        if '"' in text or "{" in text or "«" in text or "„" in text or "“" in text:
            words = self._masked(words)
        self.words = tuple(words)
        #: each different word
        self.distinct = frozenset(words)

    @property
    def spans(self) -> Sequence[tuple[int, int]]:
        """Start and end of each word."""
        if self._spans is None:
            self._spans = [match.span() for match in TOKEN.finditer(self.folded)]
        return self._spans

    @property
    def is_one(self) -> bool:
        """Whether the text is one sentence, without a sign that may end one before its end."""
        if self._is_one is None:
            self._is_one = _ENDS.search(self.text, 0, len(self.text) - 1) is None
        return self._is_one

    def at(self, first: int, last: int) -> tuple[int, int]:
        """The characters from word `first` to word `last`."""
        return self.spans[first][0], self.spans[last][1]

    def written(self, first: int, last: int) -> str:
        """Words `first` to `last` as the author wrote them."""
        start, end = self.at(first, last)
        return self.text[start:end]

    def _masked(self, words: Sequence[str]) -> list[str]:
        masked = list(words)
        for quoted in QUOTED.finditer(self.folded):
            for index, (start, end) in enumerate(self.spans):
                if start >= quoted.start() and end <= quoted.end():
                    masked[index] = MASKED
        return masked


@per_text
def _kept(language: str) -> dict[str, Sentence]:
    """The sentences of one language that are kept, by their text."""
    return {}


def sentences(texts: Sequence[str], language: str) -> list[Sentence]:
    """Each of some texts folded and cut; for the same text the same sentence, as long as it is kept."""
    kept = _kept(language)
    try:
        return [kept[text] for text in texts]
    except KeyError:
        new = list(dict.fromkeys(text for text in texts if text not in kept))
        kept.update(zip(new, _cut(new, language), strict=True))
        take(new)
    return [kept[text] for text in texts]


def _cut(texts: Sequence[str], language: str) -> list[Sentence]:
    """The texts folded and cut in one go: one by one it costs three times as much."""
    joined = APART.join(texts)
    is_plain = joined.isascii() or ("İ" not in joined and is_normalized("NFC", joined))  # see `fold`
    is_long = len(joined) > LONGEST and any(len(text) > LONGEST for text in texts)
    if not is_plain or is_long or joined.count(MARK) >= len(texts):
        return [Sentence(text, language) for text in texts]
    folded = fold(joined, language)
    words, start = [*TOKEN.findall(folded), MARK], 0
    made: list[Sentence] = []
    for text, low in zip(texts, folded.split(APART), strict=True):
        end = words.index(MARK, start)
        made.append(Sentence(text, language, (low, words[start:end])))
        start = end + 1
    return made


def unquoted(text: str) -> str:
    """The text with spaces in place of what stands in quotation marks or in braces; no character moves."""
    return QUOTED.sub(lambda quoted: " " * len(quoted[0]), text)
