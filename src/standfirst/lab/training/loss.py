"""What training makes small."""

from collections.abc import Sequence
from typing import Final

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from standfirst.lab.training.examples import Example
from standfirst.lab.training.labels import BODY, HEADLINE, LEDE, SUBHEAD, UNKNOWN
from standfirst.lab.training.model import Model
from standfirst.lab.training.written import WRITTEN
from standfirst.tagger.class_words import CLASS_COLUMNS
from standfirst.tagger.features import (
    COUNT,
    EVIDENCE_COLUMNS,
    MARKUP_COLUMNS,
    PLACE_COLUMNS,
    RULE_COLUMNS,
    SHAPE_COLUMNS,
)
from standfirst.tagger.network import CLASSES
from standfirst.tagger.words import WORD_COLUMNS

_ARTICLE: Final = (BODY, SUBHEAD, LEDE)
_REST: Final = tuple(c for c in range(len(CLASSES)) if c not in (*_ARTICLE, HEADLINE))
# These are told most about, have most languages, and are smallest.
_DATASET_WEIGHT: Final = {"fundus": 2.0, WRITTEN: 2.0}
# Groups of columns and the share of pages from which each is hidden.
_HIDDEN: Final = (
    (MARKUP_COLUMNS, 0.1),
    (RULE_COLUMNS, 0.1),
    (PLACE_COLUMNS, 0.1),
    (slice(-WORD_COLUMNS, None), 0.3),
)
_HIDDEN_OF_HTML: Final = (
    (SHAPE_COLUMNS, 0.1),
    (EVIDENCE_COLUMNS, 0.2),
    (slice(-WORD_COLUMNS - CLASS_COLUMNS, -WORD_COLUMNS), 0.2),
)
_DOUBT: Final = 0.2
_LONGEST: Final = 150
_FIELD_WEIGHT: Final = 6.0
_PAGE_SCORE: Final = 0.5


def loss(
    model: Model,
    teacher: Model | None,
    examples: Sequence[Example],
    columns: Sequence[NDArray[np.float32]],
    random: np.random.Generator,
) -> Tensor:
    """The loss of a batch: the mean of its pages' losses.

    A page's loss is the cross entropy of its lines, weighed by their words, half of it of all the
    classes that the page's answer tells apart (of a line that may be of several, their sum: Jin
    and Ghahramani, "Learning with multiple labels", NIPS 2002), half of the article against the
    rest; and one less the F1 of its words, made smooth by taking
    probabilities for counts. Answers are wrong at times, most often cut short: a share of each
    line's target is what the teacher makes of it, if there is one (bootstrapping: Reed et al.,
    "Training deep neural networks on noisy labels with bootstrapping", 2014).
    """
    page = np.repeat(np.arange(len(examples)), [len(each) for each in columns])
    index = torch.from_numpy(page)
    pages = len(examples)
    inputs = _hidden(torch.from_numpy(np.concatenate(columns)), page, pages, random)
    kin = kin_together(examples)
    taught = _taught(teacher, inputs, index, pages, kin)
    logs = functional.log_softmax(model(inputs, index, pages, kin), dim=1)
    labels = [e.labels for e in examples]
    target = torch.from_numpy(np.concatenate([each.classes for each in labels]).astype(np.int64))
    tokens = torch.from_numpy(np.concatenate([each.tokens for each in labels]).astype(np.float32))
    whole = torch.from_numpy(np.array([each.whole for each in labels])[page])
    known = target != UNKNOWN

    article = torch.logsumexp(logs[:, list(_ARTICLE)], dim=1)
    rest = torch.logsumexp(logs[:, list(_REST)], dim=1)
    is_article = (target == BODY) | (target == SUBHEAD) | (target == LEDE)
    among = torch.from_numpy(np.concatenate([each.among for each in labels]))
    exact = logs.masked_fill(~among, -torch.inf).logsumexp(dim=1)
    grouped = torch.where(
        is_article, article, torch.where(target == HEADLINE, logs[:, HEADLINE], rest)
    )
    gain = 0.5 * exact + 0.5 * grouped
    if taught is not None:
        by_class = (taught * logs).sum(dim=1)
        by_group = _grouped(taught, article, rest, logs)
        told = torch.where(whole, 0.5 * by_class + 0.5 * by_group, by_group)
        # A page of snippets has few lines that are known, and those are.
        doubted = torch.tensor([e.dataset != "traf" for e in examples])[index]
        gain = torch.where(doubted, (1 - _DOUBT) * gain + _DOUBT * told, gain)
    # A line weighs by its words, but a short one not by nothing; a page weighs as any other.
    weight = (2.0 + tokens.clamp(max=_LONGEST)) ** 0.7 * known
    short = ((target > LEDE) | (target == SUBHEAD)) & known
    weight = torch.where(short, weight.clamp(min=_FIELD_WEIGHT), weight)
    total = torch.zeros(pages).index_add(0, index, weight).clamp(min=1e-6)
    of_lines = torch.zeros(pages).index_add(0, index, -gain * weight) / total

    likely = article.exp()
    size = tokens * known
    hit = torch.zeros(pages).index_add(0, index, likely * is_article * size)
    kept = torch.zeros(pages).index_add(0, index, likely * size)
    gold = torch.zeros(pages).index_add(0, index, is_article * size)
    missed = 1 - 2 * hit / (kept + gold).clamp(min=1e-6)
    # Where only snippets are known, the page has no score.
    scored = (gold > 0) & torch.tensor([e.dataset != "traf" for e in examples])
    share = torch.tensor([_DATASET_WEIGHT.get(e.dataset, 1.0) for e in examples])
    out: Tensor = ((of_lines + _PAGE_SCORE * missed * scored) * share).sum() / share.sum()
    return out


def kin_together(examples: Sequence[Example]) -> Tensor | None:
    """The groups of the lines of some pages, shape (ways, lines), none shared by two pages; None
    where lines belong together in no way."""
    if not len(examples[0].kin):
        return None
    sizes = np.array([each.kin.max(axis=1) + 1 for each in examples])
    first = sizes.cumsum(axis=0) - sizes
    moved = [each.kin + base[:, None] for each, base in zip(examples, first, strict=True)]
    return torch.from_numpy(np.concatenate(moved, axis=1))


def _taught(
    teacher: Model | None, inputs: Tensor, index: Tensor, pages: int, kin: Tensor | None
) -> Tensor | None:
    if teacher is None:
        return None
    with torch.no_grad():
        return torch.softmax(teacher(inputs, index, pages, kin), dim=1)


def _grouped(taught: Tensor, article: Tensor, rest: Tensor, logs: Tensor) -> Tensor:
    """Cross entropy of what the teacher says of article, headline and the rest, negated."""
    share = taught[:, list(_ARTICLE)].sum(dim=1)
    headline = taught[:, HEADLINE]
    out: Tensor = share * article + headline * logs[:, HEADLINE] + (1 - share - headline) * rest
    return out


def _hidden(
    columns: Tensor, page: NDArray[np.int64], pages: int, random: np.random.Generator
) -> Tensor:
    """The columns, groups of them hidden from some pages, so that the model leans on none."""
    is_html = columns.shape[1] > COUNT + WORD_COLUMNS
    for group, share in (*_HIDDEN, *(_HIDDEN_OF_HTML if is_html else ())):
        hidden = torch.from_numpy((random.random(pages) < share)[page])
        columns[:, group] = torch.where(hidden[:, None], torch.zeros(()), columns[:, group])
    return columns
