"""One module a command; `cli/group.py` lists them."""
