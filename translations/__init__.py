"""Loader of Qt translation catalogues."""
