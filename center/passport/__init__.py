"""Passport pre-applications: offered with dated fees, taken once, opened one by one, forgotten by rule."""
