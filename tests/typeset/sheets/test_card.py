from __future__ import annotations

from collections.abc import Callable

import pytest

from standards.resolve.edition import Edition
from standards.typeset.compose import compose
from standards.typeset.sheets.card import MOST_LINES, Card, credo_lines, wallet_card

Make = Callable[..., Edition]
LINE = "I do what I say I do, and nobody has to ask me for it a second time."


def written(*spots: tuple[bool, int], credo: str = LINE, more: str = "") -> str:
    """A playbook whose touchpoints, moments of truth or not, have so many lines of credo."""
    text = more + "journey:\n  a:\n    title: A\n    touchpoints:\n"
    for at, (decisive, lines) in enumerate(spots):
        acts = ", ".join(f"b{line}: {{do: Do {at}-{line}., credo: '{credo}'}}" for line in range(lines))
        iron = f", iron: {{{acts}}}" if acts else ""
        text += f"      t{at}: {{title: Touchpoint {at}, moment_of_truth: {str(decisive).lower()}{iron}}}\n"
    return text


def carded(edition: Make, text: str) -> Card:
    return wallet_card(compose(edition(text)))


def kinds(card: Card) -> list[str]:
    return [panel.kind for panel in card.panels]


PRICELESS = "priceless: {p: Nobody is asked to hurry.}\n"
VALUES = "values: {v: We notice before we are asked.}\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (written((True, 2), more=PRICELESS + VALUES), ["moments", "credo", "priceless", "values"]),
        (written((True, 2), (True, 2), more=PRICELESS), ["moments", "credo", "credo", "priceless"]),
        (written((True, 1), (True, 1), (True, 1)), ["moments", "credo", "credo", "credo"]),
        (written((True, 1)), ["moments", "credo", "notes", "notes"]),
        (written((True, 0), more=VALUES), ["moments", "credo", "values", "notes"]),
        (written(*[(True, 2)] * 6, more=PRICELESS + VALUES), ["moments", "credo", "credo", "credo"]),
    ],
)
def test_four_panels_are_filled_and_a_credo_comes_first(edition: Make, text: str, expected: list[str]) -> None:
    assert kinds(carded(edition, text)) == expected


def test_a_credo_has_twelve_lines_those_of_moments_first_in_the_order_of_the_journey(edition: Make) -> None:
    lines = credo_lines(compose(edition(written((False, 5), (True, 6), (False, 5), (True, 3)))))
    assert len(lines) == MOST_LINES
    assert [spot.title for spot, _ in lines] == [
        *["Touchpoint 0"] * 3, *["Touchpoint 1"] * 6, *["Touchpoint 3"] * 3,
    ]  # fmt: skip


def test_every_line_of_the_credo_stands_on_one_panel(edition: Make) -> None:
    """Panels are equally full, and what belongs to one moment is not parted."""
    card = carded(edition, written((True, 1), (True, 2), (True, 1), (True, 2)))
    shares = [[spot.title[-1] for spot, _ in panel.items] for panel in card.panels if panel.kind == "credo"]
    assert shares == [["0", "1", "1"], ["2"], ["3", "3"]] or shares == [["0"], ["1", "1"], ["2", "3", "3"]]


@pytest.mark.parametrize("lines", [1, 4, 12])
def test_letters_grow_with_the_room_and_are_never_below_eight_points(edition: Make, lines: int) -> None:
    short = carded(edition, written((True, lines), credo="I say it.", more=PRICELESS + VALUES))
    long = carded(edition, written((True, lines), credo=LINE * 2, more=PRICELESS + VALUES))
    for one in (short, long):
        assert all(panel.size >= 8 for panel in (*one.panels, one.steps, one.credo))
    assert short.panels[1].size >= long.panels[1].size
    assert short.credo.size >= long.credo.size


def test_the_small_card_has_as_many_lines_as_there_is_room_for(edition: Make) -> None:
    assert len(carded(edition, written((True, 12), credo="I say it.")).credo.items) == 12
    assert 3 <= len(carded(edition, written((False, 6), (True, 6), credo=LINE * 2)).credo.items) < 6


def test_moments_without_room_are_counted(edition: Make) -> None:
    moments = carded(edition, written(*[(True, 0)] * 20)).panels[0]
    assert (len(moments.items) + moments.more, moments.size) == (20, 8)
    assert moments.more > 0
    assert carded(edition, written(*[(True, 0)] * 5)).panels[0].more == 0


def steps(count: int, text: str) -> str:
    return "protocols: {c: {title: C, steps: {" + ", ".join(f"s{at}: '{text}'" for at in range(count)) + "}}}\n"


def test_steps_are_whole_where_they_have_room_else_their_first_sentence(edition: Make) -> None:
    text = "Ask what happened first. Then ask what was expected, and last what would put it right for them."
    whole, shortened = (carded(edition, steps(count, text)).steps for count in (3, 9))
    assert [*whole.texts] == [text] * 3
    assert [*shortened.texts] == ["Ask what happened first."] * 9
    assert len(shortened.items) == 9


def test_emphasis_is_not_cut_in_two(edition: Make) -> None:
    text = "Ask *what happened. Then ask* what was expected, and last what would put it right for them, and when."
    assert all("</em>" in step for step in carded(edition, steps(9, text)).steps.texts)


def test_the_smallest_playbook_leaves_lines_to_write_on(edition: Make) -> None:
    card = carded(edition, "")
    assert kinds(card) == ["moments", "credo", "notes", "notes"]
    assert not any(panel.items for panel in (*card.panels, card.steps, card.credo))
