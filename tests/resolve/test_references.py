"""Roles and priceless things must be declared where they are named."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Said = Callable[..., list[str]]
Greece = Callable[..., list[str]]


def place_of_mark(text: str) -> tuple[str, str]:
    """The text without `<` and `>` around one word, and the line and column of that word in its file."""
    head, _, _ = text.partition("<")
    line, column = head.count("\n"), len(head) - head.rfind("\n")
    return text.replace("<", "").replace(">", ""), f"{line}:{column}"


@pytest.mark.parametrize(
    ("right", "wrong", "message"),
    [
        ("who: [host, waiter]", "who: [host, <waitre>]", 'R001 role "waitre" is not declared'),
        ("weight: 2", "who: <hots>", 'R001 role "hots" is not declared'),
        ("who: host, do", "who: <chef>, do", 'R001 role "chef" is not declared'),
        ("waiter: Waiter", "waiter: {title: Waiter, leads: [host, <cook>]}", 'R001 role "cook" is not declared'),
        ("title: A complaint", "title: A complaint\n    who: <cook>", 'R001 role "cook" is not declared'),
        ("thank: Thank the guest.", "thank: {do: Thank., who: <cook>}", 'R001 role "cook" is not declared'),
        ("rituals:",
         "competencies: {c: {title: C, means: C, for: <cook>}}\nrituals:", 'R001 role "cook" is not declared'),
        ("priceless: remembered", "priceless: <rememberd>", 'R002 priceless thing "rememberd" is not declared'),
        ("thank: Thank the guest.", "thank: {do: T., priceless: <x>}", 'R002 priceless thing "x" is not declared'),
    ],
)  # fmt: skip
def test_undeclared(said: Said, bistro: str, right: str, wrong: str, message: str) -> None:
    assert right in bistro
    text, place = place_of_mark(bistro.replace(right, wrong))
    assert said(text) == [f"playbooks/bistro.yaml:{place} {message}"]


def test_without_a_section_each_name_is_told_once(said: Said, bistro: str) -> None:
    text = bistro.replace("roles:\n  host: Host\n  waiter: Waiter\n", "")
    assert said(text) == [
        'playbooks/bistro.yaml:13:15 R001 there is no `roles` section to declare "host"',
        'playbooks/bistro.yaml:13:21 R001 there is no `roles` section to declare "waiter"',
    ]


def test_a_role_that_an_overlay_removes(greece: Greece) -> None:
    assert greece("remove: {roles/waiter: {because: Small.}}\ntitle: Greece") == [
        '4:10 R001 role "waiter" is removed here but still named elsewhere'
    ]
    assert greece("roles: ~") == [
        '4:1 R001 role "host" is removed here but still named elsewhere',
        '4:1 R001 role "waiter" is removed here but still named elsewhere',
    ]


def test_an_overlay_names_a_role_of_its_own(greece: Greece) -> None:
    table = "journey: {arrive: {touchpoints: {find-a-table: {master: {usual: {who: chef}}}}}}"
    assert greece("roles: {chef: Chef}\n" + table) == []
    (found,) = greece(table)
    assert found.endswith('R001 role "chef" is not declared')
