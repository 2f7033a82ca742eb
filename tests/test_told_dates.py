"""Dates that elements and metadata give: several in a line, as in print, and beside the day of
the fetch."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

import pytest

from dated_pages import dated_html as html
from standfirst import extract
from standfirst.dating.month_words import month_of
from standfirst.dating.printed import find_dates
from standfirst.dating.stamps import read_stamp

UTC = timezone.utc


def time(when: str, words: str) -> str:
    return f"<time datetime='{when}'>{words}</time>"


PUBLISHED, CHANGED = "2025-01-16T14:05:00-03:00", "2025-01-17T09:00:00-03:00"


@pytest.mark.parametrize(
    ("line", "language"),
    [
        (
            f"Published {time(PUBLISHED, '16 January 2025')}, "
            f"updated {time(CHANGED, '17 January 2025')}",
            "en",
        ),
        (f"{time(PUBLISHED, '16/01/2025')} Atualizado {time(CHANGED, '17/01/2025')}", "pt"),
        (f"{time(PUBLISHED, '16/01/2025 14h05')} Atualizado {time(CHANGED, 'há 2 horas')}", "pt"),
        (f"{time(PUBLISHED, '16. Januar 2025')}, aktualisiert {time(CHANGED, 'gestern')}", "de"),
        (f"Publié {time(PUBLISHED, 'il y a 2 jours')}, modifié {time(CHANGED, 'hier')}", "fr"),
        (f"{time(PUBLISHED, '3 hours ago')} | Updated {time(CHANGED, '1 hour ago')}", "en"),
    ],
)
def test_each_of_several_elements_in_a_line_tells_its_own_date(line: str, language: str) -> None:
    article = html(line, language=language)
    assert article.published == datetime.fromisoformat(PUBLISHED)
    assert article.modified == datetime.fromisoformat(CHANGED)


def test_the_words_of_an_element_are_its_source() -> None:
    line = f"{time(PUBLISHED, '16/01/2025 14h05')} Atualizado {time(CHANGED, 'há 2 horas')}"
    article = html(line, language="pt")
    modified = article.dates.modified
    assert modified is not None
    assert (modified.source, modified.text.strip()) == ("markup", "Atualizado há 2 horas")


def test_an_element_of_other_words_is_no_change() -> None:
    """It is no label that tells of a change, or there are more dates than elements."""
    line = f"Published {time(PUBLISHED, '16 January 2025')}, read {time(CHANGED, '2 hours ago')}"
    assert html(line).modified is None
    days = html(f"{time(PUBLISHED, '16 January 2025')} to 3 May 2025")
    assert days.published == datetime(2025, 1, 16)


@pytest.mark.parametrize(
    ("line", "language"),
    [("Atualizado há 2 horas", "pt"), ("há 3 dias", "pt"), ("Actualizado hai 2 horas", "gl")],
)
def test_how_long_ago_is_no_date(line: str, language: str) -> None:
    assert find_dates(line, language) == []


def test_short_words_are_months_only_with_their_accents() -> None:
    assert (month_of("há", "pt"), month_of("Ağu", "tr"), month_of("aout", "fr")) == (None, 8, 8)


@pytest.mark.parametrize(
    ("told", "language", "expected"),
    [
        ("January 16, 2025", "en", "2025-01-16"),
        ("January 16, 2025 2:05 PM", "en", "2025-01-16T14:05:00"),
        ("16 janvier 2025", "fr", "2025-01-16"),
        ("16.01.2025 14:05", "de", "2025-01-16T14:05:00"),
        ("16/01/2025", "es", "2025-01-16"),
        ("01/16/2025", "en-US", "2025-01-16"),
        ("2025/01/16 14:05", "zh", "2025-01-16T14:05:00"),
        ("2025年01月16日 14:05", "zh", "2025-01-16T14:05:00"),
        ("2025-01-16T14:05:00 EST", "en", "2025-01-16T14:05:00-05:00"),
        ("Thu Jan 16 2025 14:05:00 GMT+0200 (Kyiv Time)", "uk", "2025-01-16T14:05:00+02:00"),
    ],
)
def test_metadata_may_say_it_as_in_print(told: str, language: str, expected: str) -> None:
    when = html(published=told, language=language, metadata=True).dates.published
    assert when is not None
    assert (str(when), when.source, when.text) == (expected, "metadata", told)
    assert html(published=told, language=language).published is None


@pytest.mark.parametrize("told", ["soon", "March 2025", "16 January", "3 to 16 January 2025, 4 pm"])
def test_metadata_that_gives_no_one_day_tells_nothing(told: str) -> None:
    assert html(published=told, metadata=True).published in (None, datetime(2025, 1, 16, 16))


def test_what_machines_write_comes_before_what_is_as_in_print() -> None:
    data = "<meta name='date' content='2025-01-16T14:05:00Z'>"
    article = html("By Ida Brandt", above=data, published="17 January 2025", metadata=True)
    assert article.published == datetime(2025, 1, 16, 14, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2025-1-6T9:05:00", "2025-01-06T09:05:00"),
        ("2025-1-16", "2025-01-16T00:00:00"),
        ("20250116140500", "2025-01-16T14:05:00"),
        ("2025-01-16T14:05:00 01:00", "2025-01-16T14:05:00+01:00"),
        ("2025-01-16T14:05:00+7", "2025-01-16T14:05:00+07:00"),
        (
            "Thu Jan 16 2025 14:05:00 GMT+0200 (Eastern European Standard Time)",
            "2025-01-16T14:05:00+02:00",
        ),
    ],
)
def test_more_that_machines_write(text: str, iso: str) -> None:
    stamp = read_stamp(text)
    assert stamp is not None
    assert stamp.value.isoformat() == iso


def test_letters_have_no_halves_of_the_day() -> None:
    assert read_stamp("January 16, 2025 2:05 PM") is None


TODAY = "<div class='bar'>Saturday, January 18, 2025</div>"


@pytest.mark.parametrize("metadata", [False, True])
def test_the_day_of_the_fetch_is_not_the_storys(metadata: bool) -> None:
    """It stands above all stories, and is later than what the metadata has."""
    article = html(
        "By Ida Brandt", "2 days ago", above=TODAY, published=PUBLISHED, metadata=metadata
    )
    expected = datetime(2025, 1, 16, 14, 5, tzinfo=timezone(timedelta(hours=-3)))
    assert article.published == (expected if metadata else None)


def test_a_date_above_the_headline_may_be_the_storys() -> None:
    earlier = "<div class='bar'>Tuesday, January 14, 2025</div>"
    assert html(above=earlier, published=PUBLISHED).published == datetime(2025, 1, 14)
    assert html(above=TODAY).published == datetime(2025, 1, 18)
    same = html(above=TODAY, published="2025-01-18T10:00:00Z").published
    assert same == datetime(2025, 1, 18, 10, tzinfo=UTC)
    changed = html(above=TODAY, published=PUBLISHED, modified="2025-01-18T10:00:00Z")
    assert changed.published is None


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("16.1. klo 14.05", "fi"),
        ("Julkaistu 16.1. 14:05", "fi"),
        ("16.1., 14:05 Uhr", "de"),
        ("1/16(木) 14:05配信", "ja"),
        ("1/16（木） 14:05", "ja"),
        ("01-16 14:05", "zh"),
    ],
)
def test_a_day_in_numbers_without_its_year_counts_where_the_metadata_has_it(
    line: str, language: str
) -> None:
    when = html(line, language=language, published="2025-01-16T14:05:00+02:00").dates.published
    assert when is not None
    assert (str(when), when.source) == ("2025-01-16T14:05:00+02:00", "page")
    assert when.refined
    assert html(line, language=language).published is None
    assert html(line, language=language, published="2025-03-04").published is None


@pytest.mark.parametrize(
    ("line", "language"),
    [
        ("16 يناير ,2025: 02:05 م", "ar"),
        ("16 جنوری ، 2025 14:05", "ur"),
        ("16؍جنوری 2025 14:05", "ur"),
        ("جنوری 16، 2025 14:05", "ur"),
        ("۲۷ دی\u200cماه ۱۴۰۳ | ۱۴:۰۵", "fa"),
        ("ថ្ងៃទី ១៦ ខែមករា ឆ្នាំ ២០២៥ 14:05", "km"),
        ("klo 14.05 16.1.2025", "fi"),
    ],
)
def test_more_that_parts_a_date(line: str, language: str) -> None:
    (mention,) = find_dates(line, language)
    assert mention.readings == ((2025, 1, 16),)
    assert mention.clock is not None
    assert (mention.clock.hour, mention.clock.minute) == (14, 5)


@pytest.mark.parametrize("line", ["Result 3-2", "Version 3.2", "16 to 3-2, at 5", "12.30-14.00"])
def test_numbers_without_a_time_are_no_day(line: str) -> None:
    assert find_dates(line, "en") == []


@pytest.mark.parametrize(
    ("line", "language", "hours"),
    [
        ("16 يناير 2025: 02:05 م GST", "ar", 4),
        ("16 يناير 2025 14:05 (بتوقيت غرينتش)", "ar", 0),
        ("16/1/2025 14:05 (توقيت مكة)", "ar", 3),
        ("2025/01/16 14:05 (بتوقيت مكة المكرمة)", "ar", 3),
        ("16 января 2025, 14:05 мск", "ru", 3),
        ("16 января 2025, 14:05 (по московскому времени)", "ru", 3),
        ("16 January 2025 2:05 PM MYT", "en", 8),
    ],
)
def test_zones_that_words_name(line: str, language: str, hours: int) -> None:
    zone = timezone(timedelta(hours=hours))
    assert html(line, language=language).published == datetime(2025, 1, 16, 14, 5, tzinfo=zone)


def test_letters_of_india_tell_its_zone() -> None:
    body = (
        "<p>" + "द्वीप मार्ग के नाविकों ने मंगलवार को हड़ताल समाप्त करने के लिए मतदान किया, संघ ने बताया। " * 4
    )
    page = f"<html><body><article><h1>नाविक काम पर लौटे</h1><p>16 जनवरी 2025, 2:05 PM IST</p>{body}"
    zone = timezone(timedelta(hours=5, minutes=30))
    assert extract(page).published == datetime(2025, 1, 16, 14, 5, tzinfo=zone)
    assert html("16 January 2025, 2:05 PM IST").published == datetime(2025, 1, 16, 14, 5)
