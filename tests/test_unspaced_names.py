"""Names that are written without a space, where nothing announces them."""

from __future__ import annotations

import pytest

from standfirst import extract
from standfirst.credits import is_names_only
from standfirst.surnames import is_surname, is_whole_name


@pytest.mark.parametrize(
    "text",
    [
        "山田さくら",
        "渡辺謙",
        "森鴎外",
        "佐々木健",
        "山田 太郎",
        "佐藤花子、田中一郎",
        "佐藤花子 田中一郎",
        "アン・リー",
        "陈思远",
        "王明、李华",
        "林佳蓉／陳怡君",
        "김하늘",
        "김 하늘",
        "김하늘 기자",
    ],
)
def test_names(text: str) -> None:
    assert is_names_only(text)


@pytest.mark.parametrize(
    "text",
    [
        "港の船着き場、春に再開へ",
        "春に再開へ",
        "首相、予算案を発表",
        "物価上昇、続く",
        "政治 経済",
        "スポーツ",
        "码头停运、渡轮出发",
        "今日头条",
        "정치 경제",
        "항구 재개",
    ],
)
def test_what_only_has_the_length_of_names(text: str) -> None:
    assert not is_names_only(text)


@pytest.mark.parametrize(
    ("word", "right"), [("渡辺", True), ("王", True), ("김", True), ("港", False)]
)
def test_surnames(word: str, right: bool) -> None:
    assert is_surname(word) == right
    assert not is_whole_name(word)


def test_a_headline_above_a_date_is_no_byline() -> None:
    story = (
        "港の船着き場、春に再開へ\n2026年11月3日 10時15分\n山田太郎\n\n"
        "港町の船着き場が来春、三年ぶりに再開することが分かった。市が三日、発表した。\n"
        "工事は一月に始まり、費用は一億二千万円を見込む。大部分は沿岸基金から支出される。\n"
        "「子どもたちは池で練習するしかなかった」と、隣のヨットクラブの佐藤花子さんは話す。\n"
        "関連記事\nログイン\n会員登録"
    )
    article = extract(story)
    assert article.headline == "港の船着き場、春に再開へ"
    assert article.authors == ("山田太郎",)


@pytest.mark.parametrize(
    "text",
    [
        "สมชาย ใจดี",
        "ปิยะพงษ์ ศรีสวัสดิ์",
        "มานี รักไทย, สมชาย ใจดี",
        "สมชาย ณอยุธยามหาสมุทรสาครรัตน์",
        "ສົມພອນ ພົມມະຈັນ",
        "សុខ ចាន់ដារ៉ា",
        "ကျော်ဇော လင်း",
    ],
)
def test_names_of_scripts_that_part_clauses(text: str) -> None:
    assert is_names_only(text)


@pytest.mark.parametrize(
    "text",
    [
        "เรือข้ามฟากจะกลับมาแล่นในเดือนพฤษภาคม หลังท่าเรือหาลูกเรือได้",
        "เรือเก่ากลับมาแล่น ชาวเกาะดีใจที่ไม่ต้องรอถึงฤดูหนาว",
        "ເຮືອຂ້າມຟາກຈະກັບມາແລ່ນໃນເດືອນພຶດສະພາ ຫຼັງທ່າເຮືອພົບລູກເຮືອ",
        "ក្រុមប្រឹក្សាក្រុងបានបោះឆ្នោត បិទស្ពានចាស់",
        "မြို့တော်ကောင်စီကတံတားဟောင်းကိုမေလတွင် ပိတ်ရန်ဆုံးဖြတ်သည်",
    ],
)
def test_clauses_of_such_scripts_are_no_names(text: str) -> None:
    assert not is_names_only(text)
