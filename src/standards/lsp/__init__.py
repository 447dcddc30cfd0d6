"""L7: the language server, for editors."""
