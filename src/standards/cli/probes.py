"""What `standards doctor` looks at: each probe says what it found and, where something is missing, what to type."""

from __future__ import annotations

import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

#: what each library is called on Linux, macOS and Windows; a missing optional one only makes printing slower
LIBRARIES = {
    "GObject": ("libgobject-2.0.so.0", "libgobject-2.0.0.dylib", "libgobject-2.0-0.dll"),
    "Pango": ("libpango-1.0.so.0", "libpango-1.0.0.dylib", "libpango-1.0-0.dll"),
    "PangoFT2": ("libpangoft2-1.0.so.0", "libpangoft2-1.0.0.dylib", "libpangoft2-1.0-0.dll"),
    "HarfBuzz": ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll"),
    "HarfBuzz subset": ("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "libharfbuzz-subset-0.dll"),
    "Fontconfig": ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll"),
}
APT = {
    "GObject": "libglib2.0-0",
    "Pango": "libpango-1.0-0",
    "PangoFT2": "libpangoft2-1.0-0",
    "HarfBuzz": "libharfbuzz0b",
    "HarfBuzz subset": "libharfbuzz-subset0",
    "Fontconfig": "libfontconfig1",
}
#: where WeasyPrint looks on Windows
WINDOWS_FOLDERS = (r"C:\msys64\ucrt64\bin", r"C:\msys64\mingw64\bin", r"C:\Program Files\GTK3-Runtime Win64\bin")
OLDEST_PANGO = (1, 44, 0)
AGAIN = "install standards again: python -m pip install --force-reinstall standards"

#: runs in a process of its own, because a broken library may take the whole process with it
_CHILD = """
import ctypes, json, os, sys
names, found = json.loads(sys.argv[1]), {}
for folder in json.loads(sys.argv[2]):
    if hasattr(os, "add_dll_directory") and os.path.isdir(folder):
        os.add_dll_directory(folder)
for library, files in names.items():
    for file in files:
        try:
            found[library] = ctypes.CDLL(file)
            break
        except OSError:
            pass
version = found["Pango"].pango_version() if "Pango" in found else 0
print(json.dumps({"found": list(found), "pango": [version // 10000, version // 100 % 100, version % 100]}))
"""


@dataclass(frozen=True)
class Probe:
    """`needed` for checking or printing (or ""); `fix` is what to type where it is not `well`."""

    name: str
    well: bool
    detail: str
    needed: str = ""
    fix: str = ""


def probes(folder: Path) -> Iterator[Probe]:
    """Every probe in the order in which a reader wants them; `folder` is where the user works."""
    yield _python()
    yield Probe("System", True, f"{platform.system()} {platform.release()} {platform.machine()}")
    yield from _packages()
    yield from _libraries()
    yield _weasyprint()
    yield _git()
    yield _write_access(folder)


def _python() -> Probe:
    well = sys.version_info >= (3, 11)
    return Probe("Python", well, platform.python_version(), "checking", "" if well else "install Python 3.11 or newer")


def _packages() -> Iterator[Probe]:
    from importlib.metadata import PackageNotFoundError, version

    for package, needed in (("pydantic-core", "checking"), ("PyYAML", "checking"), ("rendercv-fonts", "printing")):
        try:
            yield Probe(package, True, version(package), needed)
        except PackageNotFoundError:
            yield Probe(package, False, "not installed", needed, AGAIN)
    if find_spec("yaml._yaml"):
        yield Probe("Fast YAML reader", True, "libyaml")
    else:
        fix = "python -m pip install --force-reinstall --only-binary PyYAML PyYAML"
        yield Probe("Fast YAML reader", False, "missing, so checking takes many times longer", "", fix)


def _libraries() -> Iterator[Probe]:
    told = _run([sys.executable, "-c", _CHILD, json.dumps(LIBRARIES), json.dumps(WINDOWS_FOLDERS)])
    answer = json.loads(told) if told else {"found": [], "pango": [0, 0, 0]}
    pango = ".".join(map(str, answer["pango"]))
    for library in LIBRARIES:
        needed = "" if library == "HarfBuzz subset" else "printing"
        if library not in answer["found"]:
            yield Probe(library, False, "cannot be loaded", needed, fix_for(library))
        elif library == "Pango" and tuple(answer["pango"]) < OLDEST_PANGO:
            yield Probe(library, False, f"{pango} is older than 1.44", needed, fix_for(library))
        else:
            yield Probe(library, True, pango if library == "Pango" else "found", needed)


def fix_for(library: str) -> str:
    """What to type on this system so that `library` is there."""
    if sys.platform == "darwin":
        return "brew install pango"
    if sys.platform == "win32":
        return "install MSYS2, then in its terminal: pacman -S mingw-w64-ucrt-x86_64-pango"
    for tool, command in (
        ("apt-get", f"sudo apt-get install {APT[library]}"),
        ("dnf", "sudo dnf install pango"),
        ("pacman", "sudo pacman -S pango"),
        ("zypper", "sudo zypper install libpango-1_0-0 libharfbuzz-subset0"),
        ("apk", "sudo apk add pango"),
    ):
        if shutil.which(tool):
            return command
    return "install Pango 1.44 or newer with the package manager of this system"


def _weasyprint() -> Probe:
    """Whether the typesetter can be imported, with everything that it needs."""
    code = "from standards.emit.weasy import weasyprint; print(weasyprint().__version__)"
    version = _run([sys.executable, "-c", code])
    if version:
        return Probe("WeasyPrint", True, version, "printing")
    return Probe("WeasyPrint", False, "cannot be imported", "printing", f"first what is missing above; then {AGAIN}")


def _git() -> Probe:
    version = _run(["git", "--version"])
    fix = {"darwin": "xcode-select --install", "win32": "winget install Git.Git"}.get(sys.platform, "install git")
    return Probe("git", bool(version), version.removeprefix("git version ") or "not found", "", "" if version else fix)


def _write_access(folder: Path) -> Probe:
    try:
        with tempfile.NamedTemporaryFile(dir=folder):
            pass
    except OSError:
        return Probe(
            "This folder", False, "cannot be written to", "printing", f"make {folder} writable, or work elsewhere"
        )
    return Probe("This folder", True, "can be written to", "printing")


def _run(command: list[str]) -> str:
    """What the command prints; "" where it fails, is missing or does not end."""
    environment = dict(os.environ)
    if sys.platform == "darwin":
        known = environment.get("DYLD_FALLBACK_LIBRARY_PATH", "")
        environment["DYLD_FALLBACK_LIBRARY_PATH"] = f"{known}:/opt/homebrew/lib:/usr/local/lib".strip(":")
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, env=environment, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
