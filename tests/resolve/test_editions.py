"""Which combinations are resolved, what an Edition carries, and what stops one from being made."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from standards.resolve.editions import combinations, resolve_all, resolve_edition
from standards.resolve.loaded import Loaded

Written = Callable[[str], Loaded]
TODAY = datetime.date(2026, 10, 1)
WAIVER = "waiver: {because: Law., approved_by: Brand Director, until: 2026-10-01}"
OVERLAYS = f"""\
# file: overlays/greece.yaml
standards: 1
overlay: greece
extends: bistro
remove: {{arrive/find-a-table/iron/wait: {{because: x, {WAIVER}}}}}
# file: overlays/airport.yaml
standards: 1
overlay: airport
extends: bistro
values: {{fast: We are fast.}}
"""
STORES = """\
# file: stores.csv
id,name,playbook,overlays
athens,Athens,bistro,greece
patras,Patras,bistro,greece
ath,Airport,bistro,greece airport
waw,Warsaw,bistro,
"""


def test_each_combination_once(written: Written, bistro: str) -> None:
    assert list(combinations(written(bistro + OVERLAYS + STORES))) == [
        ("bistro", ()),
        ("bistro", ("airport",)),
        ("bistro", ("greece",)),
        ("bistro", ("greece", "airport")),
    ]


def test_all_editions_and_all_findings_once(written: Written, bistro: str) -> None:
    text = bistro.replace("who: host, do", "who: hots, do") + OVERLAYS + STORES
    editions, found = resolve_all(written(text), today=TODAY)
    assert [tuple(edition.overlays) for edition in editions] == [(), ("airport",), ("greece",), ("greece", "airport")]
    assert [one.code for one in found] == ["R001"]


def test_an_edition_knows_its_store_overlays_waivers_and_workspace(written: Written, bistro: str) -> None:
    loaded = written("# file: standards.yaml\nstandards: 1\nname: Meraki\n" + bistro + OVERLAYS + STORES)
    edition, found = resolve_edition(loaded, "bistro", store=loaded.stores["ath"], today=TODAY)
    assert edition and not found
    assert edition.store is loaded.stores["ath"]
    assert (edition.workspace, list(edition.overlays)) == ("Meraki", ["greece", "airport"])
    (waiver,) = edition.waivers
    assert (waiver.address, waiver.overlay, waiver.until) == ("arrive/find-a-table/iron/wait", "greece", "2026-10-01")
    alone, _ = resolve_edition(loaded, "bistro", today=TODAY)
    assert alone
    assert (alone.store, list(alone.overlays), list(alone.waivers)) == (None, [], [])


def test_an_expired_waiver_is_not_in_force(written: Written, bistro: str) -> None:
    late = datetime.date(2026, 10, 2)
    edition, (found,) = resolve_edition(written(bistro + OVERLAYS), "bistro", ["greece"], today=late)
    assert edition
    assert (found.code, list(edition.waivers)) == ("R008", [])


def test_a_broken_playbook_gives_no_edition_and_no_echo(written: Written, bistro: str) -> None:
    loaded = written(bistro.replace("language: en", "langauge: en") + OVERLAYS + STORES)
    assert {one.code for one in loaded.diagnostics} <= {"S001", "S002"}
    assert resolve_all(loaded, today=TODAY) == ([], [])


def test_a_broken_overlay_gives_no_edition_and_no_echo(written: Written, bistro: str) -> None:
    loaded = written(bistro + OVERLAYS.replace("values:", "valeus:") + STORES)
    assert [one.code for one in loaded.diagnostics] == ["S001"]
    editions, found = resolve_all(loaded, today=TODAY)
    assert [tuple(edition.overlays) for edition in editions] == [(), ("greece",)]
    assert found == []


@pytest.mark.parametrize(("playbook", "overlays"), [("bistor", []), ("bistro", ["grece"])])
def test_what_is_not_there_is_the_callers_mistake(
    written: Written, bistro: str, playbook: str, overlays: list[str]
) -> None:
    with pytest.raises(KeyError):
        resolve_edition(written(bistro + OVERLAYS), playbook, overlays, today=TODAY)
