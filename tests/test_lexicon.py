"""The phrases of interfaces: the files, and the one pass that finds them on a page."""

from __future__ import annotations

from collections import Counter
from functools import cache
from importlib.resources import files

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from own_pages import NEAR_MISSES, PARAGRAPHS, PROMPTS
from standfirst import BOILERPLATE_ROLES, read
from standfirst import characters as ch
from standfirst.filters.lexicon import source
from standfirst.filters.lexicon.key_words import within_another
from standfirst.filters.lexicon.lookup import says, says_at_start
from standfirst.filters.lexicon.phrases import LineVerdicts, find_phrases, match
from standfirst.filters.lexicon.sections import KINDS
from standfirst.filters.lexicon.store import (
    CUES,
    FAMILIES,
    LONGEST_RUN,
    Lexicon,
    LexiconError,
    Pattern,
    default_lexicon,
    languages,
    parse,
)
from standfirst.filters.lexicon.tables import Runs, Table, distinct, may_have
from standfirst.filters.lexicon.words import runs, words_of

FOLDER = files("standfirst.filters.lexicon")
SURE = 0.75


@cache
def patterns_of(language: str) -> tuple[Pattern, ...]:
    """The patterns of one phrase file, read once."""
    return tuple(parse((FOLDER / f"{language}.txt").read_text("utf-8"), language))


@pytest.mark.parametrize("language", languages())
def test_every_phrase_file_parses(language: str) -> None:
    found = patterns_of(language)
    assert len(found) >= 100
    assert {pattern.family for pattern in found} <= set(FAMILIES + CUES)
    assert {pattern.language for pattern in found} == {language}


@pytest.mark.parametrize("language", languages())
def test_no_pattern_stands_twice_in_a_file(language: str) -> None:
    # Case aside, and blanks: that is how a pattern is looked up.
    seen = Counter((p.family, " ".join(p.text.casefold().split())) for p in patterns_of(language))
    assert [key for key, times in seen.items() if times > 1] == []


@pytest.mark.parametrize("language", [x for x in languages() if x != "und"])
def test_every_language_has_the_families_that_a_page_needs(language: str) -> None:
    families = {pattern.family for pattern in patterns_of(language)}
    assert {"login", "newsletter", "consent", "sharing", "related", "legal", "byline"} <= families


def test_there_are_languages_enough() -> None:
    assert len(languages()) >= 12
    assert {"en", "fr", "de", "es", "ar", "he", "ja", "zh", "ko", "ru", "und"} <= set(languages())


def test_families_are_roles() -> None:
    assert set(FAMILIES) <= set(BOILERPLATE_ROLES)
    assert not set(FAMILIES) & set(CUES)


@pytest.mark.parametrize(
    ("text", "line", "what"),
    [
        ("[login]\nlog in\n[logon]\n", 3, "logon"),
        ("log in\n", 1, "before the first section"),
        ("# words\n\n[login]\n___\n", 4, "no words"),
        ("[login]\n...\n", 2, "no words"),
        ("[login]\n ?\n", 2, "no words"),
        ("[]\n", 1, "unknown section"),
    ],
)
def test_a_malformed_file_is_an_error_with_file_and_line(text: str, line: int, what: str) -> None:
    with pytest.raises(LexiconError) as raised:
        list(parse(text, "xx"))
    assert f"xx.txt, line {line}" in str(raised.value)
    assert what in str(raised.value)
    assert isinstance(raised.value, ValueError)


def test_patterns_are_read() -> None:
    source = (
        "# c\n[login]\nlog in\nlog in with ___\n___ in ___ now\n[related]\narchives ?\n© ___ now\n"
    )
    assert list(parse(source, "xx")) == [
        Pattern("login", "xx", "log in", ("log in",), True, True, False),
        Pattern("login", "xx", "log in with ___", ("log in with",), True, False, False),
        Pattern("login", "xx", "___ in ___ now", ("in", "now"), False, True, False),
        Pattern("related", "xx", "archives", ("archives",), True, True, True),
        Pattern("related", "xx", "© ___ now", ("now",), False, True, False),
    ]


def lexicon_of(text: str) -> Lexicon:
    """The lexicon of one phrase file's text."""
    return Lexicon(source.read({"xx": text}))


SMALL = """
[login]
log in
password
log in with ___
already have an account ?
se connecter
ログイン
j’ai oublié
entrez votre adresse électronique et le mot de passe que vous avez choisi en arrivant ici
[newsletter]
sign up for ___ newsletter
get ___ by ___ every morning
newsletter
[sharing]
share
share this story
[byline]
by ___
[agency]
afp
[photo]
photo
"""
LEXICON = lexicon_of(SMALL)


def verdicts(text: str, *, format: str = "text") -> LineVerdicts:
    """What the small lexicon says of each line of a page."""
    return match(read(text, format=format), LEXICON).prompts  # type: ignore[arg-type]


def verdict(line: str) -> tuple[str, float]:
    """What the small lexicon says of one line: the family, and how surely."""
    found = verdicts(f"Something quite different stands here\n\n{line}\n\nAnd here as well")
    family = int(found.family[1])
    return ("" if family < 0 else FAMILIES[family]), float(found.confidence[1])


def is_sure(line: str, family: str) -> bool:
    """Whether the small lexicon is sure that a line is of a family."""
    found, confidence = verdict(line)
    return found == family and confidence >= SURE


@pytest.mark.parametrize(
    ("line", "family"),
    [
        ("Log in", "login"),
        ("LOG IN", "login"),
        ("Log in!", "login"),
        ("» Log in «", "login"),
        ("[Log in]", "login"),
        ("• Log in", "login"),
        ("Log\u00a0in", "login"),
        ("Log  in", "login"),
        ("Lo\u200bg i\u00adn", "login"),
        ("\ufeffLog in\u200e", "login"),
        ("\U0001f512 Log in \U0001f512\ufe0f", "login"),
        ("\uff2cog in", "login"),
        ("Ĺóg ïn", "login"),
        ("Log-in", "login"),
        ("J'ai oublié", "login"),
        ("J’AI OUBLIE", "login"),
        ("ログイン", "login"),
        ("【ログイン】", "login"),
        ("Password | Log in", "login"),
        ("Log in! Password!", "login"),
        ("Log in with Tamsin", "login"),
        ("Log in with your Tamsin Tide card", "login"),
        ("Sign up for our newsletter", "newsletter"),
        ("Sign up for the weekly harbour newsletter", "newsletter"),
        ("Get the tide tables by mail every morning", "newsletter"),
        ("Share this story", "sharing"),
        ("Share (12)", "sharing"),
        (
            "Entrez votre adresse électronique et le mot de passe que vous avez choisi en arrivant"
            " ici",
            "login",
        ),
    ],
)
def test_a_line_that_says_a_pattern(line: str, family: str) -> None:
    assert is_sure(line, family)


@pytest.mark.parametrize(
    "line",
    [
        "They log in from the harbour when the tide is out",
        "Log in the old way, the harbour master said, and nobody laughed at him for it that day",
        "The password of the old lighthouse was a fish",
        "A newsletter of herons",
        "Sign up for our",
        "newsletter our for up sign",
        "in log",
        "logs in",
        "loginn",
        "Already have an account",
        "Get the tide tables every morning",
        "Get every morning by the tide",
        "His share",
        "Login",
        "ログ",
    ],
)
def test_a_line_that_does_not(line: str) -> None:
    assert verdict(line)[1] < SURE


def test_three_dots_are_no_full_stop() -> None:
    for end, sure in (("", True), ("…", True), ("...", True), (".", False)):
        assert is_sure(f"Password{end}", "login") is sure


def test_a_weak_pattern_is_evidence() -> None:
    family, confidence = verdict("Already have an account")
    assert family == "login"
    assert 0 < confidence < SURE


@pytest.mark.parametrize(
    "section",
    ["Klumme", "Krönika", "Мнение", "Думка", "Мишљење", "الرأي", "論説", "논설", "राय", "Opinie"],
)
def test_sections_of_opinion_are_evidence(section: str) -> None:
    found = find_phrases(read(section, format="text")).prompts
    assert FAMILIES[int(found.family[0])] == "navigation"
    assert 0 < found.confidence[0] < SURE


@pytest.mark.parametrize(
    "title", ["Мнение совета изменилось после обвала", "Opinie o nowym moście są podzielone"]
)
def test_a_title_with_such_a_word_is_none(title: str) -> None:
    assert find_phrases(read(title, format="text")).prompts.confidence[0] < 0.5


def test_a_gap_may_hold_nothing() -> None:
    assert verdict("Sign up for newsletter")[1] >= SURE


def test_a_short_pattern_does_not_hold_for_a_long_line() -> None:
    assert is_sure("Sign up for " + "very " * 10 + "newsletter", "newsletter")
    assert not is_sure("Sign up for " + "very " * 40 + "newsletter", "newsletter")


def test_each_sentence_of_a_line_is_judged_and_the_longer_part_decides() -> None:
    assert is_sure("Log in! Share this story!", "login")
    assert is_sure("Share this story! Log in!", "sharing")
    assert not is_sure(f"Log in. {PARAGRAPHS[0]}", "login")


def test_a_prompt_over_several_lines_is_found_in_their_block() -> None:
    found = verdicts("Sign up for the weekly tide table and\nharbour newsletter\n")
    assert [FAMILIES[i] for i in found.family.tolist()] == ["newsletter"] * 2
    assert (found.confidence >= SURE).all()


def test_a_prompts_word_in_a_broken_paragraph_is_part_of_it() -> None:
    page = read(
        "The minister of the harbour told the house that their\nnewsletter\n, which had been sent "
        "to all the herons of the bay, was out of print.",
        format="text",
    )
    found = match(page, LEXICON).prompts
    assert (found.confidence < SURE).all()


def test_patterns_do_not_run_over_line_ends() -> None:
    found = verdicts("A list of\n\nlog\n\nin\n\nTamsin")
    assert (found.confidence < SURE).all()


def test_where_matches_stand() -> None:
    page = read("Photo: Odile Marsh/AFP\n\nThe crane fell.", format="text")
    found = match(page, LEXICON)
    assert found.lines_with("photo").tolist() == [True, False]
    assert found.lines_with("agency", "byline").tolist() == [True, False]
    words = [
        page.text[a:b]
        for a, b in zip(found.words.starts.tolist(), found.words.ends.tolist(), strict=True)
    ]
    assert words == ["Photo", "Odile", "Marsh", "AFP", "The", "crane", "fell"]
    assert found.marked("agency").tolist() == [False, False, False, True, False, False, False]


def test_cues_are_told_apart_from_prompts() -> None:
    found = match(read("By Odile Marsh\n\nLog in\n\nAFP", format="text"), LEXICON)
    assert (found.cues["byline"] >= SURE).tolist() == [True, False, False]
    assert (found.cues["agency"] >= SURE).tolist() == [False, False, True]
    assert (found.prompts.confidence >= SURE).tolist() == [False, True, False]


def test_the_reason_names_the_pattern() -> None:
    page = read("One\n\nShare this story", format="text")
    assert "share this story" in match(page, LEXICON).reason(1)
    assert "xx" in match(page, LEXICON).reason(1)


@pytest.mark.parametrize("text", ["", "...", "\n\n", "— — —", "\u200b"])
def test_a_page_without_words_has_no_verdicts(text: str) -> None:
    found = match(read(text, format="text"), LEXICON)
    assert (found.prompts.confidence == 0).all()
    assert not found.lines_with("photo").any()


def test_an_empty_lexicon_says_nothing() -> None:
    found = match(read("Log in", format="text"), lexicon_of(""))
    assert (found.prompts.confidence == 0).all()


@pytest.mark.parametrize(
    "prompt", [p for p in PROMPTS if not p.startswith("©")] + ["Inicia sesión", "登录", "دخول"]
)
def test_prompts_of_many_languages_are_found(prompt: str) -> None:
    page = read(f"{PARAGRAPHS[0]}\n\n{prompt}\n\n{PARAGRAPHS[1]}", format="text")
    confidence = page.derived(find_phrases).prompts.confidence
    assert confidence[1] >= SURE
    assert confidence[0] < SURE
    assert confidence[2] < SURE


@pytest.mark.parametrize(
    "sentence",
    [
        *PARAGRAPHS,
        *NEAR_MISSES,
        "The board will share the cost of the crane with the town.",
        "She had no account at the chandlery and paid with herrings.",
        "Subscribers of the old theatre complained about the new seats on Friday.",
        "Cookies were handed out at the pier until there were none left.",
        "Le ministre a rappelé que chacun peut se connecter au réseau de la gare.",
        "Der Bürgermeister will die Kommentare der Anwohner in Ruhe lesen.",
        "Quienes se registren antes del lunes podrán votar en la asamblea del puerto.",
        "利用者は役場の窓口でログインの方法を教わったという。",
        "Encontrou um erro na conta? O escritório do porto corrige.",
        "Čtěte více knih, říkávala babička v přístavu.",
    ],
)
def test_news_with_the_words_of_prompts_is_not_claimed(sentence: str) -> None:
    page = read(f"{PARAGRAPHS[0]}\n\n{sentence}\n\n{PARAGRAPHS[1]}", format="text")
    assert (page.derived(find_phrases).prompts.confidence < SURE).all()


def test_the_default_lexicon_is_read_once() -> None:
    assert default_lexicon() is default_lexicon()


def test_asking_of_a_short_text() -> None:
    assert says("AFP", "agency")
    assert says("(afp)", "agency")
    assert not says("AFP said", "agency")
    assert not says("AFP", "login")
    assert not says("", "agency")
    text = "Photo: Odile Marsh"
    assert text[: says_at_start(text, "photo")] == "Photo"
    assert says_at_start("Odile Marsh", "photo") == -1
    assert says_at_start("P\u200bhoto: x", "photo") == 6


def hashes_of(text: str) -> list[int]:
    """The hashes of a text's words."""
    codes = ch.codes_of(text)
    found: list[int] = words_of(codes, ch.classes_of(codes)).hashes.tolist()
    return found


@given(st.lists(st.text(st.sampled_from("abAé中한 '-")), max_size=8))
def test_hashes_are_of_folded_words(phrases: list[str]) -> None:
    once = hashes_of("\n".join(phrases))
    assert hashes_of("\n".join(phrases).upper()) == once
    assert [found for phrase in phrases for found in hashes_of(phrase)] == once


def test_different_words_have_different_hashes() -> None:
    words = sorted({w for text in (*PARAGRAPHS, *NEAR_MISSES) for w in text.casefold().split()})
    plain = [w for w in words if w.isascii() and w.isalpha()]
    assert len(set(hashes_of("\n".join(plain)))) == len(plain) > 50


WORDS = """
[words login]
password!!, kennw*!, Ihr Konto
[words reader]
you, Sie^
[words clitics]
ba
"""


def keys_in(text: str) -> list[tuple[str, str]]:
    """The listed words that stand in a text, and their kinds, in its order."""
    lexicon = lexicon_of(WORDS)
    keys = lexicon.keys
    codes = ch.codes_of(text)
    words = words_of(codes, ch.classes_of(codes))
    found = keys.find(words, lexicon.runs_in(words.hashes))
    order = np.lexsort((found.entry, found.word)).tolist()
    return [(KINDS[keys.kind[found.entry[i]]], keys.text(int(found.entry[i]))) for i in order]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Your PASSWORD", [("login", "password")]),
        ("Kennwort, Kennworte", [("login", "kennw*"), ("login", "kennw*")]),
        ("ihr konto", [("login", "Ihr Konto")]),
        ("bapassword", [("login", "password")]),
        ("bakennwort", [("login", "kennw*")]),
        ("kenn", []),
        ("passwordx", []),
        ("sie", [("reader", "Sie")]),
    ],
)
def test_words_of_a_list_are_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert keys_in(text) == expected


def test_points_of_words() -> None:
    keys = lexicon_of(WORDS).keys
    assert keys.points[:3].tolist() == [3, 2, 1]
    assert keys.capital[:5].tolist() == [False, False, False, False, True]


@pytest.mark.parametrize("language", [x for x in languages() if x != "und"])
def test_every_language_has_the_words_that_forms_are_told_by(language: str) -> None:
    keys = default_lexicon().keys
    mine = keys.language == keys.names.index(language)
    kinds = {KINDS[kind] for kind in keys.kind[mine]}
    assert {"login", "newsletter", "consent", "reader", "opening", "story"} <= kinds


@pytest.mark.parametrize("line", ["x, !\n", ", ,", "___"])
def test_a_word_without_letters_is_an_error(line: str) -> None:
    if line == ", ,":
        assert len(lexicon_of(f"[words login]\n{line}").keys) == 0
    else:
        with pytest.raises(LexiconError, match="has no words"):
            lexicon_of(f"[words login]\n{line}")


def test_spans_within_others() -> None:
    group = np.array([0, 0, 0, 1, 0])
    start, end = np.array([0, 0, 1, 0, 4]), np.array([3, 2, 3, 2, 5])
    assert within_another(group, start, end).tolist() == [False, True, True, False, False]


def test_no_run_that_is_looked_for_is_ruled_out() -> None:
    lexicon = lexicon_of("[login]\nlog in\nlog in to go on\n[words login]\nstay logged in\n")
    codes = ch.codes_of("Stay logged in, or log in to go on. Log the ship in. Log in")
    words = words_of(codes, ch.classes_of(codes))
    every = [Runs(np.arange(len(run)), run) for run in runs(words.hashes, LONGEST_RUN)]
    chosen = lexicon.runs_in(words.hashes)
    assert len(chosen[2].first) < len(every[2].first)
    for few, all_runs in zip(chosen, every, strict=True):
        assert few.hashes.tolist() == all_runs.hashes[few.first].tolist()
    found, expected = lexicon.find(chosen), lexicon.find(every)
    assert [each.tolist() for each in found] == [each.tolist() for each in expected]
    assert sorted(found[0].tolist()) == [4, 4, 13]
    assert lexicon.keys.find(words, chosen).word.tolist() == [0]


def test_of_a_words_beginnings_the_shortest_stem_comes_first() -> None:
    lexicon = lexicon_of("[words login]\nauthentic*, auth*!\n")
    codes = ch.codes_of("No authenticator")
    words = words_of(codes, ch.classes_of(codes))
    found = lexicon.keys.find(words, lexicon.runs_in(words.hashes))
    assert [lexicon.keys.text(entry) for entry in found.entry.tolist()] == ["auth*", "authentic*"]
    assert found.word.tolist() == [1, 1]


@pytest.mark.parametrize("count", [0, 1, 2, 700, 9000])
def test_a_table_of_any_size_has_what_it_was_made_of(count: int) -> None:
    hashes = np.random.default_rng(count).integers(1 << 63, size=2 * count, dtype=np.uint64)
    table = Table.of(hashes[:count], np.arange(count))
    where, row = table.look_up(hashes)
    assert where.tolist() == row.tolist() == list(range(count))
    # Few of the others get past the first look.
    assert count <= len(may_have(table.seen, hashes)) <= 1.2 * count


def test_distinct_values_are_numpys() -> None:
    for values in ([], [3], [3, 3, 1, 2, 1]):
        column = np.array(values, dtype=np.int64)
        assert distinct(column).tolist() == np.unique(column).tolist()


def test_a_pattern_is_read_from_its_own_file() -> None:
    # Of four, two and one byte a character, as Python keeps them.
    lexicon = Lexicon(
        source.read(
            {"en": "[login]\nLog in 🔑\n", "ru": "[login]\nВойти\n", "de": "[words login]\nname!\n"}
        )
    )
    assert [(p.language, p.text) for p in lexicon.patterns] == [
        ("en", "Log in 🔑"),
        ("ru", "Войти"),
    ]
    assert [lexicon.keys.text(entry) for entry in range(len(lexicon.keys))] == ["name"]
