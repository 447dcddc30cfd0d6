"""W021: a behaviour that is told in another form than nearly all others, such as an order among descriptions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from standards.diagnostics.model import Confidence, Severity
from standards.diagnostics.quoting import quoted
from standards.lint.memory import per_text
from standards.lint.reading import reading
from standards.lint.rule import Finding, Rule
from standards.lint.sentences import Sentence
from standards.resolve.edition import Edition

if TYPE_CHECKING:
    from standards.lint.acts import Acts

RULE = Rule(
    "W021",
    "mixed-mood",
    Severity.INFO,
    "edition",
    confidence=Confidence.MEDIUM,
    profile="strict",
    languages=("en", "el", "pl"),
)

FEWEST = 10  #: texts whose form is known, below which no form is the playbook's own
MOST = 0.8  #: of these have it
SUBJECT = 3  #: words within which "The waiter" is followed by its verb
TOLD = {
    "imperative": "an order",
    "third": "a description",
    "we": "what we do",
    "infinitive": "a form without a person",
}


def check(editions: Sequence[Edition], edition: Edition) -> Iterator[Finding]:
    """Only forms that are certain are counted and reported; the others are left alone."""
    read = reading(edition)
    if len(read.acts) < FEWEST:
        return
    from standards.lint.acts import acts_in  # reads word lists

    acts = acts_in(read.language)
    told = [(said, mood) for said in read.acts if (mood := _mood(said.sentence, acts))]
    if len(told) < FEWEST:
        return
    (usual, count), *_ = Counter(mood for _, mood in told).most_common(1)
    if not MOST <= count / len(told) < 1:
        return
    for said, mood in told:
        if mood != usual:
            yield said.finding(
                f"{quoted(said.sentence.text, 30)} is {TOLD[mood]}; {count} of {len(told)} are {TOLD[usual]}",
                why="Staff take the line that sounds different for a remark, and leave it out.",
                help=f"Tell it as the others are told: as {TOLD[usual]}.",
            )


@per_text
def _mood(sentence: Sentence, acts: Acts) -> str:
    """The form in which a text is told, by its first words; "" where it is not certain."""
    words = sentence.words
    first = acts.moods(words[0]) - {"plural"} if words else frozenset()
    if len(first) == 1 and words[0] not in acts.doubles:
        return next(iter(first))
    if acts.has_endings and "plural" in acts.moods(words[0] if words else ""):
        return "imperative"
    if words and words[0] in acts.doubles and len(words) > 1 and words[1] in acts.followers:
        return "imperative"
    for at in range(1, min(SUBJECT, len(words))):
        if words[0] in acts.subordinators or words[at] in acts.subordinators or words[at - 1] in acts.modals:
            break
        found = acts.moods(words[at])
        if found == {"third"} and words[at].removesuffix("s") not in acts.doubles and not acts.moods(words[0]):
            return "third"
    return ""
