"""Lists below a label for related stories, amid the story and below it."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from own_pages import PARAGRAPHS
from standfirst import read
from standfirst.broken_lines import torn
from standfirst.filters.aftermath import aftermath_below
from standfirst.filters.related import related
from standfirst.filters.topics import topics
from standfirst.page import SURE, Claim, Page


def listed(label: str, *lines: str) -> list[str]:
    """Which of some lines below a label amid a story are taken for its list."""
    text = "\n".join([*PARAGRAPHS, label, *lines, *PARAGRAPHS])
    page = read(text, format="text")
    claimed = [claim.line for claim in related(page)]
    return [page.line_text(line) for line in claimed if page.line_text(line) in lines]


TITLE = "Ferry crews go on strike"
TITEL = "Die Fähre fährt wieder"


@pytest.mark.parametrize(
    ("label", "titles", "story"),
    [
        (
            "Read also",
            [TITLE],
            ["The board of the harbour met the", "Board of", "Calder", "at last."],
        ),
        (
            "Read also",
            [TITLE, "Gulls are back"],
            ["It was built in the yards of", "Marsh & Roe", ", of Calder."],
        ),
        ("Read also", [TITLE], ["The", "National Library", "kept it until May."]),
        (
            "Lesen Sie auch",
            [TITEL],
            ["Gebaut hat ihn der Schmied", "Odo Marsch", ", aus Ellerbruch."],
        ),
        (
            "Lesen Sie auch",
            [TITEL],
            ["Ihn kennt hier jeder: Die Firma", "Marsch", "hat ihn gebaut."],
        ),
        # A line of two sentences is no title, however short.
        ("Read also", [TITLE], ["The crane fell. Nobody was hurt."]),
        ("Les også", ["Ferga går igjen"], ["Krana falt. Ingen ble skadet."]),
        # Without case or spaces.
        (
            "関連記事",
            ["灯台の島に新しい船"],
            ["港の組合は月曜日に会合を開き、古い灯台を残すことを決めた。"],
        ),
        (
            "相关阅读",
            ["海岛迎来新渡船"],
            ["港口委员会星期一开会，决定把旧灯塔改建成图书馆，明年春天开放。"],
        ),
        (
            "관련기사",
            ["섬에 새 배가 온다"],
            ["항구 위원회는 월요일에 모여 낡은 등대를 도서관으로 고치기로 했다."],
        ),
    ],
)
def test_the_story_goes_on_below_a_list(label: str, titles: list[str], story: list[str]) -> None:
    assert listed(label, *titles, *story) == titles


@pytest.mark.parametrize(
    ("label", "titles"),
    [
        ("Read also", ["Ferry crews go on strike", "Who pays for the crane?", "It fell at last."]),
        ("Read also", ["Who is to pay for the crane that was", "broken by the ferry in spring?"]),
        ("Les også", ["Ferga går igjen", "Hvem betaler for krana?"]),
        ("関連記事", ["灯台の島に新しい船が来る。", "港の図書館が開く"]),
    ],
)
def test_titles_stay_a_list(label: str, titles: list[str]) -> None:
    assert listed(label, *titles) == titles


def test_below_the_story_a_torn_paragraph_is_none_of_the_related() -> None:
    lines = [
        "Read also",
        TITLE,
        "It was built by the firm of",
        "Marsh & Roe",
        ", who live on the island.",
    ]
    page = read("\n".join([*PARAGRAPHS, *lines]), format="text")
    label = len(PARAGRAPHS)
    page.claims.standing[label] = (Claim(label, "related", 0.9, "said"), "related")
    assert [claim.line for claim in aftermath_below(page, label - 1)] == [label + 1]


def test_torn() -> None:
    lines = [
        "Le",
        "journal de la ville de Calder",
        "disait tout.",
        "Le",
        "Ferry crews",
        "1",
        "Boats",
    ]
    page = read("\n".join(lines), format="text")
    assert page.derived(torn).tolist() == [True, True, True, False, False, False, False]


def below_label(markup: str, family: Callable[[Page], Iterable[Claim]] = related) -> list[str]:
    """What is claimed of some elements below a story, in their order, the labels left out."""
    story = "".join(f"<p>{each}</p>" for each in PARAGRAPHS)
    page = read(f"<article>{story}{markup}</article>", format="html")
    claims = [claim for claim in family(page) if "listed below" in claim.reason]
    return [page.line_text(line) for line in sorted({claim.line for claim in claims})]


THAI = "ชาวบ้านบนเกาะบอกว่าเรือข้ามฟากลำใหม่จะช่วยให้เด็กนักเรียนเดินทางไปโรงเรียนได้สะดวกขึ้นมาก"
LAO = "ຊາວບ້ານຢູ່ເທິງເກາະເວົ້າວ່າເຮືອຂ້າມຟາກລຳໃໝ່ຈະຊ່ວຍໃຫ້ນັກຮຽນເດີນທາງໄປໂຮງຮຽນໄດ້ສະດວກຂຶ້ນຫຼາຍ"


@pytest.mark.parametrize(
    ("label", "title", "story"),
    [
        ("อ่านเพิ่มเติม", "เรือข้ามฟากลำใหม่", THAI),
        ("Read also", "Gulls are back", "Nobody on the island asked for it"),
        ("Lesen Sie auch", "Möwen sind zurück", "Niemand auf der Insel wollte es"),
    ],
)
def test_a_list_ends_with_its_box(label: str, title: str, story: str) -> None:
    item = f"<a href='/1'>{title}</a>"
    box = f"<div><h4>{label}</h4>{item}</div><p>{story}</p>"
    assert below_label(box) == [title]
    two = f"<div><h4>{label}</h4><p>{title}</p><p>{title} 2</p></div><p>{story}</p>"
    assert below_label(two) == [title, f"{title} 2"]
    # What a label has by it in a box of its own is not its list yet.
    boxes = f"<div><h4>{label}</h4><a href='/all'>1 – 9</a></div><ul><li>{item}</li></ul>"
    assert below_label(boxes) == ["1 – 9", title]


@pytest.mark.parametrize(
    ("label", "titles", "note"),
    [
        ("Read also", ["Gulls are back", "A new pier"], "By Ann Roe"),
        ("Les også", ["Måkene er tilbake", "Ny brygge"], "Av Ane Ro"),
    ],
)
def test_cards_have_text_by_their_links(label: str, titles: list[str], note: str) -> None:
    cards = "".join(f"<div><a href='/{t}'>{t}</a><p>{note}</p></div>" for t in titles)
    below = f"<h3>{label}</h3>{cards}<p>{note} 2</p>"
    assert below_label(below) == [titles[0], note, titles[1], note]


@pytest.mark.parametrize(
    ("label", "tags"),
    [("Tags", ["ferries", "harbour"]), ("Schlagworte", ["Fähren", "Häfen"])],
)
@pytest.mark.parametrize("more", ["<p>Quay Street 12, Wexcombe</p>", "<div>© 2024</div>"])
def test_tags_end_where_no_link_is(label: str, tags: list[str], more: str) -> None:
    links = "".join(f"<li><a href='/{t}'>{t}</a></li>" for t in tags)
    assert below_label(f"<div>{label}</div><ul>{links}</ul>{more}", topics) == tags
    plain = "".join(f"<li>{t}</li>" for t in tags)
    assert below_label(f"<div>{label}</div><ul>{plain}</ul>", topics) == tags


@pytest.mark.parametrize(
    ("label", "title", "story"),
    [("อ่านเพิ่มเติม", "เรือข้ามฟากลำใหม่", THAI), ("ອ່ານເພີ່ມເຕີມ", "ເຮືອລຳໃໝ່", LAO)],
)
def test_a_sentence_without_a_sign_ends_a_list(label: str, title: str, story: str) -> None:
    assert story not in listed(label, title, story)


def test_a_copyright_line_ends_a_list() -> None:
    assert listed("Read also", TITLE, "© 2024 The Calder Post", TITEL) == [TITLE]
    assert listed("Lesen Sie auch", TITEL, "© Ellerbrucher Bote", TITLE) == [TITEL]


def sure_amid_text(markup: str) -> list[str]:
    """What is surely claimed for related stories amid a story of HTML, the story's own left out."""
    story = "".join(f"<p>{each}</p>" for each in PARAGRAPHS)
    page = read(f"<article>{story}{markup}{story}</article>", format="html")
    found = sorted({claim.line for claim in related(page) if claim.confidence >= SURE})
    return [page.line_text(line) for line in found]


@pytest.mark.parametrize(
    ("label", "title", "more"),
    [
        ("Read also", "Why the keeper refuses to leave his island", "and nobody asked him"),
        ("Lesen Sie auch", "Warum der Wärter auf seiner Insel bleibt", "und keiner fragte ihn"),
        ("Les også", "Hvorfor fyrvokteren nekter å dra", "og ingen spurte ham"),
    ],
)
def test_a_label_and_its_link_amid_text(label: str, title: str, more: str) -> None:
    link = f"<a href='/q'>{title}</a>"
    line = f"{label}: {title}"
    assert sure_amid_text(f"<p>{label}: {link}</p>") == [line]
    assert sure_amid_text(f"<p><strong>{label}:</strong> {link}</p>") == [line]
    assert sure_amid_text(f"<p><strong><a href='/q'>{line}</a></strong></p>") == [line]
    assert sure_amid_text(f"<p>{label} {link}</p>") == [f"{label} {title}"]
    assert sure_amid_text(f"<p>{label.upper()} | {link}.</p>") == [f"{label.upper()} | {title}."]
    assert sure_amid_text(f"<p><b>{label}</b></p><p>{link}</p>") == [label, title]
    # Words of the story's own stay a doubt, and so do its notes.
    assert sure_amid_text(f"<p>{label}: {title}</p>") == []
    assert sure_amid_text(f"<p><a href='/q'>{label} {title}</a></p>") == []
    assert sure_amid_text(f"<p>{label}: {link} {more}</p>") == []
    assert sure_amid_text(f"<p>{label}: {link} {link}</p>") == []
    assert sure_amid_text(f"<p>{label}: <a href='#q'>{title}</a></p>") == []
    assert sure_amid_text(f"<p><b>{label}</b></p><p>{link} {more}</p>") == []


def test_a_label_of_many_lines_is_the_storys_own() -> None:
    label = "Read also"
    many = "".join(f"<p>{label}: <a href='/{n}'>{TITLE} {n}</a></p>" for n in range(7))
    assert sure_amid_text(many) == []
