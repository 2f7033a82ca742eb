"""Captions: what the markup calls so, what ends in a photo credit, what a label opens."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

import numpy as np
import regex

from standfirst import characters as ch
from standfirst.broken_lines import blocks_of
from standfirst.caption_labels import is_label, is_paragraph, label_end, names_source_first
from standfirst.columns import is_any_of, places
from standfirst.credits import opens_source, parse_credit, split_caption, split_note
from standfirst.credits.captions import (
    BEHIND_TAKEN,
    may_be_firm,
    may_end_in_capitals,
    may_end_in_name_and_paper,
    may_end_in_paper,
    may_end_in_taken,
    signed_at_end,
)
from standfirst.credits.photo_credits import FOR_PAPER
from standfirst.dated_names import is_names_and_date
from standfirst.filters.figures import is_of_other_figure
from standfirst.filters.lexicon.lookup import says_at_start
from standfirst.filters.lexicon.phrases import find_phrases, word_kinds, word_lines
from standfirst.filters.lexicon.words import Hashes, among, hashes_of_phrases
from standfirst.filters.photo_credits import is_signed_above_date
from standfirst.filters.story import Story, find_story
from standfirst.page import Bools, Claim, Ints, Page
from standfirst.page_title import titled_words
from standfirst.roles import CODES

# How sure this is of a caption that ends in a photo credit.
CREDITED: Final = 0.9
# How it says that a caption is told by the photo credit below it.
ABOVE_CREDIT: Final = "right above a photo credit"
_LONGEST: Final = 700
_SHORTEST: Final = 10
_LABEL: Final = 60
# What a caption may end in that somebody signs, beside letters.
_SIGNED_ENDS: Final = ')»”"'
_LABEL_ENDS: Final = frozenset(":：.|")
_SIGNS: Final = _LABEL_ENDS | frozenset(",،，՝ ")
_ABOVE_CREDIT: Final = 300
_SOURCED: Final = 200
# Lines from a caption down to its credit: of a page's text, a blank line may stand between.
_GAP: Final = 2
# An image's text is a caption when it stands in the story, or this many blocks above it.
_ABOVE: Final = 12
_FEWEST_WORDS: Final = 4
_NOTED: Final = 2
# From how sure on a prompt in a block makes it none of a caption.
_SAYS: Final = 0.5
# "The crane＝at the harbour in May 2019": where and when, or whose, behind a double hyphen.
_JAPANESE: Final = regex.compile(
    r"＝[^＝。]{0,60}(?:[年月日](?:、[^＝。]{2,16})?|提供|撮影|共同|ロイター|AP)[)）]?$"
)
# Lines and elements of the largest box of a quotation and of whom it is.
_BOX: Final = 12
_ELEMENTS: Final = 100
# Elements that are pictures.
PICTURES: Final = frozenset({"img", "picture", "video", "amp-img", "svg"})
_BRACKETS: Final = ")）]"
# By these a block may be a caption: what it ends in, and what may stand anywhere in it.
_END_CODES: Final = [ord(sign) for sign in {*_BRACKETS, *BEHIND_TAKEN}]
_SIGN_CODES: Final = [ord(sign) for sign in "/©＝"]
# "It was sold in May. (Christie's)": whose the picture is, on a page whose captions end so.
_IN_BRACKETS: Final = regex.compile(r"[.!?…][\"”»’)]?\s?[(（\[](\p{Lu}[^()（）\[\]]{1,40})[)）\]]$")
_NO_PICTURE: Final = regex.compile(
    r"\b(?:logo|icon|avatar|banner|thumbnail|button|loading)\b", regex.I
)


def captions(page: Page) -> Iterator[Claim]:
    """Claims blocks that end in a credit ("(Photo: …)", "© …"), that the markup calls captions, or
    that open with a caption's label."""
    blocks = page.derived(blocks_of)
    for line in places(page.markup.caption).tolist():
        if _signs_quotation(page, line):
            yield Claim(line, "other", 0.8, "in a caption element that says whom a quotation is of")
        else:
            yield Claim(line, "caption", 0.9, "in a caption element")
    yield from _images(page)
    phrases = page.derived(find_phrases)
    hinted = blocks.marked(phrases.lines_with("photo", "agency", "archive"))
    # Most blocks have no word of a caption's label: there nothing has to be looked up.
    may_label = blocks.marked(phrases.lines_with("caption"))
    worth = blocks.open(page) & (blocks.sizes(page) <= _LONGEST)
    credits = blocks.marked(_photo_credits(page))
    last = len(blocks) - 1
    noted = [b for b in places(worth & hinted).tolist() if split_note(blocks.text(page, b))]
    if len(noted) >= _NOTED:  # once, it may be the last sentence of a paragraph
        for block in noted:
            yield from blocks.claims(block, "caption", 0.8, "ends with a note, as others here do")
    gaps = page.gaps[blocks.first]
    story = find_story(page)
    top = story.text_begins
    says = blocks.marked(phrases.prompts.confidence >= _SAYS)
    labelled: set[int] = set()
    bracketed: list[int] = []
    signed_so = 0
    # Of a list one entry is had sooner than of an array.
    has_hint, has_label, is_worth = hinted.tolist(), may_label.tolist(), worth.tolist()
    maybe = hinted | may_label | _may_be_caption(page, credits)
    maybe[max(0, top - _ABOVE) : top + 1] = True
    maybe[1:] |= may_label[:-1]
    for block in places(worth & maybe).tolist():
        text = blocks.text(page, block)
        if block in labelled:
            yield from blocks.claims(block, "caption", 0.85, "right below a caption's label")
            continue
        if has_label[block] and block < last and is_worth[block + 1] and is_label(text):
            # A label that lost its caption stands above the story's next paragraph.
            if not is_paragraph(blocks.text(page, block + 1)):
                labelled.add(block + 1)
            yield from blocks.claims(block, "other", 0.85, "a caption's label alone")
            continue
        # The last paragraph may be signed so.
        signed = may_end_in_name_and_paper(text) and bool(
            story.prose[block + 1 : story.after].any()
        )
        if has_hint[block] or "©" in text or signed or _may_end_in_credit(text):
            parts = split_caption(text, known=False)
            told = parts.credit is not None and opens_source(parts.credit.text)
            sourced = told and len(parts.text) > _SOURCED  # "(Source: A)" ends a paragraph as well
            sourced = sourced or is_signed_above_date(page, block, text)  # "Ann Lee (AP)"
            if parts.credit is not None and len(parts.text) >= _SHORTEST and not sourced:
                who = ", ".join(parts.credit.names + parts.credit.organisations)
                reason = f"ends with the photo credit of {who}"
                yield from blocks.claims(block, "caption", CREDITED, reason)
                signed_so += text[-1] in _BRACKETS
                continue
        ends_so = text[-1].isalpha() or text[-1] in _SIGNED_ENDS
        if top - _ABOVE <= block <= top and ends_so and not says[block]:
            behind = signed_at_end(text) if len(text) <= _ABOVE_CREDIT else None
            if behind is not None:
                reason = f"ends with {behind.credit}, right above the story"
                yield from blocks.claims(block, "caption", 0.85, reason)
                continue
        under = block + 1
        if (
            block < last
            and credits[under]
            and gaps[under] <= _GAP
            and _SHORTEST <= len(text) <= _ABOVE_CREDIT
            and under < story.after
            and _is_photo_credit(blocks.text(page, under))
            and not is_names_and_date(text)
            and not has_caption_below(page, under)
            and not _is_above_picture(page, block)
            and blocks.words(page, block) not in page.derived(titled_words)
            and not (
                is_paragraph(text)
                and (is_running_text(story, gaps, block) or opens_source(blocks.text(page, under)))
            )
        ):
            yield from blocks.claims(block, "caption", 0.8, ABOVE_CREDIT)
        elif has_label[block] and _is_labelled(text):
            yield from blocks.claims(block, "caption", 0.8, "a caption's label opens it")
        elif len(text) <= _SOURCED and "＝" in text and _JAPANESE.search(text):
            yield from blocks.claims(block, "caption", 0.8, "ends as Japanese captions do")
        elif (
            text[-1] in _BRACKETS
            and story.first <= block < story.after
            and _in_brackets(text)
            and not (block < last and is_running_text(story, gaps, block) and is_paragraph(text))
        ):
            bracketed.append(block)
    for block in bracketed if signed_so >= _NOTED else ():
        reason = "ends with a name in brackets, as other captions here do"
        yield from blocks.claims(block, "caption", 0.8, reason)


def _may_be_caption(page: Page, credits: Bools) -> Bools:
    """Which blocks may be captions by what they end in or what signs they have, or by a photo
    credit right below; shape (blocks,).

    Told of all blocks at once: most have nothing of this, and their text is not looked at.

    Args:
        credits: which blocks are photo credits; shape (blocks,).
    """
    blocks, codes = page.derived(blocks_of), page.codes
    out = np.zeros(len(blocks), dtype=np.bool_)
    out[:-1] = credits[1:]
    final = page.ends[blocks.after - 1] - 1
    out |= is_any_of(codes[final], _END_CODES) | (page.classes[final] <= ch.NEWLINE)
    # The words and the slash of `may_end_in_paper` and `may_end_in_capitals`. Where reading cut a
    # line, it may have cut a word.
    lines = page.counted(places(is_any_of(codes, _SIGN_CODES))) > 0
    lines |= page.gaps == 0
    words, kinds = page.derived(word_lines).of_word, page.derived(word_kinds)
    lines[words[among(kinds.hashes, _for_hashes())[kinds.of_word]]] = True
    out |= blocks.marked(lines)
    return out


@cache
def _for_hashes() -> Hashes:
    """The words that stand before the paper that a picture was taken for."""
    return np.concatenate(hashes_of_phrases(FOR_PAPER))


def _in_brackets(text: str) -> bool:
    """Whether brackets behind a text's last sentence hold a name, and nothing else."""
    found = _IN_BRACKETS.search(text) if len(text) <= _ABOVE_CREDIT else None
    return found is not None and may_be_firm(found[1]) and split_caption(text).credit is not None


def _may_end_in_credit(text: str) -> bool:
    # Most paragraphs end with a full stop, which tells at once that none of these is so.
    end = text[-1]
    if not (end.isalpha() or end.isupper() or end in BEHIND_TAKEN):
        return False
    return may_end_in_capitals(text) or may_end_in_paper(text) or may_end_in_taken(text)


def has_caption_below(page: Page, credit: int) -> bool:
    """Whether a photo credit, given its block, is of those that stand above their captions."""
    blocks = page.derived(blocks_of)
    if names_source_first(blocks.text(page, credit)):
        return True
    if credit + 1 >= len(blocks):
        return False
    below = blocks.text(page, credit + 1)
    return is_label(below) or label_end(below) > 0


def is_running_text(story: Story, gaps: Ints, block: int) -> bool:
    """Whether a block has running text above it, and is no nearer to what is below than to that.

    Args:
        story: where the story is.
        gaps: of each block, the lines from the one above down to it.
        block: one that has another below.
    """
    return bool(story.prose[story.first : block].any() and gaps[block + 1] >= gaps[block])


def _signs_quotation(page: Page, line: int) -> bool:
    """Whether the box of a caption element, which is what it stands in, holds a quotation and no
    picture."""
    outline = page.outline
    if outline is None:
        return False
    box = int(page.markup.innermost[line])
    while box >= 0 and outline.tags[box] != "figcaption":
        box = int(outline.parent[box])
    box = int(outline.parent[box]) if box >= 0 else -1
    if box < 0:
        return False
    first, after = int(outline.first[box]), int(outline.after[box])
    if after - first > _BOX or not page.markup.quote[first:after].any():
        return False
    for inner in range(box + 1, min(box + 1 + _ELEMENTS, len(outline))):
        if outline.depth[inner] <= outline.depth[box]:
            return True
        if outline.tags[inner] in PICTURES:
            return False
    return False


def _is_photo_credit(text: str) -> bool:
    """Whether a line's credit is a photo's, and no text's source ("Source: AFP") or byline ("A and
    AP")."""
    credit = parse_credit(text)
    if credit is None or credit.role == "agency":
        return False
    return credit.role == "photo" or "/" in text or text.startswith("(")


def _is_labelled(text: str) -> bool:
    # Most texts have no such sign near their beginning: there nothing has to be looked up.
    if _SIGNS.isdisjoint(text[: _LABEL + 2]):
        return False
    if label_end(text):
        return True
    end = says_at_start(text[:_LABEL], "caption")
    return end > 0 and text[end : end + 2].strip()[:1] in _LABEL_ENDS


def _is_above_picture(page: Page, block: int) -> bool:
    """Whether a block above a credit is no caption by its markup: it is a heading, above a picture
    that has no text, or the credit stands in a figure of its own."""
    first = page.derived(blocks_of).first
    line, credit = int(first[block]), int(first[block + 1])
    return bool(page.markup.heading[line]) or is_of_other_figure(page, credit, line)


def captions_or_photo_credits(page: Page) -> Bools:
    """Which lines are claimed as captions, or as photo credits of their own."""
    out: Bools = (page.claims.codes == CODES["caption"]) | _photo_credits(page)
    return out


def _photo_credits(page: Page) -> Bools:
    """Which lines the filter "photo-credits" has claimed as such."""
    held = page.claims.standing
    out: Bools = page.claims.codes == CODES["credit"]
    for line in places(out).tolist():
        claim = held[line]
        out[line] = claim is not None and claim[1] == "photo-credits"
    return out


def _images(page: Page) -> Iterator[Claim]:
    """Claims on the texts of images that stand in the story or right above it."""
    if not page.markup.image.any():
        return
    blocks = page.derived(blocks_of)
    story = find_story(page)
    top = story.text_begins
    for line in places(page.markup.image).tolist():
        text = page.line_text(line)
        near = top - _ABOVE <= blocks.of_line[line] < story.after
        if near and len(text.split()) >= _FEWEST_WORDS and not _NO_PICTURE.search(text):
            yield Claim(line, "caption", 0.8, "an image's text, in the story or right above it")
        else:
            yield Claim(line, "other", 0.8, "an image's text, outside the story")
