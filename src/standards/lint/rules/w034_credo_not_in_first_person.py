"""W034: a credo that is not said by the one who holds it. In Greek and Polish only the verb's ending would tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Severity
from standards.diagnostics.quoting import quoted
from standards.lint.rule import Finding, Rule
from standards.resolve.edition import Behaviour, Edition

RULE = Rule("W034", "credo-not-in-first-person", Severity.INFO, "behaviour", profile="standard", languages=("en",))

WORD = "[a-z]+"  #: "I'm" is two
FIRST_PERSON = frozenset(("i", "we", "my", "our", "me", "us", "mine", "ours", "myself", "ourselves"))


def check(behaviours: Sequence[Behaviour], edition: Edition) -> Iterator[Finding]:
    """Anywhere in the text will do: “When a guest leaves, I say goodbye first.”"""
    for act in behaviours:
        if act.credo and FIRST_PERSON.isdisjoint(re.findall(WORD, act.credo.lower())):
            yield Finding(
                act,
                f'{quoted(act.credo)} says neither "I" nor "we"',
                field="credo",
                why="The card is read in one's own voice; an order printed on it is nobody's promise to the customer.",
                help="Begin with “I” or “We”, as in “I see the guest before the guest sees me.”.",
                subject=act.credo,
            )
