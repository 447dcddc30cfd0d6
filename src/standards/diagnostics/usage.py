"""What the user asked for cannot be done: one sentence, exit code 2."""

from __future__ import annotations


class UsageError(Exception):
    """Raised from any layer with one sentence for the user, in lower case and without a full stop.

    Why not a diagnostic: there is no place in a file to point at, and nothing else can be done in this run.
    """
