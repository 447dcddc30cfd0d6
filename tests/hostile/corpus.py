"""Files that break YAML readers, made on the spot: name -> (bytes, the codes expected; empty: a clean document).

Run as a program it reads every one and prints the codes as JSON, so that a crash is seen from outside.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable

MB = 1_000_000

CORPUS: dict[str, tuple[Callable[[], bytes], list[str]]] = {
    "100 MB in one text": (lambda: b"do: " + b"x" * 100 * MB, ["Y001"]),
    "2 MB in one text": (lambda: b"do: " + b"x" * (2 * MB - 10), []),
    "2 MB in one quoted key": (lambda: b'"' + b"x" * (2 * MB - 10) + b'": a', ["Y008"]),
    "2 MB of quotation marks": (lambda: b'do: "' + b"'" * (2 * MB - 10), ["Y014"]),
    "2 MB of open quotes": (lambda: b'- "a\n' * 100_000, ["Y014"]),
    "2 MB of digits": (lambda: b"weight: " + b"1" * (2 * MB - 10), []),
    "2 MB of empty lines": (lambda: b"\n" * (2 * MB - 10) + b"a: 1", []),
    "2 MB of spaces": (lambda: b" " * (2 * MB - 10) + b"a: 1", []),
    "2 MB of comments": (lambda: b"# x\n" * 400_000, ["Y004"]),
    "2 MB of hashes": (lambda: b"do: a #" + b" #" * 900_000, ["Y021"]),
    "2 MB of colons": (lambda: b"a:" * 900_000, ["Y008"]),
    "10,000 opening brackets": (lambda: b"[" * 10_000, ["Y005"]),
    "200,000 opening brackets": (lambda: b"[" * 200_000, ["Y005"]),
    "2,000,000 opening brackets": (lambda: b"[" * (2 * MB - 1), ["Y005"]),
    "200,000 brackets that close": (lambda: b"[" * 200_000 + b"]" * 200_000, ["Y005"]),
    "200,000 brackets on lines of their own": (lambda: b"[\n" * 200_000, ["Y005"]),
    "200,000 opening braces": (lambda: b"{a: " * 200_000, ["Y005"]),
    "900 brackets": (lambda: b"[" * 900 + b"]" * 900, ["Y005"]),
    "100,000 dashes": (lambda: b"- " * 100_000, ["Y005"]),
    "100,000 question marks": (lambda: b"? " * 100_000, ["Y005"]),
    "990 dashes on two short lines": (
        lambda: b"- " * 900 + b"\n" + b" " * 1_800 + b"- " * 90 + b"x",
        ["Y005"],
    ),
    "1,900 levels by indentation": (lambda: b"".join(b" " * n + b"a:\n" for n in range(1_900)), ["Y005"]),
    "65 levels": (lambda: b"".join(b" " * n + b"a:\n" for n in range(65)) + b" " * 65 + b"b", ["Y005"]),
    "64 levels": (lambda: b"".join(b" " * n + b"a:\n" for n in range(64)) + b" " * 64 + b"b", []),
    "many brackets side by side": (lambda: b"- [a, {b: c}]\n" * 2_000, []),
    "a long line": (lambda: b"do: " + b"word " * 2_000 + b"\nwho: [a]\n", []),
    "a billion laughs": (
        lambda: (
            b"a: &a [x]\n"
            + b"".join(b"%c: &%c [%s]\n" % (n, n, b", ".join([b"*%c" % (n - 1)] * 10)) for n in range(98, 110))
        ),
        ["Y007"],
    ),
    "10,000 names and copies": (
        lambda: b"".join(b"a%d: &n%d {x: y}\nb%d: *n%d\n" % (n, n, n, n) for n in range(10_000)),
        [],
    ),
    "a loop": (lambda: b"a: &a\n  b: *a\n", ["Y006"]),
    "a loop of two": (lambda: b"a: &a [&b [*a]]\n", ["Y006"]),
    "a loop through a key": (lambda: b"? &a [*a]\n: x\n", ["Y006"]),
    "a copy of nothing": (lambda: b"a: *b\n", ["Y023"]),
    "60,000 keys": (lambda: b"".join(b"key-%d: x\n" % n for n in range(60_000)), []),
    "20,000 equal keys": (lambda: b"key: x\n" * 20_000, ["Y020"]),
    "100,000 items": (lambda: b"- x\n" * 100_000, []),
    "100,000 mistakes": (lambda: b"- a: b: c\n" * 100_000, ["Y026"]),
    "20,000 odd indentations": (lambda: b"a: 1\n b: 2\n" * 20_000, ["Y013"]),
    "2,000 brackets left open": (
        lambda: b"".join(b" " * (n % 60) + b"a: [x\n" for n in range(2_000)),
        ["Y019"],
    ),
    "a program's tag": (lambda: b"a: !!python/object/apply:os.system [ls]\n", ["Y010"]),
    "a NUL": (lambda: b"a: x\0y\n", ["Y003"]),
    "an escape": (lambda: b"a: \x1b[31m\n", ["Y003"]),
    "a byte order mark inside": (lambda: b"\xef\xbb\xbfa: x\n\xef\xbb\xbfb: y\n", ["Y003"]),
    "two byte order marks": (lambda: b"\xef\xbb\xbf\xef\xbb\xbfa: x\n", ["Y003"]),
    "UTF-16": (lambda: "a: x\n".encode("utf-16"), ["Y002"]),
    "UTF-16 without a mark": (lambda: "title: x\n".encode("utf-16-le"), ["Y002"]),
    "UTF-32": (lambda: "a: x\n".encode("utf-32"), ["Y002"]),
    "Windows Greek": (lambda: "title: Το μπιστρό\n".encode("cp1253"), ["Y002"]),
    "Windows Polish": (lambda: "title: Gość\n".encode("cp1250"), ["Y002"]),
    "a lone surrogate": (lambda: b"a: \xed\xa0\x80\n", ["Y002"]),
    "a date that is none": (lambda: b"date: 2025-13-45\n", []),
    "a year that is none": (lambda: b"date: 0000-01-01\n", []),
    "numbers at the edge": (lambda: b"a: 1e999\nb: -.inf\nc: .nan\nd: 0o77\ne: 0xff\n", []),
    "only a mark": (lambda: b"\xef\xbb\xbf", ["Y004"]),
    "only a dash": (lambda: b"-", []),
    "only document marks": (lambda: b"---\n...\n", ["Y004"]),
}


def codes(raw: bytes) -> list[str]:
    """The codes found in `raw`, each once."""
    from standards.source.load import load

    document = load(raw, "hostile.yaml")
    assert document.data is not None or document.diagnostics
    return sorted({found.code for found in document.diagnostics})


if __name__ == "__main__":
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (1_500 * MB, 1_500 * MB))
    for name in sys.argv[1:] or CORPUS:
        print(json.dumps([name, codes(CORPUS[name][0]())]), flush=True)
