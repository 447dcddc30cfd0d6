"""Themes: which file comes first, and what is wrong with one."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from standards.diagnostics.pages import FOLDER
from standards.diagnostics.usage import UsageError
from standards.typeset.colour import contrast
from standards.typeset.fonts import HOUSE_FACES, ROOT, coverage, font_faces
from standards.typeset.theme import DEFAULT, house, names, read_theme

HEADER = "standards: 1\ntheme: ours\n"
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"/>'


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    (tmp_path / "theme").mkdir()
    return tmp_path


def write(workspace: Path, text: str, place: str = "theme") -> None:
    (workspace / place).mkdir(parents=True, exist_ok=True)
    (workspace / place / "theme.yaml").write_text(HEADER + text, encoding="utf-8")


def told(workspace: Path) -> list[tuple[str, int, str]]:
    found = read_theme(workspace, shown=lambda path: path.name)[1]
    return [(one.code, one.location.line, one.message) for one in found]


def test_three_themes_come_with_the_product() -> None:
    assert names() == [DEFAULT, "harbour", "plain"]
    assert house().name == DEFAULT


@pytest.mark.parametrize("name", names())
def test_a_theme_of_ours_is_clean_and_has_every_colour(name: str) -> None:
    theme, wrong = read_theme(None, name)
    assert wrong == []
    assert set(theme.colours) == {"ink", "soft", "line", "accent", "quiet", "gold", "paper"}
    assert all(contrast(theme.colours[text], "#ffffff") >= 4.5 for text in ("ink", "soft", "accent", "quiet"))
    assert contrast(theme.colours["paper"], theme.colours["accent"]) >= 4.5


def test_plain_has_no_colour() -> None:
    assert all(
        len({colour[1:3], colour[3:5], colour[5:7]}) == 1 for colour in read_theme(None, "plain")[0].colours.values()
    )


def test_a_theme_that_does_not_exist_is_told() -> None:
    with pytest.raises(UsageError, match='"plian" is not a theme; there are house, harbour, plain'):
        read_theme(None, "plian")


def test_project_comes_before_brand_before_ours(workspace: Path) -> None:
    write(workspace, 'extends: brands/meraki\ncolours: {ink: "#111111"}\n')
    write(workspace, 'extends: plain\ncolours: {ink: "#222222", soft: "#333333"}\n', "brands/meraki")
    theme, wrong = read_theme(workspace)
    assert wrong == []
    assert (theme.colours["ink"], theme.colours["soft"], theme.colours["accent"]) == ("#111111", "#333333", "#000000")
    assert [place.name for place in theme.folders] == ["theme", "meraki", "plain", "house", "templates"]


def test_the_theme_asked_for_is_the_base_of_one_that_extends_nothing(workspace: Path) -> None:
    write(workspace, 'colours: {ink: "#111111"}\n')
    theme = read_theme(workspace, "plain")[0]
    assert (theme.colours["ink"], theme.colours["accent"]) == ("#111111", "#000000")


def test_a_folder_without_a_theme_file_still_comes_first(workspace: Path) -> None:
    (workspace / "theme" / "shared" / "icons").mkdir(parents=True)
    (workspace / "theme" / "shared" / "icons" / "star.svg").write_text(LOGO, encoding="utf-8")
    theme, wrong = read_theme(workspace)
    assert wrong == []
    assert theme.icons()["star"] == LOGO
    assert "lines" in theme.icons()


def test_icons_of_a_folder_take_the_place_of_ours(workspace: Path) -> None:
    (workspace / "theme" / "drawn").mkdir()
    (workspace / "theme" / "drawn" / "star.svg").write_text(LOGO, encoding="utf-8")
    write(workspace, "icons: drawn\n")
    assert read_theme(workspace)[0].icons()["star"] == LOGO


def test_a_logo_and_a_paper(workspace: Path) -> None:
    (workspace / "theme" / "logo.svg").write_text(LOGO, encoding="utf-8")
    write(workspace, "logo: logo.svg\nlogo_alt: Meraki\npaper: A5\n")
    theme, wrong = read_theme(workspace)
    assert wrong == []
    assert (theme.logo, theme.logo_alt, theme.paper) == (workspace / "theme" / "logo.svg", "Meraki", "A5")


def test_faces_of_the_house(workspace: Path) -> None:
    shutil.copy(ROOT / "Gentium Book Plus" / "GentiumBookPlus-Regular.ttf", workspace / "theme" / "Own.ttf")
    write(workspace, "faces:\n  text: {regular: Own.ttf, italic: Own.ttf, bold: Own.ttf, bold_italic: Own.ttf}\n")
    theme, wrong = read_theme(workspace)
    assert wrong == []
    assert font_faces(theme.faces).count("Own.ttf") == 4
    assert len(theme.faces) == len(HOUSE_FACES)
    assert coverage(theme.faces) != coverage()


@pytest.mark.parametrize(
    ("text", "code", "line", "message"),
    [
        ("colours: {ink: red}\n", "S023", 3, '"red" is not a colour'),
        ("colours: {inc: '#000000'}\n", "S001", 3, 'unknown key "inc" under "colours:"'),
        ("extends: nowhere\n", "T020", 3, 'there is no theme "nowhere" to extend'),
        ("extends: ../elsewhere\n", "T020", 3, 'there is no theme "../elsewhere" to extend'),
        ("extends: theme\n", "T020", 3, 'there is no theme "theme" to extend'),
        ("logo: no.svg\nlogo_alt: Ours\n", "T020", 3, 'there is no file "no.svg" in the workspace'),
        ("logo: ../../logo.svg\nlogo_alt: Ours\n", "T020", 3, 'there is no file "../../logo.svg" in the workspace'),
        ("logo: theme.yaml\nlogo_alt: Ours\n", "T020", 3, '"theme.yaml" is not a picture that can be printed'),
        ("icons: none\n", "T020", 3, 'there is no folder "none" in the workspace'),
        ("colours: {soft: '#999999'}\n", "T021", 3, "soft #999999 has a contrast of 2.8 on white paper"),
        (
            "colours: {accent: '#555555', paper: '#888888'}\n", "T021", 3,
            "paper on accent has a contrast of 2.1; the text of a cover needs 4.5",
        ),
        (
            "faces:\n  labels: {regular: theme.yaml, italic: theme.yaml, bold: theme.yaml, bold_italic: theme.yaml}\n",
            "T022", 4, '"theme.yaml" is not a font that can be read',
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_is_told_with_its_line(workspace: Path, text: str, code: str, line: int, message: str) -> None:
    write(workspace, text)
    found = told(workspace)
    assert found[0][:2] == (code, line)
    assert found[0][2].startswith(message)
    assert {one[0] for one in found} == {code}


def test_a_logo_has_words(workspace: Path) -> None:
    (workspace / "theme" / "logo.svg").write_text(LOGO, encoding="utf-8")
    write(workspace, "logo: logo.svg\n")
    assert told(workspace) == [("T020", 3, "the logo has no logo_alt")]


def test_a_face_without_greek_is_told(workspace: Path) -> None:
    shutil.copy(ROOT / "Lato" / "Lato-Regular.ttf", workspace / "theme" / "Own.ttf")
    write(workspace, "faces:\n  labels: {regular: Own.ttf, italic: Own.ttf, bold: Own.ttf, bold_italic: Own.ttf}\n")
    found = told(workspace)
    assert len(found) == 4
    assert found[0][2].startswith('"Own.ttf" lacks letters of Greek: ')


BLOCK = re.compile(r"^```yaml (bad|good)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("code", ["S023", "T020", "T021", "T022"])
def test_the_examples_of_the_pages(workspace: Path, code: str) -> None:
    shutil.copy(ROOT / "Lato" / "Lato-Regular.ttf", workspace / "theme" / "Latin.ttf")
    shutil.copy(HOUSE_FACES[0].path, workspace / "theme" / "Full.ttf")
    shown = BLOCK.findall((FOLDER / f"{code}.md").read_text(encoding="utf-8"))
    assert [verdict for verdict, _ in shown] == ["bad", "good"]
    for verdict, text in shown:
        (workspace / "theme" / "theme.yaml").write_text(text, encoding="utf-8")
        assert {one[0] for one in told(workspace)} == ({code} if verdict == "bad" else set())
