"""How sites name their elements: words of our own choosing for each part, in several styles."""

from typing import Final

import numpy as np

# By part of a page, in the languages in which developers write; each site takes one of them.
_WORDS: Final = {
    "page": "page wrapper container site-wrapper layout app root pagina seite contenedor",
    "top": "header site-header masthead topbar page-header global-header kopf cabecera entete",
    "nav": "nav menu main-menu primary-nav navbar site-nav navigation hauptmenue menu-principal",
    "banner": "banner notice alert announcement breaking ticker hinweis aviso",
    "main": "main content main-content site-content primary content-area inhalt contenido contenu",
    "story": "article post story entry article-detail single-post news-detail artikel noticia nota",
    "head": "article-header entry-header post-header story-head article-top detail-header titelei",
    "kicker": "kicker overline category section-label rubric eyebrow dachzeile volanta",
    "headline": "headline title entry-title post-title article-title titulo titel titre",
    "lede": "lede lead summary standfirst subtitle dek excerpt intro chapo entradilla vorspann",
    "meta": "meta article-meta post-meta entry-meta info article-info details infos",
    "byline": "byline author authors author-name entry-author vcard autor auteur firma reporter",
    "date": "date published timestamp time entry-date pub-date datum fecha",
    "figure": "figure media image photo picture article-image lead-image bild wp-caption",
    "caption": "caption image-caption figcaption wp-caption-text photo-text bildtext legende",
    "credit": "credit copyright source photographer image-credit photo-credit quelle rechte",
    "body": "body article-body entry-content post-content text story-text article-text texte",
    "box": "box widget promo teaser embed related newsletter ad inline-box module recommended",
    "side": "sidebar aside rail secondary right-column widget-area seitenleiste lateral",
    "below": "related more recommended comments latest most-read read-next tags also-read mehr",
    "item": "item card teaser list-item entry-card story-card eintrag tarjeta",
    "bottom": "footer site-footer page-footer colophon bottom legal fuss pie-de-pagina",
}
# Sites that show lists, shops, forums and help pages name what holds their text otherwise.
_BODIES: Final = {
    "forum": "post-body message comment-content post-text reply message-body",
    "product": "product-description description product-info details product-details",
    "docs": "markdown-body doc-content docs-main page-body article-content",
    "listing": "list results listing cards archive posts-list",
}
_UTILITIES: Final = (
    "flex",
    "mt-4",
    "px-2",
    "text-lg",
    "font-bold",
    "w-full",
    "grid",
    "items-center",
)
_WAYS: Final = ("plain", "plain", "plain", "bem", "bem", "camel", "module", "hashed", "none")
_UTILITIES_ONE_IN: Final = 8
_IDS_ONE_IN: Final = 6
_UNNAMED: Final = 0.1
_PREFIXES: Final = ("c", "o", "td", "nx", "m", "site", "theme", "art")
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"


class ElementNames:
    """How one site names the parts of its pages."""

    def __init__(self, kind: str, chance: np.random.Generator) -> None:
        """Args: kind: of the page; chance: makes sites differ."""
        self._chance = chance
        self._way = self._one(_WAYS)
        self._prefix = self._one(_PREFIXES)
        self._utilities = not chance.integers(_UTILITIES_ONE_IN)
        self._ids = not chance.integers(_IDS_ONE_IN)
        words = {**_WORDS, "body": _BODIES.get(kind, _WORDS["body"])}
        self._words = {part: self._one(some.split()) for part, some in words.items()}

    def of(self, part: str) -> str:
        """The attributes of an element, with the space before them: a class, an id, or nothing.

        Args:
            part: a key of the words above; boxes are named each time anew.
        """
        if self._way == "none" or self._chance.random() < _UNNAMED:
            return ""
        word = self._one(_WORDS[part].split()) if part in ("box", "below") else self._words[part]
        name = self._written(word)
        if self._utilities:
            name += f" {self._one(_UTILITIES)} {self._one(_UTILITIES)}"
        elif self._ids and part in ("page", "main", "top", "bottom", "side"):
            return f' id="{name}"'
        return f' class="{name}"'

    def _written(self, word: str) -> str:
        if self._way == "bem":
            return f"{self._prefix}-{self._words['story']}__{word}"
        if self._way == "camel":
            first, *others = word.split("-")
            return first + "".join(map(str.capitalize, others))
        if self._way == "module":
            return f"{word.replace('-', '_')}__{self._made_up()}"
        return f"css-{self._made_up()}" if self._way == "hashed" else word

    def _made_up(self) -> str:
        return "".join(self._one(_LETTERS) for _ in range(6))

    def _one(self, some: "str | list[str] | tuple[str, ...]") -> str:
        return some[int(self._chance.integers(len(some)))]
