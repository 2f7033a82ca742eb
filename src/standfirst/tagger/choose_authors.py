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

from standfirst.broken_lines import blocks_of
from standfirst.columns import places
from standfirst.credits import is_names_only
from standfirst.credits.lists import behind_joint
from standfirst.credits.names import is_agencies
from standfirst.editors import only_edits
from standfirst.given_names import is_given_name
from standfirst.page import Page
from standfirst.tagger.author_candidates import AuthorsView, Candidate, author_candidates
from standfirst.tagger.author_columns import author_columns
from standfirst.tagger.listed_authors import listed_with

Floats = NDArray[np.float64]

_CLIP: Final = 8.0
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
        # Where nobody is sure, a byline's words tell more than how likely somebody is.
        told = [n for n in people if candidates[n].is_announced and likely[n] >= _ONLY]
        best = max(told or [best], key=lambda n: float(likely[n]))
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
