"""html2text as it comes: Markdown wrapped at a width, amid words and links alike."""

from standfirst.lab.extras import require


def wrapped(html: str) -> str:
    """Markdown in html2text's default width, 78 characters, with letters beyond ASCII left alone.

    Args:
        html: a page.

    Raises:
        MissingExtraError: html2text is not installed.
    """
    converter = require("html2text").HTML2Text()
    converter.unicode_snob = True
    return str(converter.handle(html))
