"""Whether a short line right above the headline is its kicker."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from standfirst.broken_lines import blocks_of
from standfirst.credits import is_names_only
from standfirst.family_names import is_family_name
from standfirst.filters.small_words import is_no_name
from standfirst.filters.story import IDEOGRAPH_WEIGHT
from standfirst.lone_names import is_lone_name
from standfirst.outline import Outline
from standfirst.page import Page
from standfirst.page_title import title_pieces
from standfirst.prompt_words import prompt_family
from standfirst.similarity import words
from standfirst.surnames import is_surname, is_whole_name

# The longest kicker, in characters of which an ideograph is several.
_LONGEST: Final = 40
# A line of so many words below one of so many is the last of other stories' titles.
_TITLE: Final = 5
_TITLE_ABOVE: Final = 4
_LINKED: Final = 0.6
# A site prints its name at least so often.
_OFTEN: Final = 3
# "Front|World|", "Home > World > Asia": a breadcrumb's signs. A kicker may have one between its
# words ("Opinion | Harbours").
_SIGNS: Final = regex.compile(r"[|›»>]")
# "HomePoliticsWorld": links that a scraper has glued together.
_GLUED: Final = regex.compile(r"\p{Ll}\p{Lu}")
_SEVERAL: Final = 2
# Elements of the site's own menus, and those around one story.
_MENUS: Final = frozenset({"nav", "footer"})
_MENU_ROLES: Final = ("role=navigation", "role=contentinfo", "role=menu")
_LISTS: Final = frozenset({"ul", "ol", "menu"})
_STORIES: Final = frozenset({"article", "main"})
_OTHER_ITEMS: Final = 2
# Words of somebody's name, and the fewest characters of one without a space: many a section's name
# of two has the form of one ("金融").
_LONGEST_NAME: Final = 3
_WHOLE_UNSPACED: Final = 3
# Letters of Hungarian alone.
_HUNGARIAN: Final = regex.compile("[őű]")
_BUTTONS: Final = frozenset(
    ("login", "signup", "newsletter", "paywall", "consent", "sharing", "comments", "advertising")
)


def is_kicker(page: Page, block: int) -> bool:
    """Whether a block that looks like a kicker is none of what else stands above a headline: the
    site's name, a button or a label of paid texts, a breadcrumb, an item of a list, the last of
    other stories' titles, or in a text the author's name.

    Args:
        page: with the claims of the rules.
        block: a short one, right above the headline.
    """
    blocks = page.derived(blocks_of)
    text = blocks.text(page, block)
    said = blocks.words(page, block)
    lines = slice(int(blocks.first[block]), int(blocks.after[block]))
    ideographs = int(page.sizes["ideographs"][lines].sum())
    if len(text) + (IDEOGRAPH_WEIGHT - 1) * ideographs > _LONGEST:
        return False
    if _is_breadcrumb(text):
        return False
    if page.outline is None:
        linked = int(page.markup.links[lines].sum()) > _LINKED * len(text)
        if linked and bool(page.markup.item[lines].any()):
            return False
        if _is_site(page, text, said) or _is_among_titles(page, block):
            return False
        if _is_authors(page, text):
            return False
    elif _is_of_menu(page, page.outline, block):
        return False
    sites = map(str.casefold, page.metadata.site_names)
    # Sections and "Breaking news" are kickers, though menus and lists of stories have them.
    return text.casefold() not in sites and prompt_family(text) not in _BUTTONS


def _is_of_menu(page: Page, outline: Outline, block: int) -> bool:
    """Whether a block is one entry of a menu: of an element for those, or of a list of links that
    stands outside the story's element."""
    blocks = page.derived(blocks_of)
    first, after = int(blocks.first[block]), int(blocks.after[block])
    element = int(page.markup.element[first])
    # Elements that hold what stands below, the headline, are those of the page or the story.
    while element >= 0 and outline.after[element] <= after:
        lines = slice(int(outline.first[element]), int(outline.after[element]))
        tag, told = outline.tags[element], outline.told[element]
        if tag in _MENUS or any(role in told for role in _MENU_ROLES):
            return lines.stop - lines.start > after - first
        if tag in _STORIES:
            return False
        if tag in _LISTS:
            size = page.ends[lines] - page.starts[lines]
            links = (page.markup.links[lines] >= size) & (size <= _LONGEST)
            # One of these is the block itself.
            if int(links.sum()) > _OTHER_ITEMS and not _with_headline(outline, element, after):
                return True
        element = int(outline.parent[element])
    return False


def _with_headline(outline: Outline, element: int, headline: int) -> bool:
    """Whether a story's element holds both another element and the headline's line."""
    while element >= 0 and outline.tags[element] not in _STORIES:
        element = int(outline.parent[element])
    return element >= 0 and bool(outline.after[element] > headline)


def _is_breadcrumb(text: str) -> bool:
    if len(_GLUED.findall(text)) >= _SEVERAL:
        return True
    signs = len(_SIGNS.findall(text))
    return signs >= _SEVERAL or (signs > 0 and _SIGNS.fullmatch(text[-1]) is not None)


def _is_site(page: Page, text: str, said: list[str]) -> bool:
    """Whether a line is the last piece of the page's title, where it has several, and the page has
    it once more: a section may stand there too."""
    pieces = title_pieces(page)
    return (
        len(pieces) > 1
        and words(pieces[-1]) == said
        and page.text.casefold().count(text.casefold()) >= _OFTEN
    )


def _is_authors(page: Page, text: str) -> bool:
    """Whether a line is the whole name of somebody of whom the story tells nothing, as columns have
    it above their title. Whom it tells of is called by the surname elsewhere, or is named there."""
    parts = text.split()
    if not is_names_only(text):
        return False
    if len(parts) == 1:
        whole = len(text) >= _WHOLE_UNSPACED and is_whole_name(text)
        return whole and page.text.count(text) == 1
    first, last = parts[0], parts[-1]
    if len(parts) > _LONGEST_NAME or not _names_person(page, parts) or is_no_name(page, text):
        return False
    # Some are called by what stands first.
    return all(page.text.count(each) == page.text.count(text) for each in (first, last))


def _names_person(page: Page, parts: Sequence[str]) -> bool:
    """Whether a given name opens some words; or ends them, where the family's name comes first."""
    if is_lone_name(parts[0]):
        return True
    if is_surname(parts[0]):
        return is_whole_name("".join(parts))
    family_first = is_family_name(parts[0]) or _HUNGARIAN.search(page.text) is not None
    return family_first and is_lone_name(parts[-1])


def _is_among_titles(page: Page, block: int) -> bool:
    blocks = page.derived(blocks_of)
    if not block or len(blocks.words(page, block)) < _TITLE:
        return False
    near = page.gaps[blocks.first[block]] <= 1
    return bool(near) and len(blocks.words(page, block - 1)) >= _TITLE_ABOVE
