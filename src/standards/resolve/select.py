"""Parts of an Edition: what concerns some roles, or the moments of truth only."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from standards.resolve.edition import Behaviour, Edition, Touchpoint
from standards.resolve.frozen import replace


def for_roles(edition: Edition, roles: Collection[str]) -> Edition:
    """What the holders of any of `roles` have to know; who is named nowhere is everybody.

    A behaviour's roles are its own, or its touchpoint's. A touchpoint stays where one of its behaviours does, or
    where it has none and concerns the roles; likewise protocols, competencies and rituals. Values, measures and
    what is priceless concern everybody.
    """

    def concerns(who: Sequence[str]) -> bool:
        return not who or any(role in roles for role in who)

    def cut(touchpoint: Touchpoint) -> Touchpoint | None:
        def ours(behaviours: Sequence[Behaviour]) -> list[Behaviour]:
            return [behaviour for behaviour in behaviours if concerns(behaviour.who or touchpoint.who)]

        iron, master = ours(touchpoint.iron), ours(touchpoint.master)
        had_any = bool(touchpoint.iron or touchpoint.master)
        stays = bool(iron or master) if had_any else concerns(touchpoint.who)
        return replace(touchpoint, iron=iron, master=master) if stays else None

    return replace(
        _journey(edition, cut),
        protocols=[
            protocol
            for protocol in edition.protocols
            if concerns(protocol.who) or any(step.who and concerns(step.who) for step in protocol.steps)
        ],
        competencies=[competency for competency in edition.competencies if concerns(competency.roles)],
        rituals=[ritual for ritual in edition.rituals if concerns(ritual.who)],
    )


def moments_only(edition: Edition) -> Edition:
    """The moments of truth and nothing else of the journey; the other sections stay."""
    return _journey(edition, lambda touchpoint: touchpoint if touchpoint.moment_of_truth else None)


def _journey(edition: Edition, cut: Callable[[Touchpoint], Touchpoint | None]) -> Edition:
    """The edition with every touchpoint cut, without those that go and the stages they leave empty."""
    stages = []
    for stage in edition.stages:
        kept = [touchpoint for touchpoint in map(cut, stage.touchpoints) if touchpoint is not None]
        if kept:
            stages.append(replace(stage, touchpoints=kept))
    return replace(edition, stages=stages)
