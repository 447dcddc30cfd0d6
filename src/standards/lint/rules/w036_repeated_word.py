"""W036: the same word twice in a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import eq

from standards.diagnostics.model import Severity
from standards.diagnostics.quoting import quoted
from standards.lint.reading import Said, reading
from standards.lint.rule import Finding, Rewrite, Rule
from standards.lint.sentences import Sentence
from standards.lint.wordlists import words
from standards.resolve.edition import Edition

RULE = Rule("W036", "repeated-word", Severity.WARNING, "edition", profile="starter", languages=("en", "el", "pl"))


def check(editions: Sequence[Edition], edition: Edition) -> Iterator[Finding]:
    """Only words of `do` that a space parts: "Hello, hello" is speech. The first slip of a text is told."""
    read = reading(edition)
    for said in read.acts:
        sentence = said.sentence
        text = sentence.words
        if len(text) > len(sentence.distinct) and True in map(eq, text, text[1:]):
            welcome, slips = (words(read.language, "doubled", key) for key in ("welcome", "slips"))
            for at in range(len(text) - 1):
                if text[at] == text[at + 1] and _is_slip(sentence, at, welcome, slips):
                    yield _finding(said, *sentence.at(at, at + 1), sentence.spans[at][1])
                    break


def _is_slip(sentence: Sentence, at: int, welcome: frozenset[str], slips: frozenset[str]) -> bool:
    """Whether word `at` and the next one are no name ("Bora Bora"), and nothing else stands between them.

    Where a language doubles its nouns for "one by one", only the words of `slips` are.
    """
    word, (_, end), (second, _) = sentence.words[at], sentence.spans[at], sentence.spans[at + 1]
    is_name = at > 0 and sentence.text[second].isupper()
    may_slip = word not in welcome and (not slips or word in slips)
    return word.isalpha() and may_slip and sentence.text[end:second].isspace() and not is_name


def _finding(said: Said, start: int, end: int, once: int) -> Finding:
    text = said.sentence.text
    return said.finding(
        f"{quoted(text[start:end])} says the word twice",
        start,
        end,
        why="A slip of the pen makes staff read the line twice, in front of the customer.",
        help="Take one of the two away.",
        rewrite=Rewrite("take one of the two away", text[start:once]),
    )
