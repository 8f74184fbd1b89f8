"""Builds everything, runs it, tests it: the composition root and the `anytime` command."""
