"""What is compared: Standfirst and its peers, each on the kinds of input it takes."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any, TypeAlias

from standfirst.lab.corpus import Record
from standfirst.lab.flatteners import FLATTENERS
from standfirst.lab.output import NOTHING, Output, read_article
from standfirst.lab.peers import HTML_PEERS, TEXT_PEERS, HtmlPeer, TextPeer
from standfirst.reading import Format

HTML = "html"
INPUTS = (*FLATTENERS, HTML)
STANDFIRST = "standfirst"
# Standfirst with `metadata=True`: run where it is asked for by name.
WITH_METADATA = "standfirst-metadata"

# What `extract` needs to be told of an input; a scraper knows how it made its text.
FORMATS: dict[str, Format] = {"markdown": "markdown", "wrapped": "markdown", HTML: "html"}


class UsageError(ValueError):
    """What a user asked for is not there, or not written as it should be."""


Extract: TypeAlias = Callable[..., Any]
Run: TypeAlias = Callable[[Record, str], Any]


@dataclass(frozen=True, slots=True)
class System:
    """One row of a table.

    `run` is timed and takes the record and its input; `read`, which is not timed, makes the output
    of what `run` gave. `nothing` is its output where it fails, so that a failure costs it every
    field that it would have given.
    """

    name: str
    input: str
    run: Run
    read: Callable[[Record, str, Any], Output]
    nothing: Output

    @property
    def key(self) -> str:
        """Name and input, such as ``trafilatura@html``."""
        return f"{self.name}@{self.input}"


def standfirst_systems(extract: Extract) -> list[System]:
    """Standfirst on each kind of input.

    Args:
        extract: `standfirst.extract`, or what stands in for it.
    """

    def system(kind: str) -> System:
        format_ = FORMATS.get(kind, "text")
        return System(
            STANDFIRST,
            kind,
            lambda record, page: extract(page, url=record.url, format=format_),
            lambda _record, _page, article: read_article(article),
            NOTHING,
        )

    return [system(kind) for kind in INPUTS]


def metadata_system(extract: Extract) -> System:
    """Standfirst on HTML, with what a page does not print and its metadata gives.

    Args:
        extract: as for `standfirst_systems`.
    """
    return System(
        WITH_METADATA,
        HTML,
        lambda record, page: extract(page, url=record.url, format=FORMATS[HTML], metadata=True),
        lambda _record, _page, article: read_article(article),
        NOTHING,
    )


def peer_systems() -> list[System]:
    """All peers: those that read HTML, and those that read text on each kind of text."""
    systems = [_html_system(name, peer) for name, peer in HTML_PEERS.items()]
    for name, peer in TEXT_PEERS.items():
        systems += [_text_system(name, kind, peer) for kind in FLATTENERS]
    return systems


def _html_system(name: str, peer: HtmlPeer) -> System:
    return System(
        name,
        HTML,
        lambda record, page: peer.extract(page, record),
        lambda record, page, raw: peer.read(raw, page, record),
        peer.nothing,
    )


def _text_system(name: str, kind: str, peer: TextPeer) -> System:
    return System(
        name,
        kind,
        lambda record, page: peer(page, record),
        lambda _record, _page, text: Output(text=text),
        Output(text=""),
    )


def choose(systems: Collection[System], only: Collection[str]) -> list[System]:
    """The systems that a user asked for.

    Args:
        systems: all there are.
        only: names of systems, kinds of input, ``name@input``, or ``peers``, in any mixture. A
            system stays where it meets the names, if any, and the inputs, if any. Nothing is all.

    Raises:
        UsageError: a word is none of these.
    """
    names = {system.name for system in systems}
    keys = {system.key for system in systems}
    unknown = [word for word in only if word not in {*names, *keys, *INPUTS, STANDFIRST, "peers"}]
    if unknown:
        raise UsageError(
            f"no system or input {', '.join(unknown)}; systems: {', '.join(sorted(names))}, peers; "
            f"inputs: {', '.join(INPUTS)}; or system@input"
        )
    asked_inputs = set(only) & set(INPUTS)
    asked_names = set(only) & names | ({STANDFIRST} & set(only))
    if "peers" in only:
        asked_names |= names - {STANDFIRST}
    asked_keys = set(only) & keys
    if not asked_inputs and not asked_names:
        return [system for system in systems if not asked_keys or system.key in asked_keys]
    return [
        system
        for system in systems
        if system.key in asked_keys
        or (
            (not asked_inputs or system.input in asked_inputs)
            and (not asked_names or system.name in asked_names)
        )
    ]
