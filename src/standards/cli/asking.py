"""Questions on the command line, each with a proposal."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import NamedTuple

from standards.diagnostics.usage import UsageError


class Question(NamedTuple):
    """`given` is the answer from an option, if any; otherwise an empty line accepts the `proposal`."""

    text: str
    given: str
    proposal: str


def answers(questions: Sequence[Question], *, ask: bool) -> list[str]:
    """One answer to each question, from its option, the user, or (without `ask`) the proposal.

    Questions go to stderr, so that stdout holds results only. Raises UsageError where nobody answers.
    """
    return [question.given or (_ask(question) if ask else question.proposal) for question in questions]


def _ask(question: Question) -> str:
    print(f"{question.text} [{question.proposal}] ", end="", file=sys.stderr, flush=True)
    line = sys.stdin.readline()
    if not line:
        print(file=sys.stderr)
        raise UsageError("nobody answers here: give the answers as options, or take what is proposed with --yes")
    return line.strip() or question.proposal
