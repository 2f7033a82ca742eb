"""Months' names in many languages, with the page's language known and without."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from months_of_languages import MONTHS
from own_pages import PARAGRAPHS, TITLES
from standfirst import extract
from standfirst.dating.month_words import month_of
from standfirst.dating.printed import find_dates

# Words that are different months in Croatian and in other languages.
TORN = {"listopad", "listopada", "listopadu", "lip", "lis", "srp"}
CROATIAN = (
    "Gradsko vijeće zatvorilo je u srijedu stari most nakon što su inženjeri pronašli pukotine u"
    " dva stupa. Tko želi prijeći rijeku, mora tijekom sljedećih tjedana obići kroz susjedno"
    " mjesto."
)
CZECH = (
    "Zastupitelé města ve středu uzavřeli starý most poté, co inženýři našli trhliny ve dvou"
    " pilířích. Kdo chce přejít řeku, musí v příštích týdnech jet oklikou přes sousední obec."
)
POLISH = (
    "Rada miasta zamknęła w środę stary most po tym, jak inżynierowie znaleźli pęknięcia w dwóch"
    " filarach. Kto chce przejść przez rzekę, musi w najbliższych tygodniach jechać okrężną drogą."
)


def names() -> Iterator[tuple[str, str, int]]:
    for language, rows in MONTHS.items():
        for row in rows:
            words = row.split()
            assert len(words) == 12
            for month, word in enumerate(words, 1):
                if word != "-":
                    yield language, word.replace("_", " "), month


@pytest.mark.parametrize("language", MONTHS)
def test_months_are_known_by_language_and_without(language: str) -> None:
    for own, word, month in names():
        if own == language:
            assert month_of(word, language) == month, word
            if word.strip(".").lower() not in TORN:
                assert month_of(word, "") == month, word


def test_a_word_is_one_month_whatever_the_language() -> None:
    seen: dict[str, set[int]] = {}
    for _, word, month in names():
        seen.setdefault(word.strip(".").lower(), set()).add(month)
    assert {word for word, months in seen.items() if len(months) > 1} <= TORN


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("3 KASIM 2024 PAZAR", date(2024, 11, 3)),
        ("9 Mayıs 2024", date(2024, 5, 9)),
        ("3. јануара 2024.", date(2024, 1, 3)),
        ("Среда, 3. октобра 2024. 12:00", date(2024, 10, 3)),
        ("3. avgusta 2024", date(2024, 8, 3)),
        ("3 sett. 2024", date(2024, 9, 3)),
        ("3 פבר׳ 2024", date(2024, 2, 3)),
        ("3 בספט׳ 2024", date(2024, 9, 3)),
        ("3 sie 2024", date(2024, 8, 3)),
        ("17 Ara 2024", date(2024, 12, 17)),
        ("3 бер. 2024", date(2024, 3, 3)),
        ("3 Meán Fómhair 2024", date(2024, 9, 3)),
        ("3 අප්\u200dරේල් 2024", date(2024, 4, 3)),
        ("3 സെപ്റ്റംബര്\u200d 2024", date(2024, 9, 3)),
        ("3 มี.ค. 2567", date(2024, 3, 3)),
        ("3ی تشرینی یەکەم 2024", date(2024, 10, 3)),
    ],
)
def test_dates_with_months_of_many_languages(line: str, day: date) -> None:
    (found,) = find_dates(line)
    assert date(*found.readings[0]) == day


@pytest.mark.parametrize("line", ["Sie 3, 2024", "Ara 17, 2024", "Sen. 3, 2024"])
def test_words_that_are_months_elsewhere_are_none_here(line: str) -> None:
    assert find_dates(line) == []


@pytest.mark.parametrize(
    ("line", "body", "day"),
    [
        ("3. listopadu 2024", CZECH, date(2024, 11, 3)),
        ("3. listopadu 2024 14:05", CZECH, date(2024, 11, 3)),
        ("3. listopada 2024.", CROATIAN, date(2024, 10, 3)),
        ("3 listopada 2024", POLISH, date(2024, 11, 3)),
        ("3 lis 2024", POLISH, date(2024, 11, 3)),
    ],
)
@pytest.mark.parametrize("told", ["", "en"])
def test_the_words_of_the_page_tell_its_language(
    line: str, body: str, day: date, told: str
) -> None:
    (found,) = find_dates(line, told, sample=body)
    assert date(*found.readings[0]) == day


def test_a_page_in_czech_and_one_in_english_keep_their_months() -> None:
    title = "Zastupitelé uzavřeli starý most"
    more = "Lávka zůstane zavřená až do jara, oznámil ve čtvrtek mluvčí radnice."
    published = extract("\n\n".join((title, "3. listopadu 2024", CZECH, more))).published
    assert published is not None
    assert published.date() == date(2024, 11, 3)
    published = extract("\n\n".join((TITLES[0], "3 November 2024", *PARAGRAPHS[:3]))).published
    assert published is not None
    assert published.date() == date(2024, 11, 3)
