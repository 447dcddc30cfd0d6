"""Colours, widths and progress are for people in front of a terminal."""

from __future__ import annotations

import io

import pytest

from standards.cli.terminal import in_colour, progress, width


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stream", "wish", "environment", "expected"),
    [
        (Terminal(), "auto", {}, True),
        (Terminal(), "auto", {"NO_COLOR": "1"}, False),
        (Terminal(), "auto", {"NO_COLOR": ""}, True),
        (Terminal(), "auto", {"TERM": "dumb"}, False),
        (Terminal(), "never", {}, False),
        (io.StringIO(), "auto", {}, False),
        (io.StringIO(), "always", {"NO_COLOR": "1"}, True),
    ],
)
def test_colour(
    stream: io.StringIO, wish: str, environment: dict[str, str], expected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert in_colour(stream, wish) is expected


def test_a_file_has_no_width() -> None:
    assert width(io.StringIO()) == 0


def test_progress_is_a_bar_that_leaves_no_trace(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    stream = Terminal()
    with progress("checking [x]", stream, first=100) as show:
        show(99, 250)
        assert stream.getvalue() == ""
        show(100, 250)
        show(200, 250)
    drawn = stream.getvalue()
    assert "checking [x]" in drawn
    assert "200/250" in drawn
    assert drawn.endswith("\x1b[2K")


def test_no_progress_where_nobody_sees_it() -> None:
    stream = io.StringIO()
    with progress("checking", stream) as show:
        show(100, 250)
    assert stream.getvalue() == ""
