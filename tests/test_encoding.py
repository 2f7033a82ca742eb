"""From bytes to text, as a browser decides it."""

from __future__ import annotations

import codecs

import pytest

from standfirst import extract, read
from standfirst.reading.encoding import decode

SENTENCE = "Le café de la place fermera “pour de bon” à Noël, dit l’hôtelière."
GERMAN = "Die Brücke über die Öse führt nach Süßen."


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
    ],
)
def test_a_byte_order_mark_decides(mark: bytes, encoding: str) -> None:
    assert decode(mark + SENTENCE.encode(encoding)) == (SENTENCE, ())


def test_a_byte_order_mark_goes_before_a_declaration() -> None:
    raw = codecs.BOM_UTF8 + f"<meta charset='iso-8859-1'><p>{SENTENCE}</p>".encode()
    assert SENTENCE in read(raw).text


@pytest.mark.parametrize(
    ("label", "encoding", "sentence"),
    [
        ("utf-8", "utf-8", SENTENCE),
        ("UTF8", "utf-8", SENTENCE),
        ("iso-8859-1", "cp1252", SENTENCE),
        ("latin1", "cp1252", SENTENCE),
        ("ASCII", "cp1252", SENTENCE),
        ("us-ascii", "cp1252", SENTENCE),
        ("windows-1252", "cp1252", SENTENCE),
        ("iso-8859-15", "iso-8859-15", GERMAN),
        ("iso-8859-2", "iso-8859-2", "Zażółć gęślą jaźń, rzekł burmistrz."),
        ("windows-1250", "cp1250", "Zażółć gęślą jaźń, rzekł „burmistrz”."),
        ("windows-1251", "cp1251", "Мост закрыт до осени."),
        ("koi8-r", "koi8-r", "Мост закрыт до осени."),
        ("iso-8859-9", "cp1254", "Köprü “şimdilik” kapalı, dedi muhtar."),
        ("windows-1256", "cp1256", "أغلق الجسر حتى الخريف."),
        ("gb2312", "gb18030", "大桥关闭至秋天，镇长说。"),
        ("gbk", "gb18030", "大桥关闭至秋天，镇长说。"),
        ("shift_jis", "cp932", "橋は秋まで閉鎖①と町長。"),
        ("euc-jp", "euc-jp", "橋は秋まで閉鎖と町長。"),
        ("euc-kr", "cp949", "다리는 가을까지 닫힌다. 똠방각하."),
        ("big5", "big5hkscs", "大橋關閉至秋天，鎮長說。"),
        ("utf-16", "utf-8", SENTENCE),
        ("utf-16le", "utf-8", SENTENCE),
    ],
)
def test_a_declared_encoding(label: str, encoding: str, sentence: str) -> None:
    raw = f'<html><head><meta charset="{label}"></head><body><p>{sentence}</p>'.encode(encoding)
    assert read(raw).text == sentence
    raw = (
        '<html><head><meta http-equiv="Content-Type" content="text/html; '
        f'charset={label}"></head><body><p>{sentence}</p>'
    ).encode(encoding)
    page = read(raw)
    assert page.text == sentence
    assert page.warnings == ()


def test_what_nobody_declares_and_is_utf_8_is_utf_8() -> None:
    assert decode(SENTENCE.encode()) == (SENTENCE, ())


def test_what_nobody_declares_and_is_not_utf_8_is_windows_1252() -> None:
    text, warnings = decode(SENTENCE.encode("cp1252"))
    assert text == SENTENCE
    assert any("Windows-1252" in warning for warning in warnings)


RUSSIAN = "Экипажи островной линии проголосовали за прекращение забастовки."
GREEK = "Τα πληρώματα της νησιωτικής γραμμής ψήφισαν τον τερματισμό της απεργίας."
JAPANESE = "島の航路の船員は火曜日、ストライキを終えることを投票で決めた。"


@pytest.mark.parametrize(
    ("encoding", "sentence"),
    [
        ("cp1251", RUSSIAN),
        ("koi8-r", RUSSIAN),
        ("iso8859-5", RUSSIAN),
        ("cp866", RUSSIAN),
        ("cp1251", "Екіпажі острівної лінії проголосували за припинення страйку."),
        ("koi8-u", "Екіпажі острівної лінії проголосували за припинення страйку."),
        ("cp1251", "Мостът е затворен до есента, каза кметът."),
        ("cp1253", GREEK),
        ("cp1255", "צוותי קו האיים הצביעו ביום שלישי לסיים את השביתה, מסר האיגוד."),
        ("cp1256", "صوتت أطقم خط الجزر يوم الثلاثاء لإنهاء الإضراب، حسبما قالت النقابة."),
        ("cp874", "ลูกเรือสายเกาะลงคะแนนเมื่อวันอังคารให้ยุติการนัดหยุดงาน สหภาพกล่าว"),
        ("cp932", JAPANESE),
        ("euc_jp", JAPANESE),
        ("gb18030", "岛屿航线的船员星期二投票决定结束持续十一天的罢工，工会表示。"),
        ("big5hkscs", "島嶼航線的船員星期二投票決定結束持續十一天的罷工，工會表示。"),
        ("cp949", "섬 항로의 선원들은 화요일 파업을 끝내기로 투표했다고 노조가 밝혔다."),
    ],
)
@pytest.mark.parametrize(
    "head", ["", "<html><head><script>" + "var a;" * 20_000 + "</script><body>"]
)
def test_what_nobody_declares_is_told_by_its_letters(
    encoding: str, sentence: str, head: str
) -> None:
    page = read((head + sentence).encode(encoding))
    assert page.text == sentence
    assert len(page.warnings) == 1
    assert "by the letters" in page.warnings[0]


@pytest.mark.parametrize("label", ["iso-8859-1", "windows-1252"])
@pytest.mark.parametrize(
    ("encoding", "sentence"),
    [("cp1251", RUSSIAN), ("koi8-r", RUSSIAN), ("cp1253", GREEK), ("cp932", JAPANESE)],
)
def test_a_declaration_of_western_europe_does_not_count_for_other_letters(
    label: str, encoding: str, sentence: str
) -> None:
    page = read(f"<html><head><meta charset={label}><body><p>{sentence}".encode(encoding))
    assert page.text == sentence
    assert any(label in warning for warning in page.warnings)


@pytest.mark.parametrize(
    "sentence",
    [
        SENTENCE,
        GERMAN,
        "GRÖSSE DER ÖFEN ÜBER ÄRGER: ÄÖÜ, ÖÄÜ.",
        "Þetta er íslenska, og það þýðir að Ægir og Ásta fóru út.",
        "«À», «É», «Ô»: três letras, não são ções.",
    ],
)
def test_letters_of_western_europe_are_windows_1252(sentence: str) -> None:
    assert decode(sentence.encode("cp1252"))[0] == sentence
    page = read(f"<html><head><meta charset=iso-8859-1><body><p>{sentence}".encode("cp1252"))
    assert (page.text, page.warnings) == (sentence, ())


@pytest.mark.parametrize(
    ("encoding", "few", "enough"),
    [
        ("cp1251", "Мост закрыт", "Мост закрыт до"),
        ("cp1253", "Η γέφυρα το", "Η γέφυρα κλείνει"),
    ],
)
def test_a_few_letters_tell_no_encoding(encoding: str, few: str, enough: str) -> None:
    assert "Windows-1252" in decode(few.encode(encoding))[1][-1]
    assert decode(enough.encode(encoding))[0] == enough


def test_a_few_zeros_tell_no_wide_characters() -> None:
    assert decode(b"a\0b\0c\0")[0] == "a\0b\0c\0"
    assert decode(b"a\0b\0c\0d\0")[0] == "abcd"
    # Of Chinese hardly a byte is zero but for what stands between its characters.
    sparse = "大桥关闭至秋天镇长说" * 3 + "\n\n\n\n"
    assert decode(sparse.encode("utf-16-le"))[0] == sparse
    assert decode((sparse * 3 + "大桥关闭" * 40).encode("utf-16-le"))[0] != sparse


def test_a_character_cut_where_the_look_ends_is_no_error() -> None:
    raw = ("a" + JAPANESE * 2000).encode("euc_jp")
    assert decode(raw)[0] == "a" + JAPANESE * 2000


def test_a_wrong_byte_in_utf_8_is_replaced_with_a_warning() -> None:
    raw = f"{SENTENCE} {GERMAN}".encode() + b" \xff!"
    text, warnings = decode(raw)
    assert text == f"{SENTENCE} {GERMAN} \ufffd!"
    assert len(warnings) == 1
    assert "1" in warnings[0]
    assert extract(raw).warnings == warnings


def test_wrong_bytes_in_a_declared_encoding_are_replaced_with_a_warning() -> None:
    page = read(b"<meta charset=utf-8><p>caf\xe9 fermera</p>")
    assert page.text == "caf\ufffd fermera"
    assert len(page.warnings) == 1
    assert "utf-8" in page.warnings[0]


def test_wrong_bytes_are_told_even_where_a_replacement_character_is_printed() -> None:
    raw = "<meta charset=utf-8><p>A lost sign (\ufffd) and caf".encode() + b"\xe9</p>"
    assert read(raw).warnings


@pytest.mark.parametrize("label", ["no-such-code", "", "hex", "base64", "zip", "rot13", "bz2"])
def test_a_label_that_is_no_encoding_is_passed_over(label: str) -> None:
    raw = f'<meta charset="{label}"><p>{SENTENCE}</p>'.encode()
    assert read(raw).text == SENTENCE


@pytest.mark.parametrize(
    "label",
    [
        "idna",
        "punycode",
        "undefined",
        "unicode_escape",
        "raw_unicode_escape",
        "utf-7",
        "mbcs",
        "utf-32",
        "utf_16_be",
    ],
)
def test_a_label_that_only_python_knows_is_passed_over(label: str) -> None:
    words = "A road sign read \\u0041 and +AEE- beside the caf\u00e9."
    raw = f'<?xml version="1.0" encoding="{label}"?><html><p>{words}</p></html>'.encode()
    assert read(raw, format="html").text == words
    raw = f'<html><meta charset="{label}"><p>{words}</p></html>'.encode()
    assert read(raw, format="html").text == words


def test_the_label_is_read_only_at_the_top() -> None:
    raw = SENTENCE.encode() + b" " * 5000 + b"<meta charset=koi8-r>"
    assert read(raw, format="text").text.startswith(SENTENCE)


@pytest.mark.parametrize("kind", [bytes, bytearray, memoryview])
def test_all_kinds_of_bytes(kind: type) -> None:
    assert read(kind(SENTENCE.encode())).text == SENTENCE


def test_nul_bytes_do_not_end_the_page() -> None:
    text, _ = decode(b"before\x00after")
    assert text == "before\x00after"


@pytest.mark.parametrize(
    "label", ["iso-8859-1", "windows-1252", "windows-1251", "shift_jis", "gbk"]
)
def test_a_page_saved_anew_as_utf_8_is_read_so_whatever_it_declares(label: str) -> None:
    text, warnings = decode(f"<meta charset={label}><p>{SENTENCE} {GERMAN}</p>".encode())
    assert text.endswith(f"<p>{SENTENCE} {GERMAN}</p>")
    assert warnings == (f"encoding: declared as {label}, but saved as UTF-8",)


def test_a_few_bytes_that_might_be_utf_8_are_what_the_page_declares() -> None:
    raw = "<meta charset=gbk><p>皮带皮</p>".encode("gbk")
    assert decode(raw)[0].endswith("<p>皮带皮</p>")
    assert decode(b"<meta charset=windows-1252><p>\xc3\xa9</p>")[0].endswith("<p>\u00c3\u00a9</p>")


UKRAINIAN = "Екіпажі острівної лінії проголосували за припинення страйку."
ALSO_WIDE = ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]


@pytest.mark.parametrize("mark", [codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE])
def test_a_mark_of_utf_32_is_not_taken_for_one_of_utf_16(mark: bytes) -> None:
    encoding = "utf-32-le" if mark == codecs.BOM_UTF32_LE else "utf-32-be"
    assert decode(mark + UKRAINIAN.encode(encoding)) == (UKRAINIAN, ())


@pytest.mark.parametrize("encoding", ALSO_WIDE)
@pytest.mark.parametrize("sentence", [SENTENCE, UKRAINIAN, "大桥关闭至秋天 😀 镇长说。"])
def test_wide_characters_without_a_mark_are_told_by_their_zeros(
    encoding: str, sentence: str
) -> None:
    raw = f"<html><head><meta charset='utf-16'></head><body><p>{sentence}</p></body>"
    page = read(raw.encode(encoding))
    assert page.text == sentence
    assert any(encoding in warning for warning in page.warnings)


@pytest.mark.parametrize("sentence", [SENTENCE, UKRAINIAN])
@pytest.mark.parametrize("nul", ["\0", " \0\0 "])
def test_zeros_here_and_there_tell_no_wide_characters(sentence: str, nul: str) -> None:
    text = sentence.replace(" ", nul)
    assert decode(text.encode())[0] == text


def test_half_a_character_at_the_end_of_utf_16_is_told() -> None:
    text, warnings = decode(SENTENCE.encode("utf-16-le") + b"a")
    assert text == SENTENCE + "\ufffd"
    assert any("1 bytes" in warning for warning in warnings)


@pytest.mark.parametrize("sentence", [SENTENCE, UKRAINIAN])
@pytest.mark.parametrize("form", ["{}", "# {}\n\n{}\n\n## {}\n", "<html><body><p>{}</p></body>"])
def test_a_mark_in_front_of_text_is_no_part_of_it(sentence: str, form: str) -> None:
    plain = form.format(*[sentence] * 3)
    assert read("\ufeff" + plain).text == read(plain).text
    inside = f"{sentence[:20]}\ufeff{sentence[20:]}"
    assert read(inside).text == inside
