"""The command `prompts`: tables of prompts, gold text, speed."""

import argparse
from collections.abc import Callable
from pathlib import Path

from standfirst.lab.cache import FlatCache
from standfirst.lab.corpus import Record
from standfirst.lab.prompt_gold import GOLD_DATASETS, GoldShare, gold_share, removed_snippets
from standfirst.lab.prompt_speed import speed
from standfirst.lab.prompt_tables import (
    as_table,
    grouped_outcomes,
    outcomes,
    prompt_rules,
    read_tables,
    share_claimed,
    share_right,
)

DEFAULT_TABLES = Path("tests/prompts")
_PAGES = 60


def run(options: argparse.Namespace, records: Callable[[], list[Record]]) -> int:
    """Print what was asked for: the tables, unless `--gold` or `--speed` is given."""
    if options.gold:
        _gold(options, records())
    elif options.speed:
        flat = FlatCache(options.cache)
        chosen = [r for r in records() if not r.is_validation][:: max(1, options.step)][:_PAGES]
        for line in speed([flat.flatten(record.html, "innertext") for record in chosen]):
            print(line)
    else:
        _tables(options)
    return 0


def _tables(options: argparse.Namespace) -> None:
    rules = prompt_rules()
    tables = [t for t in read_tables(options.tables) if options.only in ("", t.code)]
    alone = [outcome for table in tables for outcome in outcomes(table, rules)]
    for line in as_table(alone):
        print(line)
    grouped = [outcome for table in tables for outcome in grouped_outcomes(table, rules)]
    print(
        f"\nin groups: {100 * share_right(grouped):.1f}% of the prompts,"
        f" {100 * share_claimed(grouped):.1f}% of the sentences beside them claimed"
    )
    if options.misses:
        for each in alone:
            if not each.right:
                print(f"{each.code} {each.section} → {each.role}: {each.text}")


def _gold(options: argparse.Namespace, records: list[Record]) -> None:
    rules = prompt_rules()
    share = GoldShare()
    for dataset in GOLD_DATASETS:
        own = gold_share((r for r in records if r.dataset == dataset), rules)
        print(
            f"{dataset}: {own.claimed} of {own.total} characters of gold text claimed,"
            f" one in {own.one_in:.0f}"
        )
        share.add(own)
    print(f"all: {share.claimed} of {share.total}, one in {share.one_in:.0f}", end="; ")
    print(f"fold 0 alone: {share.claimed_validation} of {share.total_validation}")
    if options.list is not None:
        rows = ("\t".join(row) for row in share.lines)
        options.list.write_text("\n".join(rows) + "\n", encoding="utf-8")
    flat = FlatCache(options.cache)
    removed, there = removed_snippets(
        ((r, flat.flatten(r.html, "innertext")) for r in records if r.gold.without), rules
    )
    print(f"without snippets: {removed} of {there} removed ({100 * removed / max(there, 1):.1f}%)")
