"""Hidden text that a flattener shows all the same: see `standfirst.reading.hidden`."""

from collections.abc import Callable
from typing import Final

from lxml import etree
from lxml.etree import _Element

# Elements whose text is never the page's.
_MUTE: Final = frozenset(
    ["head", "script", "style", "iframe", "object", "svg", "select", "textarea", "title"]
)
# Fewer letters are no page.
_LEAST: Final = 250


def revealed(root: _Element, is_hidden: Callable[[_Element], bool]) -> frozenset[_Element]:
    """The hidden elements below `root` that each say more than all that is shown.

    Args:
        root: it is left as it is.
        is_hidden: whether an element is hidden itself, whatever it stands in.
    """
    shown = 0
    said: dict[_Element, int] = {}
    top: _Element | None = None
    mute = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        silent = not isinstance(element.tag, str) or element.tag in _MUTE
        if event == "start":
            mute += silent
            if top is None and not mute and element is not root and is_hidden(element):
                top = element
                said[top] = 0
            text = element.text
        else:
            mute -= silent
            if element is top:
                top = None
            text = element.tail if element is not root else None
        if mute or not text or (silent and event == "start"):
            continue
        size = sum(map(len, text.split()))
        if top is None:
            shown += size
        else:
            said[top] += size
    return frozenset(e for e, size in said.items() if size >= max(shown, _LEAST))
