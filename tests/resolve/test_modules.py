"""Modules: taken in by name, changed by address, told where they came from, and wrong only where they are wrong."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
from tests.resolve.conftest import TODAY

from standards.build.check import run_check
from standards.diagnostics.model import Diagnostic
from standards.resolve import modules
from standards.resolve.edition import Edition
from standards.resolve.editions import resolve_all, resolve_edition
from standards.resolve.modules import lay, names, wanted
from standards.resolve.reading import read_workspace
from standards.resolve.where import where
from standards.resources import folder

HEAD = """\
standards: 1
playbook: bistro
title: The Bistro
language: {language}
include: {include}
roles:
  waiter: Waiter
  cook: Cook
  boss: {{title: Boss, leads: [waiter, cook]}}
journey: {{arrive: {{title: Arriving, touchpoints: {{door: At the door}}}}}}
"""
CELLAR = """\
standards: 1
module: cellar
title: The cellar
language: en
protocols:
  corked:
    title: When a wine is corked
    who: front-line
    steps:
      take: Take the bottle away.
      pour: {do: Pour from a new bottle., never: [taste, argue], within: 3 min from the word}
rituals:
  tasting: {title: Tasting, do: Taste one wine., who: leaders, why: Who knows it sells it.}
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    (tmp_path / "playbooks").mkdir()
    (tmp_path / "modules").mkdir()
    (tmp_path / "standards.yaml").write_text("standards: 1\nname: X\n")
    (tmp_path / "modules" / "cellar.yaml").write_text(CELLAR)
    return tmp_path


def said(place: Path, more: str = "", include: str = "cellar", language: str = "en") -> list[Diagnostic]:
    text = HEAD.format(include=include, language=language) + more
    (place / "playbooks" / "bistro.yaml").write_text(text, encoding="utf-8")
    return [found for found in run_check([place], today=TODAY, use_cache=False).findings if found.code[0] in "YSR"]


def edition(place: Path, more: str = "", include: str = "cellar") -> Edition:
    assert said(place, more, include) == []
    loaded = read_workspace(place)
    found, _ = resolve_edition(loaded, "bistro", today=TODAY)
    assert found is not None
    return found


def told(found: list[Diagnostic]) -> list[str]:
    return [f"{Path(one.location.path).name}:{one.location.line} {one.code}" for one in found]


def test_what_a_module_brings_is_the_playbooks_own(place: Path) -> None:
    found = edition(place)
    [protocol] = found.protocols
    assert [step.do for step in protocol.steps] == ["Take the bottle away.", "Pour from a new bottle."]
    assert (protocol.title, protocol.address) == ("When a wine is corked", "protocols/corked")
    assert found.rituals[0].why == "Who knows it sells it."


def test_groups_of_roles_become_the_playbooks_roles(place: Path) -> None:
    found = edition(place)
    assert list(found.protocols[0].who) == ["waiter", "cook"]
    assert list(found.rituals[0].who) == ["boss"]


def test_a_group_without_roles_is_left_out(place: Path) -> None:
    text = HEAD.replace("  boss: {{title: Boss, leads: [waiter, cook]}}\n", "")
    (place / "playbooks" / "bistro.yaml").write_text(text.format(include="cellar", language="en"))
    loaded = read_workspace(place)
    found, wrong = resolve_edition(loaded, "bistro", today=TODAY)
    assert wrong == []
    assert found is not None
    assert list(found.rituals[0].who) == []


def test_the_playbook_changes_it_by_address(place: Path) -> None:
    more = """\
protocols:
  corked:
    who: boss
    steps:
      take: {say: "Leave that to me."}
      smell: Smell the cork.
      pour: {within: ~, never: argue}
  late: {title: When we are late, steps: {say: Say how long.}}
"""
    found = edition(place, more)
    corked, late = found.protocols
    assert list(corked.who) == ["boss"]
    assert [step.id for step in corked.steps] == ["take", "smell", "pour"]
    take, _, pour = corked.steps
    assert (take.do, list(take.say)) == ("Take the bottle away.", ["Leave that to me."])
    assert (pour.within, list(pour.never)) == (None, ["argue"])
    assert late.id == "late"


def test_a_text_in_short_form_stands_for_its_field(place: Path) -> None:
    step = edition(place, "protocols: {corked: {steps: {pour: Pour again.}}}\n").protocols[0].steps[1]
    assert (step.do, list(step.never)) == ("Pour again.", ["taste", "argue"])


def test_elements_are_left_out_with_a_reason(place: Path) -> None:
    more = "remove:\n  rituals/tasting: {because: No time.}\n  protocols/corked/take: {because: Not here.}\n"
    found = edition(place, more)
    assert list(found.rituals) == []
    assert [step.id for step in found.protocols[0].steps] == ["pour"]


def test_what_is_left_out_in_vain_is_told(place: Path) -> None:
    [one] = said(place, "remove: {rituals/testing: {because: No time.}}\n")
    assert (told([one]), one.help) == (["bistro.yaml:11 R003"], 'Did you mean "rituals/tasting"?')


def test_where_tells_the_module_and_what_replaced_it(place: Path) -> None:
    found = where(edition(place, "protocols: {corked: {title: Corked}}\n"), "protocols/corked")
    assert found is not None
    title = next(field for field in found.fields if field.name == "title")
    assert (title.value, title.layer, title.location.line) == ("Corked", "bistro", 11)
    assert [(word.layer, word.location.line) for word in title.replaced] == [("module cellar", 7)]
    assert found.layer == "module cellar"


def test_an_overlay_lies_on_top_of_both(place: Path) -> None:
    (place / "overlays").mkdir()
    (place / "overlays" / "greece.yaml").write_text(
        "standards: 1\noverlay: greece\nextends: bistro\nprotocols: {corked: {steps: {take: {say: Εντάξει}}}}\n",
        encoding="utf-8",
    )
    assert said(place) == []
    editions, wrong = resolve_all(read_workspace(place), today=TODAY)
    assert wrong == []
    assert [list(one.protocols[0].steps[0].say) for one in editions] == [[], ["Εντάξει"]]


@pytest.mark.parametrize(
    ("include", "lines", "advice"),
    [
        ("celar", ["bistro.yaml:5 R016"], 'Did you mean "cellar"?'),
        ("complaints", ["bistro.yaml:5 R016"], 'Did you mean "complaint"?'),
        ("[cellar, cellar]", [], ""),
        ("[]", ["bistro.yaml:5 S012"], ""),
        ("{cellar: yes}", ["bistro.yaml:5 S005"], ""),
        ("Cellar", ["bistro.yaml:5 R016", "bistro.yaml:5 S007"], ""),
    ],
)
def test_what_cannot_be_included(place: Path, include: str, lines: list[str], advice: str) -> None:
    found = said(place, include=include)
    assert sorted(told(found)) == lines
    assert advice in " ".join(one.help for one in found)


def test_a_module_that_is_missing_explains_what_is_lacking(place: Path) -> None:
    found = said(place, "protocols: {complaint: {who: waiter}}\n", include="complant")
    assert told(found) == ["bistro.yaml:5 R016"]


def test_a_misspelt_id_is_told_with_the_one_that_was_meant(place: Path) -> None:
    found = said(place, "rituals: {tastin: {ask: Which wine?}}\n")
    assert {one.code for one in found} == {"S002"}
    assert all(one.help.startswith('Did you mean "tasting"?') for one in found)


def test_a_mistake_in_a_module_is_told_once_and_there(place: Path) -> None:
    (place / "modules" / "cellar.yaml").write_text(CELLAR.replace("    title: When a wine is corked\n", ""))
    (place / "playbooks" / "other.yaml").write_text(HEAD.format(include="cellar", language="en").replace("bistro", "o"))
    assert told(said(place)) == ["cellar.yaml:6 S002"]


def test_mistakes_of_the_playbook_stay_its_own(place: Path) -> None:
    more = "protocols:\n  corked:\n    steps:\n      pour:\n        within: soon\n        nver: x\n  y: {title: ~}\n"
    assert sorted(set(told(said(place, more)))) == [
        "bistro.yaml:15 S008",
        "bistro.yaml:16 S001",
        "bistro.yaml:17 S002",
        "bistro.yaml:17 S012",
    ]


def test_two_modules_may_not_bring_the_same(place: Path) -> None:
    (place / "modules" / "wine.yaml").write_text(CELLAR.replace("module: cellar", "module: wine"))
    found = said(place, include="[cellar, wine]")
    assert told(found) == ["wine.yaml:6 R006", "wine.yaml:13 R006"]


def test_two_files_may_not_be_one_module_in_one_language(place: Path) -> None:
    (place / "modules" / "again.yaml").write_text(CELLAR)
    (place / "modules" / "greek.yaml").write_text(CELLAR.replace("language: en", "language: el"))
    assert told(said(place)) == ["cellar.yaml:2 R006"]


def test_a_module_of_the_workspace_takes_the_place_of_ours(place: Path) -> None:
    text = CELLAR.replace("module: cellar", "module: complaint")
    (place / "modules" / "cellar.yaml").write_text(text)
    assert [one.id for one in edition(place, include="complaint").protocols] == ["corked"]


def test_a_folder_playbook_may_include(place: Path) -> None:
    own = place / "playbooks" / "b"
    own.mkdir()
    (own / "1.yaml").write_text(HEAD.format(include="cellar", language="en").replace("bistro", "b"))
    (own / "2.yaml").write_text("protocols:\n  corked:\n    title: Corked\n    steps: {take: {say: Mine.}}\n")
    assert said(place) == []
    found, _ = resolve_edition(read_workspace(place), "b", today=TODAY)
    assert found is not None
    assert (found.protocols[0].title, list(found.protocols[0].steps[0].say)) == ("Corked", ["Mine."])


def test_a_finding_in_a_module_of_ours_is_told_where_it_is_included(place: Path) -> None:
    (place / "rules").mkdir()
    (place / "rules" / "house.yaml").write_text(
        "standards: 1\nrules:\n  no-thanks:\n    kind: substitution\n    swap: {Thank them: Greet them}\n"
        "    language: en\n    reason: Ours.\n"
    )
    text = HEAD.format(include="[cellar, complaint]", language="en")
    path = place / "playbooks" / "bistro.yaml"
    path.write_text(text)
    found = [one for one in run_check([place], today=TODAY, use_cache=False).findings if one.code == "no-thanks"]
    assert told(found) == ["bistro.yaml:5 no-thanks"]
    assert found[0].address == "protocols/complaint/greet"
    assert found[0].fix is None  # nothing of the module's text stands in the file
    assert path.read_text() == text


def test_the_words_of_a_module_are_judged_whether_it_is_included_or_not(place: Path) -> None:
    (place / "modules" / "cellar.yaml").write_text(CELLAR.replace("Take the bottle away.", "Take it away politely."))
    (place / "playbooks" / "bistro.yaml").write_text(HEAD.format(include="cellar", language="en"))
    (place / "playbooks" / "other.yaml").write_text(HEAD.format(include="cellar", language="en").replace("bistro", "o"))

    def found() -> list[str]:
        run = run_check([place], today=TODAY, use_cache=False).findings
        return [f"{Path(one.location.path).name}:{one.location.line} {one.code}" for one in run if one.code == "W001"]

    assert found() == ["cellar.yaml:10 W001"]
    for name in ("bistro", "other"):
        (place / "playbooks" / f"{name}.yaml").unlink()
    assert found() == ["cellar.yaml:10 W001"]


@pytest.mark.parametrize("language", ["en", "el", "pl"])
@pytest.mark.parametrize("name", sorted(names()))
def test_every_module_of_ours_can_be_included(place: Path, name: str, language: str) -> None:
    assert said(place, include=name, language=language) == []


def test_a_region_has_the_modules_of_its_language(place: Path) -> None:
    assert said(place, include="complaint", language="en-GB") == []


def test_a_language_without_the_module(place: Path) -> None:
    [one] = said(place, include="complaint", language="de")
    assert one.message == 'the module "complaint" is not written in "de"'


@pytest.mark.parametrize("given", [None, 3, {}, {"include": 3}, {"include": {}}, {"include": [3, None]}])
def test_what_is_misshapen_includes_nothing(given: object) -> None:
    assert wanted(given) == []


def test_modules_of_ours_lie_in_one_folder() -> None:
    assert {path.name for path in (folder("playbooks") / modules.FOLDER).iterdir()} == set(names())


def test_laws_of_laying() -> None:
    """What lies on top wins, nothing is lost, the base's order and the top's order both stand where they can."""
    chance = random.Random(5)
    for _ in range(300):
        base = {f"k{n}": n for n in chance.sample(range(12), chance.randint(0, 8))}
        own = {f"k{n}": n + 100 for n in chance.sample(range(12), chance.randint(0, 8))}
        laid = lay(base, own)
        assert laid.keys() == base.keys() | own.keys()
        assert {key: laid[key] for key in own} == own
        assert [key for key in laid if key in base] == list(base)
        assert lay(laid, {}) == laid
        assert lay({}, own) == own
        new = [key for key in own if key not in base]
        assert [key for key in laid if key in new] == new or any(key in base for key in own)
