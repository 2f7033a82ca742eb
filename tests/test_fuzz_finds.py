"""What the fuzzer of `tests/fuzz` found, each in a form of our own making."""

from __future__ import annotations

import pytest

from test_invariants import check


@pytest.mark.parametrize("label", [b"utf-8\0", b"\0", b"utf\0-8\0\0", b"\0utf-8"])
def test_a_null_in_the_name_of_an_encoding(label: bytes) -> None:
    text = "The bridge was opened on Monday, the mayor said, and nobody fell in — so far."
    page = b'<html><head><meta charset="' + label + b'"></head><body><p>' + text.encode()
    assert text in check(page).ledger.page_text
