"""One module a rule: `<code>_<name>.py` with `RULE` and `check`, and its page beside it. Found, not registered."""
