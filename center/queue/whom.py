"""To whom somebody is sent: one counter, or one clerk wherever they sit. For a while; then to anybody."""

from datetime import timedelta

STRANDED = timedelta(minutes=10)
"""After this anybody of the service may call: a counter closes, a clerk goes home. Default."""


def counter(number: int) -> str:
    """As the table keeps it."""
    return f"counter:{number}"


def clerk(id_: str) -> str:
    """As the table keeps it."""
    return f"clerk:{id_}"
