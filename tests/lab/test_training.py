"""Labels of lines, and the network that training and the library share."""

from __future__ import annotations

import numpy as np
import pytest

from standfirst import read
from standfirst.lab.corpus import Gold, Image, Record, Section
from standfirst.lab.training.labels import (
    BODY,
    CAPTION,
    CREDIT,
    HEADLINE,
    LEDE,
    OTHER,
    SUBHEAD,
    UNKNOWN,
    label,
)
from standfirst.tagger.features import COUNT, features
from standfirst.tagger.network import CLASSES, Network

PAGE = """\
Herring prices fall for the third week | The Tide
Log in
Herring prices fall for the third week
Boats stay in port while buyers wait for the frost to end.
By Odile Marsh
Crates on the quay at Port Tamsin.
The price of herring fell again on Monday, said the
harbour board
, which sets it every week.
Who pays
Nobody at the auction would say who had bought the last crate of the day.
Read also
Herring prices fall for the second week
"""


def record(gold: Gold) -> Record:
    return Record("own/1", "own", "https://tide.example/", "tide.example", "article", "", gold)


def gold(**fields: object) -> Gold:
    empty = {
        "headline": None,
        "lede": (),
        "authors": (),
        "sections": (),
        "images": (),
        "text": None,
        "with_": (),
        "without": (),
    }
    return Gold(**{**empty, **fields})  # type: ignore[arg-type]


WHOLE = gold(
    headline="Herring prices fall for the third week",
    lede=("Boats stay in port while buyers wait for the frost to end.",),
    authors=("Odile Marsh",),
    sections=(
        Section(
            None,
            (
                "The price of herring fell again on Monday, said the harbour board, "
                "which sets it every week.",
            ),
        ),
        Section(
            "Who pays",
            ("Nobody at the auction would say who had bought the last crate of the day.",),
        ),
    ),
    images=(Image("Crates on the quay at Port Tamsin", None, ()),),
    text="Boats stay in port while buyers wait for the frost to end.\n"
    "The price of herring fell again on Monday, said the harbour board, which sets it every week.\n"
    "Who pays\nNobody at the auction would say who had bought the last crate of the day.",
)


def test_each_line_gets_the_class_that_its_answer_gives_it() -> None:
    found = label(read(PAGE), record(WHOLE))
    assert found is not None
    assert found.whole
    assert found.classes.tolist() == [
        OTHER,
        OTHER,
        HEADLINE,
        LEDE,
        CREDIT,
        CAPTION,
        BODY,
        BODY,
        BODY,
        SUBHEAD,
        BODY,
        OTHER,
        OTHER,
    ]


def test_snippets_label_only_the_lines_that_they_stand_in() -> None:
    answer = gold(with_=("fell again on Monday",), without=("Log in",))
    found = label(read(PAGE), record(answer))
    assert found is not None
    assert not found.whole
    assert found.classes[6] == BODY
    assert found.classes[1] == OTHER
    assert (found.classes == UNKNOWN).sum() == len(found.classes) - 2


def test_an_answer_that_is_not_on_the_page_labels_nothing() -> None:
    answer = gold(text="Nothing that this page says stands anywhere in this answer of ours.")
    assert label(read(PAGE), record(answer)) is None


def test_features_have_a_row_a_line_and_no_page_is_too_small() -> None:
    for text in ("", "One", PAGE):
        page = read(text)
        found = features(page)
        assert found.shape == (len(page), COUNT)
        assert np.isfinite(found).all()


def test_the_library_computes_what_training_computes() -> None:
    torch = pytest.importorskip("torch", reason="PyTorch is in the extra `train` alone")
    from standfirst.lab.training.examples import Example
    from standfirst.lab.training.labels import Labels
    from standfirst.lab.training.model import Model
    from standfirst.lab.training.train import tensors

    torch.manual_seed(3)
    random = np.random.default_rng(3)
    model = Model(
        random.normal(size=COUNT).astype(np.float32), np.full(COUNT, 0.7, dtype=np.float32)
    )
    model.eval()
    examples = []
    for text in (PAGE, PAGE * 12, "One line."):
        page = read(text)
        none = Labels(np.zeros(len(page), np.int8), False, np.ones(len(page), np.int32))
        examples.append(Example("own", "own", 1, "text", features(page), none))
    inputs, counts = tensors(examples)
    with torch.no_grad():
        batched = torch.softmax(model(*inputs), dim=2).numpy()
    network = Network(model.arrays())
    for number, example in enumerate(examples):
        alone = network.probabilities(example.columns)
        assert alone.shape == (counts[number], len(CLASSES))
        np.testing.assert_allclose(alone, batched[number, : counts[number]], atol=1e-4)
