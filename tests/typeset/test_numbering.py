from __future__ import annotations

from collections.abc import Callable

from standards.resolve.edition import Edition
from standards.typeset.compose import compose
from standards.typeset.numbering import _letter, numbers

TEXT = """\
journey:
  a:
    title: A
    touchpoints:
      one: One
      two: {title: Two, moment_of_truth: true, iron: {x: X, y: Y}, master: {z: Z}}
  b:
    title: B
    touchpoints:
      three: {title: Three, iron: {x: X}}
      four: {title: Four, moment_of_truth: true}
protocols: {p: {title: P, steps: {s: S, t: T}}}
"""


def test_moments_count_and_others_carry_letters(edition: Callable[..., Edition]) -> None:
    found = numbers(edition(TEXT))
    assert (found["a/one"], found["a/two"]) == ("a", "1")
    assert (found["b/three"], found["b/four"]) == ("b", "2")
    assert [found[f"a/two/{name}"] for name in ("iron/x", "iron/y", "master/z")] == ["1.1", "1.2", "1.3"]
    assert found["b/three/iron/x"] == "b.1"
    assert [found[f"protocols/p/{name}"] for name in "st"] == ["1", "2"]


def test_greek_letters_in_greek(edition: Callable[..., Edition]) -> None:
    assert numbers(edition(TEXT, "el"))["b/three"] == "β"


def test_letters_go_on_after_the_last() -> None:
    assert [_letter(position, "abc") for position in (0, 2, 3, 5, 11, 12)] == ["a", "c", "aa", "ac", "cc", "aaa"]


def test_a_selection_keeps_the_numbers_of_the_whole(edition: Callable[..., Edition]) -> None:
    from standards.resolve.select import moments_only

    whole = edition(TEXT)
    view = compose(moments_only(whole), whole=whole)
    assert [spot.number for spot in view.touchpoints] == ["1", "2"]
    assert [spot.number for spot in compose(whole).ordinary] == ["b"]
