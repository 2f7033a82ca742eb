"""Buttons at the end of a credit's line: "Photo: Ann Lee Enlarge", "By Ann Lee Follow"."""

from __future__ import annotations

from typing import Final

import regex

# What makes a picture larger, or shows the rest of its caption.
_OF_PICTURES: Final = regex.compile(
    r"(?<=[\p{L}.)\]])\s++(?:(?:more|MORE)\s?[>»›…]|(?:…|\.\.\.)\s?more|[Rr]ead\s[Mm]ore|Show\s[Mm]ore|See\s[Mm]ore"
    r"|Enlarge(?:\s[Ii]mage)?|View\s[Ff]ullscreen|Expand(?:\s[Ii]mage)?|Hide\s[Cc]aption|Toggle\s[Cc]aption"
    r"|(?:Bild\s)?[Vv]ergrößern|Bild\svergrössern|Mehr\sanzeigen|Agrandir(?:\sl['’]image)?|Voir\splus"
    r"|Lire\s(?:la\ssuite|plus)|Vis\smer|Vis\smere|Les\smer|Læs\smere|Visa\smer|Läs\smer|Ampliar(?:\s(?:imagen|imagem|foto))?"
    r"|Ver\smás|Leer\smás|Ver\smais|Leia\smais|Ingrandisci|Leggi\s(?:di\spiù|tutto)|Vergroten|Lees\s(?:meer|verder)"
    r"|Powiększ|Zobacz\swięcej|Zvětšit|Näytä\slisää|Suurenna|Увеличить|Показать\sещё|Perbesar|Selengkapnya"
    r"|Büyüt|Devamını\s(?:gör|oku)|Phóng\sto|Xem\sthêm)\s?[>»›+]?$"
)
# What follows who wrote a text, or writes to her.
_OF_AUTHORS: Final = regex.compile(
    r"(?<=\p{L}{2}\s\p{L}[\p{L}\p{M}.'’-]{1,30})\s++(?:Follow(?:\s(?:this\s)?[Aa]uthor|ing)?|\+\s?Follow"
    r"|Email\s(?:the\s)?[Aa]uthor|Contact\s(?:the\s)?[Aa]uthor|Send\s[Ee]mail|View\s(?:[Bb]io|[Pp]rofile)"
    r"|(?:\+\s?)?Folgen|E-Mail\san\sden\sAutor|Autor\sfolgen|Zum\sProfil|(?:\+\s?)?Suivre|S['’]abonner|Contacter\sl['’]auteur"
    r"|(?:\+\s?)?Seguir(?:\sautor)?|Enviar\scorreo|Segui|Scrivi\sall['’]autore|Volgen|Volg|Mail\sde\sauteur"
    r"|Tips\s(?:meg|mig|oss|os)|Følg|Følg\sforfatter|Följ|Kontakt\sforfatteren|Seuraa|Obserwuj|Sledovat"
    r"|Подписаться|Takip\s[Ee]t|Ikuti|Theo\sdõi)\s?[>»›+]?$"
)


def without_picture_button(text: str) -> str:
    """A caption or a photo credit without the button that a scraper left at its end."""
    found = _OF_PICTURES.search(text)
    return text if found is None else text[: found.start()]


def without_author_button(text: str) -> str:
    """A byline without the button that a scraper left behind its last name."""
    found = _OF_AUTHORS.search(text)
    return text if found is None else text[: found.start()]
