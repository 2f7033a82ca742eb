"""Datelines, and openings that only look like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from own_pages import PARAGRAPHS
from standfirst import Article, extract
from standfirst.dateline import Dateline, read_dateline

# The opening, its place, its agency, its date.
DATELINES = [
    ("PARIS, 16 janv. (AFP) – Le port a rouvert.", "PARIS", "AFP", "16 janv."),
    ("Paris, le 16 janvier 2025 – Le port a rouvert.", "Paris", None, "le 16 janvier 2025"),
    ("Bruxelles (Belga) - Le port a rouvert.", "Bruxelles", "Belga", None),
    ("BERLIN (dpa) - Die Fähre fährt wieder.", "BERLIN", "dpa", None),
    ("Berlin (dpa/lsw) – Die Fähre fährt wieder.", "Berlin", "dpa/lsw", None),
    ("Hannover (dpa/lni) - Die Fähre fährt wieder.", "Hannover", "dpa/lni", None),
    ("Wien (APA) – Der Hafen ist offen.", "Wien", "APA", None),
    ("Wien/APA – Der Hafen ist offen.", "Wien", "APA", None),
    ("ZÜRICH (awp) - Der Hafen ist offen.", "ZÜRICH", "awp", None),
    ("Berlin, 16. Januar 2025 – Der Hafen ist offen.", "Berlin", None, "16. Januar 2025"),
    ("WASHINGTON — The harbor reopened.", "WASHINGTON", None, None),
    ("WASHINGTON, D.C. — The harbor reopened.", "WASHINGTON, D.C.", None, None),
    ("KNOXVILLE, Tenn. — The harbor reopened.", "KNOXVILLE, Tenn.", None, None),
    ("ST. LOUIS (AP) — The harbor reopened.", "ST. LOUIS", "AP", None),
    ("ATHENS, Greece (AP) — The harbor reopened.", "ATHENS, Greece", "AP", None),
    ("The Hague (AFP) – The court ruled.", "The Hague", "AFP", None),
    ("(Reuters) - The ferry sails again.", None, "Reuters", None),
    ("LONDON, Jan 16 (Reuters) - The ferry sails again.", "LONDON", "Reuters", "Jan 16"),
    ("BEIJING, Jan. 16 (Xinhua) -- The harbor reopened.", "BEIJING", "Xinhua", "Jan. 16"),
    (
        "NEW YORK, Jan. 16, 2025 /PRNewswire/ -- The ferry line said.",
        *("NEW YORK", "PRNewswire", "Jan. 16, 2025"),
    ),
    ("MANILA (PNA) – The port reopened.", "MANILA", "PNA", None),
    ("Madrid, 16 ene (EFE).- El puerto reabre.", "Madrid", "EFE", "16 ene"),
    ("MADRID, 16 Ene. (EUROPA PRESS) - El puerto abre.", "MADRID", "EUROPA PRESS", "16 Ene."),
    ("BRASÍLIA - O porto reabriu.", "BRASÍLIA", None, None),
    ("SÃO PAULO (Reuters) - O porto reabriu.", "SÃO PAULO", "Reuters", None),
    ("SÃO PAULO, SP (FOLHAPRESS) - O porto abriu.", "SÃO PAULO, SP", "FOLHAPRESS", None),
    ("Lisboa, 16 jan 2025 (Lusa) – O porto reabriu.", "Lisboa", "Lusa", "16 jan 2025"),
    ("ROMA, 12 MAR - Il porto riapre.", "ROMA", None, "12 MAR"),
    ("(ANSA) - ROMA, 12 MAR - Il porto riapre.", "ROMA", "ANSA", "12 MAR"),
    ("Milano, 12 mar. (LaPresse) - Il porto riapre.", "Milano", "LaPresse", "12 mar."),
    ("BUCUREȘTI, 16 ian (Agerpres) - Portul s-a deschis.", "BUCUREȘTI", "Agerpres", "16 ian"),
    ("BRUSSEL (ANP) - De haven is weer open.", "BRUSSEL", "ANP", None),
    ("STOCKHOLM (TT) – Hamnen är öppen.", "STOCKHOLM", "TT", None),
    ("OSLO (NTB): Havnen er åpen igjen.", "OSLO", "NTB", None),
    ("København (Ritzau) - Havnen er åben igen.", "København", "Ritzau", None),
    ("HELSINKI (STT) – Satama on auki.", "HELSINKI", "STT", None),
    ("TALLINN, 16. jaanuar, BNS - Sadam avati.", "TALLINN", "BNS", "16. jaanuar"),
    ("RĪGA, 16. janv., LETA. Osta atvērta.", "RĪGA", "LETA", "16. janv."),
    ("Vilnius, sausio 16 d. (BNS). Uostas vėl veikia.", "Vilnius", "BNS", "sausio 16 d."),
    ("Warszawa (PAP) – Port znów działa.", "Warszawa", "PAP", None),
    ("Praha 16. ledna (ČTK) - Přístav se otevřel.", "Praha", "ČTK", "16. ledna"),
    ("Bratislava 16. januára (TASR) - Prístav je tu.", "Bratislava", "TASR", "16. januára"),
    ("Ljubljana, 16. januarja (STA) - Luka je odprta.", "Ljubljana", "STA", "16. januarja"),
    ("Zagreb, 16. siječnja (Hina) - Luka je otvorena.", "Zagreb", "Hina", "16. siječnja"),
    ("BEOGRAD, 16. januara (Tanjug) - Luka radi.", "BEOGRAD", "Tanjug", "16. januara"),
    (
        "Budapest, 2025. január 16., csütörtök (MTI) – Megnyílt a kikötő.",
        *("Budapest", "MTI", "2025. január 16., csütörtök"),
    ),
    ("Αθήνα (ΑΠΕ-ΜΠΕ) - Το λιμάνι άνοιξε.", "Αθήνα", "ΑΠΕ-ΜΠΕ", None),
    ("ANKARA (AA) - Liman yeniden açıldı.", "ANKARA", "AA", None),
    ("İSTANBUL (DHA) - Liman yeniden açıldı.", "İSTANBUL", "DHA", None),
    ("МОСКВА, 3 мая. /ТАСС/. Паром снова ходит.", "МОСКВА", "ТАСС", "3 мая."),
    ("МОСКВА, 3 мая — РИА Новости. Паром ходит.", "МОСКВА", "РИА Новости", "3 мая"),
    ("Москва. 3 мая. ИНТЕРФАКС - Паром ходит.", "Москва", "ИНТЕРФАКС", "3 мая"),
    ("КИЇВ, 16 січня (Укрінформ) — Порт відкрито.", "КИЇВ", "Укрінформ", "16 січня"),
    ("София, 16 януари /БТА/ Пристанището отвори.", "София", "БТА", "16 януари"),
    ("القاهرة (رويترز) - أعيد فتح الميناء.", "القاهرة", "رويترز", None),
    ("القاهرة 16 يناير (رويترز) - أعيد فتح الميناء.", "القاهرة", "رويترز", "16 يناير"),
    ("تهران - ایرنا - بندر باز شد.", "تهران", "ایرنا", None),
    ("תל אביב (רויטרס) - הנמל נפתח.", "תל אביב", "רויטרס", None),
    ("नई दिल्ली, 16 जनवरी (भाषा) बंदरगाह खुला।", "नई दिल्ली", "भाषा", "16 जनवरी"),
    ("Jakarta (ANTARA) - Pelabuhan dibuka kembali.", "Jakarta", "ANTARA", None),
    ("Jakarta, CNN Indonesia -- Pelabuhan dibuka.", "Jakarta", "CNN Indonesia", None),
    ("KUALA LUMPUR, 16 Jan (Bernama) -- Pelabuhan buka.", "KUALA LUMPUR", "Bernama", "16 Jan"),
    ("HÀ NỘI (TTXVN) - Cảng mở cửa lại.", "HÀ NỘI", "TTXVN", None),
    ("新华社北京1月16日电 港口重新开放。", "北京", "新华社", "1月16日"),
    ("中新网1月16日电 港口重新开放。", None, "中新网", "1月16日"),
    ("（中央社記者王小明台北16日電）港口重新開放。", "台北", "中央社", "16日"),
    ("【東京＝鈴木】港が再開した。", "東京", "鈴木", None),
    ("【ワシントン共同】港が再開した。", "ワシントン", "共同", None),
    ("［ロンドン　１６日　ロイター］ 港が再開した。", "ロンドン", "ロイター", "１６日"),
    ("[서울=뉴시스] 항구가 다시 열렸다.", "서울", "뉴시스", None),
    ("(서울=연합뉴스) 김철수 기자 = 항구가 열렸다.", "서울", "연합뉴스", None),
]

SENTENCES = [
    "Berlin – the city that never sleeps – woke late.",
    "Berlin – die Stadt der Brücken.",
    "Berlin - Der Hafen ist offen.",
    "Paris — always a good idea — was empty.",
    "PARIS was empty on Tuesday.",
    "PARIS – La ville – s'est vidée.",
    "NATO – The alliance of the north met.",
    "NASA — The agency said on Tuesday that it will launch.",
    "IBM – The company said.",
    "DHL — The parcel company.",
    "MAYOR: The harbor must reopen.",
    "BREAKING — The harbor has reopened.",
    "UPDATE - The ferry sails again.",
    "OPINION — The harbor must reopen.",
    "INTERVIEW - Le port a rouvert.",
    "COVID-19 — What you need to know.",
    "ИТОГИ – Паром снова ходит.",
    "The Associated Press (AP) reported on Tuesday that.",
    "The Associated Press (AP) – The agency – said.",
    "Die Deutsche Presse-Agentur (dpa) meldet.",
    "Marie Dubois (AFP) est journaliste.",
    "Reuters reported that the harbor reopened.",
    "Angela Marsh (CDU) – Die Bürgermeisterin – sagte.",
    "Olaf Marsh (SPD): Wir werden sehen.",
    "Manchester United (2-1) - The win was late.",
    "Tuesday, 16 January – Rain is likely.",
    "January 16, 2025 – The harbor reopened.",
    "On Jan. 16, 2025 – Tuesday – the harbor reopened.",
    "London, 1940. The bombs fell.",
    "In Paris, 16 ferries sailed.",
    "Washington (the state, not the city) is wet.",
    "(Spoilers) - The ferry sinks.",
    "(Video) – The ferry sails.",
    "I – The first part.",
    "Q: Why did the ferry stop?",
    "Anna, 16, – a pupil – said.",
    "السلطة الرابعة - أعيد فتح الميناء.",
    "北京1月16日，港口重新开放。",
    "[단독] 항구가 다시 열렸다.",
    "[사진] 항구가 다시 열렸다.",
    "【写真】港が再開した。",
    "【速報】港が再開した。",
    "",
    "–",
]


@pytest.mark.parametrize(("text", "place", "agency", "date"), DATELINES)
def test_datelines(text: str, place: str | None, agency: str | None, date: str | None) -> None:
    found = read_dateline(text)
    assert found is not None
    assert (found.place, found.agency, found.date_text) == (place, agency, date)
    start, end = found.span
    assert text[start:end] == found.text == str(found)
    assert 0.5 < found.confidence < 1
    assert found.reason


@pytest.mark.parametrize("text", SENTENCES)
def test_a_sentence_is_no_dateline(text: str) -> None:
    assert read_dateline(text) is None


def test_no_paragraph_of_a_story_is_one() -> None:
    assert [text for text in PARAGRAPHS if read_dateline(text)] == []


def test_an_article_has_it_and_its_body_keeps_it() -> None:
    opening = "HARWICH, Jan. 16 (AP) — " + PARAGRAPHS[0]
    page = "\n\n".join(["The slipway reopens after ten years", opening, *PARAGRAPHS[1:6]])
    article = extract(page, format="text")
    found = article.dateline
    assert isinstance(found, Dateline)
    assert (found.place, found.agency, found.date_text) == ("HARWICH", "AP", "Jan. 16")
    assert opening in article.body
    assert page[slice(*found.span)] == found.text == "HARWICH, Jan. 16 (AP)"
    line = article.ledger[found.line]
    assert (line.filter, line.text[: len(found.text)]) == (found.filter, found.text)
    assert Article.from_dict(article.to_dict()).dateline == found
    assert extract(page.replace(opening, PARAGRAPHS[0]), format="text").dateline is None


openings = st.sampled_from(
    [
        *(
            "PARIS",
            "Berlin",
            ", ",
            "16 ",
            "janv.",
            " (",
            "AFP",
            ")",
            " – ",
            "-",
            "/",
            "【",
            "=",
            "】",
        ),
        *("新华社", "电", ".", " ", "The ", "[", "]", "St. ", "(Reuters", "\n", "Ünna", "de "),
    ]
)


@given(st.one_of(st.text(), st.lists(openings, max_size=30).map("".join)))
def test_no_text_raises(text: str) -> None:
    found = read_dateline(text)
    if found is not None:
        start, end = found.span
        assert found.text
        assert text[start:end] == found.text


def test_a_town_may_begin_with_new_but_not_be_it() -> None:
    story = "Stocks fell for a third day on Monday, and nobody could say why they had risen."
    told = read_dateline(f"NEW YORK - {story}")
    assert told is not None
    assert told.place == "NEW YORK"
    assert read_dateline(f"NEW — {story}") is None
    assert read_dateline(f"THE — {story}") is None


def test_the_wires_of_china_in_brackets() -> None:
    told = read_dateline("（新华社北京1月5日电）新年的第一天，港口恢复了运行，渡船在清晨六点离岸。")
    assert told is not None
    assert told.place == "北京"
