"""What a finding is, whatever line it stands on: its name in baselines, in SARIF and on code hosts.

Why without line, column and (where there is an address) file: text that is moved is the same text. A text that was
changed is judged again, which is the point: whoever touches a sentence may as well mend it.
"""

from __future__ import annotations

from _blake2 import blake2b  # as in build/digest.py: hashlib would load OpenSSL
from collections import Counter
from collections.abc import Iterable, Iterator
from unicodedata import normalize

from standards.diagnostics.model import Diagnostic


def fingerprint(found: Diagnostic) -> str:
    """32 letters made of code, address (without one: the path) and the judged text (without one: the message).

    Case and white space of the text do not count. Two findings may share a fingerprint, such as one word that stands
    twice in a sentence: see `numbered`.
    """
    place = found.address or found.location.path
    text = " ".join(normalize("NFC", found.subject or found.message).casefold().split())
    told = "\0".join((found.code, place, text))
    return blake2b(told.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def numbered(findings: Iterable[Diagnostic]) -> Iterator[tuple[Diagnostic, str]]:
    """Each finding with a fingerprint that no other of them has: the second of its kind ends in `-2`."""
    seen: Counter[str] = Counter()
    for found in findings:
        told = fingerprint(found)
        seen[told] += 1
        yield found, told if seen[told] == 1 else f"{told}-{seen[told]}"
