"""Which elements a line stands in that are more than its own: lists, quotations, tables."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from standfirst.outline import Outline

_LISTS: Final = frozenset({"ol", "ul"})
_QUOTATION: Final = "blockquote"
_TABLE: Final = "table"


@dataclass
class Nesting:
    """Looks up from elements of a page, each of which is passed once however many are asked about.

    Attributes:
        outline: the page's.
    """

    outline: Outline
    _lists: dict[int, int] = field(default_factory=dict)
    _quotations: dict[int, int] = field(default_factory=dict)

    def lists(self, element: int) -> int:
        """In how many lists an element stands."""
        passed = []
        while element >= 0 and element not in self._lists:
            passed.append(element)
            element = int(self.outline.parent[element])
        count = self._lists.get(element, 0)
        for each in reversed(passed):
            count += self.outline.tags[each] in _LISTS
            self._lists[each] = count
        return count

    def quotation(self, element: int) -> int:
        """The outermost quotation that an element is or stands in, or -1."""
        passed = []
        while element >= 0 and element not in self._quotations:
            passed.append(element)
            element = int(self.outline.parent[element])
        found = self._quotations.get(element, -1)
        for each in reversed(passed):
            found = each if found < 0 and self.outline.tags[each] == _QUOTATION else found
            self._quotations[each] = found
        return found

    def table(self, row: int) -> int:
        """The table that a row is one of, or -1."""
        while row >= 0 and self.outline.tags[row] != _TABLE:
            row = int(self.outline.parent[row])
        return row
