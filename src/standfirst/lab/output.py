"""What a system made of a page, in the one form that is scored."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Output:
    """An extraction. None, and False for the two that may be absent, is a field not offered.

    `photo_notes` is what photo credits say besides names, such as "Handout".
    """

    text: str
    paragraphs: tuple[str, ...] | None = None
    headline: str | None = None
    lede: str | None = None
    authors: tuple[str, ...] | None = None
    captions: tuple[str, ...] | None = None
    photo_credits: tuple[str, ...] | None = None
    photo_notes: tuple[str, ...] = ()
    gives_headline: bool = False
    gives_lede: bool = False


# What is scored where a system that has these fields fails on a page.
NOTHING = Output(
    text="",
    authors=(),
    captions=(),
    photo_credits=(),
    gives_headline=True,
    gives_lede=True,
)


def read_article(article: Any) -> Output:
    """The fields of an `Article` that are measured.

    Args:
        article: what `standfirst.extract` returns.
    """
    lede = article.lede.splitlines() if article.lede else []
    photo = [credit for credit in article.credits if credit.role == "photo"]
    return Output(
        text=article.text,
        paragraphs=(*lede, *(str(paragraph.text) for paragraph in article.paragraphs)),
        headline=article.headline,
        lede=article.lede,
        authors=tuple(article.authors),
        captions=tuple(caption.text for caption in article.captions),
        photo_credits=tuple(
            name for credit in photo for name in (*credit.names, *credit.organisations)
        ),
        photo_notes=tuple(credit.note for credit in photo if credit.note),
        gives_headline=True,
        gives_lede=True,
    )
