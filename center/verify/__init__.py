"""Verifying a paper: by its file, by its number, by its seal."""
