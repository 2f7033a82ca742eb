"""Which lines near the story name its authors: a choice among candidates, learned.

For each line that could be a byline (see `standfirst.possible_bylines`) a small network with one
hidden layer says how likely it names an author of the story. Its columns are what the tagger's
network gives for the line and for its neighbours, what the line's words look like, where it
stands, and what the rules take it for; `standfirst.lab.training.authors` fits the weights.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from standfirst.authors import of_this_story
from standfirst.broken_lines import blocks_of
from standfirst.characters import has_case
from standfirst.columns import places
from standfirst.credits import (
    has_job,
    is_credit_label,
    is_names_only,
    looks_like_organisation,
)
from standfirst.credits.lists import behind_joint
from standfirst.credits.names import is_agencies
from standfirst.dated_names import is_names_and_date
from standfirst.editors import only_edits
from standfirst.filters.headline import furniture
from standfirst.filters.lexicon.lookup import says_at_start
from standfirst.filters.small_words import is_small_too
from standfirst.filters.story import near_story
from standfirst.given_names import is_given_name
from standfirst.names_on_page import is_of_people
from standfirst.page import Page
from standfirst.roles import ARTICLE_ROLES, CODES, ROLES
from standfirst.similarity import words
from standfirst.tagger.author_candidates import (
    AuthorsView,
    Candidate,
    author_candidates,
    is_told_of,
    story_said,
)
from standfirst.tagger.author_elements import told_author
from standfirst.tagger.listed_authors import listed_with
from standfirst.tagger.network import BODY, CAPTION, CREDIT, HEADLINE, LEDE, OTHER, SUBHEAD

Floats = NDArray[np.float64]

_CLIP: Final = 8.0
_LEAST: Final = 1e-4
# A line names an author from this probability on; where none reaches it, the likeliest from less,
# and from still less the likeliest of those that a byline's words open.
_SURE: Final = 0.5
_ONLY: Final = 0.25
_ANNOUNCED: Final = 0.1
# And the likeliest of all, if it has people's given names and is likelier by far than the next.
_NAMED: Final = 0.15
_BY_FAR: Final = 2.5
# Beside a byline whose words announce its author, somebody whom none announce, from this one on.
_BESIDE_ANNOUNCED: Final = 0.8
# Whom none announce and who is named so often signs nothing beside one announced.
_AGAIN: Final = 3
# An agency, where nobody is chosen.
_AGENCY: Final = 0.1
# In one list with one that does, a name that is no given one from this probability on.
_LISTED: Final = 0.1
_COMMAS: Final = (",", "，", "、", "،")
# A list has a name at either end.
_ENDS: Final = 2
# The bylines of one story stand so near to each other, in blocks.
_TOGETHER: Final = 8
_LABEL: Final = 40
# Blocks right below the headline, where a line's form alone may tell who signs.
_BELOW_HEADLINE: Final = 3
_OPENING: Final = 80
_MOST_TIMES: Final = 5
_MOST_WORDS: Final = 10
# Letters of who signs by initials.
_INITIALS: Final = 4
_BYLINES: Final = ("bylines", "named-authors")
_BOILERPLATE: Final = np.array([role not in ARTICLE_ROLES for role in ROLES] + [False])


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
    of_story = story_said(page, story)
    below, above = furniture(page)
    heading = set(words(blocks.text(page, headline))) if headline >= 0 else set()
    dated = codes == CODES["dateline"]
    captions = (codes == CODES["caption"]) | (found.argmax(axis=1) == CAPTION)
    near = near_story(page)
    strongest = max(float(found[block, CREDIT]) for block in at)
    noise = _BOILERPLATE[codes]
    keys = [" ".join(each.names).casefold() for each in candidates]
    photos = {
        block
        for block, credit, *_ in candidates
        if credit.names and credit.organisations and "/" in credit.text
    }
    mark = page.markup

    def beside(values: NDArray[np.generic], place: int) -> float:
        return float(values[place]) if 0 <= place < count else 0.0

    def opening(place: int) -> str:
        if not 0 <= place < count:
            return ""
        start = int(page.starts[blocks.first[place]])
        return page.text[start : min(start + _OPENING, int(page.ends[blocks.first[place]]))]

    rows = []
    for candidate, text, key in zip(candidates, texts, keys, strict=True):
        block, credit, plain, told, *_ = candidate
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
        known = is_told_of(page, of_story, name)
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
                candidate.is_announced,
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
                # "Ann Lee / AP": as a photo is credited.
                block in photos,
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
                known,
                sum(word in heading for word in said) / max(len(said), 1),
                bool(said) and said[-1] in heading,
                min(surnames, _MOST_WORDS),
                # Whom the story is about is called by the surname alone, in whatever case.
                min(max(surnames - times, 0), _MOST_WORDS),
                surnames > times,
                # Whom the story is about stands above a picture's credit as well.
                known and not candidate.is_announced,
                known and says_at_start(opening(block + 1), "photo") > 0,
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
    known = [[is_of_people(word) for word in each.split()] for each in names]
    count = sum(map(len, known))
    return sum(map(sum, known)) / max(count, 1), all(map(any, known))


def chosen(candidates: Sequence[Candidate], likely: Floats) -> list[int]:
    """The numbers of the candidates that name the story's authors, in the page's order.

    The bylines of a story stand near each other. An agency is an author where that is likely, and
    stands beside its people, or alone where no person is, from less on. Whoever edited or checked a
    text answers for it where nobody else may have written it, and else stands beside who did.
    """
    likely = _without_photographers(candidates, likely)
    return _people_chosen(candidates, likely) or _agency_alone(candidates, likely)


def _without_photographers(candidates: Sequence[Candidate], likely: Floats) -> Floats:
    """The probabilities, where somebody is announced those of others left out whom no byline's
    words announce and who are named again and again, as photographers are."""
    announced = [n for n, each in enumerate(candidates) if each.is_announced]
    signed = {name for n in announced if likely[n] >= _SURE for name in candidates[n].names}
    if not signed:
        return likely
    times = Counter(each.names for each in candidates)
    out = likely.copy()
    for n, each in enumerate(candidates):
        if each.is_announced:
            continue
        if times[each.names] >= _AGAIN and signed.isdisjoint(each.names):
            out[n] = 0.0
    return out


def _agency_alone(candidates: Sequence[Candidate], likely: Floats) -> list[int]:
    """The likeliest agency, where nobody else signs: papers print it below what they took over."""
    agencies = [
        n
        for n, each in enumerate(candidates)
        if each.credit.role == "agency"
        and likely[n] >= _AGENCY
        and all(map(is_agencies, each.names))
    ]
    return [max(agencies, key=lambda n: float(likely[n]))] if agencies else []


def _people_chosen(candidates: Sequence[Candidate], likely: Floats) -> list[int]:
    edits = np.array([only_edits(each.credit) for each in candidates], dtype=np.bool_)
    wrote = np.array([each.credit.role == "author" for each in candidates], dtype=np.bool_) & ~edits
    if not (edits.any() and (wrote & (likely >= _ONLY)).any()):
        return _chosen(candidates, likely)
    picked = _chosen(candidates, np.where(edits, 0.0, likely))
    near = {candidates[n].block + step for n in picked for step in range(-_TOGETHER, _TOGETHER + 1)}
    beside = [n for n in places(edits & (likely >= _SURE)).tolist() if candidates[n].block in near]
    return sorted([*picked, *beside])


def _chosen(candidates: Sequence[Candidate], likely: Floats) -> list[int]:
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
    that, whom nothing announces is often named for a picture, and an agency for what it sent."""
    if not candidates[middle].is_announced:
        return list(some)
    named = set(candidates[middle].names)
    # The agency of a picture's credit goes with who took it: "Ann Lee / AP".
    doubted = {
        candidates[n].block
        for n in some
        if candidates[n].credit.role == "author"
        and likely[n] < _BESIDE_ANNOUNCED
        and not candidates[n].is_announced
        and "/" in candidates[n].credit.text
    }
    signed = {candidates[n].block for n in some if candidates[n].credit.role == "author"} - doubted
    return [
        n
        for n in some
        if likely[n] >= _BESIDE_ANNOUNCED
        or (candidates[n].credit.role != "author" and candidates[n].block in signed)
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
    first = chosen(candidates, likely) or _signed_plainly(page, view, candidates)
    picked = _with_listed(page, candidates, likely, first)
    return [(candidates[n], float(likely[n])) for n in picked]


def _signed_plainly(page: Page, view: AuthorsView, candidates: Sequence[Candidate]) -> list[int]:
    """The number of the first candidate below the headline whose form tells who signs, where
    nobody is chosen: names and their date on one line, or a byline's words above or below a date
    ("Par Les Echos", "Publié le 3 mai 2024"). None of any, as a list."""
    if view.headline < 0:
        return []
    blocks = page.derived(blocks_of)
    dated = page.claims.codes[blocks.first] == CODES["dateline"]
    below = range(view.headline + 1, view.headline + 1 + _BELOW_HEADLINE)
    for n, each in enumerate(candidates):
        if each.block not in below or only_edits(each.credit):
            continue
        text = blocks.text(page, each.block)
        if is_names_and_date(text):
            return [n]
        beside = dated[each.block - 1 : each.block + 2].any()
        if each.is_announced and beside and len(text) <= _LABEL:
            return [n]
    return []


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
    others = {*listed_with(page, names, same), *_between(candidates, likely, picked)}
    agencies = _agencies_behind(page, candidates, picked)
    return sorted({*picked, *agencies, *(number[block] for block in others)})


def _agencies_behind(
    page: Page, candidates: Sequence[Candidate], picked: Sequence[int]
) -> Iterator[int]:
    """The numbers of agencies on the line below people that a byline's words announce, and a comma
    ends: "By Ann Lee,", "Reuters"."""
    blocks = page.derived(blocks_of)
    open_to = {
        candidates[n].block + 1
        for n in picked
        if candidates[n].is_announced
        and blocks.text(page, candidates[n].block).rstrip().endswith(_COMMAS)
    }
    for n, each in enumerate(candidates):
        behind = each.block in open_to and each.credit.role == "agency"
        if behind and all(map(is_agencies, each.names)):
            yield n


def _between(candidates: Sequence[Candidate], likely: Floats, picked: Sequence[int]) -> list[int]:
    """The blocks of lines that are nothing but names, between two authors picked who have such
    lines as well: of three names one below the other, the one in the middle signs too."""
    alone = [
        each.block
        for n in picked
        if (each := candidates[n]).credit.role == "author" and is_names_only(each.credit.text)
    ]
    if len(alone) < _ENDS:
        return []
    return [
        each.block
        for each, probability in zip(candidates, likely, strict=True)
        if min(alone) < each.block < max(alone)
        and each.credit.role == "author"
        and probability >= _LISTED
        and is_names_only(each.credit.text)
    ]
