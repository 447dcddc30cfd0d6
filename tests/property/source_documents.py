"""Random documents like playbooks: three languages, every style of text, comments, both line endings."""

from __future__ import annotations

from hypothesis import strategies as st

_WORDS = (
    "guest table greet before after smile *quietly* {store.name} Καλησπέρα τραπέζι χαιρέτα ξεκινά Świętość gość żółty "
    "uśmiech łyżka 😀 👩🏽‍🍳 don't 10 B&B 12:30 a:b C#4 (first) 90 % naïve — “now” … no true null 2026-10-01"
)
_KEYS = "do say never why who title looks_like question intro greet-on-sight the-usual-table step-2 on x"
_FIRST = "guest table greet before smile Καλησπέρα τραπέζι Świętość gość 😀 don't 10 naïve — “now” (first)"

KEYS = _KEYS.split()
words = st.sampled_from(_WORDS.split())
texts = st.builds(
    lambda first, rest: " ".join([first, *rest]), st.sampled_from(_FIRST.split()), st.lists(words, max_size=6)
)
lines_of_text = st.lists(texts, min_size=1, max_size=3)
comments = st.sampled_from(["", "", "", "  # a note", "  # σχόλιο: ναι", "  "])


@st.composite
def scalars(draw: st.DrawFn, indent: int) -> str:
    """One text in any of the five styles, over one or more lines."""
    style = draw(st.sampled_from(["plain", "plain", "'", '"', "|", ">"]))
    lines = draw(lines_of_text)
    pad = "\n" + " " * indent
    if style == "plain":
        return pad.join(lines) + draw(comments)
    if style == "'":
        return "'" + pad.join(lines).replace("'", "''") + "'" + draw(comments)
    if style == '"':
        body = pad.join(lines)
        for letter, escape in draw(st.sampled_from([[], [("ξ", "\\u03be"), ("é", "\\xe9")], [("😀", "\\U0001F600")]])):
            body = body.replace(letter, escape)
        body += draw(st.sampled_from(["", "\\n", "\\ttab", "\\" + pad + "joined", ' \\"quoted\\" ']))
        return f'"{body}"' + draw(comments)
    header = style + draw(st.sampled_from(["", "-", "+"]))
    gaps = draw(st.lists(st.sampled_from(["", "", "\n", "  "]), min_size=len(lines), max_size=len(lines)))
    body = lines[0] + "".join(
        (gap if gap == "\n" else "") + pad + (gap if gap == "  " else "") + line
        for gap, line in zip(gaps[1:], lines[1:], strict=False)
    )
    return header + draw(comments) + pad + body


@st.composite
def blocks(draw: st.DrawFn, indent: int, depth: int) -> str:
    """A mapping in block style, its keys different from one another."""
    keys = draw(st.lists(st.sampled_from(KEYS), min_size=1, max_size=4, unique=True))
    return "".join(draw(entries(key, indent, depth)) for key in keys)


@st.composite
def entries(draw: st.DrawFn, key: str, indent: int, depth: int) -> str:
    pad = " " * indent
    shown = draw(st.sampled_from([key, key, f'"{key}"', f"'{key}'"]))
    above = draw(st.sampled_from(["", "", "", f"{pad}# *not* a {{key}}: at all\n", "\n"]))
    kind = draw(st.sampled_from(["text"] * 4 + ["block", "list", "flow list", "flow mapping", "nothing"]))
    if kind == "block" and depth:
        return f"{above}{pad}{shown}:{draw(comments)}\n" + draw(
            blocks(indent + draw(st.sampled_from([1, 2, 4])), depth - 1)
        )
    if kind == "list":
        step = draw(st.sampled_from([0, 2]))
        items = draw(st.lists(scalars(indent + step + 2), min_size=1, max_size=3))
        return f"{above}{pad}{shown}:\n" + "".join(f"{pad}{' ' * step}- {item}\n" for item in items)
    if kind == "flow list":
        return f"{above}{pad}{shown}: [{', '.join(draw(st.lists(quoted, min_size=1, max_size=3)))}]{draw(comments)}\n"
    if kind == "flow mapping":
        return f"{above}{pad}{shown}: {{a: {draw(quoted)}, b: {draw(quoted)}}}\n"
    if kind == "nothing":
        return f"{above}{pad}{shown}:\n"
    return f"{above}{pad}{shown}: {draw(scalars(indent + 1))}\n"


quoted = texts.map(lambda text: '"' + text + '"')
documents = st.builds(
    lambda head, body, ending: (head + body).replace("\n", ending),
    st.sampled_from(["", "# yaml-language-server: $schema=x\n", "---\n", "\n\n"]),
    blocks(0, 3),
    st.sampled_from(["\n", "\n", "\r\n"]),
)
