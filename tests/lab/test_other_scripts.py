"""Pages put into other scripts."""

from __future__ import annotations

from itertools import chain

import numpy as np
import pytest

from own_pages import PARAGRAPHS
from standfirst.lab.training.other_scripts import SCRIPTS, Script, in_script
from standfirst.page import Page
from standfirst.reading import read
from standfirst.tagger.features import features
from standfirst.tagger.rules import before_tagger

TEXT = "\n".join(["Home", "Log in", *PARAGRAPHS[:3], "Subscribe to our newsletter", PARAGRAPHS[0]])


def pages(script: Script) -> tuple[Page, Page]:
    page = before_tagger().run(read(TEXT, format="text"))
    return page, in_script(page, script, np.random.default_rng(7))


@pytest.mark.parametrize("script", SCRIPTS)
def test_lines_and_claims_stay(script: Script) -> None:
    page, other = pages(script)
    assert other.roles == page.roles
    assert len(other.text) == len(page.text)
    assert (other.starts == page.starts).all()
    assert (other.ends == page.ends).all()
    lines = [line.text for line in other.lines]
    assert all(line == line.strip() and line for line in lines)
    assert not set(lines) & {line.text for line in page.lines}
    assert features(other).shape == features(page).shape


@pytest.mark.parametrize("script", [script for script in SCRIPTS if script.spaced])
def test_words_that_are_said_again_still_are(script: Script) -> None:
    page, other = pages(script)
    lines = [line.text for line in other.lines]
    assert lines[2] == lines[6]
    words = [line.text.split() for line in page.lines]
    put = [line.split() for line in lines]
    assert [len(line) for line in put] == [len(line) for line in words]
    of: dict[str, str] = {}
    for word, its_own in zip(chain(*words), chain(*put), strict=True):
        assert of.setdefault(word, its_own) == its_own


def test_case_stays_where_there_is_one() -> None:
    for script in SCRIPTS:
        _, other = pages(script)
        title = other.lines[0].text
        assert title[0].isupper() == (script.small != script.large), title


def test_scripts_without_spaces() -> None:
    for script in SCRIPTS:
        page, other = pages(script)
        if not script.spaced:
            assert other.text.count(" ") < page.text.count(" ") / 3
            assert "." not in other.text


def test_the_same_chance_gives_the_same() -> None:
    assert pages(SCRIPTS[-1])[1].text == pages(SCRIPTS[-1])[1].text
