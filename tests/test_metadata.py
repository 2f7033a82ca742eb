"""The page's word on itself, and the fields that come from it."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from own_pages import PARAGRAPHS, TITLES
from standfirst import Article, extract, read
from standfirst.known_authors import known_authors, printed_names

STORY = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[:5])


def page(data: object = None, body: str = STORY, head: str = "") -> str:
    script = "" if data is None else json.dumps(data)
    if script:
        script = f"<script type='application/ld+json'>{script}</script>"
    return f"<html><head>{head}{script}</head><body>{body}</body></html>"


def news(**more: object) -> dict[str, object]:
    return {"@context": "https://schema.org", "@type": "NewsArticle", **more}


@pytest.mark.parametrize(
    "data",
    [
        news(headline="Boats &amp; nets", author={"name": "Ida Brandt"}),
        {"@graph": [{"@type": "WebPage"}, news(headline="Boats & nets", author=["Ida Brandt"])]},
        [news(headline="Boats & nets", author=[{"@type": "Person", "name": "Ida Brandt"}])],
        {"@type": ["Article", "X"], "headline": "Boats & nets", "author": "Ida Brandt"},
    ],
)
def test_nodes_that_describe_an_article_are_found(data: object) -> None:
    found = read(page(data)).metadata
    assert found.headlines == ("Boats & nets",)
    assert found.authors == ("Ida Brandt",)


@pytest.mark.parametrize("script", ["{", "[1, 2", "null", '"x"', "{}}", "<!-- {} -->", "[" * 5000])
def test_broken_json_says_nothing(script: str) -> None:
    source = f"<script type='application/ld+json'>{script}</script><p>{PARAGRAPHS[0]}</p>"
    found = read(f"<html><body>{source}</body></html>").metadata
    assert found.articles == ()
    assert found.headlines == ()


def test_meta_elements_and_title_are_read() -> None:
    head = (
        "<title>Ferry sails | The Tide</title><meta property='og:title' content='Ferry sails'>"
        "<meta property='og:site_name' content='The Tide'><meta name=author content='Ida Brandt'>"
        "<meta name=description content='It sails again.'><meta name=keywords content='ferry'>"
    )
    found = read(page(head=head)).metadata
    assert found.headlines == ("Ferry sails", "Ferry sails | The Tide")
    assert found.headline == "Ferry sails"
    assert found.descriptions == ("It sails again.",)
    assert found.authors == ("Ida Brandt",)
    assert found.topics == ("ferry",)


@pytest.mark.parametrize(
    ("title", "right"),
    [
        ("Ferry sails | The Tide", "Ferry sails"),
        ("The Tide - Ferry sails", "Ferry sails"),
        ("Ferry sails - at last - The Tide", "Ferry sails - at last"),
        ("Ferry sails - at last", "Ferry sails - at last"),
        ("The Tide", "The Tide"),
    ],
)
def test_the_name_of_the_site_is_no_part_of_the_headline(title: str, right: str) -> None:
    head = f"<title>{title}</title><meta property='og:site_name' content='The Tide'>"
    assert read(page(head=head)).metadata.headline == right


def test_a_printed_headline_is_found_by_the_metadata() -> None:
    source = page(
        news(headline=TITLES[0]),
        f"<h1>The Tide</h1><h2>{TITLES[1]}</h2><p>{TITLES[0].upper()}</p>{STORY}",
    )
    article = extract(source, pipeline="rules")
    assert article.headline == TITLES[0].upper()
    line = next(line for line in article.ledger if line.role == "headline")
    assert line.filter == "told-headline"
    broken = TITLES[0].replace(" ", "<br>", 1)
    article = extract(page(news(headline=TITLES[0]), f"<h1>{broken}</h1>{STORY}"), pipeline="rules")
    assert article.headline == TITLES[0]


def test_printed_authors_are_found_by_the_metadata_and_others_left_out() -> None:
    body = (
        f"<h1>{TITLES[0]}</h1><p>IDA BRANDT Harbour Editor, 3 min</p>{STORY}"
        f"<h3>{TITLES[1]}</h3><p>By Tom Aske</p>"
    )
    article = extract(page(news(author={"name": "Ida Brandt"}), body), pipeline="rules")
    assert article.authors == ("IDA BRANDT",)
    assert article.credits[0].source == "page"
    nobody = extract(page(None, body), pipeline="rules")
    assert "IDA BRANDT" not in nobody.authors


def test_an_organisation_is_the_author_where_nobody_else_is() -> None:
    body = f"<h1>{TITLES[0]}</h1><p>The Associated Press</p>{STORY}"
    article = extract(page(news(author={"name": "The Associated Press"}), body), pipeline="rules")
    assert article.authors == ("The Associated Press",)
    assert article.credits[0].names == ()


def test_an_agency_beside_a_name_is_an_author_where_the_metadata_gives_both() -> None:
    body = f"<h1>{TITLES[0]}</h1><p>Ida Brandt and AP</p>{STORY}"
    both = extract(page(news(author=[{"name": "Ida Brandt"}, {"name": "AP"}]), body))
    assert both.authors == ("Ida Brandt", "AP")
    assert [credit.names for credit in both.credits] == [("Ida Brandt",), ()]
    one = extract(page(news(author=[{"name": "Ida Brandt"}]), body))
    assert one.authors == ("Ida Brandt",)
    # The site signs all that it prints.
    body = f"<h1>{TITLES[0]}</h1><p>By Ida Brandt, Harbour Gazette</p>{STORY}"
    data = news(author=[{"name": "Ida Brandt"}, {"name": "Harbour Gazette"}])
    head = '<meta property="og:site_name" content="Harbour Gazette">'
    assert extract(page(data, body, head)).authors == ("Ida Brandt",)


def test_names_are_found_whatever_their_case_and_accents() -> None:
    found = printed_names(("José Álvarez", "李明", "Ann Lee"), "Von JOSE ALVAREZ und 李明, Ann-Lee")
    assert [name for name, _, _ in found] == ["JOSE ALVAREZ", "李明", "Ann-Lee"]
    assert printed_names(("Ann Lee",), "Annabel Lee") == []
    data = news(author=[{"name": "By Ida Brandt, Reporter"}, {"name": "x@y.example"}])
    assert known_authors(read(page(data))) == ("Ida Brandt",)


def test_what_is_not_printed_comes_only_when_asked_for() -> None:
    data = news(
        headline="Nets are dear",
        description="Prices have doubled since the spring.",
        author={"name": "Ida Brandt"},
    )
    source = page(data)
    plain = extract(source, pipeline="rules")
    assert plain.headline is None
    assert plain.lede is None
    assert plain.credits == ()
    assert plain.from_metadata == ()
    asked = extract(source, pipeline="rules", metadata=True)
    assert asked.headline == "Nets are dear"
    assert asked.lede == "Prices have doubled since the spring."
    assert asked.authors == ("Ida Brandt",)
    assert asked.credits[0].source == "metadata"
    assert asked.from_metadata == ("headline", "lede", "credits")
    assert asked.paragraphs == plain.paragraphs
    assert Article.from_dict(json.loads(asked.to_json())) == asked


def test_nothing_that_is_printed_is_replaced() -> None:
    body = f"<h1>{TITLES[0]}</h1><p>By Tom Aske</p>{STORY}"
    data = news(headline="Something else", description=PARAGRAPHS[0][:80], author="Ida Brandt")
    article = extract(page(data, body), pipeline="rules", metadata=True)
    assert article.headline == TITLES[0]
    assert article.authors == ("Tom Aske",)
    # A description that is the first paragraph cut short is no lede.
    assert "lede" not in article.from_metadata


def test_a_body_that_only_scripts_print_comes_when_asked_for() -> None:
    data = news(articleBody="\n\n".join(PARAGRAPHS[:3]))
    source = page(data, "<p>Loading</p>")
    assert extract(source, pipeline="rules").body == ""
    asked = extract(source, pipeline="rules", metadata=True)
    assert asked.body == "\n\n".join(PARAGRAPHS[:3])
    assert asked.from_metadata == ("paragraphs",)


def test_a_body_that_stands_there_as_html_comes_without_its_tags() -> None:
    told = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS[:2])
    source = page(news(articleBody=told), "<p>Loading</p>")
    asked = extract(source, pipeline="rules", metadata=True)
    assert [paragraph.text for paragraph in asked.paragraphs] == list(PARAGRAPHS[:2])


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["@type", "headline", "author", "name", "articleBody", "keywords", "publisher",
                 "description", "@graph"]
            ),
            inner | st.just("NewsArticle"),
            max_size=5,
        )
    ),
    max_leaves=12,
)  # fmt: skip


@given(JSON)
def test_any_json_is_taken_for_what_it_is(data: object) -> None:
    article = extract(page(data), pipeline="rules", metadata=True)
    assert PARAGRAPHS[0] in article.body
    assert all(isinstance(name, str) and name for name in article.authors)
