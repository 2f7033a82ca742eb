"""Pages of our own writing, in languages and of lengths that the corpus has few of or none.

They stand in `written/`, a file a language. A page is a header and its blocks, a line each, as a
browser shows them, each marked with what it is:

    === el-02 | el | Name of the site | article
    O: Navigation, prompts, boxes: nothing of the article.
    K: kicker
    H: headline
    L: lede, or one of its parts
    Y: By {Name of an Author} and {Another}
    D: date
    C: caption ## Photo: {Name}/{Agency}
    P: paragraph, with |inline elements|, at which scrapers break lines
    S: subhead
    I: list item of the article

The kind of a page is article, blog, listing, forum, product, docs or wall: a wall has no article.
"""

import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import numpy as np
import regex

from standfirst.lab.corpus import VALIDATION_FOLD, Gold, Image, Record, Section, fold_of
from standfirst.lab.training.marked_blocks import Block
from standfirst.lab.training.site_markup import SiteMarkup

WRITTEN: Final = "written"
WALL: Final = "wall"
_HEADER: Final = regex.compile(r"=== (\S+) \| (\S+) \| (.+) \| (\w+)")
_BLOCK: Final = regex.compile(r"([OKHLYDCPSI]): ?(.+)")
_ARTICLES: Final = ("article", "blog")


def written(folder: Path = Path(__file__).parent / WRITTEN) -> Iterator[Record]:
    """The pages as records of the dataset "written", none of them of the validation fold.

    The pages of one language share a fold, so that cross-validation is by language.

    Args:
        folder: where the files are.

    Raises:
        ValueError: a line is neither a header nor a block, or a block stands above all headers.
    """
    for file in sorted(folder.glob("*.txt")):
        header: tuple[str, ...] = ()
        blocks: list[Block] = []
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
            head, block = _HEADER.fullmatch(line), _BLOCK.fullmatch(line)
            if head is not None:
                if header:
                    yield record_of(header, blocks)
                header, blocks = tuple(head.groups()), []
            elif block is not None and header:
                blocks.append(Block(block[1], block[2].strip()))
            elif line.strip():
                raise ValueError(f"{file.name}, line {number}: neither header nor block")
        if header:
            yield record_of(header, blocks)


def record_of(header: Sequence[str], blocks: Sequence[Block]) -> Record:
    """A page as a record, with markup as sites have it.

    Args:
        header: id, language, site and kind.
        blocks: the page's, in their order.
    """
    name, language, site, kind = header
    chance = np.random.default_rng(zlib.crc32(name.encode()))
    domain = _domain(language.split("-")[0])
    return Record(
        id=f"{WRITTEN}/{name}",
        dataset=WRITTEN,
        url=f"https://{domain}/{name}",
        domain=domain,
        page_type="article" if kind in _ARTICLES else kind,
        html=SiteMarkup(kind, chance).page(language, site, blocks),
        gold=_gold(kind, blocks),
    )


def _domain(language: str) -> str:
    """A domain for a language's pages, in a fold that is trained on."""
    number = 0
    while fold_of(f"{language}{number}.example") == VALIDATION_FOLD:
        number += 1
    return f"{language}{number}.example"


def _gold(kind: str, blocks: Sequence[Block]) -> Gold:
    def of(code: str) -> list[Block]:
        return [block for block in blocks if block.code == code]

    sections: list[tuple[str | None, list[str]]] = [(None, [])]
    for block in () if kind == WALL else blocks:
        if block.code == "S":
            sections.append((block.printed, []))
        elif block.code in "PI":
            sections[-1][1].append(block.printed)
    ledes = [] if kind == WALL else [block.printed for block in of("L")]
    kept = [each for each in sections if each[0] or each[1]]
    lines = ledes + [line for head, some in kept for line in ([head] if head else []) + some]
    headline = next((block.printed for block in of("H")), None)
    return Gold(
        headline=None if kind == WALL else headline,
        lede=tuple(ledes),
        authors=tuple(dict.fromkeys(name for block in of("Y") for name in block.named)),
        sections=tuple(Section(head, tuple(some)) for head, some in kept),
        images=tuple(Image(c.caption or None, None, tuple(c.named)) for c in of("C")),
        text="\n".join(lines) or None,
        with_=(),
        without=(),
    )
