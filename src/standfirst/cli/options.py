"""The command line: what it may say, and what it means."""

from __future__ import annotations

import argparse
from typing import Any, Final, NoReturn

from standfirst.cli.jobs import SUFFIXES
from standfirst.cli.settings import Settings
from standfirst.extraction import FAVORS
from standfirst.pipeline import UnknownFilterError
from standfirst.reading import FORMATS
from standfirst.roles import BOILERPLATE_ROLES

_DESCRIPTION: Final = "Take the article out of a scraped page: raw text, Markdown or HTML."
_EPILOG: Final = f"""\
One file is printed as text. Several files, or a folder, become JSON Lines: a record a page, in
order. A page that fails becomes a record with "error", and the rest goes on. A folder means all
files below it that end in {" ".join(SUFFIXES)}; hidden ones are passed over.

examples:
  standfirst page.txt
  curl -s https://example.org/story | standfirst - --markdown
  standfirst --explain page.html
  standfirst --without comments,related pages/ > articles.jsonl

exit status: 0 all well, 1 a page failed, 2 the command line cannot be understood"""


class UsageError(Exception):
    """The command line asks for something that cannot be; the message is one line for the user."""


def parsed(arguments: list[str]) -> argparse.Namespace:
    """The options, which may stand before, between and after the pages.

    Raises:
        UsageError: they cannot be understood.
    """
    # Pages after "--" are set aside, because argparse forgets "--" when it reads intermixed.
    end = arguments.index("--") if "--" in arguments else len(arguments)
    options = _parser().parse_intermixed_args(arguments[:end])
    options.pages.extend(arguments[end + 1 :])
    return options


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Say it in one line, as all errors of this command are said."""
        raise UsageError(f"{message} (standfirst --help says more)")


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="standfirst",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    add = parser.add_argument
    add("pages", nargs="*", metavar="PAGE", help="a file, a folder, or - for standard input")
    shape = parser.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="print the article as JSON")
    shape.add_argument("--markdown", action="store_true", help="print the article as Markdown")
    more = "; again, or with commas, for more"
    lists: dict[str, Any] = {"type": _words, "action": "extend", "default": []}
    add("--explain", action="store_true", help="print who took each line and why (with JSON: too)")
    add("--without", **lists, metavar="FILTER", help=f"leave a filter out{more}")
    add("--list-filters", action="store_true", help="print the filters, in order")
    add("--keep", **lists, metavar="ROLE", help=f"keep lines of a boilerplate role{more}")
    add("--format", choices=FORMATS, help="what the pages are (default: told by their content)")
    add("--url", help="where the page is from")
    add("--favor", choices=FAVORS, default="balanced", help="what to favor (default: balanced)")
    add("--metadata", action="store_true", help="take from metadata what the page does not print")
    add("--links", action="store_true", help="keep links and emphasis of HTML (Markdown, JSON)")
    add("--workers", type=_count, metavar="N", help="processes for many pages (default: all cores)")
    add("--version", action="store_true", help="print the version")
    return parser


def _words(text: str) -> list[str]:
    return [word.strip() for word in text.split(",") if word.strip()]


def _count(text: str) -> int:
    count = int(text) if text.isascii() and text.isdigit() else 0
    if count < 1:
        raise argparse.ArgumentTypeError(f"expected a number from 1 on, not {text!r}")
    return count


def settings_of(options: argparse.Namespace) -> Settings:
    """The settings that the options ask for.

    Raises:
        UsageError: a filter or a role that they name does not exist.
    """
    for role in options.keep:
        if role not in BOILERPLATE_ROLES:
            known = ", ".join(BOILERPLATE_ROLES)
            raise UsageError(f"no boilerplate role is named {role!r}; known: {known}")
    settings = Settings(
        url=options.url,
        format=options.format,
        favor=options.favor,
        without=tuple(options.without),
        keep=tuple(options.keep),
        metadata=options.metadata,
        links=options.links,
        ledger=options.explain,
    )
    try:
        settings.pipeline()
    except UnknownFilterError as error:
        raise UsageError(str(error)) from None
    return settings


def check_shape(options: argparse.Namespace, many: bool) -> None:
    """Refuse what would silently not be done.

    Raises:
        UsageError: two shapes are asked for at once, or one page's options for many pages.
    """
    if options.markdown and options.explain:
        raise UsageError("--markdown and --explain cannot go together")
    if many and options.markdown:
        raise UsageError("--markdown is for one page; many come out as JSON Lines")
    if many and options.url is not None:
        raise UsageError("--url is the address of one page, and here are many")
