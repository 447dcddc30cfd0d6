"""Workspaces written as one text: every file after a line `# file: NAME`, what should be found beside it."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from standards.diagnostics.model import Diagnostic
from standards.resolve.editions import resolve_all
from standards.resolve.loaded import Loaded
from standards.resolve.reading import read_workspace

TODAY = datetime.date(2026, 10, 1)
FILE = re.compile(r"^# file: (\S+)\n", re.MULTILINE)

BISTRO = """\
# file: playbooks/bistro.yaml
standards: 1
playbook: bistro
title: The Bistro
language: en
priceless: {remembered: We remember how each guest likes to sit.}
roles:
  host: Host
  waiter: Waiter
journey:
  arrive:
    title: Arriving
    touchpoints:
      find-a-table:
        title: Finding a table
        moment_of_truth: The first minute decides.
        who: [host, waiter]
        iron:
          greet:
            do: Speak first.
            within: 10 s from the door
            never: [interrupt, explain]
            critical: true
            weight: 2
          wait: Say how many minutes.
        master:
          usual: {do: Offer the usual table., priceless: remembered}
      coat: Taking the coat
  pay:
    title: Paying
    touchpoints:
      bill:
        title: The bill
        iron:
          ask: Ask how it was.
protocols:
  complaint:
    title: A complaint
    steps:
      thank: Thank the guest.
      listen: Let the guest finish.
rituals:
  line-up: {title: Line-up, who: host, do: Play one scene.}
"""

Written = Callable[[str], Loaded]
Said = Callable[..., list[str]]


def files_of(text: str, otherwise: str = "playbooks/playbook.yaml") -> dict[str, str]:
    """Name -> content; a text without any `# file:` is one file of the name `otherwise`."""
    parts = FILE.split(text)
    files = dict(zip(parts[1::2], parts[2::2], strict=True))
    return files or {otherwise: text}


def brief(found: Diagnostic) -> str:
    return f"{found.location} {found.code} {found.message}"


@pytest.fixture
def written(tmp_path: Path) -> Written:
    """Writes the files of a text and loads them as a workspace; paths are told from its root."""

    def load(text: str) -> Loaded:
        for name, content in files_of(text).items():
            file = tmp_path / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content, encoding="utf-8")
        return read_workspace(tmp_path, lambda path: path.relative_to(tmp_path).as_posix())

    return load


@pytest.fixture
def said(written: Written) -> Said:
    """Everything that is found in a workspace, in the order of place, as `path:line:column CODE message`."""

    def run(text: str, today: datetime.date = TODAY) -> list[str]:
        loaded = written(text)
        _, found = resolve_all(loaded, today=today)
        every = dict.fromkeys([*loaded.diagnostics, *found])
        assert all(len(one.message) <= 100 for one in every), every
        return [brief(one) for one in sorted(every, key=lambda one: one.sort_key)]

    return run


@pytest.fixture
def bistro() -> str:
    """A playbook with every kind of thing that an overlay can change, as text of one file."""
    return BISTRO


@pytest.fixture
def greece(said: Said) -> Callable[..., list[str]]:
    """What is found when the overlay `greece` with this body lies on the bistro; of other overlays too."""

    def run(body: str, *more: str, today: datetime.date = TODAY) -> list[str]:
        overlay = f"# file: overlays/greece.yaml\nstandards: 1\noverlay: greece\nextends: bistro\n{body}\n"
        return [found.removeprefix("overlays/greece.yaml:") for found in said("".join((BISTRO, overlay, *more)), today)]

    return run
