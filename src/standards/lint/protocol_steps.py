"""Recognises the two protocols whose steps are known, and which of these steps each written step is.

A step is recognised by its id, and only where that says nothing by the words of its `do`
(`words/<language>/protocols.yaml`). Nothing is guessed: a step that holds the words of several known steps is all of
them, and a step that holds none is unknown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from standards.lint.phrase_index import Index, index_of
from standards.lint.sentences import Sentence
from standards.lint.tables import table
from standards.model.languages import primary
from standards.resolve.edition import Behaviour, Protocol

FEWEST = 4  #: recognised steps from which on a protocol is judged
ANYWHERE = ("greet", "empathise")  #: whose words are said at other steps too
OTHER = "other"  #: a step that is none of the known ones and stands in place of none: writing down, reporting


class Kind(NamedTuple):
    """A protocol that is known: words of its id, parts of its title, its steps in order, and which id means which."""

    name: str
    ids: frozenset[str]
    titles: tuple[str, ...]
    steps: tuple[str, ...]
    words: Mapping[str, str]


def _kind(name: str, ids: str, titles: str, steps: Mapping[str, str]) -> Kind:
    words = {word: step for step, written in steps.items() for word in written.split()}
    return Kind(name, frozenset(ids.split()), tuple(titles.split()), tuple(steps), {**words, **OTHER_IDS})


#: words of an id that say that the step is none of the known ones
OTHER_IDS = dict.fromkeys(("log", "record", "note", "report", "document", "escalate", "register"), OTHER)

#: Why titles are not data: reading a file of words costs more than judging the whole playbook.
COMPLAINT = _kind(
    "complaint",
    "complaint complaints recovery",
    "complain παραπον παράπον παραπόν skarg skarży skarżą reklamac zażaleni",
    {
        "greet": "greet greeting welcome",
        "listen": "listen hear",
        "ask": "ask question questions probe clarify",
        "empathise": "empathise empathize empathy sympathise sympathize",
        "address": "address solve solution resolve fix remedy repair",
        "test": "test check confirm verify",
        "follow through": "follow-through follow-up follow followup callback",
    },
)
REFERRAL = _kind(
    "referral",
    "referral referrals recommendation recommendations",
    "referral recommendation σύσταση συστάσε συστασ rekomend poleceni",
    {
        "remind": "remind recall",
        "describe": "describe profile",
        "benefit": "benefit gain advantage",
        "suggest": "suggest",
        "introduce": "introduce introduction introductions",
        "follow up": "follow-up follow-through follow followup",
    },
)


class Recognised(NamedTuple):
    """A written step and what it is; `by_id` where its id says so. Empty where nobody knows."""

    step: Behaviour
    names: tuple[str, ...]
    by_id: bool


def doubtful(protocols: Sequence[Protocol]) -> Iterator[tuple[Protocol, Kind]]:
    """The known protocols whose steps are not simply all the known ones in order, which most are."""
    for protocol in protocols:
        kind = kind_of(protocol) if len(protocol.steps) >= FEWEST else None
        if kind and tuple([kind.words.get(step.id) for step in protocol.steps]) != kind.steps:
            yield protocol, kind


def kind_of(protocol: Protocol) -> Kind | None:
    """Which known protocol this is, by its id or else its title; None for any other."""
    ids = protocol.id.split("-")
    for kind in (COMPLAINT, REFERRAL):
        if not kind.ids.isdisjoint(ids):
            return kind
    title = protocol.title.lower()
    return next((kind for kind in (COMPLAINT, REFERRAL) if any(word in title for word in kind.titles)), None)


def recognise(protocol: Protocol, kind: Kind, language: str) -> list[Recognised]:
    """What each step of `protocol` is, in its order."""
    found = []
    for step in protocol.steps:
        names = _by_id(step.id, kind)
        known = names or _by_words(step, kind, language)
        found.append(Recognised(step, known, bool(names)))
    return found


def missing(found: Sequence[Recognised], kind: Kind, language: str) -> list[str]:
    """The known steps that no written step is; none where few are recognised, or an unknown step may be one of them.

    A step may be merged into its neighbour in the known order ("Listen to the end, then ask what happened first").
    """
    there = {name for each in found for name in each.names} - {OTHER}
    if len(there) < FEWEST or len(there) == len(kind.steps) or not all(each.names for each in found):
        return []
    return [name for name in kind.steps if name not in there and not _is_merged(name, found, kind, language)]


def misplaced(found: Sequence[Recognised], kind: Kind) -> tuple[Recognised, Recognised] | None:
    """The first step that stands after one which it should stand before, and that other one; None where none does.

    A step that is several known ones has no place of its own. Nor has one that only its words make a greeting or a
    sign of empathy: thanks are given at the end as well, and an apology at the beginning.
    """
    latest: tuple[int, Recognised] | None = None
    for each in found:
        if len(each.names) != 1 or each.names[0] == OTHER or (each.names[0] in ANYWHERE and not each.by_id):
            continue
        at = kind.steps.index(each.names[0])
        if latest and at < latest[0]:
            return each, latest[1]
        latest = at, each
    return None


def _is_merged(name: str, found: Sequence[Recognised], kind: Kind, language: str) -> bool:
    at = kind.steps.index(name)
    neighbours = {*kind.steps[max(0, at - 1) : at], *kind.steps[at + 1 : at + 2]}
    return any(neighbours.intersection(each.names) and name in _by_words(each.step, kind, language) for each in found)


def _by_id(step: str, kind: Kind) -> tuple[str, ...]:
    """Every known step that an id such as `listen-and-ask` names; the first one where nothing joins them."""
    name = kind.words.get(step)
    if name:
        return (name,)
    words = step.split("-")
    named = [kind.words[word] for word in words if word in kind.words]
    return tuple(dict.fromkeys(named if "and" in words else named[:1]))


def _by_words(step: Behaviour, kind: Kind, language: str) -> tuple[str, ...]:
    """Every known step whose words stand in the step's text, in the known order."""
    tongue = primary(language)
    lexicon = _lexicon(kind.name, tongue)
    if lexicon is None:
        return ()
    index, names = lexicon
    sentence = Sentence(step.do, tongue)
    hit = {names[match.number] for _, match in index.matches([sentence])}
    return tuple(name for name in (*kind.steps, OTHER) if name in hit)


@lru_cache(maxsize=8)
def _lexicon(kind: str, language: str) -> tuple[Index, list[str]] | None:
    """The phrases of all steps of a known protocol and whose they are; None for a language without them."""
    words = table(language, "protocols")
    if words is None:
        return None
    steps: dict[str, list[str]] = words[kind]
    phrases = [(name, phrase) for name, written in steps.items() for phrase in written]
    return index_of([phrase for _, phrase in phrases], language), [name for name, _ in phrases]
