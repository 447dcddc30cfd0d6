"""W032: a text in another language than its playbook."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from standards.diagnostics.model import Severity
from standards.diagnostics.quoting import quoted
from standards.lint.reading import Reading, reading
from standards.lint.rule import Finding, Rule
from standards.lint.sentences import MASKED, Sentence
from standards.resolve.edition import Edition

RULE = Rule("W032", "language-mismatch", Severity.INFO, "edition", profile="standard", languages=("en", "el", "pl"))

FEWEST = 4  #: words of which nearly all are in another script
MOST = 0.75  #: how many of them
ENGLISH = frozenset(
    (
        "the",
        "and",
        "of",
        "with",
        "for",
        "your",
        "you",
        "their",
        "they",
        "when",
        "before",
        "is",
        "are",
        "this",
        "that",
        "who",
    )
)
FEWEST_ENGLISH = 3  #: such words in an English text of a Polish playbook; a name has fewer
LETTERS = 300  #: from which on a Polish file without a Polish letter was typed without them
POLISH_LETTERS = frozenset("ąćęłńóśźżĄĆĘŁŃÓŚŹŻ")
WHY = "Staff who do not read the other language skip the line, and the customer meets two standards."
HELP = "Translate it, put it in quotation marks where it is said so, or correct `language:`."


def check(editions: Sequence[Edition], edition: Edition) -> Iterator[Finding]:
    """What stands in quotation marks or in braces may be in any language."""
    read = reading(edition)
    foreign = {"el": _is_latin, "en": _is_greek, "pl": _is_english}[read.language]
    for said in read.acts:
        sentence = said.sentence
        if len(sentence.words) >= FEWEST and foreign(sentence):
            yield said.finding(
                f"{quoted(sentence.text)} is not in {quoted(edition.language)}",
                why=WHY,
                help=HELP,
            )
    if read.language == "pl" and _lacks_polish_letters(read):
        yield Finding(
            edition,
            "no text has a Polish letter such as ą, ł or ż",
            field="language",
            why="Typed without them, words change their sense and staff read more slowly.",
            help="Write the Polish letters, or correct `language:`.",
        )


def _is_latin(sentence: Sentence) -> bool:
    """Whether a text of a Greek playbook is in Latin letters."""
    return sentence.text.isascii() and _share(sentence, str.isascii) >= MOST


def _is_greek(sentence: Sentence) -> bool:
    """Whether a text of an English playbook is in Greek letters."""
    return not sentence.text.isascii() and _share(sentence, lambda word: "α" <= word[0] <= "ω") >= MOST


def _is_english(sentence: Sentence) -> bool:
    """Whether a text of a Polish playbook is English."""
    return sentence.text.isascii() and len(ENGLISH.intersection(sentence.words)) >= FEWEST_ENGLISH


def _share(sentence: Sentence, holds: Callable[[str], bool]) -> float:
    words = [word for word in sentence.words if word != MASKED and word.isalpha()]
    return sum(map(holds, words)) / len(words) if len(words) >= FEWEST else 0


def _lacks_polish_letters(read: Reading) -> bool:
    letters = 0
    for sentence, _, _ in read.acts:
        if not sentence.text.isascii() and not POLISH_LETTERS.isdisjoint(sentence.text):
            return False
        letters += len(sentence.text)
    return letters > LETTERS
