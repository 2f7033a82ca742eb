"""Bylines whose label tells of text and pictures, or that name the photographer behind another."""

from __future__ import annotations

import pytest

from standfirst.credits import is_credit_text, parse_byline, parse_credit


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Text and photos: Odile Marsh", ("Odile Marsh",)),
        ("Text & Bild: Katrin Moll", ("Katrin Moll",)),
        ("Haber-Fotoğraf: Zeynep Kaya", ("Zeynep Kaya",)),
        ("Tekst i zdjęcia: Anna Zielińska", ("Anna Zielińska",)),
        ("文｜王晓明", ("王晓明",)),
        ("记者｜王晓明", ("王晓明",)),
        ("Bài: Nguyễn Thị Hoa - Ảnh: Trần Văn Bình", ("Nguyễn Thị Hoa",)),
        ("Κείμενο: Μαρία Δήμου Φωτογραφίες: Νίκος Ράπτης", ("Μαρία Δήμου",)),
        ("글 김하늘 사진 이소라", ("김하늘",)),
        ("Tekst Sanne Dekker Foto's Joris Prins", ("Sanne Dekker",)),
        ("责任编辑：李娜 作者：王晓明", ("王晓明",)),
        ("作者：王晓明 李娜", ("王晓明", "李娜")),
    ],
)
def test_who_wrote_is_told_from_the_labels(text: str, names: tuple[str, ...]) -> None:
    credit = parse_credit(text)
    assert credit is not None
    assert (credit.role, credit.names) == ("author", names)


@pytest.mark.parametrize("text", ["Photos: Odile Marsh", "Fotoğraf: Zeynep Kaya", "Bild: Ann Moll"])
def test_pictures_alone_are_no_text(text: str) -> None:
    assert is_credit_text(text)
    credit = parse_credit(text)
    assert credit is None or credit.role == "photo"


@pytest.mark.parametrize("text", ["作者：王 晓明", "作者：欧阳晓明"])
def test_one_chinese_name_stays_one(text: str) -> None:
    credit = parse_byline(text)
    assert credit is not None
    assert len(credit.names) == 1


def test_a_word_for_photo_without_a_byline_parts_no_name() -> None:
    credit = parse_byline("Sanne Foto Dekker")
    assert credit is None or credit.names != ("Sanne",)
