"""Datelines that name the paper, its site or its desk beside the town, and those of Mexico and
China."""

from __future__ import annotations

import pytest

from standfirst.dateline import read_dateline


@pytest.mark.parametrize(
    ("text", "place", "agency"),
    [
        ("JAKARTA, TEPIAN.com - Awak feri kembali bekerja.", "JAKARTA", "TEPIAN.com"),
        ("TEPIAN.CO.ID, JAKARTA -- Awak feri kembali bekerja.", "JAKARTA", "TEPIAN.CO.ID"),
        ("Tepian6.com, Jakarta - Awak feri kembali bekerja.", "Jakarta", "Tepian6.com"),
        ("Kota Baru, iTepian.id – Awak feri kembali bekerja.", "Kota Baru", "iTepian.id"),
        ("القاهرة ـ «مرفأ الغد»: صوتت الأطقم يوم الثلاثاء.", "القاهرة", "مرفأ الغد"),
        ("دبي - المرفأ.نت: صوتت الأطقم يوم الثلاثاء.", "دبي", "المرفأ.نت"),
        ("عمان - المرفأ - صوتت الأطقم يوم الثلاثاء.", "عمان", "المرفأ"),
        ("کراچی (اسٹاف رپورٹر) عملے نے منگل کو ووٹ دیا۔", "کراچی", "اسٹاف رپورٹر"),
        ("اسلام آباد (ویب ڈیسک) عملے نے منگل کو ووٹ دیا۔", "اسلام آباد", "ویب ڈیسک"),
        ("लखनऊ, संवाददाता। नाविकों ने मंगलवार को मतदान किया।", "लखनऊ", "संवाददाता"),
        ("तट संवाददाता, लखनऊ। नाविकों ने मंगलवार को मतदान किया।", "लखनऊ", "तट संवाददाता"),
        ("SANTO DOMINGO.- Las tripulaciones votaron el martes.", "SANTO DOMINGO", None),
        ("CDMX.- Las tripulaciones votaron el martes.", "CDMX", None),
        ("Villa Alta, NL.- Las tripulaciones votaron.", "Villa Alta, NL", None),
        ("海湾日报讯 岛屿航线的船员投票决定结束罢工。", None, "海湾日报"),
        ("【本報台北訊】島嶼航線的船員投票決定結束罷工。", "台北", "本報"),
        ("（中央社倫敦16日綜合外電報導）島嶼航線的船員投票。", "倫敦", "中央社"),
        ("央广网北京1月16日消息（记者郭明）岛屿航线的船员投票。", "北京", "央广网"),
        ("Accra, Jan. 16, GNA – Ferry crews voted on Tuesday.", "Accra", "GNA"),
        ("Bern (sda) Die Besatzungen stimmten am Dienstag ab.", "Bern", "sda"),
        ("(Dân trí) - Thủy thủ đoàn đã bỏ phiếu hôm thứ Ba.", None, "Dân trí"),
    ],
)
def test_who_sends_from_where(text: str, place: str | None, agency: str | None) -> None:
    told = read_dateline(text)
    assert told is not None
    assert (told.place, told.agency) == (place, agency)
    assert text[slice(*told.span)] == told.text


def test_the_date_is_no_part_of_the_place() -> None:
    told = read_dateline("Accra, Jan. 16, GNA – Ferry crews voted on Tuesday.")
    assert told is not None
    assert told.date_text == "Jan. 16"


@pytest.mark.parametrize(
    "text",
    [
        "PREGUNTA.- ¿Cómo fue la votación?",
        "RESPUESTA.- Fue larga.",
        "P.- ¿Cómo fue la votación?",
        "ARTÍCULO PRIMERO.- Las tarifas serán las siguientes.",
        "ÚLTIMA HORA.- Las tripulaciones votan.",
        "Redacción.- Las tripulaciones votaron.",
        "TTO - Thủy thủ đoàn đã bỏ phiếu.",
        "وزير - عاجل: صوتت الأطقم يوم الثلاثاء.",
        "القاهرة - الرياض: صوتت الأطقم يوم الثلاثاء.",
        "القاهرة (مصر) صوتت يوم الثلاثاء.",
        "लखनऊ, कानपुर। नाविकों ने मतदान किया।",
        "新华社消息人士说，船员投票决定结束罢工。",
        "据海湾日报讯，船员投票决定结束罢工。",
        "National Agency (NA) Chairman Wu voted on Tuesday.",
        "Tide.com, the island's site - and its only one - said so.",
    ],
)
def test_near_ones_are_none(text: str) -> None:
    assert read_dateline(text) is None
