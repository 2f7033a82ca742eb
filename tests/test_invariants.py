"""The design's invariants as properties: nothing invented, nothing lost, in order, repeatable."""

from __future__ import annotations

import copy
import gzip
import json
import os
import pickle
import random
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import cache
from hashlib import sha256
from itertools import islice, pairwise
from typing import Any

import pytest
from bs4 import BeautifulSoup
from hypothesis import example, given, settings
from hypothesis import strategies as st

from fixture_pages import fixtures
from own_pages import (
    FURNITURE,
    NEAR_MISSES,
    NEWLINES,
    PARAGRAPHS,
    PROMPTS,
    SHARED,
    STORY,
    TITLES,
    squeezed,
    strings_of,
)
from standfirst import ROLES, Article, Credit, Ledger, PageTooLarge, Pipeline, extract, read
from standfirst.reading.leftovers import without_leftovers
from standfirst.reading.mojibake import without_mojibake
from standfirst.reading.text import UNSEEN_SIGNS
from standfirst.reading.unseen import without_unseen

# Characters that have broken text tools before: breaks of all kinds, invisible and combining
# characters, marks of both directions, half of a pair, what lies outside the first plane.
ODD = "\x00\x07\x0b\x0c\x1c\x1d\x1e\x1f\x85\xa0\xad\u0301\u200b\u200d\u200e\u202f\u2028\u2029"
ODD += "\u3000\ufeff\ufffd\ud800\udfff\U0001f468\U0001f3fd\U0010ffff.,:;!?()[]<>&*#_`|©•-"
any_text = st.one_of(
    st.text(),
    st.text(st.characters(exclude_categories=())),
    st.text(st.sampled_from(ODD + "aAéß中かДع한1 \t\n\r")),
)
lines = st.sampled_from((*PARAGRAPHS, *NEAR_MISSES, *TITLES, *PROMPTS, *FURNITURE))
odd_lines = st.one_of(lines, lines, lines, lines, st.text(max_size=30))
bullets = st.sampled_from(("", "", "", "", "• ", "- ", "* ", "3. ", "  ", "\t", "\u00a0"))


@st.composite
def pages(draw: st.DrawFn, line: st.SearchStrategy[str] = odd_lines) -> str:
    """A page made of lines with breaks of some kind between them."""
    breaks = st.sampled_from(draw(st.sampled_from((NEWLINES, ("\n", "\n\n"), ("\r\n",)))))
    pieces = draw(st.lists(st.tuples(bullets, line, breaks), max_size=25))
    return "".join(bullet + text + end for bullet, text, end in pieces)


OPENINGS = ("<p>", "<h1>", "<h2>", "<li>", "<div>", "<a href='#'>", "<figcaption>", "<blockquote>")
TAGS = (*OPENINGS, "</p>", "</h1>", "</div>", "</a>", "</ul>", "<ul>", "<br>", "<br/>", "<script>")
TAGS += ("</script>", "<!-- ", " -->", "<![CDATA[", "]]>", "<p", "<td>", "&amp;", "&nbsp;", "&#0;")
TAGS += ("<html>", "<body>", "</body>", "</html>", "<img alt='a boat in the harbour'>", "&eacute;")
html_pages = st.lists(
    st.one_of(st.sampled_from(TAGS), lines, st.text(max_size=8)), max_size=40
).map("".join)
MARKS = ("# ", "## ", "**", "*", "_", "[", "](https://a.example/b)", "![", "> ", "- ", "1. ", "```")
MARKS += ("\n", "\n", "\n\n", "\n---\n", "\n===\n", "|", "\\", "`", "~~", "<b>", "[1]: https://a.b")
markdown_pages = st.lists(
    st.one_of(st.sampled_from(MARKS), lines, st.text(max_size=8)), max_size=40
).map("".join)


def check_nothing_invented(article: Article) -> None:
    """Every string of the article is a join of spans of the page's text, white space aside."""
    text = article.ledger.page_text
    whole = squeezed(text)
    for paragraph in article.paragraphs:
        spans = "".join(text[start:end] for start, end in paragraph.spans)
        assert squeezed(paragraph.text) == squeezed(spans)
    for caption in article.captions:
        spans = "".join(text[start:end] for start, end in caption.spans)
        assert squeezed(caption.text) in squeezed(spans)
    # Of a row the cells that are article stand apart where others are not.
    rows = {paragraph.text for paragraph in article.paragraphs if paragraph.kind == "row"}
    for string in [*(cell for p in article.paragraphs for cell in p.cells), *strings_of(article)]:
        if string in rows:
            continue
        # The parts of a lede, and the notes of a credit, may stand apart on the page.
        for part in re.split(r"\n|; ", string):
            assert squeezed(part) in whole
    for credit in article.credits:
        assert squeezed(credit.text) in whole
    for topic in article.topics:
        assert squeezed(topic) in whole


def check_nothing_lost(article: Article) -> None:
    """Each line has one role, the spans are in order, and between them is only white space."""
    ledger = article.ledger
    at = 0
    for number, line in enumerate(ledger):
        assert line.number == number
        assert line.role in ROLES
        assert line.filter
        assert 0 <= line.confidence <= 1
        assert at <= line.start < line.end
        assert line.text == ledger.page_text[line.start : line.end]
        assert line.text.strip()
        assert not ledger.page_text[at : line.start].strip()
        at = line.end
    assert not ledger.page_text[at:].strip()


def check_order(article: Article) -> None:
    """The paragraphs' spans rise through the page."""
    spans = [span for paragraph in article.paragraphs for span in paragraph.spans]
    assert all(paragraph.spans for paragraph in article.paragraphs)
    assert all(start < end for start, end in spans)
    assert all(one[1] <= other[0] for one, other in pairwise(spans))


def check_round_trips(article: Article) -> None:
    """An article survives being written and read, pickled and copied."""
    assert Article.from_dict(article.to_dict()) == article
    assert Article.from_dict(json.loads(article.to_json())) == article
    assert pickle.loads(pickle.dumps(article)) == article
    assert copy.deepcopy(article) == article
    article.to_json().encode()
    article.to_markdown()
    article.explain()


def check(page: str | bytes, *, format: str | None = None) -> Article:
    """All invariants that one call can show."""
    article = extract(page, format=format)  # type: ignore[arg-type]
    check_nothing_invented(article)
    check_nothing_lost(article)
    check_order(article)
    check_round_trips(article)
    assert extract(page, format=format) == article  # type: ignore[arg-type]
    return article


@settings(max_examples=200)
@given(any_text)
@example("")
@example("\x00")
@example("\r")
@example("\r\n\r\n")
@example("\u2028\u2029")
@example("\ud800")
@example("\x1c\x1da\x1e")
@example("a\r\r\nb\n\rc")
@example("\ufeffBreaking news.")
def test_any_text(text: str) -> None:
    check(text)


@settings(max_examples=80)
@given(any_text, st.sampled_from(["text", "markdown", "html"]))
def test_any_text_in_any_format(text: str, format: str) -> None:
    check(text, format=format)


@settings(max_examples=120)
@given(pages())
def test_pages(text: str) -> None:
    article = check(text)
    if article.ledger.of_role("headline"):
        assert article.headline


@settings(max_examples=80)
@given(pages())
def test_the_text_of_a_raw_page_is_kept_as_it_is(text: str) -> None:
    article = extract(text, format="text")
    text = text.removeprefix("\ufeff")
    resolved = without_leftovers(text) is not None or without_mojibake(text) is not None
    if not resolved and without_unseen(text) is None:
        assert article.ledger.page_text == text
        assert article.warnings == ()
    else:
        assert article.warnings


@settings(max_examples=60)
@given(any_text)
def test_any_raw_text_is_kept_as_it_is(text: str) -> None:
    article = extract(text, format="text")
    text = text.removeprefix("\ufeff")  # a byte order mark is no text
    if article.warnings[:1] == (UNSEEN_SIGNS,):
        text = without_unseen(text) or ""
        assert article.warnings[1:] or article.ledger.page_text == text
    if not article.warnings:
        assert article.ledger.page_text == text
    elif all(warning.startswith(("layout: ", UNSEEN_SIGNS)) for warning in article.warnings):
        assert squeezed(article.ledger.page_text) == squeezed(text)
    else:
        assert without_leftovers(text) is not None or without_mojibake(text) is not None


@settings(max_examples=80)
@given(pages(st.sampled_from((*PARAGRAPHS, *TITLES, *PROMPTS, *FURNITURE))))
def test_each_word_of_a_raw_page_is_in_one_line_of_the_ledger(text: str) -> None:
    article = extract(text, format="text")
    assert squeezed("".join(line.text for line in article.ledger)) == squeezed(text)


@settings(max_examples=120)
@given(st.binary())
@example(b"\xff\xfe")
@example(b"\xef\xbb\xbf")
@example(b"\xfe\xff\xd8\x00")
@example(b"<meta charset=utf-16>\x00\x00")
@example(b"<meta charset=hex><p>abc</p>")
def test_any_bytes(raw: bytes) -> None:
    check(raw)


@settings(max_examples=100)
@given(html_pages)
@example("<p>\x00</p>")
@example("<html><!-- ")
@example("<![CDATA[x]]>")
def test_html(text: str) -> None:
    check(text, format="html")
    check(text)


@settings(max_examples=100)
@given(markdown_pages)
def test_markdown(text: str) -> None:
    check(text, format="markdown")
    check(text)


@pytest.mark.parametrize("fixture", fixtures(), ids=lambda fixture: fixture.name)
def test_fixture_pages(fixture) -> None:  # type: ignore[no-untyped-def]
    check(fixture.page)


def test_the_checks_can_fail() -> None:
    article = extract(STORY)
    first, *others = article.paragraphs
    ledger = article.ledger.to_dict()
    short = Ledger.from_dict({**ledger, "lines": ledger["lines"][:-1]})
    twice = Ledger.from_dict({**ledger, "lines": ledger["lines"] + ledger["lines"][-1:]})
    changed = replace(first, text=first.text.replace("Monday", "Tuesday"))
    for check_one, wrong in (
        (check_nothing_invented, replace(article, headline="Another slipway")),
        (check_nothing_invented, replace(article, lede="One\nTwo")),
        (check_nothing_invented, replace(article, paragraphs=(changed, *others))),
        (check_nothing_invented, replace(article, credits=(Credit("author", ("Per Moe",)),))),
        (check_nothing_lost, replace(article, ledger=short)),
        (check_nothing_lost, replace(article, ledger=twice)),
        (check_order, replace(article, paragraphs=tuple(reversed(article.paragraphs)))),
        (check_order, replace(article, paragraphs=(replace(first, spans=()), *others))),
    ):
        check_one(article)
        with pytest.raises(AssertionError):
            check_one(wrong)


SAMPLE = 40


@cache
def corpus_pages() -> tuple[str, ...]:
    """Pages of the corpus outside fold 0, the same ones each time, as raw text."""
    folder = SHARED / "corpus"
    if not folder.is_dir():
        return ()
    rng = random.Random(20210312)
    out: list[str] = []
    for file in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(file, "rt", encoding="utf-8") as stream:
            records = list(islice(stream, 60))  # the rest is not even unpacked
        for raw in rng.sample(records, 12):
            record = json.loads(raw)
            fold = int(sha256(f"validation:{record['domain']}".encode()).hexdigest(), 16) % 5
            if fold and "html" in record and len(record["html"]) < 400_000:
                out.append(record["html"])
    return tuple(rng.sample(out, min(SAMPLE, len(out))))


@pytest.mark.parametrize("number", range(SAMPLE))
def test_corpus_pages(number: int) -> None:
    found = corpus_pages()
    if not found:
        pytest.skip(f"no {SHARED / 'corpus'}: it is not part of the repository")
    assert len(found) == SAMPLE
    html = found[number]
    check(BeautifulSoup(html, "lxml").get_text())
    article = extract(html)
    check_nothing_invented(article)
    check_nothing_lost(article)
    check_order(article)


THREADS = 16


def test_threads_give_what_one_gives() -> None:
    texts = [fixture.page for fixture in fixtures()] + [STORY.encode()]
    alone = [extract(text).to_json() for text in texts]
    pipeline = Pipeline.default()
    with ThreadPoolExecutor(THREADS) as pool:
        jobs = [
            [pool.submit(extract, text, pipeline=pipeline) for text in texts]
            for _ in range(THREADS)
        ]
        for row in jobs:
            assert [job.result().to_json() for job in row] == alone


def test_threads_may_share_a_page() -> None:
    page = read(STORY)
    alone = Pipeline.rules().run(read(STORY)).claims.standing
    pipeline = Pipeline.rules()
    with ThreadPoolExecutor(THREADS) as pool:
        found = list(pool.map(lambda _: pipeline.run(page).claims.standing, range(4 * THREADS)))
    assert all(standing == alone for standing in found)


_COLD_THREADS = """
import sys
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from standfirst import extract
page = sys.stdin.buffer.read().decode("utf-8")
together = Barrier(16)
def one(number):
    together.wait()
    return extract(page, metadata=True).to_json()
with ThreadPoolExecutor(16) as pool:
    found = set(pool.map(one, range(16)))
assert len(found) == 1, len(found)
sys.stdout.buffer.write(found.pop().encode("utf-8"))
"""


def test_threads_may_be_the_first_to_ask() -> None:
    """Nothing is loaded yet when all of them begin: neither modules, nor phrases, nor weights."""
    text = "\n\n".join((STORY, *PARAGRAPHS, *PROMPTS, *TITLES))
    done = subprocess.run(
        [sys.executable, "-c", _COLD_THREADS], input=text.encode(), capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    assert done.stdout.decode("utf-8") == extract(text, metadata=True).to_json()


_IN_A_FRESH_PROCESS = """
import sys
from standfirst import extract
text = sys.stdin.buffer.read().decode("utf-8")
sys.stdout.buffer.write(extract(text).to_json().encode("utf-8"))
"""


@pytest.mark.parametrize("seed", ["0", "1", "4294967295"])
def test_a_fresh_process_gives_the_same(seed: str) -> None:
    text = "\n\n".join((STORY, *PARAGRAPHS, *PROMPTS, *TITLES, *FURNITURE))
    done = subprocess.run(
        [sys.executable, "-c", _IN_A_FRESH_PROCESS],
        input=text.encode(),
        capture_output=True,
        env={**os.environ, "PYTHONHASHSEED": seed},
        check=True,
    )
    assert done.stdout.decode("utf-8") == extract(text).to_json()


def test_what_was_read_before_changes_nothing() -> None:
    before = extract(STORY)
    for text in (*PARAGRAPHS, *PROMPTS, "\x00", "<p>x</p>", ODD):
        extract(text)
    assert extract(STORY) == before


def test_articles_and_pipelines_are_pickled_and_copied() -> None:
    article = extract(STORY)
    for twin in (pickle.loads(pickle.dumps(article)), copy.copy(article), copy.deepcopy(article)):
        assert twin == article
        assert hash(twin) == hash(article)
        assert twin.to_json() == article.to_json()
    for pipeline in (
        Pipeline.rules().without("comments"),
        Pipeline.default(),
        Pipeline.default().favoring("recall"),
        Pipeline([("headline", Pipeline.rules()["headline"])], threshold=0.3),
    ):
        alone = extract(STORY, pipeline=pipeline)
        for other in (
            pickle.loads(pickle.dumps(pipeline)),
            copy.copy(pipeline),
            copy.deepcopy(pipeline),
        ):
            assert other.names == pipeline.names
            assert other.threshold == pipeline.threshold
            assert extract(STORY, pipeline=other) == alone


def test_articles_of_html_are_pickled_and_copied_with_their_elements() -> None:
    page = next(fixture.page for fixture in fixtures() if "he-rtl" in fixture.name)
    article = extract(page, links=True, metadata=True)
    paths = [article.ledger.xpath(line.number) for line in article.ledger]
    assert any(paths)
    for twin in (pickle.loads(pickle.dumps(article)), copy.copy(article), copy.deepcopy(article)):
        assert twin == article
        assert [twin.ledger.xpath(line.number) for line in twin.ledger] == paths


ODD_LABELS = ("utf-8", "utf-16", "latin-1", "x", "\ufffd", "a" * 50, "idna", "hex", "utf-7", "")


@settings(max_examples=80)
@given(
    st.sampled_from(ODD_LABELS),
    st.sampled_from(['<meta charset="{}">', "<?xml version='1.0' encoding='{}'?>", "{}"]),
    st.one_of(html_pages, any_text),
    st.sampled_from(["utf-8", "utf-16", "utf-16-be", "utf-32", "cp1252", "utf-7"]),
)
def test_any_bytes_that_name_an_encoding(label: str, form: str, text: str, codec: str) -> None:
    raw = (form.format(label) + text).encode(codec, "ignore")
    check(raw)


@settings(max_examples=60)
@given(
    page=st.one_of(any_text, st.binary(), html_pages, markdown_pages, pages()),
    options=st.fixed_dictionaries(
        {},
        optional={
            "url": st.one_of(st.none(), any_text, st.just("https://[::1/a b?\x00#")),
            "format": st.sampled_from(["text", "markdown", "html"]),
            "pipeline": st.just("rules"),
            "favor": st.sampled_from(["precision", "balanced", "recall"]),
            "keep": st.lists(st.sampled_from(["login", "newsletter", "other", "duplicate"])),
            "metadata": st.booleans(),
            "links": st.booleans(),
            "max_size": st.sampled_from([0, 10, 1000, None]),
            "time_budget": st.sampled_from([0, 0.0, 1e9, None]),
        },
    ),
)
def test_any_options(page: str | bytes, options: dict[str, Any]) -> None:
    """What is documented comes out: an article, or that the page is too large."""
    most = options.get("max_size")
    if most is not None and len(page) > most:
        with pytest.raises(PageTooLarge, match=f"{len(page):,} "):
            extract(page, **options)
        return
    article = extract(page, **options)
    check_nothing_lost(article)
    check_order(article)
    check_round_trips(article)
    article.to_text()


@settings(max_examples=60)
@given(
    st.one_of(
        st.none(),
        st.integers(),
        st.floats(),
        st.lists(st.text()),
        st.dictionaries(st.text(), st.text()),
    )
)
def test_what_is_no_page_is_a_type_error(thing: object) -> None:
    with pytest.raises(TypeError, match="page must be str, bytes"):
        extract(thing)  # type: ignore[arg-type]
