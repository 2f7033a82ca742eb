"""html2text as it comes: Markdown wrapped at a width, amid words and links alike."""

from standfirst.lab.flatteners.markdown import markdown

# html2text's default.
_WIDTH = 78


def wrapped(html: str) -> str:
    """Markdown in html2text's default width, with letters beyond ASCII left alone.

    Args:
        html: a page.

    Raises:
        MissingExtraError: html2text is not installed.
    """
    return markdown(html, width=_WIDTH)
