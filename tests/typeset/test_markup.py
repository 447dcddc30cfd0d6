from __future__ import annotations

import time

import pytest
from markupsafe import Markup

from standards.typeset.markup import BLANK, BLANK_TEXT, Setting, inner, quoted

ENGLISH = Setting({"store.name": "Tom & Co.", "playbook.edition": ""}, "en", "“”")
POLISH = Setting({}, "pl", "„”")


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("plain", "plain"),
        ("an *honest* word", "an <em>honest</em> word"),
        ("a **strong** word", "a <strong>strong</strong> word"),
        ("**both *at* once**", "<strong>both <em>at</em> once</strong>"),
        ("*open", "*open"),
        ("close*", "close*"),
        ("2 * 3 * 4", "2 * 3 * 4"),
        ("**", "**"),
        (r"\*literal\*", "*literal*"),
        (r"a \ b", r"a \ b"),
        ("{{store.name}}", "{store.name}"),
        ("at {store.name}", "at Tom &amp; Co."),
        ("call {store.phone}", f"call {BLANK}"),
        ("edition {playbook.edition}", f"edition {BLANK}"),
        ("<b>bold</b> & <script>", "&lt;b&gt;bold&lt;/b&gt; &amp; &lt;script&gt;"),
        ("*<i>*", "<em>&lt;i&gt;</em>"),
        ("one\n\ntwo", "one<br/>two"),
        ("a\x01b\ud800c", "a\ufffdb\ufffdc"),
    ],
)
def test_a_text_becomes_safe_html(text: str, html: str) -> None:
    assert str(ENGLISH.rich(text)) == html


@pytest.mark.parametrize(
    ("setting", "text", "set_text"),
    [
        (ENGLISH, "the guest's coat, the guests' coats", "the guest’s coat, the guests’ coats"),
        (ENGLISH, 'You say "soon".', "You say “soon”."),
        (ENGLISH, 'a 5" plate', 'a 5" plate'),
        (ENGLISH, "within 10 s", "within 10\N{NO-BREAK SPACE}s"),
        (ENGLISH, "10 seats", "10 seats"),
        (POLISH, "stolik w rogu", "stolik w\N{NO-BREAK SPACE}rogu"),
        (POLISH, "i z widokiem", "i\N{NO-BREAK SPACE}z\N{NO-BREAK SPACE}widokiem"),
        (POLISH, "W domu", "W\N{NO-BREAK SPACE}domu"),
        (POLISH, 'mówisz "zaraz"', "mówisz „zaraz”"),
    ],
)  # fmt: skip
def test_the_small_habits_of_typesetting(setting: Setting, text: str, set_text: str) -> None:
    assert setting.refine(text) == set_text


def test_plain_text_keeps_the_words_and_drops_the_marks() -> None:
    assert ENGLISH.plain("**Call** {store.name} on {store.phone}") == f"Call Tom & Co. on {BLANK_TEXT}"
    assert ENGLISH.plain("2 * 3") == "2 * 3"


def test_a_very_long_word_is_kept_from_the_hyphenation_patterns() -> None:
    assert str(ENGLISH.rich("a" * 41)) == f'<span class="long">{"a" * 41}</span>'
    assert str(ENGLISH.rich("a" * 40)) == "a" * 40


@pytest.mark.parametrize("text", ["*" * 100_000, "*a " * 50_000, "**a *b " * 30_000, "{" * 100_000, "\\" * 100_000])
def test_hostile_markup_is_read_once(text: str) -> None:
    started = time.process_time()
    html = str(ENGLISH.rich(text))
    assert time.process_time() - started < 10
    assert html.count("<em>") <= text.count("*")
    assert max(html.count("<strong><em><strong>"), html.count("<em><strong><em>")) == 0


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Good morning.", "en", "<q>Good morning.</q>"),
        ("Καλημέρα σας.", "el", "<q>Καλημέρα σας</q>."),
        ("Dzień dobry.", "pl-PL", "<q>Dzień dobry</q>."),
        ("Słucham…", "pl", "<q>Słucham…</q>"),
        ("Po co?", "pl", "<q>Po co?</q>"),
        ("Zaraz...", "pl", "<q>Zaraz...</q>"),
        ("<b>.", "pl", "<q>&lt;b&gt;</q>."),
        (Markup("<em>Tak</em>."), "pl", "<q><em>Tak</em></q>."),
    ],
)
def test_the_full_stop_stands_where_the_language_has_it(text: str, language: str, expected: str) -> None:
    assert quoted(text, language) == expected


def test_quotation_marks_within_quotation_marks() -> None:
    assert inner("“Just for one?” is wrong") == "‘Just for one?’ is wrong"
    assert inner(Markup("«Ένας <em>μόνο</em>;»")) == Markup("“Ένας <em>μόνο</em>;”")
    assert inner("„Tylko jedna osoba?”") == "«Tylko jedna osoba?»"
    assert inner("none") == "none"
