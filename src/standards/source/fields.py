"""What the traps must know of the model: which keys hold a sentence, which a name, which neither.

Why a copy: source may not import the model. A test compares the two, so that they cannot drift apart.
"""

from __future__ import annotations


def _keys(words: str) -> frozenset[str]:
    return frozenset(words.split())


#: keys whose value is a sentence or a list of them
SENTENCES = _keys(
    "do when say never looks_like does_not_look_like why question credo check_question answer not_applicable_when "
    "ask_first note intro use_when means look_for warning_signs ask purpose wants backstage moment_of_truth alt text "
    "basic elaborating evaluating because"
)
#: keys whose value is a name: a few words without a full stop
NAMES = _keys("title owner name edition approved_by")
#: below these keys a text may stand for a whole element
SENTENCE_SECTIONS = _keys("iron master steps values priceless competencies rituals allow ignore")
NAME_SECTIONS = _keys("roles touchpoints measures")
#: keys whose value is an amount with words in it
AMOUNTS = _keys("within takes every target")
#: ids, choices, flags, numbers, dates, paths: what follows a # here is a comment
TYPED = _keys(
    "standards playbook module overlay extends include language source_language languages phase channel who encounter "
    "photo layout "
    "break_before keep_together feels before verify weight critical source since review_by tags questions for bonus "
    "leads kind date place after until profile fail_on paper journey protocols remove waiver check print customer "
    "store stores overlays"
)
#: every key of the format that is no id
FIELDS = SENTENCES | NAMES | AMOUNTS | TYPED | SENTENCE_SECTIONS | NAME_SECTIONS


def holds_sentence(key: str, section: str) -> bool:
    """Whether the text at `key`, which stands in the mapping at `section`, is a sentence."""
    return key in SENTENCES or (section in SENTENCE_SECTIONS and key not in NAMES)


def holds_name(key: str, section: str) -> bool:
    return key in NAMES or section in NAME_SECTIONS
