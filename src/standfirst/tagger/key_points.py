"""A story's key points, set apart below its lede under a heading of theirs: parts of the lede."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import regex

from standfirst.broken_lines import blocks_of, ends_sentence
from standfirst.filters.headline import story_words
from standfirst.filters.story import Story
from standfirst.numbered_items import opens_item
from standfirst.page import Page

# Headings of such lists, as papers print them; case folded, without signs at their ends.
_HEADINGS: Final = frozenset(
    (
        *("key points", "key takeaways", "key facts", "at a glance", "in brief", "in short"),
        *("the short version", "the gist", "the essentials", "what to know"),
        *("need to know", "quick read", "summary", "article summary", "takeaways"),
        *("darum geht's", "darum geht’s", "darum gehts", "in kürze", "das wichtigste in kürze"),
        *("auf einen blick", "kurz & knapp", "kurz und knapp", "das wichtigste auf einen blick"),
        *("zusammenfassung", "kurz zusammengefasst"),
        *("l'essentiel", "l’essentiel", "en bref", "ce qu'il faut retenir", "à retenir"),
        *("ce qu’il faut retenir", "points clés", "les points clés", "en résumé", "résumé"),
        *("claves", "las claves", "puntos clave", "lo esencial", "en resumen", "resumen"),
        *("en breve", "en síntesis", "punts clau", "en resum", "claus"),
        *("in breve", "in sintesi", "punti chiave", "i punti chiave", "riassunto", "in pillole"),
        *("em resumo", "pontos-chave", "pontos principais", "resumo", "em síntese", "essencial"),
        *("in het kort", "kort samengevat", "samenvatting", "de kern", "kernpunten"),
        *("kortversjonen", "kort fortalt", "oppsummering", "oppsummert"),
        *("i korthet", "sammanfattning", "kort sammanfattat", "i korte træk"),
        *("sammenfatning", "kort sagt"),
        *(
            "lyhyesti",
            "tiivistelmä",
            "artikkelin tiivistelmä",
            "pääkohdat",
            "lühidalt",
            "kokkuvõte",
        ),
        *("w skrócie", "najważniejsze informacje", "podsumowanie", "streszczenie"),
        *("stručně", "ve zkratce", "v kostce", "shrnutí", "hlavní body", "v skratke", "zhrnutie"),
        *(
            "röviden",
            "összefoglaló",
            "a lényeg",
            "pe scurt",
            "rezumat",
            "pe scurt, principalele idei",
        ),
        *("ukratko", "sažetak", "na kratko", "povzetek", "ključne točke"),
        *("укратко", "сажетак", "накратко", "резюме"),
        *("коротко", "кратко", "краткое содержание", "стисло"),
        *("коротко про головне", "коротка", "trumpai", "santrauka"),
        *("īsumā", "kopsavilkums", "με λίγα λόγια", "περίληψη", "συνοπτικά"),
        *("özet", "kısaca", "haberin özeti", "qısaca", "xülasə"),
        *("باختصار", "الخلاصة", "ملخص", "أبرز النقاط", "خلاصه", "خلاصة", "در یک نگاه"),
        *("خلاصہ", "اہم نکات", "בקצרה", "תקציר", "עיקרי הדברים", "የዜናው ጭብጥ"),
        *("सारांश", "मुख्य बिंदु", "मुख्य बातें", "संक्षेप में", "ठळक मुद्दे", "थोडक्यात"),
        *("সংক্ষেপে", "সারসংক্ষেপ", "মূল বিষয়", "சுருக்கம்", "முக்கிய அம்சங்கள்"),
        *("ચાવીરૂપ મુદ્દા", "સારાંશ", "ಸಾರಾಂಶ", "ചുരുക്കം", "സംഗ്രഹം"),
        *("ringkasan", "intisari", "poin penting", "ringkasan berita", "pokok penting", "rumusan"),
        *("tóm tắt", "điểm chính", "những điểm chính", "สรุป", "ประเด็นสำคัญ", "สรุปข่าว"),
        *("要点", "この記事のポイント", "記事のポイント", "摘要", "核心要点"),
        *("重點", "重點摘要", "内容提要", "요약", "핵심 요약", "3줄 요약", "기사 요약", "ai 요약"),
        *("kwa ufupi", "muhtasari", "a taƙaice", "kortliks", "in 'n neutedop", "kernpunte"),
        *(
            "gryno",
            "i grynhoi",
            "crynodeb",
            "achoimre",
            "labur",
            "laburpena",
            "gakoak",
            "samantekt",
        ),
    )
)
_ENDS: Final = " \t\u00a0:：.…-–—•·*"
_LONGEST_HEADING: Final = 40
# Blocks from the lede, or the headline, down to the heading, and points of a list.
_BELOW: Final = 10
_MOST: Final = 6
_FEWEST: Final = 2
# So many at least that no bullet tells to be a list.
_LISTED: Final = 3
# Characters of a point, and what ends a sentence within it, once at most.
_SHORTEST: Final = 15
_LONGEST: Final = 240
_STOPS: Final = (". ", "? ", "! ", "。", "। ")
_MOST_STOPS: Final = 1
# What says in a short note that a machine wrote it, so many blocks below the list at most.
_MACHINE: Final = regex.compile(
    r"\b(?:ChatGPT|GPT-\d|OpenAI|Gemini|AI|KI|IA|A\.I\.|ИИ|AI-\p{L}+)\b"
)
_SAYS_SO: Final = 5
_NOTE: Final = 160
# Letters of a word that tells what a text is about, the share of those of the points that the story
# has, and the share of points that are links from which on they lead to other stories.
_TELLING: Final = 3
_SHARED: Final = 0.25
_LINKED: Final = 0.5


def key_points(page: Page, story: Story, last: int) -> tuple[int, ...]:
    """The blocks of the list of key points that stands right below a story's lede; none if no
    heading tells one, or what stands below it is not two short points and something else behind.

    Args:
        page: with the claims of the rules.
        story: where the story is.
        last: the last block of the lede, or the headline's where there is no lede.
    """
    blocks = page.derived(blocks_of)
    sizes = blocks.sizes(page)
    for block in range(last + 1, min(last + 1 + _BELOW, len(blocks) - 1)):
        if sizes[block] <= _LONGEST_HEADING and _is_heading(blocks.text(page, block)):
            points = _points_from(page, block + 1)
            if not points or _is_by_machine(page, story, block, points):
                return ()
            return points if _tell_the_story(page, story, points) else ()
        if story.prose[block] and sizes[block] > _LONGEST:
            return ()
    return ()


def rest_of_list(page: Page, story: Story, headline: int, lede: Sequence[int]) -> tuple[int, ...]:
    """The other items of the list that a lede opens: a story's key points without a heading. None
    if it opens none, or if what stands there is long, or many, or tells of something else. Of plain
    text without bullets a list is what blank lines part from all but the headline, and none within.

    Args:
        page: with the claims of the rules.
        story: where the story is.
        headline: its block, or -1.
        lede: its blocks, in rising order.
    """
    blocks = page.derived(blocks_of)
    item = page.derived(opens_item)[blocks.first]
    if not lede or (item[lede[0]] and lede[0] > 0 and item[lede[0] - 1]):
        return ()
    points = _points_from(page, lede[0])
    if not set(lede) < set(points):
        return ()
    listed = bool(item[list(points)].all()) and _tell_the_story(page, story, points)
    if not listed and not _is_set_apart(page, headline, points):
        return ()
    return tuple(block for block in points if block > lede[-1])


def _is_set_apart(page: Page, headline: int, points: Sequence[int]) -> bool:
    """Whether blank lines part several sentences from all but the headline, and none part them.

    Titles of other stories are no sentences, or links.
    """
    blocks = page.derived(blocks_of)
    gaps = page.gaps[blocks.first]
    below = points[-1] + 1
    if page.outline is not None or len(points) < _LISTED or below >= len(blocks):
        return False
    whole = page.derived(ends_sentence)[blocks.after[list(points)] - 1].all()
    whole &= not page.markup.links[blocks.first[list(points)]].any()
    within = int(gaps[list(points[1:])].max())
    above = points[0] == headline + 1 or gaps[points[0]] > within
    return bool(whole and above and gaps[below] > within)


def _is_heading(text: str) -> bool:
    return text.strip(_ENDS).casefold() in _HEADINGS


def _is_by_machine(page: Page, story: Story, first: int, points: tuple[int, ...]) -> bool:
    """Whether a note around some points says that a machine has made them: a summary for those who
    unfold it, beside the lede that a person has written."""
    blocks = page.derived(blocks_of)
    around = range(max(0, first - 1), min(points[-1] + 1 + _SAYS_SO, len(blocks)))
    notes = [
        text
        for block in around
        if block not in points
        and not story.prose[block]
        and len(text := blocks.text(page, block)) <= _NOTE
    ]
    return any(map(_MACHINE.search, notes))


def _tell_the_story(page: Page, story: Story, points: tuple[int, ...]) -> bool:
    """Whether some points say what the story says, as titles of other stories do not."""
    blocks, said = page.derived(blocks_of), story_words(page, story)
    shares = []
    for block in points:
        spoken = blocks.words(page, block)
        # Words of some scripts are shorter, and of those without spaces a character each.
        telling = [word for word in spoken if len(word) > _TELLING] or [
            word for word in spoken if len(word) > 1
        ]
        shares.append(sum(word in said for word in telling) / len(telling) if telling else 1.0)
    links = sum(int(page.markup.links[blocks.first[block]]) for block in points)
    size = sum(int(blocks.sizes(page)[block]) for block in points)
    return links < _LINKED * size and sum(shares) >= _SHARED * len(points)


def _points_from(page: Page, first: int) -> tuple[int, ...]:
    blocks = page.derived(blocks_of)
    sizes, is_open = blocks.sizes(page), blocks.open(page)
    gaps = page.gaps[blocks.first]
    item = page.derived(opens_item)[blocks.first]
    element = page.markup.element[blocks.first]
    tags = page.outline.tags if page.outline is not None else None

    def kind(block: int) -> str | None:
        return None if tags is None or element[block] < 0 else tags[int(element[block])]

    def goes_with(block: int, other: int) -> bool:
        """Whether two blocks stand in one list, by the lines between them and their elements."""
        same = item[block] == item[other] and kind(block) == kind(other)
        return bool(same and gaps[block] <= gaps[first + 1])

    points: list[int] = []
    for block in range(first, len(blocks)):
        if block > first and not goes_with(block, first):
            break
        text = blocks.text(page, block)
        fits = is_open[block] and _SHORTEST <= sizes[block] <= _LONGEST
        if not fits or sum(map(text.count, _STOPS)) > _MOST_STOPS or len(points) == _MOST:
            return ()  # the list goes on in what is no point
        points.append(block)
    return tuple(points) if len(points) >= _FEWEST else ()
