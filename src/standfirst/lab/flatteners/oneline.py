"""The whole page on one line, as spreadsheets and careless pipelines leave it."""

from standfirst.lab.flatteners.innertext import innertext


def oneline(html: str) -> str:
    """`innertext` with every run of white space made one space.

    Args:
        html: a page.
    """
    return " ".join(innertext(html).split())
