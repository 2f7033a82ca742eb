"""Key points below a lede, under a heading of theirs, as parts of the lede."""

from __future__ import annotations

import pytest

from own_pages import FERRY_MENU, FERRY_STORY, FERRY_TITLE
from standfirst import Article, extract, read
from standfirst.broken_lines import blocks_of
from standfirst.filters.story import find_story
from standfirst.tagger.key_points import key_points, rest_of_list

LEDE = "Calder's ferry sails again on Monday, after eleven months in the dock at Norhaven."
POINTS = (
    "The ship has a new engine that makes less noise than the old one.",
    "Tickets for islanders cost half of what they did in spring.",
    "The last boat leaves the pier at half past nine.",
)


def text_with(heading: str, *rest: str) -> str:
    box = "\n".join([heading, *POINTS])
    return "\n\n".join([*FERRY_MENU, FERRY_TITLE, LEDE, box, *rest, *FERRY_STORY])


def parts(article: Article) -> list[str]:
    return (article.lede or "").split("\n")


@pytest.mark.parametrize("heading", ["Key points:", "Darum geht's", "In breve", "要点", "Özet"])
def test_key_points_are_parts_of_the_lede(heading: str) -> None:
    article = extract(text_with(heading))
    assert parts(article)[-len(POINTS) :] == list(POINTS)
    assert heading not in article.body
    assert not any(point in article.body for point in POINTS)
    assert all(paragraph in article.body for paragraph in FERRY_STORY)


def test_another_heading_tells_no_key_points() -> None:
    article = extract(text_with("The new engine"))
    assert not any(point in parts(article) for point in POINTS)


def test_a_summary_by_a_machine_is_no_lede() -> None:
    article = extract(text_with("Key points", "This summary was made by ChatGPT and checked."))
    assert not any(point in parts(article) for point in POINTS)


def test_one_point_or_many_make_no_list_of_key_points() -> None:
    one = text_with("Key points").replace("\n".join(POINTS), POINTS[0])
    assert POINTS[0] not in parts(extract(one))
    many = "\n".join(f"The boat of {n} o'clock calls at all three islands." for n in range(1, 10))
    article = extract(text_with("Key points").replace("\n".join(POINTS), many))
    assert "o'clock" not in (article.lede or "")


def test_titles_of_other_stories_are_no_key_points() -> None:
    titles = ["Mayor of Norhaven resigns", "Fuel prices rise in Osterby", "Sunny weekend ahead"]
    links = "".join(f"<li><a href='/{n}'>{title}</a></li>" for n, title in enumerate(titles))
    story = "".join(f"<p>{paragraph}</p>" for paragraph in FERRY_STORY)
    article = extract(
        f"<html><body><h1>{FERRY_TITLE}</h1><div><h3>In brief</h3><ul>{links}</ul></div>"
        f"<main>{story}</main></body></html>"
    )
    assert not any(title in (article.lede or "") for title in titles)


def test_where_nothing_parts_points_from_the_story_there_are_none() -> None:
    lines = [*FERRY_MENU, FERRY_TITLE, LEDE, "Key points", *POINTS, "A short one.", *FERRY_STORY]
    article = extract("\n".join(lines))
    assert not any(point in parts(article) for point in POINTS)


def test_a_story_about_machines_has_key_points_too() -> None:
    point = "The harbour plans its boats with AI that a firm from Norhaven sold."
    article = extract(text_with("Key points").replace(POINTS[1], point))
    assert point in parts(article)


@pytest.mark.parametrize(
    ("heading", "points"),
    [
        ("要点", ("船のエンジンは静かな新しいものに替わった", "島民の切符の値段は春の半分になる")),
        ("ประเด็นสำคัญ", ("เรือข้ามฟากกลับมาแล่นอีกครั้ง", "ตั๋วของชาวเกาะลดราคาลงครึ่งหนึ่ง")),
    ],
)  # fmt: skip
def test_key_points_of_scripts_without_spaces(heading: str, points: tuple[str, ...]) -> None:
    box = "\n".join([heading, *points])
    page = read("\n\n".join([FERRY_TITLE, box, *FERRY_STORY]))
    assert key_points(page, find_story(page), 0) == (2, 3)


def test_of_html_the_points_are_the_items_of_one_list() -> None:
    items = "".join(f"<li>{point}</li>" for point in POINTS)
    story = "".join(f"<p>{paragraph}</p>" for paragraph in FERRY_STORY)
    article = extract(
        f"<html><body><main><h1>{FERRY_TITLE}</h1><p class='lede'>{LEDE}</p>"
        f"<div><h3>Key points</h3><ul>{items}</ul></div>{story}</main></body></html>"
    )
    assert [part for part in parts(article) if part in POINTS] == list(POINTS)
    assert FERRY_STORY[0] in article.body


DE = (
    "Das Schiff bekommt eine neue Maschine und fährt wieder ab Montag.",
    "Die Fahrt kostet halb so viel wie noch im Frühjahr.",
    "Das letzte Boot legt um halb zehn am Abend ab.",
)


def rest(lines: str, first: str, *, format: str = "text") -> list[str]:
    """What a lede goes on in that is one line of a page."""
    page = read(lines, format=format).fresh()  # type: ignore[arg-type]
    blocks = page.derived(blocks_of)
    texts = [blocks.text(page, block) for block in range(len(blocks))]
    lede = next(block for block, text in enumerate(texts) if first in text)
    return [texts[block] for block in rest_of_list(page, find_story(page), 0, [lede])]


@pytest.mark.parametrize("points", [POINTS, DE], ids=["en", "de"])
def test_a_lede_that_opens_a_list_goes_on_in_it(points: tuple[str, ...]) -> None:
    story = "\n\n".join([*FERRY_STORY, " ".join(points)])
    items = "\n".join(f"* {point}" for point in points)
    page = f"# {FERRY_TITLE}\n\n{items}\n\n{story}\n"
    found = rest(page, points[0], format="markdown")
    assert [each.strip("* ") for each in found] == list(points[1:])
    for between in ("\n", "\n\n"):
        page = f"{FERRY_TITLE}{between}" + "\n".join(points) + f"\n\n{story}"
        assert rest(page, points[0]) == list(points[1:])


@pytest.mark.parametrize("points", [POINTS, DE], ids=["en", "de"])
def test_paragraphs_below_a_lede_are_none_of_it(points: tuple[str, ...]) -> None:
    story = [*FERRY_STORY, " ".join(points)]
    assert rest("\n\n".join([FERRY_TITLE, *points, *story]), points[0]) == []
    assert rest("\n".join([FERRY_TITLE, *points, *story]), points[0]) == []
    # Nor is what stands amid a list its beginning.
    items = "\n".join(f"* {point}" for point in points)
    page = "\n\n".join([f"# {FERRY_TITLE}", items, *story])
    assert rest(page, points[1], format="markdown") == []


def test_titles_of_other_stories_below_a_lede_are_none_of_it() -> None:
    titles = ["Mayor of Norhaven resigns", "Fuel prices rise in Osterby", "Sunny weekend ahead"]
    page = "\n\n".join([FERRY_TITLE, "\n".join([LEDE, *titles]), *FERRY_STORY])
    assert rest(page, LEDE) == []
    items = "\n".join(f"* {title}" for title in titles)
    page = "\n\n".join([f"# {FERRY_TITLE}", items, *FERRY_STORY])
    assert rest(page, titles[0], format="markdown") == []
