"""What all tests share: repeatable property tests, and the way to the folder `shared`."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# The examples are the same in each run: a test that fails here fails everywhere.
settings.register_profile(
    "repeatable",
    deadline=None,
    derandomize=True,
    max_examples=60,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.load_profile("repeatable")

SHARED = Path(__file__).resolve().parents[2] / "shared"


def shared(name: str) -> Path:
    """A folder of `shared`, beside the repository; the test is skipped where it is not."""
    folder = SHARED / name
    if not folder.is_dir():
        pytest.skip(f"no {folder}: it is not part of the repository")
    return folder
