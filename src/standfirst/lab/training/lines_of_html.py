"""The lines of all text in a page's markup, shown or not, as `get_text` gives them less the cuts
within a line."""

from typing import Final

from lxml import etree

# What begins and ends no line; two links or buttons beside one another are two lines.
_INLINE: Final = frozenset([
    "a", "abbr", "b", "bdi", "bdo", "big", "button", "cite", "code", "del", "dfn", "em", "font",
    "i", "img", "ins", "kbd", "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small",
    "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
])  # fmt: skip
_BESIDE: Final = frozenset(["a", "button"])
_MUTE: Final = frozenset(["script", "style"])


def lines_of_html(html: str) -> list[str]:
    """The lines, white space collapsed, empty ones left out.

    Args:
        html: a page; one that cannot be parsed has none.
    """
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True
    )
    try:
        root = etree.fromstring(html.replace("\0", "").encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return []
    if root is None:
        return []
    writer = _Writer()
    mute = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        starts = event == "start"
        if element.tag not in _INLINE or (starts and element.tag in _BESIDE and writer.beside):
            writer.end_line()
        if element.tag in _MUTE:
            mute += 1 if starts else -1
        if not starts and element.tag in _BESIDE:
            writer.beside = True
        if not mute:
            writer.write(element.text if starts else element.tail)
    writer.end_line()
    return writer.lines


class _Writer:
    def __init__(self) -> None:
        self.lines: list[str] = []
        # Whether nothing but white space was said since a link ended.
        self.beside = False
        self._words: list[str] = []

    def write(self, text: str | None) -> None:
        words = text.split() if text else ()
        if words:
            self._words += words
            self.beside = False

    def end_line(self) -> None:
        if self._words:
            self.lines.append(" ".join(self._words))
            self._words = []
        self.beside = False
