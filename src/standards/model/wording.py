"""How places, values and elements are called in messages."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from typing import Any

from standards.diagnostics import quoting

#: elements as a trainer knows them, with the place where they stand
NOUNS = {
    "Playbook": "playbook",
    "Sections": "playbook",
    "Module": "module",
    "Overlay": "overlay",
    "Workspace": "workspace",
    "Stage": "stage",
    "Touchpoint": "touchpoint",
    "Behaviour": "behaviour",
    "Step": "step",
    "Protocol": "protocol",
    "Statement": "sentence",
    "Role": "role",
    "Competency": "competency",
    "Ritual": "ritual",
    "Measure": "measure",
    "Customer": "customer",
    "Feels": "feels",
    "Layout": "layout",
    "Questions": "questions",
    "Source": "source",
    "Waiver": "waiver",
    "Omission": "entry of remove",
    "Removal": "entry of remove",
    "Check": "check",
    "Print": "print",
    "Rules": "rule file",
    "HouseRule": "rule",
    "Theme": "theme",
    "Colours": "colours",
    "Faces": "faces",
    "Family": "family of fonts",
}
#: named by their key, because they stand under it alone
_NAMED_BY_KEY = frozenset(
    {"Customer", "Feels", "Layout", "Questions", "Source", "Waiver", "Check", "Print", "Colours", "Faces"}
)
#: where an element stands, for somebody who put one of its keys elsewhere
HOMES = {
    "Playbook": "at the left margin of a playbook",
    "Sections": "at the left margin of a playbook",
    "Module": "at the left margin of a module",
    "Overlay": "at the left margin of an overlay",
    "Workspace": "in standards.yaml",
    "Stage": "in a stage, under journey:",
    "Touchpoint": "in a touchpoint, under touchpoints:",
    "Behaviour": "in a behaviour, under iron: or master:",
    "Step": "in a step, under steps:",
    "Protocol": "in a protocol, under protocols:",
    "Statement": "in an entry of values: or priceless:",
    "Role": "in a role, under roles:",
    "Competency": "in a competency, under competencies:",
    "Ritual": "in a ritual, under rituals:",
    "Measure": "in a measure, under measures:",
    "Customer": "under customer: of a touchpoint",
    "Feels": "under feels: of the customer",
    "Layout": "under layout: of a touchpoint",
    "Questions": "under questions: of a step",
    "Source": "under source: of a behaviour",
    "Waiver": "under waiver:",
    "Omission": "in an entry of remove:",
    "Removal": "in an entry of remove:",
    "Check": "under check: in standards.yaml",
    "Print": "under print: in standards.yaml",
    "Rules": "at the left margin of a rule file",
    "HouseRule": "in a rule, under rules:",
    "Theme": "at the left margin of theme.yaml",
    "Colours": "under colours: in theme.yaml",
    "Faces": "under faces: in theme.yaml",
    "Family": "under text: or labels: of faces: in theme.yaml",
}
#: other words for a key, tried where the element has the key on the right
SYNONYMS = {
    "name": ("title",), "heading": ("title",), "label": ("title",), "id": ("playbook", "overlay", "module"),
    "text": ("do", "means"), "action": ("do",), "behaviour": ("do",), "behavior": ("do",), "title": ("do", "text"),
    "description": ("intro", "means", "do", "why"), "summary": ("intro", "purpose"), "note": ("intro", "why"),
    "role": ("who", "for", "roles"), "roles": ("who", "for"), "actor": ("who",), "by": ("who",),
    "time": ("within", "takes"), "deadline": ("within",), "limit": ("within",), "duration": ("takes", "within"),
    "reason": ("why", "because", "moment_of_truth"), "because": ("why",), "trigger": ("when",), "if": ("when",),
    "lang": ("language",), "locale": ("language",), "version": ("standards", "edition"), "author": ("owner",),
    "dont": ("never",), "don't": ("never",), "do_not": ("never",), "avoid": ("never",), "not": ("never",),
    "example": ("say", "look_for"), "script": ("say",), "words": ("say",), "mot": ("moment_of_truth",),
    "standard": ("standards", "iron"), "image": ("photo",), "picture": ("photo",), "caption": ("alt",),
    "frequency": ("every",), "goal": ("target",), "expires": ("until",), "approver": ("approved_by",),
    "tytuł": ("title",), "język": ("language",), "kto": ("who",), "kiedy": ("when",), "dlaczego": ("why",),
    "τίτλος": ("title",), "γλώσσα": ("language",), "ποιος": ("who",), "πότε": ("when",), "γιατί": ("why",),
}  # fmt: skip


def quoted(value: Any) -> str:
    """What the user wrote as a key or a value, as a message quotes it."""
    return quoting.quoted(str(value))


def found(value: Any, written: str = "") -> str:
    """What stands there, in a trainer's words: a number, a date, a list. `written` is the text of the file."""
    if value is None:
        return "nothing"
    if isinstance(value, bool):
        return written or str(value).lower()
    if isinstance(value, int | float):
        return f"the number {written or value}"
    if isinstance(value, datetime.date):
        return f"the date {value.isoformat()}"
    if isinstance(value, list):
        return "a list"
    return "a mapping" if isinstance(value, dict) else "a text"


def with_article(noun: str) -> str:
    return f"{'an' if noun[:1] in 'aeiou' else 'a'} {noun}"


def inside(element: str) -> str:
    """`in a stage`, `under "feels:"`."""
    noun = NOUNS[element]
    return f'under "{noun}:"' if element in _NAMED_BY_KEY else f"in {with_article(noun)}"


def keys_of(element: str, fields: Iterable[str]) -> str:
    """Which keys an element may have, those of every element last."""
    own = [field for field in fields if field not in ("allow", "tags")]
    subject = f'"{NOUNS[element]}:"' if element in _NAMED_BY_KEY else with_article(NOUNS[element])
    return f"{subject} may hold: {', '.join(own)}"


def full_stop(text: str) -> str:
    """A remark as a sentence: a capital first, a full stop last."""
    return f"{text[:1].upper()}{text[1:]}." if text else ""


def listed(words: tuple[Any, ...] | list[Any]) -> str:
    """`a, b or c`."""
    texts = [str(word) for word in words]
    return " or ".join([", ".join(texts[:-1]), texts[-1]] if len(texts) > 1 else texts)
