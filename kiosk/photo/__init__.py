"""The passport photo: what is asked of the citizen, and when it is taken. Numbers only: no image in here."""
