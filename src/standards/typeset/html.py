"""A View and a printable become one HTML page and its style sheets."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined, TemplateError, pass_context
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from standards.diagnostics.usage import UsageError
from standards.typeset.drawing import icon_url
from standards.typeset.fonts import font_faces
from standards.typeset.manner import Manner
from standards.typeset.markup import quoted
from standards.typeset.printable import Printable
from standards.typeset.qr import qr
from standards.typeset.strings import strings_for
from standards.typeset.theme import Theme, house
from standards.typeset.tools import Setting, tools_of
from standards.typeset.view import View

PAGE, STYLE, OWN_STYLE = "page.html.j2", "page.css", "theme.css"
BASE_STYLE = "shared/base.css"
BLEED = "3mm"  #: what a printing house cuts off


@dataclass(frozen=True)
class Typeset:
    """`html` is well-formed XML; `style` the whole style sheet; only files below `roots` may be read for either.

    A copy `for_press` gets process inks, and marks to cut by.
    """

    html: str
    style: str
    roots: tuple[Path, ...]
    grayscale: bool = False
    fillable: bool = False
    for_press: bool = False


def typeset(
    view: View,
    printable: Printable,
    paper: str,
    photos: Mapping[str, Path] | None = None,
    *,
    manner: Manner = Manner(),  # noqa: B008 - frozen
    theme: Theme | None = None,
    padding: int = 0,
) -> Typeset:
    """The page of `view` on `paper` (a name of `printable.papers`); `photos` leads from addresses to files.

    `padding` pages are added to what is folded, before its last one.
    """
    theme = theme or house()
    lengths = printable.lengths(paper, manner.body)
    files = {address: path.resolve() for address, path in (photos or {}).items()}
    colours = manner.colours(theme.colours)
    say = strings_for(view.language)
    is_large = manner.large and not printable.fixed
    templates = environment(printable.folders, theme.folders)
    tools = tools_of(printable.name, Setting(view, say, lengths, colours, theme.faces, is_large))
    try:
        html = templates.get_template(PAGE).render(
            tools,
            _=say,
            say=say,
            qr=partial(qr, colour=colours["ink"]),
            photos={address: path.as_uri() for address, path in files.items()},
            logo=theme.logo.as_uri() if theme.logo else "",
            logo_alt=theme.logo_alt,
            link=partial(_link, manner.link, view),
            view=view,
            paper=paper,
            printable=printable,
            made_for=manner.made_for,
            padding=padding,
            large=is_large,
            grayscale=manner.grayscale,
        )
    except TemplateError as problem:
        place = getattr(problem, "filename", "") or printable.name
        line = getattr(problem, "lineno", "")
        raise UsageError(f"the template {place}{f', line {line}' if line else ''}: {problem}") from None
    style = _style(printable, theme, lengths, manner, templates)
    logo = (theme.logo,) if theme.logo else ()
    faces = (face.path for face in theme.faces)
    roots = (*printable.folders, *theme.folders, *logo, *faces, *files.values())
    for_press = manner.made_for == "printer"
    return Typeset(html, style, roots, manner.grayscale, printable.fillable and not for_press, for_press)


def _link(start: str, view: View, address: str = "") -> str:
    """Where an element of this edition can be read; "" where the workspace names no place."""
    return "/".join(filter(None, [start.rstrip("/"), view.id, address])) if start else ""


@lru_cache(maxsize=16)
def environment(own: tuple[Path, ...], shared: tuple[Path, ...]) -> ImmutableSandboxedEnvironment:
    """A sandbox: a project's theme is somebody's file too. Texts are escaped unless they are Markup already.

    Templates are looked for in the printable's `own` folders, then in those that all share. One environment serves all
    languages and stores, because compiling its templates takes as long as three pages.
    """
    made = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader([str(folder) for folder in (*own, *shared)]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["quoted"] = _quoted
    return made


@pass_context
def _quoted(context: Context, text: Markup | str) -> Markup:
    """What is said, between the quotation marks of the page's language."""
    return quoted(text, context["view"].language)


def _style(
    printable: Printable,
    theme: Theme,
    lengths: Mapping[str, str],
    manner: Manner,
    templates: ImmutableSandboxedEnvironment,
) -> str:
    """Fonts, the paper's measures and the palette, then shared style sheets, the printable's, a theme's `theme.css`.

    One rem is one line of text, so every vertical distance of the style sheet is a plain number of lines.
    """
    colours = manner.colours(theme.colours)
    icons = {f"icon-{name}": f'url("{icon_url(source, colours)}")' for name, source in theme.icons().items()}
    names = [BASE_STYLE, *printable.styles, STYLE]
    own = [path.read_text(encoding="utf-8") for place in printable.folders if (path := place / OWN_STYLE).is_file()]
    return (
        f"{font_faces(theme.faces)}"
        f"@page{{size:{lengths['width']} {lengths['height']};font-size:{lengths['leading']}"
        f"{f';bleed:{BLEED}' if manner.made_for == 'printer' else ''}}}"
        f"{_margins(printable, lengths)}"
        f"{root_style(lengths['leading'], {**lengths, **colours, **icons})}"
        f"{style_sheets(templates, names)}{''.join(own)}"
    )


def root_style(leading: str, variables: Mapping[str, str]) -> str:
    """One rem is `leading`; each of `variables` can be named in style sheets, `--ink` for `ink`."""
    return f"html{{font-size:{leading};{';'.join(f'--{name}:{value}' for name, value in variables.items())}}}\n"


def style_sheets(templates: ImmutableSandboxedEnvironment, names: Iterable[str]) -> str:
    """The style sheets of these names, each from the first folder that has it."""
    return "".join(templates.loader.get_source(templates, name)[0] for name in names)  # type: ignore[union-attr] # given


def _margins(printable: Printable, lengths: Mapping[str, str]) -> str:
    right, left = (
        margin.format_map(lengths)
        for margin in ("margin:{top} {outer} {bottom} {inner}", "margin:{top} {inner} {bottom} {outer}")
    )
    return f"@page:right{{{right}}}@page:left{{{left}}}" if printable.duplex else f"@page{{{right}}}"
