"""Which lines go on in the middle of what the line before began."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from own_pages import FERRY_STORY, FERRY_TITLE, FURNITURE, PARAGRAPHS, PROMPTS, TITLES
from standfirst import extract, read
from standfirst.broken_lines import (
    blocks_of,
    continues,
    ends_sentence,
    names_below,
    sentence_within,
)


def blocks(text: str, *, format: str = "text") -> list[str]:
    """The blocks of a page, as text."""
    page = read(text, format=format)  # type: ignore[arg-type]
    found = page.derived(blocks_of)
    return [found.text(page, block) for block in range(len(found))]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (
            "The board of the harbour met the\nBoard of Cranes\nlast Monday in the old hall.",
            ["The board of the harbour met the Board of Cranes last Monday in the old hall."],
        ),
        (
            "The crane fell across the old slipway\n, which had been closed for years.",
            ["The crane fell across the old slipway, which had been closed for years."],
        ),
        (
            "The crane fell across the old slipway\n.\nNobody was hurt in the accident.",
            ["The crane fell across the old slipway.", "Nobody was hurt in the accident."],
        ),
        (
            "The crane fell across the old slipway,\nPort Tamsin’s pride, on Monday.",
            ["The crane fell across the old slipway, Port Tamsin’s pride, on Monday."],
        ),
        (
            "The board that runs the slipway (\nand the crane) met on Monday.",
            ["The board that runs the slipway (and the crane) met on Monday."],
        ),
        (
            "Городской совет решил сохранить\nтрамвайную линию до осени.",
            ["Городской совет решил сохранить трамвайную линию до осени."],
        ),
        (
            "港の組合は月曜日に会合を開き、\n古い灯台\nを図書室に改装する計画を発表した。",
            ["港の組合は月曜日に会合を開き、古い灯台を図書室に改装する計画を発表した。"],
        ),
    ],
)
def test_broken_paragraphs_are_one_block(text: str, right: list[str]) -> None:
    assert blocks(text) == right


@pytest.mark.parametrize(
    "lines",
    [
        ["The crane fell on Monday.", "nobody was hurt in the accident"],
        ["home", "news", "boats"],
        ["The crane fell across the slipway", "", "which had been closed for years"],
        ["The crane fell across the old slipway", "The board will meet on Monday"],
        ["The crane fell across the old slipway", "• and the gate as well"],
        ["Tamsin Tide, the paper of the harbour", "by Odile Marsh"],
    ],
)
def test_lines_that_stand_alone(lines: list[str]) -> None:
    assert blocks("\n".join(lines)) == [line for line in lines if line]


def test_a_wrapped_paragraph_is_one_block() -> None:
    words = " ".join(PARAGRAPHS[:2]).split()
    rows, row = [], ""
    for word in words:
        if len(row) + 1 + len(word) > 60:
            rows.append(row)
            row = word
        else:
            row = f"{row} {word}".strip()
    rows.append(row)
    assert blocks("\n".join(rows) + "\n\n" + "\n".join(rows)) == [" ".join(words)] * 2


def test_markup_starts_anew() -> None:
    assert blocks("<h2>The crane that fell over</h2><p>across the slipway</p>", format="html") == [
        "The crane that fell over",
        "across the slipway",
    ]
    page = "The crane fell across the old slipway<br>which had been closed for years"
    assert blocks(page, format="html") == [
        "The crane fell across the old slipway which had been closed for years"
    ]


def test_ends_sentence() -> None:
    page = read("One.\nTwo\n“Three.”\nFour!)\n« Cinq. »\n六。\nسبعة؟\nSo,\n(eight.)", format="text")
    assert page.derived(ends_sentence).tolist() == [
        True,
        False,
        True,
        True,
        True,
        True,
        True,
        False,
        True,
    ]


@given(
    st.lists(
        st.tuples(
            st.sampled_from((*PARAGRAPHS, *TITLES, *PROMPTS, *FURNITURE)),
            st.sampled_from(["\n", "\n", "\n\n"]),
        ),
        max_size=20,
    )
)
def test_blocks_cover_the_lines(pairs: list[tuple[str, str]]) -> None:
    page = read("".join(line + end for line, end in pairs), format="text")
    found = page.derived(blocks_of)
    lines = [line for block in range(len(found)) for line in found.lines(block)]
    assert lines == list(range(len(page)))
    joins = page.derived(continues)
    assert len(found) == int((~joins).sum())
    assert not joins[page.gaps > 1].any()
    assert [int(found.of_line[line]) for line in lines] == [
        block for block in range(len(found)) for _ in found.lines(block)
    ]


def test_a_broken_paragraph_comes_out_whole() -> None:
    broken = PARAGRAPHS[0].replace(" old slipway, ", "\nold slipway\n, ")
    article = extract(f"{TITLES[0]}\n\n{broken}\n\n{PARAGRAPHS[1]}\n")
    assert [p.text for p in article.paragraphs] == [PARAGRAPHS[0], PARAGRAPHS[1]]
    assert len(article.paragraphs[0].spans) == 3


ITEMS = ["old nets and ropes", "broken lobster pots", "paint tins that are empty"]


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("Bring to the yard:\n\n" + "\n".join(ITEMS), []),
        ("Bring to the yard:\n" + "\n".join(ITEMS) + "\nThe yard opens at nine.", []),
        ("The yard takes\n" + "\n".join(f"{each};" for each in ITEMS[:2]) + "\nno glass.", [1]),
        # Wrapped behind an abbreviation, and broken at links behind one.
        (
            "The crane fell into the water at 5 p.m.\non the corner of the quay where it\n"
            "had been standing since the war and\nnobody was hurt when it went in last\nTuesday.",
            [2, 3],
        ),
        (
            "It went to Ott & Co.\nand then to the\nnew owners of the pier\nwho told the old\n"
            "Mayor Lund.",
            [2, 3],
        ),
        # Pieces of a paragraph come to a full stop, and go on from what broke off.
        ("The yard takes in a ferry's\n" + "\n".join(ITEMS) + "\nand keeps them.", [1, 2, 3, 4]),
        ("He went to the yard with\n" + "\n".join(ITEMS) + "\nPier Street", [1, 2, 3]),
    ],
)
def test_a_list_in_small_letters_is_no_broken_paragraph(text: str, joined: list[int]) -> None:
    assert np.flatnonzero(read(text, format="text").derived(continues)).tolist() == joined


def test_items_in_small_letters_are_paragraphs_of_their_own() -> None:
    yard = ["Bring to the yard:", "\n".join(ITEMS)]
    story = [FERRY_TITLE, *FERRY_STORY[:4], *yard, *FERRY_STORY[4:]]
    found = [each.text for each in extract("\n\n".join(story)).paragraphs]
    assert set(ITEMS) <= set(found)


def test_a_bylines_word_above_its_name_is_no_piece_of_the_headline() -> None:
    title = "Il porto di Calder riapre dopo undici giorni di sciopero delle navi"
    text = "\n".join([title, "di", "Odile Marsh", "La prima nave parte giovedì mattina alle sei."])
    assert not continues(read(text, format="text")).any()
    # Amid a sentence that goes on behind the name it is one.
    amid = "\n".join([title, "di", "Odile Marsh", ", che lo ha annunciato giovedì mattina."])
    assert continues(read(amid, format="text")).tolist() == [False, True, True, True]


PROSE = "The board of the harbour has read what was found out in the spring about the old slipway, "


@pytest.mark.parametrize(
    ("above", "byline", "story"),
    [
        (
            ["Il vecchio cantiere diventa un cinema", "Dopo undici anni arriva il primo film"],
            "di Odile Marsh",
            "La sala apre giovedì mattina alle sei con il primo film.",
        ),
        (
            ["Alte Werft wird zum Kino", "Nach elf Jahren Leerstand kommt der erste Film"],
            "von Hanne Vogt, 12.03.2024, 10:14 Uhr",
            "Der Saal öffnet am Donnerstag um sechs mit dem ersten Film.",
        ),
        (
            ["Watu kumi wanaswa kwa makosa mbalimbali bandarini"],
            "byRahimu Fadhila",
            "Watu kumi wamekamatwa bandarini siku ya Alhamisi asubuhi.",
        ),
    ],
)
def test_a_byline_joins_nothing_above_it(above: list[str], byline: str, story: str) -> None:
    page = read("\n".join([*above, byline, story]), format="text")
    assert not continues(page).any()


@pytest.mark.parametrize(
    "lines",
    [
        [PROSE + "a report", "by Odile Marsh", "Harbour Trust", "in the spring of that year."],
        [PROSE + "a report", "by Odile Marsh", "said that it was closed."],
    ],
)
def test_a_byline_amid_a_sentence_joins_the_fragments(lines: list[str]) -> None:
    assert continues(read("\n".join(lines), format="text"))[1:].all()


NEXT = "The first ferry leaves on Thursday at six."


@pytest.mark.parametrize(
    "below",
    [
        ["Odile Marsh", NEXT],
        ["Odile Marsh"],
        ["Odile Marsh", "and", "Hanne Vogt", NEXT],
        ["Odile Marsh", "and Hanne Vogt", NEXT],
        ["Odile Marsh", ",", "Hanne Vogt", "and", "Tamsin Roe", NEXT],
        ["Odile Marsh", "&", "Hanne Vogt"],
        ["Odile M.", NEXT],
        ["Odile Marsh Jr.", NEXT],
        ["Odile Marsh", "(Reuters)", NEXT],
        ["Odile Marsh", "(ANSA) - CALDER, 3 MAY - The first ferry leaves."],
        ["Odile Marsh", "3 May 2024"],
        ["Odile Marsh", "12 maggio 2024, aggiornato alle 15:00"],
        ["Odile Marsh", "5 min read"],
        ["Odile Marsh", "— 3 comments"],
        ["Odile Marsh", "Harbour reporter"],
        ["Odile Marsh", "/ 3 May 2024"],
        ["kestrel7", "3 May 2024"],
    ],
)
@pytest.mark.parametrize(
    "above",
    [
        FERRY_TITLE,
        "Boats stay in port.",
        "updated on 3 May",
        "iFerry sales fall for a third year",
    ],
)
def test_a_bylines_word_above_names(above: str, below: list[str]) -> None:
    page = read("\n".join([above, "by", *below]), format="text")
    assert np.flatnonzero(names_below(page)).tolist() == [1]
    assert not continues(page)[1]


@pytest.mark.parametrize(
    "below",
    [
        ["Odile Marsh", "(2021) and others said that it had been closed."],
        ["Odile Marsh", "(2021), the harbour's own"],
        ["Odile Marsh", "[2] – a book of hers"],
        ["Odile Marsh", "(the harbour's poet"],
        ["Odile Marsh", "– the harbour's poet – in the spring."],
        ["Odile Marsh", "2021 and others said that it had been closed"],
        ["Odile Marsh", "said that it had been closed."],
        ["Odile Marsh.", NEXT],
        ["Odile Marsh", "and", "Hanne Vogt", "said that it had been closed."],
        ["Odile Marsh", "and", "Hanne Vogt.", NEXT],
        ["Odile Marsh", "and the harbour board", NEXT],
        ["Odile Marsh", ", harbour mistress of Calder,", NEXT],
        ["Odile Marsh", "&", "the harbour board"],
        ["Odile Marsh", "and"],
    ],
)
def test_a_word_for_by_amid_a_sentence_is_no_bylines(below: list[str]) -> None:
    page = read("\n".join([FERRY_TITLE, "by", *below]), format="text")
    assert not names_below(page).any()


@pytest.mark.parametrize("above", ["a study that was written", PROSE * 3 + "which was written"])
def test_a_sentence_that_breaks_off_goes_on_in_a_word_for_by(above: str) -> None:
    below = ["by", "Odile Marsh", NEXT]
    assert not names_below(read("\n".join([above, *below]), format="text")).any()
    # Below a blank line nothing goes on.
    assert names_below(read("\n".join([above, "", *below]), format="text")).any()


@pytest.mark.parametrize("below", [["by", "kestrel7", "3 May"], ["Odile Marsh", ", pier editor"]])
@pytest.mark.parametrize("first", ["{} | Calder Tide", "{}"])
def test_who_signs_below_the_title_is_no_part_of_it(first: str, below: list[str]) -> None:
    title = "The ferry to Calder sails again"
    lines = [first.format(title), "Home", "Islands", title, *below, "", *PARAGRAPHS]
    assert title in blocks("\n".join(lines))


def test_a_title_on_two_lines_goes_on() -> None:
    upper, lower = "The ferry to Calder sails again", "after a winter in the dock"
    page = read("\n".join([f"{upper} {lower} | Tide", "Home", "Islands", upper, lower, NEXT]))
    assert continues(page)[4]


@pytest.mark.parametrize(
    ("cut", "below", "goes_on"),
    [
        (" after a wint…", "after a winter in the dock", True),
        (" af…", "after a winter in the dock", True),
        ("…", "after a winter in the dock", True),
        ("...", "after a winter in the dock", True),
        (" aft...", "after a winter in the dock", True),
        (" bef…", "after a winter in the dock", False),
        (" … Calder Tide", "after a winter in the dock", False),
        ("…", "by kestrel7", False),
    ],
)
def test_a_title_that_was_cut_goes_on_where_it_was(cut: str, below: str, goes_on: bool) -> None:
    upper = "The ferry to Calder sails again"
    page = read("\n".join([f"{upper}{cut}", "Home", "Islands", upper, below, NEXT]))
    assert continues(page)[4] == goes_on


def test_the_title_of_a_page_of_html_counts_too() -> None:
    title = "The ferry to Calder sails again"
    html = (
        f"<title>{title} - Calder Tide</title><p>Islands</p><div>{title}</div><div>by</div>"
        "<div>kestrel7</div>"
    )
    assert title in blocks(html, format="html")


CAPTION = "Odile Marsh on the slipway of Port Tamsin. Photo: Idris Whitlock"
LONG = "The crane stood on the quay for ninety years and was the pride of"
LEDE = "Wochenlang stand der Kran von Ellerbruch am Kai, und niemand wusste, wem er gehört, bis der"


@pytest.mark.parametrize(
    ("lines", "right"),
    [
        # A long line below a caption or a title begins a paragraph, whatever goes on below it.
        ([CAPTION, LONG, "Marsh & Daughters", ", who built it."], [[0], [1, 2, 3]]),
        ([LONG[:-3], LEDE, "Hafenrat", "ihn kaufte."], [[0], [1, 2, 3]]),
        (["Die Fähre nach Ellerbruch fährt", LEDE, "Hafenrat", "ihn kaufte."], [[0], [1, 2, 3]]),
        # So does one with a sentence's end within, or that opens as speech does.
        (
            [CAPTION, "It fell on a Monday morning. The board of", "Calder", "met at once."],
            [[0], [1, 2, 3]],
        ),
        (
            [CAPTION, "Das Boot sank gestern. Der Verein bat den", "Rat", "um Hilfe."],
            [[0], [1, 2, 3]],
        ),
        ([CAPTION, "– Vi fikk brev fra havna i", "Kalvøy", "på mandag."], [[0], [1, 2, 3]]),
        ([CAPTION, "“We all wrote to the board of", "Calder", "on Monday."], [[0], [1, 2, 3]]),
        # But a link's text amid a sentence goes on, whatever its abbreviations.
        (
            [LONG, "the Friends of St. Odile and Prof. Marsh of Calder", "and of the town."],
            [[0, 1, 2]],
        ),
        ([LONG, "“Calder Tide”", "and of the town."], [[0, 1, 2]]),
        # And so does any line below one that goes on itself.
        (
            ["It stood for years and was", "known as", LONG, "Calder", ", as the paper has it."],
            [[0, 1, 2, 3, 4]],
        ),
    ],
)
def test_what_a_fragment_between_is(lines: list[str], right: list[list[int]]) -> None:
    page = read("\n".join(lines), format="text")
    found = page.derived(blocks_of)
    assert [list(found.lines(block)) for block in range(len(found))] == right


def test_a_line_never_goes_on_in_its_own_words() -> None:
    below = ["Calder", "that it has to go."]
    for line in ("Odile Marsh shows the people of", "Odile Marsh zeigt den Leuten von"):
        assert not continues(read("\n".join([line, line, *below]), format="text"))[1]
        other = line.replace("Odile Marsh", "Tamsin Roe")
        page = read("\n".join([f"{line} the town and", other, *below]), format="text")
        assert continues(page)[1]


@pytest.mark.parametrize(
    ("line", "within"),
    [
        ("The crane fell. Nobody was hurt", True),
        ("Boka er borte? Ja", True),
        ("港は閉まった。船は出ない", True),
        ("Она ушла домой. Дверь закрыта", True),
        ("The crane of St. Odile and Prof. Marsh", False),
        ("Am 12. Oktober war es so weit", False),
        ("The crane fell at last.", False),
        ("The crane fell. and rose", False),
    ],
)
def test_sentence_within(line: str, within: bool) -> None:
    page = read(f"Calder Tide\n{line}\nBoats", format="text")
    assert sentence_within(page).tolist() == [False, within, False]


@pytest.mark.parametrize(
    ("lines", "goes_on"),
    [
        (["National Library", "on 3 May 1987."], True),
        (["12. Oktober 1951", "dabei."], True),
        (["Nasjonalbiblioteket", "i fjor."], True),
        (["Zara", "en junio."], True),
        # Menus, what announces a list, and calls to read on come to no full stop.
        (["Boats", "nets and ropes"], False),
        (["Nyheter", "sport og kultur"], False),
        (["Bring:", "nets."], False),
        (["log in", "or subscribe."], False),
        (["Crane falls", "read on..."], False),
        (["Kran stürzt um", "mehr…"], False),
        (["The crane fell.", "nobody cared."], False),
    ],
)
def test_a_short_sentence_goes_on_to_its_full_stop(lines: list[str], goes_on: bool) -> None:
    assert continues(read("\n".join(lines), format="text"))[1] == goes_on


@pytest.mark.parametrize(
    ("lines", "joined"),
    [
        (["Asiasta päätti jo viime keväänä", "EU", "-komissio"], [1, 2]),
        (["Förslaget kom från en enda", "SVT", "-profil, som log."], [1, 2]),
        (["Er arbeitete viele Jahre in der", "VW", "-Fabrik am Kanal."], [1, 2]),
        (["Il piano è stato scritto con cura da", "L'", "Università di Calder"], [1, 2]),
        (["Mektup Ankara", "'dan geldi."], [1]),
        (["Byen fikk sitt første kontor da", "NRK", "s sendinger kom."], [1, 2]),
        # Lists, talk and who said it are no words' ends.
        (["Husk på dette", "-garn", "-tau"], []),
        (["Nets and boats and ropes", "-Paint", "-Tar"], []),
        (["Viimeinen lautta lähti satamasta", "-En tiedä, hän sanoo."], []),
        (["The sea gives and the sea takes away", "-Odile Marsh"], []),
        (["Bring", "'never again' he said"], []),
        (["Un po'", "Odile Marsh"], []),
        (["The crane fell.", "-komissio"], []),
    ],
)
def test_a_word_goes_on_behind_a_link(lines: list[str], joined: list[int]) -> None:
    assert (
        np.flatnonzero(read("\n".join(lines), format="text").derived(continues)).tolist() == joined
    )
