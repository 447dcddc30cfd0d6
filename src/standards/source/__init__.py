"""L1: bytes become a tree of nodes with a place for every key and value."""
