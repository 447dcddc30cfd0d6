"""L4: an Edition becomes pages of HTML."""
