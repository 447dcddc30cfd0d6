"""A printed form that can also be filled in on a screen, and what was filled in.

The page draws every box and every line. WeasyPrint lays a field over each and puts it into the structure tree; here the
fields become what they are meant to be. A template writes each of them as a check box:

    <input type="checkbox" name="arrive/greet/iron/smile=yes" title="1.1 Did somebody smile?: yes"/>
    <input type="checkbox" name="arrive/greet/iron/smile:comment" title="1.1: comment"/>
    <input type="hidden" name="edition" value="2026.2"/>

The first is one box of several of which one is ticked, the second a text. The third is not seen, and comes back with
what was filled in.

Why check boxes for texts: with a text field WeasyPrint embeds a whole font, 200 KB that few viewers can type with. Its
radio buttons are fields within fields.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from xml.etree import ElementTree

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from standards.diagnostics.usage import UsageError
from standards.emit.form_font import form_font

OFF = "Off"
#: not that font, which is ours: for Greek and Polish letters Chrome takes one of the computer's fonts, except where the
#: font of a field is called after one of symbols
_FONT = Name("/Wingdings")
_SIZE = 8.5  #: pt of what is typed
_LOOK = f"{_FONT} {_SIZE:g} Tf 0 g"
_SEVERAL_LINES = 18  #: pt; in a field of this height the text goes on to the next line
_READ_ONLY, _MULTILINE, _RADIO = 1, 1 << 12, 1 << 15
_TICK = "{0:.2f} w 1 J 1 j 0 G {1:.2f} {2:.2f} m {3:.2f} {4:.2f} l {5:.2f} {6:.2f} l S"

# ---- making one --------------------------------------------------------------------------------------------------


def make_fillable(data: bytes, html: str) -> bytes:
    """The PDF that WeasyPrint made of `html` with its own fields, with ours in their place: empty, and named."""
    with Pdf.open(BytesIO(data)) as pdf:
        if Name.AcroForm not in pdf.Root:
            return data
        pictures = _Pictures(pdf)
        fields: dict[str, Object] = {}
        for widget in pdf.Root.AcroForm.Fields:
            name, _, choice = str(widget.T).partition("=")
            _strip(widget)
            if choice:
                if name not in fields:
                    fields[name] = _group(pdf, name, str(widget.TU).rpartition(": ")[0])
                _make_choice(widget, fields[name], choice, pictures)
            elif name in fields:
                raise UsageError(f'the template has two fields that are called "{name}"')
            else:
                fields[name] = _make_text(widget, name, pictures)
        told = [_untouched(pdf, name, value) for name, value in _hidden(html)]
        resources = Dictionary(Font=Dictionary({str(_FONT): form_font(pdf)}))
        pdf.Root.AcroForm = pdf.make_indirect(
            Dictionary(Fields=Array([*fields.values(), *told]), DR=resources, DA=String(_LOOK))
        )
        file = BytesIO()
        pdf.save(file, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return file.getvalue()


class _Pictures:
    """What fields look like: nothing, or a tick. Fields of one size share theirs."""

    def __init__(self, pdf: Pdf) -> None:
        self.pdf = pdf
        self.drawn: dict[tuple[str, float, float], Object] = {}

    def nothing(self, widget: Object) -> Object:
        return self._drawing(widget, "")

    def tick(self, widget: Object) -> Object:
        width, height = _size(widget)
        corners = (0.22 * width, 0.5 * height, 0.42 * width, 0.26 * height, 0.8 * width, 0.8 * height)
        return self._drawing(widget, _TICK.format(0.12 * width, *corners))

    def _drawing(self, widget: Object, content: str) -> Object:
        width, height = _size(widget)
        key = (content, width, height)
        if key not in self.drawn:
            box = Array([0, 0, width, height])
            stream = self.pdf.make_stream(content.encode(), Type=Name.XObject, Subtype=Name.Form, BBox=box)
            self.drawn[key] = stream
        return self.drawn[key]


def _size(widget: Object) -> tuple[float, float]:
    """Width and height in pt."""
    left, bottom, right, top = (float(side) for side in widget.Rect)
    return round(right - left, 2), round(top - bottom, 2)


def _strip(widget: Object) -> None:
    """Leaves of WeasyPrint's field where it is and what it is called, its corners in the usual order."""
    for name in (Name.FT, Name.V, Name.AS, Name.AP, Name.MK, Name.Border):
        if name in widget:
            del widget[name]
    across, down = ([float(side) for side in widget.Rect][start::2] for start in (0, 1))
    corners = min(across), min(down), max(across), max(down)
    widget.Rect = Array([round(side, 2) for side in corners])


def _group(pdf: Pdf, name: str, spoken: str) -> Object:
    """Boxes of which one is ticked; a second click takes the tick away again."""
    return pdf.make_indirect(
        Dictionary(FT=Name.Btn, Ff=_RADIO, T=String(name), TU=String(spoken), V=Name("/" + OFF), Kids=Array())
    )


def _make_choice(widget: Object, group: Object, choice: str, pictures: _Pictures) -> None:
    del widget[Name.T]
    widget.Parent = group
    widget.AS = Name("/" + OFF)
    widget.AP = Dictionary(N=Dictionary({"/" + choice: pictures.tick(widget), "/" + OFF: pictures.nothing(widget)}))
    widget.MK = Dictionary(CA=String("4"))  # a tick in Zapf Dingbats, for viewers that draw it themselves
    group.Kids.append(widget)


def _make_text(widget: Object, name: str, pictures: _Pictures) -> Object:
    """What is typed has a white ground: it covers what is printed there for a pen."""
    widget.T = String(name)
    widget.FT = Name.Tx
    widget.Ff = _MULTILINE if _size(widget)[1] >= _SEVERAL_LINES else 0
    widget.V = String("")
    widget.DA = String(_LOOK)
    widget.MK = Dictionary(BG=Array([1, 1, 1]))
    widget.AP = Dictionary(N=pictures.nothing(widget))
    return widget


def _untouched(pdf: Pdf, name: str, value: str) -> Object:
    """A field without a place on the page."""
    return pdf.make_indirect(
        Dictionary(FT=Name.Tx, Ff=_READ_ONLY, T=String(name), TU=String(name), V=String(value), DA=String(_LOOK))
    )


def _hidden(html: str) -> Iterator[tuple[str, str]]:
    for element in ElementTree.fromstring(html).iter("input"):
        if element.get("type") == "hidden":
            yield element.get("name", ""), element.get("value", "")


# ---- reading one -------------------------------------------------------------------------------------------------


def read_answers(data: bytes) -> dict[str, str]:
    """What was filled in: the name of each field and its value, in the order of the form; empty fields are left out.

    A behaviour's address leads to `yes`, `no` or `na`; `ADDRESS:comment`, `ADDRESS:started` and so on to what was
    typed, lines parted by newlines; names without an address to the head of the form and to what it was printed with
    (`playbook`, `edition`, `content`). Raises UsageError for what is no PDF, is locked, or has no fields.
    """
    try:
        with Pdf.open(BytesIO(data)) as pdf:
            form = pdf.Root.get(Name.AcroForm)
            fields = form.get(Name.Fields) if isinstance(form, Dictionary) else None
            if not isinstance(fields, Array) or not len(fields):
                raise UsageError("this PDF has no fields; they are lost when a form is printed to a PDF again")
            return {name: value for name, field in _terminal(fields, "", set()) if (value := _value(field))}
    except pikepdf.PasswordError:
        raise UsageError("this PDF is locked with a password") from None
    except pikepdf.PdfError as problem:
        raise UsageError(f"this is not a PDF that can be read: {problem}") from None


def _terminal(fields: Iterable[Object], parent: str, seen: set[tuple[int, int]]) -> Iterator[tuple[str, Object]]:
    """Every field that has a value, with its full name; kids without a name are the places of their parent."""
    for field in fields:
        if not isinstance(field, Dictionary) or Name.T not in field or (field.is_indirect and field.objgen in seen):
            continue
        seen.add(field.objgen)
        name = f"{parent}.{_text(field.T)}" if parent else _text(field.T)
        kids = [kid for kid in _kids(field) if Name.T in kid]
        if kids:
            yield from _terminal(kids, name, seen)
        else:
            yield name, field


def _kids(field: Object) -> list[Object]:
    kids = field.get(Name.Kids)
    return [kid for kid in kids if isinstance(kid, Dictionary)] if isinstance(kids, Array) else []


def _value(field: Object) -> str:
    value = field.get(Name.V)
    if field.get(Name.FT) == Name.Btn:
        return _ticked([value, *(place.get(Name.AS) for place in _kids(field))])
    if isinstance(value, Stream):
        value = String(value.read_bytes())
    return _text(value).replace("\r\n", "\n").replace("\r", "\n") if isinstance(value, String) else ""


def _text(value: Object) -> str:
    """A string in any of the three ways to write one, also where it was cut within a letter."""
    try:
        return str(value)
    except UnicodeDecodeError:
        return bytes(value).decode("utf-8", errors="replace")


def _ticked(states: Iterable[Object | None]) -> str:
    """The first state that is one. Programs that fill in forms tick a box without telling the field, or write text."""
    names = (str(state).removeprefix("/") for state in states if isinstance(state, Name | String))
    return next((name for name in names if name not in ("", OFF)), "")
