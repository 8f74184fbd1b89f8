"""How the sealed parts of an application are numbered, so that a photo under way and a correction never meet.

What machines send keeps the number of its envelope, to which its seal is bound: 1 is the whole, 2 and more
are photos, each promised to a machine before it is taken. A correction is made here, far above them.
"""

from uuid import UUID

from sqlalchemy import Connection, func, select

from center.database.passport_tables import application_part

FIRST = 1
"""The part that holds the whole application."""

CORRECTIONS = 1000
"""Numbers from here on are corrections; `contract.passport.Envelope` ends at 50."""


def next_photo(connection: Connection, id_: UUID) -> int:
    """Under which number the next photo is expected, whatever was corrected meanwhile."""
    part = application_part.c
    sent = select(func.max(part.revision)).where(part.application == id_, part.revision < CORRECTIONS)
    return int(connection.scalar(sent) or 0) + 1


def number_of_correction(version: int) -> int:
    """version: of the whole content, one more with each photo and each correction."""
    return CORRECTIONS + version
