"""HTML becomes a tagged PDF: the same bytes for the same input, only our fonts, or a list of what is wrong."""

from __future__ import annotations

import gc
import logging
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache, partial
from typing import Any
from xml.etree import ElementTree

from standards.diagnostics.usage import UsageError
from standards.emit.facts import facts_of
from standards.emit.fetcher import make_fetcher
from standards.emit.forms import make_fillable
from standards.emit.inks import recolour
from standards.emit.marks import add_marks
from standards.emit.weasy import UNTIDY, weasyprint
from standards.typeset.facts import Facts
from standards.typeset.fonts import ROOT
from standards.typeset.html import Typeset

VARIANT = "pdf/ua-1"
_NAMED = re.compile(r"""@font-face\s*\{[^}]*?font-family\s*:\s*["']?([^"';}]+)""")


@dataclass(frozen=True)
class Printed:
    """The PDF and what is wrong with it; a file with problems should not replace one without."""

    data: bytes
    pages: int
    foreign_fonts: list[str] = field(default_factory=list)
    missing_files: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    page_names: list[str] = field(default_factory=list)
    facts: Facts = field(default=Facts(()), repr=False)


def print_pdf(document: Typeset, *, multiple_of: int = 1) -> Printed:
    """Lay out and draw `document`. Raises UsageError where WeasyPrint cannot run.

    Where the number of pages is no multiple of what it has to be, they are counted and not drawn: `data` is empty.
    """
    with _collector_at_rest(), _listening() as warnings:
        module = weasyprint()
        fetcher = make_fetcher([*document.roots, ROOT], grayscale=document.grayscale)
        fonts = _fonts()
        style = module.CSS(string=document.style, font_config=fonts, url_fetcher=fetcher, base_url=_base(document))
        page = _parsed(module, document, fetcher)
        manner = {"pdf_variant": VARIANT, "pdf_forms": document.fillable and not document.for_press}
        laid_out = page.render(font_config=fonts, stylesheets=[style], **manner)
        if len(laid_out.pages) % multiple_of:
            return Printed(b"", len(laid_out.pages))
        facts = facts_of(laid_out.pages)
        data = laid_out.write_pdf(finisher=partial(_finish, document), **manner)
    if manner["pdf_forms"]:
        data = make_fillable(data, document.html)
    return Printed(
        data,
        len(laid_out.pages),
        foreign({font.family for font in laid_out.fonts.values()}, document.style),
        fetcher.refused,
        warnings,
        [page.name for page in facts.pages],
        facts,
    )


def _finish(document: Typeset, _: Any, pdf: Any) -> None:
    """What a printing house or a grey copy needs, before WeasyPrint writes the PDF."""
    if document.for_press or document.grayscale:
        recolour(pdf, process_inks=document.for_press, grayscale=document.grayscale)
    if document.for_press:
        add_marks(pdf)


@cache
def _fonts() -> Any:
    """One for all documents of a run: a face that is known already is not read again."""
    fonts = weasyprint().text.fonts.FontConfiguration()
    UNTIDY.append(fonts.__del__)  # which removes the folder that it copies fonts to
    return fonts


def foreign(families: Iterable[str], style: str) -> list[str]:
    """Families that no @font-face rule of the style sheet brings: they come from this machine."""
    return sorted(set(families) - {name.strip() for name in _NAMED.findall(style)})


def _base(document: Typeset) -> str:
    return document.roots[0].resolve().as_uri() + "/"


def _parsed(module: Any, document: Typeset, fetcher: Any) -> Any:
    """The document as WeasyPrint wants it.

    Why not `HTML(string=…)`: our templates write well-formed XML, which Python's own parser reads twenty times
    faster than an HTML parser that repairs what it reads.
    """
    import cssselect2

    page = module.HTML(string="", url_fetcher=fetcher, base_url=_base(document))
    try:
        root = ElementTree.fromstring(document.html)
    except ElementTree.ParseError as problem:
        raise UsageError(f"the template makes a page that is not well-formed: {problem}") from None
    page.wrapper_element = cssselect2.ElementWrapper.from_html_root(root, content_language=None)
    page.etree_element = page.wrapper_element.etree_element
    return page


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Garbage collection walks hundreds of thousands of boxes that are all in use: an eighth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def _listening() -> Iterator[list[str]]:
    """What WeasyPrint warns about, instead of on stderr."""
    heard: list[str] = []

    class Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            heard.append(record.getMessage())

    logger, ear = logging.getLogger("weasyprint"), Ear(logging.WARNING)
    handlers, propagate = logger.handlers, logger.propagate
    logger.handlers, logger.propagate = [ear], False
    try:
        yield heard
    finally:
        logger.handlers, logger.propagate = handlers, propagate
