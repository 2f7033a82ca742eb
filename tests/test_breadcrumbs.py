"""The way from a site's front page down to the story, on one line."""

import pytest

from own_pages import PARAGRAPHS
from standfirst import extract
from standfirst.filters.breadcrumbs import are_steps
from standfirst.reading import read
from standfirst.tagger.rules import before_tagger

TITLE = "The old slipway will come back after nine winters"


def claimed(*lines: str) -> list[str]:
    page = before_tagger().run(read("\n\n".join(lines), format="text"))
    held = page.claims.standing
    return [
        page.line_text(line)
        for line in range(len(page))
        if (claim := held[line]) is not None and claim[1] == "breadcrumbs"
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Inicio > Comarca > Carrow",
        "Úvod / Z regionu / Horní Carrow",
        "Acasă » Social » Educație",
        "خانه > استان‌ها",
        "ہوم › ملی خبریں",
        "홈 > 전국 > 남해권",
        "Domov / Podeželje",
        "Home > Coast > The old slipway will come back after nine winters",
    ],
)
def test_a_way_down_a_site_is_navigation(line: str) -> None:
    lines = ("Sign in", line, TITLE, *PARAGRAPHS[:3])
    assert claimed(*lines) == [line]
    assert extract("\n\n".join(lines), pipeline="rules").headline == TITLE


@pytest.mark.parametrize(
    "line",
    [
        "Odile Marsh / Per Lund / Anna Bell",
        "Odile Marsh / AP / Tide",
        "Näytelmä »Helling» palaa Carrowiin",
        "Calder > Holm",
        "Red / White / Blue",
        "Calder → Holm → Carrow By Rail",
        "Photos: slipway / harbour / crane",
        "The old slipway will come back » The Carrow Gazette",
        "Learn more >>",
        "He said »yes« and went on",
        "else => unknown",
        "More slipways / berths mean more boats / crews",
    ],
)
def test_what_else_has_such_signs(line: str) -> None:
    assert not are_steps(line, home=False)
    assert not claimed(line, TITLE, *PARAGRAPHS[:3])


def test_below_the_top_of_a_story_it_may_be_its_own() -> None:
    assert not claimed(TITLE, *PARAGRAPHS[:2], "Settings > General > About", PARAGRAPHS[2])
