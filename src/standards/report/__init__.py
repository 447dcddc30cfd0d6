"""L5: one file per format of diagnostics."""
