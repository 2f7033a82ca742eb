"""Pages of HTML made up of others: without their article, or with nothing else."""

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
from standfirst.page import Page
from standfirst.reading import read
from standfirst.reading.html import read_tree
from standfirst.tagger.rules import before_tagger

NO_ARTICLE: Final = "no article, html"
# The article alone, in elements without names, as feeds and editors have it.
BARE: Final = "bare, html"
_NO_ARTICLE_ONE_IN: Final = 8
_BARE_ONE_IN: Final = 8


def made_up_html(record: Record, page: Page, labels: Labels) -> Iterator[MadeUp]:
    """The pages made up of a record's page of HTML, by the chance that its id is."""
    chance = np.random.default_rng(zlib.crc32(record.id.encode()) + 1)
    if chance.integers(_NO_ARTICLE_ONE_IN) == 0:
        left = _without_article(record, page, labels, chance)
        if left is not None:
            yield MadeUp(NO_ARTICLE, left, all_other(left))
    if record.page_type == "article" and chance.integers(_BARE_ONE_IN) == 0:
        bare = _bare(page, labels)
        told = label(bare, record)
        if told is not None:
            yield MadeUp(BARE, bare, told)


def _without_article(
    record: Record, page: Page, labels: Labels, chance: np.random.Generator
) -> Page | None:
    """The page with a notice in place of its article, and without the metadata's text of it."""
    root: _Element | None = etree.fromstring(
        record.html.replace("\x00", "\ufffd").encode("utf-8", "replace"),
        etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True),
    )
    if root is None:
        return None
    lines = np.flatnonzero(labels.classes != OTHER)
    paths = dict.fromkeys(_below_root(page, lines.tolist()))
    elements = [e for path in paths if (e := root.find(path)) is not None]
    if not elements:
        return None
    around = list(elements[len(elements) // 2].iterancestors())
    for element in elements:
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    # The nearest that is still in the tree.
    holder = next((each for each in around if root in each.iterancestors() or each is root), None)
    for script in root.findall(".//script"):
        script.text = None
    if holder is not None:
        for text in prompts(INSTEAD, language_of(record.html), chance):
            paragraph = etree.SubElement(holder, "p")
            paragraph.text = text
    out = before_tagger().run(read_tree(root))
    return out if len(out) else None


def _below_root(page: Page, lines: list[int]) -> Iterator[str]:
    """The paths of the lines' elements, from the root; none of the root's own."""
    for line in lines:
        steps = (page.xpath(line) or "").split("/")[2:]
        if steps:
            yield "./" + "/".join(steps)


def _bare(page: Page, labels: Labels) -> Page:
    pieces = []
    for line in page.lines:
        kind = labels.classes[line.number]
        if OTHER < kind <= HEADLINE:
            tag = "h1" if kind == HEADLINE else "h2" if kind == SUBHEAD else "p"
            pieces.append(f"<{tag}>{html.escape(line.text)}</{tag}>")
    return before_tagger().run(read("".join(pieces), format="html"))
