"""The language that a page says it is in."""

import re

_LANG = re.compile(r"<html[^>]*?\s(?:xml:)?lang\s*=\s*[\"']?([a-zA-Z]{2,3})", re.IGNORECASE)


def declared_language(html: str) -> str | None:
    """The language code on the ``<html>`` element, lower-cased; None where there is none."""
    match = _LANG.search(html)
    return match.group(1).lower() if match else None
