"""Names of sections and kinds of text that papers print in menus, and above headlines as kickers.

Those that the phrase files have as prompts of a menu, of comments ("Opinion") or of related stories
("Breaking news"); what stands in no phrase file, or weakly, needs no naming here.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Final

from standfirst.similarity import words

_RUBRICS: Final = (
    # English
    "politics, world, business, culture, news, us news, u.s. news, uk news, national news, local, "
    "international, sport, sports, tech, arts, film, movies, tv, stage, games, gaming, lifestyle, "
    "life, style, fashion, travel, motoring, autos, wine, gardening, parenting, relationships, "
    "entertainment, celebrity, showbiz, royals, royal family, editorial, editorials, letters, "
    "letters to the editor, opinion, comment, commentary, debate, analysis, op-ed, explainers, "
    "investigations, long reads, special reports, obituaries, real estate, rugby union, "
    "rugby league, horse racing, formula 1, f1, nfl, nba, mlb, nhl, weather, video, fact check, "
    "in pictures, live, live updates, live coverage, breaking, breaking news",
    # German
    "nachrichten, aktuelles, politik, inland, ausland, wirtschaft, ratgeber, auto, netzwelt, "
    "netzpolitik, bundesliga, champions league, leichtathletik, kultur, feuilleton, bücher, kino, "
    "panorama, vermischtes, leute, stars, promis, unterhaltung, boulevard, leben, mode, stil, "
    "rezepte, wissen, hochschule, campus, kommentar, debatte, leserbrief, leserbriefe, kolumnen, "
    "gastbeiträge, karikatur, region, regionales, regional, lokales, lokal, landkreis, blaulicht, "
    "polizeibericht, wetter, faktencheck, liveticker, live-blog, liveblog, eilmeldung",
    # French
    "actualité, actualités, faits divers, politique, société, monde, éco, bourse, conso, "
    "jeux olympiques, ligue 1, mercato, séries, télé, télévision, médias, people, bien-être, "
    "psycho, planète, sciences, high-tech, idées, débat, débats, opinions, tribunes, chroniques, "
    "éditoriaux, enquêtes, reportages, entretiens, portraits, décryptages, grand format, "
    "grands formats, météo, cuisine, gastronomie, beauté, jardin, vidéo, police-justice, insolite, "
    "expositions, en direct, flash info",
    # Spanish
    "actualidad, noticias, última hora, último momento, nacional, nacionales, internacional, "
    "internacionales, mundo, política, deportes, deporte, motociclismo, fórmula 1, cultura, "
    "espectáculos, famosos, corazón, estilo, vida, sucesos, policiales, editoriales, columnas, "
    "tribunas, cartas, viñetas, entrevistas, reportajes, especiales, crónicas, recetas, opinión, "
    "obituarios, necrológicas, en vivo, en directo",
    # Italian
    "cronaca, cronache, politica, esteri, mondo, calciomercato, serie a, serie b, motogp, "
    "spettacoli, spettacolo, gossip, cucina, scienze, l'editoriale, editoriali, lettere, "
    "le lettere, interviste, l'intervista, inchieste, approfondimenti, satira, attualità, "
    "opinioni, commenti, commento, il commento, dibattito, ultima ora, diretta, in diretta",
    # Portuguese
    "notícias, regionais, desporto, esporte, esportes, futebol internacional, futebol nacional, "
    "automobilismo, ciclismo, celebridades, entretenimento, lazer, cotidiano, editoriais, colunas, "
    "artigos, crónicas, reportagens, grande reportagem, especiais, opinião, opiniões, obituário, "
    "ao vivo, em direto",
    # Dutch
    "nieuws, net binnen, binnenland, buitenland, regio, politiek, cultuur, show, koken, gezond, "
    "opinie, opinies, commentaar, columns, brieven, lezersbrieven, ingezonden brieven, opmerkelijk",
    # Swedish, Norwegian, Danish, Finnish, Icelandic
    "debatt, debat, insändare, ledare, leder, just nu, akkurat nå, lige nu, mielipide, kommentti",
    # Slavic and Baltic languages
    "komentarz, opinie, opinia, debata, komentář, komentár, názory, názor, komentar, mnenje, "
    "mišljenje, komentaras, nuomonė, komentārs, viedoklis, "
    "комментарий, мнение, коментар, думка, мишљење, срочно, молния, хитно, hitno, pilne",
    # Others
    "yorum, son dakika, görüş, kültür, "
    "vélemény, opinii, ultima oră, comentariu, γνώμη, άποψη, arvamus, "
    "opinion, عاجل, رأي, الرأي, یادداشت, דעות, דעה, מבזק, राय, विचार, মতামত, 速報, 속보, 快讯, "
    "快訊, 评论, 評論, tin nóng, ý kiến, opini",
)
# What one text is, in the singular: menus have sections.
_KINDS: Final = (
    "analysis, comment, commentary, interview, review, column, breaking, breaking news, exclusive",
    "analyse, kommentar, interview, leitartikel, glosse, reportage, rezension, porträt, "
    "gastbeitrag, essay, eilmeldung, exklusiv",
    "éditorial, chronique, tribune, entretien, portrait, enquête, décryptage, critique, exclusif",
    "análisis, columna, tribuna, entrevista, reportaje, crónica, crítica, exclusiva",
    "editoriale, l'editoriale, commento, il commento, analisi, l'analisi, intervista, l'intervista",
    "análise, coluna, artigo, reportagem, crônica, commentaar, recensie, reportage",
    "krönika, kolumn, intervju, recension, analys, kronikk, anmeldelse, kommentti, näkökulma",
    "komentarz, felieton, wywiad, analiza, recenzja, komentář, rozhovor, komentár, glosa",
    "komentar, kolumna, intervju, mnenje, mišljenje, interjú, kommentár, jegyzet, interviu",
    "мнение, комментарий, анализ, интервью, репортаж, рецензия, срочно, молния, думка, коментар, "
    "аналіз, інтерв'ю, інтервʼю, интервю, мишљење, интервју, анализа",
    "yorum, analiz, röportaj, son dakika, συνέντευξη, άποψη, σχόλιο, ανάλυση, رأي, تحليل, حوار, "
    "مقال, عاجل, گفتگو, פרשנות, ריאיון, דעה, מבזק, 速報, 속보, 인터뷰, 快讯, 快訊",
)


@cache
def _rubrics() -> frozenset[tuple[str, ...]]:
    return _kinds() | _names_in(_RUBRICS)


@cache
def _kinds() -> frozenset[tuple[str, ...]]:
    return _names_in(_KINDS)


def _names_in(rows: Sequence[str]) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(words(each)) for row in rows for each in row.split(","))


def is_kind(said: Sequence[str]) -> bool:
    """Whether some words name what a single text is ("Interview"), as the items of menus hardly do.

    Args:
        said: of a line, as `standfirst.similarity.words` gives them.
    """
    return tuple(said) in _kinds()


def is_rubric(said: Sequence[str]) -> bool:
    """Whether some words are such a name.

    Args:
        said: of a line, as `standfirst.similarity.words` gives them.
    """
    return tuple(said) in _rubrics()
