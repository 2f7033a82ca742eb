"""What stands below the story: readers' comments, and other stories with their teasers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from standfirst.broken_lines import torn
from standfirst.page import Claim, Page
from standfirst.roles import Role

_OPENS: Final[tuple[Role, ...]] = ("comments", "related")
# Lines of these roles stand within such a section too, and do not end it.
_WITHIN: Final = frozenset({"login", "sharing", "credit", "dateline", "caption", "duplicate", None})


def aftermath(page: Page) -> Iterator[Claim]:
    """Claims the open lines below the story that follow a heading of comments or related stories,
    up to the next line of another kind."""
    last = max((line for line, role in enumerate(page.roles) if role == "body"), default=len(page))
    return aftermath_below(page, last)


def aftermath_below(page: Page, last: int) -> Iterator[Claim]:
    """What `aftermath` claims, given the story's last line."""
    roles, of_text = page.roles, page.derived(torn)
    section: Role | None = None
    for line in range(last + 1, len(page)):
        role = roles[line]
        if role == "comments" and roles[line - 1] == "topics":
            section = "related"  # a forum's list of other threads, with a column of their replies
        elif role in _OPENS:
            section = role
        elif role not in _WITHIN:
            section = None
        elif section == "related" and role is None and of_text[line]:
            section = None  # the story goes on below what it had amid it
        if role is None and section is not None:
            yield Claim(line, section, 0.8, f"below the story, under a heading of {section}")
