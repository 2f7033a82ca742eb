"""BeautifulSoup's ``get_text("\\n")``: white space between elements makes blank lines."""

from bs4 import BeautifulSoup


def strings(html: str) -> str:
    """The text as ``BeautifulSoup(html, "lxml").get_text("\\n")`` gives it.

    Args:
        html: a page.
    """
    return BeautifulSoup(html, "lxml").get_text("\n")
