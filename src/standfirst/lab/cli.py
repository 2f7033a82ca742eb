"""The commands of the laboratory."""

import argparse
import json
import platform
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import standfirst.tagger
from standfirst.extraction import FAVORS
from standfirst.lab import (
    bench,
    calibration,
    compare,
    dates,
    fields,
    linear,
    memory,
    patterns,
    prompt_command,
    reading_room,
    report,
    side_by_side,
    speed,
    wrong_fields,
)
from standfirst.lab.cache import FlatCache, default_cache
from standfirst.lab.corpus import DATASETS, DEFAULT_CORPUS, CorpusError, Record
from standfirst.lab.extras import MissingExtraError, require
from standfirst.lab.fuzz import fuzz
from standfirst.lab.languages import by_language
from standfirst.lab.prompt_tables import TableError
from standfirst.lab.records import ALL_DATASETS, read_records
from standfirst.lab.runner import (
    Plan,
    StandfirstUnavailableError,
    load_extract,
    run_all,
    wants_standfirst,
)
from standfirst.lab.summary import summary
from standfirst.lab.systems import INPUTS, STANDFIRST, UsageError
from standfirst.tagger.seal import COMMENT, MARK, check_seal, sealed


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command.

    Args:
        arguments: without the program's name; None reads the command line.

    Returns:
        The exit status: 0, or 2 where what was asked for cannot be done, with the reason on
        standard error.
    """
    options = _parser().parse_args(arguments)
    try:
        status: int = options.command(options)
        return status
    except (
        CorpusError,
        MissingExtraError,
        StandfirstUnavailableError,
        UsageError,
        reading_room.ClosedError,
    ) as error:
        print(f"{type(error).__name__}: {error}", file=sys.stderr)
        return 2


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m standfirst.lab", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="command")

    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--corpus", type=Path, default=DEFAULT_CORPUS, help="folder of *.jsonl.gz")
    shared.add_argument("--cache", type=Path, default=default_cache(), help="flattened pages")
    shared.add_argument(
        "--datasets", type=_words, default=tuple(DATASETS), help=f"of {','.join(ALL_DATASETS)}"
    )
    shared.add_argument("--limit", type=int, help="pages of each dataset")
    shared.add_argument(
        "--by-fold", metavar="MODULE:FUNCTION", help="function from fold to an extract of its own"
    )

    one = commands.add_parser("bench", parents=[shared], help="tables of scores")
    one.add_argument(
        "--only", type=_words, default=(), help="systems, inputs, system@input, or peers; commas"
    )
    one.add_argument("--fold", choices=["all", "crossval", *"01234"], default="all")
    one.add_argument("--workers", type=int, default=1, help="processes")
    one.add_argument("--favor", choices=FAVORS, default="balanced", help="handed to extract")
    one.add_argument("--json", type=Path, help="write all scores to this file")
    one.add_argument("--markdown", type=Path, help="write the tables to this file too")
    one.set_defaults(command=_bench)

    two = commands.add_parser("worst", parents=[shared], help="the lowest pages, to read")
    two.add_argument("--system", default=STANDFIRST)
    two.add_argument("--input", choices=INPUTS, default="innertext")
    two.add_argument("--count", type=int, default=20)
    two.add_argument("--skip", type=int, default=0, help="how many of the worst to pass over")
    two.add_argument("--page-type", help="only pages of this type, such as article")
    two.add_argument("--metric", choices=[*reading_room.WORST_BY], help="what is low")
    two.add_argument("--width", type=int, default=160, help="characters of a line to show")
    two.add_argument("--brief", action="store_true", help="only the list of pages")
    two.set_defaults(command=_worst)

    three = commands.add_parser("page", parents=[shared], help="one page and its ledger")
    three.add_argument("id")
    three.add_argument("--input", choices=INPUTS, default="innertext")
    three.add_argument("--system", default=STANDFIRST)
    three.add_argument("--width", type=int, default=160)
    three.add_argument("--raw", action="store_true", help="print the input as well")
    three.set_defaults(command=_page)

    twelve = commands.add_parser("fields", parents=[shared], help="what each field is worth")
    twelve.add_argument("--fold", choices=["all", *"01234"], default="all")
    twelve.add_argument(
        "--shipped", action="store_true", help="the shipped weights, which know folds 1 to 4"
    )
    twelve.add_argument("--peers", action="store_true", help="rows of others beside")
    twelve.add_argument("--workers", type=int, default=1, help="processes")
    twelve.add_argument(
        "--wrong",
        choices=wrong_fields.FIELDS,
        metavar="FIELD",
        help=f"the pages of folds 1 to 4 that are wrong instead: {', '.join(wrong_fields.FIELDS)}",
    )
    twelve.add_argument(
        "--kind", choices=INPUTS, default="innertext", help="with --wrong: of input"
    )
    twelve.add_argument("--width", type=int, default=160, help="with --wrong: of a line")
    twelve.add_argument("--out", type=Path, help="write what is printed to this file too")
    twelve.set_defaults(command=_fields)

    four = commands.add_parser("compare", help="two runs' JSON files, page by page")
    four.add_argument("first", type=Path)
    four.add_argument("second", type=Path, help="may be the first again, with --pair")
    four.add_argument(
        "--pair",
        action="append",
        metavar="SYSTEM@INPUT,SYSTEM@INPUT",
        help="one of the first against one of the second; again for more; else all that both have",
    )
    four.add_argument("--fold", choices=["all", *"01234"], default="all")
    four.set_defaults(command=_compare)

    seven = commands.add_parser("train", parents=[shared], help="weights for the tagger")
    seven.add_argument("--folds", type=int, nargs="+", default=[0], help="fold left out of each")
    seven.add_argument("--epochs", type=int, help="passes over the examples")
    seven.add_argument("--members", type=int, help="networks that the tagger averages")
    seven.add_argument("--workers", type=int, default=2, help="processes")
    seven.add_argument(
        "--rescore", action="store_true", help="train nothing: score the last weights again"
    )
    seven.add_argument(
        "--choices",
        nargs="*",
        choices=["joints", "headlines", "ledes", "authors"],
        help="fit only these, on the networks that are there; all where none is named",
    )
    seven.set_defaults(command=_train)

    eight = commands.add_parser(
        "calibration", parents=[shared], help="reliability curve of the weights of `train --folds`"
    )
    eight.add_argument("--kind", default="innertext", help="of text")
    eight.add_argument("--workers", type=int, default=2, help="processes")
    eight.set_defaults(command=_calibration)

    six = commands.add_parser("summary", help="one table of what `bench --json` wrote")
    six.add_argument("results", type=Path)
    six.add_argument("--fold", choices=[*"01234"], help="of `bench --fold crossval`: this one")
    six.set_defaults(command=_summary)

    nine = commands.add_parser(
        "languages", parents=[shared], help="by language, of what `bench --json` wrote"
    )
    nine.add_argument("results", type=Path)
    nine.add_argument("--row", default="standfirst@innertext", help="SYSTEM@INPUT")
    nine.set_defaults(command=_languages)

    ten = commands.add_parser("prompts", parents=[shared], help="tables of prompts and news")
    ten.add_argument("--tables", type=Path, default=prompt_command.DEFAULT_TABLES)
    ten.add_argument("--only", default="", metavar="LANGUAGE", help="code of one table")
    ten.add_argument("--misses", action="store_true", help="list what is not right")
    ten.add_argument("--gold", action="store_true", help="what is claimed of the corpus instead")
    ten.add_argument("--list", type=Path, help="with --gold: write the claimed lines to this file")
    ten.add_argument("--speed", action="store_true", help="what more languages cost instead")
    ten.add_argument("--step", type=int, default=20, help="with --speed: every so many pages")
    ten.set_defaults(command=_prompts)

    twelve = commands.add_parser(
        "dates", parents=[shared], help="printed dates against the metadata's, fold 0 left out"
    )
    twelve.add_argument("--misses", action="store_true", help="list what differs or is not found")
    twelve.set_defaults(command=_dates)

    five = commands.add_parser("linear", help="how cost grows with the length of a page")
    five.add_argument("--megabytes", type=int, nargs="+", default=[1, linear.STEP])
    five.add_argument("--kinds", type=_words, default=(), help=f"of {', '.join(linear.KINDS)}")
    five.set_defaults(command=_linear)

    ten = commands.add_parser("speed", parents=[shared], help="CPU time by stage, beside others")
    ten.add_argument("--quick", action="store_true", help="leave trafilatura out")
    ten.set_defaults(command=_speed)

    eleven = commands.add_parser("fuzz", parents=[shared], help="mutated pages of HTML")
    eleven.add_argument("--inputs", type=int, default=20_000)
    eleven.add_argument("--first", type=int, default=0, help="number of the first mutation")
    eleven.set_defaults(command=_fuzz)

    many = commands.add_parser("many", parents=[shared], help="what more workers are worth")
    many.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    many.set_defaults(command=_many)

    harm = commands.add_parser("patterns", help="strings built to hurt each regular expression")
    harm.add_argument("--size", type=int, default=patterns.SIZE, help="characters of a string")
    harm.add_argument("--limit", type=float, default=patterns.LIMIT, help="CPU seconds for one")
    harm.set_defaults(command=_patterns)

    memory = commands.add_parser("memory", parents=[shared], help="of a process, page after page")
    memory.add_argument("--every", type=int, default=200, help="pages between two readings")
    memory.add_argument("--text", action="store_true", help="read text instead of HTML")
    memory.set_defaults(command=_memory)

    twelve = commands.add_parser("seal", help="add the checksum to a file of weights without one")
    shipped = Path(standfirst.tagger.__path__[0]) / "weights.npz"
    twelve.add_argument("file", type=Path, nargs="?", default=shipped)
    twelve.set_defaults(command=_seal)
    return parser


def _speed(options: argparse.Namespace) -> int:
    for line in speed.table(
        speed.costs(_records(options), FlatCache(options.cache), slow=not options.quick)
    ):
        print(line, flush=True)
    return 0


def _dates(options: argparse.Namespace) -> int:
    for line in dates.table(_records(options), FlatCache(options.cache), misses=options.misses):
        print(line, flush=True)
    return 0


def _fuzz(options: argparse.Namespace) -> int:
    pages = [record.html.encode("utf-8", "replace") for record in _records(options)]
    report = fuzz(pages, options.inputs, first=options.first)
    for number, trace in report.failures[:10]:
        print(f"number {number}:\n{trace}")
    print(
        f"{report.inputs} inputs, {len(report.failures)} failures; the slowest took "
        f"{report.slowest:.2f} s a megabyte (number {report.slowest_input})"
    )
    return int(bool(report.failures))


def _many(options: argparse.Namespace) -> int:
    for line in side_by_side.table([r.html for r in _records(options)], options.workers):
        print(line, flush=True)
    return 0


def _patterns(options: argparse.Namespace) -> int:
    for line in patterns.table(patterns.patterns(), size=options.size, limit=options.limit):
        print(line, flush=True)
    return 0


def _memory(options: argparse.Namespace) -> int:
    records = read_records(options.corpus, options.datasets, options.limit)
    pages = (
        FlatCache(options.cache).flatten(r.html, "innertext") if options.text else r.html
        for r in records
    )
    for line in memory.table(pages, options.every):
        print(line, flush=True)
    return 0


def _seal(options: argparse.Namespace) -> int:
    content = options.file.read_bytes()
    check_seal(content)
    if MARK not in content[-COMMENT:]:
        options.file.write_bytes(sealed(content))
    print(f"sealed: {options.file}")
    return 0


def _train(options: argparse.Namespace) -> int:
    require("torch", extra="train")
    from standfirst.lab.training import command  # PyTorch is loaded by this command alone

    command.run(_records(options), options.cache, options)
    return 0


def _calibration(options: argparse.Namespace) -> int:
    try:
        found = calibration.of_records(
            _records(options), options.cache, options.kind, options.workers
        )
    except (OSError, ValueError) as error:
        raise UsageError(str(error)) from error
    for line in found.lines():
        print(line)
    print(f"\nexpected calibration error: {found.error:.4f}")
    return 0


def _languages(options: argparse.Namespace) -> int:
    try:
        for line in by_language(options.results, _records(options), options.row):
            print(line)
    except (OSError, ValueError, KeyError) as error:
        raise UsageError(f"not a file of `bench --json`: {error}") from error
    return 0


def _prompts(options: argparse.Namespace) -> int:
    try:
        return prompt_command.run(options, lambda: _records(options))
    except (TableError, FileNotFoundError) as error:
        raise UsageError(str(error)) from error


def _summary(options: argparse.Namespace) -> int:
    try:
        for line in summary(options.results, options.fold):
            print(line)
    except (OSError, ValueError, KeyError) as error:
        raise UsageError(f"not a file of `bench --json`: {error}") from error
    return 0


def _linear(options: argparse.Namespace) -> int:
    unknown = sorted(set(options.kinds) - set(linear.KINDS))
    if unknown:
        raise UsageError(f"no kind {unknown[0]}; kinds: {', '.join(linear.KINDS)}")
    for line in linear.table(tuple(options.megabytes), options.kinds):
        print(line, flush=True)
    return 0


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split(",") if word.strip())


def _records(options: argparse.Namespace) -> list[Record]:
    return list(read_records(options.corpus, options.datasets, options.limit))


def _bench(options: argparse.Namespace) -> int:
    plan = Plan(options.only, options.cache, options.by_fold, options.favor)
    if wants_standfirst(plan.only):
        try:
            load_extract(plan.by_fold, 0)
        except StandfirstUnavailableError as error:
            print(f"without rows of {STANDFIRST}: {error}", file=sys.stderr)
    started = time.monotonic()
    records = [record for record in _records(options) if bench.in_fold(record.fold, options.fold)]
    progress = require("tqdm").tqdm(
        run_all(records, plan, options.workers), total=len(records), unit="page"
    )
    pages = list(progress)
    for key, errors in bench.errors(pages).items():
        print(f"{key} failed on {len(errors)} pages, as with {errors[0]}", file=sys.stderr)
    made = bench.tables(pages, options.fold)
    text = report.as_markdown(made)
    print(text)
    if options.markdown is not None:
        options.markdown.write_text(text, encoding="utf-8")
    if options.json is not None:
        about = {
            "fold": options.fold,
            "datasets": list(options.datasets),
            "limit": options.limit,
            "only": list(options.only),
            "by_fold": options.by_fold,
            "favor": options.favor,
            "seconds": round(time.monotonic() - started, 1),
            "python": platform.python_version(),
            "machine": platform.machine(),
        }
        content = bench.as_json(made, pages, about)
        options.json.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return 0


def _fields(options: argparse.Namespace) -> int:
    by_fold = None if options.shipped else options.by_fold or fields.BY_FOLD
    options.datasets = tuple(name for name in options.datasets if name in fields.DATASETS)
    # Of wcxb the articles: other pages have neither headlines nor bylines to speak of.
    records = [
        record
        for record in _records(options)
        if bench.in_fold(record.fold, options.fold)
        and (record.dataset != "wcxb" or record.page_type == "article")
    ]
    progress = require("tqdm").tqdm
    try:
        if options.wrong is not None:
            room = reading_room.ReadingRoom(STANDFIRST, options.kind, options.cache, by_fold)
            pages = progress(list(reading_room.open_pages(records)), unit="page")
            found = wrong_fields.wrong_pages(room, pages, options.wrong, options.width)
            text = "\n\n".join(found) + "\n"
        else:
            plan = Plan(
                (*fields.OURS, *(fields.PEERS if options.peers else ())), options.cache, by_fold
            )
            ran = run_all(records, plan, options.workers)
            scored = list(progress(ran, total=len(records), unit="page"))
            for key, errors in bench.errors(scored).items():
                print(f"{key} failed on {len(errors)} pages, as with {errors[0]}", file=sys.stderr)
            text = fields.as_markdown(fields.field_tables(scored, options.fold))
    except FileNotFoundError as error:
        raise UsageError(
            f"no weights of held-out folds ({error.filename}): make them with `train --folds "
            "0 1 2 3 4`, or take the shipped ones with --shipped"
        ) from error
    print(text)
    if options.out is not None:
        options.out.write_text(text, encoding="utf-8")
    return 0


def _worst(options: argparse.Namespace) -> int:
    room = reading_room.ReadingRoom(options.system, options.input, options.cache, options.by_fold)
    records = [
        record
        for record in reading_room.open_pages(_records(options))
        if options.page_type in {None, record.page_type}
    ]
    progress = require("tqdm").tqdm(records, unit="page")
    ranked = room.rank(progress, options.metric)
    for place in ranked[options.skip : options.skip + options.count]:
        print(place.summary() if options.brief else room.describe(place.record, options.width))
    return 0


def _page(options: argparse.Namespace) -> int:
    room = reading_room.ReadingRoom(options.system, options.input, options.cache, options.by_fold)
    for record in read_records(options.corpus, options.datasets):
        if record.id == options.id:
            print(room.describe(record, options.width, ledger=True, raw=options.raw))
            return 0
    raise UsageError(f"no page {options.id} in the datasets {', '.join(options.datasets)}")


def _compare(options: argparse.Namespace) -> int:
    first, second = (
        compare.read_pages(json.loads(file.read_text(encoding="utf-8")))
        for file in (options.first, options.second)
    )
    pairs: list[tuple[str, str]] = []
    for pair in options.pair or ():
        one, comma, two = pair.partition(",")
        if not comma:
            raise UsageError(f"expected system@input,system@input, got {pair!r}")
        pairs.append((one.strip(), two.strip()))
    for difference in compare.compare(first, second, pairs or None, options.fold):
        print(difference.line())
    return 0
