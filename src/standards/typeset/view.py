"""What a template may see: plain frozen data, every text ready to print.

Texts are HTML that is safe as it stands; absent texts are "", absent lists empty. `number` is what the reader refers
to: moments count 1, 2, 3; other touchpoints carry letters; behaviours count within their touchpoint (3.2, b.1).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

Texts = Sequence[Markup]


@dataclass(frozen=True, kw_only=True)
class Bound:
    """`≤ 10 s`, and the event that starts the clock. `unit` is the format's own word: second, ring, working-day."""

    limit: str
    unit: str
    event: Markup


@dataclass(frozen=True, kw_only=True)
class Source:
    """Where a behaviour was found: what kind of place, what was seen there, when."""

    kind: str
    note: Markup
    date: str


@dataclass(frozen=True, kw_only=True)
class Act:
    """An iron or master behaviour, or a step. `roles` only where they differ from the touchpoint's.

    `question` is what an observer answers, `check_question` what a trainer asks and `answer` what they hope to hear;
    `verify` names in words the ways it can be verified, `ways` as the format does.
    """

    address: str
    number: str
    level: str
    do: Markup
    critical: bool
    when: Markup
    within: Bound | None
    roles: str
    say: Texts
    never: Texts
    looks_like: Texts
    does_not_look_like: Texts
    why: Markup
    ask_first: Markup
    priceless: Texts
    questions: Sequence[tuple[str, Texts]]
    question: Markup
    credo: Markup
    check_question: Markup
    answer: Markup
    verify: Sequence[str]
    ways: Sequence[str]
    not_applicable_when: Texts
    weight: int
    sources: Sequence[Source]

    @property
    def asked(self) -> Markup:
        """What an observer answers: the question, or else what is to be done."""
        return self.question or self.do

    @property
    def observable(self) -> bool:
        """Whether an observer can tell that it was done."""
        return not self.ways or "observe" in self.ways or "mystery-shop" in self.ways


@dataclass(frozen=True, kw_only=True)
class Level:
    """The customer's feeling at one point: -2 to 2, in a word; `place` is 0 for the worst, 100 for the best.

    `step` is 1 on arrival, 2 after iron, 3 after master.
    """

    step: int
    label: str
    feeling: int
    word: str

    @property
    def place(self) -> int:
        return (self.feeling + 2) * 25


@dataclass(frozen=True, kw_only=True)
class Touchpoint:
    """`feeling` holds those of before, iron and master that are given. `anchor` is its place in the document.

    `channels` says in words what `channel` lists as the format writes it (`phone`).
    """

    address: str
    anchor: str
    number: str
    title: Markup
    plain_title: str
    stage: Markup
    phase: str
    moment: bool
    reason: Markup
    roles: str
    channels: str
    channel: Sequence[str]
    encounter: str
    wants: Texts
    intro: Markup
    backstage: Texts
    photo: str
    alt: str
    break_before: bool
    keep_together: bool
    feeling: Sequence[Level]
    iron: Sequence[Act]
    master: Sequence[Act]

    @property
    def acts(self) -> list[Act]:
        """Iron, then master."""
        return [*self.iron, *self.master]

    @property
    def observable(self) -> list[Act]:
        """What an observer can see here, iron first."""
        return [act for act in self.acts if act.observable]

    @property
    def credos(self) -> list[Markup]:
        """What staff say of themselves here, in the first person."""
        return [act.credo for act in self.acts if act.credo]

    @property
    def distant(self) -> bool:
        """Whether we meet by phone, chat or email: what was said there can be heard or read again."""
        return not {"phone", "chat", "email"}.isdisjoint(self.channel)

    @property
    def silent(self) -> bool:
        """Whether there is nothing to print but its name, which the journey shows."""
        return not (self.moment or self.iron or self.master or self.wants or self.intro or self.backstage or self.photo)


@dataclass(frozen=True, kw_only=True)
class Stage:
    anchor: str
    title: Markup
    phase: str
    phase_word: str
    intro: Markup
    touchpoints: Sequence[Touchpoint]

    @property
    def ordinary(self) -> list[Touchpoint]:
        """The touchpoints with something to say that are no moments of truth."""
        return [one for one in self.touchpoints if not one.moment and not one.silent]


@dataclass(frozen=True, kw_only=True)
class Protocol:
    """`leads` where only roles that lead others use it, among themselves."""

    anchor: str
    title: Markup
    plain_title: str
    intro: Markup
    use_when: Texts
    roles: str
    leads: bool
    steps: Sequence[Act]


@dataclass(frozen=True, kw_only=True)
class Competency:
    """`leads` where most of the roles it is for lead others."""

    anchor: str
    title: Markup
    means: Markup
    roles: str
    leads: bool
    look_for: Texts
    warning_signs: Texts
    ask: Texts


@dataclass(frozen=True, kw_only=True)
class Ritual:
    anchor: str
    title: Markup
    do: Markup
    roles: str
    every: str
    takes: str
    why: Markup
    ask: Texts


@dataclass(frozen=True, kw_only=True)
class Measure:
    title: Markup
    target: str
    bonus: bool
    why: Markup


@dataclass(frozen=True, kw_only=True)
class Reference:
    """A line of the index: what, and where it is found."""

    number: str
    title: Markup
    anchor: str


@dataclass(frozen=True, kw_only=True)
class RoleEntry:
    title: Markup
    leads: str
    references: Sequence[Reference]


@dataclass(frozen=True, kw_only=True)
class Waiver:
    """What an overlay was allowed to weaken: the element's number and words, its address where it was removed."""

    number: str
    subject: Markup
    because: Markup
    approved_by: Markup
    until: str


@dataclass(frozen=True, kw_only=True)
class View:
    """One edition of the playbook `id`.

    `store` is "" where the copy belongs to no store; `digest` is a short hash of the content. `coaching` is the ritual
    whose questions a coach asks right after a visit or a call, None where no ritual is short enough for that.
    """

    id: str
    title: Markup
    plain_title: str
    language: str
    language_name: str
    edition: str
    workspace: str
    owner: Markup
    purpose: Markup
    store: str
    digest: str
    selection: str
    values: Texts
    priceless: Texts
    stages: Sequence[Stage]
    protocols: Sequence[Protocol]
    competencies: Sequence[Competency]
    rituals: Sequence[Ritual]
    coaching: Ritual | None
    measures: Sequence[Measure]
    roles: Sequence[RoleEntry]
    waivers: Sequence[Waiver]
    has_critical: bool

    @property
    def touchpoints(self) -> Iterator[Touchpoint]:
        for stage in self.stages:
            yield from stage.touchpoints

    @property
    def moments(self) -> list[Touchpoint]:
        return [touchpoint for touchpoint in self.touchpoints if touchpoint.moment]

    @property
    def ordinary(self) -> list[Touchpoint]:
        return [one for stage in self.stages for one in stage.ordinary]
