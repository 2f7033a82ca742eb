"""The language of an article, told from its own words."""

from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fixture_pages import article_of, fixtures
from own_pages import PARAGRAPHS, STORY
from standfirst import Article, Paragraph, extract
from standfirst.language import UNKNOWN, Language, told_language

# A sentence or two in each language that has a phrase file, and in some that have none.
SENTENCES = {
    "ar": "أعلنت بلدية المدينة أمس أن الجسر القديم سيغلق أمام السيارات حتى نهاية الشهر المقبل.",
    "bg": "Кметът обяви вчера, че старият мост над реката ще остане затворен до края на месеца.",
    "bn": "মেয়র গতকাল জানিয়েছেন, নদীর ওপরের পুরোনো সেতুটি মাসের শেষ পর্যন্ত বন্ধ থাকবে।",
    "ca": "L'alcaldessa va anunciar ahir que el pont vell sobre el riu romandrà "
    "tancat fins dijous.",
    "cs": "Starostka včera oznámila, že starý most přes řeku zůstane zavřený až do konce měsíce.",
    "da": "Borgmesteren meddelte i går, at den gamle bro over åen bliver lukket resten af måneden.",
    "de": "Die Bürgermeisterin teilte gestern mit, dass die alte Brücke bis "
    "Monatsende gesperrt bleibt.",
    "el": "Η δήμαρχος ανακοίνωσε χθες ότι η παλιά γέφυρα θα μείνει κλειστή ως το τέλος του μήνα.",
    "en": "The mayor said yesterday that the old bridge would stay closed until "
    "the end of the month.",
    "es": "La alcaldesa anunció ayer que el viejo puente seguirá cerrado hasta finales de mes.",
    "et": "Linnapea teatas eile, et vana sild jõel jääb suletuks kuni kuu lõpuni.",
    "fa": "شهردار دیروز اعلام کرد که پل قدیمی روی رودخانه تا پایان ماه بسته می‌ماند.",
    "fi": "Kaupunginjohtaja kertoi eilen, että joen yli vievä vanha silta pysyy suljettuna.",
    "fr": "La maire a annoncé hier que le vieux pont resterait fermé jusqu'à la fin du mois.",
    "he": "ראש העירייה הודיעה אתמול כי הגשר הישן מעל הנהר יישאר סגור עד סוף החודש.",
    "hi": "महापौर ने कल बताया कि नदी पर बना पुराना पुल महीने के अंत तक बंद रहेगा।",
    "hr": "Gradonačelnica je jučer priopćila da će stari most preko rijeke "
    "ostati zatvoren do kraja "
    "tjedna, a vlakovi će voziti zaobilazno.",
    "hu": "A polgármester tegnap bejelentette, hogy a folyó régi hídja a hónap végéig zárva marad.",
    "id": "Wali kota mengatakan kemarin bahwa jembatan tua itu akan ditutup "
    "karena rusak, dan warga "
    "bisa memakai perahu milik polisi.",
    "it": "La sindaca ha annunciato ieri che il vecchio ponte resterà chiuso "
    "fino alla fine del mese.",
    "ja": "市長は昨日、川にかかる古い橋を今月末まで通行止めにすると発表した。",
    "ko": "시장은 어제 강 위의 낡은 다리를 이달 말까지 폐쇄한다고 밝혔다.",
    "lt": "Merė vakar pranešė, kad senasis tiltas per upę liks uždarytas iki mėnesio pabaigos.",
    "lv": "Mēre vakar paziņoja, ka vecais tilts pār upi paliks slēgts līdz mēneša beigām.",
    "ms": "Datuk bandar berkata semalam bahawa jambatan lama itu akan ditutup kerana rosak, dan "
    "penduduk boleh menaiki bot milik polis.",
    "nl": "De burgemeester zei gisteren dat de oude brug tot het einde van de maand dicht blijft.",
    "no": "Ordføreren sa i går at den gamle broen over elven blir stengt ut måneden.",
    "pl": "Burmistrz ogłosiła wczoraj, że stary most na rzece pozostanie "
    "zamknięty do końca miesiąca.",
    "pt": "A prefeita anunciou ontem que a velha ponte continuará fechada até o fim do mês.",
    "ro": "Primarul a anunțat ieri că podul vechi de peste râu va rămâne închis până joi.",
    "ru": "Мэр сообщила вчера, что старый мост через реку останется закрытым до конца месяца.",
    "sk": "Primátorka včera oznámila, že starý most cez rieku zostane zatvorený do konca mesiaca.",
    "sl": "Županja je včeraj sporočila, da bo stari most čez reko zaprt do konca meseca.",
    "sr-Cyrl": "Градоначелница је јуче саопштила да ће стари мост преко реке остати затворен.",
    "sr-Latn": "Gradonačelnica je juče saopštila da će stari most preko reke ostati "
    "zatvoren do kraja "
    "meseca, a da autobusi mogu da voze obilazno.",
    "sv": "Kommunalrådet meddelade i går att den gamla bron över ån hålls stängd månaden ut.",
    "sw": "Meya alisema jana kwamba daraja la zamani la mto litafungwa hadi mwisho wa mwezi.",
    "th": "นายกเทศมนตรีกล่าวเมื่อวานนี้ว่าสะพานเก่าข้ามแม่น้ำจะปิดจนถึงสิ้นเดือน",
    "tr": "Belediye başkanı dün nehrin üzerindeki eski köprünün ay sonuna kadar kapalı kalacağını "
    "söyledi.",
    "uk": "Міська голова повідомила вчора, що старий міст через річку буде "
    "зачинено до кінця місяця.",
    "vi": "Thị trưởng cho biết hôm qua rằng cây cầu cũ bắc qua sông sẽ đóng cửa đến cuối tháng.",
    "zh-Hans": "市长昨天宣布，河上的旧桥将关闭到这个月底，车辆必须绕行。",
    "zh-Hant": "市長昨天宣布，河上的舊橋將關閉到這個月底，車輛必須繞行。",
    "af": "Die burgemeester het gister gesê dat die ou brug oor die rivier gesluit sal bly.",
    "bs": "Gradonačelnica je jučer saopćila da će stari most preko rijeke ostati zatvoren do kraja "
    "sedmice, a historija mosta vrijedi milione.",
    "eu": "Alkateak atzo jakinarazi zuen zubi zaharra itxita egongo dela hilaren amaiera arte.",
    "gl": "A alcaldesa anunciou onte que a vella ponte seguirá pechada ata o remate deste mes.",
    "is": "Borgarstjórinn sagði í gær að gamla brúin yfir ána yrði lokuð út mánuðinn.",
    "ka": "მერმა გუშინ განაცხადა, რომ მდინარეზე ძველი ხიდი თვის ბოლომდე დაკეტილი იქნება.",
    "mk": "Градоначалничката вчера соопшти дека стариот мост преку реката ќе остане затворен.",
    "mr": "महापौरांनी काल सांगितले की नदीवरील जुना पूल महिन्याच्या अखेरीपर्यंत बंद राहील.",
    "nn": "Ordføraren sa i går at den gamle brua over elva kjem til å vere stengd heile månaden.",
    "sq": "Kryetarja e bashkisë tha dje se ura e vjetër mbi lumë do të mbetet e mbyllur.",
    "ta": "ஆற்றின் மீதுள்ள பழைய பாலம் மாத இறுதி வரை மூடப்பட்டிருக்கும் என்று மேயர் கூறினார்.",
    "ur": "میئر نے کل بتایا کہ دریا پر بنا پرانا پل مہینے کے آخر تک بند رہے گا۔",
}


@pytest.mark.parametrize(("tag", "text"), SENTENCES.items(), ids=SENTENCES)
def test_a_sentence_tells_its_language(tag: str, text: str) -> None:
    told = told_language(text)
    assert told.tag == tag
    assert 0.3 < told.confidence <= 1


@pytest.mark.parametrize("fixture", fixtures(), ids=lambda fixture: fixture.name)
def test_fixture_pages(fixture) -> None:  # type: ignore[no-untyped-def]
    article = article_of(fixture)
    if not article.text:
        assert article.language is None
        assert article.language_confidence == 0
        return
    primary = (article.language or "").split("-")[0]
    assert primary == fixture.answer["language"].split("-")[0]
    assert article.language_confidence > 0.8


@pytest.mark.parametrize(
    "text",
    ["", " \n", "12 345 678,90 € (+3,4 %) 2024-05-06 07:08", "Page not found", "404", "東京", "…"],
)
def test_too_few_letters_have_no_language(text: str) -> None:
    assert told_language(text) == UNKNOWN == Language(None, 0.0)


def test_more_words_are_surer() -> None:
    short = told_language("Sitzung bis in die Nacht")
    assert short.tag == "de"
    assert short.confidence < told_language(SENTENCES["de"]).confidence


def test_capitals_change_nothing_but_confidence() -> None:
    for tag in ("de", "pl", "ru", "tr"):
        assert told_language(SENTENCES[tag].upper()).tag == tag


def test_serbian_in_latin_letters_is_told_by_its_vowels() -> None:
    # The same sentences, but for what sets the standards apart.
    serbian = "Predsednik je posle sednice izneo izveštaj. Deca su na tom mestu videla reku."
    croatian = (
        "Predsjednik je poslije sjednice iznio izvješće. Djeca su na tom mjestu vidjela rijeku."
    )
    assert told_language(serbian).tag == "sr-Latn"
    assert told_language(croatian).tag == "hr"


def test_an_article_has_the_language_of_its_story_not_of_its_prompts() -> None:
    prompts = "Se connecter\n\nLire aussi\n\nInscrivez-vous à notre newsletter gratuite\n\n"
    # One short paragraph under so many prompts would be what a wall says.
    german = (
        f"Brücke bleibt gesperrt\n\n{SENTENCES['de']} {PARAGRAPHS[3]}\n\n"
        "Der Bäcker am anderen Ufer fährt seine Brötchen seither mit dem Boot hinüber. Er hat, "
        "sagt er, noch nie so viele Kunden gekannt, die ihm beim Anlegen helfen."
    )
    article = extract(prompts * 5 + german)
    assert article.language == "de"
    assert article.language_confidence > 0.9


def test_code_is_not_what_an_article_is_written_in() -> None:
    article = extract(STORY)
    code = Paragraph("while not closed: print(tide.height, harbour.depth) " * 60, "code")
    german = Paragraph(SENTENCES["de"])
    assert replace(article, headline=None, lede=None, paragraphs=(code, german)).language == "de"


def test_it_is_no_part_of_what_makes_articles_equal() -> None:
    asked, other = extract(STORY), extract(STORY)
    assert asked.language == "en"
    assert asked == other
    assert hash(asked) == hash(other)
    for twin in (pickle.loads(pickle.dumps(asked)), copy.copy(asked), copy.deepcopy(asked)):
        assert twin == other
        assert twin.language == "en"
    # What is changed is told anew.
    assert replace(asked, headline=None, paragraphs=(Paragraph(SENTENCES["fr"]),)).language == "fr"


def test_round_trips() -> None:
    article = extract(STORY)
    data = article.to_dict()
    assert data["language"] == article.language == "en"
    assert data["language_confidence"] == article.language_confidence
    assert Article.from_dict(data).language == "en"
    assert Article.from_dict(article.to_dict(ledger=False)).language == "en"
    for key in ("language", "language_confidence", "topics"):
        del data[key]
    assert Article.from_dict(data).to_dict() == article.to_dict()


def test_extract_does_without() -> None:
    code = "import sys, standfirst; standfirst.extract(sys.stdin.read()); print([*sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], input=STORY.encode(), capture_output=True, check=True
    )
    assert b"'standfirst.language'" in done.stdout
    assert b"py3langid" not in done.stdout


def test_threads_give_what_one_gives() -> None:
    texts = [*SENTENCES.values()] * 3
    alone = [told_language(text) for text in texts]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(told_language, texts)) == alone


@given(st.one_of(st.text(), st.text(st.characters(exclude_categories=()), min_size=15)))
def test_any_text(text: str) -> None:
    told = told_language(text)
    assert (told.tag is None) == (told.confidence == 0)
    assert 0 <= told.confidence <= 1
    assert told == told_language(text)


@given(st.lists(st.sampled_from([*SENTENCES.values()]), min_size=1, max_size=6).map(" ".join))
def test_any_mixture(text: str) -> None:
    told = told_language(text)
    assert told.tag
    assert 0 < told.confidence <= 1
