from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from io import BytesIO
from pathlib import Path

import page as page_validation
import pikepdf
import pypdfium2 as pdfium
import pytest
from pikepdf import Dictionary, Name, String

from standards.diagnostics.usage import UsageError
from standards.emit.form_font import encoding
from standards.emit.forms import read_answers
from standards.emit.pdf import print_pdf
from standards.typeset.fonts import Family, advances, font_faces
from standards.typeset.html import Typeset

GREET = "arrive/door/iron/greet"
STYLE = font_faces() + (
    '@page{size:A6}html{font-family:"Standards Sans"}[type=hidden]{display:none}'
    "input{display:block;border:.5pt solid;width:5mm;height:5mm;padding:0}.line{width:60mm;height:8mm}"
)
BOXES = "".join(
    f'<p><input type="checkbox" name="{GREET}={value}" title="1.1 Did somebody greet you?: {word}"/></p>'
    for value, word in (("yes", "Yes"), ("no", "No"), ("na", "N/A"))
)
LINES = (
    f'<p><input type="checkbox" class="line" name="{GREET}:comment" title="1.1: what happened"/></p>'
    '<p><input type="checkbox" name="store" title="Store"/><input type="hidden" name="edition" value="2026.2"/></p>'
)


def printed(body: str) -> bytes:
    html = f'<html lang="en"><head><title>T</title></head><body><h1>T</h1>{body}</body></html>'
    return print_pdf(Typeset(html, STYLE, (Path(__file__).parent,), fillable=True)).data


@cache
def form() -> bytes:
    return printed(BOXES + LINES)


def filled(data: bytes, values: Mapping[str, str]) -> bytes:
    """As a program fills in a form: boxes by the name of a state, texts as they are."""
    with pikepdf.open(BytesIO(data)) as pdf:
        for field in pdf.Root.AcroForm.Fields:
            value = values.get(str(field.T))
            if value and field.FT == "/Btn":
                field.V = Name(f"/{value}")
                for box in field.Kids:
                    box.AS = field.V if field.V in box.AP.N else Name.Off
            elif value:
                field.V = String(value)
        file = BytesIO()
        pdf.save(file)
    return file.getvalue()


@pytest.fixture
def fields() -> Iterator[dict[str, pikepdf.Object]]:
    """Those of the form, by name."""
    with pikepdf.open(BytesIO(form())) as pdf:
        yield {str(field.T): field for field in pdf.Root.AcroForm.Fields}


def dark(data: bytes) -> int:
    """How many pixels of the first page are dark, as a viewer shows it."""
    document = pdfium.PdfDocument(data)
    document.init_forms()
    return sum(document[0].render(scale=2, grayscale=True).to_pil().histogram()[:100])


def test_boxes_of_a_question_are_one_field(fields: dict[str, pikepdf.Object]) -> None:
    field = fields[GREET]
    assert [*fields] == [GREET, f"{GREET}:comment", "store", "edition"]
    assert (field.FT, field.V, str(field.TU)) == (Name.Btn, Name.Off, "1.1 Did somebody greet you?")
    assert [sorted(box.AP.N.keys()) for box in field.Kids] == [["/Off", "/yes"], ["/Off", "/no"], ["/Off", "/na"]]
    assert [str(box.TU).rpartition(": ")[2] for box in field.Kids] == ["Yes", "No", "N/A"]
    assert not any(Name.T in box for box in field.Kids)


def test_an_empty_form_has_no_answers_but_tells_what_it_is() -> None:
    assert read_answers(form()) == {"edition": "2026.2"}


@pytest.mark.parametrize("choice", ["yes", "no", "na"])
def test_what_was_filled_in_is_read_back(choice: str) -> None:
    answers = {GREET: choice, f"{GREET}:comment": "Περίμενα 40 δευτ., «κανείς»\nZażółć gęślą jaźń", "store": "Łódź"}
    assert read_answers(filled(form(), answers)) == answers | {"edition": "2026.2"}


def test_a_tick_is_seen_in_its_own_box_only() -> None:
    empty = dark(form())
    ticked = [dark(filled(form(), {GREET: choice})) for choice in ("yes", "no", "na")]
    assert all(empty < each < empty * 1.5 for each in ticked)


def test_unfilled_it_looks_as_if_it_had_no_fields() -> None:
    with pikepdf.open(BytesIO(form())) as pdf:
        del pdf.Root.AcroForm
        for page in pdf.pages:
            del page.Annots
        file = BytesIO()
        pdf.save(file)
    assert dark(file.getvalue()) == dark(form())


def test_it_passes_pdf_ua_with_a_name_for_every_field() -> None:
    assert page_validation.validate_pdf_bytes(form(), profile="ua1").is_compliant
    with pikepdf.open(BytesIO(form())) as pdf:
        annotations = [note for page in pdf.pages for note in page.Annots]
        assert all(str(note.TU) and Name.StructParent in note for note in annotations)
        assert [page.Tabs for page in pdf.pages] == [Name.S]
        assert Name.NeedAppearances not in pdf.Root.AcroForm


def test_the_same_form_has_the_same_bytes() -> None:
    assert printed(BOXES + LINES) == form()


def test_a_high_field_takes_several_lines(fields: dict[str, pikepdf.Object]) -> None:
    assert int(fields[f"{GREET}:comment"].Ff) & (1 << 12)
    assert not int(fields["store"].Ff) & (1 << 12)


def test_typed_text_is_set_in_a_font_of_ours_with_three_alphabets() -> None:
    assert {*"Zażółć gęślą jaźń ŹŻĄĆĘŁŃÓŚ Ξεσκεπάζω την ψυχοφθόρα βδελυγμία ΪΫΐΰς “€–"} <= {*encoding().values()}
    codes = {char: code for code, char in encoding().items()}
    with pikepdf.open(BytesIO(form())) as pdf:
        [font] = pdf.Root.AcroForm.DR.Font.values()
        assert str(font.BaseFont).endswith("+Standards-Sans")
        assert Name.FontFile3 in font.FontDescriptor
        widths = advances(Family.LABELS)
        told = {char: int(font.Widths[codes[char] - int(font.FirstChar)]) for char in "iωŻ"}
    assert told == {char: round(widths[ord(char)] * 1000) for char in "iωŻ"}


@pytest.mark.parametrize(
    "written", [b"\xfe\xff\x03\xa9\x00\r\x03\xa8", b"\xef\xbb\xbf\xce\xa9\r\n\xce\xa8"], ids=["16", "8"]
)
@pytest.mark.parametrize("long", [False, True])
def test_a_text_is_read_however_a_program_wrote_it(written: bytes, long: bool) -> None:
    with pikepdf.open(BytesIO(form())) as pdf:
        pdf.Root.AcroForm.Fields[1].V = pdf.make_stream(written) if long else String(written)
        file = BytesIO()
        pdf.save(file)
    assert read_answers(file.getvalue())[f"{GREET}:comment"] == "Ω\nΨ"


def test_a_text_that_was_cut_within_a_letter_is_read_up_to_there() -> None:
    with pikepdf.open(BytesIO(form())) as pdf:
        pdf.Root.AcroForm.Fields[1].V = String(b"\xef\xbb\xbf\xce\xa9\xce")
        file = BytesIO()
        pdf.save(file)
    assert read_answers(file.getvalue())[f"{GREET}:comment"].strip("\ufeff\ufffd") == "Ω"


def test_a_tick_is_read_however_a_program_made_it() -> None:
    def changed(value: object, state: Name) -> dict[str, str]:
        with pikepdf.open(BytesIO(form())) as pdf:
            field = pdf.Root.AcroForm.Fields[0]
            field.V = value
            field.Kids[1].AS = state
            file = BytesIO()
            pdf.save(file)
        return read_answers(file.getvalue())

    assert changed(Name.Off, Name.no)[GREET] == "no"
    assert changed(String("/no"), Name.Off)[GREET] == "no"
    assert GREET not in changed(Name.Off, Name.Off)


def test_fields_within_fields_have_the_names_of_both() -> None:
    with pikepdf.open(BytesIO(form())) as pdf:
        root = pdf.Root.AcroForm
        inner = pdf.make_indirect(Dictionary(T=String("b"), FT=Name.Tx, V=String("1")))
        outer = pdf.make_indirect(Dictionary(T=String("a"), Kids=[inner]))
        inner.Kids = pikepdf.Array([outer])  # a circle, as no honest program draws one
        root.Fields.append(outer)
        file = BytesIO()
        pdf.save(file)
    assert read_answers(file.getvalue())["edition"] == "2026.2"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "not a PDF"),
        (b"%PDF-1.7\nnothing", "not a PDF"),
        (print_pdf(Typeset("<html><body>T</body></html>", STYLE, (Path(__file__).parent,))).data, "no fields"),
    ],
    ids=["empty", "broken", "no form"],
)
def test_what_is_no_form_is_told_in_a_sentence(data: bytes, message: str) -> None:
    with pytest.raises(UsageError, match=message):
        read_answers(data)


def test_a_locked_form_is_told_in_a_sentence() -> None:
    with pikepdf.open(BytesIO(form())) as pdf:
        file = BytesIO()
        pdf.save(file, encryption=pikepdf.Encryption(user="u", owner="o"))
    with pytest.raises(UsageError, match="password"):
        read_answers(file.getvalue())


def test_two_fields_of_one_name_are_a_mistake_of_the_template() -> None:
    with pytest.raises(UsageError, match=f'"{GREET}:comment"'):
        printed(LINES + LINES)


def test_a_page_without_fields_stays_as_it_is() -> None:
    assert b"AcroForm" not in printed("<p>Nothing to fill in.</p>")


def test_a_printing_house_gets_no_fields() -> None:
    html = f'<html lang="en"><head><title>T</title></head><body><h1>T</h1>{BOXES}{LINES}</body></html>'
    data = print_pdf(Typeset(html, STYLE, (Path(__file__).parent,), fillable=True, for_press=True)).data
    with pikepdf.open(BytesIO(data)) as pdf:
        assert Name.AcroForm not in pdf.Root
        assert not any(Name.Annots in page for page in pdf.pages)
