"""The kinds of elements that a rule may ask for, and where an Edition keeps them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from standards.resolve.edition import Edition, Element

#: in the order in which their findings are made; the report sorts them by place anyway
KINDS: dict[str, Callable[[Edition], Sequence[Element]]] = {
    "edition": lambda edition: [edition],
    "statement": lambda edition: [*edition.priceless, *edition.values],
    "role": lambda edition: edition.roles,
    "stage": lambda edition: edition.stages,
    "touchpoint": lambda edition: [place for stage in edition.stages for place in stage.touchpoints],
    "behaviour": lambda edition: [
        act
        for stage in edition.stages
        for place in stage.touchpoints
        for level in (place.iron, place.master)
        for act in level
    ],
    "protocol": lambda edition: edition.protocols,
    "step": lambda edition: [step for protocol in edition.protocols for step in protocol.steps],
    "competency": lambda edition: edition.competencies,
    "ritual": lambda edition: edition.rituals,
    "measure": lambda edition: edition.measures,
}  # fmt: skip
