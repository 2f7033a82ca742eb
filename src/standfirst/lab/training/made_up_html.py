"""Pages of HTML made up of others: without their article, with nothing else, or with less else."""

import html
import zlib
from collections.abc import Iterator
from typing import Final

import numpy as np
from lxml import etree
from lxml.etree import _Element

from standfirst.lab.corpus import Record
from standfirst.lab.languages import language_of
from standfirst.lab.training.labels import HEADLINE, OTHER, SUBHEAD, Labels, label
from standfirst.lab.training.made_up import INSTEAD, MadeUp, all_other, prompts
from standfirst.lab.training.walls import wall
from standfirst.page import Ints, Page
from standfirst.reading import read
from standfirst.reading.html import read_tree
from standfirst.tagger.rules import before_tagger

NO_ARTICLE: Final = "no article, html"
# The article alone, in elements without names, as feeds and editors have it.
BARE: Final = "bare, html"
# A page that has lost some of what stands around its article, since no two sites have the same.
THINNED: Final = "thinned, html"
_NO_ARTICLE_ONE_IN: Final = 8
_BARE_ONE_IN: Final = 8
_THINNED_OF_EACH: Final = 2
# The share of what stands around that is lost; it is one of these on each page.
_LOST: Final = (0.2, 0.5, 0.8)
# The share of the pages that say nothing of themselves any more, and of those without names.
_SILENT: Final = 0.3
_NAMELESS: Final = 0.2


def made_up_html(record: Record, page: Page, labels: Labels) -> Iterator[MadeUp]:
    """The pages made up of a record's page of HTML, by the chance that its id is."""
    chance = np.random.default_rng(zlib.crc32(record.id.encode()) + 1)
    if chance.integers(_NO_ARTICLE_ONE_IN) == 0:
        left = _without(record, page, np.flatnonzero(labels.classes != OTHER), chance)
        if left is not None:
            yield MadeUp(NO_ARTICLE, left, all_other(left))
    if record.page_type == "article" and chance.integers(_BARE_ONE_IN) == 0:
        bare = _bare(page, labels)
        told = label(bare, record)
        if told is not None:
            yield MadeUp(BARE, bare, told)
    for number in range(_THINNED_OF_EACH):
        another = np.random.default_rng(zlib.crc32(f"{record.id} {THINNED} {number}".encode()))
        thinned = _thinned(record, page, labels, another)
        told = label(thinned, record) if thinned is not None else None
        if thinned is not None and told is not None:
            yield MadeUp(THINNED, thinned, told)


def _tree(record: Record) -> _Element | None:
    root: _Element | None = etree.fromstring(
        record.html.replace("\x00", "\ufffd").encode("utf-8", "replace"),
        etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True),
    )
    return root


def _thinned(
    record: Record, page: Page, labels: Labels, chance: np.random.Generator
) -> Page | None:
    """The page without some of the elements that have no line of its article; None if it lost none.

    What is known of nothing (on pages of which some lines alone are) stays.
    """
    root, outline = _tree(record), page.outline
    if root is None or outline is None:
        return None
    kept = np.concatenate([[0], (labels.classes != OTHER).cumsum()])
    around = (kept[outline.after] == kept[outline.first]) & (outline.after > outline.first)
    parent = outline.parent
    # The outermost of them, which stand beside the article or what holds it.
    outermost = np.flatnonzero(around & ((parent < 0) | ~around[np.maximum(parent, 0)]))
    lost = outermost[chance.random(len(outermost)) < chance.choice(_LOST)]
    # Found before any is removed: a path counts siblings.
    found = [e for at in lost.tolist() if (e := _at(root, outline.xpath(at))) is not None]
    for element in found:
        _remove(element)
    if chance.random() < _SILENT:
        _silence(root)
    if chance.random() < _NAMELESS:
        for element in root.iter():
            element.attrib.pop("class", "")
            element.attrib.pop("id", "")
    out = before_tagger().run(read_tree(root))
    return out if found and len(out) else None


def _at(root: _Element, xpath: str) -> _Element | None:
    """The element below the root that an outline's path leads to; none where the path has a name
    that lxml's own paths don't take."""
    steps = xpath.split("/")[2:]
    if not steps or any("[name()" in step for step in steps):
        return None
    return root.find("./" + "/".join(steps))


def _remove(element: _Element) -> None:
    """Take an element out of its tree, but not the text behind it."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if element.tail:
        if before is None:
            parent.text = (parent.text or "") + element.tail
        else:
            before.tail = (before.tail or "") + element.tail
    parent.remove(element)


def _silence(root: _Element) -> None:
    """Take away the scripts' text, and with it what JSON-LD says of the page."""
    for script in root.findall(".//script"):
        script.text = None


def _without(record: Record, page: Page, lines: Ints, chance: np.random.Generator) -> Page | None:
    """The page with a notice or a wall in place of some of its lines, and without the metadata's
    text of them; None if they stand in no elements of their own."""
    root = _tree(record)
    if root is None:
        return None
    gone = set(lines.tolist())
    left = {page.xpath(line.number) for line in page.lines if line.number not in gone}
    paths = dict.fromkeys(page.xpath(line) or "" for line in sorted(gone))
    elements = [e for path in paths if path not in left and (e := _at(root, path)) is not None]
    if not elements:
        return None
    around = list(elements[len(elements) // 2].iterancestors())
    for element in elements:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    # The nearest that is still in the tree.
    holder = next((each for each in around if root in each.iterancestors() or each is root), None)
    _silence(root)
    if holder is not None:
        for text in _instead(language_of(record.html), chance):
            paragraph = etree.SubElement(holder, "p")
            paragraph.text = text
    out = before_tagger().run(read_tree(root))
    return out if len(out) else None


def _instead(language: str, chance: np.random.Generator) -> list[str]:
    if chance.integers(2):
        return prompts(INSTEAD, language, chance)
    return wall(language, chance)


def _bare(page: Page, labels: Labels) -> Page:
    pieces = []
    for line in page.lines:
        kind = labels.classes[line.number]
        if OTHER < kind <= HEADLINE:
            tag = "h1" if kind == HEADLINE else "h2" if kind == SUBHEAD else "p"
            pieces.append(f"<{tag}>{html.escape(line.text)}</{tag}>")
    return before_tagger().run(read("".join(pieces), format="html"))
