"""YAML that can be read and means something else than its author did."""

from __future__ import annotations

from typing import Any

import pytest
from tests.source.marked import expected, found, read, unmarked

from standards.source.edits import apply

#: name: (codes, text with marks, what the data is read as)
CASES: dict[str, tuple[str, str, Any]] = {
    "a number sign": ("Y021", "do: Bring dish ◆#4 now\n", {"do": "Bring dish #4 now"}),
    "a number sign in a short form": ("Y021", "iron:\n  a: Bring dish ◆#4\n", {"iron": {"a": "Bring dish #4"}}),
    "a number sign in a list": ("Y021", "never:\n  - say no ◆#1\n", {"never": ["say no #1"]}),
    "a number sign in a title": ("Y021", "title: Table ◆# 4\n", {"title": "Table # 4"}),
    "a number sign after two spaces": ("Y021", "do: Bring dish  ◆#4\n", {"do": "Bring dish #4"}),
    "a hash in a sentence": ("Y021", "do: Press ◆# to go on\n", {"do": "Press # to go on"}),
    "a hash in a Greek sentence": ("Y021", "do: Πάτησε ◆# δύο φορές\n", {"do": "Πάτησε # δύο φορές"}),
    "a hash first": ("Y021", "do: ◆#4 goes first\n", {"do": "#4 goes first"}),
    "a colour": ("Y021", "colour: ◆#9a6b2f\nwho: host\n", {"colour": "#9a6b2f", "who": "host"}),
    "a comma between braces": (
        "Y022",
        "a: {do: Greet, ◆then smile, within: 10 s}\n",
        {"a": {"do": "Greet, then smile", "within": "10 s"}},
    ),
    "two commas between braces": ("Y022", "a: {do: Greet, ◆smile, nod}\n", {"a": {"do": "Greet, smile, nod"}}),
    "a decimal comma between braces": ("Y022", "a: {within: 1,◆5 min}\n", {"a": {"within": "1, 5 min"}}),
    "a comma in a list": ("Y022", "say: [Good evening, ◆come in]\n", {"say": ["Good evening, come in"]}),
    "a comma in a Greek list": ("Y022", "say: [Καλησπέρα, ◆περάστε, Γεια]\n", {"say": ["Καλησπέρα, περάστε", "Γεια"]}),
    "a comma in a Polish list": ("Y022", "never: [Świetnie, ◆łatwe]\n", {"never": ["Świetnie, łatwe"]}),
    "two commas in a list": ("Y022", "say: [Sit, ◆eat, drink, Go]\n", {"say": ["Sit, eat, drink", "Go"]}),
    "a placeholder alone": ("Y024", "do: ◆{store.name}\n", {"do": "{store.name}"}),
    "a doubled brace": ("Y024", "do: ◆{{name}}\n", {"do": "{{name}}"}),
    "words between braces": ("Y024", "title: ◆{Finding a table}\n", {"title": "{Finding a table}"}),
    "an ampersand": ("Y025", "do: ◆&Ask the guest\n", {"do": "&Ask the guest"}),
    "an ampersand in a list": ("Y025", "say:\n  - ◆&Ask the guest\n", {"say": ["&Ask the guest"]}),
    "an exclamation mark": ("Y027", "do: ◆!Ask the guest\n", {"do": "!Ask the guest"}),
    "a tag": ("Y010", "title: ◆!!str 2026\n", {"title": 2026}),
    "a tag on a mapping": ("Y010", "a: ◆!!map {do: x}\n", {"a": {"do": "x"}}),
    "a program's tag": ("Y010", "a: ◆!!python/object:os.system {do: x}\n", {"a": {"do": "x"}}),
    "a tag on the whole file": ("Y010", "◆!!map\na: x\n", {"a": "x"}),
    "no space after the only colon": ("Y017", "a:\n  ◆do:Greet\n", {"a": "do:Greet"}),
    "no space in braces": ("Y017", "a: {◆do:Greet, within: 10 s}\n", {"a": {"do": "Greet", "within": "10 s"}}),
    "an odd space after the only colon": ("Y017", "a:\n  ◆wants:\u00a0Peace\n", {"a": "wants:\u00a0Peace"}),
    "no space after the only dash": ("Y017", "never:\n  ◆-interrupt\n", {"never": "-interrupt"}),
    "no colon after the only key": ("Y018", "a:\n  ◆do Greet\n", {"a": "do Greet"}),
    "no colon between braces": ("Y018", "a: {◆do, within: 10 s}\n", {"a": {"do": None, "within": "10 s"}}),
    "a colon in a list": ("Y026", "say:\n  - Say◆: hello\n  - Bye\n", {"say": ["Say: hello", "Bye"]}),
    "a list below a text": (
        "Y028",
        "never: interrupt\n  ◆- explain\n  - argue\n",
        {"never": "interrupt - explain - argue"},
    ),
    "quotes that nothing opened": ("Y014", 'say: Good evening.◆"\n', {"say": 'Good evening."'}),
    "a first item without its dash": ("Y028", "never:\n  ◆interrupt\n  - explain\n", {"never": "interrupt - explain"}),
    "an item indented further": ("Y013", "never:\n  - interrupt\n   ◆- explain\n", {"never": ["interrupt - explain"]}),
    "an element among the fields of the one above": (
        "Y013",
        "a:\n  greet:\n    do: x\n    who: y\n    ◆leave:\n    do: z\n    who: y\n",
        {"a": {"greet": {"do": "z", "who": "y", "leave": None}}},
    ),
    "a number as a key": ("Y012", "◆2024: x\n", {"2024": "x"}),
    "true as a key": ("Y012", "◆true: x\n", {"true": "x"}),
    "nothing as a key": ("Y012", "◆~: x\n", {"~": "x"}),
    "a list as a key": ("Y012", "◆[a, b]: x\nc: d\n", {"c": "d"}),
    "a mapping as a key": ("Y012", "? ◆{a: b}\n: x\nc: d\n", {"c": "d"}),
    "a merge": ("Y011", "a: {do: x}\nb:\n  ◆<<: {do: y}\n  who: z\n", {"a": {"do": "x"}, "b": {"who": "z"}}),
    "a key twice": ("Y020", "a: 1\nb: 2\n◆a: 3\n", {"a": 3, "b": 2}),
    "a key three times": ("Y020 Y020", "a: 1\n◆a: 2\n◆a: 3\n", {"a": 3}),
    "a key twice in quotes": ("Y020", "a: 1\n◆'a': 3\n", {"a": 3}),
}

FINE = {
    "aligned comments": "phase: before      # before | during\nsteps:   # a mapping\n  do: Greet the guest  # yes\n",
    "a comment after a sentence": "do: Greet the guest. # every time\n",
    "a comment after a choice": "phase: before # before | during | after\nwho: host #1\n",
    "comments after nothing": "iron: #todo\nphase: #todo\nroles: # none\n",
    "a comment after a title": "title: Arriving # the first stage\n",
    "a comment that allows": "do: Greet the guest # standards: allow W012 -- the brand says so\n",
    "a hash in quotes": "do: \"Bring dish #4\"\nsay: 'Dish #4'\nwhy: |\n  Dish #4 is hot\n",
    "a hash inside a word": "do: Ring C#4\n",
    "lists of ids": "who: [host, waiter]\nnever: [interrupt, explain]\nlanguages: [en, pl]\ntags: [VIP, courtesy]\n",
    "a list of sentences": "say: [Good evening., Come in.]\nnever: ['No, thanks', \"Well, no\"]\n",
    "braces with lists": "a: {title: Floor manager, leads: [host, waiter]}\nfeels: {before: -1, iron: 0, master: 2}\n",
    "braces over several lines": "feels: {\n  before: -1,\n  iron: 0\n}\n",
    "placeholders inside texts": 'do: Say {store.name}, please\nsay: "{store.name}"\n',
    "and signs": "do: Eat & drink at B&B\nsay: Hello! Come in !\nwhy: R&D, Q&A\n",
    "stars inside texts": "do: Greet *every* guest and **smile**\n",
    "an alias that is used": "a: &a {do: x}\nb: *a\n",
    "times and addresses": "do: Open at 12:30, see https://example.org/a:b\nsay: a:b\n",
    "words that are no booleans": "on: x\nyes: y\nno: z\noff: w\n",
    "keys in quotes": "\"2024\": x\n'true': y\n",
    "wrapped texts": 'do: Greet the guest\n  before they sit\nsay: "Good evening,\n  come in"\n',
    "a text that wraps to the first column": 'say: "Good evening,\ncome in"\nwho: host\n',
    "a text below its key": "greet:\n  Speak to the guest before they speak\n",
    "groups in a list": "source:\n  - kind: survey\n    note: Seen\n  - kind: law\n",
    "lists below lists": "a:\n  - b: x\n  - c\nsay:\n- One\n- Two - three\n",
    "a dash that goes on": "do: Greet -\n  and smile\nwhy: |\n  Text: x\n  - y\n",
    "quotation marks inside texts": 'do: Say "hello"\nsay: A 12"\nwhy: "It is\n  so"\nwho: a"\n',
    "a negative number below its key": "before:\n  -1\n",
}


@pytest.mark.parametrize("name", CASES)
def test_a_trap_is_found_and_the_text_is_kept(name: str) -> None:
    codes, marked, data = CASES[name]
    text, places = unmarked(marked)
    assert found(text) == expected(codes, places)
    assert read(text).data == data


@pytest.mark.parametrize("name", FINE)
def test_what_is_meant_as_it_is_read_is_fine(name: str) -> None:
    assert found(FINE[name]) == []


@pytest.mark.parametrize(
    "name", [name for name, (codes, *_) in CASES.items() if codes in ("Y021", "Y022", "Y024", "Y025", "Y027")]
)
def test_the_fix_says_what_was_meant(name: str) -> None:
    _, marked, data = CASES[name]
    text, _ = unmarked(marked)
    fixes = [one.fix for one in read(text).diagnostics if one.fix]
    fixed, _ = apply(text, fixes)
    assert found(fixed) == []
    assert _squeezed(read(fixed).data) == _squeezed(data)


def _squeezed(data: Any) -> str:
    """White space before a # and after a comma is the author's, which the fix keeps and the reading does not know."""
    return "".join(repr(data).split())


def test_the_first_of_two_equal_keys_is_named() -> None:
    (one,) = read("a: 1\nb: 2\na: 3\n").diagnostics
    assert one.message == '"a" is given twice; first on line 1'
    assert one.related[0].location.line == 1


def test_doubtful_repairs_are_not_safe() -> None:
    (one,) = read("say: [Good evening, come in]\n").diagnostics
    assert one.fix is not None
    assert not one.fix.safe
