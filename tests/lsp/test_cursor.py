"""Where somebody is writing, in files that cannot be read because somebody is writing."""

from __future__ import annotations

import re

import pytest

from standards.lsp.cursor import cursor_at

HERE = "▮"
TEXT = """\
standards: 1
roles: {host: Host, boss: {title: Boss, leads: [host, ▮1]}}
journey:
  arrive:
    title: Arriving
    ▮2
    touchpoints:
      door:
        who:
        - host
        - ▮3
        chan▮4
        customer: {wants: "a {▮5", feels: {be▮6
        iron:
          a:
            do: |
              Hello {st▮7
            wi▮8
            source:
              - kind: ▮9
                no▮10
          # standards: allow W▮11
          b: "x # {▮12
▮13
measures:
  ▮14
"""


def written(text: str, mark: str) -> tuple[str, str, str]:
    """Kind, path and word at a mark, in a text without the marks."""
    clean = re.sub(HERE + r"\d+", "", text[: text.index(mark)])
    found = cursor_at(clean + re.sub(HERE + r"\d+", "", text[text.index(mark) + len(mark) :]), len(clean))
    return found.kind, "/".join(map(str, found.path)), found.word


DOOR = "journey/arrive/touchpoints/door"


@pytest.mark.parametrize(
    ("mark", "kind", "path", "word"),
    [
        ("▮1]", "value", "roles/boss/leads/0", ""),
        ("▮2\n", "key", "journey/arrive", ""),
        ("▮3\n", "key", f"{DOOR}/who/0", ""),
        ("▮4\n", "key", DOOR, "chan"),
        ('▮5"', "value", f"{DOOR}/customer/wants", "a {"),
        ("▮6\n", "key", f"{DOOR}/customer/feels", "be"),
        ("▮7\n", "value", f"{DOOR}/iron/a/do", "Hello {st"),
        ("▮8\n", "key", f"{DOOR}/iron/a", "wi"),
        ("▮9\n", "value", f"{DOOR}/iron/a/source/0/kind", ""),
        ("▮10\n", "key", f"{DOOR}/iron/a/source/0", "no"),
        ("▮11\n", "comment", "", "# standards: allow W"),
        ("▮12\n", "value", f"{DOOR}/iron/b", "x # {"),
        ("▮13\n", "key", "", ""),
        ("▮14\n", "key", "measures", ""),
    ],
)
def test_the_place_in_a_half_typed_file(mark: str, kind: str, path: str, word: str) -> None:
    assert written(TEXT, mark.rstrip('\n]"')) == (kind, path, word)


def test_the_keys_beside_it_are_known() -> None:
    assert cursor_at("a: 1\nb:\n  c: 1\n\nd: 2\n", 15).given == {"a", "b", "d"}
    assert cursor_at("a: {b: 1, , c: 2}\n", 10).given == {"b", "c"}


@pytest.mark.parametrize(
    ("text", "kind", "path"),
    [
        ("", "key", ""),
        ("a:\n  who: [host,\n    wai", "value", "a/who/0"),
        ("a:\n  b: {x: 1,\n    y: 2}\n  ", "key", "a"),
        ("roles:\n  host: Ho", "value", "roles/host"),
        ("remove:\n  arrive/fi", "key", "remove"),
        ("a:\r\n  b:\r\n    ", "key", "a/b"),
        ("a:\n  b: 'it''s, {", "value", "a/b"),
        ('{a: {b: "x', "value", "a/b"),
        ("a: [{b: ", "value", "a/0/b"),
    ],
)
def test_the_place_at_the_end_of_a_text(text: str, kind: str, path: str) -> None:
    found = cursor_at(text, len(text))
    assert (found.kind, "/".join(map(str, found.path))) == (kind, path)


def test_any_place_of_any_text_has_an_answer() -> None:
    garbage = TEXT + "\x00{[\"'#: - ?\t|\n" * 3
    for offset in range(len(garbage) + 1):
        assert cursor_at(garbage, offset).start <= offset
