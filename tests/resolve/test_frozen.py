"""Objects that never change: given by keyword, complete, copied with changes."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest

from standards.resolve.edition import Store, Waiver
from standards.resolve.frozen import Frozen, attributes, replace


class Shape(Frozen):
    sides: int
    name: str = ""


class Square(Shape):
    """Inherits what it has."""

    colour: str = "red"


def test_given_values_and_defaults() -> None:
    square = Square(sides=4)
    assert (square.sides, square.name, square.colour) == (4, "", "red")
    assert list(attributes(Square)) == ["sides", "name", "colour"]


@pytest.mark.parametrize(
    ("given", "message"),
    [({"sides": 4, "size": 1}, "Square has no size"), ({"name": "a"}, "Square needs sides")],
)
def test_wrong_names(given: dict[str, Any], message: str) -> None:
    with pytest.raises(TypeError, match=message):
        Square(**given)


def test_nothing_changes() -> None:
    square: Any = Square(sides=4)
    for attempt in (lambda: setattr(square, "sides", 5), lambda: delattr(square, "sides")):
        with pytest.raises(AttributeError, match="Square is frozen"):
            attempt()
    assert square.sides == 4


def test_a_copy_with_changes() -> None:
    square = Square(sides=4, name="a")
    other = replace(square, name="b")
    assert (type(other), other.sides, other.name, square.name) == (Square, 4, "b", "a")
    with pytest.raises(TypeError, match="has no size"):
        replace(square, size=2)


def test_it_can_be_copied_and_sent_to_another_process() -> None:
    store = Store(id="a", name="A", playbook="b", overlays=("c",))
    for same in (copy.deepcopy(store), pickle.loads(pickle.dumps(store))):
        assert vars(same) == vars(store)


def test_it_is_shown_by_its_address_or_id() -> None:
    assert repr(Store(id="a", name="A", playbook="b")) == "<Store a>"
    assert repr(Waiver(address="x/y", because="", approved_by="", until="", overlay="")) == "<Waiver x/y>"
