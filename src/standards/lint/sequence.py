"""Where a sentence tells a second act after its first: "greet the guest *and offer* a drink".

Nothing is guessed: a second act is a known verb, in the mood of the first one, in the same main clause, after a word
that joins. A gesture and what goes with it ("look up and smile") are one, and so are two verbs with one object ("sign
and stamp the card"), which stand side by side.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from standards.lint.acts import LONGEST_ENDING, NONE, Acts
from standards.lint.memory import per_text
from standards.lint.sentences import MASKED, Sentence

ENDS = frozenset(".!?;:·…")  #: signs that end a main clause
MOST_SKIPPED = 3  #: words between "and" and the verb
ANY = frozenset({"imperative", "third", "we"})  #: moods of an act that a sentence of its own tells
SURE = frozenset({"imperative"})  #: never the verb of a subordinate clause, where the form is the imperative's own
COMMAS = 2  #: acts after commas that make a row


class Second(NamedTuple):
    """A second act: from the word that joins it to its verb."""

    first: int
    last: int


@per_text
def second_act(sentence: Sentence, acts: Acts) -> Second | None:
    """The first place in `sentence` where a further act begins; None where there is one act, or it is not sure."""
    if not _may_join_acts(sentence, acts):
        return None
    earlier = False
    for start, end in clauses(sentence):
        clause = _Clause(sentence, acts, start, end)
        if earlier and sentence.words[start] in acts.thereupon and (verb := clause.verb_after(start, ANY)):
            return Second(start, verb)
        if found := clause.second():
            return found
        earlier = clause.has_act
    return None


def _may_join_acts(sentence: Sentence, acts: Acts) -> bool:
    """A cheap look: a verb behind a word that joins, or commas enough for a row. Most such words join things."""
    words, joints = sentence.words, acts.joints
    for at, word in enumerate(words):
        if word in joints:
            for after in words[at + 1 : at + 2 + MOST_SKIPPED]:
                if acts.moods(after):
                    return True
                if not acts.may_be_skipped(after):
                    break
    return acts.has_endings and sentence.text.count(",") >= COMMAS


def clauses(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Each stretch of words without a sign that ends a sentence: its first word, and the one after its last."""
    start, spans = 0, sentence.spans
    if spans and ENDS.isdisjoint(sentence.text[: spans[-1][0]]):
        yield 0, len(spans)
        return
    for at in range(1, len(spans)):
        between = sentence.text[spans[at - 1][1] : spans[at][0]]
        if between != " " and not ENDS.isdisjoint(between) and not between.isalnum() and len(between) > 1:
            yield start, at
            start = at
    if spans:
        yield start, len(spans)


class _Clause:
    """Words `start` to `end` of a sentence, without the trigger in front of the main clause."""

    def __init__(self, sentence: Sentence, acts: Acts, start: int, end: int) -> None:
        self.words, self.acts, self.end = sentence.words, acts, end
        self._sentence = sentence
        self.start = self._after_trigger(start)
        self.moods, self.at = self._first()

    @property
    def has_act(self) -> bool:
        return bool(self.moods)

    def second(self) -> Second | None:
        """The first further act of this clause."""
        acts, words = self.acts, self.words
        if self.at is None and not self._begins_with_a_gesture:
            return None
        begin = self.start if self.at is None else self.at
        guarded, row = False, 0
        for at in range(begin + 1, self.end):
            guarded = guarded or self._goes_below(at)
            if words[at] in acts.negators:
                return None
            if (
                words[at] in acts.connectors
                and at > begin + 1
                and (verb := self.verb_after(at, self._allowed(guarded)))
            ):
                if self.at is not None or row:
                    return Second(at - (words[at - 1] in acts.thereupon), verb)
            elif acts.has_endings and self._comma_before(at):
                verb = self.verb_after(at - 1, self._allowed(guarded))
                row += verb is not None
                if verb is not None and row == COMMAS:
                    return Second(verb, verb)
        return None

    @property
    def _begins_with_a_gesture(self) -> bool:
        """A gesture and one act are one; with two more acts they are two."""
        return self.start < self.end and self.acts.is_gesture(self.words[self.start])

    def _goes_below(self, at: int) -> bool:
        """Whether a clause below the main one begins: "ask *whether*", "ask the guest *to sign*"."""
        word, acts = self.words[at], self.acts
        if word in acts.subordinators:
            return not self._joins(at)
        is_bare = not acts.has_endings and word in acts.modals and at + 1 < self.end
        return is_bare and "imperative" in acts.moods(self.words[at + 1])

    def _joins(self, at: int) -> bool:
        """Whether the word is half of a joining pair: «καθώς και»."""
        return at + 1 < self.end and self.words[at + 1] in self.acts.connectors

    def verb_after(self, joint: int, moods: frozenset[str]) -> int | None:
        """The verb of the act that the word at `joint` joins; none where the next words are something else."""
        acts, words = self.acts, self.words
        for at in range(joint + 1, min(joint + 2 + MOST_SKIPPED, self.end)):
            if acts.moods(words[at]) & moods and self._is_verb(at):
                return at
            if not acts.may_be_skipped(words[at]):
                return None
        return None

    def _allowed(self, guarded: bool) -> frozenset[str]:
        """The moods of a second act; in a clause below the main one only a form that can stand nowhere else."""
        moods = SURE if self.at is None else self.moods
        if not guarded:
            return moods
        return moods & SURE if self.acts.has_endings else NONE

    def _is_verb(self, at: int) -> bool:
        """Whether the word is no noun here: an article, a pronoun or a particle follows it."""
        acts = self.acts
        if not acts.followers:
            return True
        after = self.words[at + 1] if at + 1 < self.end and self._gap(at + 1).isspace() else ""
        if after in acts.followers or after in acts.particles or after.isdecimal():
            return after not in ("it", "both")
        return self.words[at] not in acts.doubles and after not in ("", *acts.connectors)

    def _after_trigger(self, start: int) -> int:
        """The first word of the main clause: "When a guest sits down, *bring* the menu"."""
        acts, word = self.acts, self.words[start]
        is_trigger = word in acts.subordinators and word not in acts.modals
        if not is_trigger and word not in acts.leads:
            return start
        for at in range(start + 1, self.end):
            if self._comma_before(at) and (acts.moods(self.words[at]) or acts.is_gesture(self.words[at])):
                return at
        return self.end if is_trigger else start

    def _comma_before(self, at: int) -> bool:
        return "," in self._gap(at)

    def _gap(self, at: int) -> str:
        """What stands between the word before `at` and the word at `at`."""
        spans = self._sentence.spans
        return self._sentence.text[spans[at - 1][1] : spans[at][0]]

    def _first(self) -> tuple[frozenset[str], int | None]:
        """The moods and the place of the first act; no place where the clause begins with something else."""
        acts, words = self.acts, self.words
        for at in range(self.start, self.end):
            word = words[at]
            if word in acts.causatives or word in acts.negators or acts.is_gesture(word) or word == MASKED:
                return NONE, None
            opens = at == self.start or words[at - 1] in acts.modals or words[at - 1] in acts.skipped
            if found := self._moods_of(word, opens):
                return found, at
            is_below = word in acts.subordinators and word not in acts.modals
            if at > self.start and (is_below or (acts.has_endings and word in acts.connectors)):
                break
        return (SURE, self.start) if self._may_begin_with_a_verb() else (NONE, None)

    def _may_begin_with_a_verb(self) -> bool:
        """Whether the first word may be an order that is in no list."""
        acts = self.acts
        if self.start >= self.end or len(self.words[self.start]) <= LONGEST_ENDING:
            return False
        if acts.has_endings:
            return True
        word, after = self.words[self.start], self.words[self.start + 1] if self.start + 1 < self.end else ""
        known = (
            acts.motions,
            acts.leads,
            acts.subordinators,
            acts.followers,
            acts.modals,
            acts.skipped,
            acts.connectors,
        )
        return after in acts.followers and not any(word in each for each in known)

    def _moods_of(self, word: str, opens: bool) -> frozenset[str]:
        """The moods of the clause's first verb: where it does not open the clause, a bare form may be a noun."""
        found = self.acts.moods(word)
        if opens:
            return found
        return found - {"plural", "infinitive"} if self.acts.has_endings else found & {"third"}
