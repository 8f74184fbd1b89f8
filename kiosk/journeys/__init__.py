"""Citizens' errands: each journey is a story, read from top to bottom."""
