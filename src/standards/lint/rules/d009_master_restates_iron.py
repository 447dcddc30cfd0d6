"""D009: a master behaviour that says again what is iron at the same touchpoint."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Confidence, Severity
from standards.diagnostics.quoting import quoted
from standards.lint.reading import reading
from standards.lint.rule import Finding, Rule
from standards.resolve.edition import Edition, Touchpoint

RULE = Rule(
    "D009",
    "master-restates-iron",
    Severity.WARNING,
    "touchpoint",
    Confidence.MEDIUM,
    "standard",
    languages=("el", "en", "pl"),
)

WORTH_A_LOOK = 0.45  #: of the master's words, endings and all, that stand in the iron too


def check(touchpoints: Sequence[Touchpoint], edition: Edition) -> Iterator[Finding]:
    """The same act under another trigger (`when`) is another behaviour.

    Why words are counted before stems are compared: nearly all pairs are far from each other, and are told apart for
    a fraction of a microsecond, before the word lists are even read.
    """
    places = [touchpoint for touchpoint in touchpoints if touchpoint.master and touchpoint.iron]
    if not places:
        return
    read = reading(edition)
    words = {act: sentence.distinct for sentence, act, _ in read.acts}
    for touchpoint in places:
        for master in touchpoint.master:
            again = words[master]
            enough = WORTH_A_LOOK * len(again)
            for iron in touchpoint.iron:
                if len(again & words[iron]) > enough and iron.when == master.when:
                    from standards.lint.alikeness import restates  # reads word lists, which most files never need

                    if restates(words[iron], again, read.language):
                        yield Finding(
                            master,
                            f"master {quoted(master.do)} restates iron {quoted(iron.id)}",
                            field="do",
                            why="Nobody remembers being given with more feeling what everybody is given.",
                            help="Write another act, one that an observer would see in addition to the iron.",
                            related=(("the same is iron here", iron, "do"),),
                            subject=master.do,
                        )
                        break
