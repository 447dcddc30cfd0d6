"""The trainer's guide: Markdown in the repository, the same text on paper.

The first heading is the title, each second heading a step that has a page of its own; a picture stands beside the text
that follows it. Only what Markdown itself knows is understood; HTML in the text is printed as typed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markupsafe import Markup, escape

from standards.typeset.fonts import font_faces
from standards.typeset.html import BASE_STYLE, PAGE, STYLE, Typeset, environment, root_style, style_sheets
from standards.typeset.theme import Theme

NAME = "guide"
LEADING = "15pt"  #: of the running text, which is as large as in a booklet
_TITLE, _STEP = "h1", "h2"
_WIDE = "\u2007"  #: a space as wide as a digit: where letters differ in width, an indentation must be seen
_CARETS = re.compile(r"[\d\s|]*?(\^+)\s*\Z")


@dataclass(frozen=True)
class Section:
    """A step of the guide, or (without a heading) what stands before the first."""

    heading: Markup
    body: Markup


def typeset_guide(text: str, language: str, place: Path, theme: Theme) -> Typeset:
    """The guide of the Markdown `text` in `language`; pictures are looked for below the folder `place`."""
    title, sections = sections_of(text)
    own = environment((theme.folders[-1] / NAME,), theme.folders)
    html = own.get_template(PAGE).render(title=title, language=language, sections=sections, base=place.as_uri() + "/")
    style = font_faces(theme.faces) + root_style(LEADING, theme.colours) + style_sheets(own, (BASE_STYLE, STYLE))
    faces = (face.path for face in theme.faces)
    return Typeset(html, style, (place, *theme.folders, *faces))


def sections_of(text: str) -> tuple[Markup, list[Section]]:
    """The title, and the sections in their order."""
    markdown = MarkdownIt("commonmark", {"html": False, "xhtmlOut": True}).enable("table")
    markdown.add_render_rule("fence", _fence)
    tokens = markdown.parse(text)

    def rendered(start: int, end: int) -> Markup:
        return Markup(markdown.renderer.render(tokens[start:end], markdown.options, {}))

    heads = [at for at, token in enumerate(tokens) if token.type == "heading_open" and token.tag in (_TITLE, _STEP)]
    title, sections = Markup(), list[Section]()
    for start, end in zip(heads, [*heads[1:], len(tokens)], strict=True):
        words, body = rendered(start + 1, start + 2), rendered(start + 3, end)  # open, words, close, the rest
        if tokens[start].tag == _TITLE:
            title, words = words, Markup()
        sections.append(Section(words, body))
    return title, sections


def _fence(renderer: RendererHTML, tokens: Sequence[Token], at: int, options: object, env: object) -> str:
    """A block of code. What a finding marks by carets is underlined: our letters stand in no columns."""
    lines: list[Markup] = []
    before = ""
    for line in tokens[at].content.splitlines():
        inner = line.lstrip(" ")
        line = _WIDE * (len(line) - len(inner)) + inner
        marked = _CARETS.match(line)
        if marked and lines:
            start, end = marked.span(1)
            lines[-1] = escape(before[:start]) + Markup("<u>{}</u>").format(before[start:end]) + escape(before[end:])
        else:
            lines.append(escape(line))
        before = line
    return f"<pre><code>{Markup(chr(10)).join(lines)}</code></pre>"
