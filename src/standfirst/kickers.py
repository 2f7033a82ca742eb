"""Whether a short line right above the headline is its kicker."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import regex

from standfirst.broken_lines import blocks_of
from standfirst.columns import places
from standfirst.credits import is_names_only
from standfirst.family_names import is_family_name
from standfirst.filters.headline import beside_headline, ends_list
from standfirst.filters.lexicon.phrases import find_phrases
from standfirst.filters.lexicon.store import FAMILIES
from standfirst.filters.small_words import is_no_name
from standfirst.filters.story import IDEOGRAPH_WEIGHT
from standfirst.lone_names import is_lone_name
from standfirst.outline import Outline
from standfirst.page import Page
from standfirst.page_title import title_pieces
from standfirst.prompt_words import prompt_family
from standfirst.roles import CODES
from standfirst.rubrics import is_kind, is_rubric
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
# A phrase of a menu's from so sure on: the weak ones too, which decide nothing elsewhere.
_WEAK: Final = 0.5
# Filters that take a section's name for a prompt, and the roles of what menus consist of.
_MISTAKEN: Final = frozenset(("navigation", "comments", "related"))
_OF_MENUS: Final = frozenset(CODES[role] for role in ("navigation", "comments", "related"))
# Blocks above the headline, the date and the byline between them, in which a kicker may stand.
_NEAR: Final = 4
_MOST_PLACES: Final = 50
# What ends the name in a copyright notice, and how many notices are read.
_NOTICE_ENDS: Final = regex.compile(r"[|,;/]|[.–—-](?=\s|$)")
_NOTICES: Final = 8
_BUTTONS: Final = frozenset(
    ("login", "signup", "newsletter", "paywall", "consent", "sharing", "comments", "advertising")
)


def is_kicker(page: Page, block: int) -> bool:
    """Whether a block that looks like a kicker is none of what else stands above a headline: the
    site's name, a button or a label of paid texts, a breadcrumb, an item of a list, the last of
    other stories' titles, or in a text the author's name or a menu's last item.

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
        if _is_site(page, text, said) or _is_owner(page, said) or _is_among_titles(page, block):
            return False
        if _is_authors(page, text) or _ends_menu(page, block):
            return False
    elif _is_of_menu(page, page.outline, block):
        return False
    sites = map(str.casefold, page.metadata.site_names)
    # Sections and "Breaking news" are kickers, though menus and lists of stories have them.
    if text.casefold() in sites:
        return False
    return is_rubric(said) or prompt_family(text) not in _BUTTONS


def claimed_kicker(page: Page, headline: int) -> range:
    """The lines of a section's name that stands where a kicker does and was taken for a prompt: a
    menu's, or one of comments ("Opinion") or of related stories ("Breaking news"). Empty where
    there is none; so it is below a menu that the name may end.

    Args:
        page: of text, with the claims of the rules; on others there is none.
        headline: its block.
    """
    none = range(0)
    if page.outline is not None:
        return none
    blocks = page.derived(blocks_of)
    for block in range(headline - 1, max(headline - _NEAR, 0) - 1, -1):
        lines = blocks.lines(block)
        held = [page.claims.standing[line] for line in lines]
        if not all(each is not None and each[1] == each[0].role in _MISTAKEN for each in held):
            continue
        if not is_rubric(blocks.words(page, block)):
            continue
        found = beside_headline(page, headline, (block,))
        kicks = any(claim.role == "kicker" for claim in found) and is_kicker(page, block)
        return lines if kicks and _stands_free(page, block, headline) else none
    return none


def _stands_free(page: Page, block: int, headline: int) -> bool:
    """Whether a section's name is set off from what stands above it, or stands below no item of a
    menu, or in the menu too."""
    blocks = page.derived(blocks_of)
    gaps = page.gaps[blocks.first]
    if block == 0 or gaps[block] > gaps[block + 1 : headline + 1].max():
        return True
    above = page.claims.codes[blocks.first[block - 1]]
    if above not in _OF_MENUS or is_kind(blocks.words(page, block)):
        return True
    return _is_said_elsewhere(page, block)


def _ends_menu(page: Page, block: int) -> bool:
    """Whether a section's name ends a list of short lines that are parted alike, and the page has
    it nowhere else: it is the menu's last item, and the headline stands right below."""
    blocks = page.derived(blocks_of)
    if not (ends_list(page, block) and ends_list(page, block - 1)):
        return False
    if is_kind(blocks.words(page, block)):
        return False
    says = page.derived(find_phrases).prompts
    line = int(blocks.first[block])
    section = FAMILIES[int(says.family[line])] == "navigation" and says.confidence[line] >= _WEAK
    if not section and not is_rubric(blocks.words(page, block)):
        return False
    return not _is_said_elsewhere(page, block)


def _is_said_elsewhere(page: Page, block: int) -> bool:
    """Whether another line says the same as a block, below something else: what stands below the
    same is the same menu once more."""
    blocks = page.derived(blocks_of)
    said, above = (blocks.words(page, each) if each >= 0 else [] for each in (block, block - 1))
    text = blocks.text(page, block)
    for at in _places_of(page.text.casefold(), text.casefold()):
        # Folding may lengthen a text before a place: then the line is another, and says another.
        line = max(int(page.starts.searchsorted(at, side="right")) - 1, 0)
        other = int(blocks.of_line[line])
        if other == block or blocks.words(page, other) != said:
            continue
        if not other or blocks.words(page, other - 1) != above:
            return True
    return False


def _places_of(whole: str, text: str) -> Iterator[int]:
    """Where a text stands in another, up to so many times."""
    at = whole.find(text)
    for _ in range(_MOST_PLACES):
        if at < 0:
            return
        yield at
        at = whole.find(text, at + len(text))


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


def _is_owner(page: Page, said: list[str]) -> bool:
    """Whether some words are those of whom a notice says that the page is theirs: "© 2024 Tide"."""
    signs = places(page.codes == ord("©"))[:_NOTICES]
    for line in page.starts.searchsorted(signs, side="right") - 1:
        notice = page.line_text(int(line)).partition("©")[2]
        first = _NOTICE_ENDS.split(notice, 1)[0]
        if [word for word in words(first) if not word.isdigit()] == said:
            return True
    return False


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
