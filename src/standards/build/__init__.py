"""L6: plans, caches and runs the work over a whole workspace."""
