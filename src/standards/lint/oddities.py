"""Which texts hold what few texts hold: capitals, rows of dots or digits, signs that call out, what is not ready.

Several rules look for such things and for nothing else, so that they look at a few texts instead of all.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, chain
from typing import AnyStr, NamedTuple

from standards.lint.memory import per_text, take
from standards.lint.sentences import TOKEN
from standards.lint.tables import table

#: a word of two or more capitals of one of the three languages, no part of a code
CAPITALS = r"(?<![^\W_])[A-ZΆ-ΏΑ-ΩĄĆĘŁŃÓŚŹŻ]{2,}(?![^\W_])"
#: what makes a text odd as it is written, in every language
WRITTEN = ("!", "@", "…", "orem ipsum")
#: and as it is seen through `_SHAPES`: capitals, rows of dots, rows of digits
SHAPES = (b"AA", b"\xceG\xceG", b"???", b"00 000", b"00?000", b"0000000")
POLISH = "ĄĆĘŁŃÓŚŹŻ"  #: capitals of two bytes, which begin few sentences
OPENING = "[(–—"  #: signs behind which a text may say that it is not ready
REACH = 24  #: characters behind such a sign in which the phrase begins
UNREADY = ("tbd", "tbc", "tba", "todo", "insert")  #: how in every language

#: texts in UTF-8 with every capital as "A" (in Greek as "G"), every digit as "0", the signs that part digits as " ",
#: a full stop and a low line as "?". Why: so all of it is found at the speed of C, by an expression ten times slower
_SHAPES = bytearray(range(256))
_SHAPES[ord("A") : ord("Z") + 1] = b"A" * 26
_SHAPES[ord("0") : ord("9") + 1] = b"0" * 10
_SHAPES[0x91:0xAA] = b"G" * (0xAA - 0x91)
for _sign in b"()-/":
    _SHAPES[_sign] = ord(" ")
for _sign in b"?._":
    _SHAPES[_sign] = ord("?")


def may_hold_some(file: str, language: str) -> bool:
    """Whether any text of a file may be odd: most files hold nothing of the kind, and none of their texts is looked at.

    A character that is written by its number (`\\u0391`) may be anything.
    """
    is_escaped = "\\" in file and any(sign in file for sign in ("\\u", "\\U", "\\x"))
    return is_escaped or next(_odd([file], _signs(language)), None) is not None


def odd_texts(texts: Sequence[str], language: str) -> list[bool]:
    """Whether each of some texts is odd."""
    known = _known(language)
    new = list(dict.fromkeys(text for text in texts if text not in known))
    if new:
        take(new)
        known.update(dict.fromkeys(new, False))
        known.update(dict.fromkeys(_odd(new, _signs(language)), True))
    return [known[text] for text in texts]


@per_text
def _known(language: str) -> dict[str, bool]:
    """What is known of the texts of one language."""
    return {}


class _Signs(NamedTuple):
    """What makes a text odd: what is written in it, and the words of which one stands behind a sign of OPENING."""

    written: Sequence[str]
    words: frozenset[str]


@lru_cache(maxsize=8)
def _signs(language: str) -> _Signs:
    unready = table(language, "placeholders") or {}
    phrases = [*UNREADY, *(phrase for key in ("unready", "brackets") for phrase in unready.get(key, ()))]
    capitals = POLISH if language == "pl" else ""
    return _Signs((*WRITTEN, *capitals, *unready.get("signs", ())), frozenset(phrase.split()[0] for phrase in phrases))


def _odd(texts: Sequence[str], signs: _Signs) -> Iterator[str]:
    """Those of some texts that are odd, all of them gone through at once."""
    joined = "\n".join(texts)
    ends = list(accumulate(len(text) + 1 for text in texts))
    raw = joined.encode("utf-8", "replace")
    in_bytes = (
        list(accumulate(len(text.encode("utf-8", "replace")) + 1 for text in texts)) if len(texts) > 1 else [len(raw)]
    )
    for number in chain(
        _holding(raw.translate(_SHAPES), SHAPES, in_bytes),
        _holding(joined, signs.written, ends),
        _opening(joined, ends, signs.words),
    ):
        yield texts[number]


def _holding(joined: AnyStr, signs: Iterable[AnyStr], ends: Sequence[int]) -> Iterator[int]:
    """The numbers of the texts, which end at `ends`, that hold one of some signs."""
    for sign in signs:
        at = joined.find(sign)
        while at >= 0:
            number = bisect_right(ends, at)
            yield number
            at = joined.find(sign, ends[number])


def _opening(joined: str, ends: Sequence[int], words: frozenset[str]) -> Iterator[int]:
    """The numbers of the texts in which one of `words` stands behind a sign of OPENING."""
    for sign in OPENING:
        at = joined.find(sign)
        while at >= 0:
            if not words.isdisjoint(TOKEN.findall(joined[at + 1 : at + REACH].lower())):
                yield bisect_right(ends, at)
            at = joined.find(sign, at + 1)
