"""The place of every value across layers: short forms, `~`, lists, removals, several files."""

from __future__ import annotations

from standards.model.address import path_of
from standards.resolve.overlay import removals
from standards.resolve.provenance import Layer, Provenance
from standards.source.load import load

BASE = """\
playbook: bistro
journey:
  arrive:
    touchpoints:
      table:
        who: host
        iron:
          greet: Speak first.
          wait: {do: Say it, never: [a, b, c]}
"""
GREET = path_of("arrive/table/iron/greet")
WAIT = path_of("arrive/table/iron/wait")


def layers(*texts: str) -> Provenance:
    documents = [load(text.encode(), f"{index}.yaml") for index, text in enumerate(texts)]
    return Provenance([Layer(one.path, [one], frozenset(removals(one.data))) for one in documents])


def over(content: str, *, remove: str = "") -> str:
    body = f"journey: {{arrive: {{touchpoints: {{table: {content}}}}}}}\n"
    return body + (f"remove: {{{remove}: {{because: x}}}}\n" if remove else "")


def seen(places: Provenance, path: tuple[str | int, ...], *, key: bool = False) -> str:
    """The file and the text that the place of `path` underlines."""
    found = places.location(path, key=key)
    texts = {document.path: document.text for layer in places.layers for document in layer.documents}
    line = texts[found.path].splitlines()[found.line - 1]
    return f"{found.path}: {line[found.column - 1 : found.end_column - 1]}"


def test_a_short_text_is_its_field() -> None:
    places = layers(BASE)
    assert seen(places, (*GREET, "do")) == "0.yaml: Speak first."
    assert seen(places, (*GREET, "why")) == "0.yaml: greet"
    assert seen(places, GREET, key=True) == "0.yaml: greet"
    assert str(places.location((*GREET, "do"))) == "0.yaml:8:18"


def test_a_short_text_above_a_long_form() -> None:
    places = layers(BASE, over("{iron: {wait: Say more}}"))
    assert seen(places, (*WAIT, "do")) == "1.yaml: Say more"
    assert seen(places, (*WAIT, "never", 1)) == "0.yaml: b"


def test_a_single_text_is_a_list_of_one() -> None:
    assert seen(layers(BASE), (*WAIT[:4], "who", 0)) == "0.yaml: host"


def test_a_list_replaces_the_whole_list() -> None:
    places = layers(BASE, over("{iron: {wait: {never: [d]}}}"))
    assert seen(places, (*WAIT, "never", 0)) == "1.yaml: d"
    assert seen(places, (*WAIT, "never", 2)) == "1.yaml: never"


def test_a_tilde_is_the_place_of_what_is_gone() -> None:
    places = layers(BASE, over("{iron: {wait: {never: ~}}}"))
    assert seen(places, (*WAIT, "never")) == "1.yaml: never"
    assert seen(places, (*WAIT, "never", 0)) == "1.yaml: never"
    assert [given.taken for given in places.history((*WAIT, "never"))] == [False, True]


def test_an_element_stands_where_it_was_first_written() -> None:
    places = layers(BASE, over("{iron: {wait: {why: Because.}}, intro: x}"))
    assert seen(places, WAIT, key=True) == "0.yaml: wait"
    assert seen(places, (*WAIT[:4], "iron"), key=True) == "0.yaml: iron"
    assert seen(places, (*WAIT, "why")) == "1.yaml: Because."


def test_removed_and_written_again() -> None:
    places = layers(BASE, over("{iron: {greet: Wave}}", remove="arrive/table/iron/greet"))
    assert seen(places, (*GREET, "do")) == "1.yaml: Wave"
    assert seen(places, GREET, key=True) == "1.yaml: greet"
    assert seen(places, (*GREET, "why")) == "1.yaml: greet"
    gone = layers(BASE, "remove: {arrive/table: {because: x}}\n")
    assert seen(gone, (*GREET, "do")) == "1.yaml: arrive/table"
    anew = layers(BASE, over("{intro: x}", remove="arrive/table"))
    assert seen(anew, (*GREET, "do")) == "1.yaml: table"
    back = layers(BASE, over("{intro: x}", remove="arrive/table/iron/greet"), over("{iron: {greet: Nod}}"))
    assert seen(back, (*GREET, "do")) == "2.yaml: Nod"


def test_characters_of_a_text() -> None:
    found = layers(BASE).location_in((*GREET, "do"), 6, 11)
    assert (str(found), found.end_column) == ("0.yaml:8:24", 29)


def test_several_files_of_one_playbook() -> None:
    part = "journey:\n  arrive:\n    touchpoints:\n      coat: Taking the coat\n"
    documents = [load(BASE.encode(), "bistro/a.yaml"), load(part.encode(), "bistro/b.yaml")]
    places = Provenance([Layer("bistro", documents)])
    assert seen(places, (*path_of("arrive/coat"), "title")) == "bistro/b.yaml: Taking the coat"
    assert seen(places, path_of("arrive"), key=True) == "bistro/a.yaml: arrive"


def test_what_nobody_wrote_is_at_the_start() -> None:
    assert str(layers(BASE).location(("title",))) == "0.yaml:1:1"
