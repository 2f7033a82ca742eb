"""Who wrote a text, and who went over it."""

from __future__ import annotations

import pytest

from own_pages import FERRY_STORY, FERRY_TITLE
from standfirst import Credit, extract
from standfirst.credits import parse_credit
from standfirst.editors import is_editors_cue, with_editors

WRITTEN = Credit("author", ("Odile Marsh",), text="By Odile Marsh")

EDITED = [
    ("Edited by: Tamsin Roe", "Tamsin Roe"),
    ("Updated by Tamsin Roe", "Tamsin Roe"),
    ("Published by Tamsin Roe", "Tamsin Roe"),
    ("Produced by Tamsin Roe", "Tamsin Roe"),
    ("Aktualisiert von Hanne Vogt", "Hanne Vogt"),
    ("Veröffentlicht von Hanne Vogt", "Hanne Vogt"),
    ("Mis à jour par Lucie Ferrand", "Lucie Ferrand"),
    ("Actualizado por Nuria Vidal", "Nuria Vidal"),
    ("Atualizado por Marta Pinto", "Marta Pinto"),
    ("Aggiornato da Lucia Ferrante", "Lucia Ferrante"),
    ("Uppdaterad av Karin Holm", "Karin Holm"),
    ("Oppdatert av Kari Moen", "Kari Moen"),
    ("Opdateret af Kari Moen", "Kari Moen"),
    ("Обновила Анна Лунина", "Анна Лунина"),
    ("Medically reviewed by Tamsin Roe", "Tamsin Roe"),
    ("Fact-checked by Tamsin Roe", "Tamsin Roe"),
    ("Editor: Tamsin Roe", "Tamsin Roe"),
    ("Fachlich geprüft von Hanne Vogt", "Hanne Vogt"),
    ("Redaktion: Hanne Vogt", "Hanne Vogt"),
    ("Relu par Lucie Ferrand", "Lucie Ferrand"),
    ("Editado por Nuria Vidal", "Nuria Vidal"),
    ("Edição: Marta Pinto", "Marta Pinto"),
    ("Eindredactie: Sanne Visser", "Sanne Visser"),
    ("Redigerad av Karin Holm", "Karin Holm"),
    ("Kvalitetssikret av Kari Moen", "Kari Moen"),
    ("Zredagowała Ewa Wilk", "Ewa Wilk"),
    ("Редактор: Анна Лунина", "Анна Лунина"),
    ("Editör: Ayşe Demir", "Ayşe Demir"),
    ("责任编辑：李华", "李华"),
    ("編集：山田花子", "山田花子"),
]


@pytest.mark.parametrize(("line", "name"), EDITED, ids=[line for line, _ in EDITED])
def test_who_edited_a_text_is_not_its_author(line: str, name: str) -> None:
    parsed = parse_credit(line)
    assert parsed is not None
    found = with_editors([WRITTEN, parsed])
    assert found[0] == WRITTEN
    assert [(each.role, each.names) for each in found[1:]] == [("editor", (name,))]


@pytest.mark.parametrize(("line", "name"), EDITED[:4] + EDITED[-3:])
def test_an_editor_alone_answers_for_the_text(line: str, name: str) -> None:
    parsed = parse_credit(line)
    assert parsed is not None
    assert with_editors([parsed]) == [parsed]
    assert parsed.role == "author"
    assert parsed.names == (name,)


@pytest.mark.parametrize(
    "line",
    [
        "Reporting by Odile Marsh in Port Tamsin; Editing by Tamsin Roe",
        "Edited by Tamsin Roe | Written by Odile Marsh",
        "Written by Odile Marsh Edited by Tamsin Roe",
    ],
)
def test_one_line_names_both(line: str) -> None:
    both = Credit("author", ("Odile Marsh", "Tamsin Roe"), text=line)
    found = [(each.role, each.names) for each in with_editors([both])]
    assert found == [("author", ("Odile Marsh",)), ("editor", ("Tamsin Roe",))]


@pytest.mark.parametrize(
    "line", ["By Odile Marsh, fashion editor", "By Odile Marsh, Editor", "Odile Marsh/Editora Mar"]
)
def test_an_editor_who_writes_is_an_author(line: str) -> None:
    credit = Credit("author", ("Odile Marsh",), text=line)
    assert with_editors([credit, WRITTEN]) == [credit, WRITTEN]


def test_other_credits_stay() -> None:
    photo = Credit("photo", ("Tamsin Roe",), text="Edited by Tamsin Roe")
    assert with_editors([photo, WRITTEN]) == [photo, WRITTEN]


def test_an_article_tells_editors_from_authors() -> None:
    story = "The ferry left the island at dawn with forty sheep, two priests and a piano on board. "
    page = (
        "Ferry leaves island with a piano on board\n\nBy Odile Marsh\nEdited by Tamsin Roe\n\n"
        + "\n\n".join(story * 3 for _ in range(6))
    )
    article = extract(page)
    assert article.authors == ("Odile Marsh",)
    assert ("editor", ("Tamsin Roe",)) in [(each.role, each.names) for each in article.credits]


@pytest.mark.parametrize(
    ("name", "newsroom"),
    [("Beatriz Prado", "Da Redação"), ("Katrin Moll", "Von der Redaktion")],
)
def test_the_newsroom_beside_somebody_is_no_author(name: str, newsroom: str) -> None:
    lines = [FERRY_TITLE, name, newsroom, "2024-03-12 14:05", *FERRY_STORY]
    assert extract("\n".join(["Home", *lines])).authors == (name,)
    lines.remove(name)
    assert extract("\n".join(["Home", *lines])).authors == (newsroom.split()[-1],)


def test_a_chinese_author_behind_the_editor_wrote() -> None:
    parsed = parse_credit("责任编辑：李娜 作者：王晓明")
    assert parsed is not None
    found = [(each.role, each.names) for each in with_editors([WRITTEN, parsed])]
    assert found == [("author", WRITTEN.names), ("author", ("王晓明",)), ("editor", ("李娜",))]


@pytest.mark.parametrize(
    "cue",
    [
        "Article REVIEWED  BY:",
        "fact-checked\u00a0by",
        "Redigiert von",
        "Copy Editor :",
        "Texte relu par",
        "責任編輯：",
        "Проверила",
        "Der Bericht wurde am Montag GEPRÜFT VON",
    ],
)
def test_a_cue_is_told_however_it_is_spelled(cue: str) -> None:
    assert is_editors_cue(cue)


@pytest.mark.parametrize(
    "line",
    [
        "Editor's picks",
        "Reviewed by Ann Lee",
        "Standby",
        "Redigiert von Odile Marsh",
        "Eine Rede von",
        "Le port vu par",
        "Проверилась",
    ],
)
def test_what_ends_otherwise_is_no_cue(line: str) -> None:
    assert not is_editors_cue(line)
