"""The trainer's guide: ten pages in three languages, each step with its file and its sheet, nothing untrue."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path

import page as page_validation
import pikepdf
import pytest
from markupsafe import Markup

from standards.build.guide import guides, print_guide, written_in
from standards.build.library import trades
from standards.cli.app import run
from standards.cli.group import COMMANDS, load
from standards.diagnostics.usage import UsageError
from standards.emit.pdf import Printed
from standards.model.shape import shape_of
from standards.resolve.modules import names
from standards.source.load import load as load_yaml
from standards.typeset.guide import sections_of, typeset_guide
from standards.typeset.printable import printables
from standards.typeset.theme import house

from .shape import LANGUAGES, LIBRARY

PAGES, STEPS = 10, 9
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```", re.DOTALL | re.MULTILINE)
PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)]+)\)")
#: fields whose texts an excerpt does not make up
TOLD = frozenset(
    [
        "do",
        "say",
        "never",
        "why",
        "question",
        "credo",
        "check_question",
        "answer",
        "ask_first",
        "looks_like",
        "wants",
        "purpose",
    ]
)
COMMAND = re.compile(r"`(standards [^`]+)`")

each = pytest.mark.parametrize("language", LANGUAGES)


@cache
def printed(language: str) -> Printed:
    return print_guide(language, house())


def text_of(language: str) -> str:
    return guides()[language].read_text(encoding="utf-8")


def steps_of(language: str) -> list[str]:
    return re.split(r"^## ", text_of(language), flags=re.MULTILINE)[1:]


def blocks(language: str, kind: str) -> list[str]:
    return [body for named, body in BLOCK.findall(text_of(language)) if named == kind]


@each
def test_ten_pages_a_step_on_each(language: str) -> None:
    found = printed(language)
    assert found.pages == PAGES
    assert len(steps_of(language)) == STEPS
    assert (found.foreign_fonts, found.missing_files, found.warnings) == ([], [], [])


@each
def test_it_is_accessible_and_speaks_its_language(language: str) -> None:
    data = printed(language).data
    report = page_validation.validate_pdf_bytes(data, profile="ua1")
    assert [failure.message for failure in report.failures] == []
    assert str(pikepdf.Pdf.open(BytesIO(data)).Root.Lang) == language


@each
def test_each_step_shows_the_file_and_the_sheet(language: str) -> None:
    for step in steps_of(language):
        pictures = PICTURE.findall(step)
        assert pictures, step[:40]
        assert all(len(words) > 20 for words, _ in pictures), "an alternative text says what is to be seen"
        assert all((guides()[language].parent / path).is_file() for _, path in pictures)
        assert BLOCK.search(step), step[:40]


@each
def test_its_excerpts_are_files_that_can_be_read(language: str) -> None:
    fields = shape_of("playbook").keys | shape_of("overlay").keys | shape_of("workspace").keys
    for body in blocks(language, "yaml"):
        document = load_yaml(body.encode(), "excerpt")
        assert [said.message for said in document.diagnostics] == [], body
        top = set(document.data)
        assert top & fields or all(isinstance(value, dict) for value in document.data.values()), body


@each
def test_its_excerpts_are_those_of_the_library(language: str) -> None:
    """A text that somebody says or does is that of the restaurant or of a module, word for word."""
    library = [LIBRARY / "restaurant", *sorted((LIBRARY / "modules").iterdir())]
    known = {
        text for place in library for _, text in texts(load_yaml((place / f"{language}.yaml").read_bytes(), "x").data)
    }
    for body in blocks(language, "yaml"):
        for key, text in texts(load_yaml(body.encode(), "excerpt").data):
            assert key not in TOLD or text in known, text


def texts(data: object, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text with the key that it stands under."""
    if isinstance(data, dict):
        for name, value in data.items():
            yield from texts(value, name)
    elif isinstance(data, list):
        for value in data:
            yield from texts(value, key)
    elif isinstance(data, str):
        yield key, data


@each
def test_its_finding_is_what_the_check_says(
    language: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The restaurant with the one line that the guide shows, and without the time bound that would excuse it."""
    [shown] = [body for body in blocks(language, "console") if "warning W" in body]
    number, wrong = next(iter(re.findall(r"^(\d+) \| ( +do: .*)$", shown, re.MULTILINE)))
    lines = (LIBRARY / "restaurant" / f"{language}.yaml").read_text(encoding="utf-8").splitlines()
    lines[int(number) - 1] = wrong
    if lines[int(number)].strip().startswith("within:"):
        del lines[int(number)]
    path = tmp_path / "playbooks" / "our-bistro.yaml"
    path.parent.mkdir()
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    run(["check", "playbooks/our-bistro.yaml"])
    assert shown.removeprefix("$ standards check\n") in capsys.readouterr().out


@each
def test_its_commands_exist(language: str) -> None:
    lines = [line[2:] for body in blocks(language, "console") for line in body.splitlines() if line.startswith("$ ")]
    told = [*lines, *COMMAND.findall(text_of(language))]
    assert {"library", "new", "check", "build"} <= {line.split()[1] for line in told}
    known = {*trades(), *names()}
    for line in told:
        _, command, *words = shlex.split(line)
        assert command in COMMANDS, line
        options = {option for parameter in load(command).params for option in parameter.opts}
        assert {word.partition("=")[0] for word in words if word.startswith("-")} <= options, line
        if "--from" in words:
            assert words[words.index("--from") + 1] in known, line
        if command == "build":
            sheets = [word for word in words[1:] if re.fullmatch(r"[a-z]+(-[a-z]+)?", word)]
            values = {words[at + 1] for at, word in enumerate(words[:-1]) if word.startswith("--")}
            assert set(sheets) - values <= {*printables(house()), "our-bistro"}, line


@each
def test_it_teaches_what_the_sources_teach(language: str) -> None:
    text = text_of(language)
    for figure in ("80", "45", "78", "58", "79", "250", "Calabrio", "Continental", "ask_first", "priceless"):
        assert figure in text, figure


def test_the_same_steps_in_each_language() -> None:
    shapes = {
        language: [
            sorted(Path(path).stem.partition("-")[2] for _, path in PICTURE.findall(step))
            for step in steps_of(language)
        ]
        for language in LANGUAGES
    }
    assert shapes["en"] == shapes["el"] == shapes["pl"]


def test_the_command_writes_a_pdf(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["guide", "--language", "pl"]) == 0
    assert capsys.readouterr().out == "printed/guide-pl.pdf\n"
    assert (tmp_path / "printed" / "guide-pl.pdf").read_bytes() == printed("pl").data


def test_a_language_without_a_guide() -> None:
    assert [written_in("", spoken) for spoken in ("pl", "el-GR", "de", "en-GB")] == ["pl", "el", "en", "en"]
    assert written_in("pl-PL", "de") == "pl"
    with pytest.raises(UsageError, match='not written in "de"; there are el, en, pl'):
        written_in("de", "en")


def test_what_is_html_in_the_text_is_printed_as_typed() -> None:
    _, [section] = sections_of("## A <b>step</b>\n\n<script>x</script>\n\n```yaml\na: <b>\n```\n")
    assert section.heading == "A &lt;b&gt;step&lt;/b&gt;"
    assert "&lt;script&gt;" in section.body
    assert "<b>" not in section.body


def test_what_a_finding_marks_is_underlined() -> None:
    _, [section] = sections_of(
        "## A\n\n```console\n16 |  do: Greet politely.\n   |            ^^^^^^^^\n   = why: x\n```\n"
    )
    assert "Greet <u>politely</u>." in section.body
    assert "^" not in section.body


def test_a_picture_that_is_missing_is_told(tmp_path: Path) -> None:
    page = typeset_guide("# T\n\n## A\n\n![x](../../secret.png)\n", "en", tmp_path, house())
    assert isinstance(Markup(page.html), str)
    from standards.emit.pdf import print_pdf

    assert print_pdf(page).missing_files != []
