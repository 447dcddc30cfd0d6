"""Overlays on overlays: order, unknown bases, loops, stores with siblings that contradict each other."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest

from standards.resolve.chain import application_order
from standards.resolve.editions import resolve_edition
from standards.resolve.loaded import Loaded
from standards.resolve.workspace import load_documents
from standards.source.load import load

Written = Callable[[str], Loaded]
Said = Callable[..., list[str]]
TODAY = datetime.date(2026, 10, 1)
GREET = "journey: {arrive: {touchpoints: {find-a-table: {iron: {greet: {%s}}}}}}"


def overlay(name: str, base: str, body: str = "") -> str:
    return f"# file: overlays/{name}.yaml\nstandards: 1\noverlay: {name}\nextends: {base}\n{body}\n"


def store(*overlays: str) -> str:
    return f"# file: stores.csv\nid,name,playbook,overlays\nathens,Athens,bistro,{' '.join(overlays)}\n"


def test_shared_ancestors_apply_once_and_first(written: Written, bistro: str) -> None:
    names = {"greece": "bistro", "athens": "greece", "airport": "greece", "winter": "bistro"}
    loaded = written(bistro + "".join(overlay(name, base) for name, base in names.items()))
    chosen = ["athens", "winter", "airport"]
    assert application_order(loaded.overlays, chosen) == ["greece", "athens", "winter", "airport"]


def test_values_come_from_the_last_overlay_of_the_chain(written: Written, bistro: str) -> None:
    loaded = written(
        bistro
        + overlay("greece", "bistro", GREET % "within: 8 s from the door, say: Kalimera!")
        + overlay("athens", "greece", GREET % "within: 5 s from the door")
        + store("athens")
    )
    edition, found = resolve_edition(loaded, "bistro", store=loaded.stores["athens"], today=TODAY)
    assert edition and not found
    greet = next(iter(edition.touchpoints)).iron[0]
    assert (greet.do, greet.say, greet.within and greet.within.number) == ("Speak first.", ["Kalimera!"], 5)
    assert list(edition.overlays) == ["greece", "athens"]
    assert edition.store and edition.store.name == "Athens"


@pytest.mark.parametrize(
    ("base", "message", "help"),
    [
        ("bistor", 'no playbook or overlay is called "bistor"', 'Did you mean "bistro"?'),
        ("grece", 'no playbook or overlay is called "grece"', "Known here: bistro, greece."),
        ("office", 'no playbook or overlay is called "office"', "Known here: bistro, greece."),
    ],
)
def test_unknown_base(written: Written, bistro: str, base: str, message: str, help: str) -> None:  # noqa: A002 - as printed
    (found,) = written(bistro + overlay("greece", base)).diagnostics
    assert (found.code, found.message, found.help) == ("R004", message, help)
    assert str(found.location) == "overlays/greece.yaml:3:10"


def test_nothing_is_said_about_a_base_that_cannot_be_read(written: Written, bistro: str) -> None:
    loaded = written("# file: playbooks/bistro.yaml\nstandards: [1\n" + overlay("greece", "bistro"))
    assert {found.code[0] for found in loaded.diagnostics} == {"Y"}


@pytest.mark.parametrize(
    ("bases", "message"),
    [
        ({"a": "a"}, 'the overlays extend each other in a circle: "a" → "a"'),
        ({"a": "b", "b": "a", "c": "a"}, 'the overlays extend each other in a circle: "a" → "b" → "a"'),
        ({f"overlay-{n}": f"overlay-{(n + 1) % 9}" for n in range(9)}, "9 overlays extend each other in a circle"),
    ],
)
def test_a_loop_is_told_once(said: Said, bistro: str, bases: dict[str, str], message: str) -> None:
    first = next(iter(bases))
    told = said(bistro + "".join(overlay(name, base) for name, base in bases.items()))
    assert told == [f"overlays/{first}.yaml:3:10 R005 {message}"]


CONTRADICTIONS = [
    (GREET % "weight: 3", GREET % "weight: 4", '4:72 R010 "weight" is set by "a" and set differently by "b"'),
    (GREET % "say: Hello.", GREET % "say: [Hello., Good evening.]", None),
    (GREET % "why: X.", GREET % "why: ~", None),
    (
        "remove: {arrive/coat: {because: x}}",
        "journey: {arrive: {touchpoints: {coat: {channel: phone}}}}",
        '4:50 R010 "coat" is removed by "a" and changed by "b"',
    ),
    (
        "journey: {arrive: {touchpoints: {coat: {channel: phone}}}}",
        "remove: {arrive/coat: {because: x}}",
        '4:10 R010 "coat" is changed by "a" and removed by "b"',
    ),
    ("values: {kind: Be kind.}",
     "values: {kind: Be quick.}",
     '4:16 R010 "text" is set by "a" and set differently by "b"'),
    ("title: A", "title: B", '4:8 R010 "title" is set by "a" and set differently by "b"'),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "message"), CONTRADICTIONS)
def test_siblings_of_one_store_that_contradict(
    said: Said, bistro: str, first: str, second: str, message: str | None
) -> None:
    told = said(bistro + overlay("a", "bistro", first) + overlay("b", "bistro", second) + store("a", "b"))
    assert len(told) == 1
    assert told[0].startswith("overlays/b.yaml:4:")
    assert message is None or told == [f"overlays/b.yaml:{message}"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (GREET % "weight: 3", GREET % "say: Hello."),
        (GREET % "say: Hello.", GREET % "say: [Hello.]"),
        ("values: {kind: Be kind.}", "values: {kind: {text: Be kind.}}"),
        ("remove: {arrive/coat: {because: x}}", "remove: {arrive/coat: {because: y}}"),
        (GREET % "why: ~", GREET % "why: ~"),
    ],
)
def test_siblings_that_agree(said: Said, bistro: str, first: str, second: str) -> None:
    text = bistro + overlay("a", "bistro", first) + overlay("b", "bistro", second)
    told = said(text + store("a", "b"))
    assert not [found for found in told if "R010" in found]


def test_no_contradiction_without_a_common_store_or_along_a_chain(said: Said, bistro: str) -> None:
    siblings = bistro + overlay("a", "bistro", "title: A") + overlay("b", "bistro", "title: B")
    assert said(siblings) == []
    assert said(bistro + overlay("a", "bistro", "title: A") + overlay("b", "a", "title: B") + store("b", "a")) == []


def test_an_overlay_without_extends_is_told_once() -> None:
    loaded = load_documents([load(b"standards: 1\noverlay: greece\npurpose: We notice.\n", "overlays/greece.yaml")])
    assert [said.code for said in loaded.diagnostics] == ["S002"]
