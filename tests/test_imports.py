"""`import standfirst` loads nothing heavy, and its names come when they are asked for."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import get_args

import pytest

import standfirst
from standfirst.extraction import FAVORS
from standfirst.pipeline import Favor

HEAVY = ("numpy", "lxml", "bs4", "regex", "importlib.metadata", "multiprocessing", "json", "re")
OURS = ("standfirst.filters", "standfirst.reading", "standfirst.tagger", "standfirst.pipeline")


def loaded_after(code: str) -> set[str]:
    """The modules that some code loads in a fresh interpreter."""
    show = "import json, sys; before = set(sys.modules)\n{}\n"
    show += "print(json.dumps(sorted(set(sys.modules) - before)))"
    done = subprocess.run(
        [sys.executable, "-c", show.format(code)], capture_output=True, text=True, check=True
    )
    return set(json.loads(done.stdout))


def test_nothing_heavy_is_loaded_by_the_import() -> None:
    found = loaded_after("import standfirst")
    assert "standfirst" in found
    assert not found.intersection(HEAVY)
    assert {name for name in found if name.startswith("standfirst")} == {"standfirst"}


@pytest.mark.parametrize("name", ["extract", "extract_many", "Failure", "ROLES"])
def test_nothing_heavy_is_loaded_by_asking_for_a_function(name: str) -> None:
    found = loaded_after(f"from standfirst import {name}")
    assert not found.intersection(("numpy", "lxml", "bs4", "regex", *OURS))


def test_neither_weights_nor_network_are_loaded_for_rules() -> None:
    found = loaded_after("import standfirst; standfirst.extract('Log in', pipeline='rules')")
    assert "standfirst.filters.rules" in found
    assert not found.intersection(("standfirst.tagger.weights", "standfirst.tagger.network"))


@pytest.mark.parametrize("page", ["Log in", "<html><body><p>Log in</p></body></html>"])
def test_what_a_page_does_not_need_is_not_loaded(page: str) -> None:
    found = loaded_after(f"import standfirst; standfirst.extract({page!r})")
    assert "standfirst.tagger.network" in found
    assert not found.intersection(("bs4", "py3langid", "dateparser"))


def test_all_names_can_be_had() -> None:
    for name in standfirst.__all__:
        assert getattr(standfirst, name) is not None
        assert name in dir(standfirst)
    names = {name for names in standfirst._HOMES.values() for name in names}
    assert names | {"__version__"} == set(standfirst.__all__)
    with pytest.raises(AttributeError, match="no attribute 'extrct'"):
        _ = standfirst.extrct  # type: ignore[attr-defined]


def test_favors_are_those_of_pipelines() -> None:
    assert get_args(Favor) == FAVORS
