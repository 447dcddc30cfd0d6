"""Addresses and paths: how an element is named, and the way to it in the file.

`arrive/find-a-table/iron/greet` names what stands at journey → arrive → touchpoints → find-a-table → iron →
greet; in other sections the section's name comes first and `steps` is left out: `protocols/complaint/greet`.
"""

from __future__ import annotations

SECTIONS = ("priceless", "values", "roles", "journey", "protocols", "competencies", "rituals", "measures")
#: what a module may bring; who works here and what customers go through is the playbook's own
BROUGHT = ("priceless", "values", "protocols", "competencies", "rituals", "measures")
LEVELS = ("iron", "master")

Path = tuple[str, ...]

#: the field that a text alone stands for, by kind of element
SHORT_FORMS = {
    "statement": "text",
    "role": "title",
    "touchpoint": "title",
    "behaviour": "do",
    "step": "do",
    "competency": "means",
    "ritual": "do",
    "measure": "title",
}
_SECTION_KINDS = {
    "priceless": "statement",
    "values": "statement",
    "roles": "role",
    "protocols": "protocol",
    "competencies": "competency",
    "rituals": "ritual",
    "measures": "measure",
}


def path_of(address: str) -> Path:
    """The path that an address stands for; it need not exist."""
    parts = tuple(address.split("/")) if address else ()
    if not parts:
        return ()
    head, *rest = parts
    if head == "protocols" and len(parts) > 2:
        return (*parts[:2], "steps", *parts[2:])
    if head in SECTIONS:
        return parts
    return ("journey", head, *(("touchpoints", *rest) if rest else ()))


def address_of(path: Path) -> str:
    """The address of the nearest element that `path` lies on or in; "" for the playbook itself."""
    parts = element_path(path)
    if parts[:1] == ("journey",):
        return "/".join((*parts[1:2], *parts[3:]))
    if parts[:1] == ("protocols",):
        return "/".join((*parts[:2], *parts[3:]))
    return "/".join(parts)


def element_path(path: Path) -> Path:
    """The longest beginning of `path` that names an element (field names and list positions cut off)."""
    if len(path) < 2 or path[0] not in SECTIONS:
        return ()
    if path[0] == "journey":
        if len(path) >= 6 and path[2] == "touchpoints" and path[4] in LEVELS:
            return path[:6]
        return path[:4] if len(path) >= 4 and path[2] == "touchpoints" else path[:2]
    if path[0] == "protocols" and len(path) >= 4 and path[2] == "steps":
        return path[:4]
    return path[:2]


def kind_of(path: Path) -> str:
    """Which kind of element stands at `path`: stage, touchpoint, behaviour, protocol, step, … or "" for none."""
    if len(path) < 2 or path != element_path(path):
        return ""
    if path[0] == "journey":
        return {2: "stage", 4: "touchpoint", 6: "behaviour"}[len(path)]
    if path[0] == "protocols":
        return {2: "protocol", 4: "step"}[len(path)]
    return _SECTION_KINDS[path[0]]
