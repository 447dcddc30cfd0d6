"""Word lists are folded as texts are, and absent ones are empty."""

from __future__ import annotations

from standards.lint.wordlists import in_order, words


def test_a_list_is_folded() -> None:
    assert "μιλησ" not in words("el", "negation", "negators")
    assert {"μη", "μην", "δεν"} <= words("el", "negation", "negators")
    assert "ποτε" in words("el", "questions", "opens")


def test_endings_keep_their_order() -> None:
    assert in_order("pl", "names", "surnames")[:2] == ("ski", "skiego")


def test_what_a_language_lacks_is_empty() -> None:
    assert words("en", "names", "surnames") == frozenset()
    assert words("hu", "verbs", "connectors") == frozenset()
