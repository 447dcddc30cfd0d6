"""Exceptions: what they cover, what they cannot, and when they are idle."""

from __future__ import annotations

from typing import Any

import pytest

from standards.diagnostics.model import Diagnostic, SetAside, Severity
from standards.lint.engine import judge
from standards.lint.profiles import Selection
from standards.lint.rulebook import Rulebook
from standards.model.validate import validate
from standards.resolve.build import build_edition
from standards.resolve.edition import Edition
from standards.resolve.provenance import Layer, Provenance
from standards.source.edits import apply
from standards.source.load import load

#: so that the rules to come do not speak up here
TWO_RULES = Selection(select=frozenset({"D001", "D002"}))
BOOK = Rulebook(TWO_RULES)


@pytest.fixture
def judged(judged: Any) -> Any:
    return lambda text, selection=TWO_RULES: judged(text, selection)


PLAYBOOK = """\
standards: 1
playbook: bistro
title: The Bistro Standards
language: en{head}
journey:{journey}
  pay:{stage}
    title: Paying
    touchpoints:
      the-bill:{touchpoint}
        title: The bill
        moment_of_truth: true{field}
        iron:
          bring-it: {behaviour}
      the-door: The door
"""


def playbook(**parts: str) -> str:
    blank = dict.fromkeys(("head", "journey", "stage", "touchpoint", "field"), "")
    return PLAYBOOK.format(**{**blank, "behaviour": "Bring the bill.", **parts})


def told(found: list[Diagnostic]) -> list[str]:
    return [
        f"{each.location.line}:{each.location.column} {each.severity.word} {each.code} {each.message}" for each in found
    ]


MISSING = '9:7 warning D002 moment of truth "The bill" has no master behaviour'


def test_without_an_exception_the_rule_speaks(judged: Any) -> None:
    assert told(judged(playbook())) == [MISSING]


@pytest.mark.parametrize(
    "parts",
    [
        {"touchpoint": "\n        allow: {D002: The bill is only paid}"},
        {"touchpoint": "\n        allow: {moment-without-master: The bill is only paid}"},
        {"touchpoint": "\n        allow: {W012: Brand words, D002: The bill is only paid}"},
        {"stage": "\n    allow: {D002: Nothing is special about paying}"},
        {"head": "\nallow: {D002: A draft}"},
        {"touchpoint": "  # standards: allow D002 -- the bill is only paid"},
        {"touchpoint": "  # standards: allow moment-without-master -- the bill is only paid"},
        {"touchpoint": "  # standards: allow W012, D002 -- the bill is only paid"},
        {"stage": "  # standards: allow D002 -- nothing is special about paying"},
        {"journey": "  # standards: allow D002 -- a draft"},
        {"field": "  # standards: allow D002 -- the mark stands here"},
    ],
)
def test_an_exception_covers_its_element_and_what_is_below(parts: dict[str, str], judged: Any) -> None:
    assert judged(playbook(**parts)) == []


def test_what_is_set_aside_is_kept_with_its_reason(edition_of: Any) -> None:
    edition = edition_of(playbook(touchpoint="\n        allow: {D002: The bill is only paid}"))
    (found,) = judge(edition, BOOK)
    assert (found.code, found.set_aside) == ("D002", SetAside("allow", "The bill is only paid"))
    edition = edition_of(playbook(touchpoint="  # standards: allow D002 -- the bill is only paid"))
    (found,) = judge(edition, BOOK)
    assert found.set_aside == SetAside("allow", "the bill is only paid")


def test_a_comment_above_the_first_line_covers_the_playbook(judged: Any) -> None:
    assert judged("# standards: allow D002 -- a draft\n" + playbook()) == []


def test_a_comment_on_the_line_above_covers_the_next_key(judged: Any) -> None:
    text = playbook().replace("      the-bill:", "      # standards: allow D002 -- only paid\n      the-bill:")
    assert judged(text) == []


@pytest.mark.parametrize(
    ("parts", "place"),
    [
        ({"behaviour": "{do: Bring the bill., allow: {D002: no}}"}, "13:51"),
        ({"behaviour": "Bring the bill.  # standards: allow D002 -- no"}, "13:38"),
        ({"head": "  # standards: allow D002 -- only the language"}, "4:15"),
    ],
)
def test_an_exception_elsewhere_is_idle_and_covers_nothing(parts: dict[str, str], place: str, judged: Any) -> None:
    assert set(told(judged(playbook(**parts)))) == {
        MISSING,
        f"{place} warning R021 nothing here needs the exception from D002 (moment-without-master)",
    }


@pytest.mark.parametrize(
    ("written", "message", "remedy"),
    [
        (
            "D0002",
            '"D0002" is not a rule',
            "Did you mean D002 (moment-without-master)? `standards explain` lists every code.",
        ),
        (
            "moment-without-mastery",
            '"moment-without-mastery" is not a rule',
            "Did you mean D002 (moment-without-master)?",
        ),
        ("Q999", '"Q999" is not a rule', "`standards explain` lists every code."),
        ("S001", "S001 (unknown-key) cannot be allowed", "Correct what it reports"),
        ("weakened-iron", "R007 (weakened-iron) cannot be allowed", "Correct what it reports"),
        ("R021", "R021 (unused-allow) cannot be allowed", "Correct what it reports"),
    ],
)
def test_what_is_no_rule_cannot_be_allowed(written: str, message: str, remedy: str, judged: Any) -> None:
    for text, place in (
        (playbook(touchpoint=f"  # standards: allow {written} -- a reason"), "9:18"),
        (playbook(touchpoint=f"\n        allow: {{{written}: a reason}}"), "10:17"),
    ):
        if "allow: {D0002" in text:
            continue  # the schema refuses what does not look like a code
        (wrong,) = [found for found in judged(text) if found.code != "D002"]
        assert told([wrong]) == [f"{place} error R020 {message}"]
        assert wrong.help.startswith(remedy)
        assert wrong.address == "pay/the-bill"


def test_an_idle_exception_is_reported_with_what_to_do(judged: Any) -> None:
    (found,) = judged(playbook(touchpoint="\n        allow: {D002: only paid, D001: no iron}"))
    assert told([found]) == ["10:34 warning R021 nothing here needs the exception from D001 (moment-without-iron)"]
    assert found.help == "Take it away, or put it on the element that needs it."


@pytest.mark.parametrize(
    ("parts", "left"),
    [
        (
            {"touchpoint": "\n        allow: {D002: only paid, D001: no iron}"},
            {"touchpoint": "\n        allow: {D002: only paid}"},
        ),
        ({"stage": "\n    allow: {D001: no iron}"}, {}),
        (
            {"touchpoint": "  # standards: allow D002, D001 -- only paid"},
            {"touchpoint": "  # standards: allow D002 -- only paid"},
        ),
        ({"stage": "  # standards: allow D001 -- only paid"}, {}),
    ],
)
def test_the_fix_takes_an_idle_exception_away(parts: dict[str, str], left: dict[str, str], judged: Any) -> None:
    text = playbook(**parts)
    (found,) = [each for each in judged(text) if each.code == "R021"]
    assert found.fix is not None
    assert found.fix.safe
    assert apply(text, [found.fix])[0] == playbook(**left)


@pytest.mark.parametrize(
    "selection", [Selection(ignore=frozenset({"D001"})), Selection("starter", frozenset({"D001", "D002"}))]
)
def test_a_rule_that_was_not_run_leaves_no_idle_exception(selection: Selection, judged: Any) -> None:
    found = judged(playbook(touchpoint="\n        allow: {D001: no iron}"), selection)
    assert "R021" not in {each.code for each in found}


def test_a_rule_that_was_not_selected_is_known_all_the_same(judged: Any) -> None:
    assert told(judged(playbook(touchpoint="\n        allow: {W012: a brand word, vague-time: another}"))) == [MISSING]


def test_both_forms_at_once_are_both_used(judged: Any) -> None:
    text = playbook(head="\nallow: {D002: A draft}", touchpoint="  # standards: allow D002 -- only paid")
    assert judged(text) == []


def test_what_looks_like_a_comment_in_a_text_is_none(judged: Any) -> None:
    text = playbook(behaviour='"Bring the bill. # standards: allow D002 -- no"')
    assert told(judged(text)) == [MISSING]


def layered(base: str, overlay: str, merged: str) -> Edition:
    """An edition as an overlay makes it: the merged data, and both files to look into."""
    documents = [load(base.encode(), "bistro.yaml"), load(overlay.encode(), "greece.yaml")]
    data, mistakes = validate(load(merged.encode(), "merged.yaml"), "playbook")
    assert data is not None, mistakes
    layers = [Layer(name, [document]) for name, document in zip(("bistro", "greece"), documents, strict=True)]
    return build_edition(data, provenance=Provenance(layers), overlays=["greece"])


OVERLAY = """\
standards: 1
overlay: greece
extends: bistro
journey:
  pay:
    touchpoints:
      the-bill:{comment}
        master: {{walk: Walk to the door.}}
"""


def counted(edition: Edition) -> list[Diagnostic]:
    """What is found and not set aside."""
    return [found for found in judge(edition, BOOK) if not found.set_aside]


def test_an_exception_that_only_the_plain_playbook_needs_is_not_idle_under_an_overlay() -> None:
    base = playbook(touchpoint="  # standards: allow D002 -- only paid")
    merged = playbook(field="\n        master: {walk: Walk to the door.}")
    assert counted(layered(base, OVERLAY.format(comment=""), merged)) == []


def test_an_idle_exception_of_the_overlay_is_reported_in_the_overlay() -> None:
    comment = "  # standards: allow D002 -- only paid"
    merged = playbook(field="\n        master: {walk: Walk to the door.}")
    (found,) = counted(layered(playbook(), OVERLAY.format(comment=comment), merged))
    assert (str(found.location), found.code) == ("greece.yaml:7:18", "R021")


def test_an_exception_in_a_layer_covers_what_the_others_gave() -> None:
    comment = "  # standards: allow D002 -- nothing special in Greece"
    assert counted(layered(playbook(), OVERLAY.format(comment=comment), playbook())) == []


def test_what_an_edition_shares_with_the_plain_playbook_is_said_once() -> None:
    merged = playbook(field="\n        backstage: The printer has paper.")
    overlay = OVERLAY.format(comment="").replace(
        "master: {walk: Walk to the door.}", "backstage: The printer has paper."
    )
    plain, under = layered(playbook(), "overlay: none", playbook()), layered(playbook(), overlay, merged)
    assert counted(plain) == counted(under)
    assert [str(found.location) for found in counted(under)] == ["bistro.yaml:9:7"]


def test_severities_are_those_of_the_catalogue(judged: Any) -> None:
    found = {each.code: each.severity for each in judged(playbook(head="\nallow: {D001: no, Q001: no}"))}
    assert found == {"D002": Severity.WARNING, "R020": Severity.ERROR, "R021": Severity.WARNING}
