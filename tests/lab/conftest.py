"""Pages of our own for the laboratory's tests, and the way to the corpus where there is one."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from standfirst.lab.corpus import Record, parse_record

# From tests/lab up to the folder that holds the repository.
CORPUS = Path(__file__).parents[3] / "shared" / "corpus"


@pytest.fixture
def corpus() -> Path:
    """The corpus; tests that read it are skipped where it is not."""
    if not CORPUS.is_dir():
        pytest.skip(f"no corpus at {CORPUS}: it is not part of the repository")
    return CORPUS


@pytest.fixture
def make_record() -> Callable[..., Record]:
    """Makes a record of a small page; `gold` as in the corpus."""

    def make(gold: dict[str, Any], html: str = "<p>Hello.</p>", **other: Any) -> Record:
        raw = {
            "id": "own/1",
            "url": "https://example.org/",
            "domain": "example.org",
            "page_type": "article",
            "html": html,
            "gold": gold,
            **other,
        }
        return parse_record(raw, other.get("dataset", "fundus"))

    return make
