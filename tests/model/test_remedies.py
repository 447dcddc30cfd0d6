"""Fixes of single values and keys: what they write, and whether they are safe."""

from __future__ import annotations

import pytest

from standards.diagnostics.model import Fix
from standards.model.validate import validate
from standards.source.edits import apply
from standards.source.load import load

HEAD = "standards: 1\nplaybook: bistro\ntitle: The Bistro\nlanguage: en\n"
JOURNEY = """\
journey:
  arrive:
    title: Arriving
    touchpoints:
      find-a-table:
        title: Finding a table
        iron:
          greet:
            do: Speak first.
"""
RITUAL = "rituals:\n  line-up:\n    title: Line-up\n    do: Tell one story.\n"
MEASURE = "measures:\n  come-back:\n    title: Guests who come back\n"


def _fix(text: str) -> tuple[str, Fix | None]:
    """The only finding's code and fix."""
    (found,) = validate(load(text.encode(), "bistro.yaml"), "playbook")[1]
    return found.code, found.fix


#: what stands before and after a line of each kind
PLACES = {
    "header": (HEAD, JOURNEY),
    "behaviour": (HEAD + JOURNEY + " " * 12, ""),
    "ritual": (HEAD + JOURNEY + RITUAL + " " * 4, ""),
    "measure": (HEAD + JOURNEY + MEASURE + " " * 4, ""),
    "section": (HEAD + JOURNEY, ""),
    "playbook": (HEAD.replace("playbook: bistro\n", ""), JOURNEY),
    "language": (HEAD.replace("language: en\n", ""), JOURNEY),
    "standards": (HEAD.replace("standards: 1\n", ""), JOURNEY),
}


@pytest.mark.parametrize(
    ("typed", "written", "safe"),
    [
        ("three rings", "3 rings", True),
        ('"three rings"  # counted', '"3 rings"  # counted', True),
        ("within 3 rings", "3 rings", True),
        ("at most ten seconds from the door", "10 seconds from the door", True),
        ("1 min 30 s", "90 s", True),
        ("1h 30min from the door", "90 min from the door", True),
        ("about 10 s", "10 s", False),
        ("5-10 min", "10 min", False),
    ],
)
def test_times_are_written_as_they_were_meant(typed: str, written: str, safe: bool) -> None:
    text = HEAD + JOURNEY + f"            within: {typed}\n"
    code, fix = _fix(text)
    assert code == "S008"
    assert fix is not None
    assert fix.safe is safe
    assert apply(text, [fix])[0] == HEAD + JOURNEY + f"            within: {written}\n"


@pytest.mark.parametrize(
    "typed", ["10", "quickly", "at least 10 s", "10:30", "10 s after the door", "a couple of minutes"]
)
def test_a_time_that_may_mean_several_things_has_no_fix(typed: str) -> None:
    assert _fix(HEAD + JOURNEY + f"            within: {typed}\n") == ("S008", None)


@pytest.mark.parametrize(
    ("place", "typed", "code", "safe", "written"),
    [
        ("header", "edition: 2026.10", "S003", True, 'edition: "2026.10"'),
        ("header", "edition: 2026-10-01 # x", "S003", True, 'edition: "2026-10-01" # x'),
        ("header", "owner: true", "S003", True, 'owner: "true"'),
        ("behaviour", 'weight: "3"', "S010", True, "weight: 3"),
        ("behaviour", "critical: tak", "S011", False, "critical: true"),
        ("behaviour", "verify: observ", "S006", False, "verify: observe"),
        ("behaviour", "verify: observe, survey", "S006", False, "verify: [observe, survey]"),
        ("behaviour", "since: 2026/3/4", "S009", True, "since: 2026-03-04"),
        ("behaviour", "since: 4.3.2026", "S009", False, "since: 2026-03-04"),
        ("behaviour", "say: Welcome to {stor.name}", "S016", False, "say: Welcome to {store.name}"),
        ("behaviour", "withing: 10 s", "S001", False, "within: 10 s"),
        ("ritual", "every: daily", "S015", True, "every: day"),
        ("measure", "target: 0.9", "S014", False, "target: 90 %"),
        ("section", "roles: {Floor Manager: Floor}", "S007", False, "roles: {floor-manager: Floor}"),
        ("playbook", "playbook: 'The Bistro'", "S007", False, "playbook: 'the-bistro'"),
        ("language", "language: gr", "S013", False, "language: el"),
        ("standards", 'standards: "1"', "S018", True, "standards: 1"),
    ],
)
def test_a_value_is_written_as_it_was_meant(place: str, typed: str, code: str, safe: bool, written: str) -> None:
    before, after = PLACES[place]
    text = f"{before}{typed}\n{after}"
    found, fix = _fix(text)
    assert fix is not None
    assert (found, fix.safe) == (code, safe)
    fixed, _ = apply(text, [fix])
    assert fixed == f"{before}{written}\n{after}"
    assert validate(load(fixed.encode(), "bistro.yaml"), "playbook")[1] == []


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("edition: 1", "put the text in quotes"),
        ("ownr: Director", 'rename the key to "owner"'),
    ],
)
def test_a_fix_says_what_it_does(line: str, title: str) -> None:
    _, fix = _fix(HEAD + line + "\n" + JOURNEY)
    assert (fix and fix.title) == title


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (HEAD + JOURNEY + MEASURE + "    target: 90\n", "S014"),
        (HEAD + JOURNEY + '            weight: "9"\n', "S010"),
        (HEAD + JOURNEY + "            critical: maybe\n", "S011"),
        (HEAD + JOURNEY + "            since: 31.02.2026\n", "S009"),
        (HEAD + JOURNEY + "            Do: Wave.\n", "S001"),
    ],
)
def test_where_the_remedy_is_not_known_there_is_no_fix(text: str, code: str) -> None:
    assert _fix(text) == (code, None)
