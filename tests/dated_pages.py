"""Pages of HTML with dates, for the tests of when an article was published."""

from __future__ import annotations

import json

from own_pages import PARAGRAPHS
from standfirst import Article, extract

TITLE = "The slipway reopens after ten years"


def dated_html(
    *lines: str,
    above: str = "",
    published: str = "",
    modified: str = "",
    language: str = "en",
    metadata: bool = False,
    url: str | None = None,
) -> Article:
    """A page of HTML with some lines under its headline, and dates in its JSON-LD."""
    data = {"@type": "NewsArticle", "headline": TITLE}
    data |= {"datePublished": published} if published else {}
    data |= {"dateModified": modified} if modified else {}
    page = (
        f"<html lang='{language}'><head><script type='application/ld+json'>{json.dumps(data)}"
        f"</script></head><body>{above}<main><article><h1>{TITLE}</h1>"
        + "".join(f"<p class='date'>{line}</p>" for line in lines)
        + "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[:6])
        + "</article></main></body></html>"
    )
    return extract(page, format="html", metadata=metadata, url=url)
