"""What single rules do that the fixtures do not show by themselves."""

from __future__ import annotations

from functools import partial

import pytest

from own_pages import NEAR_MISSES, PARAGRAPHS, STORY, TAIL, TITLES, roles_of, run
from standfirst import Page, Pipeline, read
from standfirst import extract as extract_by_default
from standfirst.credits import split_caption
from standfirst.filters.repeated_lines import repeats
from standfirst.filters.surrounded import surrounded
from standfirst.positions import is_position

# What each rule does, it does whether or not the tagger comes after.
extract = partial(extract_by_default, pipeline="rules")

CAPTION = "Fishing boats lie at the slipway of Port Tamsin on Monday."
BODY = (PARAGRAPHS[0], PARAGRAPHS[1], NEAR_MISSES[0], TAIL)


def page(*lines: str) -> str:
    """A page of lines with a blank one between each two."""
    return "\n\n".join(lines)


class TestCaptions:
    @pytest.mark.parametrize(
        "second",
        [
            CAPTION,
            f"{CAPTION} (Photo: Odile Marsh/AP)",
            CAPTION.upper(),
            "Fishing boats lie at the slipway of “Port Tamsin” on Monday",
        ],
    )
    def test_printed_twice_are_one(self, second: str) -> None:
        first = f"{CAPTION} (Photo: Odile Marsh/AP)"
        article = extract(page(TITLES[0], first, second, *BODY))
        assert [c.text for c in article.captions] == [CAPTION]
        assert article.captions[0].credit is not None
        assert article.captions[0].credit.names == ("Odile Marsh",)
        assert len(article.credits) == 1
        assert article.body == page(*BODY)

    def test_the_credit_of_the_second_printing_is_kept(self) -> None:
        article = extract(page(TITLES[0], CAPTION, f"{CAPTION} (Odile Marsh/AP)", *BODY))
        assert [c.text for c in article.captions] == [CAPTION]
        assert article.captions[0].credit is not None
        assert article.captions[0].spans[0][0] == len(TITLES[0]) + 2
        assert article.body == page(*BODY)

    def test_printed_twice_without_a_credit(self) -> None:
        article = extract(page(TITLES[0], f"{CAPTION}\n{CAPTION}", *BODY))
        assert [c.text for c in article.captions] == [CAPTION]
        assert article.credits == ()
        assert article.body == page(*BODY)

    def test_a_message_printed_twice_is_no_caption(self) -> None:
        message = "We regret that your player cannot show what you asked it for."
        article = extract(page(TITLES[0], *BODY[:2], f"{message}\n{message}", *BODY[2:]))
        assert article.captions == ()
        assert article.body == page(*BODY)

    def test_an_offer_above_each_of_two_prompts_is_no_caption(self) -> None:
        offer = "Get all that Port Tamsin has to tell for one pound a week."
        article = extract(page(f"{offer}\nSubscribe now\n{offer}\nSubscribe now", TITLES[0], *BODY))
        assert article.captions == ()
        assert article.body == page(*BODY)

    def test_the_headline_said_again_beside_a_picture_is_no_caption(self) -> None:
        pictures = [CAPTION, TITLES[0]]
        figures = [
            f"<figure><img src=x><figcaption>{each}</figcaption></figure>" for each in pictures
        ]
        text = "".join(f"<p>{each}</p>" for each in BODY)
        html = f"<article><h1>{TITLES[0]}</h1>{''.join(figures)}{text}</article>"
        article = extract_by_default(html)
        assert article.headline == TITLES[0]
        assert [c.text for c in article.captions] == [CAPTION]

    def test_names_in_brackets_end_captions_where_others_end_so(self) -> None:
        known = [f"{CAPTION} (AP)", "The crane as it stood then. (AFP)"]
        other = "The slipway was sold in the autumn. (Bank of Calder)"
        article = extract(page(TITLES[0], BODY[0], known[0], other, known[1], *BODY[1:]))
        assert [c.text for c in article.captions][1] == other.partition(" (")[0]
        assert article.captions[1].credit is not None
        assert "Bank of Calder" in str(article.captions[1].credit)
        # Where one other does, a paragraph may as well.
        article = extract(page(TITLES[0], BODY[0], known[0], other, *BODY[1:]))
        assert [c.text for c in article.captions] == [CAPTION]

    @pytest.mark.parametrize(
        "end",
        ["(He did not.)", "(Editing by Odile Marsh)", "(Good for him.)", "(See Page 4)", "(Video)"],
    )
    def test_what_else_stands_in_brackets_behind_a_sentence(self, end: str) -> None:
        known = [f"{CAPTION} (AP)", "The crane as it stood then. (AFP)"]
        line = f"The first boat is to leave in May if the engine remembers how. {end}"
        article = extract(page(TITLES[0], BODY[0], known[0], line, known[1], *BODY[1:]))
        assert [c.text for c in article.captions] == [CAPTION, "The crane as it stood then."]

    def test_a_name_in_brackets_above_a_photo_credit_ends_a_caption(self) -> None:
        lines = (
            "The ferry leaves the harbour in the spring. (Harbour Trust)\nPhoto: Odile Marsh/AFP"
        )
        article = extract(page(TITLES[0], BODY[0], lines, *BODY[1:]))
        assert len(article.captions) == 1

    def test_the_credit_of_a_title_said_again_is_no_other_pictures(self) -> None:
        boxes = [
            f"<figure><img src=x><figcaption>{CAPTION}</figcaption></figure>",
            f"<figure><img src=x><figcaption><div class=caption>{TITLES[0]}</div>"
            "<div class=credit>Odile Marsh</div></figcaption></figure>",
        ]
        text = "".join(f"<p>{each}</p>" for each in BODY)
        html = f"<article><h1>{TITLES[0]}</h1>{''.join(boxes)}{text}</article>"
        article = extract_by_default(html)
        assert [(c.text, c.credit) for c in article.captions] == [(CAPTION, None)]

    def test_a_heading_printed_twice_is_a_duplicate(self) -> None:
        message = "We regret that your player cannot show what you asked it for."
        text = [f"<p>{each}</p>" for each in BODY]
        html = "".join([*text[:2], f"<h4>{message}</h4>" * 2, *text[2:]])
        article = extract(f"<article><h1>{TITLES[0]}</h1>{html}</article>")
        assert message not in article.body

    def test_notes_behind_several_lines_tell_captions(self) -> None:
        lines = ["The crane as it stood then. Supplied", "Boats below the chapel. Supplied"]
        article = extract(page(TITLES[0], *BODY[:2], *lines, *BODY[2:]))
        assert [c.text for c in article.captions] == [line.partition(" S")[0] for line in lines]
        assert {c.credit.note for c in article.captions if c.credit} == {"Supplied"}
        # Once, it may end a paragraph.
        article = extract(page(TITLES[0], *BODY[:2], lines[0], *BODY[2:]))
        assert article.captions == ()

    @pytest.mark.parametrize(
        "caption",
        [
            "汐見島の桟橋＝2019年5月",
            "再建される汐見島の桟橋＝汐見町で2019年5月、高瀬澄子撮影",
            "汐見島の桟橋＝町役場提供",
        ],
    )
    def test_japanese_captions_say_where_and_when_at_their_end(self, caption: str) -> None:
        article = extract(page(TITLES[0], BODY[0], caption, *BODY[1:]))
        assert len(article.captions) == 1
        assert caption.startswith(article.captions[0].text)

    def test_two_captions_are_two(self) -> None:
        other = "The crane as it stood eleven years ago. (Photo: Per Lund/AFP)"
        article = extract(page(TITLES[0], f"{CAPTION} (Photo: Odile Marsh/AP)", *BODY[:2], other))
        assert [c.text for c in article.captions] == [CAPTION, other.partition(" (")[0]]
        assert [c.names for c in article.credits] == [("Odile Marsh",), ("Per Lund",)]

    def test_a_credit_right_below_is_the_captions(self) -> None:
        article = extract(page(TITLES[0], f"{CAPTION}\nPhoto: Odile Marsh/Reuters", *BODY))
        assert [c.text for c in article.captions] == [CAPTION]
        assert article.captions[0].credit is not None
        assert article.captions[0].credit.organisations == ("Reuters",)
        assert len(article.credits) == 1

    def test_a_paper_and_a_name_below_are_the_captions_credit(self) -> None:
        article = extract(page(TITLES[0], BODY[0], f"{CAPTION}\nTIDE/Odile Marsh", *BODY[1:]))
        assert [c.text for c in article.captions] == [CAPTION]
        assert article.captions[0].credit is not None
        assert article.captions[0].credit.names == ("Odile Marsh",)
        assert article.captions[0].credit.organisations == ("TIDE",)
        assert article.authors == ()

    @pytest.mark.parametrize(
        "line",
        [
            *("HARBOUR/Sailing Clubs", "AND/Or Not", "TV/Radio Guide"),
            *("US/Jordan Ferry Talks", "EU/Georgia Port", "US/Virginia Harbour"),
        ],
    )
    def test_other_words_beside_a_slash_are_no_credit(self, line: str) -> None:
        claim = run(page(TITLES[0], *BODY[:2], line, *BODY[2:])).claims
        assert "photo-credits" not in {held[1] for held in claim.standing if held}

    @pytest.mark.parametrize("credit", ["ODILE MARSH / TIDE", "ODILE MARSH/TIDE"])
    def test_a_name_in_capitals_ends_a_caption(self, credit: str) -> None:
        article = extract(page(TITLES[0], BODY[0], f"{CAPTION} {credit}", *BODY[1:]))
        assert [c.text for c in article.captions] == [CAPTION]

    @pytest.mark.parametrize(
        "end", ["REAL CALDER / TAMSIN", "NORTH HARBOUR / QUAY", "READ MORE/SUBSCRIBE"]
    )
    def test_other_capitals_end_paragraphs(self, end: str) -> None:
        line = f"{CAPTION} {end}"
        assert split_caption(line, known=False).credit is None
        assert roles_of(page(TITLES[0], *BODY[:2], line, *BODY[2:]))[line] != "caption"

    def test_an_alternative_text_is_a_caption_in_the_story_only(self) -> None:
        # And only if somebody signs it, or it is printed as well.
        source = page(
            "![The masthead of the Tamsin Tide in blue](logo.svg)",
            *["[Home](/) [Boats](/boats)"] * 14,
            f"# {TITLES[0]}",
            f"![{CAPTION} Photo: Odile Marsh](boats.jpg)",
            BODY[0],
            "![The orange crane of Port Tamsin at dusk](crane.jpg)",
            *BODY[1:],
        )
        article = extract(source, format="markdown")
        assert [c.text for c in article.captions] == [CAPTION]
        assert {x.role for x in article.ledger if "orange crane" in x.text} == {"caption"}

    def test_an_alternative_text_that_is_printed_below_is_a_caption(self) -> None:
        source = page(f"# {TITLES[0]}", f"![{CAPTION}](boats.jpg)", CAPTION, *BODY)
        article = extract(source, format="markdown")
        assert [c.text for c in article.captions] == [CAPTION]


class TestRepeats:
    def test_a_long_line_counts_once(self) -> None:
        article = extract(page(TITLES[0], *BODY, PARAGRAPHS[0]))
        roles = [x.role for x in article.ledger if x.text == PARAGRAPHS[0]]
        assert roles == ["body", "duplicate"]
        assert article.body == page(*BODY)

    def test_a_short_line_may_come_back(self) -> None:
        article = extract(page(TITLES[0], BODY[0], "Nobody laughed.", BODY[1], "Nobody laughed."))
        assert article.body.count("Nobody laughed.") == 2

    def test_short_lines_printed_three_times_are_evidence(self) -> None:
        found = run(page(*["A boat"] * 3, PARAGRAPHS[0]))
        evidence = [claim for claim, name in found.claims.evidence if name == "repeated-lines"]
        assert [claim.line for claim in evidence] == [0, 1, 2]

    def test_how_often(self) -> None:
        found = repeats(read("One two\n\nTWO, one\n\none two!\n\n...\n\n...", format="text"))
        assert found.tolist() == [2, 1, 2, 1, 1]

    def test_the_headline_printed_twice_is_one_headline(self) -> None:
        article = extract(page(TITLES[0], "12 March 2021", TITLES[0], *BODY))
        assert article.headline == TITLES[0]
        roles = [x.role for x in article.ledger if x.text == TITLES[0]]
        assert sorted(roles) == ["duplicate", "headline"]


class TestSurrounded:
    def test_a_short_line_between_prompts_is_one_of_them(self) -> None:
        roles = roles_of(page(*BODY[:2], "Log in", "or maybe later", "Sign up", *BODY[2:]))
        assert roles["or maybe later"] == "login"

    def test_a_sentence_between_prompts_is_not(self) -> None:
        roles = roles_of(page(TITLES[0], *BODY[:2], "Log in", BODY[2], "Sign up", BODY[3]))
        assert roles[BODY[2]] == "body"

    def test_many_lines_between_prompts_are_not(self) -> None:
        between = [f"item {word} of the list" for word in ("one", "two", "three", "four")]
        base = Pipeline.rules().without(*[n for n, _ in Pipeline.rules() if n != "login"])
        found = base.run(read(page("Log in", *between, "Sign in"), format="text"))
        assert list(surrounded(found)) == []

    def test_a_page_without_prompts_has_none(self) -> None:
        assert list(surrounded(Pipeline([]).run(read(page(*BODY))))) == []


class TestSections:
    def test_headlines_below_a_heading_for_related_stories_are_related(self) -> None:
        titles = ["Heron found in the town hall", "Who owns the granite of the bay"]
        roles = roles_of(page(TITLES[0], *BODY, "Most read") + "\n\n" + "\n".join(titles))
        assert [roles[title] for title in ("Most read", *titles)] == ["related"] * 3

    def test_the_list_ends_at_a_sentence(self) -> None:
        roles = roles_of(
            page(TITLES[0], BODY[0], "Related stories", "Heron found in the town hall", *BODY[1:])
        )
        assert roles["Heron found in the town hall"] == "related"
        assert roles[BODY[1]] == roles[BODY[2]] == "body"

    def test_the_first_paragraph_stays_above_a_box_of_related_stories(self) -> None:
        box = ["Related stories", "Heron found in the town hall"]
        assert extract(page(TITLES[0], BODY[0], *box, *BODY[1:])).body == page(*BODY)

    @pytest.mark.parametrize(
        "label", ["Read more", "Read also", "Also read", "Related", "See also"]
    )
    def test_a_label_with_a_title_in_the_story_is_no_subhead(self, label: str) -> None:
        line = f"{label}: Heron found in the town hall"
        assert roles_of(page(TITLES[0], *BODY[:2], line, *BODY[2:]))[line] == "related"

    def test_topics_below_their_label(self) -> None:
        roles = roles_of(page(TITLES[0], *BODY, "Topics\nHarbours\nCranes"))
        assert [roles[x] for x in ("Topics", "Harbours", "Cranes")] == ["topics"] * 3

    @pytest.mark.parametrize(
        ("line", "role"),
        [
            ("Topics: harbours, cranes", "topics"),
            ("#Harbour #Cranes", "topics"),
            ("Related: Heron found in the town hall", "related"),
            ("Read more: Heron found in the town hall", "related"),
            ("Newsletter: the tide tables, each Friday", "newsletter"),
            ("© 2021 The Tamsin Tide", "legal"),
            ("Copyright 2021 The Tamsin Tide Ltd.", "legal"),
        ],
    )
    def test_a_label_with_what_it_labels(self, line: str, role: str) -> None:
        assert roles_of(page(TITLES[0], *BODY, line))[line] == role

    def test_comments_below_the_story_are_comments(self) -> None:
        roles = roles_of(
            page(TITLES[0], *BODY, "Comments (2)", "harbourfan", "What a crane!", "Report")
        )
        assert roles["Comments (2)"] == "comments"
        assert roles["harbourfan"] in ("comments", "other")
        assert "harbourfan" not in extract(page(TITLES[0], *BODY, "Comments", "harbourfan")).body


def test_several_people_may_stand_far_above_a_story() -> None:
    told = [f"{hour}.15 The tide is {hour} feet" for hour in range(6, 24)]
    line = "Odile Marsh (now) and Ida Moe (earlier)"
    text = page(TITLES[0], line, "3 May 2024", *told, *PARAGRAPHS)
    assert roles_of(text)[line] == "credit"
    assert extract(text).authors == ("Odile Marsh", "Ida Moe")
    for other in ("Odile Marsh", "Harbour and Crane"):
        assert roles_of(text.replace(line, other))[other] != "credit"


def test_a_job_and_where_it_is_are_no_byline() -> None:
    for line in ("Head of Press, Calder Ferry Works", "Deputy CTO, Old Harbour Works"):
        assert roles_of(page(TITLES[0], line, *BODY))[line] != "credit"
    assert not any(map(is_position, ("", "–", ", ,", "|", "Head of Press", "Odile Marsh")))
    for line in (
        "Odile Marsh, Head of Press",
        "Odile Marsh, Dean of Law",
        "Staff Writer, Odile Marsh",
        "Korrespondentin, Ursula von der Fähre",
        "Redactora, María del Carmen Puerto",
    ):
        assert roles_of(page(TITLES[0], line, *BODY))[line] == "credit"


def test_the_picture_of_a_user_is_neither_text_nor_name() -> None:
    line = "Odile Marsh's user avatar"
    text = page(TITLES[0], line, "3 May 2024", *BODY)
    assert roles_of(text)[line] == "other"
    assert extract(text).authors == ()


class TestDatelines:
    @pytest.mark.parametrize(
        "line",
        [
            "12 March 2021",
            "March 12, 2021, 2:05 pm",
            "Published 12 March 2021",
            "2021-03-12",
            "12/03/2021 14:05",
            "12. März 2021, 14.05 Uhr",
            "Publié le 12 mars 2021 à 14h05",
            "12 de marzo de 2021",
            "12 марта 2021, 14:05",
            "2021年3月12日 14時05分",
            "2021년 3월 12일",
            "12 مارس 2021",
            "12 במרץ 2021",
            "12 มีนาคม 2564",
            "เผยแพร่ 12 มี.ค. 2564",
            "๑๒ มีนาคม ๒๕๖๔",
            "Port Tamsin, 12 March 2021",
        ],
    )
    def test_lines_that_say_only_when(self, line: str) -> None:
        assert roles_of(page(TITLES[0], line, *BODY))[line] == "dateline"

    @pytest.mark.parametrize(
        "line",
        [
            "It was 14:05 when the crane fell, and by 15:30 it had all been cleared away again.",
            "On 12 March 2021 nobody at the harbour was thinking of herons or of cranes at all.",
        ],
    )
    def test_sentences_with_a_date_are_not(self, line: str) -> None:
        assert roles_of(page(TITLES[0], *BODY[:2], line, *BODY[2:]))[line] == "body"

    def test_a_title_of_thai_with_a_date_is_none(self) -> None:
        title = "เรือข้ามฟากหยุดวิ่ง 12 มีนาคม 2564 นี้"
        assert roles_of(page(TITLES[0], title, *BODY))[title] != "dateline"


class TestHeadline:
    def test_the_address_helps_to_choose(self) -> None:
        other = "Harbour news from all over the bay"
        title = "Old slipway of the harbour opens once more"
        text = page(other, "12 March 2021", title, *BODY)
        address = "https://tide.example/2021/old-slipway-of-the-harbour-opens-once-more"
        assert extract(text, url=address).headline == title
        address = "https://tide.example/2021/harbour-news-from-all-over-the-bay"
        assert extract(text, url=address).headline == other

    @pytest.mark.parametrize(
        "url", ["", "::::", "http://[", "/a%zz", "https://tide.example", "x" * 9]
    )
    def test_an_odd_address_is_no_error(self, url: str) -> None:
        assert extract(STORY, url=url).headline == TITLES[0]

    def test_a_kicker_stands_right_above(self) -> None:
        article = extract(page(f"Harbour\n{TITLES[0]}", *BODY))
        assert (article.kicker, article.headline) == ("Harbour", TITLES[0])

    MENU = "Home\nNews\nWeather"

    @pytest.mark.parametrize(
        "above",
        [
            "Harbour\n\n",
            "Harbour\n3 March 2024\n",
            "Harbour\n\n3 March 2024, 14:05\n\nBy Nora Feld\n\n",
            "Harbour\n3 min read\n",
            "Harbour\nVon Katrin Vogel\n",
            "Harbour\n\n3 minutes de lecture\n\n",
        ],
    )
    def test_a_blank_line_a_date_a_byline_and_a_reading_time_part_it_from_none(
        self, above: str
    ) -> None:
        article = extract(page(self.MENU, f"{above}{TITLES[0]}", *BODY))
        assert (article.kicker, article.headline) == ("Harbour", TITLES[0])

    @pytest.mark.parametrize(
        "above",
        [
            "Harbour\n\n",
            "Tide Daily\n3 March 2024\n",
            "Home\n\nWeather\n\nHarbour\n\n",
            "Start\n\nWetter\n\nHafen\n\n3. März 2024\n\n",
        ],
    )
    def test_a_first_line_and_a_menus_last_are_none(self, above: str) -> None:
        article = extract(page(f"{above}{TITLES[0]}", *BODY))
        assert (article.kicker, article.headline) == (None, TITLES[0])

    def test_a_story_without_a_headline_has_none(self) -> None:
        article = extract(page(*BODY))
        assert article.headline is None
        assert article.body == page(*BODY)

    def test_what_stands_below_the_story_is_no_headline(self) -> None:
        assert extract(page(*BODY, TITLES[0])).headline is None


class TestLede:
    LEDE = "The board gives way after a petition that eleven hundred people signed"

    def test_without_a_full_stop(self) -> None:
        article = extract(page(TITLES[0], self.LEDE, *BODY))
        assert (article.headline, article.lede) == (TITLES[0], self.LEDE)
        assert article.body == page(*BODY)

    def test_set_apart_by_a_byline(self) -> None:
        article = extract(page(TITLES[0], f"{self.LEDE}.", "By Odile Marsh", *BODY))
        assert article.lede == f"{self.LEDE}."
        assert article.authors == ("Odile Marsh",)

    def test_of_several_parts(self) -> None:
        parts = [self.LEDE, "Herons return to the bay after a winter in the south"]
        article = extract(page(TITLES[0], "\n".join(parts), "By Odile Marsh", *BODY))
        assert article.lede == "\n".join(parts)

    def test_the_first_paragraph_is_none(self) -> None:
        article = extract(page(TITLES[0], "By Odile Marsh", *BODY))
        assert article.lede is None
        assert article.body == page(*BODY)

    def test_said_again_in_the_story(self) -> None:
        article = extract(page(TITLES[0], PARAGRAPHS[0], *BODY[1:], PARAGRAPHS[0][:-1] + "!"))
        assert article.lede == PARAGRAPHS[0]
        assert article.paragraphs[-1].text == PARAGRAPHS[0][:-1] + "!"


class TestProse:
    def test_a_list_and_the_paragraph_below_it_belong_to_the_story(self) -> None:
        items = ["a crane of iron", "a slipway of granite"]
        listed = "\n".join(f"- {item}" for item in items)
        article = extract(page(TITLES[0], *BODY[:3], listed, TAIL))
        assert [p.text for p in article.paragraphs if p.is_item] == items
        assert article.paragraphs[-1].text == TAIL

    def test_a_page_that_ends_in_a_list_keeps_its_last_paragraph(self) -> None:
        article = extract(
            f"<h1>{TITLES[0]}</h1><p>{PARAGRAPHS[0]}</p><h2>The crane</h2><p>{PARAGRAPHS[1]}</p>"
            f"<ul><li>a crane of iron</li><li>a slipway of granite</li></ul><p>{TAIL}</p>"
        )
        assert article.paragraphs[-1].text == TAIL

    def test_subheads(self) -> None:
        article = extract(page(TITLES[0], *BODY[:2], "What the herons saw", *BODY[2:]))
        assert [p.text for p in article.paragraphs if p.is_subhead] == ["What the herons saw"]

    @pytest.mark.parametrize(
        "lines",
        [
            ["Log in", "Forgot your password?", "Sign up", "Log in with Google"],
            ["404", "Page not found", "Home"],
            ["Accept all cookies", "Manage options"],
        ],
    )
    def test_a_wall_has_no_body(self, lines: list[str]) -> None:
        article = extract(page(*lines))
        assert article.body == ""
        assert article.headline is None
        assert len(article.ledger) == len(lines)


def every_rule_alone(page: Page) -> None:
    """Runs each rule on a page that no other rule has seen."""
    for name, rule in Pipeline.rules():
        found = Pipeline([(name, rule)]).run(page)
        assert len(found.claims.standing) == len(page)


@pytest.mark.parametrize("text", ["", "x", ".", "\n.\n", STORY, "© 2021", "1", "#a", "AFP", "by"])
def test_every_rule_works_alone_and_on_hardly_anything(text: str) -> None:
    every_rule_alone(read(text, format="text"))
