"""An Edition becomes a View: numbered, worded in its language, every text ready to print."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, replace
from functools import partial

from markupsafe import Markup

from standards.resolve import edition as resolved
from standards.typeset import view, wording
from standards.typeset.markup import Setting
from standards.typeset.numbering import numbers
from standards.typeset.strings import Strings, strings_for

_COACHING = 5 * 60  #: seconds that questions after a visit take at most
_SEVERAL = 4  #: roles of a house that are listed one by one where all are meant


def compose(edition: resolved.Edition, *, whole: resolved.Edition | None = None, selection: str = "") -> view.View:
    """The view of `edition`.

    `whole` is the edition before a selection by role or moments, so that numbers stay those of the full booklet;
    `selection` says in words what was selected. Photos are named as in the file.
    """
    return _Composer(edition, whole or edition, selection).compose()


def placeholders(edition: resolved.Edition) -> dict[str, str]:
    """The value of every placeholder; without a store, `{store.…}` has none."""
    values = {
        "playbook.title": edition.title,
        "playbook.edition": edition.edition,
        "workspace.name": edition.workspace,
    }
    if edition.store:
        values |= {f"store.{column}": value for column, value in edition.store.columns.items()}
        values |= {"store.id": edition.store.id, "store.name": edition.store.name}
    return values


def anchor(address: str) -> str:
    """An id for the document; addresses hold only letters, digits, hyphens and slashes."""
    return address.replace("/", ".")


class _Composer:
    def __init__(self, edition: resolved.Edition, whole: resolved.Edition, selection: str) -> None:
        self.edition, self.whole, self.selection = edition, whole, selection
        self.say: Strings = strings_for(edition.language)
        self.setting = Setting(placeholders(edition), edition.language, self.say.quotes)
        self.rich = self.setting.rich
        self.numbers = numbers(whole)
        self.role_titles = {role.id: self.setting.plain(role.title) for role in whole.roles}
        self.leaders = {role.id for role in whole.roles if role.leads}
        self.priceless = {statement.id: self.rich(statement.text) for statement in whole.priceless}

    def compose(self) -> view.View:
        edition = self.edition
        stages = [self._stage(stage) for stage in edition.stages]
        acts = [act for stage in stages for spot in stage.touchpoints for act in spot.acts]
        composed = view.View(
            id=edition.id,
            title=self.rich(edition.title),
            plain_title=self.setting.plain(edition.title),
            language=edition.language,
            language_name=self.say.language_name(),
            edition=edition.edition,
            workspace=edition.workspace,
            owner=self.rich(edition.owner),
            purpose=self.rich(edition.purpose),
            store=edition.store.name if edition.store else "",
            digest="",
            selection=self.selection,
            values=[self.rich(statement.text) for statement in edition.values],
            priceless=[self.rich(statement.text) for statement in edition.priceless],
            stages=stages,
            protocols=[self._protocol(protocol) for protocol in edition.protocols],
            competencies=[self._competency(competency) for competency in edition.competencies],
            rituals=[self._ritual(ritual) for ritual in edition.rituals],
            coaching=self._coaching(),
            measures=[
                view.Measure(
                    title=self.rich(one.title),
                    target=self.setting.refine(one.target),
                    bonus=one.bonus,
                    why=self.rich(one.why),
                )
                for one in edition.measures
            ],
            roles=[entry for role in edition.roles if (entry := self._role(role)).references],
            waivers=[self._waiver(waiver) for waiver in edition.waivers],
            has_critical=any(act.critical for act in acts),
        )
        return replace(composed, digest=_digest(composed))

    def _texts(self, texts: Iterable[str]) -> list[Markup]:
        return [self.rich(text) for text in texts]

    def _roles(self, ids: Sequence[str]) -> str:
        """The titles of roles; where all of a house of some size are meant, nobody reads a list."""
        if len(self.role_titles) >= _SEVERAL and self.role_titles.keys() <= set(ids):
            return self.say("everybody")
        return ", ".join(self.role_titles.get(name, name) for name in ids)

    def _stage(self, stage: resolved.Stage) -> view.Stage:
        return view.Stage(
            anchor=anchor(stage.address),
            title=self.rich(stage.title),
            phase=stage.phase,
            phase_word=self.say(wording.PHASES[stage.phase]),
            intro=self.rich(stage.intro),
            touchpoints=[self._touchpoint(touchpoint, stage) for touchpoint in stage.touchpoints],
        )

    def _touchpoint(self, spot: resolved.Touchpoint, stage: resolved.Stage) -> view.Touchpoint:
        act = partial(self._act, usual=spot.who)
        return view.Touchpoint(
            address=spot.address,
            anchor=anchor(spot.address),
            number=self.numbers[spot.address],
            title=self.rich(spot.title),
            plain_title=self.setting.plain(spot.title),
            stage=self.rich(stage.title),
            phase=self.say(wording.PHASES[stage.phase]),
            moment=spot.moment_of_truth,
            reason=self.rich(spot.reason),
            roles=self._roles(spot.who),
            channels=", ".join(self.say(wording.CHANNELS[channel]) for channel in spot.channel),
            channel=spot.channel,
            encounter=self.say(wording.ENCOUNTERS[spot.encounter]) if spot.encounter else "",
            wants=self._texts(spot.wants),
            intro=self.rich(spot.intro),
            backstage=self._texts(spot.backstage),
            photo=spot.photo,
            alt=self.setting.plain(spot.alt),
            break_before=spot.break_before,
            keep_together=spot.keep_together,
            feeling=self._feeling(spot),
            iron=[act(one) for one in spot.iron],
            master=[act(one) for one in spot.master],
        )

    def _feeling(self, spot: resolved.Touchpoint) -> list[view.Level]:
        return [
            view.Level(step=step, label=self.say(label), feeling=feeling, word=self.say(wording.FEELINGS[feeling]))
            for step, (name, label) in enumerate(wording.LEVELS.items(), 1)
            if (feeling := spot.feels.get(name)) is not None
        ]

    def _act(self, one: resolved.Behaviour, usual: Sequence[str] = ()) -> view.Act:
        return view.Act(
            address=one.address,
            number=self.numbers[one.address],
            level=one.level,
            do=self.rich(one.do),
            critical=one.critical,
            when=self.rich(one.when),
            within=view.Bound(
                limit="≤\N{NO-BREAK SPACE}" + wording.length(one.within, self.say),
                unit=one.within.unit,
                event=self._event(one.within.event),
            )
            if one.within
            else None,
            roles=self._roles(one.who) if one.who and list(one.who) != list(usual) else "",
            say=self._texts(one.say),
            never=self._texts(one.never),
            looks_like=self._texts(one.looks_like),
            does_not_look_like=self._texts(one.does_not_look_like),
            why=self.rich(one.why),
            ask_first=self.rich(one.ask_first),
            priceless=[self.priceless[name] for name in one.priceless if name in self.priceless],
            questions=[
                (self.say(label), self._texts(one.questions[kind]))
                for kind, label in wording.QUESTIONS.items()
                if kind in one.questions
            ],
            question=self.rich(one.question),
            credo=self.rich(one.credo),
            check_question=self.rich(one.check_question),
            answer=self.rich(one.answer),
            verify=[self.say(wording.VERIFY[way]) for way in one.verify],
            ways=list(one.verify),
            not_applicable_when=self._texts(one.not_applicable_when),
            weight=one.weight,
            sources=[
                view.Source(
                    kind=self.say(wording.SOURCES[source.kind]),
                    note=self.rich(source.note),
                    date=self.say.date(source.date) if source.date else "",
                )
                for source in one.source
            ],
        )

    def _event(self, event: str) -> Markup:
        return Markup(self.say("from {event}", event=self.rich(event))) if event else Markup()

    def _protocol(self, protocol: resolved.Protocol) -> view.Protocol:
        return view.Protocol(
            anchor=anchor(protocol.address),
            title=self.rich(protocol.title),
            plain_title=self.setting.plain(protocol.title),
            intro=self.rich(protocol.intro),
            use_when=self._texts(protocol.use_when),
            roles=self._roles(protocol.who),
            leads=bool(protocol.who) and self.leaders.issuperset(protocol.who),
            steps=[self._act(step, usual=protocol.who) for step in protocol.steps],
        )

    def _competency(self, one: resolved.Competency) -> view.Competency:
        return view.Competency(
            anchor=anchor(one.address),
            title=self.rich(one.title),
            means=self.rich(one.means),
            roles=self._roles(one.roles),
            leads=2 * sum(name in self.leaders for name in one.roles) > len(one.roles),
            look_for=self._texts(one.look_for),
            warning_signs=self._texts(one.warning_signs),
            ask=self._texts(one.ask),
        )

    def _ritual(self, one: resolved.Ritual) -> view.Ritual:
        return view.Ritual(
            anchor=anchor(one.address),
            title=self.rich(one.title),
            do=self.rich(one.do),
            roles=self._roles(one.who),
            every=wording.rhythm(one.every, self.say) if one.every else "",
            takes=wording.length(one.takes, self.say) if one.takes else "",
            why=self.rich(one.why),
            ask=self._texts(one.ask),
        )

    def _coaching(self) -> view.Ritual | None:
        """The shortest ritual with a question: what is asked after a visit takes a few minutes, whoever leads it."""
        short = [
            (seconds, ritual)
            for ritual in self.whole.rituals
            if ritual.ask and ritual.takes and (seconds := ritual.takes.seconds) and seconds <= _COACHING
        ]
        return self._ritual(min(short, key=lambda each: each[0])[1]) if short else None

    def _role(self, role: resolved.Role) -> view.RoleEntry:
        """Where a role is found: touchpoints it serves, or one behaviour of, protocols, rituals."""
        edition = self.edition
        found = [
            (self.numbers[spot.address], spot.title, spot.address)
            for spot in edition.touchpoints
            if role.id in spot.who or any(role.id in one.who for one in spot.behaviours)
        ]
        found += [
            ("", protocol.title, protocol.address)
            for protocol in edition.protocols
            if role.id in protocol.who or any(role.id in step.who for step in protocol.steps)
        ]
        found += [("", one.title, one.address) for one in edition.rituals if role.id in one.who]
        return view.RoleEntry(
            title=self.rich(role.title),
            leads=self._roles(role.leads),
            references=[
                view.Reference(number=number, title=self.rich(title), anchor=anchor(address))
                for number, title, address in found
            ],
        )

    def _waiver(self, waiver: resolved.Waiver) -> view.Waiver:
        """Named by number and words where the element is still printed, by its address where it was removed."""
        return view.Waiver(
            number=self.numbers.get(waiver.address, ""),
            subject=self.rich(self._words(waiver.address) or waiver.address),
            because=self.rich(waiver.because),
            approved_by=self.rich(waiver.approved_by),
            until=self.say.date(waiver.until),
        )

    def _words(self, address: str) -> str:
        """What a touchpoint is called or a behaviour demands; "" for any other address."""
        for touchpoint in self.whole.touchpoints:
            if touchpoint.address == address:
                return touchpoint.title
            if address.startswith(touchpoint.address + "/"):
                return next((act.do for act in touchpoint.behaviours if act.address == address), "")
        return ""


def _digest(composed: view.View) -> str:
    """Eight characters that change when anything printed changes."""
    content = json.dumps(asdict(composed), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()[:8]
