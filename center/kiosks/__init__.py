"""The machines out there: how each is, and what it needs."""
