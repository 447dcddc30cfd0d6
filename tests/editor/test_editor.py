"""What a trainer sees in an editor: the real YAML language server on our schemas."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from tests.editor.language_server import SERVER, LanguageServer
from tests.model.samples import ROOT

from standards.model.schema import json_schema

HERE = Path(__file__).parent
NEEDS_SERVER = pytest.mark.skipif(
    shutil.which("node") is None or not SERVER.exists(),
    reason="needs node and the YAML language server: run `npm ci` in tests/editor",
)
MODELINE = "# yaml-language-server: $schema=./.standards/{}.schema.json\n"
HEAD = MODELINE.format("playbook") + "standards: 1\nplaybook: p\ntitle: P\nlanguage: en\n"
JOURNEY = HEAD + "journey:\n  arrive:\n    title: Arriving\n"
TOUCHPOINT = JOURNEY + "    touchpoints:\n      door:\n        title: The door\n"
BEHAVIOUR = TOUCHPOINT + "        iron:\n          greet:\n            do: Speak first.\n"

numbers = count()


@pytest.fixture(scope="module")
def editor(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    folder = tmp_path_factory.mktemp("workspace")
    (folder / ".standards").mkdir()
    for kind in ("playbook", "overlay", "workspace"):
        (folder / ".standards" / f"{kind}.schema.json").write_text(json.dumps(json_schema(kind)), encoding="utf-8")
    server = LanguageServer(folder)
    yield server
    server.close()


def fresh() -> str:
    return f"file-{next(numbers)}.yaml"


def test_the_lock_file_names_no_host() -> None:
    lock = (HERE / "package-lock.json").read_text(encoding="utf-8")
    assert "://" not in lock
    assert '"yaml-language-server"' in lock


@NEEDS_SERVER
@pytest.mark.parametrize(
    "text",
    [
        MODELINE.format("playbook") + (ROOT / "valid/bistro.yaml").read_text(encoding="utf-8").partition("\n")[2],
        MODELINE.format("playbook") + (ROOT / "valid/units-el.yaml").read_text(encoding="utf-8"),
        MODELINE.format("playbook") + (ROOT / "valid/minimal-pl.yaml").read_text(encoding="utf-8"),
        MODELINE.format("overlay") + (ROOT / "valid/overlay.yaml").read_text(encoding="utf-8"),
        MODELINE.format("workspace") + (ROOT / "valid/standards.yaml").read_text(encoding="utf-8"),
    ],
    ids=["bistro", "greek", "polish", "overlay", "workspace"],
)
def test_good_files_have_no_squiggle(editor: LanguageServer, text: str) -> None:
    assert editor.squiggles(fresh(), text) == []


@NEEDS_SERVER
@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        (JOURNEY.replace("title: Arriving", "titel: Arriving") + "    touchpoints: {a: A}\n", 8, "titel"),
        (BEHAVIOUR + "            withing: 10 s\n", 15, "withing is not allowed"),
        (TOUCHPOINT + "        channel: fone\n", 12, "in-person"),
        (BEHAVIOUR + "            weight: 9\n", 15, "maximum of 5"),
        (BEHAVIOUR + "            critical: maybe\n", 15, "boolean"),
        (BEHAVIOUR.replace("greet:", "Greet Me:"), 13, "An id has small letters"),
        (BEHAVIOUR.replace("arrive:", "roles:"), 7, "not the name of a section"),
        (BEHAVIOUR + "            within: quickly\n", 15, "A number and a unit"),
        (BEHAVIOUR + "            since: 1.4.2026\n", 15, "Year-month-day"),
    ],
)
def test_a_mistake_is_underlined_on_its_line(editor: LanguageServer, text: str, line: int, says: str) -> None:
    told = editor.squiggles(fresh(), text)
    assert line in [each[0] for each in told], told
    assert says in " ".join(each[2] for each in told)


@NEEDS_SERVER
def test_hover_shows_what_a_key_means(editor: LanguageServer) -> None:
    text = editor.hover(fresh(), BEHAVIOUR + "            wit|hin: 10 s from the door\n")
    assert "`NUMBER UNIT [from EVENT]`" in text
    assert "Opt" not in text and "||" not in text
    assert "10 s from the door opening" in text


@NEEDS_SERVER
@pytest.mark.parametrize("key", ["pha|se: before", "tit|le: Arriving"])
def test_hover_in_a_stage(editor: LanguageServer, key: str) -> None:
    text = editor.hover(fresh(), JOURNEY.replace("    title: Arriving\n", f"    {key}\n"))
    assert {"pha|se: before": "Before, during or after", "tit|le: Arriving": "as the customer would"}[key] in text


@NEEDS_SERVER
def test_hover_in_an_overlay_knows_no_options(editor: LanguageServer) -> None:
    head = MODELINE.format("overlay") + "standards: 1\noverlay: o\nextends: p\n"
    body = "journey:\n  a:\n    touchpoints:\n      b:\n        iron:\n          c: {wi|thin: 10 s}\n"
    text = editor.hover(fresh(), head + body)
    assert "NUMBER UNIT" in text and "||" not in text and "null" not in text


@NEEDS_SERVER
def test_keys_are_completed(editor: LanguageServer) -> None:
    offered = editor.completions(fresh(), TOUCHPOINT + "        |\n")
    assert {"moment_of_truth", "iron", "master", "channel", "who"} <= set(offered)
    assert "title" not in offered
    documentation = offered["iron"]["documentation"]
    text = documentation["value"] if isinstance(documentation, dict) else documentation
    assert "done every time" in text


@NEEDS_SERVER
def test_keys_of_a_behaviour_are_completed(editor: LanguageServer) -> None:
    offered = editor.completions(fresh(), BEHAVIOUR + "            |\n")
    assert {"within", "say", "never", "why", "critical", "review_by"} <= set(offered)
    assert "do" not in offered


@NEEDS_SERVER
@pytest.mark.parametrize(
    ("text", "values"),
    [
        (JOURNEY + "    phase: |\n", {"before", "during", "after"}),
        (TOUCHPOINT + "        channel: |\n", {"in-person", "phone", "self-service"}),
        (TOUCHPOINT + "        channel:\n          - |\n", {"in-person", "phone", "self-service"}),
        (BEHAVIOUR + "            critical: |\n", {"true", "false"}),
    ],
)
def test_values_are_completed(editor: LanguageServer, text: str, values: set[str]) -> None:
    assert values <= set(editor.completions(fresh(), text))


@NEEDS_SERVER
def test_a_snippet_begins_a_playbook_part(editor: LanguageServer) -> None:
    offered = editor.completions(fresh(), HEAD + "journey:\n  |\n")
    snippet = offered["stage"]
    inserted = snippet.get("insertText") or snippet["textEdit"]["newText"]
    assert re.search(r"\$\{1:arrive\}:\n\s+title: \$\{2:Arriving\}", inserted)
