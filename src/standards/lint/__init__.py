"""L4: rules that judge an Edition."""
