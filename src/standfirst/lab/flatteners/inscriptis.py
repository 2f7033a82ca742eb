"""Inscriptis: text laid out as a text browser would."""

from standfirst.lab.extras import require


def by_inscriptis(html: str) -> str:
    """The text as ``inscriptis.get_text`` gives it with its default settings.

    Args:
        html: a page.

    Raises:
        MissingExtraError: inscriptis is not installed.
    """
    return str(require("inscriptis").get_text(html))
