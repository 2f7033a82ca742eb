"""BeautifulSoup's ``get_text``: every string of the page on its own line."""

from bs4 import BeautifulSoup


def soup(html: str) -> str:
    """The text as ``BeautifulSoup(html, "lxml").get_text("\\n", strip=True)`` gives it.

    BeautifulSoup leaves out scripts, styles and templates by itself; the title, hidden elements
    and what is in ``<noscript>`` stay.

    Args:
        html: a page.
    """
    return BeautifulSoup(html, "lxml").get_text("\n", strip=True)
