"""Built-in templates and playbooks are found; where they are missing, the message says so."""

from __future__ import annotations

import pytest

from standards.resources import folder


@pytest.mark.parametrize(("name", "inside"), [("playbooks", "retail/en.yaml"), ("templates", "booklet/printable.yaml")])
def test_found_in_this_checkout(name: str, inside: str) -> None:
    assert (folder(name) / inside).is_file()


def test_an_installation_that_lacks_them() -> None:
    with pytest.raises(FileNotFoundError, match="has no elsewhere: install it again"):
        folder("elsewhere")
