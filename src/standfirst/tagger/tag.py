"""The filter "tagger": a role for every line that no rule was sure of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np

from standfirst.article import Credit
from standfirst.bare_dates import is_bare_date
from standfirst.broken_lines import Blocks, blocks_of, ends_sentence
from standfirst.columns import places
from standfirst.credits import is_names_only, parse_credit
from standfirst.dated_bylines import byline_beside_date, dated_byline
from standfirst.dateline import read_dateline
from standfirst.filters.aftermath import aftermath_below
from standfirst.filters.amid_text import held_evidence
from standfirst.filters.code_samples import code_blocks, code_samples
from standfirst.filters.headline import beside_headline, headline_above
from standfirst.filters.lede import lede_below
from standfirst.filters.lexicon.tables import distinct
from standfirst.filters.small_words import is_no_name
from standfirst.filters.story import Story
from standfirst.headline_lines import headline_lines
from standfirst.headline_words import is_of_headline
from standfirst.kickers import claimed_kicker, is_kicker
from standfirst.page import Bools, Claim, Ints, Page
from standfirst.possible_bylines import possible_byline
from standfirst.roles import CODES, BoilerplateRole, Role
from standfirst.signing_papers import is_of_thing
from standfirst.similarity import nearly_same, words
from standfirst.tagger.amid_sentences import amid_sentences
from standfirst.tagger.article import (
    Likelihoods,
    article_share,
    below_headline,
    find_article,
    is_listing,
    is_short,
    linked_titles,
    opening_title,
)
from standfirst.tagger.author_candidates import AuthorsView, is_taken_for_another, may_be_prompt
from standfirst.tagger.captions import captions_in_boxes
from standfirst.tagger.choose_authors import authors_of
from standfirst.tagger.choose_headline import choose_headline, headline_blocks
from standfirst.tagger.choose_lede import Top, bylines_above, choose_lede
from standfirst.tagger.data_tables import data_tables, mistaken_cells
from standfirst.tagger.joints import joined_lines
from standfirst.tagger.key_points import key_points, rest_of_list
from standfirst.tagger.lost_breaks import LostBreaks
from standfirst.tagger.network import BODY, CAPTION, CREDIT, HEADLINE, LEDE, SUBHEAD
from standfirst.tagger.subheads import subheads
from standfirst.tagger.text_captions import captions_beside_credits, labels_above_names
from standfirst.tagger.weights import Weights
from standfirst.thread_starters import thread_starter

if TYPE_CHECKING:
    from standfirst.pipeline import Favor

# An open line that a filter of prompts has held back: see `held_evidence`.
_Held: TypeAlias = tuple[int, BoilerplateRole, str]

_THRESHOLDS: Final[dict[Favor, float]] = {"precision": 0.85, "balanced": 0.5, "recall": 0.15}
# The likeliest headline gets as much for it as a heading of the first level.
_HEADLINE_WEIGHT: Final = 3.0
# The headline of a listing is chosen where it is at least so likely.
_LISTED: Final = 0.5
# A lede is one from this share of its being article on; what the rules take for one, from less,
# and where it stands apart, also if it is not taken for article.
_LEDE: Final = 0.4
_LEDE_IF_RULES: Final = 0.15
_LEDE_PARTS: Final = 6
_APART: Final = 0.05
# Where credits may stand, in blocks from the story, and bylines from its top; and from how likely
# on a line of names is a byline where nothing else is.
_CREDITS_ABOVE: Final = 25
_CREDITS_BELOW: Final = 12
_BYLINE_ABOVE: Final = 15
_BYLINE_BELOW: Final = 4
_BYLINE: Final = 0.12
_ANNOUNCED: Final = 0.6
# Blocks around the headline, and below the story's top, where a byline may stand that no rule was
# sure of.
_NEAR_HEADLINE: Final = 4
_FAR_BELOW_HEADLINE: Final = 12
_BELOW_HEADLINE: Final = 5
_BELOW_HEADLINE_WORTH: Final = 0.08
_BYLINES: Final = frozenset({"bylines", "named-authors"})
_LONGEST_BYLINE: Final = 90
_CAPTION_SURE: Final = 0.8
_KEY_POINTS: Final = 0.8
# A sentence of so many characters that is joined to the headline is the story's.
_SENTENCE: Final = 60
# The fewest words of what is joined to it, comes to no full stop, and is the lede.
_LEDE_WORDS: Final = 6
# How sure it is who began a thread, by a forum's own signs.
_BEGAN: Final = 0.8
_OF_LINES: Final = [SUBHEAD, HEADLINE, LEDE, CAPTION, CREDIT]
# Blocks above the headline, or the story, in which the headline may be said again.
_REPEATED_ABOVE: Final = 40


@dataclass(frozen=True)
class Tagger:
    """Claims what no rule was sure of, by the probabilities that a small network gives.

    It decides, so it comes last.

    Attributes:
        weights: what gives each line's probabilities.
        threshold: a block is article from this probability on.
        sure: the tagger's claims stand whatever their confidence, which is a probability.
    """

    weights: Weights
    threshold: float = _THRESHOLDS["balanced"]
    sure: float = 0.0

    @property
    def breaks(self) -> LostBreaks | None:
        """What tells where the lines of a text began that has lost its line breaks."""
        return self.weights.breaks

    def favoring(self, favor: Favor) -> Tagger:
        """The same tagger with the threshold that favours precision, recall or neither.

        Raises:
            ValueError: `favor` is none of the three.
        """
        if favor not in _THRESHOLDS:
            raise ValueError(f"unknown favor {favor!r}; known: {', '.join(_THRESHOLDS)}")
        return replace(self, threshold=_THRESHOLDS[favor])

    def __call__(self, page: Page) -> Iterator[Claim]:
        """Claims each open block: as article above the threshold, else as what is likeliest.

        The confidence of a claim is the probability that the block is what is claimed: article
        for the body, its subheads and the lede.
        """
        blocks = page.derived(blocks_of)
        if not len(blocks):
            return
        found = self.of_blocks(page)
        for line in amid_sentences(page):
            page.claims.withdraw(line)
        article = article_share(found)
        inside, story = find_article(page, found, self.threshold)
        cells = data_tables(page, inside, story.prose)
        for line in mistaken_cells(page, cells):
            page.claims.withdraw(line)
        is_open = blocks.marked(page.claims.open)
        inside |= cells & is_open
        # The first claim on a line stands.
        listing = is_listing(page, inside, found)
        if listing and (title := opening_title(page, inside, found)) >= 0:
            inside[title] = True
        # An item's title is not the listing's, though the first one stands where a headline does.
        items = (inside | (article >= self.threshold) | linked_titles(page)) & listing
        top = _without_joined(page, list(self._headline(page, story, found, items)))
        yield from top
        lede: list[Claim] = []
        if not listing:
            inside = below_headline(story, found, inside, _headline_block(page, top))
            beside, inside = _captions(page, story, found, inside, top)
            yield from beside
            lede = list(self._lede(page, story, found, inside, [*top, *beside]))
            yield from lede
            yield from self._authors(page, story, found, inside, _headline_block(page, top))
        yield from _joined_to_headline(page, top, may_have_lede=not (listing or lede))
        if listing or not (page.claims.authors or _is_signed(page)):
            yield from _thread_starter(page)
        heads = {} if listing else subheads(page, story, inside, found)
        evidence = list(held_evidence(page))
        held = {line: (role, said) for line, role, said in evidence}
        prompted = frozenset(blocks.of_line[list(held)].tolist())
        outside = is_open & ~inside
        yield from _others(page, story, found, outside, _headline_block(page, top), evidence)
        shares, is_outside = article.tolist(), outside.tolist()
        first, after = blocks.first.tolist(), blocks.after.tolist()
        for block in places(is_open).tolist():
            likely = shares[block]
            reason = f"the tagger gives it {likely:.2f} for article"
            role: Role = "body"
            if is_outside[block]:
                if block in prompted:
                    yield from _told_prompts(held, blocks, block, 1 - likely, reason)
                role, likely = "other", 1 - likely
            elif block in heads:
                role = "subhead"
                reason = f"{reason}, {heads[block]:.2f} of it for a subhead"
            for line in range(first[block], after[block]):
                yield Claim(line, role, likely, reason)

    def _headline(
        self, page: Page, story: Story, found: Likelihoods, items: Bools
    ) -> Iterator[Claim]:
        """Claims the headline, the kicker above it, and the headline said again."""
        chooser = self.weights.headline
        held = (page.claims.codes == CODES["headline"]).any()
        listing = bool(items.any())
        if chooser is not None and not held:
            # Whatever is favoured, the headline is chosen as it was learned.
            balanced = _THRESHOLDS["balanced"]
            likely = story if self.threshold == balanced else find_article(page, found, balanced)[1]
            choice = choose_headline(page, likely, found, chooser)
            if not listing:
                return _chosen_headline(page, story, *choice) if choice is not None else iter(())
            # A listing has a headline too, but what stands among its items is theirs.
            if choice is not None and choice[1] >= _LISTED and not items[: choice[0] + 1].any():
                return _chosen_headline(page, story, *choice)
        mine = np.where(items, -np.inf, _HEADLINE_WEIGHT * found[:, HEADLINE])
        return headline_above(page, story, mine)

    def _authors(
        self, page: Page, story: Story, found: Likelihoods, inside: Bools, headline: int
    ) -> Iterator[Claim]:
        """Claims the bylines of the story's authors, and notes whom they name."""
        chooser = self.weights.authors
        if chooser is None or is_short(page):
            return
        blocks = page.derived(blocks_of)
        signed: dict[int, list[Credit]] = {}
        view = AuthorsView.of(story, found, inside, headline)
        for byline, likely in authors_of(page, view, chooser):
            said = blocks.text(page, byline.block)
            credit = replace(byline.credit, role="author")
            own = blocks.lines(byline.block)
            first = headline_lines(page, headline).stop if byline.block == headline else own.start
            signed.setdefault(first, []).append(credit)
            role: Role = "dateline" if any(map(str.isdigit, said)) else "credit"
            who = ", ".join(byline.names)
            reason = f"the tagger gives it {likely:.2f} for the byline of {who}"
            for line in range(first, own.stop):
                if is_taken_for_another(page, line):
                    page.claims.withdraw(line)
                yield Claim(line, role, likely, reason)
            for block in byline.beside:
                yield from blocks.claims(block, "credit", likely, reason)
        page.claims.authors = signed

    def _lede(
        self, page: Page, story: Story, found: Likelihoods, inside: Bools, top: Sequence[Claim]
    ) -> Iterator[Claim]:
        """Claims the lede, and the key points below it. What is not chosen stays what it is without
        a lede."""
        claims = list(self._standfirst(page, story, found, inside, top))
        blocks = page.derived(blocks_of)
        last = max((claim.line for claim in claims), default=-1)
        after = int(blocks.of_line[last]) if last >= 0 else _headline_block(page, top)
        chosen = sorted({int(blocks.of_line[claim.line]) for claim in claims})
        for block in rest_of_list(page, story, _headline_block(page, top), chosen):
            after = block
            yield from blocks.claims(block, "lede", _KEY_POINTS, "in the list that the lede opens")
        points = key_points(page, story, after)
        if points:
            reason = "a heading of key points"
            yield from blocks.claims(points[0] - 1, "other", _KEY_POINTS, reason)
        for block in points:
            reason = "below a heading of key points"
            yield from blocks.claims(block, "lede", _KEY_POINTS, reason)
        yield from claims

    def _standfirst(
        self, page: Page, story: Story, found: Likelihoods, inside: Bools, top: Sequence[Claim]
    ) -> Iterator[Claim]:
        """Claims the lede: as it is chosen, or by rules of a short page and where the weights have
        no choice."""
        of_html = page.outline is not None
        chooser = self.weights.html_lede if of_html else self.weights.lede
        if chooser is None or is_short(page):
            yield from _lede_by_rules(page, story, found, inside, top)
            return
        run, sure = choose_lede(page, _top(page, story, found, top), chooser)
        article = article_share(found)
        for block in run:
            told = float(article[block])
            reason = f"the tagger gives it {told:.2f} for article, {sure:.2f} for the lede"
            yield from page.derived(blocks_of).claims(block, "lede", told, reason)

    def authors_view(self, page: Page) -> AuthorsView | None:
        """Where a page's authors may be named, for those who fit the choice; None for a listing.

        Args:
            page: with the claims of the rules before the tagger.
        """
        seen = self._headed(page)
        if seen is None:
            return None
        story, found, inside, claims = seen
        headline = _headline_block(page, claims)
        inside = below_headline(story, found, inside, headline)
        return AuthorsView.of(story, found, inside, headline)

    def lede_top(self, page: Page) -> Top | None:
        """Where a page's lede may be, for those who fit the choice; None for a listing.

        Args:
            page: with the claims of the rules before the tagger.
        """
        seen = self._headed(page)
        if seen is None:
            return None
        story, found, inside, claims = seen
        inside = below_headline(story, found, inside, _headline_block(page, claims))
        beside, _ = _captions(page, story, found, inside, claims)
        return _top(page, story, found, [*claims, *beside])

    def _headed(self, page: Page) -> tuple[Story, Likelihoods, Bools, list[Claim]] | None:
        """Where the story is, what the network gives, which blocks are article, and the headline's
        claims; None for a listing, and for a page without a line."""
        if not len(page.derived(blocks_of)):
            return None
        found = self.of_blocks(page)
        inside, story = find_article(page, found, self.threshold)
        if is_listing(page, inside, found):
            return None
        return story, found, inside, list(self._headline(page, story, found, inside & False))

    def of_blocks(self, page: Page) -> Likelihoods:
        """Probability of each class for each block, shape (blocks, classes).

        The pieces of a broken paragraph stand or fall together: theirs are weighed by length. What
        rules did not join, the page's `claims.joins` may, which are worked out here for text.
        """
        blocks = page.derived(blocks_of)
        found = self.weights.probabilities(page)
        weight = (page.ends - page.starts).astype(np.float64)[:, None]
        sums: Likelihoods = np.add.reduceat(found * weight, blocks.first)
        weights = np.add.reduceat(weight, blocks.first)
        if page.outline is None and self.weights.joiner is not None:
            page.claims.joins = joined_lines(page, self.weights.joiner)
            goes_on = page.claims.joins[blocks.first] & (page.gaps[blocks.first] > 0)
            first = places(~goes_on)
            sizes = np.diff(first, append=len(blocks))
            sums = np.repeat(np.add.reduceat(sums, first), sizes, axis=0)
            weights = np.repeat(np.add.reduceat(weights, first), sizes, axis=0)
        return _code_is_body(page, sums / weights)


def _code_is_body(page: Page, found: Likelihoods) -> Likelihoods:
    """The probabilities, those of a sample of code for the classes of single lines left out: what
    of it is article is body."""
    if page.derived(code_samples).any():
        code = code_blocks(page)
        body = article_share(found)[code]
        for kind in _OF_LINES:
            found[code, kind] = 0.0
        found[code, BODY] = body
    return found


def _told_prompts(
    held: Mapping[int, tuple[BoilerplateRole, str]],
    blocks: Blocks,
    block: int,
    unlikely: float,
    reason: str,
) -> Iterator[Claim]:
    """Claims the lines of a block that is no article as the prompts that rules thought they are."""
    for line in range(int(blocks.first[block]), int(blocks.after[block])):
        if line in held:
            role, said = held[line]
            yield Claim(line, role, unlikely, f"{said}; {reason}")


def _top(page: Page, story: Story, found: Likelihoods, claims: Sequence[Claim]) -> Top:
    """Where the lede may be, below the headline that some claims give."""
    of_line = page.derived(blocks_of).of_line
    taken = frozenset(int(of_line[claim.line]) for claim in claims)
    return Top.of(page, story, found, _headline_block(page, claims), taken)


def _lede_by_rules(
    page: Page, story: Story, found: Likelihoods, inside: Bools, top: Sequence[Claim]
) -> Iterator[Claim]:
    """Claims the blocks that open the article and are its lede, as rules and network see it."""
    blocks = page.derived(blocks_of)
    start = _headline_block(page, top)
    by_rules: set[int] = set()
    if start >= 0:
        claims = lede_below(page, story, start)
        by_rules = {int(blocks.of_line[claim.line]) for claim in claims}
    article = article_share(found)
    # A lede that stands apart is less like an article's text than its paragraphs are.
    candidates = inside.copy()
    candidates[[int(blocks.of_line[claim.line]) for claim in top]] = False
    for block in by_rules:
        candidates[block] |= article[block] >= _APART
    parts: list[int] = []
    short_page = is_short(page)
    told_whole = False
    for block in places(candidates).tolist():
        if block <= start:
            continue
        if read_dateline(blocks.text(page, block)) is not None:
            break  # "PARIS (AFP) –" opens the story
        likely = float(found[block, LEDE] / max(article[block], 1e-6))
        least = _LEDE if block not in by_rules else 0.0 if short_page else _LEDE_IF_RULES
        if likely < least or len(parts) == _LEDE_PARTS or told_whole:
            break
        parts.append(block)
        if bylines_above(page, story, parts)[-1] > parts[0]:
            break
        # What the page itself gives for its description is a lede to its end.
        told_whole = any(
            nearly_same(blocks.text(page, block), each) for each in page.metadata.descriptions[:2]
        )
        told = float(article[block])
        reason = f"the tagger gives it {told:.2f} for article, {likely:.2f} of it for the lede"
        yield from blocks.claims(block, "lede", told, reason)


def _captions(
    page: Page, story: Story, found: Likelihoods, inside: Bools, top: Sequence[Claim]
) -> tuple[list[Claim], Bools]:
    """Claims on the captions that no rule was sure of, and their credits' labels; and which blocks
    are article then."""
    blocks = page.derived(blocks_of)
    taken = distinct(blocks.of_line[[claim.line for claim in top]])
    inside, code = inside.copy(), code_blocks(page)
    boxed = dict(captions_in_boxes(page, story, found, taken))
    labels = frozenset(labels_above_names(page, story))
    beside = dict(captions_beside_credits(page, story, found, inside, taken, labels))
    claims: list[Claim] = []
    for block, reason in (boxed | beside).items():
        if code[block]:
            continue
        inside[block] = False
        claims += blocks.claims(block, "caption", _CAPTION_SURE, reason)
    for label in sorted(labels):
        inside[[label, label + 1]] = False
        claims += blocks.claims(label, "credit", _CAPTION_SURE, "a photo credit's label")
        claims += blocks.claims(label + 1, "credit", _CAPTION_SURE, "below a photo credit's label")
    return claims, inside


def _chosen_headline(page: Page, story: Story, best: int, sure: float) -> Iterator[Claim]:
    """Claims the block that was chosen for the headline, whatever it was claimed for, and what
    belongs to it; its kicker, and where it is said again above the story."""
    blocks = page.derived(blocks_of)
    for line in blocks.lines(best):
        page.claims.withdraw(line)
    parts = headline_blocks(page, best)
    for line in claimed_kicker(page, parts[0]):
        page.claims.withdraw(line)
    is_open = blocks.open(page)
    for block in parts:
        yield from blocks.claims(block, "headline", sure, f"the tagger gives it {sure:.2f}")
    low = max(0, min(best, story.first) - _REPEATED_ABOVE)
    # The story may begin above its headline, but nothing of it is said again there.
    around = [b for b in range(low, max(best, story.first) + 1) if is_open[b] and b not in parts]
    yield from beside_headline(page, parts[0], around)


def _is_signed(page: Page) -> bool:
    """Whether a rule has found a byline, where none was chosen."""
    return page.claims.authors is None and any(
        held is not None and held[1] in _BYLINES for held in page.claims.standing
    )


def _thread_starter(page: Page) -> Iterator[Claim]:
    """Claims who began the thread that a page is, and notes them for its author."""
    block = thread_starter(page)
    if block < 0:
        return
    blocks = page.derived(blocks_of)
    name = blocks.text(page, block).strip()
    lines = blocks.lines(block)
    if not all(page.claims.codes[line] < 0 or is_taken_for_another(page, line) for line in lines):
        return
    if may_be_prompt(page, lines):
        return
    credit = Credit("author", (), (name,), text=name)
    page.claims.authors = {int(blocks.first[block]): [credit]}
    for line in lines:
        page.claims.withdraw(line)
    yield from blocks.claims(block, "credit", _BEGAN, f"{name} began the thread, as forums say it")


def _without_joined(page: Page, top: Sequence[Claim]) -> list[Claim]:
    """The claims without those for a headline on lines of its block that are none of it, and for a
    kicker that is none."""
    of_line = page.derived(blocks_of).of_line

    def holds(claim: Claim) -> bool:
        block = int(of_line[claim.line])
        if claim.role == "kicker":
            return is_kicker(page, block)
        return claim.role != "headline" or claim.line in headline_lines(page, block)

    return [*filter(holds, top)]


def _joined_to_headline(
    page: Page, top: Sequence[Claim], *, may_have_lede: bool
) -> Iterator[Claim]:
    """Claims what broken text has joined to the headline: a byline, a date, a lede, or anything
    else.

    Args:
        page: with what the tagger makes of its joints.
        top: claims on the headline.
        may_have_lede: whether nothing else was chosen for the lede.
    """
    block = _headline_block(page, top)
    if block < 0:
        return
    own = headline_lines(page, block)
    for line in page.derived(blocks_of).lines(block):
        if line in own:
            continue
        role: Role = "other"
        text = page.line_text(line)
        said = possible_byline(page, text)
        if is_bare_date(text) or (said is not None and any(map(str.isdigit, text))):
            role = "dateline"
        elif said is not None:
            role = "credit"
        elif line >= own.stop and len(text) >= _SENTENCE and page.derived(ends_sentence)[line]:
            role = "body"
        elif may_have_lede and line >= own.stop and len(words(text)) >= _LEDE_WORDS:
            role = "lede"
        yield Claim(line, role, _CAPTION_SURE, "joined to the headline, and no part of it")


def _headline_block(page: Page, top: Sequence[Claim]) -> int:
    """The headline's block, by what a rule claims or by the claims in `top`; -1 if none."""
    lines = places(page.claims.codes == CODES["headline"]).tolist()
    lines += [claim.line for claim in top if claim.role == "headline"]
    return int(page.derived(blocks_of).of_line[lines[0]]) if lines else -1


def _others(
    page: Page,
    story: Story,
    found: Likelihoods,
    outside: Bools,
    headline: int,
    evidence: Iterable[_Held],
) -> Iterator[Claim]:
    """Claims on what is not the article's text; `evidence` is the page's `held_evidence`."""
    blocks = page.derived(blocks_of)
    best = found.argmax(axis=1)
    for block in places(outside & (best == CAPTION)).tolist():
        likely = float(found[block, CAPTION])
        yield from blocks.claims(block, "caption", likely, f"the tagger gives it {likely:.2f}")
    yield from _credits(page, story, found, outside & ~code_blocks(page), headline)
    told = places(~outside & blocks.marked(page.claims.open))
    labelled = _with_prompts(page, evidence, blocks.of_line, outside)
    yield from aftermath_below(labelled, int(blocks.after[told[-1]]) - 1 if len(told) else -1)


def _with_prompts(page: Page, evidence: Iterable[_Held], block_of: Ints, outside: Bools) -> Page:
    """The page with the prompts that rules have held back claimed, where they are no article: what
    stands below such a line is told by it."""
    out = page.fresh()
    out.claims.standing[:] = page.claims.standing
    for line, role, said in evidence:
        if outside[block_of[line]]:
            out.claims.standing[line] = (Claim(line, role, 1.0, said), "")
    return out


def _credits(
    page: Page, story: Story, found: Likelihoods, outside: Bools, headline: int
) -> Iterator[Claim]:
    """Claims the blocks that are likeliest credits; and where no rule found a byline, the likeliest
    line of names near the top of the story."""
    blocks = page.derived(blocks_of)
    likely = found[:, CREDIT]
    at = np.arange(len(blocks))
    near_story = (at >= story.first - _CREDITS_ABOVE) & (at < story.after + _CREDITS_BELOW)
    chosen = outside & (found.argmax(axis=1) == CREDIT) & near_story
    top = (at >= story.first - _BYLINE_ABOVE) & (at < story.first + _BYLINE_BELOW)
    below = np.zeros(len(blocks), dtype=np.bool_)
    if headline >= 0:
        below[headline + 1 : headline + 1 + _BELOW_HEADLINE] = True
    held = page.claims.standing
    said = blocks.text(page, headline) if headline >= 0 else ""

    def retold(block: int) -> bool:
        text = blocks.text(page, block)
        if is_of_thing(parse_credit(text)):
            return True
        return is_names_only(text) and is_of_headline(page, text, said)

    signed = blocks.marked(np.array([h is not None and h[1] in _BYLINES for h in held], np.bool_))
    if not (signed & (top | below)).any():
        announced = _announced(page, outside, headline, story)
        if announced >= 0:
            role: Role = "credit"
            if any(map(str.isdigit, blocks.text(page, announced))):
                role = "dateline"
            sure = max(float(likely[announced]), _ANNOUNCED)
            yield from blocks.claims(announced, role, sure, "announces who wrote it")
            outside = outside.copy()
            outside[announced] = False
        worth = likely + _BELOW_HEADLINE_WORTH * below
        maybe = outside & (top | below) & (worth >= _BYLINE) & (announced < 0)
        maybe &= blocks.sizes(page) <= _LONGEST_BYLINE
        order = places(maybe)
        for block in order[np.argsort(-worth[order], kind="stable")].tolist():
            text = blocks.text(page, block)
            if is_names_only(text) and not (is_no_name(page, text) or retold(block)):
                chosen[block] = True
                break
    for block in places(chosen).tolist():
        if parse_credit(blocks.text(page, block)) is not None and not retold(block):
            sure = float(likely[block])
            yield from blocks.claims(block, "credit", sure, f"the tagger gives it {sure:.2f}")


def _announced(page: Page, outside: Bools, headline: int, story: Story) -> int:
    """The block that says who wrote it, by a byline's words or a name beside a date, nearest below
    the headline, or above it; -1 if none does. Without a headline, near the top of the story."""
    blocks = page.derived(blocks_of)
    middle = headline if headline >= 0 else story.first
    places: list[int] = [*range(middle + 1, middle + 1 + _FAR_BELOW_HEADLINE)]
    places += range(middle - 1, middle - 1 - _NEAR_HEADLINE, -1)
    sizes = blocks.sizes(page)
    for block in places:
        if not 0 <= block < len(blocks) or not outside[block] or sizes[block] > _LONGEST_BYLINE:
            continue
        text = blocks.text(page, block)
        credit = dated_byline(text) or byline_beside_date(text)
        if credit is None or is_of_thing(credit):
            continue
        if not any(is_no_name(page, name) for name in credit.names):
            return block
    return -1
