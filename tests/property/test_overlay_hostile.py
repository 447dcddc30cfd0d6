"""Whatever stands in the files of a workspace, resolving it ends with findings, never with an exception."""

from __future__ import annotations

import copy
import datetime
import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from standards.resolve.editions import resolve_all
from standards.resolve.where import where
from standards.resolve.workspace import load_documents, separate
from standards.source.load import load

WAIVER = {"because": "x", "approved_by": "y", "until": "2027-01-01"}
FILES: dict[str, Any] = {
    "playbooks/bistro/header.yaml": {
        "standards": 1,
        "playbook": "bistro",
        "title": "B",
        "language": "en",
        "roles": {"host": "Host", "waiter": {"title": "Waiter", "leads": ["host"]}},
        "priceless": {"time": "Time"},
    },
    "playbooks/bistro/part.yaml": {
        "journey": {
            "arrive": {
                "title": "A",
                "touchpoints": {
                    "door": {
                        "title": "D",
                        "who": "host",
                        "photo": "door.jpg",
                        "alt": "D",
                        "iron": {"greet": {"do": "Speak.", "within": "3 s", "never": ["a", "b"], "who": ["host"]}},
                        "master": {"gift": {"do": "Give.", "priceless": "time"}},
                    },
                    "coat": "Coat",
                },
            }
        },
        "protocols": {"fire": {"title": "F", "steps": {"leave": "Leave."}}},
    },
    "overlays/greece.yaml": {
        "standards": 1,
        "overlay": "greece",
        "extends": "bistro",
        "journey": {
            "arrive": {
                "touchpoints": {
                    "door": {
                        "iron": {"greet": {"weight": 2, "waiver": WAIVER}},
                        "master": {"water": {"do": "Water.", "place": {"after": "gift"}}},
                    }
                }
            }
        },
        "remove": {"arrive/coat": {"because": "x"}},
    },
    "overlays/athens.yaml": {"standards": 1, "overlay": "athens", "extends": "greece", "values": {"a": "A"}},
}
STORES = "id,name,playbook,overlays\nx,X,bistro,athens greece\n"
WORDS = [
    "arrive",
    "door",
    "greet",
    "iron",
    "do",
    "remove",
    "place",
    "waiver",
    "x/y",
    "bistro",
    "greece",
    "",
    "ä",
    "a: b",
]
words = st.sampled_from(WORDS)
anything = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | words | st.just("{store.none}") | st.just("5 s"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=6,
)


def spots(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    below = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(spot for key, part in below for spot in spots(part, (*path, key)))]


@st.composite
def spoilt(draw: st.DrawFn) -> dict[str, Any]:
    """The workspace with one to three values replaced, taken out or given another key."""
    files = copy.deepcopy(FILES)
    for _ in range(draw(st.integers(1, 3))):
        *way, last = draw(st.sampled_from([spot for spot in spots(files) if len(spot) > 1]))
        holder: Any = files
        for step in way:
            holder = holder[step]
        action = draw(st.sampled_from(["replace", "remove", "rename", "add"]))
        if action == "replace":
            holder[last] = draw(anything)
        elif action == "add" and isinstance(holder, dict):
            holder[draw(words)] = draw(anything)
        elif isinstance(holder, dict):
            value = holder.pop(last)
            if action == "rename":
                holder[draw(words)] = value
    return files


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(spoilt())
def test_no_workspace_breaks_the_resolver(files: dict[str, Any]) -> None:
    documents = [load(json.dumps(data, ensure_ascii=False).encode(), path) for path, data in files.items()]
    loaded = load_documents(documents, stores=("stores.csv", STORES.encode()))
    editions, found = resolve_all(loaded, today=datetime.date(2026, 10, 1))
    for one in (*loaded.diagnostics, *found):
        assert one.code[0] in "RSY"
        assert 1 <= len(one.message) <= 100
        assert one.location.path in {*files, "stores.csv"}
    for edition in editions:
        for element in edition.elements:
            assert where(edition, element.address)
    assert sum(map(len, separate(documents))) == len(documents)
