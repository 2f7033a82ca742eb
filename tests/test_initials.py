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
        ("(jhmr)", ("jhmr",), ()),
        ("[A.B.]", ("A.B.",), ()),
        ("red, tide.at/AFP", (), ("tide.at", "AFP")),
        ("jh, calder-tide.de", ("jh",), ("calder-tide.de",)),
        ("red/jh", ("red", "jh"), ()),
        ("red/APA", (), ("APA",)),
        ("(red, dpa)", (), ("dpa",)),
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
        *("", "()", "TV", "PDF", "(PDF)", "(TV)", "/USA/", "[AD]", "(sic)", "a", "dpa", "(dpa)"),
        *("more…", "jh.", "12:30", "Log in", "log in", "read more", "zum text", "a b c d", "abcd"),
        *(
            "top",
            "von",
            "dpa / top",
            "ещё",
            "m/w/d",
            "Ann Lee",
            "tide.at",
            "tide.at, Log in",
            "bit.ly/tide",
            "orf.at/tvs",
            "readme.txt, cfg",
            "calder.at, tide.at",
            "\x00",
            "/",
        ),
    ],
)
def test_what_signs_by_no_initials(text: str) -> None:
    assert signed_by_initials(text) is None
