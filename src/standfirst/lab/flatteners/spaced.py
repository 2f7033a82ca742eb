"""BeautifulSoup's ``get_text`` with spaces: the whole page on one line, its title first."""

from bs4 import BeautifulSoup


def spaced(html: str) -> str:
    """The text as ``BeautifulSoup(html, "lxml").get_text(" ", strip=True)`` gives it, without the
    line breaks that stand within a string.

    Args:
        html: a page.
    """
    return " ".join(BeautifulSoup(html, "lxml").get_text(" ", strip=True).split())
