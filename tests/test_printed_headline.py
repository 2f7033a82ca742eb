"""Headlines as pages print them, and bylines that share their line with a date."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from own_pages import PARAGRAPHS
from standfirst import Claim, Page, Pipeline, extract, read
from standfirst.dated_bylines import dated_byline
from standfirst.printed_headline import parted, parted_by_page, parted_by_title

TOLD = ("Ferry crews vote to go back to sea",)


@pytest.mark.parametrize(
    ("printed", "headline", "kicker"),
    [
        ("Ferry crews vote to go back to sea", "Ferry crews vote to go back to sea", None),
        ("Strike Ferry crews vote to go back to sea", TOLD[0], "Strike"),
        ("Strike at Calder: Ferry crews vote to go back to sea", TOLD[0], "Strike at Calder"),
        (f"Strike | {TOLD[0].upper()}", TOLD[0].upper(), "Strike"),
        ("Ferry crews vote to go back to sea Back to video", TOLD[0], None),
        ("Ferry crews vote to go back to sea in the storm", None, None),
        ("How the ferry crews vote to go back to sea is told here at length", None, None),
        ("Herring is dear", None, None),
    ],
)  # fmt: skip
def test_kicker_and_label_are_parted_from_the_headline(
    printed: str, headline: str | None, kicker: str | None
) -> None:
    assert parted(printed, TOLD) == (headline or printed, kicker)
    assert parted(printed, ()) == (printed, None)


@pytest.mark.parametrize(
    ("lines", "printed", "headline", "kicker"),
    [
        # Above it the headline stands alone.
        ((TOLD[0], "Calder Line"), f"Calder Line {TOLD[0]}", TOLD[0], "Calder Line"),
        # But its first words alone stand nowhere.
        (("Ferry crews vote to go back", "Tide"), "The Ferry crews vote to go back", None, None),
        ((f"Strike at Calder: {TOLD[0]}", "Tide"), f"Strike at Calder {TOLD[0]}", TOLD[0], None),
        ((f"«No way»: {TOLD[0]}",), f"«No way»{TOLD[0]}", TOLD[0], "«No way»"),
        ((f"“No way”: {TOLD[0]}",), f"“No way”{TOLD[0]}", TOLD[0], "“No way”"),
        # What the page prints with a sign of its own stays together.
        ((TOLD[0], "Tide"), f"Strike: {TOLD[0]}", None, None),
        ((f"Strike | {TOLD[0]}",), f"Strike: {TOLD[0]}", None, None),
        # A sentence is no kicker.
        (("a fine place for islands", "Tide"), "Calder is a fine place for islands", None, None),
        # Nor is what opens a headline that the page has cut short far below.
        ((*["Today"] * 12, TOLD[0]), f"Today {TOLD[0]}", None, None),
        (("Tide",), TOLD[0], None, None),
        ((f"{TOLD[0]}: Strike",), TOLD[0], None, None),
    ],
)  # fmt: skip
def test_other_lines_tell_the_kicker(
    lines: tuple[str, ...], printed: str, headline: str | None, kicker: str | None
) -> None:
    above = len(lines) if len(lines) < 9 else 0
    text = [*lines[:above], printed, *lines[above:]]
    page = read("\n\n".join(text))
    if headline is not None and kicker is None:
        kicker = "Strike at Calder"
    assert parted_by_page(page, printed, [above]) == (headline or printed, kicker)


def test_a_kicker_in_the_heading_is_the_articles_kicker() -> None:
    story = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[:5])
    page = (
        f"<html><head><meta property='og:title' content='{TOLD[0]}'></head><body>"
        f"<h1><span>Reportage</span> {TOLD[0]}</h1>{story}<h2>What next ¶</h2>{story}</body></html>"
    )
    article = extract(page, pipeline="rules")
    assert article.headline == TOLD[0]
    assert article.kicker == "Reportage"
    assert "¶" not in article.body


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Ida Brandt Published 3 May 2024, 4 min read", ("Ida Brandt",)),
        ("Par Solène Harispe Publié le 12 octobre 2024 à 18h30", ("Solène Harispe",)),
        ("Von Ida Brandt und Tom Aske | 3. Mai 2024", ("Ida Brandt", "Tom Aske")),
        ("By Ida Brandt on 3 May 2024", ("Ida Brandt",)),
        ("By 3 May 2024", None),
        ("Published 3 May 2024", None),
    ],
)
def test_a_byline_that_shares_its_line_with_a_date(
    text: str, names: tuple[str, ...] | None
) -> None:
    credit = dated_byline(text)
    assert (credit.names if credit else None) == names


TITLE = "Council buys back 400 flats it sold"


@pytest.mark.parametrize(
    ("printed", "kicker"),
    [
        (f"{TITLE} +", None),
        (f"★ {TITLE}", None),
        (f"{TITLE} (23)", None),
        (f"{TITLE} | Calder Tide", None),
        (f"{TITLE} 12 March 2024", None),
        (f"{TITLE} By Ann Lee", None),
        (f"{TITLE} Subscribe now", None),
        (f"Harbour {TITLE}", "Harbour"),
    ],
)
def test_what_the_title_has_not_is_no_part_of_the_headline(
    printed: str, kicker: str | None
) -> None:
    lines = [f"{TITLE} | Calder Tide", "Calder Tide", "Harbour", printed]
    page = read("\n".join(lines), format="text")
    assert parted_by_title(page, printed) == (TITLE, kicker)


@pytest.mark.parametrize(
    "printed",
    [
        TITLE,
        f"{TITLE} and is late",
        f"Board says {TITLE}",
        f"{TITLE} 2024",
        f"{TITLE} (2024)",
        f"{TITLE} %",
        f"{TITLE} - and pays for it twice",
        "Calder Tide",
    ],
)
def test_what_the_title_leaves_out_may_be_part_of_it(printed: str) -> None:
    titles = [f"{TITLE} | Calder Tide", f"{TITLE} - and pays for it twice"]
    for title in titles:
        page = read("\n".join([title, "Harbour", printed]), format="text")
        assert parted_by_title(page, printed) is None


@pytest.mark.parametrize(
    "headline",
    [
        "« Nous partons jeudi matin », dit le capitaine",
        "« Nous partons jeudi matin »",
        "La grève touche les ferries à 20 %",
        "Les nouveautés du port sur Canal +",
        "¿ Cuándo vuelven los barcos ?",
        "– Vi seiler igjen fra Calder",
        "Home/work balance is a myth, study says",
    ],
)
@pytest.mark.parametrize("site", [" | Gazette", " - Gazette"])
def test_signs_that_the_title_has_too_are_the_headlines(headline: str, site: str) -> None:
    page = read("\n".join([headline + site, "Menu", headline]), format="text")
    assert parted_by_title(page, headline) is None


def test_a_comma_before_what_is_cut_goes_with_it() -> None:
    page = read("\n".join([f"{TITLE} | Tide", "Menu", "x"]), format="text")
    assert parted_by_title(page, f"{TITLE}, 6 February 2024") == (TITLE, None)
    assert parted_by_title(page, f"{TITLE}: 6 February 2024") == (TITLE, None)


def test_a_headline_of_a_page_is_compared_with_its_title_alone() -> None:
    many = "/".join(f"the {n} of and" for n in range(2000))
    page = read("\n".join([many, "Menu", many]), format="text")
    assert parted_by_title(page, many) is None


@pytest.mark.parametrize(
    ("section", "kicker", "headline"),
    [
        ("Politics", "“No way back”", "Ferry crews vote to go back to sea after nine weeks"),
        ("Kultur", "Maler im Norden", "Greta Ohle malt die Werft ein letztes Mal"),
    ],
)
def test_a_kicker_in_the_headline_stands_before_a_section_above_it(
    section: str, kicker: str, headline: str
) -> None:
    printed = f"{kicker} {headline}"

    def tagger(page: Page) -> Iterator[Claim]:
        for line in page.lines:
            if line.text == printed:
                yield Claim(line.number - 1, "kicker", 1.0, "above it")
                yield line.claim("headline", 1.0, "as told")

    own = Pipeline.rules().prepend("tagger", tagger)
    story = [section, printed, "3 May 2024, 10:14", *PARAGRAPHS[:6]]
    copied = extract("\n".join(["Home", f"{kicker}: {headline}", *story]), pipeline=own)
    assert (copied.headline, copied.kicker) == (headline, kicker)
    # Without the copy nothing tells where the headline begins.
    alone = extract("\n".join(["Home", *story]), pipeline=own)
    assert (alone.headline, alone.kicker) == (printed, section)
