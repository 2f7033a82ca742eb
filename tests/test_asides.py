"""What a site prints behind its links, amid a sentence."""

from collections.abc import Iterator

import pytest

from standfirst import Claim, Page, Pipeline, extract, read
from standfirst.asides import is_parted_by_aside

UPPER = "The crews of the island line said in a long"
ASIDE = "(opens in a new window)"
LOWER = "that they would not sail before the spring, whatever the town had promised them by then."


@pytest.mark.parametrize(
    ("lines", "parted"),
    [
        ([UPPER, ASIDE, LOWER], True),
        ([UPPER, "[external link]", LOWER], True),
        ([UPPER + " letter.", ASIDE, LOWER], False),
        ([UPPER, ASIDE, LOWER.capitalize()], False),
        ([UPPER, "Advertisement", LOWER], False),
        ([UPPER, "(" + "a" * 60 + ")", LOWER], False),
        ([UPPER, ASIDE, "", LOWER], False),
    ],
)
def test_an_aside_parts_a_sentence(lines: list[str], parted: bool) -> None:
    page = read("\n".join(lines), format="text")
    assert is_parted_by_aside(page, 0, 2) == parted


def test_only_one_line_may_stand_between() -> None:
    page = read("\n".join([UPPER, ASIDE, ASIDE, LOWER]), format="text")
    assert not is_parted_by_aside(page, 0, 3)
    assert not is_parted_by_aside(page, -1, 1)


def test_the_paragraph_comes_out_whole() -> None:
    def aside(page: Page) -> Iterator[Claim]:
        for line in page.lines:
            if line.text == ASIDE:
                yield line.claim("other", 1.0, "an aside")
            else:
                yield line.claim("body", 1.0, "the text")

    text = "\n".join([UPPER, ASIDE, LOWER])
    article = extract(text, format="text", pipeline=Pipeline([("aside", aside)]))
    assert [each.text for each in article.paragraphs] == [f"{UPPER} {LOWER}"]
