"""A copy's next state, and its row in the register that is never rewritten."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, insert, update

from center.database.tables import copy, copy_event
from center.issuing.states import CopyState

_LONGEST_REASON = 64


def move(
    connection: Connection, row: Row[Any], after: CopyState, *, reason: str, device: str, at: datetime
) -> None:
    """row: of `copy`. device: the kiosk it is about."""
    connection.execute(update(copy).where(copy.c.serial == row.serial).values(state=after))
    connection.execute(
        insert(copy_event).values(
            serial=row.serial,
            was=row.state,
            state=after,
            reason=reason[:_LONGEST_REASON],
            sha256=row.sha256,
            device=device,
            at=at,
        )
    )
