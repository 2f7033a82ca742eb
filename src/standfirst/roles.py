"""The roles that a line can have."""

from __future__ import annotations

from typing import Final, Literal, get_args

ArticleRole = Literal[
    "headline", "kicker", "lede", "body", "subhead", "caption", "credit", "dateline"
]
BoilerplateRole = Literal[
    "login",
    "signup",
    "newsletter",
    "paywall",
    "consent",
    "navigation",
    "sharing",
    "related",
    "comments",
    "advertising",
    "legal",
    "topics",
    "duplicate",
    "other",
]
Role = Literal[ArticleRole, BoilerplateRole]

ARTICLE_ROLES: Final[tuple[ArticleRole, ...]] = get_args(ArticleRole)
BOILERPLATE_ROLES: Final[tuple[BoilerplateRole, ...]] = get_args(BoilerplateRole)
ROLES: Final[tuple[Role, ...]] = ARTICLE_ROLES + BOILERPLATE_ROLES
CODES: Final[dict[Role, int]] = {role: code for code, role in enumerate(ROLES)}
# The reason of a claim on a topic that no label opens, by which it is told from other lines.
TOPIC_BY_MARKUP: Final = "a link that the markup calls a topic"
