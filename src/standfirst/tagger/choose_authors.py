"""Which lines near the story name its authors: a choice among candidates, learned.

For each line that could be a byline (see `standfirst.possible_bylines`) a small network with one
hidden layer says how likely it names an author of the story. Its columns are what the tagger's
network gives for the line and for its neighbours, what the line's words look like, where it
stands, and what the rules take it for; `standfirst.lab.training.authors` fits the weights.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, NamedTuple

import numpy as np
import regex
from numpy.typing import NDArray

from standfirst.article import Credit
from standfirst.authors import of_this_story
from standfirst.broken_lines import blocks_of
from standfirst.characters import folded, has_case, is_small
from standfirst.columns import places
from standfirst.contacts import is_contact
from standfirst.credits import (
    has_job,
    is_credit_label,
    is_names_only,
    looks_like_organisation,
)
from standfirst.credits.lists import behind_joint
from standfirst.credits.names import is_agencies
from standfirst.credits.photo_credits import FOR_PAPER
from standfirst.editors import made_programme
from standfirst.family_names import is_family_name
from standfirst.filters.headline import furniture, story_words
from standfirst.filters.lexicon.lookup import says, says_at_start
from standfirst.filters.small_words import is_small_too
from standfirst.filters.story import Story, near_story
from standfirst.given_names import is_given_name
from standfirst.initials import signed_by_initials
from standfirst.page import Bools, Page
from standfirst.positions import is_position
from standfirst.possible_bylines import PossibleByline, possible_byline
from standfirst.roles import ARTICLE_ROLES, CODES, ROLES
from standfirst.similarity import words
from standfirst.site_names import is_site_name
from standfirst.tagger.author_elements import author_by_markup, tells_author, told_author
from standfirst.tagger.listed_authors import listed_with
from standfirst.tagger.network import BODY, CAPTION, CREDIT, HEADLINE, LEDE, OTHER, SUBHEAD

Floats = NDArray[np.float64]

_CLIP: Final = 8.0
_LEAST: Final = 1e-4
# A line names an author from this probability on; where none reaches it, the likeliest from less,
# and from still less the likeliest of those that a byline's words open.
_SURE: Final = 0.5
_ONLY: Final = 0.3
_ANNOUNCED: Final = 0.1
# And the likeliest of all, if it has people's given names and is likelier by far than the next.
_NAMED: Final = 0.15
_BY_FAR: Final = 2.5
# What the network thinks less likely a credit is asked only where a byline's words open it, or the
# markup tells an author: of those who are less and were chosen on folds 1 to 4, three of four were
# wrong.
_UNLIKELY: Final = 5e-3
# Beside a byline whose words announce its author, somebody whom none announce, from this one on.
_BESIDE_ANNOUNCED: Final = 0.8
# In one list with one that does, a name that is no given one from this probability on.
_LISTED: Final = 0.1
# Blocks around the headline, the story's first block and its last in which bylines stand.
_ABOVE_HEADLINE: Final = 12
_BELOW_HEADLINE: Final = 30
_ABOVE_STORY: Final = 15
_IN_STORY: Final = 6
_AT_END: Final = 3
_BELOW_STORY: Final = 14
_LONGEST: Final = 140
# Lines elsewhere that rules take for bylines: so many, those nearest to the story's beginning.
_MOST_SIGNED: Final = 40
# Whoever stands so near to the headline or the text may be an author, with a name of any kind.
_JUST_ABOVE: Final = 3
_JUST_BELOW: Final = 3
_FAR_BELOW: Final = 7
_FIRST_WORDS: Final = 4
# The bylines of one story stand so near to each other, in blocks.
_TOGETHER: Final = 8
_LABEL: Final = 40
_OPENING: Final = 80
# What is said so often is a label.
_LABELS: Final = 3
_MOST_TIMES: Final = 5
_MOST_WORDS: Final = 10
# Letters of who signs by initials.
_INITIALS: Final = 4
_TITLE_PARTS: Final = regex.compile(r"\s[|·•–—»-]\s|\|")
_EDGES: Final = " \t:：-–—|"
_BYLINES: Final = ("bylines", "named-authors")
_MAY_NAME: Final = frozenset([-1, CODES["credit"], CODES["dateline"]])
_BOILERPLATE: Final = np.array([role not in ARTICLE_ROLES for role in ROLES] + [False])


class Candidate(NamedTuple):
    """A block, and what it says if it is a byline; see `PossibleByline`."""

    block: int
    credit: Credit
    plain: bool
    told: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Who is named: people, or of a byline without any the organisations."""
        return self.credit.names or self.credit.organisations

    @property
    def is_announced(self) -> bool:
        """Whether a byline's words open the line."""
        return _is_announced(self.credit.text)


class AuthorsView(NamedTuple):
    """What the tagger knows of a page when the authors are chosen.

    Attributes:
        story: where the story is.
        found: probability of each class for each block, shape (blocks, classes).
        inside: which blocks are the article's text, the headline left out; shape (blocks,).
        headline: the headline's block, or -1.
    """

    story: Story
    found: Floats
    inside: Bools
    headline: int

    @classmethod
    def of(cls, story: Story, found: Floats, inside: Bools, headline: int) -> AuthorsView:
        """The view with the headline, if there is one, left out of the text."""
        text = inside.copy()
        if headline >= 0:
            text[headline] = False
        return cls(story, found, text, headline)

    @property
    def extent(self) -> tuple[int, int]:
        """The first and the last block of the article's text."""
        told = places(self.inside)
        return (
            (int(told[0]), int(told[-1])) if len(told) else (self.story.first, self.story.after - 1)
        )


@dataclass(frozen=True)
class AuthorChooser:
    """The weights of the choice; with F columns and H hidden units.

    Attributes:
        arrays: "mean" and "scale" of the columns, (F,); "linear" (F,) and "offset" (1,); and of
            the hidden layer beside them "hidden" (F, H), "bias" (H,) and "out" (H,).
    """

    arrays: Mapping[str, Floats]

    def likely(self, columns: Floats) -> Floats:
        """How likely each candidate names an author; shape (candidates,)."""
        own = self.arrays
        scaled = np.clip((columns - own["mean"]) / own["scale"], -_CLIP, _CLIP)
        hidden = np.tanh(scaled @ own["hidden"] + own["bias"])
        logits: Floats = scaled @ own["linear"] + hidden @ own["out"] + own["offset"]
        return 1 / (1 + np.exp(-logits))


def author_candidates(page: Page, view: AuthorsView) -> list[Candidate]:
    """The blocks around headline and story that could be bylines.

    Args:
        page: with the claims of the rules.
        view: what the tagger knows of it.
    """
    blocks = page.derived(blocks_of)
    sizes = blocks.sizes(page)
    codes = page.claims.codes[blocks.first]
    first, last = view.extent
    headline = view.headline
    near = {*range(first - _ABOVE_STORY, first + _IN_STORY)}
    near.update(range(last - _AT_END, last + _BELOW_STORY))
    if headline >= 0:
        near.update(range(headline - _ABOVE_HEADLINE, headline + _BELOW_HEADLINE))
    signed = [
        int(blocks.of_line[line])
        for line in places(page.claims.codes == CODES["credit"]).tolist()
        if (held := page.claims.standing[line]) is not None and held[1] in _BYLINES
    ]
    near.update(sorted(signed, key=lambda block: abs(block - first))[:_MOST_SIGNED])
    close = {*range(first - _JUST_ABOVE, first + 1), *range(last, last + _JUST_BELOW)}
    if headline >= 0:
        close.update(range(headline - _JUST_ABOVE, headline + _FAR_BELOW))
    count = len(blocks)
    out: list[Candidate] = []
    for block in sorted(near):
        if not 0 <= block < count or block == headline or sizes[block] > _LONGEST:
            continue
        code = int(codes[block])
        if code not in _MAY_NAME:
            continue
        text = blocks.text(page, block)
        line = int(blocks.first[block])
        likely = view.found[block, CREDIT] >= _UNLIKELY
        if code < 0 and not (
            (likely and (block in close or _names_somebody(text, block > last)))
            or says_at_start(text, "byline") > 0
            or tells_author(page, line)
        ):
            continue
        if block and _names_others(blocks.text(page, block - 1)):
            continue
        # Few lines name anybody, so that the rest is asked of few.
        said = possible_byline(page, text)
        if said is None and (told := author_by_markup(page, line, text)):
            said = PossibleByline(told, False)
        if said is None and block >= last:
            said = _by_initials(text)
        if said is not None and not _is_of_others(page, block, first, headline):
            out += _people_and_firms(block, said)
    return _without_labels(out)


def _by_initials(text: str) -> PossibleByline | None:
    credit = signed_by_initials(text)
    return PossibleByline(credit, False) if credit is not None else None


def _people_and_firms(block: int, said: PossibleByline) -> Iterator[Candidate]:
    """The candidates that a byline makes: its people, and the organisations beside them, which
    may be no less its authors ("Ann Lee and AP")."""
    yield Candidate(block, *said)
    credit = said.credit
    # "Ann Lee for more", "Ann Lee for children": no firm opens in small letters but an agency.
    firms = tuple(
        name
        for name in credit.organisations
        if (not is_small(name[:1]) or is_agencies(name)) and not _is_for_paper(credit.text, name)
    )
    if credit.role == "author" and credit.names and firms:
        told = tuple(name for name in said.told if name in firms)
        apart = replace(credit, role="agency", names=(), organisations=firms)
        yield Candidate(block, apart, False, told)


def _is_for_paper(text: str, name: str) -> bool:
    """Whether a byline says that somebody wrote for a paper: "By Ann Lee For The Bugle"."""
    before = text.partition(name)[0].casefold().split()
    return bool(before) and before[-1] in FOR_PAPER


def _without_labels(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without labels: what opens line after line, and goes on differently behind it
    ("READ ALSO | A title"), or is printed at picture after picture, is nobody's name."""
    texts: dict[tuple[str, ...], list[str]] = {}
    # Not of firms beside people: those are the second candidates of their blocks.
    first = {each.block: each for each in reversed(candidates)}
    for each in first.values():
        texts.setdefault(each.names, []).append(each.credit.text)
    out = []
    for each in candidates:
        said = texts.get(each.names, []) if first[each.block] is each else []
        opens = len(set(said)) >= _LABELS and not each.is_announced
        again = each.credit.role == "agency" and len(said) >= _LABELS
        if not opens and not again:
            out.append(each)
    return out


def _is_of_others(page: Page, block: int, first: int, headline: int) -> bool:
    """Whether a block that may name somebody names the site, somebody to ask or those who made a
    programme, or says which position somebody has.

    Args:
        first: the block with the story's first running text.
        headline: the headline's block, or -1.
    """
    blocks = page.derived(blocks_of)
    text = blocks.text(page, block)
    # What the site is called signs nothing, least of all above the headline.
    if is_site_name(page, block):
        return True
    if block < headline and folded(text) in page.derived(_mastheads):
        return True
    if is_contact(page, block, first, headline) or is_position(text):
        return True
    return any(
        made_programme(text, blocks.text(page, beside))
        for beside in (block - 1, block + 1)
        if 0 <= beside < len(blocks)
    )


def _mastheads(page: Page) -> frozenset[str]:
    """What a site may print for its name, folded: what it is called, and the ends of its title."""
    title = _TITLE_PARTS.split(page.metadata.title)
    ends = (title[0], title[-1]) if len(title) > 1 else ()
    told = (*page.metadata.site_names, *ends)
    return frozenset(folded(" ".join(each.split())) for each in told)


def _names_others(text: str) -> bool:
    """Whether a line announces who translated it, on the line below."""
    label = text.strip(_EDGES)
    return len(text) <= _LABEL and says(label, "translation") and not says(label, "byline")


def _is_announced(text: str) -> bool:
    return says_at_start(text.strip(" -–—|("), "byline") > 0


def _names_somebody(text: str, below: bool) -> bool:
    """Whether a line has a given name near its start, or a number; and below the story, where it
    is a short one, whether it is nothing but names."""
    if any(map(str.isdigit, text)):
        return True
    if any(map(is_given_name, text.split(None, _FIRST_WORDS)[:_FIRST_WORDS])):
        return True
    return below and len(text) <= _LABEL and is_names_only(text)


def author_columns(page: Page, view: AuthorsView, candidates: Sequence[Candidate]) -> Floats:
    """What tells an author's byline, for each candidate; shape (candidates, columns).

    Args:
        page: with the claims of the rules.
        view: what the tagger knows of it.
        candidates: of that page; at least one.
    """
    story, found, inside, headline = view
    blocks = page.derived(blocks_of)
    count = len(blocks)
    codes = page.claims.codes[blocks.first]
    held = page.claims.standing
    first, last = view.extent
    at = [each.block for each in candidates]
    among = set(at)
    announced = [
        each.block
        for each in candidates
        if each.is_announced and each.block > headline and each.credit.role == "author"
    ]
    texts = [blocks.text(page, block) for block in at]
    ruled = [
        (block, credit)
        for block, credit, *_ in candidates
        if credit.role == "author"
        and (held[int(blocks.first[block])] is not None or found[block].argmax() == CREDIT)
    ]
    named = {name for each in candidates for name in each.told}
    kept = {block for block, _ in of_this_story(ruled, tuple(named), headline)}
    body = story_words(page, story)
    below, above = furniture(page)
    heading = set(words(blocks.text(page, headline))) if headline >= 0 else set()
    dated = codes == CODES["dateline"]
    captions = (codes == CODES["caption"]) | (found.argmax(axis=1) == CAPTION)
    near = near_story(page)
    strongest = max(float(found[block, CREDIT]) for block in at)
    noise = _BOILERPLATE[codes]
    keys = [" ".join(each.names).casefold() for each in candidates]
    mark = page.markup

    def beside(values: NDArray[np.generic], place: int) -> float:
        return float(values[place]) if 0 <= place < count else 0.0

    def opening(place: int) -> str:
        if not 0 <= place < count:
            return ""
        start = int(page.starts[blocks.first[place]])
        return page.text[start : min(start + _OPENING, int(page.ends[blocks.first[place]]))]

    rows = []
    for (block, credit, plain, told), text, key in zip(candidates, texts, keys, strict=True):
        line = int(blocks.first[block])
        rule = held[line]
        by = rule[1] if rule is not None else ""
        names = credit.names or credit.organisations
        name = names[0]
        said = words(name)
        small = [is_small_too(page, word) for word in said]
        written = name.split()
        size = len(text)
        above_it = opening(block - 1)
        times = page.text.count(name)
        surnames = page.text.count(written[-1]) if written else 0
        same = page.text.count(text) if size < _LABEL else 1
        away = block - headline if headline >= 0 else 0
        given = [is_given_name(each.split()[0]) for each in credit.names if each.split()]
        later = [any(map(is_given_name, each.split()[1:])) for each in credit.names]
        everybody = sum(len(words(each)) for each in (*credit.names, *credit.organisations))
        log = np.log(np.maximum(found[block], _LEAST))
        rows.append(
            [
                log[CREDIT],
                np.log(max(1 - float(found[block, CREDIT]), _LEAST)),
                log[CREDIT] - np.log(max(strongest, _LEAST)),
                *(log[role] for role in (OTHER, BODY, HEADLINE, CAPTION, LEDE, SUBHEAD)),
                *(beside(found[:, CREDIT], block + step) for step in (-1, 1)),
                *(beside(inside, block + step) for step in (-1, 1, 2)),
                *(beside(dated, block + step) for step in (-1, 1, 2)),
                *(beside(captions, block + step) for step in (-1, 1)),
                *(float(block + step in among) for step in (-1, 1)),
                # What its words are.
                credit.role == "agency",
                not credit.names,
                len(credit.names),
                len(credit.organisations),
                _is_announced(text),
                len(above_it) < _LABEL and is_credit_label(above_it),
                any(map(str.isdigit, text)),
                is_names_only(text),
                has_job(text),
                plain,
                bool(given) and all(given),
                any(given),
                any(later),
                not any(map(has_case, name)),
                sum(small) / max(len(small), 1),
                bool(small) and all(small),
                bool(small) and small[0],
                len(said),
                len(said) == 2,
                size / 50,
                size < 12,
                size > 60,
                len(words(text)) / max(everybody, 1),
                text.isupper(),
                text[-1] in ".。!?",
                *(sign in text for sign in ":|,/@"),
                looks_like_organisation(name),
                is_agencies(name),
                at.count(block) > 1,
                all(len(each) <= _INITIALS for each in names),
                *_known_words(names),
                # What the rules take it for.
                *(by == filter for filter in (*_BYLINES, "datelines")),
                bool(by),
                rule[0].confidence if rule is not None else 0.0,
                bool(told),
                bool(named),
                block in kept,
                len(kept),
                bool(kept) and block == min(kept),
                # Where it stands.
                headline < 0,
                0 < away <= 1,
                0 < away <= 3,
                0 < away <= 8,
                away > 8,
                -3 <= away < 0,
                away < -3,
                np.log1p(abs(away)),
                block < first,
                0 < first - block <= 2,
                block > last,
                0 < block - last <= 2,
                first <= block <= last,
                np.log1p(abs(first - block)),
                np.log1p(abs(block - last)),
                sum(other < block for other in among),
                sum(headline < other < block for other in among),
                min(sum(headline < other < block for other in announced), _MOST_TIMES),
                block in announced[:1],
                near[block],
                story.prose[block],
                len(among) == 1,
                np.log(len(among)),
                *(beside(noise, block + step) for step in (-1, 1)),
                *(says_at_start(opening(block + step), "photo") > 0 for step in (1, -1)),
                below[block],
                above[block],
                page.gaps[line] <= 1,
                # What else the page says of it.
                min(times, _MOST_TIMES),
                times > 1,
                same == 2,
                same > 2,
                keys.count(key),
                all(word in body for word in said if len(word) > 2),
                sum(word in heading for word in said) / max(len(said), 1),
                bool(said) and said[-1] in heading,
                min(surnames, _MOST_WORDS),
                # Whom the story is about is called by the surname alone, in whatever case.
                min(max(surnames - times, 0), _MOST_WORDS),
                surnames > times,
                # What the markup says.
                mark.links[line : int(blocks.after[block])].sum() / max(size, 1),
                mark.heading[line] > 0,
                mark.hidden[line],
                mark.caption[line],
                page.outline is not None,
                *told_author(page, line),
            ]
        )
    return np.asarray(rows, dtype=np.float64)


def _known_words(names: Sequence[str]) -> tuple[float, bool]:
    """What part of the words of some names are given names or family names, and whether each has
    one."""
    known = [[_is_of_people(word) for word in each.split()] for each in names]
    count = sum(map(len, known))
    return sum(map(sum, known)) / max(count, 1), all(map(any, known))


def _is_of_people(word: str) -> bool:
    return is_given_name(word) or is_family_name(word)


def chosen(candidates: Sequence[Candidate], likely: Floats) -> list[int]:
    """The numbers of the candidates that name the story's authors, in the page's order.

    The bylines of a story stand near each other. An agency is an author where that is likely, and
    stands beside its people, or alone where no person is.
    """
    people = [n for n, each in enumerate(candidates) if each.credit.role == "author"]
    sure = [n for n in range(len(candidates)) if likely[n] >= _SURE]
    sure_people = [n for n in people if likely[n] >= _SURE]
    if sure and not sure_people:
        likeliest = max((float(likely[n]) for n in people), default=0.0)
        if likeliest < _ONLY:
            return _beside(candidates, sure, max(sure, key=lambda n: float(likely[n])))
    if not people:
        return []
    best = max(people, key=lambda n: float(likely[n]))
    if not sure_people and likely[best] >= _ONLY:
        return _beside(candidates, sorted({*sure, best}), best)
    if not sure_people:
        told = [n for n in people if candidates[n].is_announced and likely[n] >= _ANNOUNCED]
        if told:
            return [max(told, key=lambda n: float(likely[n]))]
        return [best] if _stands_out(candidates, likely, best) else []
    middle = _fullest(candidates, sure_people, best)
    return _surer(candidates, likely, _beside(candidates, sure, middle), middle)


def _stands_out(candidates: Sequence[Candidate], likely: Floats, best: int) -> bool:
    """Whether the likeliest candidate is likelier by far than all others, and names people by
    their given names."""
    if likely[best] < _NAMED:
        return False
    block = candidates[best].block
    others = likely[[each.block != block for each in candidates]]
    return bool(likely[best] >= _BY_FAR * others.max(initial=0.0)) and all(
        " " in name and is_given_name(name.split()[0]) for name in candidates[best].names
    )


def _fullest(candidates: Sequence[Candidate], people: Sequence[int], best: int) -> int:
    """The byline that stands for the others: of a live blog the one on top names everybody, and an
    entry far below, the likeliest, one of them."""
    named = set(candidates[best].names)
    beside = {name for n in _beside(candidates, people, best) for name in candidates[n].names}
    for n in people:
        names = set(candidates[n].names)
        above = candidates[n].block < candidates[best].block
        if named < names and (above or beside < names):
            return n
    return best


def _surer(
    candidates: Sequence[Candidate], likely: Floats, some: Sequence[int], middle: int
) -> list[int]:
    """Those of some candidates that are sure enough beside one: where a byline's words announce
    that, whom nothing announces is often named for a picture."""
    if not candidates[middle].is_announced:
        return list(some)
    named = set(candidates[middle].names)
    return [
        n
        for n in some
        if likely[n] >= _BESIDE_ANNOUNCED
        or candidates[n].credit.role != "author"
        or candidates[n].is_announced
        or behind_joint(candidates[n].credit.text)
        or named & set(candidates[n].names)
    ]


def _beside(candidates: Sequence[Candidate], some: Sequence[int], middle: int) -> list[int]:
    """Those of some candidates that stand so near to one that they sign the same story."""
    block = candidates[middle].block
    return [n for n in some if abs(candidates[n].block - block) <= _TOGETHER]


def authors_of(
    page: Page, view: AuthorsView, chooser: AuthorChooser
) -> list[tuple[Candidate, float]]:
    """The bylines of the story's authors, and how likely each is one."""
    candidates = author_candidates(page, view)
    if not candidates:
        return []
    likely = chooser.likely(author_columns(page, view, candidates))
    picked = _with_listed(page, candidates, likely, chosen(candidates, likely))
    return [(candidates[n], float(likely[n])) for n in picked]


def _with_listed(
    page: Page, candidates: Sequence[Candidate], likely: Floats, picked: Sequence[int]
) -> list[int]:
    """The numbers of the candidates that are picked, and of those that stand in one list with
    them, in the page's order."""
    number = {each.block: n for n, each in enumerate(candidates) if each.credit.role == "author"}
    blocks = page.derived(blocks_of)
    maybe = [
        block
        for block, n in number.items()
        if likely[n] >= _LISTED or is_given_name(candidates[n].names[0].split()[0])
    ]
    names = {block: blocks.text(page, block) for block in maybe}
    who = {candidates[n].names for n in picked}
    # The one chosen may stand below the text, and its list above.
    same = [block for block in maybe if candidates[number[block]].names in who]
    others = listed_with(page, names, same)
    return sorted({*picked, *(number[block] for block in others)})
