"""The Edition: one playbook as it stands for one store, frozen, complete, and aware of where each value came from.

Everything after `resolve/` reads Editions only. Absent texts are "", absent lists are empty, so that rules and
templates never ask for None (`within`, `takes` and `feels` are the exceptions: an amount or nothing).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from standards.model.amounts import Amount
from standards.resolve.frozen import Frozen

if TYPE_CHECKING:
    from standards.resolve.provenance import Provenance

NOTHING: Mapping[str, Any] = {}


class Element(Frozen):
    """Anything with an address. `path` is the way to it in the file: the address with `journey` and so on spelt out."""

    address: str
    path: tuple[str, ...]
    id: str
    allow: Mapping[str, str] = NOTHING
    tags: Sequence[str] = ()


class Source(Frozen):
    kind: str
    note: str = ""
    date: str = ""


class Behaviour(Element):
    """An iron or master behaviour, or (`level` "step") the step of a protocol."""

    level: str
    do: str
    when: str = ""
    within: Amount | None = None
    who: Sequence[str] = ()
    say: Sequence[str] = ()
    never: Sequence[str] = ()
    looks_like: Sequence[str] = ()
    does_not_look_like: Sequence[str] = ()
    why: str = ""
    question: str = ""
    credo: str = ""
    check_question: str = ""
    answer: str = ""
    verify: Sequence[str] = ()
    not_applicable_when: Sequence[str] = ()
    weight: int = 1
    critical: bool = False
    priceless: Sequence[str] = ()
    ask_first: str = ""
    source: Sequence[Source] = ()
    since: str = ""
    review_by: str = ""
    questions: Mapping[str, Sequence[str]] = NOTHING


class Touchpoint(Element):
    """`moment_of_truth` is whether it decides; `reason` why. `feels` holds before, iron, master where given."""

    title: str
    stage: str
    moment_of_truth: bool = False
    reason: str = ""
    channel: Sequence[str] = ()
    who: Sequence[str] = ()
    wants: Sequence[str] = ()
    feels: Mapping[str, int] = NOTHING
    encounter: str = ""
    intro: str = ""
    backstage: Sequence[str] = ()
    photo: str = ""
    alt: str = ""
    break_before: bool = False
    keep_together: bool = False
    iron: Sequence[Behaviour] = ()
    master: Sequence[Behaviour] = ()

    @property
    def behaviours(self) -> Iterator[Behaviour]:
        yield from self.iron
        yield from self.master


class Stage(Element):
    title: str
    phase: str = "during"
    intro: str = ""
    touchpoints: Sequence[Touchpoint] = ()


class Protocol(Element):
    title: str
    intro: str = ""
    use_when: Sequence[str] = ()
    who: Sequence[str] = ()
    steps: Sequence[Behaviour] = ()


class Statement(Element):
    """A value, or something priceless."""

    text: str


class Role(Element):
    title: str
    leads: Sequence[str] = ()


class Competency(Element):
    title: str
    means: str
    roles: Sequence[str] = ()
    look_for: Sequence[str] = ()
    warning_signs: Sequence[str] = ()
    ask: Sequence[str] = ()


class Ritual(Element):
    """`every` is (how many, of which rhythm), for example (2, "week")."""

    title: str
    do: str
    who: Sequence[str] = ()
    every: tuple[int, str] | None = None
    takes: Amount | None = None
    why: str = ""
    ask: Sequence[str] = ()


class Measure(Element):
    title: str
    target: str = ""
    bonus: bool = False
    why: str = ""


class Waiver(Frozen):
    """Leave to weaken iron at `address` (the element's), in force up to and including `until`."""

    address: str
    because: str
    approved_by: str
    until: str
    overlay: str


class Store(Frozen):
    """A row of stores.csv; `columns` holds every column, also `id`, `name`, `playbook`, `language`, `overlays`."""

    id: str
    name: str
    playbook: str
    language: str = ""
    overlays: tuple[str, ...] = ()
    columns: Mapping[str, str] = NOTHING


class Edition(Element):
    """The whole playbook for one store (or none). `overlays` are the ids applied, in order.

    `workspace` is the workspace's name; `day` the day on which it stands so (YYYY-MM-DD, "" where nobody said);
    `waivers` those in force in this edition.
    """

    title: str
    language: str
    edition: str = ""
    owner: str = ""
    purpose: str = ""
    workspace: str = ""
    day: str = ""
    overlays: Sequence[str] = ()
    store: Store | None = None
    waivers: Sequence[Waiver] = ()
    priceless: Sequence[Statement] = ()
    values: Sequence[Statement] = ()
    roles: Sequence[Role] = ()
    stages: Sequence[Stage] = ()
    protocols: Sequence[Protocol] = ()
    competencies: Sequence[Competency] = ()
    rituals: Sequence[Ritual] = ()
    measures: Sequence[Measure] = ()
    provenance: Provenance | None = None

    @property
    def touchpoints(self) -> Iterator[Touchpoint]:
        for stage in self.stages:
            yield from stage.touchpoints

    @property
    def elements(self) -> Iterator[Element]:
        """Every element below the edition, sections in the order of the format."""
        yield from (*self.priceless, *self.values, *self.roles)
        for stage in self.stages:
            yield stage
            for touchpoint in stage.touchpoints:
                yield touchpoint
                yield from touchpoint.behaviours
        for protocol in self.protocols:
            yield protocol
            yield from protocol.steps
        yield from (*self.competencies, *self.rituals, *self.measures)

    @property
    def moments(self) -> list[Touchpoint]:
        """The moments of truth, in the order of the journey."""
        return [touchpoint for touchpoint in self.touchpoints if touchpoint.moment_of_truth]
