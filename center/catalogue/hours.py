"""Whether a document's own window is open, or was a moment ago."""

from datetime import datetime, timedelta

from contract import hours
from contract.catalogue import Document

GRACE = timedelta(minutes=5)
"""What was submitted before the window closed counts; a citizen who is at the check page needs this long."""


def is_open(document: Document, moment: datetime) -> bool:
    """Whether `moment` (aware) lies in a window of `document`; no windows: around the clock."""
    return hours.is_open(document.windows, moment)


def was_open(document: Document, moment: datetime) -> bool:
    """Open now, or until a moment ago."""
    return is_open(document, moment) or is_open(document, moment - GRACE)
