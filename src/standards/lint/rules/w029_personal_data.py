"""W029: somebody's e-mail address, telephone number or full name in a booklet that is printed and handed out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from standards.diagnostics.model import Confidence, Severity
from standards.diagnostics.quoting import quoted
from standards.lint.reading import Reading, reading
from standards.lint.rule import Finding, Rule
from standards.lint.sentences import Sentence
from standards.lint.wordlists import in_order, words
from standards.resolve.edition import Edition

RULE = Rule("W029", "personal-data", Severity.ERROR, "edition", confidence=Confidence.MEDIUM)

EMAIL = r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
#: beginnings of the addresses of shared mailboxes, which are nobody's own
SHARED = (
    "info|support|contact|service|customer|care|help|hello|office|sales|reservation|booking|reception|no-?reply|admin|privacy|gdpr"
    "|dpo|iod|complaint|feedback|order|shop|store|team|press|hr|kontakt|biuro|sklep|obs[lł]uga|reklamacj|recepcj|rezerwacj"
    "|zam[oó]wieni|pomoc|bok|exypiretisi|kratisei|epikoinonia|parapona|welcome|return|refund|claim|security"
)
TELEPHONES = (
    r"(?:\+|\b00)[1-9]\d{0,2}(?:[ .-]?\(?\d{1,4}\)?){2,5}",  # international
    r"\b0(?!800|808|845|870|844|300|330|333|345|343|801)\d{2,4}\)?[ -]?\d{3,4}[ -]?\d{3,4}",  # Great Britain
    r"(?:\(\d{3}\) ?|\b\d{3}[-. ])\d{3}[-.]\d{4}",  # North America
    r"\b(?:2\d{2}[ -]?\d{3}[ -]?\d{4}|2\d{3}[ -]?\d{3}[ -]?\d{3}|2\d{4}[ -]?\d{5}|69\d[ -]?\d{3}[ -]?\d{4}"
    r"|69\d{2}[ -]?\d{3}[ -]?\d{3}|69\d{2}[ -]?\d{6})",  # Greece
    r"(?:(?<=\bna )|(?<=\btel. )|(?<=\bnumer )|(?<=\bpod ))[5-7]\d{8}"
    r"|\b(?!80[01])[4-8]\d{2}[ -]\d{3}[ -]\d{3}|\b[1-9]\d \d{3} \d{2} \d{2}"
    r"|\(\d{2}\) ?\d{3}[ -]\d{2}[ -]\d{2}",  # Poland
)
FEWEST, MOST = 9, 15  #: digits of a telephone number
#: after these a row of digits is something else
NUMBERED = (
    r"(?:order|invoice|account|reference|ref\.?|card|parcel|booking|policy|iban|vat|tax|zam[oó]wie\w+|faktur\w+|kont\w+|paczk\w+|nip"
    r"|regon|pesel|kart\w+|παραγγελ\w+|τιμολογ\w+|λογαριασμ\w+|κάρτα\w*|αφμ)\W+(?:\w+\W+){0,2}\Z"
)
#: and before these
SUM = r"\s*(?:€|\$|£|zł|pln|eur|euro|ευρώ|złot|points|punkt)"
WHY = "A booklet is copied and left behind; whoever is named in it did not agree to that, and the law asks."


def check(editions: Sequence[Edition], edition: Edition) -> Iterator[Finding]:
    """Names are looked for in `do` only: elsewhere they may be an example of how to address somebody."""
    read = reading(edition)
    for element, field, text in (*read.odd, *read.odd_asides):
        for found in _contacts().finditer(text):
            if _is_personal(found):
                what = "an e-mail address" if found["email"] else "a telephone number"
                yield Finding(
                    element,
                    f"{quoted(found[0])} is {what}",
                    field=field,
                    start=found.start(),
                    end=found.end(),
                    why=WHY,
                    help="Write `{store.phone}` or the role, which is filled in for each store.",
                    subject=text,
                )
    known = words(read.language, "names", "first", "titles") & read.present
    if not known:
        return
    for said in read.acts:
        sentence = said.sentence
        if not known.isdisjoint(sentence.words) and (place := _name(sentence, read)):
            start, end = sentence.at(*place)
            yield said.finding(
                f"{quoted(sentence.text[start:end])} is somebody's name",
                start,
                end,
                why=WHY,
                help="Write the role, or “a returning guest”; keep the story where only your team reads it.",
            )


@lru_cache(maxsize=1)
def _contacts() -> re.Pattern[str]:
    telephones = "|".join(TELEPHONES)
    return re.compile(f"(?P<email>{EMAIL})|(?<![\\w/.,+-])(?<!\\d )(?P<telephone>{telephones})(?![\\w/]|[ .,-]\\d)")


def _is_personal(found: re.Match[str]) -> bool:
    """Whether an address is no shared mailbox, and a row of digits no other number."""
    if found["email"]:
        return re.match(SHARED, found[0], re.IGNORECASE) is None
    if not FEWEST <= sum(map(str.isdecimal, found[0])) <= MOST:
        return False
    before, after = found.string[: found.start()], found.string[found.end() :]
    return not re.search(NUMBERED, before, re.IGNORECASE) and not re.match(SUM, after, re.IGNORECASE)


def _name(sentence: Sentence, read: Reading) -> tuple[int, int] | None:
    """The words of a full name: a first name and a capitalised word, or a title and what makes a name after it."""
    first, titles, places = (words(read.language, "names", key) for key in ("first", "titles", "not_after"))
    for at, word in enumerate(sentence.words[:-1]):
        if at and sentence.words[at - 1] in places:
            continue
        if word in first and _is_capitalised(sentence, at) and _is_surname(sentence, at + 1, read):
            start = at - 1 if at and sentence.words[at - 1] in titles else at
            return start, at + 1
        if word in titles and _is_surname(sentence, at + 1, read):
            if at + 2 < len(sentence.words) and _is_surname(sentence, at + 2, read):
                return at, at + 2
            if read.language == "en" or sentence.words[at + 1].endswith(in_order(read.language, "names", "surnames")):
                return at, at + 1
    return None


def _is_surname(sentence: Sentence, at: int, read: Reading) -> bool:
    """Whether word `at` is capitalised, and nothing that a place or a brand is called."""
    between = sentence.text[sentence.spans[at - 1][1] : sentence.spans[at][0]]
    word = sentence.words[at]
    is_apart = between not in (" ", ". ")
    return not is_apart and _is_capitalised(sentence, at) and word not in words(read.language, "names", "not_names")


def _is_capitalised(sentence: Sentence, at: int) -> bool:
    start, end = sentence.spans[at]
    return sentence.text[start].isupper() and sentence.text[start + 1 : end].islower()
