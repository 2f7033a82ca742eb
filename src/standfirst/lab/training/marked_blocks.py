"""One block of a page of our own writing: what it is, and its text with all marks."""

from dataclasses import dataclass
from typing import Final

import regex

# Names stand in braces.
NAMED: Final = regex.compile(r"\{([^{}]+)\}")
# Where a credit begins; no space is printed before it where none parts words.
_CREDIT: Final = regex.compile(r"(?:(?<=[、，,（(＝=])\s)?## ")


@dataclass(frozen=True)
class Block:
    """One block of a page: the letter that says what it is, and its text with all marks."""

    code: str
    text: str

    @property
    def printed(self) -> str:
        """The text as the page prints it."""
        return _CREDIT.sub("", NAMED.sub(r"\1", self.text)).replace("|", "").strip()

    @property
    def named(self) -> list[str]:
        """The names in braces."""
        return NAMED.findall(self.text)

    @property
    def caption(self) -> str:
        """The text without a credit at its end."""
        return Block(self.code, _CREDIT.split(self.text)[0]).printed

    @property
    def pieces(self) -> tuple[str, str]:
        """The text and, where it has one, the credit behind it, both with their other marks."""
        said, *credit = _CREDIT.split(self.text)
        return said, credit[0] if credit else ""
