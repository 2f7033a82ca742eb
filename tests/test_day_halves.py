"""Times of twelve hours, by the words for the parts of the day."""

from __future__ import annotations

import pytest

from standfirst.dating.printed import find_dates

AFTERNOON = [
    "৩ মার্চ ২০২৪, ২:০৫ পিএম",
    "৩ মার্চ ২০২৪, ০২:০৫ পি.এম.",
    "৩ মার্চ ২০২৪, দুপুর ২:০৫",
    "৩ মার্চ ২০২৪, বিকাল ২:০৫",
    "3 मार्च 2024, दोपहर 2:05 बजे",
    "3 मार्च 2024, दोपहर के 2:05",
    "3 मार्च 2024, शाम 2:05",
    "३ मार्च २०२४, दुपारी २:०५",
    "३ मार्च २०२४, दिउँसो २:०५",
    "3 மார்ச் 2024, மாலை 2:05",
    "3 మార్చి 2024, మధ్యాహ్నం 2:05",
    "3 മാർച്ച് 2024, വൈകിട്ട് 2:05",
    "3 ಮಾರ್ಚ್ 2024, ಮಧ್ಯಾಹ್ನ 2:05",
    "3 માર્ચ 2024, બપોરે 2:05",
    "3 ਮਾਰਚ 2024, ਦੁਪਹਿਰ 2:05",
    "3 مارچ 2024، سہ پہر 2:05",
    "3 مارس 2024، 2:05 مساءً",
    "3 مارس 2024 الساعة 2:05 مساء",
    "3 مارس 2024، 2:05 ظهرا",
    "3 مارس 2024 2:05 بعدازظهر",
    "3 مارس 2024 2:05 بعد از ظهر",
    "3 Μαρτίου 2024, 2:05 μμ",
    "3 Μαρτίου 2024, 02:05 ΜΜ",
    "3 Μαρτίου 2024, 2:05 μ.μ.",
    "3 de marzo de 2024, 2:05 de la tarde",
    "3 de março de 2024 às 2:05 da tarde",
    "3 mars 2024, 2:05 de l’après-midi",
    "3/3/2024 2:05 chiều",
    "3 Maret 2024 pukul 2.05 siang",
    "2024. március 3. du. 2:05",
    "3 Mart 2024 öğleden sonra 2:05",
    "3 ማርች 2024 2:05 ከሰዓት",
    "2024년 3월 3일 오후 2시 5분",
    "2024-03-03 PM 2:05:00",
    "2024年3月3日 下午2时5分",
]


@pytest.mark.parametrize("line", AFTERNOON)
def test_the_afternoon(line: str) -> None:
    assert _clock(line) == (14, 5)


@pytest.mark.parametrize(
    ("line", "clock"),
    [
        ("3 मार्च 2024, सुबह 12:05", (0, 5)),
        ("3 मार्च 2024, दोपहर 12:05", (12, 5)),
        ("3 मार्च 2024, दोपहर 11:30", (11, 30)),
        ("3 मार्च 2024, रात 2:05", (2, 5)),
        ("3 मार्च 2024, रात 10:05", (22, 5)),
        ("৩ মার্চ ২০২৪, রাত ১২:০৫", (0, 5)),
        ("৩ মার্চ ২০২৪, সকাল ৯:০৫", (9, 5)),
        ("3 مارس 2024 2:05 صباحًا", (2, 5)),
        ("3 مارس 2024 12:05 ظهرًا", (12, 5)),
        ("3 de marzo de 2024, 9:05 de la noche", (21, 5)),
        ("3 de marzo de 2024, 9:05 de la mañana", (9, 5)),
        ("3 Μαρτίου 2024, 9:05 πμ", (9, 5)),
        ("2024. március 3. de. 9:05", (9, 5)),
        ("2024년 3월 3일 밤 11시 5분", (23, 5)),
        ("2024-03-03 AM 12:05", (0, 5)),
        ("2024年3月3日 9时5分", (9, 5)),
        ("2024年3月3日 中午11:30", (11, 30)),
        # Of twenty-four hours, whatever is said besides.
        ("3 मार्च 2024 शाम 19:05", (19, 5)),
        ("3 de marzo de 2024, 14:05 de la tarde", (14, 5)),
        ("3 Maret 2024 pukul 14.05 siang", (14, 5)),
        # Words that belong to another time, or to none.
        ("3 March 2024, 9:05 AM, 10:00 PM", (9, 5)),
        ("3 March 2024 2:05 duty editor", (2, 5)),
        ("Aktualisiert am 3. März 2024 um 2:05", (2, 5)),
        ("3 mars 2024 à 2:05 du lundi", (2, 5)),
        ("3 de marzo de 2024, 2:05 de la redacción", (2, 5)),
        ("2024年3月3日 9時5人", (9, 0)),
    ],
)
def test_other_parts_of_the_day(line: str, clock: tuple[int, int]) -> None:
    assert _clock(line) == clock


def _clock(line: str) -> tuple[int, int]:
    (found,) = find_dates(line)
    assert found.clock is not None
    return found.clock.hour, found.clock.minute
