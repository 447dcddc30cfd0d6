"""What a document may load: files below the folders it was given, and drawings made by ourselves. Nothing else.

A grey copy loads its photos in grey.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import url2pathname

from standards.emit.weasy import weasyprint

_DRAWING = "data:image/svg+xml,"
QUALITY = 90  #: of a photo that is compressed again
_PHOTOS = ("JPEG", "MPO")


class RefusedError(Exception):
    """A document asked for something it may not have."""


def make_fetcher(roots: Sequence[Path], *, grayscale: bool = False) -> Any:
    """A URLFetcher that denies by default; what it denied or did not find is in its `refused`."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

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
            found = super().fetch(url, headers)
            if not grayscale or url.startswith(_DRAWING):
                return found
            with closing(found):
                data = found.read()
            photo = in_grey(data)
            # of what comes from a file, WeasyPrint would read the file again
            return URLFetcherResponse(f"grey:{url}" if photo else found.url, photo or data, found.headers)

    return Fetcher()


def in_grey(data: bytes) -> bytes:
    """A photo without its colours, as large and as transparent as it was; b"" for what is no photo."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        photo = Image.open(BytesIO(data))
    except UnidentifiedImageError:
        return b""
    grey = ImageOps.exif_transpose(photo).convert("LA" if photo.has_transparency_data else "L")
    target = BytesIO()
    if photo.format in _PHOTOS:
        grey.save(target, "JPEG", quality=QUALITY)
    else:
        grey.save(target, "PNG")
    return target.getvalue()


def _inside(url: str, allowed: Sequence[Path]) -> bool:
    parts = urlsplit(url)
    if parts.scheme != "file" or parts.netloc not in ("", "localhost"):
        return False
    path = Path(url2pathname(parts.path)).resolve()
    return path.is_file() and any(path.is_relative_to(root) for root in allowed)
