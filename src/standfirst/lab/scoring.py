"""Scores one extraction of one page: vectors of numbers, never a word of the page."""

from dataclasses import dataclass
from typing import TypeAlias

from standfirst.lab.corpus import Record
from standfirst.lab.metrics import bootstrap
from standfirst.lab.metrics.fields import (
    caption_f1,
    credit_names,
    on_page,
    optional_f1,
    set_f1,
)
from standfirst.lab.metrics.paragraphs import paragraph_counts
from standfirst.lab.metrics.shingles import shingle_counts
from standfirst.lab.metrics.snippets import snippet_counts
from standfirst.lab.metrics.tokens import overlap, phrase, ratios, token_f1, tokens
from standfirst.lab.output import Output

Scores: TypeAlias = dict[str, tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class Metric:
    """How the summed vectors of a metric are read; `names` are its scores, the main one first."""

    aggregate: bootstrap.Aggregate
    names: tuple[str, ...]
    meaning: str


# The datasets whose answers have all fields.
_WHOLE = frozenset({"fundus", "written", "held-out"})
_PRF = ("precision", "recall", "f1")

METRICS: dict[str, Metric] = {
    "shingle": Metric(bootstrap.micro, _PRF, "4-gram shingles, pages weighing alike (Zyte)"),
    "shingle_p": Metric(bootstrap.mean, ("mean",), "shingle precision, mean of pages with output"),
    "shingle_r": Metric(bootstrap.mean, ("mean",), "shingle recall, mean of pages with text"),
    "word": Metric(bootstrap.mean, _PRF, "bag of words, mean of pages (WCXB)"),
    "snippet": Metric(bootstrap.micro, _PRF, "snippets with and without (trafilatura)"),
    "paragraph": Metric(bootstrap.mean, _PRF, "paragraphs recovered exactly, mean of pages"),
    "headline": Metric(bootstrap.mean, ("f1",), "token F1, mean of pages with a headline"),
    "lede": Metric(bootstrap.mean, ("f1",), "token F1, mean of all pages with whole answers"),
    "lede_where_any": Metric(bootstrap.mean, ("f1",), "token F1, mean of pages with a lede"),
    "authors": Metric(bootstrap.mean, ("f1",), "set F1, mean of pages with an author on them"),
    "authors_unasked": Metric(bootstrap.mean, ("rate",), "pages without a gold author given one"),
    "captions": Metric(bootstrap.mean, ("f1",), "set F1, mean of pages with a caption on them"),
    "captions_unasked": Metric(
        bootstrap.mean, ("rate",), "pages with whole answers without a gold caption given one"
    ),
    "photo_credits": Metric(bootstrap.mean, ("f1",), "set F1, mean of pages with a credit on them"),
    "photo_credits_unasked": Metric(
        bootstrap.mean,
        ("rate",),
        "wholly answered pages without a photo credit given one",
    ),
    "empty": Metric(bootstrap.mean, ("rate",), "pages of which nothing was extracted"),
    "error": Metric(bootstrap.mean, ("rate",), "pages on which the system failed"),
    "cpu_ms": Metric(
        bootstrap.mean, ("mean",), "CPU milliseconds a page, on the first input alone"
    ),
}


def score(record: Record, output: Output, page: str) -> Scores:
    """All metrics that a page's annotations allow.

    Args:
        record: the page with its right answers.
        output: what a system made of it.
        page: `phrase` of the page's visible text, which tells what could have been found.

    Returns:
        Metric name → vector; vectors of pages are summed and read as `METRICS` says.
    """
    return {**_text_scores(record, output), **_field_scores(record, output, page)}


def _text_scores(record: Record, output: Output) -> Scores:
    gold = record.gold
    scores: Scores = {"empty": (1, not output.text.strip())}
    if gold.text:
        counts = shingle_counts(gold.text, output.text)
        scores["shingle"] = counts
        precision, recall, _ = ratios(*counts)
        if counts[0] + counts[1] > 0:
            scores["shingle_p"] = (1, precision)
        scores["shingle_r"] = (1, recall)
        word = ratios(*overlap(tokens(gold.text), tokens(output.text)))
        scores["word"] = (1, *word)
        found = output.paragraphs
        counted = paragraph_counts(
            gold.paragraphs, output.text.splitlines() if found is None else found
        )
        scores["paragraph"] = (1, *ratios(*counted))
    if gold.with_ or gold.without:
        scores["snippet"] = snippet_counts(gold.with_, gold.without, output.text)
    return scores


def _field_scores(record: Record, output: Output, page: str) -> Scores:
    gold = record.gold
    scores: Scores = {}
    if gold.headline and output.gives_headline:
        scores["headline"] = (1, token_f1(gold.headline, output.headline or ""))
    if record.dataset in _WHOLE and output.gives_lede:
        lede = "\n".join(gold.lede)
        scores["lede"] = (1, optional_f1(lede, output.lede))
        if lede:
            scores["lede_where_any"] = scores["lede"]
    if output.authors is not None:
        here, elsewhere = on_page(gold.authors, page)
        if here:
            scores["authors"] = (1, set_f1(here, output.authors, elsewhere))
        elif not gold.authors:
            scores["authors_unasked"] = (1, bool(output.authors))
    if output.captions is not None:
        captions = [image.caption for image in gold.images if image.caption]
        here, elsewhere = on_page(captions, page)
        if here:
            scores["captions"] = (1, caption_f1(here, output.captions, elsewhere))
        elif record.dataset in _WHOLE and not captions:
            scores["captions_unasked"] = (1, bool(output.captions))
    if output.photo_credits is not None:
        names = credit_names(name for image in gold.images for name in image.credits)
        here, elsewhere = on_page(names, page)
        if here:
            found = credit_names(output.photo_credits)
            # "Handout" in a chain is a name to the annotators and a note to `Credit`: where they
            # have it, it is found; where they do not, it is not held against the extraction.
            wanted = {phrase(name) for name in here}
            notes = (note for note in credit_names(output.photo_notes) if phrase(note) in wanted)
            scores["photo_credits"] = (1, set_f1(here, [*found, *notes], elsewhere))
        elif record.dataset in _WHOLE and not names:
            scores["photo_credits_unasked"] = (1, bool(output.photo_credits))
    return scores


def page_phrase(visible_text: str) -> str:
    """What `score` takes as its page: the words of the visible text in one string."""
    return phrase(visible_text)
