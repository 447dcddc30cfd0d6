"""The wheel alone, in an empty environment outside the checkout and without a network: init, check, build."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.slow

#: sockets are refused in every Python process of the run, so that a look at the network is a failure
NO_NETWORK = """
import socket
def refuse(*args, **kwargs):
    raise OSError("this test has no network")
socket.socket.connect = socket.create_connection = socket.getaddrinfo = refuse
"""


@pytest.fixture(scope="module")
def standards(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command, installed from the wheel of an sdist. The dependencies are those of the running environment."""
    place = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(place), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = place.glob("*.whl")
    home = place / "environment"
    venv.create(home, with_pip=True)
    python = home / "bin" / "python"
    install = [str(python), "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    where = "import sysconfig; print(sysconfig.get_path('purelib'))"
    library = Path(subprocess.run([python, "-c", where], check=True, capture_output=True, text=True).stdout.strip())
    # a folder named in a .pth file lends its packages, but its own .pth files (the editable install) are not read
    (library / "dependencies.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    (library / "no_network.py").write_text(NO_NETWORK, encoding="utf-8")
    (library / "no_network.pth").write_text("import no_network", encoding="utf-8")
    return home / "bin" / "standards"


def run(command: Path, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    return subprocess.run([command, *words], cwd=folder, capture_output=True, text=True, env=environment)


def test_the_wheel_works_on_its_own(standards: Path, tmp_path: Path) -> None:
    made = run(standards, tmp_path, "init", "--yes")
    assert made.returncode == 0, made.stderr
    checked = run(standards, tmp_path, "check")
    assert checked.returncode == 0, checked.stdout + checked.stderr
    built = run(standards, tmp_path, "build")
    assert built.returncode == 0, built.stderr
    sheets = [Path(line) for line in built.stdout.splitlines()]
    assert sheets
    for sheet in sheets:
        assert (tmp_path / sheet).read_bytes().startswith(b"%PDF-")


def test_the_wheel_holds_what_the_checkout_holds(standards: Path) -> None:
    library = next((standards.parents[1] / "lib").glob("python*/site-packages/standards"))
    for folder in ("templates", "playbooks"):
        ours = {path.relative_to(ROOT / folder) for path in (ROOT / folder).rglob("*") if path.is_file()}
        theirs = {path.relative_to(library / "_data" / folder) for path in (library / "_data" / folder).rglob("*")}
        assert ours
        assert {path for path in ours if path.name != ".DS_Store"} <= theirs
