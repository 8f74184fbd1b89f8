"""How the parts of an application are counted: the application, then new photos, and what a clerk mended."""

FIRST = 1
"""The revision that holds the whole application; later ones of a machine hold a new photo."""

CORRECTED = ""
"""The hash of a revision that a clerk made: no machine sends it again."""
