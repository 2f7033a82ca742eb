"""Who began a thread of a forum."""

from __future__ import annotations

import pytest

from standfirst import extract, read
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


def starter(*lines: str) -> str | None:
    page = read("\n\n".join(lines))
    block = thread_starter(page)
    return page.derived(blocks_of).text(page, block) if block >= 0 else None


@pytest.mark.parametrize(
    "lines",
    [
        ("kestrel7", "September 5, 2024, 11:15pm", "1", *POST, "heron", "September 6, 2024, 9am"),
        ("kestrel7", "(kestrel7)", "5 September 2024 23:15", "1", *POST),
        ("#1", "2024-09-05 23:15:02", "kestrel7", "Member", *POST),
        ("05.09.2024, 23:15", "#1", "kestrel7", *POST),
        ("Thread starter", "kestrel7", "Start date", "5 September 2024", *POST),
        ("Thread starter", "Thread starter", "kestrel7", "Start date", *POST),
        ("Themenstarter:", "kestrel7", "Beginndatum", *POST),
        ("Автор темы", "kestrel7", "Дата начала", *POST),
        ("kestrel7", "Discussion starter", "410 posts", *POST),
        ("asked", "Sep 5, 2024 at 23:15", "kestrel7", "1,204", "3 silver badges"),
        ("r/winches", "•", "kestrel7", *POST),
    ],
)
def test_signs_of_forums_tell_who_began_a_thread(lines: tuple[str, ...]) -> None:
    assert starter("Wet slipway", *lines) == "kestrel7"


@pytest.mark.parametrize(
    "lines",
    [
        ("Harbour board", "5 September 2024", *POST),
        ("kestrel7", "Members", "1", *POST),
        ("kestrel7", "September 5, 2024, 11:15pm", "2", *POST),
        ("Page", "1", *POST),
        ("5 September 2024", "6 September 2024", "1", *POST),
        ("The starter of the race", "kestrel7", *POST),
        ("Original poster", "Wet slipways", *POST),
        ("asked", "kestrel7", *POST),
        ("•", "kestrel7", *POST),
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


def test_a_block_at_the_page_s_edge_is_asked_too() -> None:
    page = read("kestrel7")
    assert not begins_thread(page, 0)


def test_a_thread_s_author_is_who_began_it() -> None:
    replies = [
        part
        for name, number in (("heron", 2), ("tern", 3), ("dunlin", 4))
        for part in (name, f"September {number + 4}, 2024, 9:1{number}am", str(number), *ANSWER)
    ]
    page = ["Harbour Forum", "Wet slipway", "Winches"]
    page += ["kestrel7", "September 5, 2024, 11:15pm", "1", *POST, *replies]
    assert extract("\n\n".join(page)).authors == ("kestrel7",)
