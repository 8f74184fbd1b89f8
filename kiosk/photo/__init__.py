"""The passport photo: what is measured, what it must be, how one is guided. Numbers only, no image."""
