"""Dates as pages print them, in many languages."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from standfirst.dating.calendars import from_jalali, is_jalali_leap
from standfirst.dating.month_words import month_of
from standfirst.dating.printed import Mention, find_dates
from standfirst.dating.stamps import read_stamp

# Language, line, day, time, what the line says the date is.
PRINTED = [
    ("en", "January 16th, 2025 at 5:15 PM ET", "2025-01-16", "17:15", None),
    ("en", "Jan. 16, 2025 5 p.m. EST", "2025-01-16", "17:00", None),
    ("en", "Posted 16 January 2025, 12:05 a.m.", "2025-01-16", "00:05", "published"),
    ("en", "Last updated: Thu 16 Jan 2025 10.15 GMT", "2025-01-16", "10:15", "modified"),
    ("en", "16-Jan-25", "2025-01-16", None, None),
    ("en", "2025-01-16T10:15:00Z", "2025-01-16", "10:15", None),
    ("en", "January 16, 20255:00 AM ET", "2025-01-16", "05:00", None),
    ("en", "Ida Brandt16 January 2025", "2025-01-16", None, None),
    ("en", "The TideJan 16, 2025, 06:21 AM", "2025-01-16", "06:21", None),
    ("de", "Veröffentlicht am 16. Januar 2025 um 10.15 Uhr", "2025-01-16", "10:15", "published"),
    ("de", "Stand: 16.01.2025, 10:15 Uhr", "2025-01-16", "10:15", "modified"),
    ("de", "16. Jänner 2025", "2025-01-16", None, None),
    ("de", "3. März 2025 | 17 Uhr", "2025-03-03", "17:00", None),
    ("fr", "Publié le 16 janvier 2025 à 10h15", "2025-01-16", "10:15", "published"),
    ("fr", "mis à jour le 1er févr. 2025 à 9 h 05", "2025-02-01", "09:05", "modified"),
    ("es", "16 de enero de 2025 10:15 CET", "2025-01-16", "10:15", None),
    ("es", "Actualizado el jueves, 16 enero 2025 - 10:15", "2025-01-16", "10:15", "modified"),
    ("es", "Madrid-16/01/2025 20:00", "2025-01-16", "20:00", None),
    ("pt", "16 de janeiro de 2025 às 10h15", "2025-01-16", "10:15", None),
    ("pt", "Atualizado em 16/01/2025 10h15", "2025-01-16", "10:15", "modified"),
    ("it", "Pubblicato il 16 gennaio 2025 alle 10:15", "2025-01-16", "10:15", "published"),
    ("ca", "16 d'abril de 2025", "2025-04-16", None, None),
    ("gl", "16 de xaneiro de 2025", "2025-01-16", None, None),
    ("eu", "2025eko urtarrilaren 16a", "2025-01-16", None, None),
    ("ro", "16 ianuarie 2025, ora 10:15", "2025-01-16", "10:15", None),
    ("nl", "Gepubliceerd op 16 januari 2025 om 10:15", "2025-01-16", "10:15", "published"),
    ("sv", "Uppdaterad 16 januari 2025 kl. 10.15", "2025-01-16", "10:15", "modified"),
    ("da", "16. jan. 2025 kl. 10.15", "2025-01-16", "10:15", None),
    ("no", "Publisert torsdag 09. mai 2024 - 13:26", "2024-05-09", "13:26", "published"),
    ("is", "16. janúar 2025", "2025-01-16", None, None),
    ("fi", "Julkaistu 16.1.2025 klo 10.15", "2025-01-16", "10:15", "published"),
    ("fi", "16. tammikuuta 2025", "2025-01-16", None, None),
    ("et", "16. jaanuar 2025 10:15", "2025-01-16", "10:15", None),
    ("lv", "2025. gada 16. janvārī, 10:15", "2025-01-16", "10:15", None),
    ("lt", "2025 m. sausio 16 d. 10:15", "2025-01-16", "10:15", None),
    ("pl", "Opublikowano: 16 stycznia 2025, 10:15", "2025-01-16", "10:15", "published"),
    ("cs", "Aktualizováno 16. ledna 2025 10:15", "2025-01-16", "10:15", "modified"),
    ("cs", "16. 1. 2025 10:15", "2025-01-16", "10:15", None),
    ("sk", "16. januára 2025 o 10:15", "2025-01-16", "10:15", None),
    ("sl", "16. januar 2025 ob 10.15", "2025-01-16", "10:15", None),
    ("hr", "16. listopada 2025. u 10:15", "2025-10-16", "10:15", None),
    ("sr", "16. јануар 2025. 10:15", "2025-01-16", "10:15", None),
    ("sr", "16. januar 2025. 10:15", "2025-01-16", "10:15", None),
    ("hu", "2025. január 16. 10:15", "2025-01-16", "10:15", None),
    ("hu", "Frissítve: 2025. 01. 16. 10:15", "2025-01-16", "10:15", "modified"),
    ("sq", "16 Janar 2025", "2025-01-16", None, None),
    ("el", "Ενημερώθηκε: 16 Ιανουαρίου 2025 10:15 μ.μ.", "2025-01-16", "22:15", "modified"),
    ("tr", "Yayınlanma: 16 Ocak 2025 10:15", "2025-01-16", "10:15", "published"),
    ("tr", "Güncelleme: 16.01.2025 10:15", "2025-01-16", "10:15", "modified"),
    ("az", "16 yanvar 2025", "2025-01-16", None, None),
    ("ru", "10:15, 16 января 2025", "2025-01-16", "10:15", None),
    ("ru", "Обновлено 16 мая 2025, 10:15 МСК", "2025-05-16", "10:15", "modified"),
    ("uk", "Опубліковано 16 січня 2025 р. 10:15", "2025-01-16", "10:15", "published"),
    ("bg", "16 януари 2025 г., 10:15 ч.", "2025-01-16", "10:15", None),
    ("mk", "16 јануари 2025", "2025-01-16", None, None),
    ("kk", "2025 жылғы 16 қаңтар", "2025-01-16", None, None),
    ("mn", "2025 оны 1-р сарын 16", "2025-01-16", None, None),
    ("hy", "16 հունվարի 2025", "2025-01-16", None, None),
    ("ka", "16 იანვარი 2025", "2025-01-16", None, None),
    ("ar", "تاريخ النشر: ١٦ يناير ٢٠٢٥", "2025-01-16", None, "published"),
    ("ar", "16 كانون الثاني 2025 - 10:15 ص", "2025-01-16", "10:15", None),
    ("ar", "آخر تحديث 16 يناير/كانون الثاني 2025", "2025-01-16", None, "modified"),
    ("ar", "16 جانفي 2025", "2025-01-16", None, None),
    ("fa", "۲۷ دی ۱۴۰۳ - ۱۰:۱۵", "2025-01-16", "10:15", None),
    ("fa", "۱۴۰۳/۱۰/۲۷", "2025-01-16", None, None),
    ("ur", "16 جنوری 2025", "2025-01-16", None, None),
    ("he", "פורסם: 16 בינואר 2025", "2025-01-16", None, "published"),
    ("hi", "अपडेट: 16 जनवरी 2025, 10:15", "2025-01-16", "10:15", "modified"),
    ("bn", "প্রকাশ: ১৬ জানুয়ারি ২০২৫", "2025-01-16", None, "published"),
    ("ta", "16 ஜனவரி 2025", "2025-01-16", None, None),
    ("te", "16 జనవరి 2025", "2025-01-16", None, None),
    ("th", "เผยแพร่ 16 ม.ค. 2568 10:15 น.", "2025-01-16", "10:15", "published"),
    ("th", "16 มกราคม พ.ศ. 2568", "2025-01-16", None, None),
    ("vi", "Thứ năm, 16/1/2025, 10:15 (GMT+7)", "2025-01-16", "10:15", None),
    ("vi", "Cập nhật 16 tháng 1 năm 2025", "2025-01-16", None, "modified"),
    ("id", "Kamis, 16 Januari 2025 10:15 WIB", "2025-01-16", "10:15", None),
    ("ms", "Diterbitkan 16 Ogos 2025", "2025-08-16", None, "published"),
    ("sw", "Januari 16, 2025", "2025-01-16", None, None),
    ("ja", "2025年1月16日(木) 10時15分", "2025-01-16", "10:15", None),
    ("ja", "2025年1月16日 午後3時05分 更新", "2025-01-16", "15:05", "modified"),
    ("ja", "令和7年1月16日 公開", "2025-01-16", None, "published"),
    ("zh", "发布时间：2025-01-16 10:15:20", "2025-01-16", "10:15", "published"),
    ("zh", "2025年1月16日 下午3:15", "2025-01-16", "15:15", None),
    ("zh", "民國114年1月16日", "2025-01-16", None, None),
    ("ko", "입력 2025.01.16 오후 3:15", "2025-01-16", "15:15", "published"),
    ("ko", "2025년 1월 16일", "2025-01-16", None, None),
]


def told(mention: Mention) -> tuple[str, str | None, str | None]:
    """A mention's day (of several readings the first), its time, and what it is."""
    day = mention.readings[0]
    clock = mention.clock
    time = None if clock is None else f"{clock.hour:02}:{clock.minute:02}"
    return f"{day.year}-{day.month:02}-{day.day:02}", time, mention.kind


@pytest.mark.parametrize(("language", "line", "day", "time", "kind"), PRINTED)
def test_dates_are_read(
    language: str, line: str, day: str, time: str | None, kind: str | None
) -> None:
    assert [told(each) for each in find_dates(line, language)] == [(day, time, kind)]


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("16 janvier 2025", "2025-01-16"),
        ("16. ledna 2025", "2025-01-16"),
        ("2025 m. sausio 16 d.", "2025-01-16"),
        ("16 Ιανουαρίου 2025", "2025-01-16"),
        ("16 stycznia 2025", "2025-01-16"),
        ("16 temmuz 2025", "2025-07-16"),
        ("16 ม.ค. 2568", "2025-01-16"),
        ("16 იანვარი, 2025", "2025-01-16"),
        ("16 Հունվարի, 2025", "2025-01-16"),
        ("16 ஜனவரி 2025", "2025-01-16"),
    ],
)
def test_the_language_need_not_be_known(line: str, day: str) -> None:
    assert [told(each)[0] for each in find_dates(line)] == [day]


@pytest.mark.parametrize(
    ("line", "right"),
    [
        ("16 Ionawr 2025", "2025-01-16"),
        ("16 Aibreán 2025", "2025-04-16"),
        ("16 shkurt 2025", "2025-02-16"),
        ("16 fevral 2025", "2025-02-16"),
        ("16 de xaneiro de 2025", "2025-01-16"),
        ("16 Januarie 2025", "2025-01-16"),
        ("16. ágúst 2025", "2025-08-16"),
        ("16 јануари 2025", "2025-01-16"),
        ("16 ಜನವರಿ 2025", "2025-01-16"),
        ("16 ജനുവരി 2025", "2025-01-16"),
        ("16 ජූනි 2025", "2025-06-16"),
        ("16. marta 2025", "2025-03-16"),
        ("16 avgusta 2025", "2025-08-16"),
        ("16 سېپتمبر 2025", "2025-09-16"),
    ],
)
def test_months_of_rarer_languages_on_pages_that_tell_no_language(line: str, right: str) -> None:
    assert [each.readings[0].in_year(2025) for each in find_dates(line)] == [
        date.fromisoformat(right)
    ]


@pytest.mark.parametrize("word", ["dydd", "Mehefin Mawr", "e enjte", "çərşənbə", "Uhr", "cy", ""])
def test_other_words_of_rarer_languages_are_no_months(word: str) -> None:
    assert month_of(word, "") is None


def test_a_word_that_is_no_month_loads_no_languages() -> None:
    program = (
        "import sys\n"
        "from standfirst.dating.printed import find_dates\n"
        "assert len(find_dates('16.01.2025 16 Uhr')) == 1\n"
        "assert len(find_dates('16. ledna 2025')) == 1\n"
        "from dateparser.languages.loader import LocaleDataLoader\n"
        "loaded = {name.split('-')[0] for name in LocaleDataLoader._loaded_locales}\n"
        "assert loaded <= {'en'}, loaded\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.parametrize(("word", "month"), [("mei", 5), ("mai", 5), ("marts", 3), ("lipca", 7)])
def test_common_languages_come_before_rarer_ones(word: str, month: int) -> None:
    assert month_of(word, "") == month


@pytest.mark.parametrize(
    ("sample", "month"),
    [
        ("Grad je dočekao brodove, a već sutra ljudi šeću uz more i čekaju žetvu.", 10),
        ("Łódź wróciła do portu, a załoga śpi; jutro będzie gęsta mgła.", 11),
    ],
)
def test_a_month_of_two_languages_is_told_by_the_text(sample: str, month: int) -> None:
    assert month_of("listopada", "", sample) == month


def test_each_date_has_the_words_next_to_it() -> None:
    line = "Published 16 Jan 2025 10:00 | Updated 17 Jan 2025 11:30"
    assert [told(each) for each in find_dates(line, "en")] == [
        ("2025-01-16", "10:00", "published"),
        ("2025-01-17", "11:30", "modified"),
    ]
    line = "2025-01-16 10:15:20 发布 2025-01-17 11:00 更新"
    assert [told(each) for each in find_dates(line, "zh")] == [
        ("2025-01-16", "10:15", "published"),
        ("2025-01-17", "11:00", "modified"),
    ]
    (only,) = find_dates("16 January 2025", "en", before="Last modified")
    assert only.kind == "modified"


@pytest.mark.parametrize(
    "line",
    [
        "",
        "3 hours ago",
        "heute, 10:15 Uhr",
        "vor 2 Stunden",
        "yesterday at 5 p.m.",
        "3 Comments 2024",
        "Election 2024",
        "2023/24 season",
        "10:15",
        "Nr. 98",
        "99.99.2025",
        "31 Foo 2025",
        "1.2.3.4",
        "+1 212 318 2000",
        "Verfügbar bis 06.05.2024",
        "2024-25 schedule",
        "5 min read",
        "31 février 1400",
    ],
)
def test_what_is_no_date_is_not_read(line: str) -> None:
    assert find_dates(line, "de") == find_dates(line, "en") == []


def test_spans_are_those_of_the_line() -> None:
    line = "By Ida Brandt | 16 January 2025 | 10:15 GMT | 4 min read"
    (only,) = find_dates(line, "en")
    assert line[only.start : only.end] == "16 January 2025 | 10:15 GMT"


def test_numbers_whose_order_is_open_have_two_readings() -> None:
    (open_,) = find_dates("03/04/2025", "en")
    assert [(day.month, day.day) for day in open_.readings] == [(4, 3), (3, 4)]
    assert open_.order is None
    assert [m.order for m in find_dates("13/04/2025")] == ["day"]
    assert [m.order for m in find_dates("04/13/2025")] == ["month"]


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [
        (1404, 1, 1, date(2025, 3, 21)),
        (1403, 12, 30, date(2025, 3, 20)),
        (1403, 10, 27, date(2025, 1, 16)),
        (1399, 12, 30, date(2021, 3, 20)),
        (1357, 11, 22, date(1979, 2, 11)),
        (1404, 12, 30, None),
        (1404, 7, 31, None),
        (1404, 13, 1, None),
        (1600, 1, 1, None),
    ],
)
def test_days_of_the_persian_calendar(
    year: int, month: int, day: int, expected: date | None
) -> None:
    assert from_jalali(year, month, day) == expected
    assert [y for y in range(1395, 1410) if is_jalali_leap(y)] == [1395, 1399, 1403, 1408]


@pytest.mark.parametrize(
    ("text", "iso", "has_time"),
    [
        ("2025-01-16", "2025-01-16T00:00:00", False),
        ("2025-01-16T00:00:00", "2025-01-16T00:00:00", True),
        ("2025-01-16T10:15:00Z", "2025-01-16T10:15:00+00:00", True),
        ("2025-01-16T10:15:00.123+0530", "2025-01-16T10:15:00+05:30", True),
        ("2025-01-16 10:15", "2025-01-16T10:15:00", True),
        ("20250116T101500Z", "2025-01-16T10:15:00+00:00", True),
        ("Thu, 16 Jan 2025 10:15:00 -0500", "2025-01-16T10:15:00-05:00", True),
    ],
)
def test_stamps(text: str, iso: str, has_time: bool) -> None:
    stamp = read_stamp(text)
    assert stamp is not None
    assert (stamp.value.isoformat(), stamp.has_time) == (iso, has_time)


@pytest.mark.parametrize(
    "text", ["", "soon", "2025-13-01", "2025-02-30T10:00", "1737021600", "25:99"]
)
def test_what_is_no_stamp(text: str) -> None:
    assert read_stamp(text) is None


parts = st.sampled_from(
    [
        *(
            "16",
            "2025",
            "1",
            "janvier",
            "Jan.",
            ".",
            "/",
            "-",
            ":",
            " ",
            " de ",
            "10:15",
            "年",
            "月",
        ),
        *(
            "日",
            "updated",
            "更新",
            "1403",
            "元",
            "令和",
            "٣",
            "tháng",
            "สค",
            "GMT+",
            "24",
            "pm",
            "’",
        ),
    ]
)


@given(st.one_of(st.text(), st.lists(parts, max_size=20).map("".join)))
def test_no_text_raises(text: str) -> None:
    for mention in find_dates(text, "fr"):
        assert 0 <= mention.start < mention.end <= len(text)
        assert all(1 <= day.month <= 12 and 1 <= day.day <= 31 for day in mention.readings)
    read_stamp(text)
