"""Files told apart and related: single files, folders, several headers, strangers, ids used twice, loose files."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import pytest

from standards.resolve.editions import resolve_all
from standards.resolve.loaded import Loaded
from standards.resolve.reading import read_loose
from standards.resolve.workspace import load_documents
from standards.source.load import load

Written = Callable[[str], Loaded]
Said = Callable[..., list[str]]

HEADER = "standards: 1\nplaybook: bistro\ntitle: Bistro\nlanguage: en\n"
ARRIVE = "journey: {arrive: {title: Arriving, touchpoints: {door: {title: The door}}}}\n"


def test_a_whole_workspace(written: Written, bistro: str) -> None:
    loaded = written(
        f"# file: standards.yaml\nstandards: 1\nname: Meraki\n{bistro}"
        "# file: overlays/greece.yaml\nstandards: 1\noverlay: greece\nextends: bistro\n"
        "# file: rules/house.yaml\nstandards: 1\nrules: {no-jiffy: {kind: existence, words: jiffy, reason: When?}}\n"
        "# file: stores.csv\nid,name,playbook,overlays\nathens,Athens,bistro,greece\n"
    )
    assert not loaded.diagnostics
    assert (list(loaded.playbooks), list(loaded.overlays), list(loaded.stores)) == (["bistro"], ["greece"], ["athens"])
    assert loaded.name == "Meraki"
    assert [rules.path for rules in loaded.rules] == ["rules/house.yaml"]


def test_a_folder_playbook_merges_in_the_order_of_names(written: Written) -> None:
    loaded = written(
        "# file: playbooks/bistro/10-arrive.yaml\n"
        "journey: {arrive: {touchpoints: {coat: The coat}}}\n"
        f"# file: playbooks/bistro/20-header.yaml\n{HEADER}{ARRIVE}"
        "# file: playbooks/bistro/30-pay.yaml\n"
        "journey:\n  arrive: {touchpoints: {door: {iron: {open: Open the door.}}}}\n"
        "  pay: {title: Paying, touchpoints: {bill: B}}\n"
    )
    (edition,), found = resolve_all(loaded, today=datetime.date(2026, 10, 1))
    assert not [*loaded.diagnostics, *found]
    assert [touchpoint.address for touchpoint in edition.touchpoints] == ["arrive/coat", "arrive/door", "pay/bill"]
    (opening,) = next(one for one in edition.touchpoints if one.id == "door").iron
    assert edition.provenance
    assert str(edition.provenance.location((*opening.path, "do"))) == "playbooks/bistro/30-pay.yaml:2:46"


FOLDER = f"# file: playbooks/bistro/header.yaml\n{HEADER}{ARRIVE}"


@pytest.mark.parametrize(
    ("part", "found"),
    [
        ("journey: {arrive: {title: Coming}}\n", 'part.yaml:1:20 R006 "title" is given twice in this playbook'),
        ("journey: {arrive: {touchpoints: {door: Again}}}\n",
         'part.yaml:1:40 R006 "title" is given twice in this playbook'),
        ("journey: {arrive: {titel: Coming}}\n", "part.yaml:1:20 S001"),
        ("journey: {leave: {touchpoints: {gate: Gate}}}\n", "part.yaml:1:11 S002"),
        ("journey: {arrive: {touchpoints: {door: {iron: {open: {within: soon}}}}}}\n", None),
        ("values: {notice: We notice.}\n", ""),
    ],
)  # fmt: skip
def test_mistakes_of_a_part_are_in_the_part(said: Said, part: str, found: str | None) -> None:
    told = said(f"{FOLDER}# file: playbooks/bistro/part.yaml\n{part}")
    if found is None:
        assert {one.split()[0].partition(":")[0] for one in told} == {"playbooks/bistro/part.yaml"}
    elif found:
        assert len(told) == 1
        assert told[0].startswith(f"playbooks/bistro/{found}")
    else:
        assert told == []


def test_both_places_of_what_is_given_twice_are_named(written: Written) -> None:
    part = "# file: playbooks/bistro/part.yaml\njourney: {arrive: {title: Coming}}\n"
    (found,) = written(FOLDER + part).diagnostics
    assert str(found.location) == "playbooks/bistro/part.yaml:1:20"
    assert [str(other.location) for other in found.related] == ["playbooks/bistro/header.yaml:5:20"]


def test_parts_without_a_header(said: Said) -> None:
    told = said(f"# file: playbooks/bistro/a.yaml\n{ARRIVE}# file: playbooks/bistro/b.yaml\nvalues: {{a: A}}\n")
    assert told == [
        'playbooks/bistro/a.yaml:1:1 Y032 no file in "playbooks/bistro" says which playbook this is a part of'
    ]


def test_nothing_is_said_about_parts_whose_header_cannot_be_read(said: Said) -> None:
    told = said(f"# file: playbooks/bistro/a.yaml\n{ARRIVE}# file: playbooks/bistro/b.yaml\nplaybook: [1\n")
    assert {found.split()[1][0] for found in told} == {"Y"}
    assert not [found for found in told if "Y032" in found]


def test_several_headers_in_a_folder_are_playbooks_of_their_own(written: Written) -> None:
    other = HEADER.replace("bistro", "cafe")
    text = f"# file: playbooks/a.yaml\n{HEADER}{ARRIVE}# file: playbooks/b.yaml\n{other}{ARRIVE}"
    loaded = written(text)
    assert (list(loaded.playbooks), loaded.diagnostics) == (["bistro", "cafe"], ())
    (found,) = written(text + "# file: playbooks/c.yaml\nvalues: {a: A}\n").diagnostics
    assert (found.code, str(found.location)) == ("Y032", "playbooks/c.yaml:1:1")


@pytest.mark.parametrize(
    ("file", "content", "found"),
    [
        ("playbooks/notes.yaml", "todo: write\n", "playbooks/notes.yaml:1:1 Y031"),
        ("locale/x.yaml", "todo: write\n", "locale/x.yaml:1:1 Y031"),
        ("docker-compose.yaml", "services: {}\n", ""),
        ("ci/deploy.yaml", "a: [1\n", ""),
        ("draft.yaml", "standards: 1\n", "draft.yaml"),
        ("overlays/b.yaml", "standards: 1\noverlay: bistro\nextends: bistro\n", "overlays/b.yaml:2:10 R006"),
        ("playbooks/z.yaml", HEADER + ARRIVE, "playbooks/z.yaml:2:11 R006"),
    ],
)
def test_strangers_and_doubles(said: Said, bistro: str, file: str, content: str, found: str) -> None:
    told = said(f"{bistro}# file: {file}\n{content}")
    assert len(told) == bool(found)
    assert not found or told[0].startswith(found)


def test_two_overlays_of_one_id(written: Written, bistro: str) -> None:
    overlay = "standards: 1\noverlay: greece\nextends: bistro\n"
    (found,) = written(f"{bistro}# file: overlays/a.yaml\n{overlay}# file: overlays/b.yaml\n{overlay}").diagnostics
    assert (found.code, str(found.location)) == ("R006", "overlays/b.yaml:2:10")
    assert [str(other.location) for other in found.related] == ["overlays/a.yaml:2:10"]


def test_loose_playbooks_may_share_an_id(tmp_path: Path) -> None:
    files = []
    for name in ("en", "el"):
        files.append(tmp_path / f"{name}.yaml")
        files[-1].write_text(HEADER + ARRIVE, encoding="utf-8")
    files.append(tmp_path / "greece.yaml")
    files[-1].write_text("standards: 1\noverlay: greece\nextends: bistro\n", encoding="utf-8")
    loaded = read_loose(files, lambda path: path.name)
    assert [list(one.playbooks) for one in loaded] == [["bistro"], ["bistro"]]
    assert [list(one.overlays) for one in loaded] == [["greece"], []]
    assert not [found for one in loaded for found in one.diagnostics]


def test_what_the_files_hold_is_left_alone() -> None:
    header, part = load((HEADER + ARRIVE).encode(), "x/a.yaml"), load(b"journey: {arrive: {intro: I}}", "x/b.yaml")
    before = repr((header.data, part.data))
    loaded = load_documents([header, part])
    assert loaded.playbooks["bistro"].data
    assert repr((header.data, part.data)) == before
