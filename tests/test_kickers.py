"""What stands right above a headline and is no kicker."""

import pytest

from own_pages import PARAGRAPHS, TAIL, TITLES
from standfirst import extract, read
from standfirst.broken_lines import blocks_of
from standfirst.kickers import is_kicker

TITLE = "Council buys back 400 flats it sold"


def is_one(line: str, *, above: str = "Home", title: str = f"{TITLE} | Calder Tide") -> bool:
    below = "© Calder Tide 2024"
    page = read("\n".join([title, "Menu", above, line, TITLE, below]), format="text")
    return is_kicker(page.fresh(), 3)


@pytest.mark.parametrize(
    "line", ["Housing", "Bericht aus dem Hafen", "Live from Calder", "住宅", "速報", "Politics"]
)
def test_a_rubric_is_one(line: str) -> None:
    assert is_one(line)


@pytest.mark.parametrize("line", ["Calder Tide", "CALDER TIDE", "Subscribe now", "Log in"])
def test_the_sites_name_and_buttons_are_none(line: str) -> None:
    assert not is_one(line)


@pytest.mark.parametrize(
    "line",
    [
        "Front|Islands|",
        "Startseite | Häfen |",
        "Home › Islands › Calder",
        "HomePolitikAuslandHäfen",
        "AccueilÎlesCalder",
    ],
)
def test_a_breadcrumb_is_none(line: str) -> None:
    assert not is_one(line)


@pytest.mark.parametrize("line", ["Meinung | Häfen", "McKay on harbours", "Opinion | Îles"])
def test_a_rubric_of_two_parts_is_one(line: str) -> None:
    assert is_one(line)


@pytest.mark.parametrize("name", ["Calder Bote", "Le Courrier", "Речной вестник"])
def test_whose_the_page_is_by_its_notice_is_none(name: str) -> None:
    for notice in (f"© 2024 {name}", f"© {name}, 2019–2024. Tide Group", f"2024 © {name} | Info"):
        page = read("\n".join(["Menu", name, TITLE, notice]), format="text")
        assert not is_kicker(page.fresh(), 1)
        page = read("\n".join(["Menu", name.split()[0], TITLE, notice]), format="text")
        assert is_kicker(page.fresh(), 1)


def test_a_section_at_the_titles_end_is_one() -> None:
    assert is_one("Island life", title=f"{TITLE} | Island life")


def test_the_last_of_other_stories_titles_is_none() -> None:
    ticker = "Rail union calls off Friday walkout"
    assert not is_one(ticker, above="Storm shuts harbour for second day")
    assert is_one(ticker, above="Home")


def test_ideographs_count_for_more() -> None:
    assert not is_one("市議会は十年前に売却した四百戸の住宅を買い戻すことを決めた")


def test_a_linked_item_of_a_list_is_none() -> None:
    page = read(f"# Tide\n\n* [Storm shuts harbour](/s/1)\n\n# {TITLE}\n", format="markdown")
    assert not is_kicker(page.fresh(), 1)


def test_of_html_the_metadata_names_the_site() -> None:
    html = (
        '<meta property="og:site_name" content="Calder Tide"><p>Menu</p><p>Calder Tide</p>'
        f"<p>Housing</p><h1>{TITLE}</h1>"
    )
    page = read(html, format="html").fresh()
    assert [is_kicker(page, block) for block in (1, 2)] == [False, True]


def is_one_of_html(above: str, *, title: str = TITLE) -> bool:
    """Whether the last line above a headline is a kicker."""
    page = read(f"<body>{above}<h1>{title}</h1><p>{title}.</p></article></body>", format="html")
    at = next(line for line in range(len(page)) if page.line_text(line) == title)
    return is_kicker(page.fresh(), int(page.derived(blocks_of).of_line[at]) - 1)


@pytest.mark.parametrize(
    "items", [("Home", "Regions", "Farming"), ("Start", "Länder", "Höfe"), ("首页", "地区", "农业")]
)
def test_entries_of_a_menu_are_none(items: tuple[str, ...]) -> None:
    links = [f"<a href='/{each}'>{each}</a>" for each in items]
    entries = "".join(f"<li>{each}</li>" for each in links)
    for menu in (
        f"<nav><ul>{entries}</ul></nav>",
        f"<header><nav>{''.join(links)}</nav></header>",
        f"<nav>{''.join(f'<p>{each}</p>' for each in items)}</nav>",
        f"<div role='navigation'><ul>{entries}</ul></div>",
        f"<header><div><ul>{entries}</ul></div></header>",
    ):
        assert not is_one_of_html(f"{menu}<main><article>")
    # A section's own link, alone or below the menu.
    section = f"<a class='section' href='/s'>{items[2]}</a>"
    assert is_one_of_html(f"<nav><ul>{entries}</ul></nav><article>{section}")
    assert is_one_of_html(f"<article><nav>{section}</nav>")
    assert is_one_of_html(f"<article><ul>{entries}</ul>")
    assert is_one_of_html(f"<ul><li>{links[0]}</li><li>{section}</li></ul><article>")


STORY = "The council of Calder buys back the flats that it sold ten years ago, for less."


def stands_above(line: str, story: str = STORY) -> bool:
    page = read("\n\n".join(["Menu", f"{line}\n{TITLE}", story]), format="text")
    return is_kicker(page.fresh(), 1)


@pytest.mark.parametrize(
    "name",
    [
        "Jane Holloway",
        "Lucía Romero",
        "Елена Соколова",
        "Ayşe Yıldız",
        "Nguyễn Thị Hoa",
        "佐藤花子",
    ],
)
def test_the_authors_name_is_none(name: str) -> None:
    assert not stands_above(name)


def test_a_hungarian_authors_name_is_none() -> None:
    assert not stands_above(
        "Kovács Eszter", "A tanács visszaveszi a lakásokat a város szerint, ő is."
    )


@pytest.mark.parametrize(
    ("rubric", "story"),
    [
        # Whom the story tells of.
        ("Jane Holloway", f"{STORY} Ms Holloway had asked for it."),
        ("Елена Соколова", "Совет выкупает квартиры, за что выступала Соколова."),
        ("Lake Calder", STORY),
        ("Harbour Life", STORY),
        ("Victoria Street", STORY),
        ("金融", "市は十年前に売却した住宅を買い戻す。"),
        ("Der Hafen", "Der Rat kauft die Wohnungen zurück, die er vor zehn Jahren verkauft hat."),
    ],
)
def test_other_rubrics_of_two_words_are_some(rubric: str, story: str) -> None:
    assert stands_above(rubric, story)


def below_menu(line: str, *menu: str, between: str = "\n", end: str = "") -> str | None:
    """The kicker of a page with a line below a menu and above the headline."""
    story = [*PARAGRAPHS[:2], TAIL]
    top = "\n".join(menu) + between + f"{line}\n{TITLES[0]}"
    article = extract("\n\n".join([top, *story, *([end] if end else [])]))
    assert article.headline == TITLES[0]
    return article.kicker


EN = ("Home", "News", "Sport", "Politics", "Culture")
DE = ("Startseite", "Nachrichten", "Sport", "Politik", "Kultur")


@pytest.mark.parametrize(
    ("line", "menu"),
    [("Politics", EN), ("Politik", DE), ("Breaking news", EN), ("Kommentar", DE), ("Yorum", EN)],
)
def test_a_section_that_the_menu_has_too_and_a_kind_of_text_are_some(
    line: str, menu: tuple[str, ...]
) -> None:
    assert below_menu(line, *menu) == line
    assert below_menu(line, *menu, between="\n\n") == line


@pytest.mark.parametrize(("line", "menu"), [("Opinion", EN), ("Meinung", DE), ("Wetter", DE)])
def test_a_menus_last_item_is_none(line: str, menu: tuple[str, ...]) -> None:
    assert below_menu(line, *menu) is None
    # Nor where the menu stands at the page's end once more.
    assert below_menu(line, *menu, end="\n".join([*menu, line])) is None
    # Set off from the menu it is one.
    assert below_menu(line, *menu, between="\n\n") == line


@pytest.mark.parametrize("line", ["Most read", "Newsletter", "Menu", "Search", "Meistgelesen"])
def test_a_label_and_a_button_are_none(line: str) -> None:
    for between in ("\n", "\n\n"):
        assert below_menu(line, *EN, between=between) is None
