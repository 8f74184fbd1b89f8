"""The states of a copy at the center, and the literal table of what may follow what."""

from datetime import timedelta
from enum import StrEnum

from contract.issue import CopyOutcome

OUTCOME_PATIENCE = timedelta(hours=24)
"""After it a copy without an outcome counts as unreported, and a person is told (center.md 5). Default."""


class CopyState(StrEnum):
    """RESERVED proves nothing yet; only PRINTED is valid; VOID is for ever."""

    RESERVED = "reserved"
    PRINTED = "printed"
    VOID = "void"


ALLOWED: dict[tuple[CopyState, CopyOutcome], CopyState] = {
    (CopyState.RESERVED, CopyOutcome.PRINTED): CopyState.PRINTED,
    (CopyState.RESERVED, CopyOutcome.VOID): CopyState.VOID,
    (CopyState.PRINTED, CopyOutcome.PRINTED): CopyState.PRINTED,  # told twice
    (CopyState.PRINTED, CopyOutcome.VOID): CopyState.VOID,  # left lying in the tray
    (CopyState.VOID, CopyOutcome.VOID): CopyState.VOID,  # told twice
}
"""What is not here is refused: above all, a void copy never becomes valid."""
