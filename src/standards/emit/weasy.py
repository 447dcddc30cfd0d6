"""WeasyPrint, imported so that it sees no font of this machine, and a plain sentence where it cannot be imported.

Why before the import: fontconfig reads its configuration when WeasyPrint loads it. With the system's one, a letter
that our fonts lack is taken from any font around, and the same playbook prints differently on two machines.
"""

from __future__ import annotations

import atexit
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from types import ModuleType

from standards.diagnostics.usage import UsageError

_CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><cachedir>{cache}</cachedir></fontconfig>
"""
_REMEDIES = {
    "darwin": "brew install pango",
    "win32": "winget install tschoonj.GTKForWindows",
    "linux": "apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 (or: dnf install pango)",
}
#: where Homebrew puts libraries, which macOS does not search by itself
_BREW = ("/opt/homebrew/lib", "/usr/local/lib")


#: what has to be done before the process leaves
UNTIDY: list[Callable[[], object]] = []


def tidy() -> None:
    """Remove the temporary folders of fonts; for a process that leaves without taking Python apart."""
    while UNTIDY:
        UNTIDY.pop()()


@cache
def weasyprint() -> ModuleType:
    """The module. Raises UsageError, with the command that helps, where Pango is missing."""
    _isolate_fonts()
    if sys.platform == "darwin":
        known = os.environ.get("DYLD_FALLBACK_LIBRARY_PATH", "")
        os.environ["DYLD_FALLBACK_LIBRARY_PATH"] = ":".join([*filter(None, [known]), *_BREW])
    try:
        return _import_quietly()
    except OSError:
        remedy = _REMEDIES.get(sys.platform, _REMEDIES["linux"])
        raise UsageError(f"printing needs Pango, which is missing on this computer; install it: {remedy}") from None


def _isolate_fonts() -> None:
    folder = Path(tempfile.mkdtemp(prefix="standards-fonts-"))
    UNTIDY.append(partial(shutil.rmtree, folder, ignore_errors=True))
    atexit.register(tidy)
    configuration = folder / "fonts.conf"
    configuration.write_text(_CONFIGURATION.format(cache=folder / "cache"), encoding="utf-8")
    os.environ["FONTCONFIG_FILE"] = str(configuration)


def _import_quietly() -> ModuleType:
    """WeasyPrint prints a screenful to stdout before it fails, and warns that no fonts are configured, as meant."""
    import contextlib
    import io
    import warnings

    with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import weasyprint as module
    return module  # type: ignore[no-any-return]  # WeasyPrint has no types
