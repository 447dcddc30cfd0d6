"""Rows of stores.csv against playbooks and overlays, and placeholders against its columns."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from standards.resolve.loaded import Loaded

Written = Callable[[str], Loaded]
Said = Callable[..., list[str]]
OVERLAY = "# file: overlays/greece.yaml\nstandards: 1\noverlay: greece\nextends: bistro\n"
OTHER = (
    "# file: playbooks/cafe.yaml\nstandards: 1\nplaybook: cafe\ntitle: C\nlanguage: en\n"
    "journey: {in: {title: In, touchpoints: {door: Door}}}\n"
)
HEADER = "# file: stores.csv\nid,name,playbook,language,overlays,phone\n"


def test_a_row_becomes_a_store(written: Written, bistro: str) -> None:
    loaded = written(f"{bistro}{OVERLAY}{HEADER}athens,Meraki Athens,bistro,el,greece,+30 210\n")
    store = loaded.stores["athens"]
    assert (store.name, store.playbook, store.language, store.overlays) == (
        "Meraki Athens",
        "bistro",
        "el",
        ("greece",),
    )
    assert store.columns["phone"] == "+30 210"
    assert list(loaded.columns or ()) == ["id", "name", "playbook", "language", "overlays", "phone"]
    assert not loaded.diagnostics


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ("athens,Athens,bistor,el,,", '2:15 R015 store "athens": no playbook is called "bistor"'),
        ("athens,Athens,bistro,el,grece,", '2:25 R012 store "athens": no overlay is called "grece"'),
        ("athens,Athens,cafe,el,greece,", '2:23 R012 overlay "greece" changes "bistro", not "cafe"'),
        ("athens,,bistro,el,greece,", None),
    ],
)
def test_a_bad_row(said: Said, written: Written, bistro: str, row: str, found: str | None) -> None:
    text = f"{bistro}{OTHER}{OVERLAY}{HEADER}{row}\n"
    told = said(text)
    assert len(told) == 1
    assert told == [f"stores.csv:{found}"] if found else told[0].startswith("stores.csv:2:8 R012")
    assert not written(text).stores


def test_a_store_in_a_loop_of_overlays_is_left_out(written: Written, bistro: str) -> None:
    loop = OVERLAY.replace("extends: bistro", "extends: greece")
    loaded = written(f"{bistro}{loop}{HEADER}athens,Athens,bistro,el,greece,\n")
    assert [found.code for found in loaded.diagnostics] == ["R005"]
    assert not loaded.stores


def test_nothing_is_said_about_a_playbook_that_cannot_be_read(written: Written) -> None:
    broken = "# file: playbooks/bistro.yaml\nstandards: [1\n# file: overlays/greece.yaml\noverlay: [1\n"
    loaded = written(f"{broken}{HEADER}athens,Athens,bistro,el,greece,\n")
    assert {found.code[0] for found in loaded.diagnostics} == {"Y"}
    assert not loaded.stores


def test_a_placeholder_names_a_column(said: Said, bistro: str) -> None:
    text = bistro.replace("Speak first.", "Say {store.name} and {store.phnoe}.")
    row = "athens,Athens,bistro,el,,1\n"
    assert said(text) == []
    assert said(text + HEADER + row) == ['playbooks/bistro.yaml:19:38 S016 stores.csv has no column "phnoe"']
    assert said(text.replace("phnoe", "phone") + HEADER + row) == []


def test_literal_braces_are_no_placeholder(said: Said, bistro: str) -> None:
    text = bistro.replace("Speak first.", "Say {{store.nothing}} {store.gone}.")
    row = "athens,Athens,bistro,el,,1\n"
    assert said(text + HEADER + row) == ['playbooks/bistro.yaml:19:39 S016 stores.csv has no column "gone"']
