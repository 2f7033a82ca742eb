"""A whole line of Markdown in bold: its words, without the marks."""

from __future__ import annotations

import pytest

from standfirst import extract, read

LEDES = (
    "The strike lasted eleven days and closed four islands. Talks go on next week in the capital.",
    "Elf Tage lang streikten die Besatzungen auf vier Inseln. Jetzt wollen sie zurück aufs Meer.",
)
BODY = (
    "Crews on the island line voted on Tuesday to end an eleven-day strike, their union said.",
    "Die Besatzungen der Insellinie stimmten am Dienstag für ein Ende, hieß es am Abend.",
)
TITLES = ("Ferry crews go back to sea", "Fähren fahren wieder aufs Meer")
FORMS = ("**{}**", "__{}__", "** {}**", "**{} **", "**\u00a0{} **", "**{}.. **")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("which", [0, 1])
def test_a_lede_in_bold_comes_plain_and_is_no_subhead(form: str, which: int) -> None:
    page = f"# {TITLES[which]}\n\n{form.format(LEDES[which])}\n\n{BODY[which]}\n"
    article = extract(page, format="markdown")
    assert LEDES[which] in article.text
    assert "**" not in article.ledger.page_text
    assert "__" not in article.ledger.page_text
    assert all(each.kind != "subhead" for each in article.paragraphs)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("** What happens next **", "What happens next"),
        ("**Wie es weitergeht **", "Wie es weitergeht"),
        ("** 3 * 4 **", "3 * 4"),
        ("2 ** 3 and 4 ** 5", "2 ** 3 and 4 ** 5"),
        ("** Sternchen", "** Sternchen"),
        ("**", "**"),
        ("** one ** two **", "** one ** two **"),
    ],
)
def test_only_a_whole_line_is_in_bold(line: str, words: str) -> None:
    page = read(f"A first line.\n\n{line}\n\nA last line.", format="markdown")
    assert [each.text for each in page.lines][1:-1] == [words]
