"""BeautifulSoup's ``get_text()`` as it comes: what no white space parts is glued together."""

from bs4 import BeautifulSoup


def gettext(html: str) -> str:
    """The text as ``BeautifulSoup(html, "lxml").get_text()`` gives it.

    Where the HTML was written without white space between its elements, the end of a paragraph and
    the beginning of the next, or all the words of a menu, stand side by side: "years.The council".

    Args:
        html: a page.
    """
    return BeautifulSoup(html, "lxml").get_text()
