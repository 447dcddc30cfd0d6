"""D016: a protocol for complaints or referrals that leaves out one of its known steps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from standards.diagnostics.model import Confidence, Severity
from standards.diagnostics.quoting import quoted
from standards.lint.rule import Finding, Rule
from standards.resolve.edition import Edition, Protocol

RULE = Rule("D016", "protocol-step-missing", Severity.WARNING, "protocol", Confidence.MEDIUM, "standard")

#: what is written there
ACTS = {
    "greet": "thank the customer for telling you",
    "listen": "let the customer finish before anybody speaks",
    "ask": "ask what happened, what was expected, and what would put it right",
    "empathise": "name what it was like for the customer",
    "address": "name one remedy, one person and one day",
    "test": "ask whether that puts it right",
    "follow through": "call afterwards to hear whether it holds",
    "remind": "recall what the customer has gained with us",
    "describe": "say in one sentence whom we serve well",
    "benefit": "name what somebody gains by the referral",
    "suggest": "suggest somebody whom the customer has mentioned",
    "introduce": "ask the customer to speak with that person first",
    "follow up": "tell the customer what came of it",
}


def check(protocols: Sequence[Protocol], edition: Edition) -> Iterator[Finding]:
    from standards.lint.protocol_steps import COMPLAINT, doubtful, missing, recognise  # many have no protocol

    for protocol, kind in doubtful(protocols):
        absent = missing(recognise(protocol, kind, edition.language), kind, edition.language)
        if absent:
            yield Finding(
                protocol,
                f"{quoted(protocol.title)} lacks the step{'s' * (len(absent) > 1)} {', '.join(absent)}",
                field="steps",
                at_key=True,
                why="A customer whose complaint skips a step has been dealt with and is not reconciled."
                if kind is COMPLAINT
                else "A customer who is not led from step to step says yes, and recommends us to nobody.",
                help=f"Add a step: {'; '.join(ACTS[name] for name in absent)}.",
            )
