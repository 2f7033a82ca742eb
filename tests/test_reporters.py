"""Reporters whom a story's own text names."""

import pytest

from standfirst import extract, read
from standfirst.possible_bylines import possible_byline

CHINESE = (
    "位于云溪市南桥街的拾穗书店贴出一张手写告示：店主年事已高，书店将于年底停业，借去未还的书方便时请归还。",
    "书店开张于1986年，面积不过四十平方米。因为常有学生买不起书，他便立了个规矩：可以借，不登记，不催。",
    "谁也没想到，接下来的五天里，一共来了六百多个人，把书店门口的小路挤得水泄不通。",
)
KOREAN = (
    "시의회는 월요일 낡은 다리를 철거하지 않고 보행자 전용 길로 바꾸기로 결정했다고 밝혔다.",
    "주민들은 이 다리가 오십 년 동안 마을의 얼굴이었다고 말했다. 공사는 내년 봄에 시작된다.",
    "다리 옆 찻집 주인은 이제야 손님들이 강을 보며 차를 마실 수 있게 되었다고 반가워했다.",
)
JAPANESE = (
    "港の組合は月曜日、使われなくなった灯台を子どもの図書室に改装する計画を発表した。",
    "工事は秋に始まり、来年の春には最初の本棚が運び込まれる予定だという。費用は町が半分を出す。",
    "灯台守だった男性は「子どもたちの声が聞こえるなら、明かりがともるのと同じだ」と話していた。",
)


def told(headline: str, *body: str, below: str = "") -> tuple[tuple[str, ...], str]:
    article = extract("\n\n".join(filter(None, (headline, *body, below))), pipeline="rules")
    return article.authors, article.body


@pytest.mark.parametrize(
    ("opening", "names"),
    [
        ("本报讯（记者 傅晓筠 石磊）11月28日，", ("傅晓筠", "石磊")),
        ("本报讯（见习记者石磊 通讯员王晓明）", ("石磊", "王晓明")),
        ("云溪11月28日电（记者石磊）", ("石磊",)),
        ("〔記者陳大文／台北報導〕", ("陳大文",)),
        ("（雲溪社記者王小明台北3日電）", ("王小明",)),
        ("【本報記者王小明台北報導】", ("王小明",)),
    ],
)
def test_chinese_stories_open_with_their_reporters(opening: str, names: tuple[str, ...]) -> None:
    authors, body = told("书店停业", opening + CHINESE[0], *CHINESE[1:])
    assert authors == names
    assert body.startswith(opening)


def test_who_edited_is_an_editor_then() -> None:
    lines = ("书店停业", "（记者石磊）" + CHINESE[0], *CHINESE[1:], "责任编辑：祝明")
    article = extract("\n\n".join(lines), pipeline="rules")
    assert article.authors == ("石磊",)
    assert [c.names for c in article.credits if c.role == "editor"] == [("祝明",)]
    assert [line.text[:6] for line in article.evidence("authors")] == ["（记者石磊）"]
    alone = extract("\n\n".join(("书店停业", *CHINESE, "责任编辑：祝明")), pipeline="rules")
    assert alone.authors == ("祝明",)


@pytest.mark.parametrize(
    ("opening", "names"),
    [
        ("(서울=마을통신) 김철수 기자 = ", ("김철수",)),
        ("[부산=마을뉴스] 김철수 이영희 기자 = ", ("김철수", "이영희")),
        ("[마을경제] 김철수 선임기자 = ", ("김철수",)),
        ("(도쿄=마을통신) 김철수 특파원 = ", ("김철수",)),
    ],
)
def test_korean_stories_open_with_their_reporters(opening: str, names: tuple[str, ...]) -> None:
    authors, _ = told("낡은 다리가 산책길이 된다", opening + KOREAN[0], *KOREAN[1:])
    assert authors == names


@pytest.mark.parametrize(
    ("closing", "names"),
    [
        ("（三枝奈緒、古宮拓真）", ("三枝奈緒", "古宮拓真")),
        ("【山田太郎】", ("山田太郎",)),
        ("【東京・山田太郎】", ("山田太郎",)),
        ("【エルサレム山田太郎、カイロ古宮拓真】", ("山田太郎", "古宮拓真")),
        ("（共同）", ()),
        ("（敬称略）", ()),
        ("（写真は港組合提供）", ()),
        ("（港町支局）", ()),
        ("（来年3月まで）", ()),
    ],
)
def test_japanese_stories_close_with_their_reporters(closing: str, names: tuple[str, ...]) -> None:
    authors, _ = told("灯台が図書室に", *JAPANESE[:2], JAPANESE[2] + closing)
    assert authors == names


def test_closing_names_may_stand_on_a_line_of_their_own() -> None:
    lines = ("灯台が図書室に", *JAPANESE, "（三枝奈緒、古宮拓真）", "シェア", "関連記事")
    article = extract("\n\n".join(lines), pipeline="rules")
    assert article.authors == ("三枝奈緒", "古宮拓真")
    assert [line.text for line in article.evidence("authors")] == ["（三枝奈緒、古宮拓真）"]


def test_a_byline_above_is_surer() -> None:
    authors, _ = told("书店停业", "记者 祝明", "（记者石磊）" + CHINESE[0], *CHINESE[1:])
    assert authors == ("祝明",)


def test_brackets_of_other_scripts_name_nobody() -> None:
    story = (
        "The harbour board (reporters were not let in) voted on Monday to open the slipway again."
    )
    authors, _ = told("The slipway opens", *(story for _ in range(3)))
    assert authors == ()


def test_whole_names_with_a_space_between_are_several() -> None:
    page = read("記事\n三枝奈緒 古宮拓真\n2024年2月8日")
    several = possible_byline(page, "三枝奈緒 古宮拓真")
    assert several is not None
    assert several.credit.names == ("三枝奈緒", "古宮拓真")
    one = possible_byline(page, "三枝 奈緒")
    assert one is not None
    assert one.credit.names == ("三枝 奈緒",)
