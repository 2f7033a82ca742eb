"""What can go wrong with a page, as errors and as values."""

from __future__ import annotations

import pickle
import traceback
from dataclasses import dataclass


class PageTooLarge(ValueError):  # noqa: N818 (a name that says it all)
    """A page is larger than it may be: `extract` was told so by `max_size`.

    Attributes:
        size: the page's size, in bytes of `bytes` and in characters of anything else.
        max_size: what it may be, in the same.
    """

    def __init__(self, size: int, max_size: int, unit: str = "bytes") -> None:
        """Sizes in bytes or in characters, as `unit` says."""
        super().__init__(f"the page has {size:,} {unit}; max_size allows {max_size:,}")
        self.size = size
        self.max_size = max_size
        self._unit = unit

    def __reduce__(self) -> tuple[type[PageTooLarge], tuple[int, int, str]]:
        return type(self), (self.size, self.max_size, self._unit)


class WeightsError(ValueError):
    """The tagger's weights cannot be read: they are missing, damaged, or no weights at all.

    `extract(page, pipeline="rules")` works without them.
    """


class WorkerDied(RuntimeError):  # noqa: N818
    """The process that read a page died: it was killed, or ran out of memory."""

    def __init__(self) -> None:
        """The message says what may have happened; nobody was there to see it."""
        super().__init__("its worker died (killed, or out of memory)")


@dataclass(frozen=True)
class Failure:
    """What `extract_many` gives for a page of which there is no article.

    Attributes:
        error: what `extract` raised for the page, or `WorkerDied`. An error that cannot travel
            from one process to another is replaced by a `RuntimeError` with the same message.
        kind: the name of the error's class, as it was raised: "PageTooLarge", "TypeError".
        details: the traceback as text, for whoever looks for the cause; may be empty.
    """

    error: Exception
    kind: str
    details: str = ""

    @classmethod
    def of(cls, error: Exception) -> Failure:
        """The failure that an error, just raised, makes."""
        kind = type(error).__name__
        details = "".join(traceback.format_exception(type(error), error, error.__traceback__))
        return cls(_that_travels(error), kind, details)

    def __str__(self) -> str:
        """The error in one line: "PageTooLarge: the page has …"."""
        return f"{self.kind}: {self.error}"


def _that_travels(error: Exception) -> Exception:
    """The error without its traceback, which holds on to the page, and in a form to be pickled."""
    try:
        twin = pickle.loads(pickle.dumps(error))
    except Exception:
        twin = None
    return twin if type(twin) is type(error) else RuntimeError(str(error))
