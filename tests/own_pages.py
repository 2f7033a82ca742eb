"""Sentences, titles and prompts of our own, and what the tests make of them."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest

from standfirst import Article, Page, Pipeline, read

SHARED: Final = Path(__file__).resolve().parents[2] / "shared"

# A page of short lines: its title, the menu above it and the story below.
FERRY_TITLE: Final = "Ferry crews vote to go back to sea"
FERRY_MENU: Final = (
    "The Harbour Gazette",
    "Home",
    "Islands",
    "Weather",
    "Fares",
    "Letters",
    "Contact",
)
FERRY_STORY: Final = (
    "Crews on the island line voted on Tuesday to end an eleven-day strike, their union said.",
    "The first boat is to leave the ferry pier at six on Thursday, if the engine remembers how.",
    "Four islands had been without a road to the hospital for as long as the crews were out.",
    "The company offered two crews more a ship, and the sea in winter, as its owner put it.",
    "Nobody at the pier wanted to say who had given way, and nobody was asked to say it twice.",
    "The union will put the offer to its members again in spring, when the ferry has its survey.",
)

# Running text: long enough to be a paragraph, in scripts with and without case and spaces.
PARAGRAPHS: Final = (
    "The harbour board of Port Tamsin voted on Monday to reopen the old slipway, which had been "
    "closed since a crane fell across it eleven years ago and nobody would pay to move it.",
    "“We measured the tide every hour for a year,” said Odile Marsh, who runs the chandlery. "
    "“It never once did what the computer said, and by the end we trusted the herons.”",
    "Les maraîchers de Valbrune ont livré leurs premières tomates mardi, trois semaines plus tard "
    "que d’habitude, après un printemps que la chambre d’agriculture juge le plus froid du siècle.",
    "Im Rathaus von Ostermühl brannte bis weit nach Mitternacht Licht, denn die Abgeordneten "
    "stritten über eine Brücke, die es seit dem Hochwasser im vergangenen Herbst nicht mehr gibt.",
    "El ayuntamiento de Valdeherrera aprobó ayer una ordenanza que obliga a las tabernas a apagar "
    "sus rótulos a medianoche, para que los vecinos vuelvan a ver las estrellas desde la plaza.",
    "Городской совет Ясногорска в понедельник решил сохранить трамвайную линию, которую хотели "
    "закрыть ещё весной, потому что на ней каждое утро ездят почти четыре тысячи человек.",
    "港の組合は月曜日、使われなくなった灯台を子どもの図書室に改装する計画を発表した。工事は秋に始まり、"
    "来年の春には最初の本棚が運び込まれる予定だという。",
    "مجلس بلدة وادي الزيتون قرر أمس إعادة فتح المدرسة القديمة بعد أن رمم الأهالي سقفها بأيديهم، "
    "ومن المقرر أن تستقبل أول تلاميذها مع بداية الخريف المقبل.",
    "시의회는 월요일 낡은 다리를 철거하지 않고 보행자 전용 길로 바꾸기로 결정했다. 주민들은 이 "
    "다리가 오십 년 동안 마을의 얼굴이었다고 말했다.",
)
TAIL: Final = (
    "The crane will be sold for scrap in the autumn, the board said, and the money will go to the "
    "school on the hill."
)
# Sentences with the words of prompts that are news all the same.
NEAR_MISSES: Final = (
    "The minister said that pupils who log in from home would have to sign up for a second account "
    "before the newsletter of their school could reach them by the end of the summer term.",
    "Der Verlag teilte mit, dass sich Leser künftig mit einem Ausweis anmelden müssen, wenn sie "
    "den Newsletter der Feuerwehr abonnieren und die Karte der Löschteiche herunterladen wollen.",
)
TITLES: Final = (
    "Port Tamsin slipway to reopen after eleven years",
    "Valbrune attend encore ses tomates",
    "Ostermühl streitet über eine Brücke, die es nicht gibt",
    "Valdeherrera apaga sus rótulos",
    "灯台が子どもの図書室に",
    "Трамвай остаётся",
)
PROMPTS: Final = (
    "Log in",
    "Sign up for our newsletter",
    "Accept all cookies",
    "Se connecter",
    "Lire aussi",
    "Newsletter abonnieren",
    "Iniciar sesión",
    "Compartir en Facebook",
    "Войти",
    "ログイン",
    "Advertisement",
    "Most read",
    "© 2021 The Tamsin Tide. All rights reserved.",
)
FURNITURE: Final = (
    "By Odile Marsh and Per Lund",
    "12 March 2021, 14:05",
    "Photo: Odile Marsh/Reuters",
    "Fishing boats at the slipway. (Photo: Odile Marsh/AP)",
    "• the crane, which weighs forty tonnes",
    "- a slipway of granite",
    "and so on",
    ",",
    "#Harbour #Tamsin",
    "OR",
)
NEWLINES: Final = ("\n", "\r\n", "\r", "\n\n", "\n \n", "\r\n\r\n", "\u2028", "\v", "\f", "\x85")

# A page with one of everything that the rules know in English.
STORY: Final = f"""\
Skip to content
Log in

{TITLES[0]}

By Odile Marsh

12 March 2021, 14:05

{PARAGRAPHS[0]}

Sign up for our newsletter

{PARAGRAPHS[1]}

{NEAR_MISSES[0]}

Share on Facebook
© 2021 The Tamsin Tide. All rights reserved.
"""


def shared(name: str) -> Path:
    """A folder of `shared`, beside the repository; the test is skipped where it is not."""
    folder = SHARED / name
    if not folder.is_dir():
        pytest.skip(f"no {folder}: it is not part of the repository")
    return folder


def run(text: str, *, format: str | None = None, url: str | None = None) -> Page:
    """A page with the claims of all rules on it."""
    return Pipeline.rules().run(read(text, format=format, url=url))  # type: ignore[arg-type]


def roles_of(text: str, *, format: str | None = None) -> dict[str, str]:
    """The role of each line of a page, by the line's text (of lines alike, the last one's)."""
    page = run(text, format=format)
    return {line.text: str(role) for line, role in zip(page.lines, page.roles, strict=True)}


def squeezed(text: str) -> str:
    """A text without any white space."""
    return "".join(text.split())


def strings_of(article: Article) -> list[str]:
    """Every string that the fields of an article hold, a credit's as printed left out."""
    out = [article.headline, article.kicker, article.lede]
    out += [paragraph.text for paragraph in article.paragraphs]
    out += [caption.text for caption in article.captions]
    credits = [*article.credits, *(c.credit for c in article.captions if c.credit)]
    for credit in credits:
        out += [*credit.names, *credit.organisations, credit.note]
    return [text for text in out if text]
