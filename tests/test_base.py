"""`<base>`: from where a page says that its links are read."""

from __future__ import annotations

import pytest

from standfirst import extract

STORIES = (
    "<h1>Repairs stop</h1><p>Work on the bridge has <a href='a/b.html'>stopped</a>, the mayor"
    " said on Monday after a long meeting in the hall.</p>",
    "<h1>Brückenbau ruht</h1><p>Die Arbeiten an der Brücke <a href='a/b.html'>ruhen</a>, sagte die"
    " Bürgermeisterin am Montag nach einer langen Sitzung im Rathaus der Stadt.</p>",
)
ADDRESS = "https://tide.example/x/y"


@pytest.mark.parametrize("story", STORIES)
@pytest.mark.parametrize(
    ("head", "url", "target"),
    [
        ("<base href='https://cdn.example/de/'>", ADDRESS, "https://cdn.example/de/a/b.html"),
        ("<base href='https://cdn.example/de/'>", None, "https://cdn.example/de/a/b.html"),
        ("<base href='/de/'>", ADDRESS, "https://tide.example/de/a/b.html"),
        (
            "<base target=_top><base href=/de/><base href=/fr/>",
            ADDRESS,
            "https://tide.example/de/a/b.html",
        ),
        ("", ADDRESS, "https://tide.example/x/a/b.html"),
        ("<base>", ADDRESS, "https://tide.example/x/a/b.html"),
        ("<base href='https://[::1/'>", ADDRESS, "https://tide.example/x/a/b.html"),
        ("<base href='data:text/html,x'>", ADDRESS, "https://tide.example/x/a/b.html"),
        ("", None, "a/b.html"),
    ],
)
def test_links_are_read_from_it(story: str, head: str, url: str | None, target: str) -> None:
    page = f"<html><head>{head}</head><body>{story}</body></html>"
    article = extract(page, links=True, url=url, pipeline="rules")
    assert [mark.target for each in article.paragraphs for mark in each.marks] == [target]
