"""Taking apart what bylines and photo credits say."""

from __future__ import annotations

import pytest

from standfirst.credits import (
    agency_name,
    is_byline,
    is_credit_label,
    is_credit_text,
    is_names_only,
    looks_like_name,
    looks_like_organisation,
    parse_byline,
    parse_credit,
    parse_photo_credit,
    split_caption,
)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # English
        ("By Odile Marsh", ["Odile Marsh"]),
        ("by Odile Marsh", ["Odile Marsh"]),
        ("BY ODILE MARSH", ["ODILE MARSH"]),
        ("By Odile Marsh and Per Lund", ["Odile Marsh", "Per Lund"]),
        ("By Odile Marsh, Per Lund and Ida Moe", ["Odile Marsh", "Per Lund", "Ida Moe"]),
        ("By Odile Marsh, Per Lund, and Ida Moe", ["Odile Marsh", "Per Lund", "Ida Moe"]),
        ("By Odile Marsh & Per Lund", ["Odile Marsh", "Per Lund"]),
        ("By Odile Marsh, Harbour Correspondent", ["Odile Marsh"]),
        ("By Odile Marsh, harbour correspondent", ["Odile Marsh"]),
        ("By Odile Marsh | 12 March 2021", ["Odile Marsh"]),
        ("By Odile Marsh in Port Tamsin", ["Odile Marsh"]),
        ("By Odile Marsh odile.marsh@tide.example", ["Odile Marsh"]),
        ("Written by Odile Marsh", ["Odile Marsh"]),
        ("Odile Marsh / Per Lund", ["Odile Marsh", "Per Lund"]),
        ("By Odile O’Hara-McKay", ["Odile O’Hara-McKay"]),
        ("By J. R. Marsh", ["J. R. Marsh"]),
        ("By Dr. Odile Marsh", ["Dr. Odile Marsh"]),
        # German
        ("Von Anke Brühl", ["Anke Brühl"]),
        ("Von Anke Brühl und Jens von der Heide", ["Anke Brühl", "Jens von der Heide"]),
        ("Von Anke Brühl (Ostermühl), Jens Kamp (Berlin)", ["Anke Brühl", "Jens Kamp"]),
        ("Von Anke Brühl, Ostermühl", ["Anke Brühl"]),
        # French
        ("Par Solène Aubry", ["Solène Aubry"]),
        ("Par Solène Aubry et Jean-Luc de La Tour", ["Solène Aubry", "Jean-Luc de La Tour"]),
        ("Par Solène Aubry avec AFP", ["Solène Aubry"]),
        ("Propos recueillis par Solène Aubry", ["Solène Aubry"]),
        # Spanish, Portuguese, Italian
        ("Por Inés Calderón", ["Inés Calderón"]),
        ("Por Inés Calderón y Pablo del Río", ["Inés Calderón", "Pablo del Río"]),
        ("Por Rui da Costa", ["Rui da Costa"]),
        ("Por Joana Teles e Rui da Costa", ["Joana Teles", "Rui da Costa"]),
        ("di Carla Benassi", ["Carla Benassi"]),
        ("di Carla Benassi e Ugo D'Amico", ["Carla Benassi", "Ugo D'Amico"]),
        # Dutch, Swedish, Danish, Norwegian, Finnish
        ("Door Fenna van der Meer", ["Fenna van der Meer"]),
        ("Door Fenna van der Meer en Koen Smit", ["Fenna van der Meer", "Koen Smit"]),
        ("Door Fenna in 't Veld en Koen Smit", ["Fenna in 't Veld", "Koen Smit"]),
        ("Von Mathilde von und zu Aarau und Max Ott", ["Mathilde von und zu Aarau", "Max Ott"]),
        ("取材・文＝大野真 撮影＝小林薫", ["大野真"]),
        ("Av Elsa Lindh och Nils Åberg", ["Elsa Lindh", "Nils Åberg"]),
        ("Af Signe Holm og Bo Kjær", ["Signe Holm", "Bo Kjær"]),
        # Slavic languages
        ("Автор: Олег Седов", ["Олег Седов"]),
        ("Олег Седов, Анна Белова", ["Олег Седов", "Анна Белова"]),
        ("Autor: Marek Zięba", ["Marek Zięba"]),
        ("Autor: Jana Hájková a Petr Kříž", ["Jana Hájková", "Petr Kříž"]),
        # Greek, Turkish
        ("Του Νίκου Λαμπρινού", ["Νίκου Λαμπρινού"]),
        ("Haber: Deniz Aksu", ["Deniz Aksu"]),
        # Arabic, Hebrew
        ("بقلم سامي حداد", ["سامي حداد"]),
        ("מאת נועה לביא", ["נועה לביא"]),
        # Chinese, Japanese, Korean
        ("記者 桐野真帆", ["桐野真帆"]),
        ("文：林月华", ["林月华"]),
        ("김하늘 기자", ["김하늘"]),
    ],
)
def test_bylines_name_people(text: str, names: list[str]) -> None:
    credit = parse_byline(text)
    assert credit is not None
    assert credit.role == "author"
    assert list(credit.names) == names
    assert credit.text == text


@pytest.mark.parametrize(
    ("text", "names", "organisations"),
    [
        ("By Odile Marsh and AFP", ["Odile Marsh"], ["AFP"]),
        ("Par Solène Aubry avec AFP", ["Solène Aubry"], ["AFP"]),
        ("Von Anke Brühl, dpa", ["Anke Brühl"], ["dpa"]),
        ("By Odile Marsh, Associated Press", ["Odile Marsh"], ["Associated Press"]),
        ("By Reuters", [], ["Reuters"]),
    ],
)
def test_bylines_name_agencies(text: str, names: list[str], organisations: list[str]) -> None:
    credit = parse_byline(text)
    assert credit is not None
    assert list(credit.names) == names
    assert list(credit.organisations) == organisations
    assert credit.role == ("author" if names else "agency")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "by",
        "By the time the crane fell, nobody was left on the slipway.",
        "by far the oldest crane",
        "Par la fenêtre, on voyait la mer.",
        "Von hier aus sieht man die Brücke nicht mehr.",
        "12 March 2021",
        "Log in",
        "harbour correspondent",
        "???",
    ],
)
def test_what_names_nobody_is_no_byline(text: str) -> None:
    assert parse_byline(text) is None


@pytest.mark.parametrize(
    ("text", "names", "organisations", "note"),
    [
        ("Photo: Odile Marsh", ["Odile Marsh"], [], None),
        ("(Photo: Odile Marsh)", ["Odile Marsh"], [], None),
        ("Photo by Odile Marsh", ["Odile Marsh"], [], None),
        ("Photograph: Odile Marsh/Reuters", ["Odile Marsh"], ["Reuters"], None),
        ("(Odile Marsh/AP)", ["Odile Marsh"], ["AP"], None),
        ("Odile Marsh/AP Photo/File", ["Odile Marsh"], ["AP Photo"], "File"),
        ("Odile Marsh via Reuters", ["Odile Marsh"], ["Reuters"], None),
        ("Odile Marsh - Getty Images", ["Odile Marsh"], ["Getty Images"], None),
        ("Image credit: Getty Images", [], ["Getty Images"], None),
        ("© Odile Marsh", ["Odile Marsh"], [], None),
        ("© Odile Marsh / AFP", ["Odile Marsh"], ["AFP"], None),
        ("AFP", [], ["AFP"], None),
        ("Photos: Odile Marsh and Per Lund", ["Odile Marsh", "Per Lund"], [], None),
        ("Foto: Anke Brühl/dpa", ["Anke Brühl"], ["dpa"], None),
        ("Foto: Anke Brühl/dpa/Archiv", ["Anke Brühl"], ["dpa"], "Archiv"),
        ("Bild: Anke Brühl", ["Anke Brühl"], [], None),
        ("Foto: picture alliance/dpa", [], ["picture alliance", "dpa"], None),
        ("Crédit : Solène Aubry/AFP", ["Solène Aubry"], ["AFP"], None),
        ("(Crédit : Solène Aubry/AP Photo/Archives)", ["Solène Aubry"], ["AP Photo"], "Archives"),
        ("© Solène Aubry / Studio Marne", ["Solène Aubry"], ["Studio Marne"], None),
        ("Foto: Inés Calderón (EFE)", ["Inés Calderón"], ["EFE"], None),
        ("Foto: Joana Teles / Lusa", ["Joana Teles"], ["Lusa"], None),
        ("Foto Carla Benassi/ANSA", ["Carla Benassi"], ["ANSA"], None),
        ("Foto: Fenna van der Meer/ANP", ["Fenna van der Meer"], ["ANP"], None),
        ("Foto: Nils Åberg/TT", ["Nils Åberg"], ["TT"], None),
        ("Kuva: Aino Laine / Lehtikuva", ["Aino Laine"], ["Lehtikuva"], None),
        ("Фото: Олег Седов / РИА Новости", ["Олег Седов"], ["РИА Новости"], None),
        ("Fot. Marek Zięba / PAP", ["Marek Zięba"], ["PAP"], None),
        ("Foto: Jana Hájková, ČTK", ["Jana Hájková"], ["ČTK"], None),
        ("Fotoğraf: Deniz Aksu/AA", ["Deniz Aksu"], ["AA"], None),
        ("צילום: נועה לביא", ["נועה לביא"], [], None),
        ("צילום: נועה לביא, רויטרס", ["נועה לביא"], ["רויטרס"], None),
        ("تصوير: سامي حداد", ["سامي حداد"], [], None),
        ("写真：高瀬澄子／共同", ["高瀬澄子"], ["共同"], None),
        ("图：新华社", [], ["新华社"], None),
        ("사진=김하늘", ["김하늘"], [], None),
        ("사진=연합뉴스", [], ["연합뉴스"], None),
    ],
)
def test_photo_credits(
    text: str, names: list[str], organisations: list[str], note: str | None
) -> None:
    credit = parse_photo_credit(text)
    assert credit is not None
    assert credit.role == "photo"
    assert (list(credit.names), list(credit.organisations), credit.note) == (
        names,
        organisations,
        note,
    )
    assert credit.text == text


@pytest.mark.parametrize("text", ["", "Photo:", "()", "©", "Photo: -", "the crane and the boats"])
def test_what_names_nobody_is_no_photo_credit(text: str) -> None:
    assert parse_photo_credit(text) is None


CAPTION = "Fishing boats at the slipway of Port Tamsin on Monday."


@pytest.mark.parametrize(
    ("text", "caption", "names", "organisations"),
    [
        (f"{CAPTION} (Photo: Odile Marsh/AP)", CAPTION, ["Odile Marsh"], ["AP"]),
        (f"{CAPTION} (Odile Marsh/AP)", CAPTION, ["Odile Marsh"], ["AP"]),
        (f"{CAPTION} [Photo: Odile Marsh]", CAPTION, ["Odile Marsh"], []),
        (f"{CAPTION} Photo: Odile Marsh", CAPTION, ["Odile Marsh"], []),
        (f"{CAPTION} Photograph: Odile Marsh/Reuters", CAPTION, ["Odile Marsh"], ["Reuters"]),
        (f"{CAPTION} © Odile Marsh", CAPTION, ["Odile Marsh"], []),
        (f"{CAPTION} | Photo: Odile Marsh", CAPTION, ["Odile Marsh"], []),
        (f"{CAPTION} - AFP", CAPTION, [], ["AFP"]),
        (f"{CAPTION} Odile Marsh/Getty Images", CAPTION, ["Odile Marsh"], ["Getty Images"]),
        ("Boote am Kai. Foto: Anke Brühl/dpa", "Boote am Kai.", ["Anke Brühl"], ["dpa"]),
        ("Des bateaux. (Crédit : Solène Aubry)", "Des bateaux.", ["Solène Aubry"], []),
        ("Лодки у причала. Фото: Олег Седов", "Лодки у причала.", ["Олег Седов"], []),
        ("船を見る児童ら＝汐見島、高瀬澄子撮影", "船を見る児童ら＝汐見島", ["高瀬澄子"], []),
        ("סירות במזח. צילום: נועה לביא", "סירות במזח.", ["נועה לביא"], []),
    ],
)
def test_a_caption_is_parted_from_its_credit(
    text: str, caption: str, names: list[str], organisations: list[str]
) -> None:
    parts = split_caption(text)
    assert parts.text == caption
    assert parts.credit is not None
    assert (list(parts.credit.names), list(parts.credit.organisations)) == (names, organisations)
    assert parts.credit.text in text


@pytest.mark.parametrize(
    "text",
    [
        CAPTION,
        "Odile Marsh (left) and Per Lund at the slipway.",
        "The slipway in 1961 (before the crane fell).",
        "The slipway (the old one) on Monday. The crane stood on the right.",
        "A photo of the crane hangs in the chandlery of Port Tamsin.",
        "",
    ],
)
def test_a_caption_without_a_credit_stays_whole(text: str) -> None:
    assert split_caption(text) == (text, None)


@pytest.mark.parametrize(
    ("text", "role", "names", "organisations"),
    [
        ("AFP", "agency", [], ["AFP"]),
        ("(AFP)", "agency", [], ["AFP"]),
        ("(dpa)", "agency", [], ["dpa"]),
        ("mit dpa", "agency", [], ["dpa"]),
        ("with Reuters", "agency", [], ["Reuters"]),
        ("Associated Press", "agency", [], ["Associated Press"]),
        ("By Odile Marsh", "author", ["Odile Marsh"], []),
        ("Odile Marsh", "author", ["Odile Marsh"], []),
        ("Photo: Odile Marsh", "photo", ["Odile Marsh"], []),
        ("Odile Marsh/AFP", "photo", ["Odile Marsh"], ["AFP"]),
        ("© Odile Marsh", "photo", ["Odile Marsh"], []),
        ("Translated by Per Lund", "translation", ["Per Lund"], []),
        ("Traduzione di Carla Benassi", "translation", ["Carla Benassi"], []),
        ("Traduit de l’anglais par Solène Aubry", "translation", ["Solène Aubry"], []),
        ("Übersetzung: Anke Brühl", "translation", ["Anke Brühl"], []),
    ],
)
def test_which_credit_a_line_gives(
    text: str, role: str, names: list[str], organisations: list[str]
) -> None:
    credit = parse_credit(text)
    assert credit is not None
    assert credit.role == role
    assert (list(credit.names), list(credit.organisations)) == (names, organisations)


@pytest.mark.parametrize(
    "text",
    ["", "   ", "by", "The crane fell on a Monday.", "12 March 2021", "Log in", "—", "((()))"],
)
def test_a_line_that_names_nobody_gives_no_credit(text: str) -> None:
    assert parse_credit(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Odile Marsh",
        "Per Lund",
        "Fenna van der Meer",
        "Ludwig von Ostermühl",
        "J. R. Marsh",
        "Jean-Luc O’Hara",
        "Олег Седов",
        "Νίκος Λαμπρινός",
        "سامي حداد",
        "נועה לביא",
        "桐野真帆",
        "김하늘",
        "Li Wei",
        "María José de la Cruz",
    ],
)
def test_names(text: str) -> None:
    assert looks_like_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Odile",
        "the old crane",
        "Log in",
        "odile@tide.example",
        "Route 66",
        "Who is Odile Marsh?",
        "Port Tamsin reopens its slipway after eleven long years",
        "AFP",
        "12 March",
        "...",
    ],
)
def test_what_is_no_name(text: str) -> None:
    assert not looks_like_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "AFP",
        "Reuters",
        "Getty Images",
        "dpa",
        "AP Photo",
        "The Tamsin Times",
        "tide.example",
        "新华社",
    ],
)
def test_organisations(text: str) -> None:
    assert looks_like_organisation(text)


@pytest.mark.parametrize("text", ["", "Odile Marsh", "Per Lund", "桐野真帆", "Олег Седов"])
def test_what_is_no_organisation(text: str) -> None:
    assert not looks_like_organisation(text)


def test_the_small_questions() -> None:
    assert is_credit_label("By")
    assert is_credit_label("Traduzione di")
    assert not is_credit_label("By Odile Marsh")
    assert is_byline("di Carla Benassi")
    assert not is_byline("di nuovo")
    assert not is_byline("Carla Benassi")
    assert agency_name("mit dpa") == "dpa"
    assert agency_name("Associated Press") == "Associated Press"
    assert is_names_only("Odile Marsh / Per Lund")
    assert is_names_only("Odile Marsh, special correspondent")
    assert not is_names_only("Odile Marsh saw it")
    assert not is_names_only("Odile Marsh: what I saw")
    assert is_credit_text("Odile Marsh/Reuters")
    assert is_credit_text("Photo: somebody")
    assert not is_credit_text("A photo of the crane")
    assert not is_credit_text("Odile Marsh")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Per-Erik Lund", ["Per-Erik Lund"]),
        ("Per-Erik Lund og Odile Marsh", ["Per-Erik Lund", "Odile Marsh"]),
        ("By Per Lund", ["Per Lund"]),
        ("Autors: Jānis Ozols un Ilze Kalniņa", ["Jānis Ozols", "Ilze Kalniņa"]),
        ("Autoriai: Tomas Gudas ir Rasa Petra", ["Tomas Gudas", "Rasa Petra"]),
        ("Teksti: Aino Laine ja Eero Salo", ["Aino Laine", "Eero Salo"]),
        ("Szerző: Bárdi Éva és Kele Zsolt", ["Bárdi Éva", "Kele Zsolt"]),
        ("Haber: Deniz Aksu ve Zeynep Kara", ["Deniz Aksu", "Zeynep Kara"]),
        ("بقلم: ليلى حداد و سامي خليل", ["ليلى حداد", "سامي خليل"]),
        ("بقلم: ليلى حداد وسامي خليل", ["ليلى حداد", "سامي خليل"]),
        ("بقلم محمد وليد حسن", ["محمد وليد حسن"]),
        ("Per Jordi Vila i Núria Casals", ["Jordi Vila", "Núria Casals"]),
        ("Por José Lago y Casas", ["José Lago y Casas"]),
        ("di Anna Neri ed Elena Bassi", ["Anna Neri", "Elena Bassi"]),
        ("Piše: Matjaž Kobal in Ana Žagar", ["Matjaž Kobal", "Ana Žagar"]),
        ("By Odile Marsh in Port Tamsin", ["Odile Marsh"]),
        ("By Odile Marsh, New York", ["Odile Marsh"]),
        ("Νίκος Καράς και Ελένη Μαυρή", ["Νίκος Καράς", "Ελένη Μαυρή"]),
        ("Автори: Іван Седов та Ганна Біла", ["Іван Седов", "Ганна Біла"]),
        ("Kadri Tamm ja Mart Kask", ["Kadri Tamm", "Mart Kask"]),
        ("Oleh Rina Sari dan Agus Putra", ["Rina Sari", "Agus Putra"]),
        ("Dan Marsh, Dan Lund", ["Dan Marsh", "Dan Lund"]),
        ("김하늘·이준호 기자", ["김하늘", "이준호"]),
        ("[파리=김하늘 특파원]", ["김하늘"]),
        ("【ワシントン＝山口美咲】", ["山口美咲"]),
        ("文・山口美咲、写真・高橋健太", ["山口美咲"]),
        ("記者林佳蓉／台北報導", ["林佳蓉"]),
        ("记者 王小明 李大海", ["王小明", "李大海"]),
        ("新华社记者 张立群", ["张立群"]),
        ("Odile MarshTwitter", ["Odile Marsh"]),
        ("Odile Marsh The Associated Press", ["Odile Marsh"]),
        ("Anke Brühl Landespolitische Korrespondentin", ["Anke Brühl"]),
        ("By Odile Marsh Updated 3 May 2024", ["Odile Marsh"]),
        ("Odile Marsh and Per Lund contributed to this report", ["Odile Marsh", "Per Lund"]),
        ("Amy Rex", ["Amy Rex"]),
    ],
)
def test_names_in_lists_of_all_languages(text: str, names: list[str]) -> None:
    credit = parse_credit(text)
    assert credit is not None
    assert list(credit.names) == names


@pytest.mark.parametrize(
    "text",
    ["Die Tabelle", "Read More", "Top Videos", "Current Issue", "Von Tür zu Tür", "New York"],
)
def test_headings_of_sites_are_no_bylines(text: str) -> None:
    assert parse_credit(text) is None


@pytest.mark.parametrize(
    ("text", "caption", "names", "organisations", "note"),
    [
        ("The slipway at noon.© Odile Marsh/dpa", "The slipway at noon.", "Odile Marsh", "dpa", ""),
        ("The slipway at noon.AFP", "The slipway at noon.", "", "AFP", ""),
        ("The slipway at noonFoto: Per Lund", "The slipway at noon", "Per Lund", "", ""),
        ("Photo by crane7 /Getty Images", "", "crane7", "Getty Images", ""),
        ("The slipway. Uncredited/AP/dpa", "The slipway.", "", "AP; dpa", "Uncredited"),
        ("The slipway. Foto: Privat", "The slipway.", "", "", "Privat"),
        ("The slipway / P. Lundo / Tide nuotr.", "The slipway", "P. Lundo", "Tide", ""),
        ("The slipway. @crane via Reuters", "The slipway.", "@crane", "Reuters", ""),
        ("Foto: Galerie KRAN + ART", "", "", "Galerie KRAN + ART", ""),
        ("The slipway at night. Supplied", "The slipway at night.", "", "", "Supplied"),
        (
            "The slipway. tide.example/Odile Marsh",
            "The slipway.",
            "Odile Marsh",
            "tide.example",
            "",
        ),
    ],
)
def test_credits_as_scrapers_and_papers_print_them(
    text: str, caption: str, names: str, organisations: str, note: str
) -> None:
    parts = split_caption(text)
    assert parts.text == caption
    assert parts.credit is not None
    assert "; ".join(parts.credit.names) == names
    assert "; ".join(parts.credit.organisations) == organisations
    assert (parts.credit.note or "") == note


@pytest.mark.parametrize(
    "name", ["Christie's", "McKay", "AFPTV", "Bank of Calder", "Marsh & Sons", "S&P"]
)
def test_a_firm_in_brackets_ends_a_known_caption(name: str) -> None:
    parts = split_caption(f"The old crane was sold in the spring. ({name})")
    assert parts.text == "The old crane was sold in the spring."
    assert parts.credit is not None


@pytest.mark.parametrize("word", ["Grafik", "Video", "Right", "Ukraine", "Rigoletto", "Figure 3"])
def test_other_words_in_brackets_stay_in_the_caption(word: str) -> None:
    text = f"The old crane was sold in the spring. ({word})"
    assert split_caption(text).text == text


@pytest.mark.parametrize(
    "name", ["VonMiller Jones", "ByWall Market", "Paradis Fiscal", "Portia Lund", "DeAndre Jordan"]
)
def test_names_that_open_as_a_glued_cue_does(name: str) -> None:
    credit = parse_byline(f"By {name}")
    assert credit is not None
    assert credit.names == (name,)


def test_a_name_in_brackets_is_a_credit_of_captions_alone() -> None:
    line = "The winning goal, seen from the stands (Odile Marsh)"
    assert split_caption(line).credit is not None
    assert split_caption(line, known=False).credit is None


def test_a_note_as_the_last_sentence_is_a_credit_of_captions_alone() -> None:
    line = "The winning goal, seen from the stands. Supplied"
    assert split_caption(line).credit is not None
    assert split_caption(line, known=False).credit is None


def test_a_source_is_no_photographer() -> None:
    credit = parse_credit("Quelle: tide.example, pl/dpa")
    assert credit is not None
    assert credit.role == "agency"
    assert credit.organisations == ("tide.example", "dpa")


def test_nobody_is_named_twice() -> None:
    credit = parse_byline("By Odile Marsh, Per Lund and Odile Marsh")
    assert credit is not None
    assert credit.names == ("Odile Marsh", "Per Lund")


@pytest.mark.parametrize("text", ["(" * 2000, "By " + "A, " * 2000, "Photo: " * 500, "/" * 3000])
def test_odd_texts_end(text: str) -> None:
    for parse in (parse_credit, parse_byline, parse_photo_credit):
        credit = parse(text)
        assert credit is None or credit.names or credit.organisations or credit.note
    assert len(split_caption(text).text) <= len(text)


@pytest.mark.parametrize("filler", ["The boats lay in the mud. ", "… ", "A. ", "– | ", "x"])
def test_a_credit_is_found_at_the_end_of_a_long_caption(filler: str) -> None:
    text = filler * 40 + "The crane stood still. Foto: Ann Lee/AFP"
    assert split_caption(text).text == (filler * 40 + "The crane stood still.").strip()


SLIPWAY = "The slipway of Port Tamsin on Monday."


@pytest.mark.parametrize(
    ("credit", "names", "organisations", "note"),
    [
        ("(TM Photo/Odile Marsh)", ["Odile Marsh"], ["TM Photo"], None),
        ("(Tide Photos / Odile Marsh)", ["Odile Marsh"], ["Tide Photos"], None),
        ("Photographs by Odile Marsh for Tide Weekly", ["Odile Marsh"], ["Tide Weekly"], None),
        ("Credit...via Marsh family", [], ["Marsh family"], None),
        ("Credit...via the Marsh family", [], ["Marsh family"], None),
        ("Photo courtesy of the Lund estate", [], ["Lund estate"], None),
        ("Foto: Familie Brühl", [], ["Familie Brühl"], None),
        ("Photo by the author.", [], [], "the author"),
        ("ODILE MARSH / TIDE", ["ODILE MARSH"], ["TIDE"], None),
    ],
)
def test_credits_of_papers_families_and_authors(
    credit: str, names: list[str], organisations: list[str], note: str | None
) -> None:
    parts = split_caption(f"{SLIPWAY} {credit}", known=False)
    assert parts.text == SLIPWAY
    found = parts.credit
    assert found is not None
    assert (list(found.names), list(found.organisations)) == (names, organisations)
    if note is not None:
        assert found.note == note


@pytest.mark.parametrize("mark", ["'", "’", "”", '"', "»"])
def test_a_label_behind_a_quotation(mark: str) -> None:
    shown = f"The slipway: {mark}a place to land, not to live{mark}"
    parts = split_caption(f"{shown} Picture: Gazette", known=False)
    assert parts.text == shown
    assert parts.credit is not None
    assert parts.credit.organisations == ("Gazette",)


@pytest.mark.parametrize(
    "text",
    [
        "The slipway opens (in spring/summer).",
        "SLIPWAY / CRANE",
        "The slipway of Port Tamsin opens again. CRANE / SLIPWAY",
        "The photo by the author of the harbour book hangs in the hall.",
    ],
)
def test_slashes_and_authors_of_other_kinds(text: str) -> None:
    assert split_caption(text, known=False) == (text, None)


@pytest.mark.parametrize(
    "text",
    [
        "【写真特集】汐見島の船着き場、春の再開へ",
        "写真・図版",
        "写真一覧",
        "写真まとめ",
        "フォトギャラリー",
        "画像一覧",
    ],
)
def test_headings_of_pictures_are_no_credits(text: str) -> None:
    assert not is_credit_text(text)
    assert parse_photo_credit(text) is None


def test_photo_and_a_name_in_japanese_is_one() -> None:
    for text in ("写真：高瀬澄子", "写真・高瀬澄子", "写真 高瀬澄子"):
        credit = parse_photo_credit(text)
        assert credit is not None
        assert credit.names == ("高瀬澄子",)


def test_a_label_that_opens_as_bylines_do() -> None:
    for text in ("Автор фото, Олег Седов", "Автор фото: Олег Седов"):
        credit = parse_credit(text)
        assert credit is not None
        assert (credit.role, credit.names) == ("photo", ("Олег Седов",))
    credit = parse_credit("Автор: Олег Седов")
    assert credit is not None
    assert credit.role == "author"


@pytest.mark.parametrize(
    "text",
    [
        "Odile Marsh, Staff Writer",
        "Odile Marsh Staff Writer",
        "By Odile Marsh, Staff Reporter",
        "Odile Marsh, Staff Engineer",
        "Odile Marsh Staff Engineer",
        "Staff Engineer Odile Marsh",
        "Odile Marsh, Head of Press",
        "Odile Marsh, Head of Public Affairs",
        "Odile Marsh, Professor of Marine Biology",
        "Odile Marsh, Co-founder",
        "Odile Marsh, Dean of Law",
        "Odile Marsh, Chair of Physics",
    ],
)
def test_a_job_beside_a_name_is_nobody(text: str) -> None:
    credit = parse_credit(text)
    assert credit is not None
    assert (credit.names, credit.organisations) == (("Odile Marsh",), ())


@pytest.mark.parametrize(
    ("text", "editors"),
    [
        ("By Daily Tide Staff Reporter", "Daily Tide Staff Reporter"),
        ("Harbour Weekly Staff Writer", "Harbour Weekly Staff Writer"),
    ],
)
def test_the_staff_writer_of_a_paper_is_nobody_by_name(text: str, editors: str) -> None:
    credit = parse_credit(text)
    assert credit is not None
    assert (credit.names, credit.organisations) == ((), (editors,))


@pytest.mark.parametrize("text", ["Zerx Marsh, Staff Writer", "Z. Marsh Staff Writer"])
def test_a_staff_writer_behind_a_comma_or_an_initial_is_somebody(text: str) -> None:
    credit = parse_credit(text)
    assert credit is not None
    assert credit.names == (text.partition(" Staff")[0].strip(","),)


@pytest.mark.parametrize(
    "text", ["Staff Engineer", "Software Engineer", "Head of Public Affairs", "Product Manager"]
)
def test_a_job_alone_is_nobody(text: str) -> None:
    assert parse_credit(text) is None
    assert not is_names_only(text)


@pytest.mark.parametrize(
    "text", ["Tide Staff", "Staff Writer", "Our foreign staff", "Staff Reports"]
)
def test_the_staff_are_the_editors(text: str) -> None:
    credit = parse_credit(text)
    assert credit is not None
    assert credit.organisations == (text,)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Odile Marsh (now) and Per Lund (earlier)", ["Odile Marsh", "Per Lund"]),
        ("Odile Marsh and Per Lund", ["Odile Marsh", "Per Lund"]),
        ("(Odile Marsh)", ["Odile Marsh"]),
        ("Le Máire Ní Fhloinn", ["Máire Ní Fhloinn"]),
        ("Le Gall Martin", ["Le Gall Martin"]),
        ("செ.மணிமேகலை", ["செ.மணிமேகலை"]),
        ("ஆர்.கோ.செல்வி", ["ஆர்.கோ.செல்வி"]),
        ("نگار رستمی - خبرنگار محیط زیست", ["نگار رستمی"]),
        ("Odile Marsh - Harbour Correspondent", ["Odile Marsh"]),
    ],
)
def test_lines_of_names_alone(text: str, names: list[str]) -> None:
    credit = parse_credit(text)
    assert credit is not None
    assert list(credit.names) == names
    assert is_names_only(text)


def test_the_armenian_sign_of_a_label_is_a_colon() -> None:
    credit = parse_photo_credit("Foto՝ Հայկ Սարգսյան")
    assert credit is not None
    assert credit.names == ("Հայկ Սարգսյան",)
    assert is_credit_text("Foto՝ Հայկ Սարգսյան")
    credit = parse_byline("By՝ Աննա Սարգսյան")
    assert credit is not None
    assert credit.names == ("Աննա Սարգսյան",)


def test_a_link_to_a_platform_beside_a_name_is_none_of_it() -> None:
    credit = parse_byline("By Odile Marsh Twitter")
    assert credit is not None
    assert credit.names == ("Odile Marsh",)


@pytest.mark.parametrize(
    ("credit", "names", "organisations"),
    [
        ("Odile Marsh for The Carrow Bay Ledger", ["Odile Marsh"], ["The Carrow Bay Ledger"]),
        ("Odile Marsh pour Le Courrier", ["Odile Marsh"], ["Le Courrier"]),
        ("Photograph by Odile Marsh for Lantern", ["Odile Marsh"], ["Lantern"]),
        ("© ODILE MARSH POUR « LE COURRIER »", ["ODILE MARSH"], ["LE COURRIER"]),
        ("Odile Marsh für Die Woche", ["Odile Marsh"], ["Die Woche"]),
    ],
)
def test_whom_a_photographer_worked_for_needs_no_label(
    credit: str, names: list[str], organisations: list[str]
) -> None:
    parts = split_caption(f"{SLIPWAY} {credit}", known=False)
    assert parts.text == SLIPWAY
    assert parts.credit is not None
    assert list(parts.credit.names) == names
    assert list(parts.credit.organisations) == organisations


@pytest.mark.parametrize(
    ("credit", "names", "organisations"),
    [
        ("LES FILMS DU HÉRON", [], ["LES FILMS DU HÉRON"]),
        ("ODILE MARSH POUR LA RIVE HAUTE", ["ODILE MARSH"], ["LA RIVE HAUTE"]),
        ("Laura Marsh (Diario El Muelle)", ["Laura Marsh"], ["Diario El Muelle"]),
        ("ODILE MARSH", ["ODILE MARSH"], []),
        ("O. Marsh", ["O. Marsh"], []),
        ("Laura Marsh", ["Laura Marsh"], []),
    ],
)
def test_whose_a_picture_is_stands_behind_the_last_sentence_of_captions_alone(
    credit: str, names: list[str], organisations: list[str]
) -> None:
    text = f"{SLIPWAY} {credit}"
    assert split_caption(text, known=False).credit is None
    parts = split_caption(text)
    assert parts.text == SLIPWAY
    assert parts.credit is not None
    assert list(parts.credit.names) == names
    assert list(parts.credit.organisations) == organisations


@pytest.mark.parametrize(
    "text",
    [
        "The slipway was opened by Dr. Laura Marsh",
        "The slipway was opened by Prof. Laura Marsh",
        "The slipway opens. Monday",
        "THE SLIPWAY OF TAMSIN. LAURA MARSH",
        "The slipway opens again. Welcome Home",
    ],
)
def test_what_else_stands_behind_a_stop(text: str) -> None:
    assert split_caption(text).credit is None


@pytest.mark.parametrize(
    ("text", "organisation"),
    [
        ("Фото: пресс-служба мэрии Реченска", "пресс-служба мэрии Реченска"),
        ("Фото: администрация Реченска", "администрация Реченска"),
        ("Foto: biuro prasowe Portu Tamsin", "biuro prasowe Portu Tamsin"),
        ("Foto: gabinete de prensa del puerto", "gabinete de prensa del puerto"),
    ],
)
def test_press_offices_are_organisations(text: str, organisation: str) -> None:
    credit = parse_photo_credit(text)
    assert credit is not None
    assert credit.organisations == (organisation,)
    assert not credit.names


@pytest.mark.parametrize("credit", [" / 서해랑 기자", " 서해랑 기자", " / 서해랑 사진기자"])
def test_a_korean_reporter_took_the_picture(credit: str) -> None:
    shown = "주민들이 3일 첫 운행을 앞둔 마을버스 앞에서 고사를 지내고 있다."
    parts = split_caption(shown + credit)
    assert parts.text == shown
    assert parts.credit is not None
    assert parts.credit.names == ("서해랑",)


@pytest.mark.parametrize(
    "text", ["The slipway opens again (The Tide)", "The slipway opens. Monday Morning (The Tide)"]
)
def test_a_paper_in_brackets_without_a_name_took_no_picture(text: str) -> None:
    found = split_caption(text).credit
    assert found is None or not found.names


@pytest.mark.parametrize(
    ("caption", "credit", "names", "organisations"),
    [
        ("הרציף הישן באביב", "צילום: אורי גלזמן", ["אורי גלזמן"], []),
        ("ძველი ნავმისადგომი გაზაფხულზე", "ფოტო: ლევან მარში", ["ლევან მარში"], []),
        ("Հին նավամատույցը գարնանը", "Լուսանկարը՝ Արմեն Մարշյանի", ["Արմեն Մարշյանի"], []),
        ("የድሮው ወደብ በጸደይ", "ፎቶ፦ ዮናስ አድማሱ", ["ዮናስ አድማሱ"], []),
        ("পুরোনো ঘাট বসন্তে", "ছবি: নদীতীর", [], ["নদীতীর"]),
        ("古い船台。「春の港です」", "Photo: 新堂航", ["新堂航"], []),
        ("옛 선착장의 봄", "[하람전지 제공. 재판매 및 DB 금지]", ["하람전지"], []),
        ("Stara pochylnia wiosną", "Fot. Odile Marsz", ["Odile Marsz"], []),
        ("Stara pochylnia", "Fot. Odile Marsz dla Tygodnika", ["Odile Marsz"], ["Tygodnika"]),
        ("Pelancar lama pada musim bunga", "FOTO Azman Marsh", ["Azman Marsh"], []),
        ("The old slipway.", "(Odile Marsh/Tide photo)", ["Odile Marsh"], ["Tide photo"]),
        ("Stará skluzavka na jaře", "Foto a styling: Odile Maršová", ["Odile Maršová"], []),
    ],
)  # fmt: skip
def test_a_label_parts_a_credit_from_what_has_no_stop(
    caption: str, credit: str, names: list[str], organisations: list[str]
) -> None:
    parts = split_caption(f"{caption} {credit}", known=False)
    assert parts.text == caption
    assert parts.credit is not None
    assert list(parts.credit.names) == names
    assert list(parts.credit.organisations) == organisations


@pytest.mark.parametrize(
    ("caption", "credit", "name", "paper"),
    [
        ("O velho estaleiro na primavera", "Odile Marsh/Costeira", "Odile Marsh", "Costeira"),
        ("Старая пристань у моря весной", "О. Марш / Вестник моря", "О. Марш", "Вестник моря"),
        ("Стара пристань на Косі Довгій", "Олена Марш/«Хвиля»", "Олена Марш", "Хвиля"),
    ],
)
def test_a_name_and_its_paper_need_no_sign_before_them_in_a_known_caption(
    caption: str, credit: str, name: str, paper: str
) -> None:
    parts = split_caption(f"{caption} {credit}")
    assert parts.text == caption
    assert parts.credit is not None
    assert parts.credit.names == (name,)
    assert parts.credit.organisations == (paper,)
    assert split_caption(f"{caption} {credit}", known=False).credit is None


@pytest.mark.parametrize(
    ("caption", "credit", "name"),
    [
        ("Старая пристань весной", "Фота Вольгі Марш", "Вольгі Марш"),
        ("පැරණි තොටුපළ වසන්තයේ", "ඡායාරූපය - රුවන් ගමලත්", "රුවන් ගමලත්"),
    ],
)
def test_in_a_known_caption_a_label_needs_no_sign(caption: str, credit: str, name: str) -> None:
    parts = split_caption(f"{caption} {credit}")
    assert parts.text == caption
    assert parts.credit is not None
    assert parts.credit.names == (name,)
    assert split_caption(f"{caption} {credit}", known=False).credit is None


@pytest.mark.parametrize(
    "text",
    [
        "நடிகையின் புதிய படம் - ரசிகர்கள் கொண்டாட்டம்",
        "ראש העיר פרסם תמונה - וכולם התרגשו",
        "新サービス、全国の学校に無料で提供",
        "新作映画、来春から京都で撮影",
        "写真：全国の小中学校で使われる新しい教材",
        "Foto e video: Odile Marsh visita Carrow e le sue case",
        "Streit um die neue Strecke nach Bad Carrow/Tamsin",
        "Die Akten liegen seit Jahren dort. (Archiv)",
        "정부는 암표 재판매 전면 금지를 요구했다",
        "W tym roku nagrodę zdobył rys. Jan Kowalski",
        "Real Estate Photo Editing Services",
        "How to Choose a Video Production Partner",
        "The rise of generative AI: Rapid growth and wide adoption",
        "Photographs and Memories: The Circle of the Seasons",
        "def summarize_document(document)",
        "Artificial Intelligence (AI)",
    ],
)
def test_titles_with_a_word_for_pictures_are_no_captions(text: str) -> None:
    assert split_caption(text, known=False).credit is None


def test_a_note_in_brackets_behind_a_sentence() -> None:
    parts = split_caption("貨車車頭嚴重損毀，司機一度被困。（網上圖片）", known=False)
    assert parts.text == "貨車車頭嚴重損毀，司機一度被困。"
    assert parts.credit is not None
    assert parts.credit.note == "網上圖片"


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("取材・文：千早ミナ 写真：新堂航", ["千早ミナ"]),
        ("Entrevista: Odile Marsh. Fotos: Per Lund", ["Odile Marsh"]),
        ("記者簡立岑／汐灣報導", ["簡立岑"]),
        ("Сурвалжлагч Б.Энхзул", ["Б.Энхзул"]),
        ("А.Маршев", ["А.Маршев"]),
        ("byOdile Marsh", ["Odile Marsh"]),
        ("byRahimu Fadhila", ["Rahimu Fadhila"]),
        ("ByOdile Marsh and Per Lund", ["Odile Marsh", "Per Lund"]),
        ("vonPeer Lund", ["Peer Lund"]),
        ("เรื่องและภาพ: มณีรัตน์ ศรีสมุทร", ["มณีรัตน์ ศรีสมุทร"]),
        ("ภัทรพร อินทร์แก้ว เรื่อง", ["ภัทรพร อินทร์แก้ว"]),
        ("រៀបរៀងដោយ កែវ សុភ័ក្ត្រ", ["កែវ សុភ័ក្ត្រ"]),
    ],
)
def test_bylines_of_more_forms(text: str, names: list[str]) -> None:
    credit = parse_byline(text)
    assert credit is not None
    assert list(credit.names) == names


def test_words_that_forbid_are_a_captions_own_where_no_credit_is() -> None:
    text = "정부는 음란물 재배포를 엄격히 금지한다"
    assert split_caption(text).text == text


@pytest.mark.parametrize("text", ["St.Gallen", "U.S.Steel", "Dr.Oetker", "No.Ten", "E.Marsh"])
def test_what_else_is_glued_to_a_capital(text: str) -> None:
    assert not looks_like_name(text)


def test_a_quotation_in_a_name_keeps_its_closing_sign() -> None:
    credit = parse_byline("Редакція «Хвилі»")
    assert credit is not None
    assert credit.organisations + credit.names == ("Редакція «Хвилі»",)


@pytest.mark.parametrize(
    ("text", "paper"),
    [
        ("By Ann Lee For Daily Ferry Islands", "Daily Ferry Islands"),
        ("Por Ana Ruiz para El Faro", "El Faro"),
        ("By Ann Lee and Bob Ray for Bloom", "Bloom"),
        ("By Ann Lee for the Calder Tide", "the Calder Tide"),
        ("Por Ana Ruiz para la Voz de Calder", "la Voz de Calder"),
        ("Von Anna Müller für die Tide", "die Tide"),
        ("Par Ann Lee pour le Monde", "le Monde"),
    ],
)
def test_for_whom_somebody_wrote_is_an_organisation(text: str, paper: str) -> None:
    credit = parse_byline(text)
    assert credit is not None
    assert paper not in credit.names
    assert credit.organisations == (paper,)


def test_whoever_is_named_before_a_paper_is_a_person() -> None:
    credit = parse_byline("By Ann Lee and Bob Ray for Bob Ray Media")
    assert credit is not None
    assert credit.names == ("Ann Lee", "Bob Ray")


def test_no_paper_opens_in_small_letters() -> None:
    credit = parse_byline("Ann Lee, for article and pictures")
    assert credit is not None
    assert credit.organisations == ()


@pytest.mark.parametrize(
    "text",
    [
        "Ann Lee, MD",
        "By Ann Lee, MS, RD, FAND",
        "By Ann Lee, Ph.D.",
        "Ann Lee, M.D., FACP",
        "By Ann Lee, Shipping Expert",
        "By Ann Lee, Sr. Director of Works",
        "By Ann Lee, Co-Founder & COO",
    ],
)
def test_degrees_and_offices_behind_a_name_name_nobody(text: str) -> None:
    credit = parse_byline(text)
    assert credit is not None
    assert credit.names == ("Ann Lee",)
    assert credit.organisations == ()


def test_agencies_behind_a_name_are_no_degrees() -> None:
    credit = parse_byline("By Ann Lee, AFP")
    assert credit is not None
    assert credit.organisations == ("AFP",)


@pytest.mark.parametrize("text", ["[login]\n...\n", "...", "().", "[a]."])
def test_signs_alone_are_no_byline(text: str) -> None:
    assert parse_byline(text) is None


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Oleh Nurul Huda binti Ismail", ("Nurul Huda binti Ismail",)),
        ("Door Sanne van 't Hoff en Kees Bakker", ("Sanne van 't Hoff", "Kees Bakker")),
        ("Door Sanne van ’t Hoff", ("Sanne van ’t Hoff",)),
        ("By María José Gómez de la Torre y Pérez", ("María José Gómez de la Torre y Pérez",)),
        ("By Tadhg ua Briain", ("Tadhg ua Briain",)),
        ("POR JOSÉ ORTEGA Y GASSET", ("JOSÉ ORTEGA Y GASSET",)),
        ("POR JOSÉ ORTEGA Y ANA GASSET", ("JOSÉ ORTEGA", "ANA GASSET")),
    ],
)
def test_particles_of_names(line: str, names: tuple[str, ...]) -> None:
    credit = parse_byline(line)
    assert credit is not None
    assert credit.names == names


def test_an_agency_behind_and_in_capitals_is_one() -> None:
    credit = parse_byline("POR ANA GIL Y EFE")
    assert credit is not None
    assert (credit.names, credit.organisations) == (("ANA GIL",), ("EFE",))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("\u200eBy Odile Marsh\u200e", ("Odile Marsh",)),
        ("By \u202aOdile Marsh\u202c and \u2068Per Lund\u2069", ("Odile Marsh", "Per Lund")),
        ("\u200fמאת: \u200fדנה לוי\u200f", ("דנה לוי",)),
        ("كتب: \u200fأحمد علي\u200f", ("أحمد علي",)),
        ("نویسنده: \u2067رضا کریمی\u2069", ("رضا کریمی",)),
    ],
)
def test_marks_of_direction_are_no_part_of_a_name(text: str, names: tuple[str, ...]) -> None:
    credit = parse_byline(text)
    assert credit is not None
    assert credit.names == names
    assert is_names_only(f"\u200f{names[0]}\u200f") == is_names_only(names[0])


@pytest.mark.parametrize(
    ("text", "names", "organisations"),
    [
        ("צילום: \u200fדנה לוי\u200f", ("דנה לוי",), ()),
        ("Foto: \u200eAnke Brühl/\u200eAP", ("Anke Brühl",), ("AP",)),
    ],
)
def test_nor_of_a_photo_credits(
    text: str, names: tuple[str, ...], organisations: tuple[str, ...]
) -> None:
    credit = parse_photo_credit(text)
    assert credit is not None
    assert (credit.names, credit.organisations) == (names, organisations)


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Hetty Marlowe¹, Jo Finch²", ("Hetty Marlowe", "Jo Finch")),
        ("By Hetty Marlowe¹,² and Jo Finch²", ("Hetty Marlowe", "Jo Finch")),
        ("Hetty Marlowe1, Jo Finch2", ("Hetty Marlowe", "Jo Finch")),
        ("Von Imke Hansen¹ und Jörg Brandt²", ("Imke Hansen", "Jörg Brandt")),
        ("Анна Белова1, Игорь Панов2", ("Анна Белова", "Игорь Панов")),
    ],
)
def test_the_numbers_of_notes_are_no_part_of_names(printed: str, names: tuple[str, ...]) -> None:
    credit = parse_byline(printed)
    assert credit is not None
    assert credit.names == names


@pytest.mark.parametrize("text", ["Tamsin Roe1", "12 März 2024, 10:15", "Windows 10, Windows 11"])
def test_other_numbers_stay(text: str) -> None:
    assert parse_byline(text) is None
