"""stores.csv: what is read, and where each mistake is reported."""

from __future__ import annotations

import pytest

from standards.model.stores import parse_stores

HEADER = "id,name,playbook,language,overlays,phone\n"
GOOD = HEADER + 'athens,"Meraki, Αθήνα",bistro,el,greece,+30 210\nlodz,Łódź,bistro,,,\n'


def places(text: str) -> list[tuple[str, str]]:
    _, found = parse_stores(text.encode(), "stores.csv")
    assert all(each.code == "R012" and each.help and each.why for each in found)
    return [(f"{each.location.line}:{each.location.column}", each.message) for each in found]


@pytest.mark.parametrize(
    "raw",
    [
        GOOD.encode(),
        GOOD.encode("utf-8-sig"),
        GOOD.replace("\n", "\r\n").encode(),
        GOOD.replace("\n", "\r").replace("\r", "\r\n").rstrip().encode(),
        GOOD.replace("Meraki, ", "Meraki; ").replace(",", ";").replace("Meraki;", "Meraki,").encode(),
        (GOOD + "\n,,,,,\n").encode(),
    ],
)
def test_reads_every_kind_of_csv_alike(raw: bytes) -> None:
    table, found = parse_stores(raw, "stores.csv")
    assert found == []
    assert table.columns == ("id", "name", "playbook", "language", "overlays", "phone")
    assert [row.text("id") for row in table.rows] == ["athens", "lodz"]
    assert table.rows[0].text("name") == "Meraki, Αθήνα"
    assert table.rows[0].overlays == ("greece",)
    assert table.rows[1].overlays == ()


def test_several_overlays_and_places_of_cells() -> None:
    table, found = parse_stores((HEADER + 'a,"A ""x""",b,en,greece + airport,1\n').encode(), "s.csv")
    assert found == []
    assert table.rows[0].overlays == ("greece", "airport")
    assert table.rows[0].text("name") == 'A "x"'
    assert str(table.rows[0].location("playbook")) == "s.csv:2:13"
    assert str(table.rows[0].location("no-such-column")) == "s.csv:2:1"


def test_a_text_over_two_lines_keeps_the_lines_below_right() -> None:
    assert places(HEADER + 'a,"A\nB",b,,,\nc,,b,,,\n') == [("4:3", 'the cell "name" is empty')]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("1:1", "the file is empty")]),
        ("id,playbook\na,b\n", [("1:1", 'there is no column "name"')]),
        ("id,nane,playbook\n", [("1:4", 'there is no column "name"')]),
        ("id,name,name,playbook\n", [("1:9", 'two columns are named "name"')]),
        ("id,name,playbook,\n", [("1:18", "column 4 has no name")]),
        (HEADER + "a,A,b,en,\n", [("2:10", "the row has 5 cells, the header 6")]),
        (HEADER + "a,A,b,en,,1,2\n", [("2:13", "the row has 7 cells, the header 6")]),
        (HEADER + "a,A,b,,,\nb,B,b,,,\na,C,b,,,\n", [("4:1", 'two stores have the id "a"')]),
        (HEADER + ",A,b,,,\n", [("2:1", 'the cell "id" is empty')]),
        (HEADER + "a,A,,,,\n", [("2:5", 'the cell "playbook" is empty')]),
        (HEADER + "Łódź 1,A,b,,,\n", [("2:1", '"Łódź 1" is not an id')]),
        (HEADER + "a,A,b,gr,,\n", [("2:7", '"gr" is not a language tag')]),
        (HEADER + "a,A,b,el,Greece,\n", [("2:10", '"Greece" is not an overlay\'s id')]),
        (HEADER + 'a,"A,b,el,,\n', [("2:3", "the quote never closes")]),
    ],
)
def test_every_mistake_at_its_row_and_column(text: str, expected: list[tuple[str, str]]) -> None:
    assert places(text) == expected


def test_another_encoding_is_named_with_its_place() -> None:
    _, found = parse_stores("id,name,playbook\na,Łódź,b\n".encode("cp1250"), "stores.csv")
    assert [(each.location.line, each.location.column) for each in found] == [(2, 3)]
    assert "CSV UTF-8" in found[0].help


def test_the_id_that_is_proposed_keeps_the_name() -> None:
    _, found = parse_stores((HEADER + "Łódź 1,A,b,,,\nΑθήνα,A,b,,,\n").encode(), "stores.csv")
    assert ['"lodz-1"' in found[0].help, '"athina"' in found[1].help] == [True, True]
