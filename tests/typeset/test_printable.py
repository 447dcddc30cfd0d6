from __future__ import annotations

from pathlib import Path

import pytest

from standards.diagnostics.usage import UsageError
from standards.typeset.printable import DESCRIPTION, printables
from standards.typeset.theme import house, read_theme

GOOD = """\
purpose: A card
papers:
  A6: {width: 105mm, height: 148mm, inner: 9mm, outer: 9mm, top: 9mm, bottom: 9mm, side: 0mm, leading: 12pt}
"""


def written(theme: Path, name: str, text: str) -> Path:
    (theme / name).mkdir(parents=True)
    (theme / name / DESCRIPTION).write_text(text, encoding="utf-8")
    return theme


def test_the_booklet_is_found() -> None:
    booklet = printables(house())["booklet"]
    assert list(booklet.papers) == ["A4", "A5", "Letter", "half-letter"]
    assert booklet.paper("letter") == "Letter"


def test_a_paper_that_is_not_there_is_told_with_those_that_are() -> None:
    with pytest.raises(UsageError, match='"A7" is not a paper of booklet: choose A4, A5, Letter, half-letter'):
        printables(house())["booklet"].paper("A7")


def test_a_theme_adds_printables_and_comes_before_ours(tmp_path: Path) -> None:
    theme = written(tmp_path / "theme", "card", GOOD)
    (theme / "booklet").mkdir()
    found = printables(read_theme(theme.parent)[0])
    assert {"booklet", "card"} <= set(found)
    assert found["card"].folders[0] == theme / "card"
    assert found["booklet"].folders[0] == theme / "booklet"
    assert len(found["booklet"].folders) == 2


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("12pt", "12em", '"12em" is missing or cannot be read'),
        ("purpose: A card", "purpose: A card\nfold: twice", '"twice" is missing or cannot be read'),
        ("purpose", "purposes", "'purpose' is missing"),
        ("side: 0mm, ", "", "'side' is missing"),
    ],
)
def test_a_description_that_is_wrong_is_told(tmp_path: Path, old: str, new: str, message: str) -> None:
    theme = written(tmp_path / "theme", "card", GOOD.replace(old, new))
    with pytest.raises(UsageError, match=message):
        printables(read_theme(theme.parent)[0])
