"""The observation form filled in: by a program in every field, and by hand in the viewer that Chrome has."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import page as page_validation
import pikepdf
import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytest
from pikepdf import Name, String
from tests.golden.conftest import LANGUAGES, printed

from standards.emit.forms import read_answers

#: what is typed, in the letters of the language
WORDS = {
    "en": "Waited 40 s – nobody at the door",
    "el": "Περίμενα 40 δευτερόλεπτα, «κανείς» στην είσοδο",
    "pl": "Czekałem 40 s; przy drzwiach nikogo, „źle”",
}
TOLD = ("playbook", "edition", "language", "content")


@pytest.fixture(params=LANGUAGES)
def scorecard(request: pytest.FixtureRequest) -> Any:
    return printed("scorecard", request.param)


def observed(scorecard: Any) -> list[Any]:
    return [act for spot in scorecard.view.touchpoints for act in spot.observable]


def test_every_question_is_a_field_named_by_its_address(scorecard: Any) -> None:
    with pikepdf.open(BytesIO(scorecard.printed.data)) as pdf:
        boxes = {str(field.T): field for field in pdf.Root.AcroForm.Fields if Name.Kids in field}
        assert [*boxes] == [act.address for act in observed(scorecard)]
        for act in observed(scorecard):
            field = boxes[act.address]
            assert [str(next(iter({*box.AP.N.keys()} - {"/Off"}))) for box in field.Kids] == ["/yes", "/no", "/na"]
            assert str(field.TU) == f"{act.number} {act.asked.striptags()}"


def test_every_field_is_read_back(scorecard: Any) -> None:
    answers: dict[str, str] = {}
    with pikepdf.open(BytesIO(scorecard.printed.data)) as pdf:
        for number, field in enumerate(pdf.Root.AcroForm.Fields):
            if Name.Kids in field:
                box = field.Kids[number % 3]
                answers[str(field.T)] = ("yes", "no", "na")[number % 3]
                field.V = box.AS = Name(f"/{answers[str(field.T)]}")
            elif str(field.T) not in TOLD:
                answers[str(field.T)] = f"{number} {WORDS[scorecard.language]}"
                field.V = String(answers[str(field.T)])
        file = BytesIO()
        pdf.save(file)
    view = scorecard.view
    told = dict(zip(TOLD, (view.id, view.edition, view.language, view.digest), strict=True))
    assert read_answers(file.getvalue()) == answers | told


def test_what_is_clicked_and_typed_is_seen_and_read_back(scorecard: Any) -> None:
    first, second = observed(scorecard)[:2]
    words = WORDS[scorecard.language]
    viewer = Viewer(scorecard.printed.data)
    viewer.click(f"{first.address}=yes")
    viewer.click(f"{first.address}=no")
    viewer.click(f"{second.address}=na")
    viewer.click(f"{first.address}:comment", words)
    viewer.click("shift", "2")
    data = viewer.saved()
    answers = {name: value for name, value in read_answers(data).items() if name not in TOLD}
    assert answers == {
        "shift": "2", first.address: "no", second.address: "na", f"{first.address}:comment": words,
    }  # fmt: skip
    assert page_validation.validate_pdf_bytes(data, profile="ua1").is_compliant
    assert _fonts_of(data, f"{first.address}:comment") == {"ABCDEF+Standards-Sans"}


class Viewer:
    """Chrome's viewer with a mouse and a keyboard."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.places = dict(_places(data))
        self.document = pdfium.PdfDocument(data)
        self.document.init_forms()
        self.form = self.document.formenv.raw

    def click(self, name: str, text: str = "") -> None:
        number, (left, bottom, right, top) = self.places[name]
        page = self.document[number]
        middle = (left + right) / 2, (bottom + top) / 2
        raw.FORM_OnMouseMove(self.form, page.raw, 0, *middle)
        raw.FORM_OnLButtonDown(self.form, page.raw, 0, *middle)
        raw.FORM_OnLButtonUp(self.form, page.raw, 0, *middle)
        if text:
            typed = ctypes.create_string_buffer(text.encode("utf-16-le") + b"\0\0")
            raw.FORM_ReplaceSelection(self.form, page.raw, ctypes.cast(typed, ctypes.POINTER(ctypes.c_ushort)))
        raw.FORM_ForceToKillFocus(self.form)

    def saved(self) -> bytes:
        file = BytesIO()
        self.document.save(file)
        return file.getvalue()


def _places(data: bytes) -> Iterator[tuple[str, tuple[int, list[float]]]]:
    """The name of every field, with `=` and the state of a box: its page and corners."""
    with pikepdf.open(BytesIO(data)) as pdf:
        pages = {page.objgen: number for number, page in enumerate(pdf.pages)}
        for field in pdf.Root.AcroForm.Fields:
            for place in field.get(Name.Kids, [field] if Name.Rect in field else []):
                state = "" if Name.T in place else "=" + next(name[1:] for name in place.AP.N if name != "/Off")
                yield f"{field.T}{state}", (pages[place.P.objgen], [float(side) for side in place.Rect])


def _fonts_of(data: bytes, name: str) -> set[str]:
    """The fonts that a field's text is set in."""
    with pikepdf.open(BytesIO(data)) as pdf:
        look = next(field.AP.N for field in pdf.Root.AcroForm.Fields if name == field.T)
        used = [line.operands[0] for line in pikepdf.parse_content_stream(look) if str(line.operator) == "Tf"]
        return {str(look.Resources.Font[font].BaseFont)[1:] for font in used}
