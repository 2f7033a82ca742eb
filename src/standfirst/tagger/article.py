"""Which blocks of a page are its article, by the probabilities that the network gives."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from standfirst import characters as ch
from standfirst.broken_lines import blocks_of
from standfirst.columns import is_any_of, places
from standfirst.filters.amid_text import held_evidence
from standfirst.filters.code_samples import code_blocks, code_samples
from standfirst.filters.story import IDEOGRAPH_WEIGHT, Story, best_run, find_story
from standfirst.numbered_items import opens_item
from standfirst.page import Bools, Ints, Page
from standfirst.roles import CODES
from standfirst.tables import table_rows
from standfirst.tagger.data_tables import data_tables
from standfirst.tagger.network import BODY, HEADLINE, LEDE, SUBHEAD

Likelihoods = NDArray[np.float64]

_ARTICLE: Final = [BODY, SUBHEAD, LEDE]
# A block between two that are article is so from this share of the threshold on.
_BETWEEN: Final = 0.7
# Where it looks like a subhead, from this share on; on pages of no more blocks, between whose text
# stands less than on larger ones.
_HEAD_BETWEEN: Final = 0.4
_SMALL: Final = 60
_SURELY: Final = 0.5
# So is code right below what is article, and between two that are it takes less; a list of a text
# there as well.
_CODE: Final = 0.2
_CODE_AMID: Final = 0.02
_LIST_AMID: Final = 0.2
# And a question where so many others are.
_INTERVIEW: Final = 3
_ASKED: Final = 0.2
_ASKS: Final = ch.signs("?？؟")
# So is running text of what the rules take for the story; and from less on a short page, since the
# corpus has none so short, nor any that ends with its article.
_IN_STORY: Final = 0.6
_IN_STORY_OF_FEW: Final = 0.01
_FEW: Final = 25
# The network of HTML knows what a story's text is without them; but not on a short page.
_IN_STORY_OF_HTML: Final = 1.0
_IN_STORY_OF_SHORT_HTML: Final = 0.6
# Where as good an F1 as this is to be expected, the threshold is what it is; and it is never lower
# than this share of it.
_PLAIN: Final = 0.95
_LOWEST: Final = 0.4
# Letters that make an article of a page without running text: products, listings.
_LISTED: Final = 300
# Or as many blocks that are article from the threshold on.
_BRIEF_BLOCKS: Final = 3
# What is so likely on average is a story, and nothing that a wall or an error page says.
_TOLD: Final = 0.6
# A page whose likeliest headline is less likely than this has none; with a prompt or a notice on
# it, fewer letters than these are then no article; but so many likely paragraphs are.
_PARAGRAPHS: Final = 3
_HEADED: Final = 0.2
_WALLED: Final = 300
_NOTICED: Final = 1000
_WALLS: Final = [CODES[role] for role in ("login", "signup", "paywall", "consent")]
_SIGNED: Final = [CODES[role] for role in ("credit", "caption")]
# A page without a headline this likely and with so many dates among its text is a listing.
_ONE_HEADED: Final = 0.3
# And one whose likeliest headline, no likelier than this, is the title of its first item.
_ITEM_HEADED: Final = 0.5
_DATES: Final = 4
# So is one with so many headings among its text that are links.
_TITLES: Final = 6
# And one with dates and as many titles, if so many blocks at most stand below each.
_A_TITLE: Final = 1.5
# And one with so many dates, if so many blocks at most stand between nearly each two of them.
_DATES_OF_ITEMS: Final = 6
_AN_ITEM: Final = 2
# An item's title has more characters than this, its section or its author's name no more.
_LABEL: Final = 20
_NEARLY_EACH: Final = 0.75
# Letters of a date of which a month or "ago" is a part.
_IN_WORDS: Final = 3
_LINKED: Final = 0.8
_SHORTEST_TITLE: Final = 20
# What opens the story is its headline where it is the likeliest, at least so likely, so short, and
# no sentence.
_TITLE: Final = 0.1
_LONGEST_TITLE: Final = 200
_FEWEST_BELOW: Final = 3
# What stands above a headline at least so likely is none of its story, if it is no more than this
# share of the article: a headline that was mistaken has more above it.
_TRUSTED: Final = 0.1
_ABOVE: Final = 0.3
# What a block that is no article counts against the run of those that are; a claimed one.
_AGAINST: Final = -0.2
_AGAINST_CLAIMED: Final = -0.1
_PROSE: Final = 80
# Runs of article with so many other blocks between them stand apart; one is another story's if it
# is less likely than this share of the story's own.
_FAR_APART: Final = 7
_AS_LIKELY: Final = 0.65
# So many sentences of another story below a label of such tell where it is.
_OTHERS_SENTENCES: Final = 2


def article_share(found: Likelihoods) -> NDArray[np.float64]:
    """The probability of being article: body, subhead or lede; shape (blocks,)."""
    share: NDArray[np.float64] = np.minimum(found[:, _ARTICLE].sum(axis=1), 1.0)
    return share


def is_short(page: Page) -> bool:
    """Whether a page has too few blocks for the network to know its like."""
    return len(page.derived(blocks_of)) <= _FEW


def find_article(page: Page, found: Likelihoods, threshold: float) -> tuple[Bools, Story]:
    """Which blocks are article, shape (blocks,), and where they make a story.

    Args:
        page: what its rules have claimed is left out.
        found: probability of each class for each block, shape (blocks, classes).
        threshold: a block is article from this probability on, or from somewhat less where what
            stands around it or the rules speak for it, and where the network is in doubt about
            the whole page.
    """
    blocks = page.derived(blocks_of)
    article = article_share(found)
    # Of a block that rules have claimed a part of, the rest is judged as well.
    is_open = blocks.marked(page.claims.open)
    rules = find_story(page)
    expected = _score_to_expect(article[is_open], rules.weight[is_open])
    inside = is_open & (article >= threshold * min(max(expected / _PLAIN, _LOWEST), 1.0))
    inside |= _between_sure(article, is_open, threshold)
    heads = is_open & (found[:, SUBHEAD] > found[:, BODY]) & (len(blocks) <= _SMALL)
    inside |= heads & _between_sure(article, is_open, threshold, _HEAD_BETWEEN)
    inside |= _code_below(page, article, inside, is_open, threshold)
    inside |= _lists_amid(page, article, inside, is_open, threshold)
    inside |= _questions_amid(page, article, inside, is_open, threshold)
    inside |= _whole_rows(page, article, inside, is_open, threshold)
    # The headline stands above what the network itself is sure of, if it is sure of anything.
    own = _story(page, rules, inside)
    if page.outline is None:
        least = _IN_STORY_OF_FEW if is_short(page) else _IN_STORY
    else:
        least = _IN_STORY_OF_SHORT_HTML if is_short(page) else _IN_STORY_OF_HTML
    doubted = is_open & _running_text(rules) & (article >= least * threshold)
    if inside.any() and not is_short(page):
        # Further below than right behind what it is sure of, such text is another story's.
        doubted[int(places(inside)[-1]) + 2 :] = False
    inside |= doubted
    inside |= is_open & data_tables(page, inside, rules.prose)
    parts = _below_related(page, inside, is_open & rules.sentence)
    inside = _without_other_stories(article, rules.weight, inside, is_open, parts)
    story = _story(page, rules, inside)
    if own.prose.any():
        story = replace(own, prose=story.prose)
    no_prose = not story.prose.any() and float(story.weight[inside].sum()) < _LISTED
    if (no_prose and not _is_told(found, inside, threshold)) or _is_wall(
        page, story, inside, found
    ):
        inside[:] = False
        return inside, replace(story, after=story.first)
    return inside, _below_title(page, found, inside, story)


def _is_told(found: Likelihoods, inside: Bools, threshold: float) -> bool:
    """Whether the network is sure of a story that has no long sentence, and of its headline: an
    interview, a list of results, a story of one-sentence paragraphs. Of walls and error pages it is
    sure of nothing.

    Args:
        found: probability of each class for each block, shape (blocks, classes).
        inside: which blocks are article; shape (blocks,).
        threshold: see `find_article`.
    """
    article = article_share(found)[inside]
    if float(found[:, HEADLINE].max()) < _HEADED or (article >= threshold).sum() < _BRIEF_BLOCKS:
        return False
    return float(article.mean()) >= _TOLD


def _whole_rows(
    page: Page, article: NDArray[np.float64], inside: Bools, is_open: Bools, threshold: float
) -> Bools:
    """The open cells of rows of a table that are article on average, where some of them are: a
    number alone tells little."""
    out = np.zeros(len(inside), dtype=np.bool_)
    row = page.derived(table_rows)[page.derived(blocks_of).first]
    cells = places((row >= 0) & is_open)
    if not len(cells):
        return out
    of_row = row[cells] - row[cells].min()
    size = np.maximum(np.bincount(of_row), 1)
    likely = np.bincount(of_row, weights=article[cells]) / size
    some = np.bincount(of_row, weights=inside[cells]) > 0
    out[cells] = ((likely >= threshold) & some)[of_row]
    return out


def _score_to_expect(likely: NDArray[np.float64], weight: NDArray[np.float64]) -> float:
    """The best F1 to be expected of any threshold, if the probabilities are right.

    The set that maximises the expected F1 holds what is likelier than half of it (Lipton, Elkan and
    Naryanaswamy, "Optimal thresholding of classifiers to maximize F1 measure", 2014): where an
    article is plain that is near a half, on a page of doubtful blocks much less.

    Args:
        likely: probability of being article of each block, shape (blocks,).
        weight: letters of each, shape (blocks,).
    """
    if not len(likely):
        return 1.0
    order = np.argsort(-likely, kind="stable")
    right = np.cumsum((likely * weight)[order])
    taken = np.cumsum(weight[order])
    return float((2 * right / np.maximum(taken + right[-1], 1.0)).max())


def _below_title(page: Page, found: Likelihoods, inside: Bools, story: Story) -> Story:
    """The story without the block that opens it, if that may be its headline; `inside` too."""
    told = places(inside)
    if len(told) < _FEWEST_BELOW or (page.claims.codes == CODES["headline"]).any():
        return story
    first = int(told[0])
    size = int(page.derived(blocks_of).sizes(page)[first])
    likely = found[:, HEADLINE]
    titled = likely[first] >= max(_TITLE, float(likely.max()))
    if not titled or size > _LONGEST_TITLE or story.sentence[first]:
        return story
    inside[first] = False
    prose = story.prose.copy()
    prose[first] = False
    return replace(story, prose=prose, first=max(story.first, first))


def below_headline(story: Story, found: Likelihoods, inside: Bools, headline: int) -> Bools:
    """Which blocks are article, without the teasers that stand above its headline.

    Args:
        story: where the article is.
        found: probability of each class for each block, shape (blocks, classes).
        inside: which blocks are article, shape (blocks,).
        headline: its block; negative if there is none.
    """
    if headline < 0 or found[headline, HEADLINE] < _TRUSTED:
        return inside
    below = inside.copy()
    below[:headline] = False
    kept = float(story.weight[below].sum())
    return below if kept >= (1 - _ABOVE) * float(story.weight[inside].sum()) else inside


def is_listing(page: Page, inside: Bools, found: Likelihoods) -> bool:
    """Whether the article is a list of others: dates stand among its blocks, and nothing looks like
    its headline, or nearly each has a title of its own. The items are its body then."""
    told = places(inside)
    if not len(told) or (page.claims.codes == CODES["headline"]).any():
        return False
    if linked_titles(page)[told[0] : told[-1] + 1].sum() >= _TITLES:
        return True
    dated = page.derived(blocks_of).marked(page.claims.codes == CODES["dateline"])
    if int(dated[told[0] : told[-1] + 1].sum()) < _DATES:
        return False
    likeliest = float(found[:, HEADLINE].max(initial=0.0))
    if likeliest < _ONE_HEADED:
        return True
    if likeliest < _ITEM_HEADED and opening_title(page, inside, found) >= 0:
        return True
    # The entries of a live blog have hours alone.
    blocks = page.derived(blocks_of)
    dated &= blocks.summed(page.sizes["letters"]) >= _IN_WORDS
    if _are_dated_each(_without_labels(page, told), places(dated)):
        return True
    titles = int((found[told, SUBHEAD] > found[told, BODY]).sum())
    return (
        int(dated[told[0] : told[-1] + 1].sum()) >= _DATES
        and titles >= _TITLES
        and len(told) - titles <= _A_TITLE * titles
    )


def opening_title(page: Page, inside: Bools, found: Likelihoods) -> int:
    """The block that looks like the headline of a list and is the title of its first item, whose
    teaser and date stand right below it as those of the other items below theirs; -1 if none is.

    Args:
        page: with the claims of the rules.
        inside: which blocks are the list's, shape (blocks,).
        found: probability of each class for each block, shape (blocks, classes).
    """
    title = int(found[:, HEADLINE].argmax())
    blocks, told = page.derived(blocks_of), _without_labels(page, places(inside))
    dates = places(blocks.marked(page.claims.codes == CODES["dateline"])[title:]) + title
    if inside[title] or not blocks.open(page)[title] or len(dates) < _DATES_OF_ITEMS:
        return -1
    before = told.searchsorted(dates) - told.searchsorted(title)
    usual = float(np.median(np.diff(before)))
    return title if 0 < int(before[0]) < usual <= _AN_ITEM else -1


def _without_labels(page: Page, told: Ints) -> Ints:
    """Some blocks without the short ones, which an item has beside its title and its teaser: its
    section, who wrote it."""
    blocks = page.derived(blocks_of)
    ideographs = blocks.summed(page.sizes["ideographs"])[told]
    return told[blocks.sizes(page)[told] + (IDEOGRAPH_WEIGHT - 1) * ideographs > _LABEL]


def _are_dated_each(told: Ints, dates: Ints) -> bool:
    """Whether a date stands behind nearly each one or two blocks of the article, as behind the
    title and the teaser of a list's items.

    Args:
        told: the article's blocks, rising.
        dates: the blocks that are dates.
    """
    within = dates[(dates > told[0]) & (dates < told[-1])]
    if len(within) < _DATES_OF_ITEMS:
        return False
    between = np.diff(told.searchsorted(within))
    return float(((between > 0) & (between <= _AN_ITEM)).mean()) >= _NEARLY_EACH


def linked_titles(page: Page) -> Bools:
    """Which blocks are headings that are links, as the titles of a listing's items are."""
    mark = page.markup
    size = page.ends - page.starts
    linked = (mark.heading > 0) & (mark.links >= _LINKED * size) & (size >= _SHORTEST_TITLE)
    return page.derived(blocks_of).marked(linked)


def _between_sure(
    article: NDArray[np.float64], is_open: Bools, threshold: float, share: float = _BETWEEN
) -> Bools:
    """Which open blocks stand between two that are surely article, claimed ones left out of
    account, and are themselves article more likely than some share of the threshold."""
    out = np.zeros(len(article), dtype=np.bool_)
    at = places(is_open)
    if len(at) > 2:
        likely = article[at]
        sure = likely >= max(_SURELY, threshold)
        between = sure[:-2] & sure[2:] & (likely[1:-1] >= share * threshold)
        out[at[1:-1][between]] = True
    return out


def _code_below(
    page: Page, article: NDArray[np.float64], inside: Bools, is_open: Bools, threshold: float
) -> Bools:
    """Which blocks are samples of code right below what is article, claimed ones left out of
    account, and are themselves article more likely than some share of the threshold: of code the
    network has seen little, and it stands where the text speaks of it."""
    out = np.zeros(len(article), dtype=np.bool_)
    if not page.derived(code_samples).any():
        return out
    likely = article >= _CODE_AMID * threshold
    out |= _runs_amid(code_blocks(page) & likely, inside, is_open)
    told = places(is_open).tolist()
    maybe = (code_blocks(page) & (article >= _CODE * threshold)).tolist()
    below = False
    for block, within in zip(told, inside[told].tolist(), strict=True):
        out[block] |= below and maybe[block]
        below = within or bool(out[block])
    return out


def _lists_amid(
    page: Page, article: NDArray[np.float64], inside: Bools, is_open: Bools, threshold: float
) -> Bools:
    """Which blocks of a text are items of a list between two blocks that are article, and are
    themselves article more likely than some share of the threshold."""
    items = page.derived(blocks_of).marked(page.derived(opens_item)) & (
        article >= _LIST_AMID * threshold
    )
    # Of HTML the network sees whole lists.
    if page.outline is not None or not items.any():
        return np.zeros(len(article), dtype=np.bool_)
    return _runs_amid(items, inside, is_open)


def _questions_amid(
    page: Page, article: NDArray[np.float64], inside: Bools, is_open: Bools, threshold: float
) -> Bools:
    """The open questions between article, where the article has several: those of an interview."""
    blocks = page.derived(blocks_of)
    asks = is_open & ch.is_one_of(page.codes[page.ends[blocks.after - 1] - 1], _ASKS)
    if (asks & inside).sum() < _INTERVIEW:
        return np.zeros(len(inside), dtype=np.bool_)
    return _runs_amid(asks & ~inside & (article >= _ASKED * threshold), inside, is_open)


def _runs_amid(some: Bools, inside: Bools, is_open: Bools) -> Bools:
    """Which of some blocks stand in runs of them between two that are inside, claimed ones left out
    of account."""
    out = np.zeros(len(some), dtype=np.bool_)
    told = places(is_open)
    run: list[int] = []
    below = False
    for block, within, may_be in zip(
        told.tolist(), inside[told].tolist(), some[told].tolist(), strict=True
    ):
        if within:
            out[run] = below
            run, below = [], True
        elif may_be:
            run.append(block)
        else:
            run, below = [], False
    return out


def _below_related(page: Page, inside: Bools, sentence: Bools) -> Bools:
    """Which blocks are article again below a label for related stories and sentences of one that
    are none, shape (blocks,).

    Args:
        inside: which blocks are article, shape (blocks,).
        sentence: which open ones are sentences, shape (blocks,).
    """
    blocks = page.derived(blocks_of)
    label = np.zeros(len(inside), dtype=np.bool_)
    held = [line for line, role, _ in held_evidence(page) if role == "related"]
    label[blocks.of_line[held]] = True
    out = np.zeros(len(inside), dtype=np.bool_)
    at = places(inside)
    if not held or len(at) < 2:
        return out
    labels = np.diff(np.cumsum(label & ~inside)[at])
    sentences = np.diff(np.cumsum(sentence & ~inside)[at])
    out[at[1:]] = (labels > 0) & (sentences >= _OTHERS_SENTENCES)
    return out


def _without_other_stories(
    article: NDArray[np.float64],
    weight: NDArray[np.float64],
    inside: Bools,
    is_open: Bools,
    parts: Bools,
) -> Bools:
    """Which blocks are article, without the runs of them that stand apart from the one that has
    most of it, and are far less likely than that: teasers, and other stories.

    Args:
        article: probability of being article of each block, shape (blocks,).
        weight: letters of each.
        inside: which blocks are article.
        is_open: which no rule has claimed: captions and prompts part no story.
        parts: before which blocks a label of other stories does, however near.
    """
    at = places(inside)
    if len(at) < 2:
        return inside
    others = np.cumsum(is_open & ~inside)[at]
    starts = np.append(0, places((np.diff(others) >= _FAR_APART) | parts[at[1:]]) + 1)
    letters = np.add.reduceat(weight[at], starts)
    told = np.add.reduceat((article * weight)[at], starts)
    likely = told / np.maximum(letters, 1.0)
    lost = (letters > 0) & (likely < _AS_LIKELY * likely[told.argmax()])
    out = inside.copy()
    out[at[lost.repeat(np.diff(np.append(starts, len(at))))]] = False
    return out


def _running_text(story: Story) -> Bools:
    """Which blocks are running text in a story."""
    out = story.prose.copy()
    out[: story.first] = False
    out[story.after :] = False
    return out


def _is_wall(page: Page, story: Story, inside: Bools, found: Likelihoods) -> bool:
    """Whether what looks like an article is only what a wall or an error page says.

    That is: nothing looks like a headline, there is no byline and no caption, prompts or notices
    stand there, and the article is shorter than where there are none of them, and of a paragraph or
    two, or doubted.
    """
    likely = found[:, HEADLINE]
    best = int(np.argmax(likely))
    # The name of a site alone, which stands above many a wall, heads no story.
    headline = page.derived(blocks_of).text(page, best)
    if " " in headline or "." not in headline:
        told = article_share(found)[story.prose & inside]
        plain = len(told) >= _PARAGRAPHS and float(told.mean()) >= _TOLD
        if likely[best] >= _HEADED or plain:
            return False
    codes = page.claims.codes
    if is_any_of(codes, _SIGNED).any():
        return False
    notices = int((codes == CODES["other"]).sum())
    walls = int(is_any_of(codes, _WALLS).sum())
    letters = float(story.weight[inside].sum())
    return letters < (_NOTICED if notices else _WALLED if walls else 0)


def _story(page: Page, rules: Story, inside: Bools) -> Story:
    """The story as the tagger sees it: the run of blocks in which most is article.

    `rules` is the story as the rules find it, `inside` which blocks are article.
    """
    score = np.where(inside, 1, _AGAINST) * np.sqrt(np.maximum(rules.weight, 1.0))
    score[~page.derived(blocks_of).open(page)] = _AGAINST_CLAIMED
    first, after = best_run(score)
    prose = inside & (rules.prose | (rules.weight >= _PROSE))
    return Story(first, after, prose, rules.sentence, rules.weight)
