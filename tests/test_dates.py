"""When an article was published and changed, as the page and its metadata tell it."""

from __future__ import annotations

import copy
import json
import pickle
import subprocess
import sys
from datetime import datetime, timedelta, timezone

import pytest

from dated_pages import TITLE
from dated_pages import dated_html as html
from own_pages import PARAGRAPHS
from standfirst import Article, extract
from standfirst.dating.when import Dates, When

STORY = "\n\n".join(PARAGRAPHS[:6])
UTC = timezone.utc


def text(*lines: str, above: str = "", below: str = "", url: str | None = None) -> Article:
    """A plain page with some lines under its headline."""
    parts = [above, TITLE, *lines, STORY, below]
    return extract("\n\n".join(part for part in parts if part), format="text", url=url)


def test_a_day_is_not_midnight() -> None:
    day = text("16 January 2025")
    assert day.published == datetime(2025, 1, 16)
    assert day.dates.published is not None
    assert (day.dates.published.has_time, str(day.dates.published)) == (False, "2025-01-16")
    midnight = text("16 January 2025, 00:00")
    assert midnight.published == day.published
    assert midnight.dates.published is not None
    assert str(midnight.dates.published) == "2025-01-16T00:00:00"


def test_a_zone_is_kept_where_it_has_one_meaning() -> None:
    assert text("16 January 2025 10:15 CET").published == datetime(
        2025, 1, 16, 10, 15, tzinfo=timezone(timedelta(hours=1))
    )
    assert text("January 16, 2025 10:15 AM ET").published == datetime(
        2025, 1, 16, 15, 15, tzinfo=UTC
    )
    assert text("July 16, 2025 10:15 AM ET").published == datetime(2025, 7, 16, 14, 15, tzinfo=UTC)
    unclear = text("16 January 2025 10:15 IST").dates.published
    assert unclear is not None
    assert (unclear.value, unclear.zone) == (datetime(2025, 1, 16, 10, 15), "IST")
    indian = text("16 January 2025 10:15 IST", url="https://tide.example.in/a").published
    assert indian == datetime(2025, 1, 16, 4, 45, tzinfo=UTC)


def test_published_and_modified_are_told_apart() -> None:
    both = text("Publié le 16 janvier 2025 à 10h15, mis à jour le 17 janvier 2025 à 11h20")
    assert both.published == datetime(2025, 1, 16, 10, 15)
    assert both.modified == datetime(2025, 1, 17, 11, 20)
    turned = text("Aktualisiert: 17.01.2025, 11:20 Uhr", "Veröffentlicht: 16.01.2025, 10:15 Uhr")
    assert (turned.published, turned.modified) == (both.published, both.modified)
    only = text("Last updated 17 January 2025")
    assert (only.published, only.modified) == (None, datetime(2025, 1, 17))


def test_a_time_alone_is_of_the_day_before_it() -> None:
    told = text("Publicerad 16 januari 2025 kl. 10.15 Uppdaterad kl. 12.30")
    assert told.published == datetime(2025, 1, 16, 10, 15)
    assert told.modified == datetime(2025, 1, 16, 12, 30)
    assert text("16 January 2025", "10:15 GMT").published == datetime(
        2025, 1, 16, 10, 15, tzinfo=UTC
    )


def test_the_byline_may_have_the_date() -> None:
    assert text("By Ida Brandt, 16 January 2025").published == datetime(2025, 1, 16)


@pytest.mark.parametrize(
    "line", ["3 hours ago", "Today, 10:15", "heute, 10:15 Uhr", "16 January, 10:15", "10:15"]
)
def test_without_a_day_and_a_year_nothing_is_told(line: str) -> None:
    assert (text(line).published, text(line).modified) == (None, None)
    assert html(line).published is None


def test_dates_of_other_stories_are_not_taken() -> None:
    below = "Ferry strike ends\n\n12 March 2021\n\nHarbour fees rise\n\n14 March 2021"
    assert text(below=below).published is None
    assert text("16 January 2025", below=below).published == datetime(2025, 1, 16)
    assert text("16 January 2025", above="Friday, 1 May 2026").published == datetime(2025, 1, 16)
    assert text("Available until 16 January 2025").published is None


def test_the_evidence_is_given() -> None:
    article = text("Published 16 January 2025, 10:15 GMT")
    when = article.dates.published
    assert when is not None
    assert when.text == "16 January 2025, 10:15 GMT"
    page = article.ledger.page_text
    assert [page[start:end] for start, end in when.spans] == [when.text]
    (number,) = when.lines
    line = article.ledger[number]
    assert (line.role, line.filter) == ("dateline", when.filter)
    assert 0.5 < when.confidence <= line.confidence
    assert (when.source, when.reason) == ("page", "is named as the date of publication")


@pytest.mark.parametrize(
    ("language", "url", "month"),
    [
        ("en-US", None, 3),
        ("en", None, 3),
        ("en-GB", None, 4),
        ("en", "https://tide.example.co.uk/a", 4),
        ("de", None, 4),
        ("", None, 3),
        ("en", "https://tide.example/2025/04/03/a", 4),
    ],
)
def test_the_order_of_numbers_is_that_of_the_place(
    language: str, url: str | None, month: int
) -> None:
    published = html("Published 03/04/2025", language=language, url=url).published
    assert published is not None
    assert published.month == month


def test_a_point_between_numbers_puts_the_day_first() -> None:
    assert html("Published 03.04.2025", language="en-US").published == datetime(2025, 4, 3)


def test_another_date_on_the_page_tells_the_order() -> None:
    told = html("Published 03/04/2025", "Updated 13/04/2025", language="en-US")
    assert (told.published, told.modified) == (datetime(2025, 4, 3), datetime(2025, 4, 13))


def test_metadata_refines_what_is_printed() -> None:
    stamp = "2025-01-16T10:15:00+01:00"
    exact = datetime(2025, 1, 16, 10, 15, tzinfo=timezone(timedelta(hours=1)))
    for line in ("16 January 2025", "16 January 2025, 10:15", "16 January, 10:15"):
        when = html(line, published=stamp).dates.published
        assert when is not None
        assert (when.value, when.has_time) == (exact, True), line
        assert (when.source, when.refined, when.text) == ("page", True, line)
    # The metadata counts from Greenwich: the difference is the page's zone.
    assert html("16 January 2025, 10:15", published="2025-01-16T09:15:00Z").published == exact
    # Another time on the same day may be of a change: it stands as printed.
    assert html("16 January 2025, 17:42", published=stamp).published == datetime(
        2025, 1, 16, 17, 42
    )
    # Midnight is what is written for a day without a time.
    day = html("16 January 2025", published="2025-01-16T00:00:00+01:00").dates.published
    assert day is not None
    assert str(day) == "2025-01-16"
    assert html("03/04/2025", published="2025-04-03T08:00:00Z").published == datetime(
        2025, 4, 3, 8, tzinfo=UTC
    )


def test_metadata_picks_among_printed_dates() -> None:
    told = html("3 May 2024", "16 January 2025", published="2025-01-16")
    assert told.published == datetime(2025, 1, 16)


def test_metadata_alone_counts_only_where_asked_for() -> None:
    stamps = {"published": "2025-01-16T10:15:00Z", "modified": "2025-01-17"}
    silent = html("3 hours ago", **stamps)
    assert (silent.published, silent.modified) == (None, None)
    asked = html("3 hours ago", metadata=True, **stamps).dates
    assert asked.published is not None
    assert asked.modified is not None
    assert asked.published.value == datetime(2025, 1, 16, 10, 15, tzinfo=UTC)
    assert (asked.modified.value, asked.modified.has_time) == (datetime(2025, 1, 17), False)
    assert asked.published.source == asked.modified.source == "metadata"
    assert asked.published.spans == ()
    printed = html("12 January 2025", metadata=True, **stamps).dates.published
    assert printed is not None
    assert (printed.source, printed.value) == ("page", datetime(2025, 1, 12))


def test_the_element_of_a_time_tells_what_its_words_stand_for() -> None:
    asked = '<time datetime="2022-02-11T09:14:55">2 years ago</time>'
    changed = '<time datetime="2023-03-12T10:00Z">last year</time>'
    told = html(f"Asked {asked}", f"Modified {changed}").dates
    assert told.published is not None
    assert told.modified is not None
    assert told.published.value == datetime(2022, 2, 11, 9, 14, 55)
    assert told.modified.value == datetime(2023, 3, 12, 10, tzinfo=UTC)
    assert (told.published.source, told.published.text) == ("markup", "Asked 2 years ago")
    assert told.modified.reason == "is named as the date of a change"
    assert Dates.from_dict(told.to_dict()) == told
    # What stands in print goes before.
    assert html("16 January 2025", asked).published == datetime(2025, 1, 16)
    assert html('<time datetime="2022-02-11">16 January 2025</time>').published == datetime(
        2025, 1, 16
    )


def test_a_time_that_nobody_sees_or_that_is_of_another_story_is_none() -> None:
    assert html('<time datetime="2022-02-11"></time>').published is None
    assert html('<time datetime="PT5M">5 minutes</time>').published is None
    story = "".join(f"<p>{each}</p>" for each in PARAGRAPHS[:6])
    below = 'Harbour fees rise <time datetime="2022-02-11">yesterday</time>'
    page = f"<html><body><h1>{TITLE}</h1>{story}<aside><p>{below}</p></aside></body></html>"
    assert extract(page).published is None


@pytest.mark.parametrize(
    ("line", "language", "told"),
    [
        ('<time datetime="2025-01-16T10:15:00+01:00">16 January 2025</time>', "en", "10:15+01:00"),
        (
            'Le <time datetime="2025-01-16T10:15:00+01:00">16 janvier 2025</time>',
            "fr",
            "10:15+01:00",
        ),
        # The year, and which number is the month.
        ('<time datetime="2025-01-16T09:15Z">16. Januar</time>', "de", "09:15+00:00"),
        ('<time datetime="2025-01-16">16 January</time>', "en", ""),
        # The zone alone.
        ('<time datetime="2025-01-16T09:15Z">16 Jan 2025, 10:15</time>', "en", "10:15+01:00"),
        # Another day's, and of two dates on a line nobody knows whose.
        ('<time datetime="2025-01-18T10:15:00+01:00">16 January 2025</time>', "en", ""),
        (
            '<time datetime="2025-01-16T10:15:00+01:00">16 January 2025</time> to 3 May 2025',
            "en",
            "",
        ),
    ],
)
def test_the_element_of_a_date_in_print_gives_what_it_lacks(
    line: str, language: str, told: str
) -> None:
    when = html(line, language=language).dates.published
    assert when is not None
    assert when.value == datetime.fromisoformat(f"2025-01-16T{told}" if told else "2025-01-16")
    assert when.has_time is bool(told)
    assert when.source == "page"


@pytest.mark.parametrize(
    ("stamp", "month"), [("2025-04-03", 4), ("2025-03-04", 3), ("2024-03-04", 3)]
)
def test_the_element_of_a_date_in_numbers_tells_the_month(stamp: str, month: int) -> None:
    line = f'<time datetime="{stamp}">03/04/2025</time>'
    assert html(line).published == datetime(2025, month, 7 - month)


@pytest.mark.parametrize(
    "stamp", ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00+05:00", "9999-12-31T23:59:59-11:00", "x"]
)
def test_metadata_that_says_nothing_does_no_harm(stamp: str) -> None:
    for metadata in (False, True):
        told = html("16 January 2025", published=stamp, modified=stamp, metadata=metadata)
        assert told.published == datetime(2025, 1, 16)
        assert told.modified is None


def test_meta_elements_count_too() -> None:
    head = "<meta property='article:published_time' content='2025-01-16T10:15:00Z'>"
    page = f"<html><head>{head}</head><body><h1>{TITLE}</h1><p>{PARAGRAPHS[0]}</p></body></html>"
    assert extract(page, metadata=True).published == datetime(2025, 1, 16, 10, 15, tzinfo=UTC)


def test_round_trips() -> None:
    stamps = {"published": "2025-01-16T10:15:00Z", "modified": "2025-01-17"}
    for article in (
        text("16 January 2025"),
        text("Published 16 January 2025 00:00 GMT, updated 17 January 2025"),
        html(metadata=True, **stamps),
        text(),
    ):
        untouched, copied = pickle.loads(pickle.dumps(article)), copy.deepcopy(article)
        assert untouched == copied == article
        data = json.loads(article.to_json())
        again = Article.from_dict(data)
        assert again == article
        assert again.dates.to_dict() == article.dates.to_dict() == untouched.dates.to_dict()
        assert (again.published, again.modified) == (article.published, article.modified)
        assert pickle.loads(pickle.dumps(again)) == article
        for name in ("published", "modified", "dates", "dateline"):
            del data[name]
        old = Article.from_dict(data)
        assert (old.published, old.modified, old.dateline) == (None, None, None)
    assert text("16 January 2025").to_dict()["published"] == "2025-01-16"
    assert text("16 January 2025 00:00").to_dict()["published"] == "2025-01-16T00:00:00"


def test_dates_compare_by_what_they_say() -> None:
    one = When(datetime(2025, 1, 16), has_time=False)
    assert Dates(one) == Dates(one)
    assert hash(Dates(one)) == hash(Dates(one))
    assert Dates(one) != Dates(None, one)
    assert Dates(one) != Dates(When(datetime(2025, 1, 16), has_time=True))
    assert Dates(one) != one


def test_dateparser_is_not_loaded_until_a_date_is_asked_for() -> None:
    program = (
        "import sys, standfirst\n"
        "article = standfirst.extract(sys.argv[1], format='text')\n"
        "assert 'dateparser' not in sys.modules\n"
        "assert str(article.dates.published) == '2025-01-16', article.dates\n"
        "assert 'dateparser' in sys.modules\n"
    )
    page = f"{TITLE}\n\n16 January 2025\n\n{STORY}"
    subprocess.run([sys.executable, "-c", program, page], check=True)


@pytest.mark.parametrize(
    ("who", "when"), [("By Ida Marsh", "16 January 2025"), ("Von Ida Marsch", "16. Januar 2025")]
)
def test_a_story_may_end_with_its_date(who: str, when: str) -> None:
    day = datetime(2025, 1, 16)

    def page(end: str, below: str = "", above: str = "") -> datetime | None:
        story = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[:6])
        source = f"<body><article><h1>{TITLE}</h1>{above}{story}{end}</article>{below}</body>"
        return extract(source, format="html", pipeline="rules").published

    author, date = f"<div class='author'>{who}</div>", f"<div class='date'>{when}</div>"
    assert page(author + date) == day
    assert page(date) == day
    assert page(f"<div>{author}<time datetime='2025-01-16'>{when}</time></div>") == day
    assert page("", author + date) == day
    assert text(below=f"{who}\n{when}").published == day
    # Another date, another story's, one that nobody signed.
    assert page(author + date, f"<div>{when.replace('6', '5', 1)}</div>") is None
    assert page(f"<h3>Read also</h3><p><a href='/1'>{TITLE} again</a></p>{date}") is None
    assert page("", date) is None
    assert text(below=when).published is None
    assert page(author + date, above=f"<p class='date'>{when.replace('6', '4', 1)}</p>") == (
        datetime(2025, 1, 14)
    )
