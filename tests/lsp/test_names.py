"""The names in a file: where they stand, to the letter."""

from __future__ import annotations

import pytest

from standards.lsp.names import name_at, names
from standards.source.load import load

TEXT = """\
playbook: "shop"
include: [complaint, 'cellar']
roles: {host: &role Host, 'floor-lead': {title: Lead, leads: [host, "waiter"]}}
priceless:
  remembered: We remember.
journey:
  arrive:
    touchpoints:
      door:
        who: host
        customer: {feels: {before: 1}}
        iron:
          greet: {do: Speak., priceless: remembered, place: {after: wave}}
competencies:
  calm: {means: Calm., for: !x host}
remove:
  arrive/door/master/name: {because: No.}
"""


def test_every_name_with_its_address_and_its_place() -> None:
    found = [(name.address, TEXT[name.start : name.end], name.declares) for name in names(load(TEXT.encode(), "a"))]
    assert found == [
        ("/shop", "shop", True),
        ("/modules/complaint", "complaint", False),
        ("/modules/cellar", "cellar", False),
        ("roles/host", "host", True),
        ("roles/floor-lead", "floor-lead", True),
        ("roles/host", "host", False),
        ("roles/waiter", "waiter", False),
        ("priceless/remembered", "remembered", True),
        ("arrive", "arrive", True),
        ("arrive/door", "door", True),
        ("roles/host", "host", False),
        ("arrive/door/iron/greet", "greet", True),
        ("priceless/remembered", "remembered", False),
        ("arrive/door/iron/wave", "wave", False),
        ("competencies/calm", "calm", True),
        ("roles/host", "host", False),
        ("arrive/door/master/name", "arrive/door/master/name", False),
    ]


@pytest.mark.parametrize(("offset", "address"), [(10, None), (11, "/shop"), (15, "/shop"), (17, None)])
def test_the_name_at_a_place(offset: int, address: str | None) -> None:
    found = name_at(load(TEXT.encode(), "a"), offset)
    assert (found.address if found else None) == address


@pytest.mark.parametrize("text", ["", "- a\n", "who: host\n", "roles: [host]\n", "extends: |\n  shop\n", "a: [\n"])
def test_what_names_nothing(text: str) -> None:
    assert names(load(text.encode(), "a")) == []
