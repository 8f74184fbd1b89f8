"""The tour: whole errands done by themselves, with real input events on the real window."""
