"""Every text node of the page on lines of its own, those of scripts and styles among them."""

from lxml import etree


def scripted(html: str) -> str:
    """The text as ``"\\n".join(response.css("*::text").getall())`` gives it, without blank lines.

    It is what a scraper is left with who forgets that a script is text too.

    Args:
        html: a page.
    """
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, huge_tree=True)
    tree = etree.fromstring(html.encode("utf-8", "replace"), parser)
    if tree is None:
        return ""
    nodes = (str(node).strip() for node in tree.itertext())
    return "\n".join(filter(None, nodes))
