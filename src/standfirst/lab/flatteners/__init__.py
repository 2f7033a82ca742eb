"""The ways scrapers make raw text of HTML: name → function, a file each.

To add one, write a function from HTML to text in a file of its own and name it in `FLATTENERS`.
"""

from collections.abc import Callable

from standfirst.lab.flatteners.gettext import gettext
from standfirst.lab.flatteners.innertext import innertext
from standfirst.lab.flatteners.inscriptis import by_inscriptis
from standfirst.lab.flatteners.markdown import markdown
from standfirst.lab.flatteners.oneline import oneline
from standfirst.lab.flatteners.scripted import scripted
from standfirst.lab.flatteners.soup import soup
from standfirst.lab.flatteners.spaced import spaced
from standfirst.lab.flatteners.strings import strings
from standfirst.lab.flatteners.wrapped import wrapped

FLATTENERS: dict[str, Callable[[str], str]] = {
    "innertext": innertext,
    "soup": soup,
    "inscriptis": by_inscriptis,
    "markdown": markdown,
    "oneline": oneline,
    "gettext": gettext,
    "spaced": spaced,
    "strings": strings,
    "wrapped": wrapped,
    "scripted": scripted,
}

# Raised whenever a flattener gives other text than before, so that the cache starts afresh.
FLATTENERS_VERSION = 2

__all__ = ["FLATTENERS", "FLATTENERS_VERSION"]
