"""The fixed half of every Y finding: why it matters, and what to write instead.

Why as data: the same sentence serves every place that can find the same mistake, and reads best beside the others.
"""

from __future__ import annotations

from standards.diagnostics.catalogue import CODES
from standards.diagnostics.model import Confidence, Diagnostic, Fix, Location, Related

_QUOTE_IT = "Put the whole text in double quotes."

#: code -> (why it matters, what to write)
ADVICE: dict[str, tuple[str, str]] = {
    "Y001": ("A playbook has a few hundred lines; a file of this size is something else.", "Split it, or remove it."),
    "Y002": ("Greek and Polish letters come out wrong in any other encoding.", 'Save the file as "UTF-8".'),
    "Y003": ("It is invisible, and comes from copying out of another program.", "Delete it."),
    "Y004": ("There is nothing to check or print.", "Write a playbook, or delete the file."),
    "Y005": ("A playbook needs about ten levels.", "Remove the levels that hold nothing else."),
    "Y006": ("It would never end.", "Write the text out where it is needed."),
    "Y007": ("Copies of copies grow without end.", "Write the texts out where they are needed."),
    "Y008": ("The file cannot be read beyond this place.", "Compare the line with one that works."),
    "Y009": ("YAML measures indentation in spaces; a tab has no width.", "Use two spaces for each level."),
    "Y010": ("A playbook is plain text and needs no types.", "Remove the tag."),
    "Y011": ("Merging hides where a text comes from.", "Write the fields out, or use an overlay."),
    "Y012": ("Keys are names, so that they can be addressed.", "Begin the key with a lower-case letter."),
    "Y013": ("Indentation says what belongs to what.", "Give it the same indentation as its neighbours."),
    "Y014": ("Everything up to the next quotation mark was read as one text.", "Close it with the same mark."),
    "Y015": (
        "A text that opens with a quotation mark ends at the next one.",
        "Put the whole text in the other kind of quotes.",
    ),
    "Y016": ("One file is one playbook.", "Remove the line, or move what follows into a file of its own."),
    "Y017": ("Without a space YAML reads one long word.", "Put a space there."),
    "Y018": ("Every field is a key, a colon, a space and a value.", "Put a colon after the key."),
    "Y019": ("Everything below was read as part of it.", "Close it on the same line, or put the text in quotes."),
    "Y020": ("Only one of the two would be kept.", "Merge the two, or rename one."),
    "Y021": ('" #" begins a comment, so the rest of the text is lost.', _QUOTE_IT),
    "Y022": ("Inside [ ] and { } a comma begins the next entry.", "Put the text that holds the comma in quotes."),
    "Y023": ("A * at the beginning of a value is YAML's sign for a copy.", _QUOTE_IT),
    "Y024": ("A { at the beginning of a value opens a group of fields.", _QUOTE_IT),
    "Y025": ("A & at the beginning of a value names it, and the name is not printed.", _QUOTE_IT),
    "Y026": ("A colon and a space make a key of what stands before it.", _QUOTE_IT),
    "Y027": ("This sign has a meaning of its own in YAML.", _QUOTE_IT),
    "Y028": (
        "One block holds either keys or a list.",
        "Indent it below its key, or write it like the rest.",
    ),
    "Y029": ("In double quotes a backslash begins a code.", "Write \\\\ for a backslash, or use single quotes."),
    "Y030": ("It can be neither checked nor printed.", "Check its name and its permissions."),
    "Y034": (
        "Two versions of the same lines stand in the file, and nobody has chosen yet.",
        "Keep the lines that are right, and delete the others and the three lines of signs.",
    ),
    "Y033": (
        "A rule is only set aside by its code and a reason that others can read.",
        "Write: # standards: allow W012 -- the reason",
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
