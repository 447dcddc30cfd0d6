"""Every ready playbook and module is there in three languages, the same in each, and complete."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from standards.build.library import module_titles, title_and_counts, trades
from standards.build.orders import orders
from standards.build.presses import deliveries
from standards.build.wish import Wish
from standards.resolve.edition import Behaviour, Edition
from standards.resolve.modules import names
from standards.source.discover import read as read_document
from standards.typeset.printable import printables
from standards.typeset.theme import house

from .shape import LANGUAGES, LIBRARY, ROOT, TODAY, TRADES, edition_of, read, shape

FILES = [LIBRARY / trade / f"{language}.yaml" for trade in TRADES for language in LANGUAGES]
MODULES = sorted(path.name for path in (LIBRARY / "modules").iterdir())
CREDO_LINES, CREDO_WORDS = 12, 12
FRONT_LINE = {"flexibility", "empathy", "complaint-handling", "active-listening", "positive-thinking", "resilience"}
LEADERS = {"authenticity", "humility", "connectedness", "care"}


def named(path: Path) -> str:
    return f"{path.parent.name}-{path.stem}"


each = pytest.mark.parametrize("path", FILES, ids=named)


def acts(edition: Edition) -> Iterator[Behaviour]:
    for touchpoint in edition.touchpoints:
        yield from touchpoint.behaviours


def test_six_trades_and_nine_modules() -> None:
    assert TRADES == ["bank-branch", "car-dealership", "contact-centre", "hotel", "restaurant", "retail"]
    assert set(trades()) == set(TRADES)
    assert list(names()) == MODULES
    assert len(MODULES) == 9


@pytest.mark.parametrize("trade", TRADES)
def test_the_same_in_each_language(trade: str) -> None:
    assert sorted(path.name for path in (LIBRARY / trade).iterdir()) == ["el.yaml", "en.yaml", "pl.yaml"]
    english = shape(read(LIBRARY / trade / "en.yaml"))
    assert shape(read(LIBRARY / trade / "el.yaml")) == english
    assert shape(read(LIBRARY / trade / "pl.yaml")) == english


@pytest.mark.parametrize("module", MODULES)
def test_a_module_is_the_same_in_each_language(module: str) -> None:
    def data(language: str) -> Any:
        found = read_document(LIBRARY / "modules" / module / f"{language}.yaml", module).data
        assert (found["module"], found["language"]) == (module, language)
        return shape(found)

    assert data("en") == data("el") == data("pl")


@each
def test_named_after_its_folder_and_file(path: Path) -> None:
    data = read(path)
    assert (data["playbook"], data["language"]) == (path.parent.name, path.stem)


@each
def test_the_whole_journey_with_few_moments(path: Path) -> None:
    edition = edition_of(path)
    assert {stage.phase for stage in edition.stages} == {"before", "during", "after"}
    assert 12 <= len(list(edition.touchpoints)) <= 25
    assert 4 <= len(edition.moments) <= 7
    for moment in edition.moments:
        assert moment.reason
        assert moment.wants
        assert moment.channel
        assert {"before", "iron", "master"} <= set(moment.feels)
        assert 3 <= len(moment.iron) <= 7
        assert 1 <= len(moment.master) <= 3


@each
def test_a_moment_is_told_from_all_sides(path: Path) -> None:
    for moment in edition_of(path).moments:
        behaviours = list(moment.behaviours)
        assert all(act.question for act in moment.iron), moment.address
        for side in ("say", "never", "why", "credo", "check_question"):
            assert any(getattr(act, side) for act in behaviours), f"{moment.address} has no {side}"
        assert all(act.source and act.priceless for act in moment.master), moment.address


@each
def test_credo_lines_can_be_remembered(path: Path) -> None:
    lines = [act.credo for act in acts(edition_of(path)) if act.credo]
    assert len(lines) <= CREDO_LINES
    assert all(len(line.split()) <= CREDO_WORDS for line in lines)


@each
def test_people_protocols_and_figures_of_the_modules(path: Path) -> None:
    edition = edition_of(path)
    protocols = {protocol.id: [step.id for step in protocol.steps] for protocol in edition.protocols}
    assert protocols["complaint"] == ["greet", "listen", "ask", "empathise", "address", "test", "follow-through"]
    assert protocols["referral"] == ["remind", "describe", "benefit", "suggest", "introduce", "follow-up"]
    assert protocols["causes"] == ["process", "roles", "interpersonal", "direction", "external"]
    assert "".join(step[0] for step in protocols["be-sure"]) == "besure"
    assert protocols["close-the-gap"][:4] == ["survey", "map", "mystery-shop", "look-for-gaps"]
    leaders = {role.id for role in edition.roles if role.leads}
    for competency in edition.competencies:
        assert (competency.id in LEADERS) == bool(set(competency.roles) & leaders)
        assert competency.ask
        assert competency.warning_signs
    assert {competency.id for competency in edition.competencies} == FRONT_LINE | LEADERS
    assert [measure.id for measure in edition.measures if measure.bonus] == ["come-back", "promises-kept"]
    assert {"expectations-met", "empathy", "speed"} <= {measure.id for measure in edition.measures}


@each
def test_it_is_its_own_trade_besides(path: Path) -> None:
    edition = edition_of(path)
    brought = {"complaint", "referral", "causes", "be-sure", "close-the-gap"}
    assert {protocol.id for protocol in edition.protocols} - brought
    assert {measure.id for measure in edition.measures if not measure.bonus and not measure.why}


@each
def test_no_two_acts_say_the_same(path: Path) -> None:
    said = [act.do for act in acts(edition_of(path))]
    assert len(said) == len(set(said))


def test_trades_do_not_repeat_each_other() -> None:
    """Not word for word: what two trades share belongs into a module, or is said in the words of each."""
    for language in LANGUAGES:
        met: dict[str, str] = {}
        twice = []
        for trade in TRADES:
            for act in acts(edition_of(LIBRARY / trade / f"{language}.yaml")):
                first = met.setdefault(act.do, trade)
                if first != trade:
                    twice.append((first, trade, act.do))
        assert twice == []


#: every trade and every language comes to print; all 216 sheets would take two minutes of each test run
PRINTED = [(trade, LANGUAGES[at % 3]) for at, trade in enumerate(TRADES)]


@pytest.mark.slow
@pytest.mark.parametrize(("trade", "language"), PRINTED, ids=[f"{trade}-{tongue}" for trade, tongue in PRINTED])
def test_every_sheet_is_printed(trade: str, language: str, tmp_path: Path) -> None:
    wish = Wish(names=[str(LIBRARY / trade / f"{language}.yaml")], everything=True, output=tmp_path, today=TODAY)
    wanted = orders(wish)
    assert {order.printable.name for order in wanted} == set(printables(house()))
    told = [said for delivered in deliveries(wanted) for said in delivered.warnings]
    assert [f"{said.code} {said.message}" for said in told] == []
    assert len(list(tmp_path.glob("*.pdf"))) == len(wanted)


def test_the_readme_counts() -> None:
    """The table: a row for each trade, with what each language has."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for trade in TRADES:
        counted = {title_and_counts(trade, language)[1] for language in LANGUAGES}
        [counts] = counted
        row = rf"^\| \[`{trade}`\]\(playbooks/{trade}\) \| .* \| {' . '.join(map(str, counts))} \|$"
        assert re.search(row, text, re.MULTILINE), f"{trade}: {counts}"
    for module in MODULES:
        assert f"`{module}`" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_module_has_a_title(language: str) -> None:
    assert set(module_titles(language)) == set(MODULES)
