from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

PROGRAM = """\
import sys
{before}
from standards.diagnostics.usage import UsageError
from standards.emit.weasy import weasyprint
try:
    print(weasyprint().__version__)
except UsageError as problem:
    print("refused:", problem)
"""
#: what WeasyPrint does where Pango cannot be loaded
NO_PANGO = """\
import cffi
def dlopen(self, name, flags=0):
    raise OSError(f"cannot load library '{name}'")
cffi.FFI.dlopen = dlopen
"""


def run(before: str = "") -> subprocess.CompletedProcess[str]:
    code = PROGRAM.format(before=before)
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)


def test_weasyprint_is_imported_without_a_word() -> None:
    done = run()
    assert done.stdout.startswith("70.")
    assert done.stderr == ""


def test_without_pango_there_is_one_sentence_with_a_command() -> None:
    done = run(NO_PANGO)
    assert done.stderr == ""
    [line] = done.stdout.splitlines()
    assert line.startswith("refused: printing needs Pango, which is missing on this computer; install it: ")


def test_fonts_of_the_machine_are_not_seen_and_nothing_stays_behind(tmp_path: Path) -> None:
    code = """\
import os
from standards.emit.weasy import weasyprint
weasyprint()
from weasyprint.text.ffi import fontconfig
config = fontconfig.FcInitLoadConfigAndFonts()
print(fontconfig.FcConfigGetFonts(config, fontconfig.FcSetSystem).nfont)
"""
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environment)
    assert done.stdout == "0\n"
    assert list(tmp_path.iterdir()) == []
