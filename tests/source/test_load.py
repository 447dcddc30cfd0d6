"""What is refused before reading, and where."""

from __future__ import annotations

import subprocess
import sys

import pytest

from standards.source.guards import MAX_BYTES
from standards.source.load import load


def _found(raw: bytes) -> list[tuple[str, int, int, str]]:
    return [(one.code, one.location.line, one.location.column, one.message) for one in load(raw, "f.yaml").diagnostics]


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (b"a: x\nb: Caf\xe9\n", ("Y002", 2, 7, "byte 0xE9 is not UTF-8")),
        ("α: β\nγ: ".encode() + b"\xff", ("Y002", 2, 4, "byte 0xFF is not UTF-8")),
        (b"\xef\xbb\xbfa: \xff", ("Y002", 1, 4, "byte 0xFF is not UTF-8")),
        ("a: x".encode("utf-16"), ("Y002", 1, 1, "the file is encoded as UTF-16 or UTF-32, not as UTF-8")),
        (b"a: x\r\nb: y\x07z\r\n", ("Y003", 2, 5, "the file holds the invisible character U+0007")),
        ("α: β\x7f".encode(), ("Y003", 1, 5, "the file holds the invisible character U+007F")),
        (b"a: x\n\xef\xbb\xbfb: y\n", ("Y003", 2, 1, "the file holds the invisible character U+FEFF")),
        (b"a: x\0", ("Y003", 1, 5, "the file holds the invisible character U+0000")),
        (b"", ("Y004", 1, 1, "the file is empty")),
        (b"\xef\xbb\xbf\r\n", ("Y004", 1, 1, "the file is empty")),
        (b"# nothing\n", ("Y004", 1, 1, "the file holds only comments")),
        (b"---\n", ("Y004", 1, 1, "the file is empty")),
        (b"~\n", ("Y004", 1, 1, "the file is empty")),
        (b"a:\n  b: " + b"[" * 70 + b"]" * 70, ("Y005", 2, 68, "more than 64 levels are nested inside one another")),
        (b"x" * (MAX_BYTES + 1), ("Y001", 1, 1, "the file has 2.0 MB; the limit is 2 MB")),
        (b"a: &a\n  b: *a\n", ("Y006", 1, 4, "an alias inside this value repeats it")),
    ],
)
def test_refusals_have_a_place(raw: bytes, expected: tuple[str, int, int, str]) -> None:
    assert _found(raw) == [expected]
    document = load(raw, "f.yaml")
    assert document.data is None
    assert document.root is None


def test_a_mark_and_any_line_ending_are_fine() -> None:
    assert load(b"\xef\xbb\xbfa: x\r\nb: y\r\n", "f.yaml").data == {"a": "x", "b": "y"}


def test_copies_are_values_of_their_own() -> None:
    data = load(b"a: &a {x: [1]}\nb: *a\n", "f.yaml").data
    data["a"]["x"].append(2)
    assert data["b"] == {"x": [1]}


def test_a_good_file_loads_nothing_that_explains_bad_ones() -> None:
    program = (
        "import sys; from standards.source.load import load;"
        "assert load(b'a: \"x\"\\nb: [c, d]  # e\\n', 'f').diagnostics == [];"
        "print(*[name for name in sys.modules if name.startswith('standards.source.')"
        " and name.rpartition('.')[2] in ('syntax', 'breaks', 'openings', 'outline', 'traps', 'suppressions')])"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == ""
