"""The README's examples do what it says."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path

README = Path(__file__).resolve().parent.parent / "README.md"


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README.read_text("utf-8"), re.S | re.M)


def test_the_first_example_prints_what_stands_below_it() -> None:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(blocks("python")[0], {})
    assert printed.getvalue().rstrip() == blocks("text")[0].rstrip()


def test_the_example_of_a_filter_runs_and_takes_ten_lines_or_fewer() -> None:
    code = blocks("python")[1]
    page = "Stars of the day\n\nThe ferry left the island at dawn, said its captain on Monday.\n\n"
    found: dict[str, object] = {"page": page + "Aries: stay ashore.\n"}
    exec(code, found)
    article = found["article"]
    roles = {line.text: (line.role, line.filter) for line in article.ledger}  # type: ignore[attr-defined]
    assert roles["Aries: stay ashore."] == ("other", "horoscope")
    definition = code[code.index("def ") : code.index("pipeline =")]
    assert len(definition.strip().splitlines()) <= 10
