"""Customer-service standards: written in git, checked in a second, printed as booklets that staff keep."""

__version__ = "0.1.0"
