"""The one function: a page in, the article out."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, Literal, get_args

from standfirst.article import Article
from standfirst.compose import compose
from standfirst.pipeline import Favor, Pipeline
from standfirst.reading import Format, read
from standfirst.roles import BOILERPLATE_ROLES, BoilerplateRole
from standfirst.unprinted import with_metadata

if TYPE_CHECKING:
    from standfirst.reading import PageInput

FAVORS: Final[tuple[Favor, ...]] = get_args(Favor)


def extract(
    page: PageInput,
    *,
    url: str | None = None,
    format: Format | None = None,
    pipeline: Pipeline | Literal["rules"] | None = None,
    favor: Favor = "balanced",
    keep: Iterable[BoilerplateRole] = (),
    metadata: bool = False,
    links: bool = False,
) -> Article:
    """Take a scraped page and give back the article.

    Args:
        page: the page: raw text, Markdown or HTML as `str` or `bytes`, an lxml element or tree,
            or a BeautifulSoup (or an element of one). It is not changed, and nothing is fetched.
        url: where the page is from. It is handed to the filters as `page.url`; of the built-in
            ones "headline" reads it: a line whose words the address spells out is preferred.
        format: "text", "markdown" or "html" where a `str` or `bytes` is known to be that; told
            from the content otherwise. Trees and soups are HTML whatever is said here.
        pipeline: the filters to use; `Pipeline.default()` if None, `Pipeline.rules()` for "rules".
        favor: "precision" for less that is not the article, "recall" for less of the article lost,
            "balanced" for the best of both. It moves the tagger's threshold; a pipeline of rules
            alone gives the same for all three.
        keep: boilerplate roles whose lines are to come out among the paragraphs all the same,
            for example `keep=["newsletter"]`.
        metadata: whether fields that the page does not print may come from its metadata (JSON-LD,
            OpenGraph, `<title>`). They are named in `article.from_metadata`, and dates have
            `source="metadata"`; without this, all that comes out is on the page, and of a date
            in print the metadata gives at most the year, the time or the zone.
        links: whether the paragraphs of a page of HTML get their links and emphasis, which
            `to_markdown` then shows.

    Returns:
        The article. A page without one (empty, blank, only prompts) gives an article with an
        empty body, not an error.

    Raises:
        TypeError: `page` is of another type; the message names those accepted.
        ValueError: `format`, `pipeline`, `favor` or a role in `keep` is not one of those there are.
    """
    if favor not in FAVORS:
        raise ValueError(f"unknown favor {favor!r}; known: {', '.join(FAVORS)}")
    names: set[str] = {keep} if isinstance(keep, str) else set(keep)
    kept = [role for role in BOILERPLATE_ROLES if role in names]
    for name in sorted(names.difference(kept)):
        raise ValueError(f"unknown role {name!r} in keep; known: {', '.join(BOILERPLATE_ROLES)}")
    if pipeline is None:
        pipeline = Pipeline.default()
    elif pipeline == "rules":
        pipeline = Pipeline.rules()
    elif not isinstance(pipeline, Pipeline):
        raise ValueError(f"pipeline must be a Pipeline, None or 'rules', not {pipeline!r}")
    if favor != "balanced":
        pipeline = pipeline.favoring(favor)
    read_page = pipeline.run(read(page, format=format, url=url))
    article = compose(read_page, keep=kept, links=links)
    return with_metadata(article, read_page) if metadata else article
