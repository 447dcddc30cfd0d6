"""A View and a printable become one HTML page and its style sheets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from standards.diagnostics.usage import UsageError
from standards.typeset import curve
from standards.typeset.fonts import font_faces
from standards.typeset.printable import Printable
from standards.typeset.spread import Measure, density
from standards.typeset.strings import Strings, strings_for
from standards.typeset.view import View

PAGE, STYLE, THEME = "page.html.j2", "page.css", "theme.css"
LARGE_PRINT = 16  #: pt; from here on the reader is one who reads italics with difficulty


@dataclass(frozen=True)
class Typeset:
    """`html` is well-formed XML; `style` the whole style sheet; only files below `roots` may be read for either."""

    html: str
    style: str
    roots: tuple[Path, ...]


def typeset(
    view: View, printable: Printable, paper: str, photos: Mapping[str, Path] | None = None, body: str = ""
) -> Typeset:
    """The page of `view` on `paper` (a name of `printable.papers`); `photos` leads from addresses to files.

    `body` is the size of the running text where it is not the paper's own; from 16pt on nothing is in italics.
    """
    lengths = printable.lengths(paper, body)
    files = {address: path.resolve() for address, path in (photos or {}).items()}
    environment = _environment(printable, strings_for(view.language))
    environment.globals["photos"] = {address: path.as_uri() for address, path in files.items()}
    measure = Measure.of(lengths)
    environment.globals["density"] = partial(density, measure=measure)
    try:
        html = environment.get_template(PAGE).render(view=view, paper=paper, large=_points(body) >= LARGE_PRINT)
    except TemplateError as problem:
        place = getattr(problem, "filename", "") or printable.name
        line = getattr(problem, "lineno", "")
        raise UsageError(f"the template {place}{f', line {line}' if line else ''}: {problem}") from None
    return Typeset(html, _style(printable, lengths, environment), (*printable.folders, *files.values()))


def _environment(printable: Printable, say: Strings) -> ImmutableSandboxedEnvironment:
    """A sandbox: a project's theme is somebody's file too. Texts are escaped unless they are Markup already."""
    environment = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader([str(folder) for folder in printable.folders]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    drawings: Mapping[str, Any] = {
        "moment_curve": partial(curve.moment_curve, palette=printable.palette),
        "journey_rows": partial(curve.journey_rows, palette=printable.palette),
        "across": curve.across,
        "cover_line": partial(curve.cover_line, palette=printable.palette),
    }
    environment.globals.update({"_": say, "say": say, **drawings})
    return environment


def _style(printable: Printable, lengths: Mapping[str, str], environment: ImmutableSandboxedEnvironment) -> str:
    """Fonts, the paper's measures and the palette, then the printable's own style sheet, then a theme's `theme.css`.

    One rem is one line of text, so every vertical distance of the style sheet is a plain number of lines.
    """
    palette = printable.palette
    margins = "margin:{top} {outer} {bottom} {inner}", "margin:{top} {inner} {bottom} {outer}"
    right, left = (margin.format_map(lengths) for margin in margins)
    variables = ";".join(f"--{name}:{value}" for name, value in {**lengths, **palette}.items())
    source, *_ = environment.loader.get_source(environment, STYLE)  # type: ignore[union-attr] # given above
    themes = [path.read_text(encoding="utf-8") for folder in printable.folders if (path := folder / THEME).is_file()]
    return (
        f"{font_faces()}"
        f"@page{{size:{lengths['width']} {lengths['height']};font-size:{lengths['leading']}}}"
        f"@page:right{{{right}}}@page:left{{{left}}}"
        f"html{{font-size:{lengths['leading']};{variables}}}\n"
        f"{source}{''.join(themes)}"
    )


def _points(body: str) -> float:
    return float(body.removesuffix("pt")) if body else 0
