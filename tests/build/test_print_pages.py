"""Every example of the T pages that are about what was printed does what the page says."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest
from PIL import Image

import standards.diagnostics
from standards.build.deliver import Unprintable, deliver
from standards.build.orders import Wish, orders
from standards.build.press import press
from standards.resources import folder

PAGES = Path(standards.diagnostics.__file__).with_name("pages")
CODES = ["T001", "T003", "T004", "T005", "T006", "T007", "T008", "T009", "T010"]
_EXAMPLE = re.compile(r"^```(?:yaml|css) (bad|good)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
EXAMPLES = [
    pytest.param(code, verdict, text, id=f"{code}-{verdict}-{number}")
    for code in CODES
    for number, (verdict, text) in enumerate(_EXAMPLE.findall((PAGES / f"{code}.md").read_text(encoding="utf-8")))
]
HEAD = "standards: 1\nplaybook: shop\ntitle: The shop\nlanguage: en\n"
ACT = "{do: Say good morning to everybody who comes in., why: Silence at the door is felt by everybody.}"
PLAYBOOK = f"""\
journey:
  arrive:
    title: Arriving
    touchpoints:
      door:
        title: The door
        photo: door.png
        alt: The door from outside
        iron: {{one: {ACT}, two: {ACT}}}
        master: {{three: {ACT}}}
      till: {{title: The till, iron: {{one: {ACT}}}, master: {{two: {ACT}}}}}
"""


def found(workspace: Path, text: str) -> set[str]:
    """The codes of what is said when the booklet is printed with a fragment of a playbook, a theme or a printable."""
    name = re.match(r"(?:/\*|#) (theme/\S+?)(?:$|:| \*/)", text, re.MULTILINE)
    if name and name[1].endswith("printable.yaml"):
        text = (folder("templates") / "booklet" / "printable.yaml").read_text(encoding="utf-8") + text
    if name:
        (workspace / name[1]).parent.mkdir(parents=True)
        (workspace / name[1]).write_text(text, encoding="utf-8")
    (workspace / "shop.yaml").write_text(HEAD + (PLAYBOOK if name else text), encoding="utf-8")
    (workspace / "standards.yaml").write_text("standards: 1\nname: Ours\n", encoding="utf-8")
    Image.new("RGB", (1000, 300), "#808080").save(workspace / "door.png")
    wish = Wish(names=["shop.yaml"], paper="A4", today=datetime.date(2026, 10, 1))
    try:
        return {said.code for order in orders(wish) for said in deliver(press(order), order).warnings}
    except Unprintable as refused:
        return {said.code for said in refused.findings}


@pytest.mark.parametrize(("code", "verdict", "text"), EXAMPLES)
def test_example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, verdict: str, text: str) -> None:
    monkeypatch.chdir(tmp_path)
    assert found(tmp_path, text) == ({code} if verdict == "bad" else set())


def test_every_page_shows_both() -> None:
    shown = {(example.values[0], example.values[1]) for example in EXAMPLES}
    assert shown == {(code, verdict) for code in CODES for verdict in ("bad", "good")}
