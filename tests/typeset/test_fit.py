from __future__ import annotations

from collections.abc import Callable

from standards.resolve.edition import Edition, Store
from standards.resolve.frozen import replace
from standards.resolve.select import for_roles
from standards.typeset.fit import LONGEST_TEXT, MOST_ACTS, MOST_LETTERS, misfits

TEXT = """\
journey:
  a:
    title: A
    touchpoints:
      b:
        title: B
        customer: {wants: [Seen, Heard]}
        iron:
          x: {do: Do it., say: [One, Two]}
"""


def test_what_our_fonts_have_is_no_finding(edition: Callable[..., Edition]) -> None:
    assert misfits(edition(TEXT.replace("Do it.", "Żółć ῥόδον Київ Việt — ≤ 10 €"))) == []


def test_a_letter_the_fonts_lack_is_told_at_its_place(edition: Callable[..., Edition]) -> None:
    [found] = misfits(edition(TEXT.replace("Two", "Two \N{GRINNING FACE}!")))
    assert (found.code, found.address) == ("T001", "a/b/iron/x")
    assert (found.location.line, found.location.column) == (13, 42)
    assert found.message == 'the fonts have no letter for "\N{GRINNING FACE}" (U+1F600)'


def test_places_of_renamed_fields(edition: Callable[..., Edition]) -> None:
    [found] = misfits(edition(TEXT.replace("Heard", "寿司")))
    assert (found.code, found.location.line, found.location.column) == ("T001", 11, 34)


def test_a_text_without_an_end_is_refused(edition: Callable[..., Edition]) -> None:
    [found] = misfits(edition(TEXT.replace("Do it.", "word " * 210_000 + "end")))
    assert (found.code, found.address) == ("T003", "a/b/iron/x")
    assert f"a page holds {LONGEST_TEXT:,}" in found.message


def test_a_word_longer_than_a_line_is_told(edition: Callable[..., Edition]) -> None:
    [found] = misfits(edition(TEXT.replace("Two", "Two " + "y" * 20_000)))
    assert (found.code, found.location.line, found.location.column) == ("T003", 13, 42)
    assert found.message == 'the word "yyyyyyyyyyyyyyyyyyyy…" has 20,000 letters; a line holds 40'


def test_an_address_or_a_parted_word_is_no_long_word(edition: Callable[..., Edition]) -> None:
    parted = "www.example.org/appointments/opening-hours-of-the-shop " + "\N{SOFT HYPHEN}".join(["letters"] * 9)
    assert misfits(edition(TEXT.replace("Do it.", parted))) == []


def test_a_title_that_the_cover_cannot_hold(edition: Callable[..., Edition]) -> None:
    [found] = misfits(replace(edition(), title="Standards " * 21))
    assert (found.code, found.location.line) == ("T003", 3)


def many(number: int, text: str = "Do it.") -> str:
    return TEXT + "".join(f"          n{at}: {{do: {text}}}\n" for at in range(number - 1))


def test_a_playbook_that_no_book_holds(edition: Callable[..., Edition]) -> None:
    assert misfits(edition(many(MOST_ACTS))) == []
    [found] = misfits(edition(many(MOST_ACTS + 1)))
    assert (found.code, found.location.line) == ("T010", 3)
    assert found.message == "there are 2,001 behaviours and steps to print; a book of standards holds 2,000"


def test_a_playbook_as_long_as_a_novel(edition: Callable[..., Edition]) -> None:
    [found] = misfits(edition(many(MOST_LETTERS // LONGEST_TEXT + 2, "word " * (LONGEST_TEXT // 5 - 1) + "end.")))
    assert found.message.endswith("letters to print; a book of standards holds 300,000")


def test_a_selection_is_judged_and_not_the_whole(edition: Callable[..., Edition]) -> None:
    text = "roles: {host: Host, cook: Cook}\n" + many(MOST_ACTS + 1).replace(
        "x: {do: Do it.,", "x: {do: Do it., who: cook,"
    )
    text = text.replace("title: B\n", "title: B\n        who: host\n")
    assert misfits(for_roles(edition(text), ["cook"])) == []


def test_names_that_stand_on_every_page(edition: Callable[..., Edition]) -> None:
    store = Store(
        id="s1", name="n" * 201, playbook="test", columns={"name": "n" * 201, "phone": "1", "note": "n" * 4001}
    )
    found = misfits(replace(edition(), workspace="w" * 201, store=store), shown=lambda name: f"shop/{name}")
    assert [(one.code, one.location.path, one.message) for one in found] == [
        ("T003", "shop/standards.yaml", "the workspace's name has 201 letters; there is room for 200"),
        ("T003", "shop/stores.csv", "the name of s1 has 201 letters; there is room for 200"),
        ("T003", "shop/stores.csv", '"note" of s1 has 4,001 letters; there is room for 4,000'),
    ]


def test_a_note_on_a_source_is_printed_too(edition: Callable[..., Edition]) -> None:
    [found] = misfits(edition(TEXT.replace("do: Do it.", "do: Do it., source: [{kind: survey, note: Said 寿司}]")))
    assert (found.code, found.location.line, found.location.column) == ("T001", 13, 62)
