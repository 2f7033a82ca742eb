"""Telling Bosnian, Croatian and Serbian in Latin letters apart, by words that they differ in."""

from __future__ import annotations

import math
from typing import Final

import regex

# Where Serbian of Serbia has "e" and the others "ije" or "je" (yat), in words that news has often;
# a hyphen at the end stands for any ending.
_EKAVIAN: Final = """
    gde negde nigde ovde uvek zauvek posle pre vreme mesto mesta mestu čovek- deca dece deci decu
    dete detet- reč reči rečima lep lepo lepa ceo cela celo celu celog svet sveta svetu svetsk-
    umesto usled deo delovi delova doneo donela doneli podneo podnela izneo iznela preneo prenela
    videla videli videti želeo želela želeli hteo htela hteli živeo živela živeli voleo volela
    smeo predsedni- sednic- izveštaj- obavešt- bezbedn- obezbed- sledeć- posled- primer- primen-
    promen- zamen- izmen- uspeh- uspeš- uspeo uspela pobed- savet- seća- svedo- procen- ocen-
    cena cene cenu cenama mleko mleka sneg snega hleb- devojk- devojč- nedelj- ponedelj- mesec-
    sever- oseć- rešen- reši- zvezd- vest vesti vestima vere veru verova- poveren- mera mere merama
    mere meri reka reke reku sredu unapred napred zahtev- delatnost- odeljen- greš- vetar vetr-
    vek veka veku pesm- peva- pevač- vežb- sused- suseda lekar- juče evra evro
    zapoved- deluje delovao delovala delovali nasled- zaseda-
"""
_IJEKAVIAN: Final = """
    gdje negdje nigdje ovdje uvijek zauvijek poslije prije vrijeme mjesto mjesta mjestu čovje- djec-
    dijete djetet- riječ- lijep- cijel- cio svijet- svjetsk- umjesto uslijed dio dijel- donijel-
    podnijel- iznijel- prenijel- vidje- željel- htje- živje- voljel- predsjedni- sjedni-
    izvješ- izvještaj- obavije- slijede- sljede- posljed- primjer- primjen- promje- promijen-
    zamje- zamijen- izmje- izmijen- uspje- pobje- pobijed- savjet- sjeća- svjedo- procje- procijen-
    ocje- ocijen- cijen- mlijek- snijeg- hljeb- djevoj- nedjelj- ponedjelj- mjesec- sjever- osjeć-
    osjet- rješ- riješ- zvijezd- vijest- vjer- povjer- mjer- rijek- srijed- naprijed- zahtjev-
    djelatn- odjel- griješ- vjet- vijek- pjesm- pjeva- vježb- susjed- liječni- ljekar- jučer
    djeluje djelova- naslijed- nasljed- zapovijed- zasjeda- eura euro
"""
# Words of one standard for which another has others: months, loans, and what Croatian has coined.
_CROATIAN: Final = """
    tko netko nitko svatko tisuć- vlak- uvjet- europ- nogomet- tjedan tjedn- siječanj siječnj-
    veljač- ožuj- travanj travnj- svibanj svibnj- lipanj lipnj- srpanj srpnj- kolovoz- rujan rujna
    rujnu listopad- studenog- prosinac prosinc- milijun- tijekom glede izvješć- tvornic- zrakoplov-
    kazališ- glazb- sveučiliš- županij- nazočn- priopć- suradnj- tvrtk- kruh- obitelj- ravnatelj-
    sudac sudc- tužitelj- poduzeć- sudjelova- točn- točk- proračun- mirovin- osobn- znanost-
    znanstven- odvjetni- inozem-
"""
_SERBIAN_OR_BOSNIAN: Final = """
    ko neko niko hiljad- evrop- fudbal- januar- februar- april- avgust- septemb- oktob- novemb-
    decemb- milion- saobraća- uslov- vazduh- fabrik- pozoriš- univerzitet- muzik- porodic- saradnj-
    hemij- tužila- sudija sudije preduzeć- učestvova- tačn- tačk- budžet- penzij- lični lična lične
    naučn- zvaničn- advokat- aerodrom- inostran- kompanij- komšij- šta biće
    marta martu maja maju juna junu jula julu
"""
_SERBIAN: Final = "opšt- saopšt- takođe uopšte odsto plata platu plate imejl- mejl-"
_BOSNIAN: Final = "historij- lahk- mehk- kahv- sedmic- saopć- hljeb-"


def _words(listed: str) -> regex.Pattern[str]:
    words = [word[:-1] + r"\w*" if word.endswith("-") else word for word in listed.split()]
    return regex.compile(rf"\b(?:{'|'.join(words)})\b", regex.I)


# "Mora da radi" and "mora raditi", "radiće" and "radit će".
_WITH_DA: Final = r"\b(?:mora|moraju|može|mogu|želi|žele|hoće|neće|treba|počeo|počela|počeli) da\b"
_WITH_INFINITIVE: Final = r"\b(?:mora|moraju|može|mogu|želi|žele|treba) (?:se )?\w+[aeiu]ti\b"
_PARTED_FUTURE: Final = r"\b\w+[aeiu]t će\b"

_TELLING: Final = tuple(
    (listed if isinstance(listed, regex.Pattern) else _words(listed), frozenset(languages))
    for listed, languages in (
        (_EKAVIAN, ("sr",)),
        (_IJEKAVIAN, ("bs", "hr")),
        (_CROATIAN, ("hr",)),
        (_SERBIAN_OR_BOSNIAN, ("bs", "sr")),
        (_SERBIAN, ("sr",)),
        (_BOSNIAN, ("bs",)),
        (regex.compile(_WITH_DA, regex.I), ("bs", "sr")),
        (regex.compile(_WITH_INFINITIVE, regex.I), ("bs", "hr")),
        (regex.compile(_PARTED_FUTURE, regex.I), ("bs", "hr")),
    )
)
# A word speaks against the other languages by a factor of e to this; so many words are enough.
_FACTOR: Final = 1.5
_MOST: Final = 6


def weighed(text: str, chances: dict[str, float]) -> dict[str, float]:
    """The chances of "bs", "hr" and "sr" in view of a text's words; their sum stays.

    Args:
        text: in Latin letters.
        chances: of some languages; others than the three keep theirs.
    """
    mine = [name for name in ("bs", "hr", "sr") if name in chances]
    total = sum(chances[name] for name in mine)
    against = dict.fromkeys(mine, 0.0)
    for pattern, languages in _TELLING:
        said = min(len(pattern.findall(text)), _MOST)
        for name in mine:
            against[name] += said * (name not in languages)
    least = min(against.values(), default=0.0)
    # The classifier hardly knows Serbian in Latin letters: its word counts for less.
    odds = {n: math.sqrt(chances[n]) * math.exp(_FACTOR * (least - against[n])) for n in mine}
    whole = sum(odds.values())
    if not whole:
        return chances
    return {**chances, **{name: total * odds[name] / whole for name in mine}}
