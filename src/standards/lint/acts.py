"""The verbs of service work in a language, and in which mood a form stands: "greet", "greets", „wita”, «χαιρετήστε».

The forms are data: `words/<language>/verbs.yaml` has stems with the endings of their paradigm, irregular forms, and for
languages whose endings tell a verb from a noun also those endings. A form is looked up when somebody asks: a language
has thousands, a text a few.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from standards.lint.folding import fold
from standards.lint.tables import table
from standards.lint.wordlists import in_order, words

NONE: frozenset[str] = frozenset()
#: how staff are told: by an order, by a form that is an order or not, in the third person, as "we", as "to do"
MOODS = ("imperative", "plural", "third", "we", "infinitive")
LONGEST_ENDING = 3  #: letters; a word that is no longer is no verb by its ending alone


class Paradigm(NamedTuple):
    """The forms that the `stems` have with `ending`: they stand in `mood`."""

    mood: str
    ending: str
    stems: frozenset[str]


class Acts:
    """What `verbs.yaml` says of `language`, folded. A list that the language does not need is empty."""

    def __init__(self, language: str) -> None:
        self._paradigms = _paradigms(language)
        self._forms = [(mood, words(language, "verbs", mood)) for mood in MOODS]
        self._endings = _endings(language)
        self._known: dict[str, frozenset[str]] = {}
        self._not_verbs = words(language, "verbs", "not_verbs")
        self._gestures = in_order(language, "verbs", "gestures")
        for name in LISTS:
            setattr(self, name, words(language, "verbs", name))
        self.joints = self.connectors | self.thereupon

    #: nouns too, where nothing follows that tells a verb
    doubles: frozenset[str]
    #: words that join a second act, and those that begin a sentence with the next one
    connectors: frozenset[str]
    thereupon: frozenset[str]
    #: words that may stand between such a word and the verb
    skipped: frozenset[str]
    #: words after which a double is a verb
    followers: frozenset[str]
    particles: frozenset[str]
    #: words that begin a clause below the main one
    subordinators: frozenset[str]
    #: words before a verb in its bare form, and before the verb of somebody else
    modals: frozenset[str]
    causatives: frozenset[str]
    negators: frozenset[str]
    #: gestures of a language without endings
    motions: frozenset[str]
    #: words that begin a sentence before its main clause, with a comma
    leads: frozenset[str]

    @property
    def has_endings(self) -> bool:
        """Whether the language's verbs are known by their endings, so that a form of an order is nothing else."""
        return bool(self._endings)

    def moods(self, word: str) -> frozenset[str]:
        """The moods in which the folded `word` may stand; none for a word that is no act, and for gestures."""
        known = self._known.get(word)
        if known is None:
            known = self._known[word] = frozenset(self._moods(word))
        return known

    def is_gesture(self, word: str) -> bool:
        """Whether `word` is what the body does beside an act: to look up, to smile, to walk up."""
        return bool(self._gestures) and word.startswith(self._gestures)

    def may_be_skipped(self, word: str) -> bool:
        """Whether `word` may stand between a word that joins and the verb; in English every adverb may."""
        return word in self.skipped or (bool(self.doubles) and word.endswith("ly"))

    def _moods(self, word: str) -> set[str]:
        found = {mood for mood, forms in self._forms if word in forms}
        found.update(
            mood
            for mood, ending, stems in self._paradigms
            if word.endswith(ending) and word[: len(word) - len(ending)] in stems
        )
        if not found and len(word) > LONGEST_ENDING and word not in self._not_verbs and not self.is_gesture(word):
            found = {mood for mood, ends in self._endings if word.endswith(ends)}
        return found


LISTS = (
    "doubles",
    "connectors",
    "thereupon",
    "skipped",
    "followers",
    "particles",
    "subordinators",
    "modals",
    "causatives",
    "negators",
    "motions",
    "leads",
)


@lru_cache(maxsize=4)
def acts_in(language: str) -> Acts:
    """The verbs of `language`, one of those that have `verbs.yaml`."""
    return Acts(language)


def _paradigms(language: str) -> list[Paradigm]:
    known = []
    for paradigm in (table(language, "verbs") or {}).get("paradigms", ()):
        stems = frozenset(fold(paradigm["stems"], language).split())
        for mood in MOODS:
            endings = fold(paradigm.get(mood, ""), language).split()
            known += [Paradigm(mood, ending.strip("-"), stems) for ending in endings]
    return known


def _endings(language: str) -> list[tuple[str, tuple[str, ...]]]:
    endings = (table(language, "verbs") or {}).get("endings", {})
    return [(mood, tuple(fold(ends, language).split())) for mood, ends in endings.items()]
