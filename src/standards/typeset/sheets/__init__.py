"""What single printables need worked out before their template can be written; see `tools.py`."""
