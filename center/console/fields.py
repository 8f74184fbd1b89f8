"""What the fields of the counter's forms say; odd input is no input."""

from uuid import UUID

from center.queue.states import Ending

COUNTER_DIGITS = 2
ROW_DIGITS = 18
"""So many fit into eight bytes."""


def number(text: str) -> int:
    """Of a counter as a form says it; 0, which no counter has, for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= COUNTER_DIGITS else 0


def id_of(text: str) -> UUID | None:
    """A ticket's; None for anything else."""
    try:
        return UUID(text)
    except ValueError:
        return None


def ending(text: str) -> Ending:
    """Done, where the clerk said nothing else."""
    return Ending(text) if text in set(Ending) else Ending.DONE


def row_number(text: str) -> int | None:
    """Of a row of a long list, from which older ones are asked for; None for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= ROW_DIGITS else None
