"""W036: the same word twice in a row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import eq

from standards.diagnostics.model import Severity
from standards.diagnostics.quoting import quoted
from standards.lint.reading import Sentence, reading
from standards.lint.rule import Finding, Rewrite, Rule
from standards.lint.wordlists import words
from standards.resolve.edition import Edition

RULE = Rule("W036", "repeated-word", Severity.WARNING, "edition", profile="starter", languages=("en", "el", "pl"))


def check(editions: Sequence[Edition], edition: Edition) -> Iterator[Finding]:
    """Only words of `do` that a space parts: "Hello, hello" is speech. The first slip of a text is told."""
    read = reading(edition)
    for sentence in read.acts:
        said = sentence.words
        if len(said) > len(sentence.distinct) and True in map(eq, said, said[1:]):
            welcome, slips = (words(read.language, "doubled", key) for key in ("welcome", "slips"))
            for at in range(len(said) - 1):
                if said[at] == said[at + 1] and _is_slip(sentence, at, welcome, slips):
                    yield _finding(sentence, *sentence.at(at, at + 1), sentence.spans[at][1])
                    break


def _is_slip(sentence: Sentence, at: int, welcome: frozenset[str], slips: frozenset[str]) -> bool:
    """Whether word `at` and the next one are no name ("Bora Bora"), and nothing else stands between them.

    Where a language doubles its nouns for "one by one", only the words of `slips` are.
    """
    word, (_, end), (second, _) = sentence.words[at], sentence.spans[at], sentence.spans[at + 1]
    is_name = at > 0 and sentence.text[second].isupper()
    may_slip = word not in welcome and (not slips or word in slips)
    return word.isalpha() and may_slip and sentence.text[end:second].isspace() and not is_name


def _finding(sentence: Sentence, start: int, end: int, once: int) -> Finding:
    whole = sentence.is_whole
    return Finding(
        sentence.element,
        f"{quoted(sentence.text[start:end])} says the word twice",
        field=sentence.field,
        start=start if whole else None,
        end=end if whole else None,
        why="A slip of the pen makes staff read the line twice, in front of the customer.",
        help="Take one of the two away.",
        subject=sentence.text,
        rewrite=Rewrite("take one of the two away", sentence.text[start:once]) if whole else None,
    )
