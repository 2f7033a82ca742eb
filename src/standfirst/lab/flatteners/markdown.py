"""html2text: Markdown as crawlers make it, links and images kept."""

from standfirst.lab.extras import require


def markdown(html: str, *, width: int = 0) -> str:
    """Markdown with letters beyond ASCII left alone.

    Args:
        html: a page.
        width: characters after which lines are wrapped; 0 wraps none.

    Raises:
        MissingExtraError: html2text is not installed.
    """
    converter = require("html2text").HTML2Text(bodywidth=width)
    # Or it writes "u" for "ü".
    converter.unicode_snob = True
    return str(converter.handle(html))
