"""Whatever is to be printed ends in bounded time: in a file, or in a finding and the older file as it was."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from standards.typeset.fit import MOST_ACTS
from standards.typeset.printable import printables
from standards.typeset.theme import house

COMMAND = [sys.executable, "-m", "standards", "build", "big.yaml", "--output", "out"]
LONGEST = 240  #: seconds for the slowest of them on a machine that is busy; alone it takes a tenth
HEAD = """\
standards: 1
playbook: big
title: Big
language: en
journey:
  arrive:
    title: Arriving
    touchpoints:
"""
SHEETS = ["booklet", *(name for name, one in printables(house()).items() if one.fixed or one.most)]
#: what is refused before anything is laid out, and what every sheet has to cope with
REFUSED = {
    "paragraph": ("word " * 200_000, "T003", 1),
    "word": ("x" * 20_000, "T003", 1),
    "behaviours": ("Greet guest number {at} within a minute.", "T010", 10_000),
}
BORNE = {
    "markup": ("*a **b " * 500, "", 1),
    "most": ("Greet guest number {at} within a minute.", "", MOST_ACTS),
}
CASES = [("booklet", *case) for case in REFUSED.values()] + [
    (sheet, *case) for sheet in SHEETS for case in BORNE.values()
]
NAMES = [f"booklet-{name}" for name in REFUSED] + [f"{sheet}-{name}" for sheet in SHEETS for name in BORNE]


def playbook(text: str, number: int) -> str:
    """A playbook with so many behaviours, twenty to a touchpoint, every second one a moment of truth."""
    lines = [HEAD]
    for spot in range(0, number, 20):
        lines.append(f"      t{spot}:\n        title: Situation {spot}\n")
        lines += ["        moment_of_truth: It decides.\n"] * (spot % 40 == 0)
        lines += [
            "        iron:\n",
            *(
                f'          b{at}: "{text}"\n'.replace("{at}", str(at))
                for at in range(spot, spot + 20)[: number - spot]
            ),
        ]
    return "".join(lines)


@pytest.mark.slow
@pytest.mark.parametrize(("sheet", "text", "code", "number"), CASES, ids=NAMES)
def test_it_ends_in_a_finding_or_a_file(tmp_path: Path, sheet: str, text: str, code: str, number: int) -> None:
    (tmp_path / "big.yaml").write_text(playbook(text, number), encoding="utf-8")
    older = tmp_path / "out" / f"big-{sheet}-{printables(house())[sheet].usual_paper.lower()}.pdf"
    older.parent.mkdir()
    older.write_bytes(b"older")
    done = subprocess.run(
        [*COMMAND, sheet], cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", timeout=LONGEST
    )
    assert list(older.parent.iterdir()) == [older]
    if done.returncode == 0 and not code:
        assert older.read_bytes().startswith(b"%PDF")
    else:
        assert done.returncode == 1, done.stderr
        assert f"error {code or 'T'}" in done.stderr
        assert "big.yaml:" in done.stderr
        assert older.read_bytes() == b"older"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
@pytest.mark.parametrize("after", [1.5, 4.0])
def test_control_c_stops_it_at_once_and_nothing_is_half_written(tmp_path: Path, after: float) -> None:
    (tmp_path / "big.yaml").write_text(playbook("Greet guest {at}.", MOST_ACTS), encoding="utf-8")
    target = tmp_path / "out" / "big-booklet-a4.pdf"
    target.parent.mkdir()
    target.write_bytes(b"older")
    build = subprocess.Popen(COMMAND, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    time.sleep(after)
    build.send_signal(signal.SIGINT)
    told = build.communicate(timeout=30)
    assert (build.returncode, *told) == (130, "", "standards: interrupted\n")
    assert [path.name for path in target.parent.iterdir()] == [target.name]
    assert target.read_bytes() == b"older"
