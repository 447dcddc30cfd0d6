"""JSON that no shell, log or code page can damage."""

from __future__ import annotations

import json
import re
from typing import Any

_HALVES = re.compile("[\ud800-\udfff]")
_FOREIGN = re.compile("[^\x00-\x7f]+")


def as_ascii(data: Any) -> str:
    """`data` as JSON on one line, in ASCII.

    Half of a surrogate pair, which may stand in a file's name or in an escape of YAML, becomes U+FFFD: Go and Ruby
    refuse the whole document for one.
    """
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return _FOREIGN.sub(lambda run: json.dumps(run[0])[1:-1], _HALVES.sub("\ufffd", text))
