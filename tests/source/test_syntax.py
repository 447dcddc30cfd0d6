"""What YAML cannot read: one mistake, one finding, at the place where the author made it."""

from __future__ import annotations

import pytest
from tests.source.marked import expected, found, read, unmarked

from standards.diagnostics.model import Fix
from standards.source.edits import apply

CASES = {
    "a colon in a text": ("Y026", "greet:\n  do: Say◆: hello\n  who: host\n"),
    "a colon at the end of a text": ("Y026", "greet:\n  do: Say hello◆:\n  who: host\n"),
    "a colon in the second line of a text": ("Y026", "greet:\n  do: Smile at the guest\n    and say◆: hello\n"),
    "a colon between braces": ("Y026", "greet: {do: Say◆: hello, who: host}\n"),
    "a field on the line of its element": ("Y026", "greet: do◆: Say hello\n"),
    "no space after the first colon": ("Y017", "greet:\n  ◆do:Greet the guest\n  who: host\n"),
    "no space after a later colon": ("Y017", "greet:\n  do: Greet\n  ◆who:host\n  why: Guests\n"),
    "no space after the last colon": ("Y017", "greet:\n  do: Greet\n  ◆who:host\nleave: Wave\n"),
    "a non-breaking space after the colon": ("Y017", "greet:\n  do: Greet\n  ◆who:\u00a0host\n  why: Guests\n"),
    "a space before the colon and none after": ("Y017", "greet:\n  do: Greet\n  ◆who :host\n  why: Guests\n"),
    "no space after a dash": ("Y017", "never:\n  - interrupt\n  ◆-explain\n"),
    "no colon after the first key": ("Y018", "arrive:\n  ◆title Arriving\n  phase: before\n"),
    "no colon after a later key": ("Y018", "arrive:\n  title: Arriving\n  ◆phase before\n  who: host\n"),
    "no colon after the last key": ("Y018", "arrive:\n  title: Arriving\n  ◆phase before\nleave: x\n"),
    "no colon after the key of a group": ("Y018", "iron:\n  ◆greet\n    do: Greet\n    who: host\n"),
    "no colon before a list": ("Y018", "questions:\n  ◆basic\n    - What happened?\n  evaluating: What now?\n"),
    "no colon before a comment": ("Y018", "find:\n  ◆iron\n    # tighter\n    greet:\n      do: x\n"),
    "one space too many": ("Y013", "arrive:\n  title: Arriving\n   ◆phase: before\n"),
    "one level too deep": ("Y013", "arrive:\n  title: Arriving\n    ◆phase: before\n"),
    "too deep below quotes": ("Y013", 'arrive:\n  title: "Arriving"\n    ◆phase: before\n'),
    "too deep below brackets": ("Y013", "arrive:\n  who: [host]\n    ◆phase: before\n"),
    "one space too few": ("Y013", "arrive:\n  title: Arriving\n ◆phase: before\n"),
    "between two levels": ("Y013", "a:\n  b:\n      c: x\n     ◆d: y\n"),
    "only the first line of a block too deep": (
        "Y013",
        "a:\n  b:\n    c: x\n  d:\n      ◆e: x\n    f: y\n  g:\n    h: z\n",
    ),
    "the first line of the file": ("Y013", "◆ standards: 1\nplaybook: bistro\n"),
    "a text that goes on too far to the left": ("Y013", "do: Greet the guest\n◆while they sit\nwho: host\n"),
    "a tab": ("Y009", "roles:\n◆\thost: Host\n"),
    "a tab after spaces": ("Y009", "roles:\n  host: Host\n  ◆\twaiter: Waiter\n"),
    "quotes left open": ("Y014", 'say: ◆"Good evening\nwho: host\n'),
    "quotes left open and closed by chance": ("Y014", 'say: ◆"Good evening\nwho: host\nnever: "No"\n'),
    "quotes left open and all others even": ("Y014 Y014", 'say: ◆"Good evening\nwho: host\nnever: Say no◆"\n'),
    "quotes left open in a list": ("Y014", 'never:\n  - ◆"No\n  - "Never"\nwho: host\n'),
    "quotes closed by a typographic mark": ("Y014", 'say: ◆"Good evening”\nwho: host\n'),
    "quotes left open at the end": ("Y014", 'who: host\nsay: ◆"Good evening\n'),
    "quotes left open between braces": ("Y014", 'greet: {say: ◆"Good evening, who: host}\nleave: x\n'),
    "an apostrophe first": ("Y014", "title: ◆'Tis the season\nwho: host\n"),
    "text after quotes": ("Y015", 'do: "Good evening,"◆ she said\nwho: host\n'),
    "quotes in quotes": ("Y015", 'do: "Say "◆hello" now"\nwho: host\n'),
    "an apostrophe in single quotes": ("Y015", "do: 'It'◆s ready'\nwho: host\n"),
    "text after quotes in a list": ("Y015", 'say:\n  - "Good evening,"◆ she said\n'),
    "emphasis first": ("Y023", "do: ◆*Always* greet\nwho: host\n"),
    "strong emphasis first": ("Y023", "do: ◆**Always** greet\n"),
    "a star and a word": ("Y023", "do: ◆*Always greet\nwho: host\n"),
    "emphasis first in a list": ("Y023", "say:\n  - ◆*Good* evening\n"),
    "Greek emphasis": ("Y023", "do: ◆*Πάντα* χαιρέτα\n"),
    "a placeholder first": ("Y024", "do: ◆{store.name} opens at nine\nwho: host\n"),
    "a Greek name of a value": ("Y025", "do: ◆&Ρώτα\nwho: host\n"),
    "an at sign first": ("Y027", "do: ◆@home\n"),
    "a backtick first": ("Y027", "do: ◆`check` the book\n"),
    "a percent sign first": ("Y027", "do: ◆%\n"),
    "a greater-than first": ("Y027", "target: ◆> 90 %\nbonus: true\n"),
    "a bar first": ("Y027", "do: ◆| or not\nwho: host\n"),
    "an exclamation mark first": ("Y027", "do: ◆!important, greet\n"),
    "a dash first": ("Y027", "do: ◆- greet\n"),
    "a question mark first": ("Y027", "do: ◆? greet\n"),
    "a comma first": ("Y027", "do: ◆, greet\n"),
    "a bracket first": ("Y027", "do: ◆[Optional] greet\nwho: host\n"),
    "a list among keys": ("Y028", "greet:\n  do: Greet\n  ◆- Smile\n"),
    "a key in a list": ("Y028", "never:\n  - interrupt\n  ◆explain: x\n"),
    "an open bracket": ("Y019", "who: ◆[host, waiter\nphase: before\n"),
    "an open bracket that another closes": ("Y019", "who: ◆[host, waiter\nnever: [a, b]\n"),
    "an open brace": ("Y019", "feels: ◆{before: 1, iron: 0\nwho: host\n"),
    "a bracket too many": ("Y019", "who: [host]◆]\nphase: before\n"),
    "a hash between brackets": ("Y021", "greet: {do: Bring ◆#4, who: host}\nleave: x\n"),
    "a backslash": ("Y029", 'note: "C:◆\\menu"\n'),
    "two documents": ("Y016", "standards: 1\n◆---\nplaybook: bistro\n"),
    "a directive": ("Y027", "◆%YAML 1.2 x\ntitle: x\n"),
    "a comma that is missing between braces": ("Y008", "feels: {before: -1, iron: 0 ◆master: 2}\nwho: host\n"),
    "a merge conflict": ("Y034", "a: b\n◆<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> branch\nf: g\n"),
    "two merge conflicts": (
        "Y034 Y034",
        "a:\n◆<<<<<<< HEAD\n  c: d\n=======\n  c: e\n>>>>>>> x\n◆<<<<<<< HEAD\nf: g\n=======\nf: h\n>>>>>>> x\n",
    ),
    "two mistakes": ("Y026 Y014", 'a:\n  do: Say◆: hello\nb:\n  say: ◆"Good evening\n  who: host\nc: "d"\n'),
    "three mistakes of one kind": (
        "Y013 Y013 Y013",
        "a:\n  b: 1\n   ◆c: 2\nd:\n  e: 1\n   ◆f: 2\ng:\n  h: 1\n   ◆i: 1\n",
    ),
    "a mistake and a trap": ("Y026 Y021", "a:\n  do: Say◆: hello\nb:\n  do: Bring dish ◆#4\n"),
    "a mistake and a key given twice": ("Y020 Y026", "a: x\n◆a: y\ndo: Say◆: hello\n"),
}


@pytest.mark.parametrize("name", CASES)
def test_one_mistake_is_one_finding_at_its_place(name: str) -> None:
    codes, marked = CASES[name]
    text, places = unmarked(marked)
    assert found(text) == expected(codes, places)


@pytest.mark.parametrize("name", CASES)
def test_windows_line_endings_change_no_place(name: str) -> None:
    codes, marked = CASES[name]
    text, places = unmarked(marked)
    assert found(text.replace("\n", "\r\n")) == expected(codes, places)


@pytest.mark.parametrize("name", CASES)
def test_messages_are_short_and_say_what_to_do(name: str) -> None:
    for one in read(unmarked(CASES[name][1])[0]).diagnostics:
        assert len(one.message) <= 100
        assert not one.message.endswith(".")
        assert not one.message[0].isupper()
        assert one.why
        assert one.help


@pytest.mark.parametrize("name", CASES)
def test_a_safe_fix_removes_the_finding_and_nothing_else(name: str) -> None:
    text, _ = unmarked(CASES[name][1])
    fixes = [one.fix for one in read(text).diagnostics if isinstance(one.fix, Fix) and one.fix.safe]
    if len(fixes) != len(read(text).diagnostics):
        return
    fixed, done = apply(text, fixes)
    assert done == fixes
    assert found(fixed) == []


def test_a_file_with_mistakes_has_no_data() -> None:
    document = read("do: Say: hello\n")
    assert document.data is None
    assert document.root is None


def test_the_fix_of_an_open_quote_is_offered_but_not_safe() -> None:
    (one,) = read('say: "Good evening\n').diagnostics
    assert one.fix is not None
    assert not one.fix.safe
    assert apply('say: "Good evening\n', [one.fix])[0] == 'say: "Good evening"\n'


def test_the_finding_names_what_a_field_was_indented_below() -> None:
    (one,) = read("arrive:\n  title: Arriving\n    phase: before\n").diagnostics
    assert one.message == '"phase" is indented as if it belonged to "title", which has a value already'
    assert one.help == "Begin it in column 3, as the line above."
