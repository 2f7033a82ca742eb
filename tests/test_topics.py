"""The topics that a page prints with its story."""

from __future__ import annotations

import copy
import json
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from own_pages import PARAGRAPHS, TAIL, TITLES
from standfirst import Article, Ledger, extract
from standfirst.filters.lexicon.store import default_lexicon, languages
from standfirst.printed_topics import printed_topics, topic_lines

STORY = f"{TITLES[0]}\n\n{PARAGRAPHS[0]}\n\n{PARAGRAPHS[1]}\n\n{TAIL}\n\n"
# In each language what papers print, and what is to come of it.
PRINTED = {
    "ar": ("الكلمات المفتاحية: الميناء، الجسور", ("الميناء", "الجسور")),
    "bg": ("Тагове: пристанище, мостове", ("пристанище", "мостове")),
    "ca": ("Etiquetes: port | ponts", ("port", "ponts")),
    "cs": ("Témata: přístav, mosty", ("přístav", "mosty")),
    "da": ("Emner: havn, broer", ("havn", "broer")),
    "de": ("Schlagworte\n\nHafen\n\nAlte Brücken", ("Hafen", "Alte Brücken")),
    "el": ("Ετικέτες: λιμάνι, γέφυρες", ("λιμάνι", "γέφυρες")),
    "en": ("Topics:\n\nHarbours\n\nU.S. bridges", ("Harbours", "U.S. bridges")),
    "es": ("Temas: Puertos • Puentes", ("Puertos", "Puentes")),
    "et": ("Märksõnad: sadam, sillad", ("sadam", "sillad")),
    "fi": ("Avainsanat: satama, sillat", ("satama", "sillat")),
    "fr": ("En savoir plus sur : Ports, Ponts", ("Ports", "Ponts")),
    "he": ("תגיות: נמל, גשרים", ("נמל", "גשרים")),
    "hu": ("Címkék: kikötő, hidak", ("kikötő", "hidak")),
    "it": ("Argomenti: porti, ponti", ("porti", "ponti")),
    "ja": ("タグ：港、橋", ("港", "橋")),
    "ko": ("태그: 항구, 다리", ("항구", "다리")),
    "lt": ("Žymos: uostas, tiltai", ("uostas", "tiltai")),
    "nl": ("Tags: haven / bruggen", ("haven", "bruggen")),
    "pl": ("Tagi: port, mosty", ("port", "mosty")),
    "pt": ("Tópicos: portos; pontes", ("portos", "pontes")),
    "ru": ("Теги: порт, мосты", ("порт", "мосты")),
    "sv": ("Ämnen: hamn, broar", ("hamn", "broar")),
    "th": ("แท็ก: ท่าเรือ, สะพาน", ("ท่าเรือ", "สะพาน")),
    "tr": ("Etiketler: liman, köprü", ("liman", "köprü")),
    "uk": ("Теми: порт, мости", ("порт", "мости")),
    "vi": ("Từ khóa: bến cảng, cầu", ("bến cảng", "cầu")),
    "zh": ("标签：港口、桥梁", ("港口", "桥梁")),
}


@pytest.mark.parametrize(("printed", "topics"), PRINTED.values(), ids=PRINTED)
def test_topics_below_a_story(printed: str, topics: tuple[str, ...]) -> None:
    article = extract(STORY + printed + "\n", pipeline="rules")
    assert article.topics == topics
    for topic in topics:
        assert topic not in article.body


@pytest.mark.parametrize(
    "label", ["Tags: ", "Filed under ", "<span>Topics:</span>"], ids=["colon", "words", "element"]
)
def test_each_link_is_a_topic(label: str) -> None:
    links = "<a href='/h'>old harbours</a> <a href='/b'><b>Stone</b> bridges</a>"
    story = "".join(f"<p>{each}</p>" for each in STORY.strip().split("\n\n")[1:])
    page = f"<h1>{TITLES[0]}</h1>{story}<div class='tags'>{label}{links}</div>"
    article = extract(page, format="html", pipeline="rules")
    assert article.topics == ("old harbours", "Stone bridges")
    again = Article.from_dict(json.loads(article.to_json()))
    assert again == article
    assert again.topics == article.topics


def test_links_with_words_between_part_no_topic() -> None:
    story = "".join(f"<p>{each}</p>" for each in STORY.strip().split("\n\n")[1:])
    tags = "<p>Topics: <a href='/h'>harbours</a> and <a href='/b'>bridges</a></p>"
    page = f"<h1>{TITLES[0]}</h1>{story}{tags}"
    article = extract(page, format="html", pipeline="rules")
    assert article.topics == ("harbours and bridges",)


def test_every_language_has_labels() -> None:
    lexicon = default_lexicon()
    spoken = {pattern.language for pattern in lexicon.patterns if pattern.family == "topics"}
    assert spoken >= set(languages()) - {"und"}


def ledger(*lines: str, below: int = 0) -> Ledger:
    """A ledger of a headline, a paragraph, lines that others took, and lines of topics."""
    roles = ["headline", "body", *["other"] * below, *["topics"] * len(lines)]
    texts = ["A headline", "A paragraph.", *["other"] * below, *lines]
    rows, at = [], 0
    for role, text in zip(roles, texts, strict=True):
        rows.append((at, at + len(text), role, "test", 0.9, "so"))
        at += len(text) + 1
    return Ledger("\n".join(texts), rows)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("lines", "topics"),
    [
        (["Tags: a1, b1, A1"], ("a1", "b1")),
        (["#Rivers #Flooding2024"], ("Rivers", "Flooding2024")),
        (["Tags: #Rivers #Flooding"], ("Rivers", "Flooding")),
        (["Tags", "# Rivers", "# Flooding"], ("Rivers", "Flooding")),
        (["Filed under: News; Tagged: Rivers | Floods (23)"], ("News", "Rivers", "Floods")),
        (["Tagged with rivers, floods."], ("rivers", "floods")),
        (
            ["Topics", "C# and F#", "R&D", "AC/DC", "10,000 lakes"],
            ("C# and F#", "R&D", "AC/DC", "10,000 lakes"),
        ),
        (["Topics", "Washington D.C.", "Rivers."], ("Washington D.C.", "Rivers")),
        (["Tags:", "Rivers\tFloods   Rain"], ("Rivers", "Floods", "Rain")),
        (["🏷 Tags: – Rivers –"], ("Rivers",)),
        (["TAGS: Rivers", "Topics: Floods, rivers"], ("Rivers", "Floods")),
        (["Topics", "Rivers", "Is the river high?", "Floods"], ("Rivers",)),
        (["Topics", "Rivers", "Sign up for our newsletter", "Floods"], ("Rivers",)),
        (["Schlagworte: " + "Nahrungsmittelindustrie" * 4], ()),
        (["Topics: 2024, 17"], ()),
        (["Topics"], ()),
        (["Follow topics"], ()),
        (["Learn more"], ()),
        (["Learn more", "Rivers"], ()),
        (["En savoir plus sur :"], ()),
        (["Rivers"], ()),
        ([":"], ()),
    ],
)
def test_what_lines_give(lines: list[str], topics: tuple[str, ...]) -> None:
    assert printed_topics(ledger(*lines)) == topics


def test_a_list_far_below_the_story_is_the_sites() -> None:
    assert printed_topics(ledger("Tags: Rivers", below=20)) == ("Rivers",)
    assert printed_topics(ledger("Tags: Rivers", below=80)) == ()


def test_a_menu_above_the_headline_is_the_sites() -> None:
    menu = "Topics\n\nPolitics\n\nCrime\n\nWeather\n\nMoney\n\n"
    found = extract(menu + "Log in\n\nSubscribe\n\nSearch\n\n" + STORY + "Tags: Harbours")
    assert found.ledger.of_role("topics")[0].number < 3
    assert found.topics == ("Harbours",)


def test_a_page_without_a_story_has_none() -> None:
    assert extract("Topics: Harbours, Bridges").topics == ()
    assert extract("").topics == ()


def test_the_lines_that_topics_come_from() -> None:
    found = ledger("Topics", "Rivers", "Floods", "Follow topics")
    assert [line.text for line in topic_lines(found)] == ["Rivers", "Floods"]
    article = extract(STORY + "Topics:\n\nHarbours\n\nBridges\n", pipeline="rules")
    lines = article.evidence("topics")
    assert [line.text for line in lines] == ["Harbours", "Bridges"]
    assert {(line.role, line.filter) for line in lines} == {("topics", "topics")}
    assert all(line.confidence >= 0.75 and line.reason for line in lines)


def test_round_trips() -> None:
    article = extract(STORY + "Topics: Harbours, Bridges\n", pipeline="rules")
    assert article.topics == ("Harbours", "Bridges")
    assert article.to_dict()["topics"] == ["Harbours", "Bridges"]
    again = Article.from_dict(json.loads(article.to_json()))
    assert again == article
    assert again.topics == article.topics
    assert Article.from_dict(article.to_dict(ledger=False)).topics == ()
    for twin in (pickle.loads(pickle.dumps(article)), copy.copy(article), copy.deepcopy(article)):
        assert twin == article
        assert twin.topics == article.topics


LINES = st.one_of(
    st.sampled_from(
        ["Topics", "Tags: a, b", "Learn more", "#a", "标签：", ":", "Schlagworte:", "Thema"]
    ),
    st.text(st.characters(exclude_characters="\n"), min_size=1, max_size=30),
    st.text(st.sampled_from("#,:|/•·、 \ta\u200b\u0301標"), min_size=1, max_size=20),
)


@given(st.lists(LINES, max_size=12))
def test_any_lines(lines: list[str]) -> None:
    found = ledger(*lines)
    topics = printed_topics(found)
    assert len({topic.casefold() for topic in topics}) == len(topics)
    printed = " ".join(found.page_text.split())
    for topic in topics:
        assert topic == topic.strip()
        assert topic in printed
    assert bool(topics) == bool(topic_lines(found))


def tagged(markup: str, above: str = "") -> tuple[str, ...]:
    """The topics of a story with some markup below it, and above."""
    story = "".join(f"<p>{each}</p>" for each in STORY.strip().split("\n\n")[1:])
    html = f"<article>{above}<h1>{TITLES[0]}</h1>{story}{markup}</article>"
    return extract(html, format="html", pipeline="rules").topics


@pytest.mark.parametrize("tags", [("ferries", "old piers"), ("Fähren", "alte Häfen")])
def test_topics_by_their_markup(tags: tuple[str, ...]) -> None:
    links = "".join(f"<li><a href='/t/{n}'>{each}</a></li>" for n, each in enumerate(tags))
    by_rel = links.replace("<a ", "<a rel='nofollow tag' ")
    assert tagged(f"<ul>{by_rel}</ul>") == tags
    for name in ("tags", "post-tags", "article__tags", "entry-tags wide", "tags-links", "topics"):
        assert tagged(f"<ul class='{name}'>{links}</ul>") == tags
        assert tagged("", f"<ul class='{name}'>{links}</ul>") == tags
    # What a story is filed under, other lists, a tag of the story's own, lists of many stories.
    assert tagged(f"<ul>{by_rel.replace('nofollow', 'category')}</ul>") == ()
    assert tagged(f"<ul class='stages tag-ferries'>{links}</ul>") == ()
    assert tagged(f"<ul class='tags'>{links}<li>{PARAGRAPHS[2]}</li></ul>") == ()
    assert tagged(f"<p class='tags'>{tags[0]}, {tags[1]}</p>") == ()
    one = f"<div class='tags'><a href='/t'>{tags[0]}</a></div>"
    assert tagged("", one) == ()
    assert tagged(f"<p>{PARAGRAPHS[2]}</p>".join(f"<ul class='tags'>{links}</ul>" * 5)) == ()


@pytest.mark.parametrize("tag", ["Serra Clara", "Alte Häfen"])
def test_a_link_that_opens_with_a_hash_is_one_topic(tag: str) -> None:
    assert tagged(f"<div><a href='/t'>#{tag}</a></div>") == (tag,)
    assert tagged(f"<div>#{tag}</div>") == ()


# Labels that open lists of stories too, or stand in menus.
@pytest.mark.parametrize(
    ("label", "items"),
    [
        ("More on:", ("Bridges", "Port Ellery")),
        ("Themen", ("Brücken", "Alter Hafen")),
        ("Mehr zum Thema:", ("Brücken", "Alter Hafen")),
        ("Sur le même thème", ("Ponts", "Vieux port")),
        ("Mais sobre:", ("Pontes", "Porto velho")),
        ("Mer om:", ("Broar", "Gamla hamnen")),
        ("Więcej o:", ("Mosty", "Stary port")),
        ("Ключови думи:", ("Мостове", "Старото пристанище")),
        ("المواضيع", ("الجسور", "الميناء القديم")),
        ("বিষয়:", ("সেতু", "পুরোনো বন্দর")),
        ("関連タグ", ("橋梁", "旧港")),
        ("Argomenti", ("Ponti", "Porto vecchio")),
        ("विषय", ("पुल", "पुराना बंदरगाह")),
    ],
)
def test_labels_that_are_others_too(label: str, items: tuple[str, ...]) -> None:
    for between in ("\n", "\n\n"):
        printed = between.join([label, *items])
        assert extract(f"{STORY}{printed}\n", pipeline="rules").topics == items
    if label.endswith(":"):
        assert extract(f"{STORY}{label} {', '.join(items)}\n", pipeline="rules").topics == items


@pytest.mark.parametrize(
    "printed",
    [
        "More on: Why the council closed its bridge",
        "More on\n\nWhy the council closed its only bridge\n\nWho pays for the new crossing now",
        "Mehr zum Thema: Warum der Rat die Brücke sperrt",
        "Mehr zum Thema\n\nWarum der Rat die Brücke sperren ließ\n\nWer die neue Brücke bezahlt",
        "Mer om: Därför stänger kommunen den gamla bron",
        "Themen\nPolitik\nWirtschaft\nKultur\nSport",
        "Argomenti\n\nPolitica\n\nEconomia\n\nCultura\n\nSport",
    ],
)
def test_lists_of_stories_and_menus_are_no_topics(printed: str) -> None:
    assert extract(f"{STORY}{printed}\n", pipeline="rules").topics == ()


def test_a_label_in_a_menu_above_the_story_takes_no_headline() -> None:
    for label, title in (
        ("Themen", "Der Rat sperrt die Brücke"),
        ("Mada", "Baraza lafunga daraja"),
    ):
        page = f"{label}\n\n{title}\n\nHafen\n\n{PARAGRAPHS[0]}\n\n{PARAGRAPHS[1]}\n\n{TAIL}\n"
        roles = {line.text: line.role for line in extract(page, pipeline="rules").ledger}
        assert roles[title] != "topics"


@pytest.mark.parametrize(
    ("printed", "topics"),
    [
        ("标签：港口 桥梁 岛屿", ("港口", "桥梁", "岛屿")),
        ("キーワード：フェリー　ストライキ", ("フェリー", "ストライキ")),
        # What has another sign, or another script, keeps its spaces.
        ("标签：港口 新桥、岛屿", ("港口 新桥", "岛屿")),
        ("标签：Port News", ("Port News",)),
        ("태그: 항구 다리", ("항구 다리",)),
    ],
)
def test_a_space_parts_topics_of_scripts_without_spaces(
    printed: str, topics: tuple[str, ...]
) -> None:
    assert extract(STORY + printed + "\n", pipeline="rules").topics == topics
