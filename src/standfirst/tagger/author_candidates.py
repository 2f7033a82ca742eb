"""The lines near the story that could be bylines, and what each says if it is one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, NamedTuple

import numpy as np
import regex
from numpy.typing import NDArray

from standfirst.article import Credit
from standfirst.broken_lines import blocks_of
from standfirst.characters import folded, is_small
from standfirst.columns import places
from standfirst.contacts import is_contact
from standfirst.credits import (
    is_byline,
    is_credit_label,
    is_editors,
    is_names_only,
    looks_like_organisation,
    opens_with_cue,
)
from standfirst.credits.names import is_agencies
from standfirst.credits.photo_credits import FOR_PAPER
from standfirst.cues_above import cue_above
from standfirst.dated_bylines import only_tells_date
from standfirst.editors import made_programme
from standfirst.filters.captions import ABOVE_CREDIT
from standfirst.filters.lexicon.lookup import says, says_at_start
from standfirst.filters.story import Story
from standfirst.given_names import is_given_name
from standfirst.headline_lines import headline_lines
from standfirst.headline_words import is_of_headline
from standfirst.initials import signed_by_initials
from standfirst.names_on_page import as_page_calls, goes_beyond_name, parted_name
from standfirst.page import Bools, Page
from standfirst.picture_labels import announces_pictures, took_pictures
from standfirst.positions import is_position
from standfirst.possible_bylines import PossibleByline, possible_byline
from standfirst.reporters_places import is_reporters_place
from standfirst.reporting_from import reports_from
from standfirst.roles import ARTICLE_ROLES, CODES
from standfirst.similarity import has_word, words
from standfirst.site_names import is_site_name
from standfirst.tagger.author_elements import author_by_markup, tells_author
from standfirst.tagger.listed_stories import signs_listed
from standfirst.tagger.network import CREDIT
from standfirst.tagger.offers import is_offer
from standfirst.thread_starters import begins_thread, behind_starter, is_starter_label

Floats = NDArray[np.float64]

# What the network thinks less likely a credit is asked only where a byline's words open it, or the
# markup tells an author: of those who are less and were chosen on folds 1 to 4, three of four were
# wrong.
_UNLIKELY: Final = 5e-3
# From this one on, a line that rules take for one said again or for a topic may name an author, and
# one that stands further above the story than bylines do.
_LIKELY: Final = 0.1
# Blocks around the headline, the story's first block and its last in which bylines stand.
_ABOVE_HEADLINE: Final = 12
_BELOW_HEADLINE: Final = 30
_ABOVE_STORY: Final = 15
_FAR_ABOVE_STORY: Final = 60
_IN_STORY: Final = 6
_AT_END: Final = 3
_BELOW_STORY: Final = 14
_LONGEST: Final = 140
# Some go on in what somebody is: "By Ann Lee, the paper's harbour editor, who joined it in 2017 …".
_LONGEST_TOLD: Final = 400
# And so long at most are those whose words stand above.
_SHORT: Final = 80
# Lines elsewhere that rules take for bylines: so many, those nearest to the story's beginning.
_MOST_SIGNED: Final = 40
# Whoever stands so near to the headline or the text may be an author, with a name of any kind.
_JUST_ABOVE: Final = 3
_JUST_BELOW: Final = 3
_FAR_BELOW: Final = 7
_FIRST_WORDS: Final = 4
_LABEL: Final = 40
# Blocks around a byline that a rule has found, in which its other authors may stand.
_BESIDE_SIGNED: Final = 4
# Blocks between the names of who wrote a story and who took its pictures.
_CREW: Final = 4
# What is said so often is a label.
_LABELS: Final = 3
# A full stop that is no abbreviation's.
_SENTENCES: Final = regex.compile(r"\p{Ll}{5}\.\s\p{Lu}")
_TITLE_PARTS: Final = regex.compile(r"\s[|·•–—»-]\s|\|")
# "With contributions from Ann Lee", "Ann Lee contributed to this report", "Ann Lee/Getty Images".
_HELPERS: Final = regex.compile(
    r"^(?:with\s)?(?:additional\s)?contributions?\s(?:from|by)\s|\scontributed\s(?:reporting|to\sthis)\b"
    r"|^with\s(?:additional\s)?reporting\s(?:from|by)\s|^mitarbeit(?:\svon)?\s?:?\s",
    regex.IGNORECASE,
)
_PICTURE: Final = regex.compile(
    r"/\s?(?:Getty|AFP via|iStock|Shutterstock|Alamy|Imago|IMAGO|EPA|Unsplash|Adobe Stock)\b"
)
# And where nobody is announced.
_PICTURE_FROM: Final = regex.compile(
    r"\b(?:[Ii]mage|[Ss]creenshot)s?\s(?:via|by|courtesy|from)\b"
    r"|\bvia\s(?:Getty|AP|AFP|Reuters|REUTERS|Shutterstock|YouTube|Twitter|Instagram|Facebook)\b"
)
_EDGES: Final = " \t:：-–—|"
_SIGNS: Final = " \t\u00a0,;:：|·•–—-"
_BYLINES: Final = ("bylines", "named-authors")
_MAY_NAME: Final = frozenset([-1, CODES["credit"], CODES["dateline"]])
# What somebody is who has a name of his own, on the line above: "AFP", "news agency".
_KINDS_OF_FIRM: Final = frozenset(
    (
        *("news agency", "newswire", "nachrichtenagentur", "presseagentur", "agence de presse"),
        *("agencia de noticias", "agência de notícias", "agenzia di stampa", "agenzia stampa"),
        *("nieuwsagentschap", "persbureau", "nyhetsbyrå", "nyhetsbyrån", "nyhetsbyrået"),
        *("nyhedsbureau", "uutistoimisto", "agencja prasowa", "tisková agentura", "haber ajansı"),
        *("информационное агентство", "новостное агентство", "通信社", "通讯社", "통신사"),
    )
)
# The rule that takes what stands above a photo credit for a caption.
_CAPTIONS: Final = "captions"
_PHOTO_CREDITS: Final = "photo-credits"
_SHORT_WORD: Final = 2
# So much of the story is read.
_STORY_READ: Final = 20_000
# Words of a whole name, and how often that of who wrote a story is printed with it at most.
_WHOLE: Final = 2
_MOST_TIMES: Final = 3
# The rules that take a byline for a line that the site repeats, or for a topic.
_MISTAKEN: Final = frozenset({"repeated-lines", "topics"})


class Candidate(NamedTuple):
    """A block, and what it says if it is a byline; see `PossibleByline`.

    Attributes:
        beside: other blocks of the same byline: its words above, or the family name below.
        begins: whether it is who began a thread, by a forum's own signs.
    """

    block: int
    credit: Credit
    plain: bool
    told: tuple[str, ...]
    beside: tuple[int, ...] = ()
    begins: bool = False

    @property
    def names(self) -> tuple[str, ...]:
        """Who is named: people, or of a byline without any the organisations."""
        return self.credit.names or self.credit.organisations

    @property
    def is_announced(self) -> bool:
        """Whether a byline's words announce who is named, or a forum's signs do."""
        return self.begins or is_announced(self.credit.text)


class AuthorsView(NamedTuple):
    """What the tagger knows of a page when the authors are chosen.

    Attributes:
        story: where the story is.
        found: probability of each class for each block, shape (blocks, classes).
        inside: which blocks are the article's text, the headline left out; shape (blocks,).
        headline: the headline's block, or -1.
    """

    story: Story
    found: Floats
    inside: Bools
    headline: int

    @classmethod
    def of(cls, story: Story, found: Floats, inside: Bools, headline: int) -> AuthorsView:
        """The view with the headline, if there is one, left out of the text."""
        text = inside.copy()
        if headline >= 0:
            text[headline] = False
        return cls(story, found, text, headline)

    @property
    def extent(self) -> tuple[int, int]:
        """The first and the last block of the article's text."""
        told = places(self.inside)
        return (
            (int(told[0]), int(told[-1])) if len(told) else (self.story.first, self.story.after - 1)
        )


def author_candidates(page: Page, view: AuthorsView) -> list[Candidate]:
    """The blocks around headline and story that could be bylines.

    Args:
        page: with the claims of the rules.
        view: what the tagger knows of it.
    """
    blocks = page.derived(blocks_of)
    sizes = blocks.sizes(page)
    codes = page.claims.codes[blocks.first]
    first, last = view.extent
    headline = view.headline
    near = {*range(first - _ABOVE_STORY, first + _IN_STORY)}
    near.update(range(last - _AT_END, last + _BELOW_STORY))
    if headline >= 0:
        near.update(range(headline - _ABOVE_HEADLINE, headline + _BELOW_HEADLINE))
    signed = [
        int(blocks.of_line[line])
        for line in places(page.claims.codes == CODES["credit"]).tolist()
        if (held := page.claims.standing[line]) is not None and held[1] in _BYLINES
    ]
    for block in sorted(signed, key=lambda block: abs(block - first))[:_MOST_SIGNED]:
        near.update(range(block - _BESIDE_SIGNED, block + _BESIDE_SIGNED + 1))
    far = range(max(0, first - _FAR_ABOVE_STORY), max(0, first))
    near.update(block for block in far if view.found[block, CREDIT] >= _LIKELY)
    close = {*range(first - _JUST_ABOVE, first + 1), *range(last, last + _JUST_BELOW)}
    if headline >= 0:
        close.update(range(headline - _JUST_ABOVE, headline + _FAR_BELOW))
    count = len(blocks)
    is_label = (sizes <= _LABEL).tolist()
    out: list[Candidate] = []
    pictured: set[int] = set()
    for block in sorted(near):
        if not 0 <= block < count:
            continue
        if block == headline:
            out += _below_headline(page, block)
            continue
        if sizes[block] > _LONGEST:
            if sizes[block] <= _LONGEST_TOLD and codes[block] in _MAY_NAME:
                out += _told_about(page, block)
            continue
        code, line = int(codes[block]), int(blocks.first[block])
        doubtful = is_taken_for_another(page, line)
        if code not in _MAY_NAME and not doubtful:
            continue
        sure = view.found[block, CREDIT] >= _LIKELY
        is_short = sizes[block] <= _SHORT
        cue = cue_above(page, block) if block and is_short and is_label[block - 1] else ""
        begins = is_label[block] and begins_thread(page, block)
        of_thread = begins or is_starter_label(cue)
        if of_thread and may_be_prompt(page, blocks.lines(block)):
            cue, begins = "", False
        captioned = code == CODES["caption"]
        if doubtful and not (sure or cue or begins or captioned):
            continue
        text = blocks.text(page, block)
        likely = view.found[block, CREDIT] >= _UNLIKELY
        if code < 0 and not (
            (likely and (block in close or _names_somebody(text, block > last)))
            or cue
            or begins
            or says_at_start(text, "byline") > 0
            or tells_author(page, line)
        ):
            continue
        if block and _announces_others(blocks.text(page, block - 1), text):
            continue
        # "Na" is Swahili for "by", and agencies are called so.
        if is_label[block] and block + 1 < count and _announces_below(page, block):
            continue
        if block > last and signs_listed(page, block - 1 if cue else block):
            continue
        if _HELPERS.search(text) or _PICTURE.search(text):
            continue
        if _PICTURE_FROM.search(text) and not is_announced(text):
            continue
        # Few lines name anybody, so that the rest is asked of few.
        said = _announced(page, cue, text) if cue else possible_byline(page, text)
        if said is None and (told := author_by_markup(page, line, text)):
            said = PossibleByline(told, False)
        if said is None and begins:
            said = PossibleByline(Credit("author", (), (text,), text=text), False)
        if said is None and block >= last:
            said = _by_initials(text)
        if said is not None and any(map(_SENTENCES.search, said.credit.names)):
            continue  # "Photos: Ann Lee. Hair: Bob Ray. Styling: …"
        if said is not None and not cue and _is_shown(page, view.story, block, said.credit):
            continue
        if said is not None and not cue and block < headline and is_offer(said.credit, text):
            continue
        if said is not None and not _is_of_others(page, block, first, headline, cue):
            beside = (block - 1,) if cue else ()
            if block + 1 < count and (whole := _whole_name(page, block, said.credit)) is not None:
                said, beside = said._replace(credit=whole), (*beside, block + 1)
            said = said._replace(credit=as_page_calls(page, said.credit))
            begins = begins or behind_starter(said.credit.text) > 0
            if captioned:
                pictured.add(block)
            out += _people_and_firms(block, said, beside, begins)
    if any(each.is_announced for each in out):  # nobody signs above a picture's credit as well
        out = [each for each in out if each.block not in pictured]
    out = _without_photographers(page, out)
    return _as_short_as_others(_without_labels(out))


def _as_short_as_others(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, a name with something glued to it as another candidate has it: Ann Lee, and
    not "Ann Leearchive page" or "Ann Lee Wellness"."""
    names = {
        name
        for each in candidates
        for name in each.credit.names
        if " " in name and is_given_name(name.split()[0])
    }

    def shortest(name: str) -> str:
        if is_editors(name) or looks_like_organisation(name):
            return name
        return min(
            (
                other
                for other in names
                if name.startswith(other) and goes_beyond_name(name[len(other) :])
            ),
            key=len,
            default=name,
        )

    out = []
    for each in candidates:
        own = tuple(map(shortest, each.names))
        if own == each.names:
            out.append(each)
        elif each.credit.names:
            out.append(each._replace(credit=replace(each.credit, names=own)))
        else:  # what had no name's form has one now
            credit = replace(each.credit, role="author", names=own, organisations=())
            out.append(each._replace(credit=credit))
    return out


def is_taken_for_another(page: Page, line: int) -> bool:
    """Whether a rule that errs about bylines holds a line: no filter of a user's does."""
    held = page.claims.standing[line]
    if held is None:
        return False
    if held[1] in _MISTAKEN:
        return True
    by_rule = held[1] == _CAPTIONS and held[0].reason == ABOVE_CREDIT
    return by_rule and _is_nobody_shown(page, line)


def _is_nobody_shown(page: Page, line: int) -> bool:
    """Whether a caption is the name of somebody of whom the story says nothing: who wrote it stands
    above a picture's credit as somebody shown does, who is called by the surname elsewhere."""
    name = page.line_text(line).strip()
    written = name.split()
    if len(name) > _LABEL or len(written) < _WHOLE or not is_given_name(written[0]):
        return False
    times = page.text.count(written[-1])
    return times <= _MOST_TIMES and times == page.text.count(name) and is_names_only(name)


def may_be_prompt(page: Page, lines: Sequence[int]) -> bool:
    """Whether a rule that was not sure took any of some lines for boilerplate: "Share"."""
    return any(
        claim.line in lines and claim.role not in ARTICLE_ROLES for claim, _ in page.claims.evidence
    )


def _is_shown(page: Page, story: Story, block: int, credit: Credit) -> bool:
    """Whether whom a line names is shown by a picture, with the picture's credit on the line below:
    somebody of whom the story tells and whom no byline's words announce."""
    blocks = page.derived(blocks_of)
    if len(credit.names) != 1 or block + 1 >= len(blocks) or is_announced(credit.text):
        return False
    held = page.claims.standing[int(blocks.first[block + 1])]
    if held is None or held[1] != _PHOTO_CREDITS:
        return False
    return is_told_of(page, story_said(page, story), credit.names[0])


def story_said(page: Page, story: Story) -> str:
    """What a story says, case folded: its beginning, if it is long."""
    blocks = page.derived(blocks_of)
    start = int(page.starts[blocks.first[story.first]])
    end = int(page.ends[blocks.after[story.after - 1] - 1])
    return page.text[start : min(end, start + _STORY_READ)].casefold()


def is_told_of(page: Page, said: str, name: str) -> bool:
    """Whether a story tells of somebody: by the longer words of the name, or by the whole name,
    said once more than where it stands, if it has none.

    Args:
        page: any.
        said: what its story says, by `story_said`.
        name: as it stands on the page.
    """
    # A few words are found sooner than all of the story's are told.
    telling = [word for word in words(name) if len(word) > _SHORT_WORD]
    if not telling:
        return page.text.count(name) > 1
    return all(has_word(said, word) for word in telling)


def _told_about(page: Page, block: int) -> Iterator[Candidate]:
    """The byline that opens a long line and goes on, behind a comma, in who somebody is."""
    text = page.derived(blocks_of).text(page, block)
    who, comma, _ = text.partition(",")
    if comma and len(who) <= _LABEL and is_byline(who):
        said = possible_byline(page, who)
        if said is not None:
            yield Candidate(block, said.credit, False, said.told)


def _below_headline(page: Page, block: int) -> Iterator[Candidate]:
    """The byline that broken text has joined to the headline, if there is one."""
    lines = page.derived(blocks_of).lines(block)
    rest = range(headline_lines(page, block).stop, lines.stop)
    if rest and (said := _byline_amid(page, rest) or _byline_opening(page, rest)) is not None:
        yield Candidate(block, *said)


def _byline_amid(page: Page, lines: range) -> PossibleByline | None:
    """The byline among some lines whose words open one of them, and which names people."""
    for line in lines:
        if opens_with_cue(page.line_text(line), "byline"):
            said = _byline_opening(page, range(line, lines.stop))
            if said is not None and said.credit.names:
                return said
    return None


def _byline_opening(page: Page, lines: range) -> PossibleByline | None:
    """The byline that some lines are, or the first of them alone."""
    text = " ".join(map(page.line_text, lines))
    return possible_byline(page, text) or possible_byline(page, page.line_text(lines.start))


def _announced(page: Page, cue: str, text: str) -> PossibleByline | None:
    """What a line says below a byline's words, with these in front of it: of whom they announce, no
    name's form is asked."""
    said = possible_byline(page, text)
    if said is None and only_tells_date(text):
        return None  # "Author", "Published 3 May 2024": who is announced is not on the page
    # A firm that is no agency is announced as anybody else.
    if said is None or not (said.credit.names or all(map(is_agencies, said.credit.organisations))):
        for joined in (f"{cue} {text}", f"{cue.rstrip(_EDGES)}: {text}"):
            told = possible_byline(page, joined)
            if told is not None:  # the page may have no colon there
                return told._replace(credit=replace(told.credit, text=f"{cue} {text}"))
    if said is None:
        return None
    return said._replace(credit=replace(said.credit, text=f"{cue} {said.credit.text}"))


def _by_initials(text: str) -> PossibleByline | None:
    credit = signed_by_initials(text)
    return PossibleByline(credit, False) if credit is not None else None


def _whole_name(page: Page, block: int, credit: Credit) -> Credit | None:
    """The credit of a given name with the family name that stands on the line below, if one does:
    "Maria", "Vogt"."""
    who = credit.names or credit.organisations
    text = page.derived(blocks_of).text(page, block).strip(_SIGNS)
    if who != (text,):
        return None
    below = page.derived(blocks_of).text(page, block + 1).strip()
    whole = parted_name(page, text, below)
    if whole is None:
        return None
    return replace(credit, names=(whole,), organisations=(), text=f"{credit.text} {below}")


def _people_and_firms(
    block: int, said: PossibleByline, beside: tuple[int, ...], begins: bool
) -> Iterator[Candidate]:
    """The candidates that a byline makes: its people, and the organisations beside them, which
    may be no less its authors ("Ann Lee and AP")."""
    yield Candidate(block, *said, beside, begins)
    credit = said.credit
    # "Ann Lee for more", "Ann Lee for children": no firm opens in small letters but an agency.
    firms = tuple(
        name
        for name in credit.organisations
        if (not is_small(name[:1]) or is_agencies(name)) and not _is_for_paper(credit.text, name)
    )
    if credit.role == "author" and credit.names and firms:
        told = tuple(name for name in said.told if name in firms)
        apart = replace(credit, role="agency", names=(), organisations=firms)
        yield Candidate(block, apart, False, told)


def _is_for_paper(text: str, name: str) -> bool:
    """Whether a byline says that somebody wrote for a paper: "By Ann Lee For The Bugle"."""
    before = text.partition(name)[0].casefold().split()
    return bool(before) and before[-1] in FOR_PAPER


def _without_labels(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without labels: what opens line after line, and goes on differently behind it
    ("READ ALSO | A title"), or is printed at picture after picture, is nobody's name."""
    texts: dict[tuple[str, ...], list[str]] = {}
    # Not of firms beside people: those are the second candidates of their blocks.
    first = {each.block: each for each in reversed(candidates)}
    for each in first.values():
        behind = each.credit.text.rpartition(each.names[-1])[2].strip(_SIGNS)
        texts.setdefault(each.names, []).append(behind)
    out = []
    for each in candidates:
        said = texts.get(each.names, []) if first[each.block] is each else []
        opens = len(set(said)) >= _LABELS and not each.is_announced
        again = each.credit.role == "agency" and len(said) >= _LABELS
        if not opens and not again:
            out.append(each)
    return out


def _is_of_others(page: Page, block: int, first: int, headline: int, cue: str) -> bool:
    """Whether a block that may name somebody names the site, somebody to ask or those who made a
    programme, or says which position somebody has.

    Args:
        cue: a byline's words above it, or "": the site may sign below them.
        first: the block with the story's first running text.
        headline: the headline's block, or -1.
    """
    blocks = page.derived(blocks_of)
    text = blocks.text(page, block)
    if text.strip(_EDGES).casefold() in _KINDS_OF_FIRM:
        return True
    # What the site is called signs nothing, least of all above the headline.
    if not cue and (is_site_name(page, block) or is_reporters_place(page, block)):
        return True
    if block < headline and folded(text) in page.derived(_mastheads):
        return True
    if is_contact(page, block, first, headline) or is_position(text):
        return True
    above = blocks.text(page, block - 1) if block else ""
    if above and reports_from(text, told=is_given_name(above.split()[0])):
        return True
    if not cue and is_of_headline(page, text, blocks.text(page, headline) if headline >= 0 else ""):
        return True
    return any(
        made_programme(text, blocks.text(page, beside))
        for beside in (block - 1, block + 1)
        if 0 <= beside < len(blocks)
    )


def _mastheads(page: Page) -> frozenset[str]:
    """What a site may print for its name, folded: what it is called, and the ends of its title."""
    title = _TITLE_PARTS.split(page.metadata.title)
    ends = (title[0], title[-1]) if len(title) > 1 else ()
    told = (*page.metadata.site_names, *ends)
    return frozenset(folded(" ".join(each.split())) for each in told)


def _announces_below(page: Page, block: int) -> bool:
    """Whether a line is nothing but a byline's words, with the names below it."""
    blocks = page.derived(blocks_of)
    if not is_credit_label(blocks.text(page, block)):
        return False
    return is_names_only(blocks.text(page, block + 1))


def _names_others(text: str) -> bool:
    """Whether a line announces who translated it or helped with it, on the line below."""
    label = text.strip(_EDGES)
    if len(text) <= _LABEL and _HELPERS.match(f"{label} ") is not None:
        return True
    return len(text) <= _LABEL and says(label, "translation") and not says(label, "byline")


def _announces_others(above: str, text: str) -> bool:
    """Whether a line announces somebody who did not write the story, and is named below it."""
    return _names_others(above) or (announces_pictures(above) and not is_announced(text))


def _without_photographers(page: Page, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without photographers by the job below their names, near whom another is
    named: alone, whoever took the pictures answers for the story."""
    photos = {each.block for each in candidates if _is_photographer(page, each)}
    others = [each.block for each in candidates if each.block not in photos]
    return [
        each
        for each in candidates
        if each.block not in photos or not any(abs(each.block - n) <= _CREW for n in others)
    ]


def _is_photographer(page: Page, candidate: Candidate) -> bool:
    """Whether a name that nothing announces has a photographer's job below or above it."""
    blocks = page.derived(blocks_of)
    block = candidate.block
    if candidate.is_announced or not is_names_only(candidate.credit.text):
        return False
    above = blocks.text(page, block - 1) if block else ""
    below = range(block + 1, min(block + 4, len(blocks)))
    return took_pictures(above, [blocks.text(page, n) for n in below])


def is_announced(text: str) -> bool:
    """Whether a byline's words open a text."""
    return says_at_start(text.strip(" -–—|("), "byline") > 0


def _names_somebody(text: str, below: bool) -> bool:
    """Whether a line has a given name near its start, or a number; and below the story, where it
    is a short one, whether it is nothing but names."""
    if any(map(str.isdigit, text)):
        return True
    if any(map(is_given_name, text.split(None, _FIRST_WORDS)[:_FIRST_WORDS])):
        return True
    return below and len(text) <= _LABEL and is_names_only(text)
