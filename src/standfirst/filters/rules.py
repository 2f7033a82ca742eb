"""The rules: filters in the order in which the default pipeline asks them."""

from __future__ import annotations

from typing import Final

from standfirst.filters.advertising import advertising
from standfirst.filters.aftermath import aftermath
from standfirst.filters.agency_tags import agency_tags
from standfirst.filters.amid_text import amid_text_prompts
from standfirst.filters.biographies import biographies
from standfirst.filters.breadcrumbs import breadcrumbs
from standfirst.filters.bylines import bylines
from standfirst.filters.captions import captions
from standfirst.filters.code_samples import OutsideCode
from standfirst.filters.comments import comments
from standfirst.filters.consent import consent
from standfirst.filters.datelines import datelines
from standfirst.filters.headline import headline
from standfirst.filters.hidden import hidden
from standfirst.filters.lede import lede
from standfirst.filters.legal import legal
from standfirst.filters.login import login
from standfirst.filters.named_authors import named_authors
from standfirst.filters.navigation import navigation
from standfirst.filters.newsletter import newsletter
from standfirst.filters.notices import notices
from standfirst.filters.paywall import paywall
from standfirst.filters.photo_credits import photo_credits
from standfirst.filters.prose import prose
from standfirst.filters.related import related
from standfirst.filters.repeated_captions import repeated_captions
from standfirst.filters.repeated_lines import repeated_lines
from standfirst.filters.scripts import scripts
from standfirst.filters.sharing import sharing
from standfirst.filters.signup import signup
from standfirst.filters.surrounded import surrounded
from standfirst.filters.told_headline import told_headline
from standfirst.filters.topics import topics
from standfirst.pipeline import Filter

_RULES: Final[tuple[tuple[str, Filter], ...]] = (
    ("hidden", hidden),
    ("scripts", scripts),
    ("told-headline", told_headline),
    ("named-authors", named_authors),
    ("consent", consent),
    ("newsletter", newsletter),
    ("login", login),
    ("signup", signup),
    ("paywall", paywall),
    ("advertising", advertising),
    ("sharing", sharing),
    ("comments", comments),
    ("legal", legal),
    ("topics", topics),
    ("navigation", navigation),
    ("notices", notices),
    ("surrounded", surrounded),
    ("agency-tags", agency_tags),
    ("datelines", datelines),
    ("bylines", bylines),
    ("biographies", biographies),
    ("photo-credits", photo_credits),
    ("captions", captions),
    ("breadcrumbs", breadcrumbs),
    ("related", related),
    ("amid-text", amid_text_prompts),
    ("repeated-captions", repeated_captions),
    ("repeated-lines", repeated_lines),
    ("headline", headline),
    ("lede", lede),
    ("prose", prose),
    ("aftermath", aftermath),
)
# Those that tell by more than what a line says.
_OF_CODE_TOO: Final = frozenset({"hidden", "scripts", "headline", "lede", "prose", "aftermath"})
RULES: Final[tuple[tuple[str, Filter], ...]] = tuple(
    (name, rule if name in _OF_CODE_TOO else OutsideCode(rule)) for name, rule in _RULES
)
