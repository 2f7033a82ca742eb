"""One page: printed in the shape that was asked for."""

from __future__ import annotations

import sys
from argparse import Namespace
from typing import Final

from standfirst.article import Article
from standfirst.cli.jobs import Job
from standfirst.cli.output import complain, is_terminal, say, say_page, terminal_width
from standfirst.cli.records import complaint_of
from standfirst.cli.settings import Settings

_TABLE_WIDTH: Final = 100


def one_page(job: Job, settings: Settings, options: Namespace) -> bool:
    """Print the article of one page; whether it has been read."""
    try:
        article = settings.extract(job.read())
        text = _shaped(article, options)
    except Exception as error:
        complain(complaint_of(job.name, error))
        return False
    if options.json:
        say(text)
        return True
    for warning in article.warnings:
        complain(f"{job.name}: {warning}")
    # A page without an article gives no output, rather than an empty line.
    if text:
        say_page(text)
    return True


def _shaped(article: Article, options: Namespace) -> str:
    if options.json:
        return article.to_json(ledger=options.explain, indent=2)
    if options.explain:
        on_terminal = is_terminal(sys.stdout)
        return article.explain(terminal_width(_TABLE_WIDTH) if on_terminal else _TABLE_WIDTH)
    return article.to_markdown() if options.markdown else article.to_text()
