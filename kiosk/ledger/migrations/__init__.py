"""Alembic's room: how the ledger's tables came to be."""
