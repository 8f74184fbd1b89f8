"""Waiting for what another thread or process does."""

from collections.abc import Callable
from threading import Event
from time import monotonic

DEADLINE_SECONDS = 20.0
"""Of a wait in a test: far more than any needs, so that a busy machine fails none."""


def wait_until(is_so: Callable[[], bool]) -> bool:
    """Whether it came to be before the deadline."""
    pause, end = Event(), monotonic() + DEADLINE_SECONDS
    while not is_so():
        if monotonic() > end:
            return False
        pause.wait(0.01)
    return True
