"""Buttons at the end of a credit's line: "Photo: Ann Lee Enlarge", "By Ann Lee Follow"."""

from __future__ import annotations

from typing import Final

import regex

# How much of a line's end is searched, in characters: more than any button has, with what is left
# of a name in front of it.
_WITHIN: Final = 80
# What makes a picture larger, or shows the rest of its caption.
_OF_PICTURES: Final = regex.compile(
    r"(?<=[\p{L}.)\]])\s++(?:"
    r"(?:more|MORE)\s?[>»›…]|(?:…|\.\.\.)\s?more|[Rr]ead\s[Mm]ore|Show\s[Mm]ore|See\s[Mm]ore"
    r"|Enlarge(?:\s[Ii]mage)?|View\s[Ff]ullscreen|Expand(?:\s[Ii]mage)?"
    r"|Hide\s[Cc]aption|Toggle\s[Cc]aption"
    r"|(?:Bild\s)?[Vv]ergrößern|Bild\svergrössern|Mehr\sanzeigen"
    r"|Agrandir(?:\sl['’]image)?|Voir\splus|Lire\s(?:la\ssuite|plus)"
    r"|Vis\smere?|Les\smer|Læs\smere|Visa\smer|Läs\smer|Näytä\slisää|Suurenna"
    r"|Ampliar(?:\s(?:imagen|imagem|foto))?|Ver\smás|Leer\smás|Ver\smais|Leia\smais"
    r"|Ingrandisci|Leggi\s(?:di\spiù|tutto)|Vergroten|Lees\s(?:meer|verder)"
    r"|Powiększ|Zobacz\swięcej|Zvětšit|Увеличить|Показать\sещё"
    r"|Perbesar|Selengkapnya|Büyüt|Devamını\s(?:gör|oku)|Phóng\sto|Xem\sthêm"
    r")\s?[>»›+]?$"
)
# What follows who wrote a text, or writes to her.
_OF_AUTHORS: Final = regex.compile(
    r"(?<=\p{L}{2}\s\p{L}[\p{L}\p{M}.'’-]{1,30})\s++(?:"
    r"Follow(?:\s(?:this\s)?[Aa]uthor|ing)?|\+\s?Follow|Send\s[Ee]mail|View\s(?:[Bb]io|[Pp]rofile)"
    r"|(?:Email|Contact)\s(?:the\s)?[Aa]uthor"
    r"|(?:\+\s?)?Folgen|E-Mail\san\sden\sAutor|Autor\sfolgen|Zum\sProfil"
    r"|(?:\+\s?)?Suivre|S['’]abonner|Contacter\sl['’]auteur"
    r"|(?:\+\s?)?Seguir(?:\sautor)?|Enviar\scorreo|Segui|Scrivi\sall['’]autore"
    r"|Volgen|Volg|Mail\sde\sauteur|Tips\s(?:meg|mig|oss|os)|Følg(?:\sforfatter)?|Följ"
    r"|Kontakt\sforfatteren|Seuraa|Obserwuj|Sledovat|Подписаться|Takip\s[Ee]t|Ikuti|Theo\sdõi"
    r")\s?[>»›+]?$"
)


def without_picture_button(text: str) -> str:
    """A caption or a photo credit without the button that a scraper left at its end."""
    found = _OF_PICTURES.search(text, max(0, len(text) - _WITHIN))
    return text if found is None else text[: found.start()]


def without_author_button(text: str) -> str:
    """A byline without the button that a scraper left behind its last name."""
    found = _OF_AUTHORS.search(text, max(0, len(text) - _WITHIN))
    return text if found is None else text[: found.start()]
