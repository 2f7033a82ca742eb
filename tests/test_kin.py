"""Lines that belong together: which they are, and what the network makes of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays_of

from standfirst import read
from standfirst.page import Page
from standfirst.tagger import kin
from standfirst.tagger.default import default_tagger
from standfirst.tagger.kin import WAYS, Kin, kin_of, means_of

PAGE = """<body>
<main><div class="post"><h2>Ada</h2><p>The ferry was late again.</p></div>
<div class="post"><h2>Ben</h2><p>It had been on time for a week.</p></div></main>
<aside><div class="teaser"><p>A new ferry is being built.</p></div></aside>
</body>"""


def page() -> Page:
    return read(PAGE, format="html")


def together(way: Kin, page: Page) -> set[frozenset[str]]:
    texts = [line.text for line in page.lines]
    return {
        frozenset(text for text, of in zip(texts, way.of_line.tolist(), strict=True) if of == each)
        for each in set(way.of_line.tolist())
    }


def test_lines_whose_elements_are_called_the_same_are_alike() -> None:
    ada, ben = "The ferry was late again.", "It had been on time for a week."
    ways = kin_of(page())
    assert len(ways) == WAYS
    for way in ways[:2]:
        assert together(way, page()) == {
            frozenset({"Ada", "Ben"}),
            frozenset({ada, ben}),
            frozenset({"A new ferry is being built."}),
        }


def test_lines_stand_together_in_what_is_around_their_blocks() -> None:
    *_, near, further, _ = kin_of(page())
    aside = frozenset({"A new ferry is being built."})
    posts = frozenset(line.text for line in page().lines) - aside
    assert together(near, page()) == {posts, aside}
    assert together(further, page()) == {posts | aside}


def test_a_page_without_elements_has_no_kin() -> None:
    assert kin_of(read("The ferry was late again.\n\nIt had been on time for a week.")) == []
    assert kin_of(read("<body></body>", format="html")) == []


@contextmanager
def in_pieces(at_once: int, dense: int) -> Iterator[None]:
    """So many lines are read at once, and matrices are no larger."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kin, "_AT_ONCE", at_once)
        patch.setattr(kin, "_DENSE", dense)
        yield


@given(
    arrays_of.arrays(np.int64, st.integers(1, 40), elements=st.integers(-3, 5)),
    st.integers(1, 9),
    st.sampled_from([0, 1 << 17]),
)
def test_means_are_those_of_each_group_however_many_lines_are_read_at_once(
    key: np.ndarray[tuple[int], np.dtype[np.int64]], at_once: int, dense: int
) -> None:
    h = np.random.default_rng(1).normal(size=(2, len(key), 3)).astype(np.float32)
    with in_pieces(at_once, dense):
        way = Kin(key)
        means = way.means(h)
        told = np.zeros_like(h)
        way.add(means, told)
    for line, own in enumerate(key):
        expected = h[:, key == own].mean(axis=1)
        np.testing.assert_allclose(means[:, way.of_line[line]], expected, atol=1e-5)
        np.testing.assert_allclose(told[:, line], expected, atol=1e-5)


@given(
    arrays_of.arrays(np.int64, st.integers(1, 40), elements=st.integers(0, 30)),
    st.integers(1, 9),
    st.sampled_from([0, 1 << 17]),
)
def test_means_of_groups_put_together_are_those_of_their_lines(
    key: np.ndarray[tuple[int], np.dtype[np.int64]], at_once: int, dense: int
) -> None:
    h = np.random.default_rng(1).normal(size=(2, len(key), 3)).astype(np.float32)
    with in_pieces(at_once, dense):
        fine = Kin(key)
        wide = Kin(key // 3, fine)
        wider = Kin(key // 6, wide)
        found = means_of([wider, fine, wide], h)
    for way, means in zip((wider, fine, wide), found, strict=True):
        alone = Kin(key // {fine: 1, wide: 3, wider: 6}[way])
        np.testing.assert_array_equal(way.of_line, alone.of_line)
        np.testing.assert_allclose(means, alone.means(h), atol=1e-5)


def test_the_network_of_html_sees_how_lines_belong_together() -> None:
    network = default_tagger().weights.html
    ways = kin_of(page())
    lines = len(page())
    columns = np.random.default_rng(2).normal(size=(lines, len(network.arrays["mean"])))
    columns = columns.astype(np.float32)
    alone = [Kin(np.arange(lines))] * WAYS
    assert not np.allclose(
        network.probabilities(columns, ways), network.probabilities(columns, alone)
    )
