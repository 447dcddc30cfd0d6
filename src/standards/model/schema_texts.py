"""What an editor shows beside the schema: titles, the meaning of each choice, and snippets to begin with."""

from __future__ import annotations

from typing import Any

NEEDS = "x-required"  #: the key for what an element needs where no module brings the rest of it

TITLES = {
    "Sections": "Part of a playbook",
    "Workspace": "Workspace",
    "Statement": "Value or priceless thing",
    "Feels": "Feelings",
    "Check": "Checking",
    "Print": "Printing",
    "HouseRule": "Rule of the house",
    "Family": "Family of fonts",
}

#: the meaning of each value, by key (or Element.key where a key has two meanings)
CHOICES: dict[str, dict[str, str]] = {
    "phase": {
        "before": "Before the service itself: finding us, booking, arriving.",
        "during": "The service itself.",
        "after": "After it: leaving, paying, hearing from us again.",
    },
    "encounter": {
        "routine": "The same words serve everybody.",
        "tailored": "What is done depends on this customer.",
    },
    "channel": {
        "in-person": "Face to face.",
        "phone": "On the telephone.",
        "email": "By e-mail.",
        "chat": "In a chat window or messenger.",
        "web": "On the website.",
        "app": "In the app.",
        "letter": "By post.",
        "self-service": "At a machine or a counter without staff.",
    },
    "verify": {
        "observe": "Somebody watches it.",
        "mystery-shop": "A mystery shopper sees it.",
        "system": "A system records it.",
        "survey": "Customers are asked.",
    },
    "Source.kind": {
        "top-performer": "Seen with one of our best.",
        "competitor": "Seen elsewhere, in this trade or another.",
        "complaint": "Learnt from a complaint.",
        "survey": "Asked for by customers.",
        "mystery-shop": "Found on a visit.",
        "law": "Demanded by law.",
        "own-idea": "Thought of here.",
    },
    "profile": {
        "starter": "Only what makes a standard unusable.",
        "standard": "What every booklet should pass.",
        "strict": "Everything.",
    },
    "HouseRule.kind": {
        "existence": "These words are not said.",
        "substitution": "For these words the house has others.",
        "occurrence": "These words come only so many times.",
        "consistency": "Of these words a playbook uses one.",
        "requirement": "A text has to name one of these.",
        "length": "A text has only so many words.",
        "pattern": "Texts of this shape are not written.",
    },
    "HouseRule.per": {
        "text": "In one text.",
        "touchpoint": "In one touchpoint or protocol.",
        "playbook": "In the whole playbook.",
    },
    "level": {
        "error": "A check fails.",
        "warning": "It is said, and a check passes.",
        "info": "It is mentioned.",
    },
}


def _snippet(label: str, description: str, body: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"label": label, "description": description, "body": body}]


_STAGE = {"title": "${2:Arriving}", "touchpoints": {"${3:find-a-table}": {"title": "${4:Finding a table}"}}}
_TOUCHPOINT = {"title": "${2:Finding a table}", "iron": {"${3:greet-on-sight}": "${4:Speak first.}"}}
_PROTOCOL = {"title": "${2:When a guest complains}", "steps": {"${3:listen}": "${4:Let the guest finish.}"}}
_COMPETENCY = {"title": "${2:Empathy}", "means": "${3:Sees the evening through the guest's eyes.}"}
_RITUAL = {"title": "${2:Daily line-up}", "every": "day", "do": "${3:Play one scene.}"}
_MEASURE = {"title": "${2:Guests who would come back}", "target": "${3:90 %}"}
_REMOVAL = {"because": "${2:No guest records are kept here.}"}
_WAIVER = {"because": "${1:why}", "approved_by": "${2:Brand Director}", "until": "${3:2027-12-31}"}
_RULE = {"kind": "substitution", "swap": {"${2:no problem}": "${3:gladly}"}, "reason": "${4:why}"}

#: offered where the key's value is typed
SNIPPETS: dict[str, list[dict[str, Any]]] = {
    "journey": _snippet("stage", "A stage with its first touchpoint", {"${1:arrive}": _STAGE}),
    "touchpoints": _snippet("touchpoint", "A touchpoint with its iron", {"${1:find-a-table}": _TOUCHPOINT}),
    "Touchpoint.iron": _snippet(
        "iron behaviour", "One act, done every time", {"${1:greet-on-sight}": {"do": "${2:Speak first.}"}}
    ),
    "Touchpoint.master": _snippet(
        "master behaviour", "One act that is remembered", {"${1:the-usual-table}": {"do": "${2:Offer their table.}"}}
    ),
    "protocols": _snippet("protocol", "Ordered steps", {"${1:complaint}": _PROTOCOL}),
    "steps": _snippet("step", "One step", {"${1:listen}": "${2:Let the guest finish.}"}),
    "competencies": _snippet("competency", "What to hire and coach for", {"${1:empathy}": _COMPETENCY}),
    "rituals": _snippet("ritual", "What keeps the standards alive", {"${1:line-up}": _RITUAL}),
    "measures": _snippet("measure", "A figure", {"${1:satisfaction}": _MEASURE}),
    "remove": _snippet(
        "removal", "Takes an element of the base away", {"${1:arrive/find-a-table/master/the-usual-table}": _REMOVAL}
    ),
    "rules": _snippet("rule", "Words that this house does not say", {"${1:no-problem}": _RULE}),
    "waiver": _snippet("waiver", "Leave to weaken iron", _WAIVER),
}
