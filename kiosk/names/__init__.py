"""A Korean name in Roman letters, as a passport carries it: suggested, never decided, for the citizen."""
