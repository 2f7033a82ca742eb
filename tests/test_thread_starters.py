"""Who began a thread of a forum."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from standfirst import Claim, Page, Pipeline, extract, read
from standfirst.broken_lines import blocks_of
from standfirst.thread_starters import (
    begins_thread,
    behind_starter,
    is_starter_label,
    thread_starter,
)

POST = (
    "The slipway has been wet since Monday, and the winch slips at every turn of the drum.",
    "Has anyone here oiled one of these without taking the whole frame off its bolts?",
)
ANSWER = (
    "Take the guard off first, then oil the pawl and let it stand for a night or two.",
    "Ours had the same fault last winter, and it went away once the pawl was clean.",
)


def starter(*lines: str, end: str = "\n\n") -> str | None:
    page = read(end.join(lines))
    block = thread_starter(page)
    return page.derived(blocks_of).text(page, block) if block >= 0 else None


NEXT = ("heron", "September 6, 2024, 9:11am", "2", *ANSWER)
NEXT_NUMBERED = ("#2", "September 6, 2024, 9:11am", "heron", *ANSWER)
WHEN = ("Start date", "5 September 2024")


@pytest.mark.parametrize(
    "lines",
    [
        ("kestrel7", "September 5, 2024, 11:15pm", "1", *POST, *NEXT),
        ("kestrel7", "(kestrel7)", "5 September 2024 23:15", "1", *POST, *NEXT),
        ("#1", "2024-09-05 23:15:02", "kestrel7", "Member", *POST, *NEXT_NUMBERED),
        ("05.09.2024, 23:15", "#1", "kestrel7", *POST, *NEXT_NUMBERED),
        ("Thread starter", "kestrel7", *WHEN, *POST),
        ("Thread starter", "Thread starter", "kestrel7", "Start date", *WHEN, *POST),
        ("Themenstarter:", "kestrel7", "Beginndatum", "5. September 2024", *POST),
        ("Автор темы", "kestrel7", "Дата начала", "05.09.2024", *POST),
        ("kestrel7", "Discussion starter", "410 posts", *POST),
        ("asked", "Sep 5, 2024 at 23:15", "kestrel7", "1,204", "3 silver badges"),
        ("r/winches", "•", "kestrel7", *POST),
    ],
)
@pytest.mark.parametrize("end", ["\n\n", "\r\n\r\n", "\n\n  "])
def test_signs_of_forums_tell_who_began_a_thread(lines: tuple[str, ...], end: str) -> None:
    assert starter("Wet slipway", *lines, end=end) == "kestrel7"


@pytest.mark.parametrize(
    "lines",
    [
        ("Harbour board", "5 September 2024", "1", *POST),
        ("kestrel7", "Members", "1", *POST, *NEXT),
        ("kestrel7", "September 5, 2024, 11:15pm", "2", *POST),
        ("Page", "1", *POST, *NEXT),
        ("5 September 2024", "6 September 2024", "1", *POST, *NEXT),
        ("The starter of the race", "kestrel7", *WHEN, *POST),
        ("Thread starter", "kestrel7", *POST),
        ("Thread starter", "12 May 2024", *WHEN, *POST),
        ("Themenstarter", "Beiträge: 123", *WHEN, *POST),
        ("Original poster", "Wet slipways", *WHEN, *POST),
        ("Our questions", "Discussion starter", *POST),
        ("asked", "kestrel7", *POST, *NEXT),
        ("•", "kestrel7", *POST, "r/winches"),
        ("r/winches", "•", "2 yr. ago", "kestrel7", *POST),
        ("#1", "5 September 2024", "Local news", *POST),
    ],
)
def test_without_such_signs_nobody_is_told(lines: tuple[str, ...]) -> None:
    assert starter("Wet slipway", *lines) is None


def test_a_label_is_nothing_but_the_words() -> None:
    assert is_starter_label("Thread starter")
    assert is_starter_label("' started by")
    assert not is_starter_label("Thread starter kestrel7")
    assert behind_starter("Thread starter kestrel7") == len("Thread starter ")
    assert behind_starter("kestrel7") == -1


@pytest.mark.parametrize("lines", [("1",), ("#1", "5 September 2024"), ("Thread starter",)])
def test_signs_at_the_page_s_edges_tell_nobody(lines: tuple[str, ...]) -> None:
    page = read("\n\n".join(lines))
    blocks = page.derived(blocks_of)
    assert not any(begins_thread(page, block) for block in range(len(blocks)))


def test_a_thread_s_author_is_who_began_it() -> None:
    replies = [
        part
        for name, number in (("heron", 2), ("tern", 3), ("dunlin", 4))
        for part in (name, f"September {number + 4}, 2024, 9:1{number}am", str(number), *ANSWER)
    ]
    page = ["Harbour Forum", "Wet slipway", "Winches"]
    page += ["kestrel7", "September 5, 2024, 11:15pm", "1", *POST, *replies]
    assert extract("\n\n".join(page)).authors == ("kestrel7",)


def test_a_filter_of_the_user_s_keeps_its_line() -> None:
    def mine(page: Page) -> Iterator[Claim]:
        yield from (
            Claim(line, "comments", 1.0, "mine")
            for line in range(len(page))
            if page.line_text(line) == "kestrel7"
        )

    lines = ("Harbour Forum", "Wet slipway", "Thread starter", "kestrel7", *WHEN, *POST, *ANSWER)
    page = "\n\n".join([*lines, *(f"Winch {n}" for n in range(30))])
    assert extract(page).authors == ("kestrel7",)
    assert extract(page, pipeline=Pipeline.default().prepend("mine", mine)).authors == ()


def test_a_byline_goes_before_a_forum_s_signs() -> None:
    page = ["Wet slipway", "By Greta Olsen", *POST, "Thread starter", "kestrel7", *WHEN]
    assert extract("\n\n".join(page)).authors == ("Greta Olsen",)


@pytest.mark.parametrize("word", ["Share", "Log in", "Subscribe"])
def test_what_a_rule_claims_began_no_thread(word: str) -> None:
    page = ["Wet slipway", "Thread starter", word, *WHEN, *POST, *ANSWER]
    page += [f"Winch {number}" for number in range(30)]
    assert extract("\n\n".join(page)).authors == ()
