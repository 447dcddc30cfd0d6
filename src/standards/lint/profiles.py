"""Which rules run: profiles from gentle to strict, and what a workspace ignores."""

from __future__ import annotations

from typing import NamedTuple

#: each profile runs its own rules and those of the profiles before it
PROFILES = ("starter", "standard", "strict")
DEFAULT = "standard"


class Selection(NamedTuple):
    """What a run judges: the rules of `profile` without the codes in `ignore`."""

    profile: str = DEFAULT
    ignore: frozenset[str] = frozenset()

    def runs(self, code: str, profile: str) -> bool:
        """Whether the rule `code` of `profile` is run."""
        return code not in self.ignore and PROFILES.index(profile) <= PROFILES.index(self.profile)
