"""Coverage-guided fuzzing of `extract`, for people who have atheris (pip install atheris).

    python tests/fuzz/fuzz_extract.py FOLDER -max_total_time=1200 -max_len=4096

FOLDER keeps the inputs that reach new code; where it is empty it is filled from `fixtures/`. The
first byte of an input says how the rest is read (see `arguments_of`). An input that raises, or
that breaks an invariant, ends the run with its traceback and is left in a file `crash-…`; its page
goes into `tests/test_fuzz_finds.py`.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

FIXTURES = Path(__file__).parents[2] / "fixtures"
FORMATS = (None, "text", "markdown", "html")


def arguments_of(data: bytes) -> tuple[str | bytes, dict[str, Any]]:
    """What an input of the fuzzer makes `extract` be called with."""
    how, raw = data[0] if data else 0, data[1:]
    page: str | bytes = raw
    if how & 1:
        # Half of the pairs of UTF-16 come through as well: Python's strings may hold them.
        page = raw.decode("utf-8", "surrogatepass" if _is_wtf8(raw) else "replace")
    options: dict[str, Any] = {"format": FORMATS[how >> 1 & 3]}
    if how & 8:
        options |= {"links": True, "metadata": True, "url": "https://news.example/a/b"}
    if how & 16:
        options |= {"keep": ["newsletter", "login", "other"]}
    if how & 32:
        options |= {"pipeline": "rules"}
    elif how & 64:
        options |= {"favor": "recall"}
    return page, options


def _is_wtf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return False
    return True


def check(data: bytes) -> None:
    """Extract what an input says; the article is whole, and can be written in each shape."""
    from standfirst import extract

    page, options = arguments_of(data)
    article = extract(page, **options)
    ledger, at = article.ledger, 0
    for line in ledger:
        assert at <= line.start < line.end, line
        assert not ledger.page_text[at : line.start].strip(), line
        at = line.end
    assert not ledger.page_text[at:].strip()
    text = ledger.page_text
    for paragraph in article.paragraphs:
        spans = "".join(text[start:end] for start, end in paragraph.spans)
        if paragraph.spans:
            assert "".join(paragraph.text.split()) == "".join(spans.split()), paragraph
    article.to_json()
    article.to_markdown()
    article.to_text()


def _fill(folder: Path) -> None:
    """Put each fixture into a folder of inputs, read in each of some ways."""
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        return
    for page in sorted(FIXTURES.glob("*.*")):
        if page.suffix != ".json" and page.name != "README.md":
            for how in (0, 1, 8, 15, 32):
                raw = page.read_bytes()
                (folder / f"{page.stem}-{how}").write_bytes(bytes([how]) + raw)


def main() -> None:
    """Run the fuzzer with the arguments of the command line."""
    import atheris  # type: ignore[import-not-found]  # is none of the project's dependencies

    with atheris.instrument_imports(include=["standfirst"]):
        import standfirst
        import standfirst.cli

    standfirst.extract("Warm up.")
    for argument in sys.argv[1:]:
        if not argument.startswith("-"):
            _fill(Path(argument))
    atheris.Setup(sys.argv, check)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
