"""Which rules run: profiles from gentle to strict, what is selected or ignored, and how severe each is."""

from __future__ import annotations

from typing import NamedTuple

from standards.diagnostics.model import Severity

#: each profile runs its own rules and those of the profiles before it
PROFILES = ("starter", "standard", "strict")
DEFAULT = "standard"


class Selection(NamedTuple):
    """What a run judges: the rules of `profile`, or those in `select` whatever their profile; never those in `ignore`.

    `select` and `ignore` hold codes, ids of house rules, and letters of families ("W"). `severities` are the
    workspace's own. With `preview` rules are also run in languages in which they are not sure enough yet.
    """

    profile: str = DEFAULT
    ignore: frozenset[str] = frozenset()
    select: frozenset[str] = frozenset()
    severities: tuple[tuple[str, Severity], ...] = ()
    preview: bool = False

    def runs(self, code: str, profile: str) -> bool:
        """Whether the rule `code` of `profile` is run."""
        if code in self.ignore or code[0] in self.ignore:
            return False
        if self.select:
            return code in self.select or code[0] in self.select
        return PROFILES.index(profile) <= PROFILES.index(self.profile)
