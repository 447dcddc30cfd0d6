"""L0: what is said about a file. Imports nothing of ours."""
