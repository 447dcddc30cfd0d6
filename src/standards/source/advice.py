"""The fixed half of every Y finding: why it matters, and what to write instead.

Why as data: the same sentence serves every place that can find the same mistake, and reads best beside the others.
"""

from __future__ import annotations

from standards.diagnostics.catalogue import CODES
from standards.diagnostics.model import Confidence, Diagnostic, Fix, Location, Related

_QUOTE_IT = "put the whole text in double quotes"

#: code -> (why it matters, what to write)
ADVICE: dict[str, tuple[str, str]] = {
    "Y001": ("a playbook has a few hundred lines; a file of this size is something else", "split it, or remove it"),
    "Y002": ("Greek and Polish letters come out wrong in any other encoding", 'save the file as "UTF-8"'),
    "Y003": ("it is invisible, and comes from copying out of another program", "delete it"),
    "Y004": ("there is nothing to check or print", "write a playbook, or delete the file"),
    "Y005": ("a playbook needs about ten levels", "remove the levels that hold nothing else"),
    "Y006": ("it would never end", "write the text out where it is needed"),
    "Y007": ("copies of copies grow without end", "write the texts out where they are needed"),
    "Y008": ("the file cannot be read beyond this place", "compare the line with one that works"),
    "Y009": ("YAML measures indentation in spaces; a tab has no width", "use two spaces for each level"),
    "Y010": ("a playbook is plain text and needs no types", "remove the tag"),
    "Y011": ("merging hides where a text comes from", "write the fields out, or use an overlay"),
    "Y012": ("keys are names, so that they can be addressed", "begin the key with a lower-case letter"),
    "Y013": ("indentation says what belongs to what", "give it the same indentation as its neighbours"),
    "Y014": ("everything up to the next quotation mark was read as one text", "close it with the same mark"),
    "Y015": (
        "a text that opens with a quotation mark ends at the next one",
        "put the whole text in the other kind of quotes",
    ),
    "Y016": ("one file is one playbook", "remove the line, or move what follows into a file of its own"),
    "Y017": ("without a space YAML reads one long word", "put a space there"),
    "Y018": ("every field is a key, a colon, a space and a value", "put a colon after the key"),
    "Y019": ("everything below was read as part of it", "close it on the same line, or put the text in quotes"),
    "Y020": ("only one of the two would be kept", "merge the two, or rename one"),
    "Y021": ('" #" begins a comment, so the rest of the text is lost', f"{_QUOTE_IT}"),
    "Y022": ("inside [ ] and { } a comma begins the next entry", "put the text that holds the comma in quotes"),
    "Y023": ("a * at the beginning of a value is YAML's sign for a copy", _QUOTE_IT),
    "Y024": ("a { at the beginning of a value opens a group of fields", _QUOTE_IT),
    "Y025": ("a & at the beginning of a value names it, and the name is not printed", _QUOTE_IT),
    "Y026": ("a colon and a space make a key of what stands before it", _QUOTE_IT),
    "Y027": ("this sign has a meaning of its own in YAML", _QUOTE_IT),
    "Y028": (
        "one block holds either keys or a list",
        "indent it below its key, or write it like the rest",
    ),
    "Y029": ("in double quotes a backslash begins a code", "write \\\\ for a backslash, or use single quotes"),
    "Y030": ("it can be neither checked nor printed", "check its name and its permissions"),
    "Y033": (
        "a rule is only set aside by its code and a reason that others can read",
        "write: # standards: allow W012 -- the reason",
    ),
}


def finding(
    code: str,
    message: str,
    place: Location,
    *,
    help: str = "",  # noqa: A002 - the name of the field it fills
    related: tuple[Related, ...] = (),
    fix: Fix | None = None,
    confidence: Confidence = Confidence.HIGH,
) -> Diagnostic:
    """A finding with the advice of its code; `help` replaces the general remedy by one for this place."""
    why, remedy = ADVICE[code]
    return Diagnostic(
        code,
        shortened(message),
        place,
        CODES[code].severity,
        why,
        help or remedy,
        related=related,
        fix=fix,
        confidence=confidence,
    )


def shortened(message: str, limit: int = 100) -> str:
    """At most `limit` characters, cut in the middle, where the quoted text stands, rather than at the end."""
    if len(message) <= limit:
        return message
    tail = 40
    return f"{message[: limit - tail - 1].rstrip()}…{message[-tail:].lstrip()}"


def quoted(text: str, limit: int = 40) -> str:
    """User text for a message: one line, at most `limit` characters, in double quotes."""
    line = " ".join(text.split())
    return f'"{line if len(line) <= limit else line[: limit - 1].rstrip() + "…"}"'
