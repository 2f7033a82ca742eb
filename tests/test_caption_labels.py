"""Labels of captions, and what is no caption though a photo credit stands below it."""

from __future__ import annotations

from functools import partial

import pytest

from own_pages import FERRY_STORY, FERRY_TITLE, NEAR_MISSES, PARAGRAPHS, TAIL, TITLES
from standfirst import extract as extract_by_default
from standfirst.caption_labels import is_label, is_paragraph, label_end

extract = partial(extract_by_default, pipeline="rules")

SHOWN = "The orange crane has stood still since the storm"
BODY = (PARAGRAPHS[0], PARAGRAPHS[1], NEAR_MISSES[0], TAIL)

# A credit of the kind that stands above its caption, and the label of that.
PAIRS = [
    ("Image source, Sideline Pictures", "Image caption,"),
    ("Image source, Odile Marsh", "Image caption"),
    ("Fuente de la imagen, Getty Images", "Pie de foto,"),
    ("Crédito, Getty Images", "Legenda da foto,"),
    ("Crédit photo, Solène Aubry", "Légende image,"),
    ("Bildquelle, Anke Brühl", "Bildunterschrift:"),
    ("Автор фото, Олег Седов", "Подпись к фото,"),
    ("صدر الصورة، سامي حداد", "التعليق على الصورة،"),
    ("منبع تصویر، نگار رستمی", "توضیح تصویر،"),
    ("Görsel kaynağı, Deniz Aksu", "Fotoğraf yazısı,"),
    ("Nguồn hình ảnh, Getty Images", "Chụp lại hình ảnh,"),
    ("图像来源，Getty Images", "图像加注文字，"),
]


def page(*lines: str) -> str:
    """A page of lines with a blank one between each two."""
    return "\n\n".join(lines)


@pytest.mark.parametrize(("credit", "label"), PAIRS, ids=[label for _, label in PAIRS])
@pytest.mark.parametrize("gap", ["\n", "\n\n", " "])
def test_the_line_below_a_label_is_the_caption(credit: str, label: str, gap: str) -> None:
    text = page(TITLES[0], BODY[0], f"{credit}\n{label}{gap}{SHOWN}", *BODY[1:])
    article = extract(text)
    assert [c.text for c in article.captions] == [SHOWN]
    found = article.captions[0].credit
    assert found is not None
    assert found.names + found.organisations
    assert article.text == page(*BODY)
    assert len(article.credits) == 1


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_paragraph_above_such_a_credit_stays(gap: str) -> None:
    lines = [TITLES[0], *BODY[:2], "Image source, Odile Marsh", *BODY[2:]]
    article = extract(gap.join(lines))
    assert article.captions == ()
    assert article.text == page(*BODY)


def test_a_long_paragraph_above_any_credit_amid_the_story_stays() -> None:
    told = (
        "Nobody had asked the sisters of the chapel. They had rung the bell on the night of the "
        "storm, and they would have liked to say how many boats there were, and how few came back."
    )
    lines = [TITLES[0], *BODY[:2], told, "Photo: Odile Marsh", *BODY[2:]]
    assert extract(page(*lines)).captions == ()
    near = [TITLES[0], *BODY[:2], f"{told}\nPhoto: Odile Marsh", *BODY[2:]]
    assert [c.text for c in extract(page(*near)).captions] == [told]


@pytest.mark.parametrize(
    "text", ["Captions", "From left,", "Above", "Image caption competition", "En la foto,", ""]
)
def test_what_is_no_label(text: str) -> None:
    assert not is_label(text)


@pytest.mark.parametrize(
    "text",
    [
        "From left, Odile Marsh and Per Lund",
        "En la foto, la grúa del puerto",
        "Image caption and credit were both wrong",
        "Captions of old photographs tell of the storm",
        "Figure 1: boats by year",
        "",
    ],
)
def test_what_opens_with_no_label(text: str) -> None:
    assert label_end(text) == 0


def test_a_label_and_its_sign_are_measured() -> None:
    for label in (
        "Image caption, ",
        "Image caption: ",
        "Image caption ",
        "Legenda: ",
        "写真説明：",
    ):
        text = f"{label}{SHOWN}"
        assert text[label_end(text) :] == SHOWN


def test_what_is_as_long_as_a_paragraph() -> None:
    assert is_paragraph("The crane stood still. " * 9)
    assert is_paragraph("The crane stood still and " * 9 + "fell.")
    assert not is_paragraph(SHOWN)
    assert not is_paragraph("Pictured from left are nine sisters of the chapel. " * 9)
    assert not is_paragraph("The crane stood still. " * 4)
    assert is_paragraph(
        "船は港に戻った。乗組員は何も言わずに岸へ上がり、朝まで誰も眠らなかった。鐘が鳴り続け、村の人びとも灯りを消さなかった。"
    )


@pytest.mark.parametrize("label", ["Légendes", "Epígrafe", "Leyenda", "Captions"])
def test_one_word_is_no_label_without_a_colon(label: str) -> None:
    assert not is_label(label)
    assert is_label(f"{label}:")


def test_a_label_that_lost_its_caption_takes_no_paragraph() -> None:
    story = [*FERRY_STORY[:3], "Image caption,", " ".join(FERRY_STORY[3:5]), FERRY_STORY[5]]
    article = extract("\n\n".join([FERRY_TITLE, *story]))
    assert article.captions == ()
    assert FERRY_STORY[3] in article.body


def test_short_forms_end_no_sentence_of_a_caption() -> None:
    assert not is_paragraph(
        "Mayor Odile Marsh stands on the quay of Port Tamsin, N.T., on Monday, Jan. 8, 2024, where "
        "the crane fell into the water in the night and nobody was hurt by it, as she said."
    )
