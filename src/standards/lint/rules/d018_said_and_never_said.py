"""D018: words that one place both recommends and forbids."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Severity
from standards.diagnostics.quoting import quoted
from standards.lint.folding import fold
from standards.lint.rule import Finding, Rule
from standards.lint.sentences import TOKEN
from standards.model.languages import primary
from standards.resolve.edition import Behaviour, Edition

RULE = Rule("D018", "said-and-never-said", Severity.ERROR, "edition")

SIGNS = ".,;:!?…()\"'«»„”“"
FEWEST = 2  #: words of a phrase that is looked for inside another; one word alone must be all that is said


def check(editions: Sequence[Edition], edition: Edition) -> Iterator[Finding]:
    """Compares the words of each touchpoint and of each protocol among themselves."""
    language = primary(edition.language)
    places = [[*touchpoint.iron, *touchpoint.master] for touchpoint in edition.touchpoints]
    for acts in (*places, *(protocol.steps for protocol in edition.protocols)):
        forbidding = [act for act in acts if act.never]
        if forbidding:
            speaking = [act for act in acts if act.say]
            if speaking and _have_words_in_common(speaking, forbidding, language):
                yield from _contradictions(speaking, forbidding, language)


def _have_words_in_common(speaking: Sequence[Behaviour], forbidding: Sequence[Behaviour], language: str) -> bool:
    """Whether the longest word of something forbidden is said at all; nearly always it is not, and that is all."""
    said = fold("\n".join([text for act in speaking for text in act.say]), language)
    forbidden = fold("\n".join([text for act in forbidding for text in act.never]), language)
    return any(max(line.split(), key=len).strip(SIGNS) in said for line in forbidden.splitlines() if line.strip())


def _contradictions(speaking: Sequence[Behaviour], forbidding: Sequence[Behaviour], language: str) -> Iterator[Finding]:
    """A text under `never` with a remark in brackets forbids its words in some cases only, and is left out."""
    forbidden = {
        words: (act, index)
        for act in forbidding
        for index, text in enumerate(act.never)
        if "(" not in text and (words := _words(text, language))
    }
    for act in speaking:
        for index, text in enumerate(act.say):
            said = _words(text, language)
            for words, (other, position) in forbidden.items():
                if words == said or (words in said and words.count(" ") > FEWEST):
                    yield Finding(
                        act,
                        f"{quoted(other.never[position].rstrip('.'))} is to be said and never to be said",
                        field=("say", index),
                        why="Staff who read both lines say whichever they read last, and the customer hears it.",
                        help="Keep the words under `say:` or under `never:`.",
                        related=(("it must never be said here", other, ("never", position)),),
                        subject=text,
                    )
                    break


def _words(text: str, language: str) -> str:
    """The words of a text without the signs between them, with a space on each side; "" where it has none."""
    words = TOKEN.findall(fold(text, language))
    return f" {' '.join(words)} " if words else ""
