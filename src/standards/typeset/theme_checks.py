"""What is wrong with a theme that reads well: missing files, colours nobody can read, faces without letters."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from standards.diagnostics.model import Diagnostic
from standards.source.document import Document
from standards.typeset.colour import READABLE, contrast
from standards.typeset.fonts import ALPHABETS, characters

_WHITE = "#ffffff"
_TEXTS = ("ink", "soft", "accent", "quiet")  #: colours that are printed as text on white paper
_PICTURES = (".svg", ".png", ".jpg", ".jpeg")


def theme_findings(document: Document, data: Mapping[str, Any], place: Path, root: Path) -> Iterator[Diagnostic]:
    """T020, T021 and T022 of one theme file in the folder `place`; its files have to lie below `root`."""
    yield from _pale(document, data.get("colours") or {})
    for way, name in _files(data):
        path = (place / name).resolve()
        if not path.is_relative_to(root.resolve()) or not (path.is_dir() if way == ("icons",) else path.is_file()):
            yield _missing(document, way, name)
        elif way == ("logo",) and path.suffix.lower() not in _PICTURES:
            yield _no_picture(document, name)
        elif way[0] == "faces":
            yield from _letters(document, way, path)
    if data.get("logo") and not data.get("logo_alt"):
        yield _silent_logo(document)


def _files(data: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], str]]:
    for key in ("logo", "icons"):
        if data.get(key):
            yield (key,), data[key]
    for role, family in (data.get("faces") or {}).items():
        for face, name in (family or {}).items():
            yield ("faces", role, face), name


def _pale(document: Document, colours: Mapping[str, str]) -> Iterator[Diagnostic]:
    for name in _TEXTS:
        if name in colours and (ratio := contrast(colours[name], _WHITE)) < READABLE:
            yield Diagnostic(
                "T021",
                f"{name} {colours[name]} has a contrast of {ratio:.1f} on white paper; text needs {READABLE}",
                document.location(("colours", name)),
                why="Pale text is lost under the light of a shop, and on every office printer.",
                help="Choose a darker colour of the same tone.",
            )
    if {"accent", "paper"} <= colours.keys() and (ratio := contrast(colours["accent"], colours["paper"])) < READABLE:
        yield Diagnostic(
            "T021",
            f"paper on accent has a contrast of {ratio:.1f}; the text of a cover needs {READABLE}",
            document.location(("colours", "paper")),
            why="The title of the cover is printed in the one on the other.",
            help="Choose a darker accent, or a lighter paper.",
        )


def _missing(document: Document, way: tuple[str, ...], name: str) -> Diagnostic:
    what = "folder" if way == ("icons",) else "file"
    return Diagnostic(
        "T020",
        f'there is no {what} "{name[:60]}" in the workspace',
        document.location(way),
        why="What a theme names is printed on every sheet.",
        help="The path counts from the folder of this file, and stays inside the workspace.",
    )


def _no_picture(document: Document, name: str) -> Diagnostic:
    return Diagnostic(
        "T020",
        f'"{name[-60:]}" is not a picture that can be printed',
        document.location(("logo",)),
        why="A logo is printed sharp on every size of paper.",
        help="Save it as SVG, or as PNG or JPEG of at least 200 dots to the inch.",
    )


def _silent_logo(document: Document) -> Diagnostic:
    return Diagnostic(
        "T020",
        "the logo has no logo_alt",
        document.location(("logo",)),
        why="A screen reader has nothing to say in its place.",
        help="Write the house's name: logo_alt: Meraki Bistros.",
    )


def _letters(document: Document, way: tuple[str, ...], path: Path) -> Iterator[Diagnostic]:
    known = characters(path)
    if known is None:
        yield Diagnostic(
            "T022",
            f'"{path.name[:60]}" is not a font that can be read',
            document.location(way),
            why="Its letters could not be printed.",
            help="Use a TrueType or OpenType file (.ttf, .otf).",
        )
        return
    for language, letters in ALPHABETS.items():
        lacking = [letter for letter in letters if ord(letter) not in known]
        if lacking:
            yield Diagnostic(
                "T022",
                f'"{path.name[:40]}" lacks letters of {language}: {" ".join(lacking[:6])}',
                document.location(way),
                why="Words would be printed in two different faces.",
                help="Choose a face that has Latin, Polish and Greek letters.",
            )
