"""Laws of overlays over generated playbooks: nothing, commuting, tightening, weakening, places, provenance.

Playbooks and overlays are written as JSON, which is YAML, so that every value has a place in a file.
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Sequence
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from standards.diagnostics.model import Diagnostic
from standards.model.address import path_of
from standards.resolve.edition import Edition, Element
from standards.resolve.editions import resolve_edition
from standards.resolve.elements import elements
from standards.resolve.frozen import attributes
from standards.resolve.where import where
from standards.resolve.workspace import load_documents
from standards.source.load import load

TODAY = datetime.date(2026, 10, 1)
LAWFUL = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow]
)

Data = dict[str, Any]

text = st.sampled_from(
    ["Speak first.", "Καλησπέρα σας.", "Podejdź do gościa.", "Wait — 5 s #1", 'Say "yes", then go: now']
)
roles = st.lists(st.sampled_from(["host", "waiter", "cook"]), min_size=1, max_size=3, unique=True)
within = st.builds("{} {} from the door".format, st.integers(1, 90), st.sampled_from(["s", "min", "rings"]))
some_texts = text | st.lists(text, min_size=1, max_size=3, unique=True)
FIELDS: Data = {
    "do": text,
    "when": text,
    "within": within,
    "who": roles,
    "never": some_texts,
    "say": some_texts,
    "weight": st.integers(1, 5),
    "critical": st.booleans(),
    "not_applicable_when": some_texts,
}
long_behaviour = st.fixed_dictionaries({"do": text}, optional={key: FIELDS[key] for key in FIELDS if key != "do"})
behaviour = text | long_behaviour
BEHAVIOURS = ["greet", "wait", "thank"]


def some(ids: Sequence[str], content: st.SearchStrategy[Any], least: int = 1) -> st.SearchStrategy[Data]:
    return st.dictionaries(st.sampled_from(ids), content, min_size=least)


touchpoint = st.fixed_dictionaries(
    {"title": text},
    optional={
        "who": roles,
        "moment_of_truth": st.booleans() | text,
        "customer": st.fixed_dictionaries({"wants": some_texts}),
        "iron": some(BEHAVIOURS, behaviour),
        "master": some(["surprise", "remember"], behaviour),
    },
)
stage = st.fixed_dictionaries({"title": text, "touchpoints": some(["door", "table", "bill"], touchpoint | text)})
playbook = st.fixed_dictionaries(
    {
        "standards": st.just(1),
        "playbook": st.just("bistro"),
        "title": text,
        "language": st.just("en"),
        "roles": st.just({"host": "Host", "waiter": "Waiter", "cook": "Cook"}),
        "journey": some(["arrive", "leave"], stage),
    },
    optional={"values": some(["notice", "care"], text)},
)


@st.composite
def change_of(draw: st.DrawFn, base: Data) -> Data:
    """Some fields of some behaviours changed or taken away, some behaviours added or moved, some removed."""
    journey: Data = {}
    for path, _ in elements(base):
        if len(path) != 4 or not draw(st.booleans()):
            continue
        partial = st.fixed_dictionaries({}, optional={k: FIELDS[k] | st.none() for k in FIELDS if k != "do"})
        known = _at(base, path).get("iron", {}) if isinstance(_at(base, path), dict) else {}
        iron: Data = {key: draw(partial | text) for key in known if draw(st.booleans())}
        if draw(st.booleans()):
            iron[draw(st.sampled_from(["new", "newer"]))] = draw(behaviour)
        if iron:
            journey.setdefault(path[1], {"touchpoints": {}})["touchpoints"][path[3]] = {"iron": iron}
    gone = {address for address in _addresses(base, 6) if draw(st.integers(0, 5)) == 0}
    change: Data = {"journey": journey} if journey else {}
    if gone:
        change["remove"] = {address: {"because": "Not here."} for address in sorted(gone)}
    return change


def _at(data: Any, path: Sequence[str]) -> Any:
    for step in path:
        data = data[step]
    return data


def _addresses(base: Data, depth: int) -> list[str]:
    return ["/".join((path[1], path[3], *path[4:])) for path, _ in elements(base) if len(path) == depth]


def resolve(base: Data, **overlays: Data) -> tuple[Edition | None, list[Diagnostic]]:
    """The base under all `overlays`, in the order given."""
    files = {"playbooks/bistro.yaml": base}
    for name, content in overlays.items():
        files[f"overlays/{name}.yaml"] = {"standards": 1, "overlay": name, "extends": "bistro", **content}
    documents = [load(json.dumps(data, ensure_ascii=False, indent=1).encode(), path) for path, data in files.items()]
    loaded = load_documents(documents)
    assert not loaded.diagnostics, loaded.diagnostics
    return resolve_edition(loaded, "bistro", list(overlays), today=TODAY)


def plain(value: Any, *, ordered: bool = True) -> Any:
    """An Edition as plain data, without what tells how it came about; siblings by id unless `ordered`."""
    if isinstance(value, Element):
        hidden = {"provenance", "overlays", "waivers"}
        names = [name for name in attributes(type(value)) if name not in hidden]
        return {name: plain(getattr(value, name), ordered=ordered) for name in names}
    if isinstance(value, list | tuple):
        parts = [plain(part, ordered=ordered) for part in value]
        of_elements = bool(value) and isinstance(value[0], Element)
        return sorted(parts, key=lambda part: str(part["id"])) if of_elements and not ordered else parts
    return value


def codes(found: Sequence[Diagnostic]) -> set[str]:
    return {one.code for one in found}


@LAWFUL
@given(playbook)
def test_an_empty_overlay_changes_nothing(base: Data) -> None:
    before, _ = resolve(base)
    after, found = resolve(base, empty={})
    assert plain(after) == plain(before)
    assert not found


@LAWFUL
@given(playbook)
def test_saying_the_same_again_changes_nothing(base: Data) -> None:
    header = ("standards", "playbook", "language")
    before, _ = resolve(base)
    after, found = resolve(base, same={key: value for key, value in base.items() if key not in header})
    assert plain(after) == plain(before)
    assert not found


@LAWFUL
@given(st.data())
def test_overlays_that_do_not_contradict_commute(data: st.DataObject) -> None:
    base = data.draw(playbook)
    one, two = data.draw(change_of(base)), data.draw(change_of(base))
    this, found = resolve(base, one=one, two=two)
    that, found_too = resolve(base, two=two, one=one)
    assert ("R010" in codes(found)) == ("R010" in codes(found_too))
    assume(this is not None and that is not None and not codes([*found, *found_too]) & {"R003", "R014"})
    assert plain(this, ordered=False) == plain(that, ordered=False)


@LAWFUL
@given(st.data())
def test_a_value_has_the_place_of_the_file_that_gave_it(data: st.DataObject) -> None:
    base = data.draw(playbook)
    overlays = {"one": data.draw(change_of(base))}
    edition, _ = resolve(base, **overlays)
    assume(edition is not None)
    assert edition and edition.provenance
    texts = {document.path: document.text for layer in edition.provenance.layers for document in layer.documents}
    for element in edition.elements:
        found = where(edition, element.address)
        assert found
        for field in found.fields:
            value = _field(element, field.name)
            if value is None:
                continue
            if field.value is None:
                assert value in ("", [], 1, False)
                continue
            assert field.value == value or [field.value] == value, (element.address, field)
            line = texts[field.location.path].splitlines()[field.location.line - 1]
            shown = json.dumps(field.value if not isinstance(field.value, list) else field.name, ensure_ascii=False)
            assert line[field.location.column - 1 :].startswith(shown), (line, field)


def _field(element: Element, name: str) -> Any:
    """What stands in the edition; None where a field was taken away or is kept in another shape."""
    if name in {"within", "moment_of_truth", "customer.wants"}:
        return None
    value = getattr(element, name, None)
    return list(value) if isinstance(value, tuple) else value


@st.composite
def iron_of(draw: st.DrawFn) -> tuple[Data, str, Data]:
    """A playbook, the address of one of its iron behaviours, and the behaviour written out."""
    base = draw(playbook)
    irons = [address for address in _addresses(base, 6) if "/iron/" in address]
    assume(irons)
    address = draw(st.sampled_from(irons))
    found = _at(base, path_of(address))
    return base, address, {"do": found} if isinstance(found, str) else found


def _change(address: str, fields: Data) -> Data:
    change: Any = fields
    for step in reversed(path_of(address)):
        change = {step: change}
    return dict(change)


def _listed(value: Any) -> list[Any]:
    return list(value) if isinstance(value, list) else [value]


@LAWFUL
@given(st.data())
def test_tightening_never_needs_a_waiver(data: st.DataObject) -> None:
    base, address, now = data.draw(iron_of())
    ways: list[Data] = [
        {"critical": True},
        {"weight": data.draw(st.integers(now.get("weight", 1), 5))},
        {"never": [*_listed(now.get("never", [])), "shout"]},
        {"why": "x", "say": "y", "question": "z"},
        {"when": None},
        {"not_applicable_when": None},
    ]
    if "within" in now:
        number, unit, *event = now["within"].split()
        ways.append({"within": " ".join([str(data.draw(st.integers(1, int(number)))), unit, *event])})
    else:
        ways.append({"within": "1 s from the door"})
    chosen = data.draw(st.lists(st.sampled_from(range(len(ways))), min_size=1, unique=True))
    change = {key: value for index in chosen for key, value in ways[index].items()}
    edition, found = resolve(base, tight=_change(address, change))
    assert edition
    assert not found


def _ways_to_weaken(base: Data, address: str, now: Data) -> list[Data]:
    table = _at(base, path_of(address)[:4])
    duty = now.get("who") or table.get("who") or ["host", "waiter", "cook"]
    ways: list[Data] = [{"do": "Something else."}, {"when": "It is quiet."}, {"not_applicable_when": "It rains."}]
    if len(duty) > 1:
        ways.append({"who": duty[:1]})
    if now.get("critical"):
        ways += [{"critical": False}, {"critical": None}]
    if now.get("weight", 1) > 1:
        ways += [{"weight": now["weight"] - 1}, {"weight": None}]
    if "never" in now:
        ways += [{"never": _listed(now["never"])[1:] or None}]
    if "within" in now:
        number, unit, *event = now["within"].split()
        ways += [{"within": None}, {"within": " ".join([str(int(number) + 1), unit, *event])}]
        ways += [{"within": f"{number} {unit}"}, {"within": f"{number} working days from the door"}]
    return ways


@LAWFUL
@given(st.data())
def test_weakening_is_reported_unless_it_is_waived(data: st.DataObject) -> None:
    base, address, now = data.draw(iron_of())
    way = data.draw(st.sampled_from(_ways_to_weaken(base, address, now)))
    _, found = resolve(base, weak=_change(address, way))
    assert [(one.code, one.address, one.location.path) for one in found] == [("R007", address, "overlays/weak.yaml")]
    waiver = {"because": "Law.", "approved_by": "Brand Director", "until": "2026-10-01"}
    edition, found = resolve(base, weak=_change(address, {**way, "waiver": waiver}))
    assert not found
    assert edition and [one.address for one in edition.waivers] == [address]


@LAWFUL
@given(iron_of())
def test_removing_iron_is_reported_and_nothing_else_goes(drawn: tuple[Data, str, Data]) -> None:
    base, address, _ = drawn
    before, _ = resolve(base)
    after, found = resolve(base, less={"remove": {address: {"because": "Not here."}}})
    assert before and after
    assert [(one.code, one.address) for one in found] == [("R007", address)]
    left = [element.address for element in after.elements]
    assert left == [element.address for element in before.elements if element.address != address]


@LAWFUL
@given(st.data())
def test_a_placed_element_stands_where_it_was_put_and_the_others_keep_their_order(data: st.DataObject) -> None:
    base = data.draw(playbook)
    values = {key: key for key in data.draw(st.permutations("abcde"))}
    key = data.draw(st.sampled_from([*values, "new"]))
    anchor = data.draw(st.sampled_from([other for other in values if other != key]))
    place = data.draw(st.sampled_from(["first", {"after": anchor}, {"before": anchor}]))
    edition, found = resolve({**base, "values": values}, moved={"values": {key: {"text": "x", "place": place}}})
    assert edition and not found
    order = [value.id for value in edition.values]
    assert [other for other in order if other != key] == [other for other in values if other != key]
    neighbour = order.index(key) + (0 if place == "first" else -1 if "after" in place else 1)
    assert order[neighbour] == (key if place == "first" else anchor)
    assert place != "first" or neighbour == 0
