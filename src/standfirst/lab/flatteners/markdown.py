"""html2text: Markdown as crawlers make it, links and images kept."""

from standfirst.lab.extras import require


def markdown(html: str) -> str:
    """Markdown without wrapped lines, with letters beyond ASCII left alone.

    Args:
        html: a page.

    Raises:
        MissingExtraError: html2text is not installed.
    """
    converter = require("html2text").HTML2Text(bodywidth=0)
    # Or it writes "u" for "ü".
    converter.unicode_snob = True
    return str(converter.handle(html))
