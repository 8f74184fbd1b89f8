"""Spoken calls: words as people say them, a chime, an engine without a network; kept once rendered."""
