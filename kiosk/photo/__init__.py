"""The passport photo: what is measured, what it must be, how the citizen is guided. Numbers only, no image."""
