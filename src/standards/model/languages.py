"""Language tags (BCP 47) and what trainers write instead of them."""

from __future__ import annotations

import re

_TAG = re.compile(
    r"([a-z]{2,3})(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*\Z", re.IGNORECASE
)

#: every two-letter code of ISO 639-1
_TWO_LETTERS = """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en
    eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv
    ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne
    ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st
    su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu
"""

#: country codes, names and habits that are no language tags
_MEANT = {
    "gr": "el", "greek": "el", "ελληνικά": "el", "ελληνικα": "el", "ell": "el", "gre": "el",
    "english": "en", "eng": "en", "us": "en-US", "usa": "en-US", "gb": "en-GB",
    "polish": "pl", "polski": "pl", "polska": "pl", "pol": "pl",
    "german": "de", "deutsch": "de", "french": "fr", "spanish": "es", "italian": "it",
    "cz": "cs", "dk": "da", "jp": "ja", "cn": "zh", "ua": "uk", "at": "de-AT",
}  # fmt: skip


def is_language(tag: str) -> bool:
    """Whether `tag` is a BCP 47 tag; of two-letter languages, one that exists."""
    match = _TAG.match(tag)
    return match is not None and (len(match[1]) == 3 or match[1].lower() in _TWO_LETTERS.split())


def meant_language(text: str) -> str:
    """The tag that somebody who wrote `text` probably meant, or ""."""
    word = text.strip().replace("_", "-")
    if is_language(word):
        return word
    head, _, rest = word.partition("-")
    found = _MEANT.get(word.lower()) or _MEANT.get(head.lower(), "")
    return f"{found}-{rest}" if rest and found and is_language(f"{found}-{rest}") else found


def primary(tag: str) -> str:
    """The language without script and region: `el` of `el-GR`."""
    return tag.partition("-")[0].lower()
