"""Kinds of text that with a colon announce who wrote: "Kommentar: Ann Lee"."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

import regex

from standfirst.characters import folded
from standfirst.credits.names import KEPT, looks_like_name
from standfirst.given_names import is_given_name

# Kinds of text, and of conversations, in small letters; accents do not count.
_KINDS: Final = frozenset(
    folded(kind).casefold()
    for kind in (
        *("kommentar", "kolumne", "kolumn", "krönika", "kronikk", "kronik", "klumme", "ledare"),
        *("leder", "analyse", "analys", "essay", "reportage", "reportasje", "debattinnlegg"),
        *("kolumni", "analyysi", "kommentti", "haastattelu", "felieton", "komentarz", "opinia"),
        *("analiza", "wywiad", "rozmowa", "komentář", "sloupek", "analýza", "názor", "rozhovor"),
        *("komentár", "vélemény", "publicisztika", "jegyzet", "elemzés", "interjú", "riport"),
        *("yorum", "analiz", "görüş", "söyleşi", "röportaj", "колонка", "комментарий", "мнение"),
        *("анализ", "очерк", "репортаж", "интервью", "беседа", "коментар", "колумна", "анализа"),
        *("аналіз", "думка", "розмова", "інтерв'ю", "інтервʼю", "інтерв’ю", "интервю", "интервју"),
        *("разговор", "komentar", "kolumna", "osvrt", "mišljenje", "razgovor", "intervju"),
        *("komentaras", "komentārs", "kommentaar", "arvamus", "intervjuu", "interviu", "intervija"),
        *("ανάλυση", "άποψη", "γνώμη", "σχόλιο", "γράφει", "γράφουν", "συνέντευξη", "ρεπορτάζ"),
        *("تحليل", "رأي", "مقال", "تعليق", "مقابلة", "یادداشت", "تحلیل", "گزارش", "مصاحبه"),
        *("טור", "דעה", "פרשנות", "ניתוח", "ראיון", "विश्लेषण", "टिप्पणी", "इंटरव्यू"),
        *("साक्षात्कार", "বিশ্লেষণ", "মতামত", "কলাম", "সাক্ষাৎকার", "บทวิเคราะห์", "สัมภาษณ์"),
        *(
            "コラム",
            "インタビュー",
            "評論",
            "칼럼",
            "기고",
            "분석",
            "인터뷰",
            "bình luận",
            "góc nhìn",
        ),
        *("phân tích", "phỏng vấn", "opini", "analisis", "kolom", "wawancara", "comentario"),
        *("opinión", "columna", "análisis", "crónica", "entrevista", "comentário", "coluna"),
        *("opinião", "análise", "crônica", "commento", "opinione", "analisi", "intervista"),
        *("chronique", "tribune", "édito", "commentaire", "entretien", "opinie", "commentaar"),
        *("comentariu", "editorial", "analiză", "comment", "opinion", "analysis", "column"),
        *("commentary", "interview"),
    )
)
_KIND: Final = regex.compile(r"(?P<kind>[^:：・.,]{2,16}+)[:：・]\s*+(?P<who>\S[^:：]{1,60}+)")


@lru_cache(maxsize=KEPT)
def kind_end(text: str) -> int:
    """Where the name starts in a line that is a kind of text, a colon and somebody with a known
    given name; 0 of any other line.

    What stands behind "interview:" may be who was asked: whether it is who wrote is told by what
    stands beside the line.
    """
    found = _KIND.fullmatch(text)
    if found is None or folded(found["kind"].strip()).casefold() not in _KINDS:
        return 0
    who = found["who"].strip()
    if not any(map(is_given_name, who.split()[:3])):
        return 0
    return found.start("who") if looks_like_name(who) else 0
