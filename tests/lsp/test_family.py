"""Which files belong together, and what they declare."""

from __future__ import annotations

from standards.lsp.family import Family, family
from standards.source.document import Document
from standards.source.load import load


def document(path: str, text: str) -> Document:
    return load(text.encode(), path)


HEAD = document("p/1.yaml", "playbook: shop\ntitle: Shop\nroles: {host: Host}\njourney: {a: {title: Arriving}}\n")
PART = document("p/2.yaml", "journey: {a: {touchpoints: {door: The door}}}\n")
GREECE = document("o/gr.yaml", "overlay: gr\nextends: shop\ntitle: Greece\nroles: {host: Welcomer}\n")
ATHENS = document("o/at.yaml", "overlay: at\nextends: gr\nroles: {guard: Guard}\n")
OTHER = document("q/x.yaml", "playbook: other\njourney: {a: {title: A}}\n")
BROKEN = document("p/3.yaml", "protocols: [\n")
ALL = [HEAD, PART, GREECE, ATHENS, OTHER]


def paths(found: Family) -> tuple[list[str], list[str]]:
    return [each.path for each in found.bases], [each.path for each in found.others]


def test_a_playbook_its_parts_and_the_overlays_on_it() -> None:
    assert paths(family(HEAD, ALL)) == (["p/1.yaml", "p/2.yaml"], ["o/gr.yaml", "o/at.yaml"])
    assert paths(family(PART, ALL)) == paths(family(HEAD, ALL))
    assert paths(family(OTHER, ALL)) == (["q/x.yaml"], [])


def test_an_overlay_stands_on_what_it_extends() -> None:
    assert paths(family(ATHENS, ALL)) == (["p/1.yaml", "p/2.yaml", "o/gr.yaml", "o/at.yaml"], [])
    assert paths(family(GREECE, ALL)) == (["p/1.yaml", "p/2.yaml", "o/gr.yaml"], ["o/at.yaml"])


def test_a_broken_part_belongs_to_the_playbook_of_its_folder() -> None:
    assert paths(family(BROKEN, [*ALL, BROKEN])) == (["p/1.yaml", "p/2.yaml", "p/3.yaml"], [])


def test_the_last_title_counts() -> None:
    found = family(ATHENS, ALL)
    assert found.elements("roles") == {"roles/host": "Welcomer", "roles/guard": "Guard"}
    assert found.title("roles/host") == "Welcomer"
    assert family(HEAD, ALL).title("roles/host") == "Host"
    assert found.title("a/door") == "The door"
    assert found.title("no/such") == ""
    assert dict(found.books) == {"shop": "Shop", "other": "", "gr": "Greece", "at": ""}
    assert found.identity == "at"


def test_overlays_that_extend_one_another_end() -> None:
    one = document("o/1.yaml", "overlay: one\nextends: two\n")
    two = document("o/2.yaml", "overlay: two\nextends: one\n")
    assert paths(family(one, [one, two])) == (["o/2.yaml", "o/1.yaml"], [])
