"""L5: one file per output format."""
