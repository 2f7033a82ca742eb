"""Flatteners on small HTML of our own."""

from pathlib import Path

import pytest

from standfirst.lab.cache import FlatCache
from standfirst.lab.flatteners import FLATTENERS, FLATTENERS_VERSION
from standfirst.lab.flatteners.innertext import innertext


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<div>a</div><div>b</div>", "a\nb"),
        ("<p>a</p><p>b</p>", "a\n\nb"),
        ("<div>a</div><p>b</p><div>c</div>", "a\n\nb\n\nc"),
        ("<div><div><p>a</p></div></div>b", "a\n\nb"),
        ("a <b> b</b>\n c", "a b c"),
        ("<div> a<br> b </div>", "a\nb"),
        ("a <br><br>b", "a\n\nb"),
        ("<span>a</span> <span>b</span><span>c</span>", "a bc"),
        (
            "<table><tr><td>a</td> <td>b</td></tr>\n<tr><td>c</td><td>d</td></tr></table>e",
            "a\tb\nc\td\ne",
        ),
        ("<ul><li>a</li><li>b</li></ul>", "a\nb"),
        ("<pre>a\n  b</pre>c", "a\n  b\nc"),
        ("<div style='white-space: pre'>a  b</div>", "a  b"),
        ("a\u00a0\u00a0b", "a\u00a0\u00a0b"),
        ("<span style='display:block'>a</span>b", "a\nb"),
        ("<div style='display: inline'>a</div>b", "ab"),
    ],
)
def test_innertext_lays_out(html: str, text: str) -> None:
    assert innertext(f"<html><body>{html}</body></html>") == text


@pytest.mark.parametrize(
    "hidden",
    [
        "<script>x</script>",
        "<style>x</style>",
        "<noscript><p>x</p></noscript>",
        "<template><p>x</p></template>",
        "<div hidden>x</div>",
        "<div style='color: red; DISPLAY:none'><p>x</p></div>",
        "<div style='visibility:hidden'>x<p>x</p></div>",
        "<svg><title>x</title><text>x</text></svg>",
        "<select><option>x</option></select>",
        "<textarea>x</textarea>",
        "<iframe>x</iframe>",
        "<dialog>x</dialog>",
        "<!-- x -->",
        "<video>x</video>",
    ],
)
def test_innertext_leaves_out_what_is_not_seen(hidden: str) -> None:
    page = (
        f"<html><head><title>x</title></head><body><div>a</div>{hidden}<div>b</div></body></html>"
    )
    assert innertext(page) == "a\nb"


def test_innertext_keeps_what_stands_after_something_hidden() -> None:
    assert innertext("<p>a <script>x</script>b<span hidden>x</span> c</p>") == "a b c"


def test_innertext_reads_a_deep_page() -> None:
    assert innertext("<div>" * 1500 + "a" + "</div>" * 1500) == "a"


@pytest.mark.parametrize("html", ["", " ", "<!-- only a comment -->", "\0"])
def test_innertext_of_nothing(html: str) -> None:
    assert innertext(html) == ""


def test_innertext_takes_an_xml_declaration_and_lone_surrogates() -> None:
    page = "<?xml version='1.0' encoding='utf-16'?><html><body>é\ud800</body></html>"
    assert innertext(page).startswith("é")


def test_soup_has_a_line_a_string_and_no_script() -> None:
    html = "<title>t</title><script>x</script><style>x</style><p>a <b>b</b></p>"
    assert FLATTENERS["soup"](html) == "t\na\nb"


def test_oneline_is_one_line() -> None:
    assert FLATTENERS["oneline"]("<p>a</p><p>b\u00a0 c</p>") == "a b c"


MINIFIED = (
    "<html><head><script>var a = 1;</script></head><body><ul><li>Home</li><li>Sport</li></ul>"
    "<p>It <a>was</a> so.</p>\n <p>The end.</p></body></html>"
)


def test_gettext_glues() -> None:
    assert FLATTENERS["gettext"](MINIFIED).rstrip() == "HomeSportIt was so.\nThe end."


def test_strings_keeps_white_space_between_elements() -> None:
    assert FLATTENERS["strings"](MINIFIED).rstrip() == "Home\nSport\nIt \nwas\n so.\n\n\nThe end."


def test_scripted_has_scripts() -> None:
    found = FLATTENERS["scripted"](MINIFIED).splitlines()
    assert found == ["var a = 1;", "Home", "Sport", "It", "was", "so.", "The end."]
    assert FLATTENERS["scripted"]("") == ""


def test_wrapped_is_markdown_wrapped_at_a_width() -> None:
    pytest.importorskip("html2text")
    paragraph = "It was so, and it was so again, until somebody asked. " * 9
    found = FLATTENERS["wrapped"](f"<h1>Ä title</h1><p>{paragraph}</p>").strip().splitlines()
    assert found[0] == "# Ä title"
    assert " ".join(found[2:]).split() == paragraph.split()
    assert 60 < max(map(len, found)) < 80


def test_markdown_keeps_umlauts_links_and_long_lines() -> None:
    pytest.importorskip("html2text")
    html = f"<h2>Über</h2><p>{'wort ' * 50}<a href='https://example.org/'>Link</a></p>"
    text = FLATTENERS["markdown"](html)
    assert text.startswith("## Über")
    assert f"{'wort ' * 50}[Link](https://example.org/)" in text


def test_inscriptis_gives_text() -> None:
    pytest.importorskip("inscriptis")
    assert FLATTENERS["inscriptis"]("<p>a</p><p>b</p>").split() == ["a", "b"]


def test_cache_gives_what_was_flattened_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flat = FlatCache(tmp_path)
    assert flat.flatten("<p>a</p>", "innertext") == "a"
    monkeypatch.setitem(FLATTENERS, "innertext", lambda html: "other")
    assert flat.flatten("<p>a</p>", "innertext") == "a"
    assert flat.flatten("<p>b</p>", "innertext") == "other"
    assert FlatCache(None).flatten("<p>a</p>", "innertext") == "other"


def test_cache_starts_afresh_with_a_new_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flat = FlatCache(tmp_path)
    flat.flatten("<p>a</p>", "innertext")
    monkeypatch.setattr("standfirst.lab.cache.FLATTENERS_VERSION", FLATTENERS_VERSION + 1)
    monkeypatch.setitem(FLATTENERS, "innertext", lambda html: "other")
    assert flat.flatten("<p>a</p>", "innertext") == "other"


def test_spaced_is_one_line_with_the_title_first() -> None:
    html = "<title>A pier</title><p>It\n was <b>so</b>.</p><script>x</script><p>The end.</p>"
    assert FLATTENERS["spaced"](html) == "A pier It was so . The end."
