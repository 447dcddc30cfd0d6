"""What a document may load: files below the folders it was given, and drawings made by ourselves. Nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from standards.emit.weasy import weasyprint

_DRAWING = "data:image/svg+xml,"


class RefusedError(Exception):
    """A document asked for something it may not have."""


def make_fetcher(roots: Sequence[Path]) -> Any:
    """A URLFetcher that denies by default; what it denied or did not find is in its `refused`."""
    from weasyprint.urls import URLFetcher

    assert weasyprint()
    allowed = [root.resolve() for root in roots]

    class Fetcher(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
        def __init__(self) -> None:
            super().__init__(allowed_protocols=("file", "data"), allow_redirects=False)
            self.refused: list[str] = []

        def fetch(self, url: str, headers: Any = None) -> Any:
            if not url.startswith(_DRAWING) and not _inside(url, allowed):
                self.refused.append(url)
                raise RefusedError(url)
            return super().fetch(url, headers)

    return Fetcher()


def _inside(url: str, allowed: Sequence[Path]) -> bool:
    parts = urlsplit(url)
    if parts.scheme != "file" or parts.netloc not in ("", "localhost"):
        return False
    path = Path(url2pathname(parts.path)).resolve()
    return path.is_file() and any(path.is_relative_to(root) for root in allowed)
