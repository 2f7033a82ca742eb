"""Keeps flattened pages on disk, since a bench is run often and its pages do not change."""

import hashlib
import os
import tempfile
import zlib
from collections.abc import Callable
from pathlib import Path

from standfirst.lab.flatteners import FLATTENERS, FLATTENERS_VERSION


def default_cache() -> Path:
    """The cache of this user: a folder in the system's folder for temporary files."""
    user = os.getuid() if hasattr(os, "getuid") else os.environ.get("USERNAME", "user")
    return Path(tempfile.gettempdir()) / f"standfirst-lab-{user}"


class FlatCache:
    """Flattened pages by flattener, version of the flatteners and hash of the HTML."""

    def __init__(self, folder: Path | None) -> None:
        """Args: folder: where to keep texts, made when needed; None keeps none."""
        self._folder = folder

    def flatten(self, html: str, name: str) -> str:
        """The page as a flattener gives it, from disk where it is there.

        Args:
            html: a page.
            name: one of `FLATTENERS`.

        Raises:
            KeyError: no flattener has that name.
            MissingExtraError: the flattener's package is not installed.
        """
        flattener = FLATTENERS[name]
        if self._folder is None:
            return flattener(html)
        key = hashlib.sha256(html.encode("utf-8", errors="surrogatepass")).hexdigest()
        path = self._folder / f"{name}-{FLATTENERS_VERSION}" / key[:2] / key[2:]
        return _read(path) or _write(path, html, flattener)


def _read(path: Path) -> str | None:
    try:
        return zlib.decompress(path.read_bytes()).decode("utf-8", errors="surrogatepass")
    except (OSError, zlib.error):
        return None


def _write(path: Path, html: str, flattener: Callable[[str], str]) -> str:
    text = flattener(html)
    path.parent.mkdir(parents=True, exist_ok=True)
    data = zlib.compress(text.encode("utf-8", errors="surrogatepass"), 1)
    # Whole or not at all: two workers may write the same page.
    descriptor, temporary = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(descriptor, "wb") as stream:
        stream.write(data)
    Path(temporary).replace(path)
    return text
