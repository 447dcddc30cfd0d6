"""Characters of a text are replaced where the text stands: in every style, and nothing else changes."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.property.source_documents import documents, words
from tests.source.marked import read

from standards.diagnostics.model import Fix
from standards.source.document import Document, Step
from standards.source.edits import apply, apply_to_bytes
from standards.source.load import load
from standards.source.nodes import MappingNode, ScalarNode, every
from standards.source.replacing import replace_in_text


def _replaced(text: str, path: tuple[Step, ...], old: str, new: str) -> str | None:
    document = read(text)
    value: Any = document.data
    for step in path:
        value = value[step]
    start = value.index(old)
    edits = replace_in_text(document, path, start, start + len(old), new)
    return None if edits is None else apply(text, [Fix("", edits)])[0]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize(
    ("text", "path", "old", "new", "expected"),
    [
        ("do: Say no problem\n", ("do",), "no problem", "gladly", "do: Say gladly\n"),
        ("do: Say no\n  problem. # c\n", ("do",), "Say", "Answer", "do: Answer no\n  problem. # c\n"),
        ("do: Say no \n  problem. # c\n", ("do",), "no problem", "gladly", "do: Say gladly. # c\n"),
        ("do: Say no \n  problem\n", ("do",), " problem", " #1", 'do: "Say no #1"\n'),
        ("do: Say no\n  problem\n", ("do",), "Say", "Say:", 'do: "Say: no\n  problem"\n'),
        ("do: Say no\n", ("do",), "Say no", "12", 'do: "12"\n'),
        ("do: Say no\n", ("do",), "Say no", "", 'do: ""\n'),
        ("do: 'It''s no'\n", ("do",), "'s no", " isn't", "do: 'It isn''t'\n"),
        ('do: "\\u00e9 \\"no\\""\n', ("do",), "no", 'a "b" \\', 'do: "\\u00e9 \\"a \\"b\\" \\\\\\""\n'),
        ('do: "Say \\\n  no"\n', ("do",), "no", "yes", 'do: "Say \\\n  yes"\n'),
        ("do: |\n  Say\n  no # 1\nwho: x\n", ("do",), "no #", "«ναι»: #", "do: |\n  Say\n  «ναι»: # 1\nwho: x\n"),
        ("do: >-\n  Say no\n  problem\n", ("do",), "no problem", "gladly", "do: >-\n  Say gladly\n"),
        ("a:\n  - do: |2\n      Say\n", ("a", 0, "do"), "Say", "Tell", "a:\n  - do: |2\n      Tell\n"),
        ("a:\n  - Say no\n", ("a", 0), "no", "now: x", 'a:\n  - "Say now: x"\n'),
        ("a: [Say no, b]\n", ("a", 0), "no", "so, now", 'a: ["Say so, now", b]\n'),
        ("a: {b: Say no, c: d}\n", ("a", "b"), "no", "a}", 'a: {b: "Say a}", c: d}\n'),
    ],
)
def test_a_word_is_replaced_in_every_style(
    text: str, path: tuple[Step, ...], old: str, new: str, expected: str, ending: str
) -> None:
    assert _replaced(text.replace("\n", ending), path, old, new) == expected.replace("\n", ending)


def test_a_text_in_short_form_stands_for_the_field_it_fills() -> None:
    document = read("who: Say no\n")
    assert replace_in_text(document, ("who", "do"), 4, 6, "yes") == replace_in_text(document, ("who",), 4, 6, "yes")


@pytest.mark.parametrize(
    ("text", "path", "old", "new"),
    [
        ("do: Say\n\n  no\n", ("do",), "Say", "a\nb"),
        ("do: &a Say\nx: *a\n", ("do",), "Say", "a"),
        ("do: &a Say\nx: *a\n", ("x",), "Say", "a"),
        ("do: Bring dish #4\n", ("do",), "dish", "a"),
        ("do: |\n  Say\n", ("do",), "Say", " Say"),
        ("do: >\n  Say\n  no\n", ("do",), "no", " no"),
    ],
)
def test_what_cannot_be_replaced_is_refused(text: str, path: tuple[Step, ...], old: str, new: str) -> None:
    assert _replaced(text, path, old, new) is None


def test_where_no_text_stands_nothing_is_replaced() -> None:
    document = read("do:\nmoments: [a]\n")
    assert [replace_in_text(document, path, 0, 0, "x") for path in [("do",), ("moments",), (), ("a", "b", "c")]] == [
        None
    ] * 4
    assert replace_in_text(read("do: Say\n"), ("do",), 2, 4, "x") is None


def _texts(document: Document) -> list[tuple[tuple[Step, ...], ScalarNode]]:
    found: list[tuple[tuple[Step, ...], ScalarNode]] = []
    waiting: list[tuple[tuple[Step, ...], Any]] = [((), document.root)]
    while waiting:
        path, node = waiting.pop()
        if isinstance(node, ScalarNode):
            found.append((path, node))
        elif isinstance(node, MappingNode):
            waiting += [((*path, key.value), value) for key, value in node.value]
        else:
            waiting += [((*path, index), item) for index, item in enumerate(node.value)]
    return found


_replacements = st.one_of(
    st.lists(words, max_size=3).map(" ".join),
    st.text(st.sampled_from("aξł😀 \"':#,{}[]\\-&*!|>%@`?~0."), max_size=6),
)


@given(documents, st.data())
def test_only_the_text_itself_changes_and_means_what_it_should(text: str, data: st.DataObject) -> None:
    raw = (b"\xef\xbb\xbf" if data.draw(st.booleans()) else b"") + text.encode()
    document = load(raw, "playbook.yaml")
    assume(document.root is not None)
    path, node = data.draw(st.sampled_from(_texts(document)))
    end = data.draw(st.integers(0, len(node.value)))
    start = data.draw(st.integers(0, end))
    new = data.draw(_replacements)
    edits = replace_in_text(document, path, start, end, new)
    if edits is None:
        plain_words = new.isalpha() and node.value[start:end].isalpha() and not node.value[start:end].isspace()
        untouched = node.style in (None, "", "'", '"', "|", ">") and node.start_mark.index < node.end_mark.index
        assert not (plain_words and untouched), "a word for a word is never refused"
        return
    changed, done = apply_to_bytes(raw, [Fix("", edits)])
    assert len(done) == 1
    after = load(changed, "playbook.yaml")
    _, now, _ = after.find(path)
    assert isinstance(now, ScalarNode)
    assert now.value == node.value[:start] + new + node.value[end:]
    first, last = node.start_mark.index, node.end_mark.index
    assert after.text[:first] == document.text[:first]
    assert after.text[len(after.text) - len(document.text) + last :] == document.text[last:]
    assert [found.value for found in every(after.root) if isinstance(found, ScalarNode) and found is not now] == [
        found.value for found in every(document.root) if isinstance(found, ScalarNode) and found is not node
    ]
