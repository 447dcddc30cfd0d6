"""What a printable looks like with its own sample, and its files for a workspace that wants to change them."""

from __future__ import annotations

import datetime
from pathlib import Path

from standards.build.places import as_seen
from standards.diagnostics.usage import UsageError
from standards.emit.pdf import Printed, print_pdf
from standards.resolve.editions import resolve_edition
from standards.resolve.nearest import hint
from standards.resolve.reading import read_loose
from standards.typeset.compose import compose
from standards.typeset.html import typeset
from standards.typeset.manner import Manner
from standards.typeset.printable import Printable, printables
from standards.typeset.theme import Theme, built_in

SAMPLE = "sample.yaml"
NO_DAY = datetime.date(2000, 1, 1)  #: samples have no waivers, which are all that a day decides
#: QR codes of a sample lead nowhere
NOWHERE = "https://standards.example"


def printable_named(name: str, theme: Theme) -> Printable:
    """Raises UsageError, naming what there is."""
    known = printables(theme)
    if name not in known:
        raise UsageError(f'"{name}" is not a printable; {hint(name, known)}')
    return known[name]


def print_sample(printable: Printable, theme: Theme) -> Printed:
    """The printable's sample, as it comes on its usual paper."""
    path = next(place / SAMPLE for place in printable.folders if (place / SAMPLE).is_file())
    [loaded] = read_loose([path], as_seen)
    [playbook] = loaded.playbooks
    edition, _ = resolve_edition(loaded, playbook, today=NO_DAY)
    if edition is None:
        raise UsageError(f"{path.as_posix()} is not a playbook that can be printed")
    page = typeset(compose(edition), printable, printable.usual_paper, manner=Manner(link=NOWHERE), theme=theme)
    return print_pdf(page)


def own_files(name: str) -> dict[str, str]:
    """The text of every file of a built-in printable, or of `shared`, by its path below a workspace's theme folder."""
    place = built_in() / name
    files = (path for path in sorted(place.rglob("*")) if path.is_file() and path.name != SAMPLE)
    return {path.relative_to(built_in()).as_posix(): path.read_text(encoding="utf-8") for path in files}


def is_built_in(name: str) -> bool:
    """Whether there is a folder of that name to copy."""
    return name != "themes" and (built_in() / Path(name).name).is_dir() and "/" not in name
