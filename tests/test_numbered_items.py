"""Items of lists in plain text: numbers that count, and ordinals that do not."""

import pytest

from standfirst import extract, read
from standfirst.numbered_items import item_numbers, opens_item

ABOVE = "The harbour board of Calder has set out how the ferry is to sail again this spring."


def opens(*lines: str) -> list[bool]:
    page = read("\n".join(lines), format="text")
    return [bool(each) for each in page.derived(opens_item)]


def test_numbers_that_count_are_items() -> None:
    lines = ["1. Scrape the hull", "2. Paint it", "3. Let it dry"]
    assert opens(ABOVE, *lines) == [False, True, True, True]
    page = read("\n".join([ABOVE, *lines]), format="text")
    assert page.derived(item_numbers).tolist() == [0, 1, 2, 3]


@pytest.mark.parametrize("second", ["2) Paint it", "(2) Paint it"])
def test_numbers_in_brackets_count_too(second: str) -> None:
    assert opens("1) Scrape the hull", "It takes a week.", second) == [True, False, True]


@pytest.mark.parametrize(
    "line",
    ["1. FC Calder", "24. April", "2. Bundesliga", "3. prosince 2024", "(4) Vogt et al.", "7. Uhr"],
)
def test_a_number_alone_is_an_ordinal(line: str) -> None:
    assert opens(ABOVE, line, "and so it goes on") == [False, False, False]


def test_days_are_no_items_though_one_follows_the_other() -> None:
    lines = [
        "23. April: The ferry docks.",
        "24. April: It sails again.",
        "25. huhtikuuta: No.",
    ]
    assert opens(ABOVE, *lines) == [False] * 4


def test_ordinals_amid_sentences_are_no_items() -> None:
    lines = [
        "Am Ende gewann der",
        "1. FC Calder",
        "das Spiel in der",
        "2. Bundesliga",
        ", ganz klar.",
    ]
    assert opens(ABOVE, *lines) == [False] * 6


@pytest.mark.parametrize(
    "lines",
    [
        ["1. The crews are tired", "2. First of all they want sleep", "3. May comes too early"],
        ["1. Die Boote sind alt", "2. Der Pier ist es auch", "3. Tag und Nacht"],
        ["3. The pier", "2. The crane", "1. The ferry"],
        ["1. Crew", "1. Captain", "2. Cook", "2. Boats", "3. Pier"],
        ["1. higher pay", "2. new boats", "3. a doctor"],
    ],
)
def test_lists_are_items_whatever_their_words(lines: list[str]) -> None:
    assert opens(ABOVE, *lines) == [False, *[True] * len(lines)]


def test_a_list_that_was_wrapped_is_one() -> None:
    lines = [
        *("The crews have asked for", "1. higher pay for each of them at night and"),
        *("on Sundays", "2. new boats on the long line, which the company", "promised years ago"),
        *("3. a doctor on board wherever the weather", "is bad"),
    ]
    assert opens(*lines) == [line[0].isdigit() for line in lines]


def test_bullets_are_items_each_for_itself() -> None:
    assert opens(ABOVE, "• Scrape the hull", "- Paint it") == [False, True, True]


def test_an_ordinal_stays_in_its_paragraph() -> None:
    lines = [
        "Fähre fährt wieder",
        "Von Odile Marsh",
        "Die Hafenverwaltung hat lange gewartet und nun doch entschieden, was alle wissen wollten.",
        "Nach elf Wochen im Dock soll das Schiff schon am",
        "24. April",
        "wieder fahren, wie die Hafenverwaltung am Montag mitgeteilt hat, und zwar zweimal am Tag.",
        "Die Fahrgäste hatten darauf den ganzen Winter gewartet, sagte die Bürgermeisterin.",
    ]
    article = extract("\n".join(lines), format="text")
    assert "soll das Schiff schon am 24. April wieder fahren," in article.body


def test_of_text_items_keep_their_numbers() -> None:
    steps = ["Scrape the hull until no old paint is left.", "Paint it twice, in dry weather."]
    below = "The board hopes that all of it is done before the first visitors of the spring arrive."
    lines = [f"{number}. {step}" for number, step in enumerate(steps, 1)]
    article = extract("\n\n".join(["How to paint a ferry", ABOVE, *lines, below, ABOVE]))
    items = [(each.number, each.text) for each in article.paragraphs if each.is_item]
    assert items == list(enumerate(steps, 1))
    assert f"2. {steps[1]}" in article.to_markdown()


def test_markdown_says_itself_what_an_item_is() -> None:
    page = read("# Ferries\n\n24. April\n", format="markdown")
    assert page.derived(opens_item).any()
