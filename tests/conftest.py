"""What every test shares: in CI the property tests search along a fixed path, at a desk along a new one each time."""

from __future__ import annotations

import os

from hypothesis import settings

settings.register_profile("ci", derandomize=True)
if os.environ.get("CI"):
    settings.load_profile("ci")
