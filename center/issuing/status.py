"""What a verifier is told about a paper."""

from sqlalchemy import select

from center.database.tables import copy
from center.issuing.desk import Desk
from center.issuing.numbers import VERIFICATION_LENGTH
from center.issuing.states import OUTCOME_PATIENCE, CopyState
from center.papers import PaperState, PaperStatus


class IssuedPapers:
    """Implements `center.papers.PaperRegister`. Every look-up leaves a row in the audit."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def status_of(self, number: str) -> PaperStatus:
        """See `PaperRegister`. What has neither form is unknown, without a look."""
        wanted = "".join(sign for sign in number if not sign.isspace())
        digits = wanted.replace("-", "")
        is_number = len(digits) == VERIFICATION_LENGTH and digits.isascii() and digits.isdigit()
        column = copy.c.verification_number if is_number else copy.c.serial
        query = select(copy).where(column == (digits if is_number else wanted[:32]))
        with self._desk.database.reading() as connection:
            row = connection.execute(query).one_or_none()
        if row is None:
            return PaperStatus(PaperState.UNKNOWN)
        return PaperStatus(
            state=_state(
                CopyState(row.state),
                is_over=self._desk.now() >= row.expires_at,
                is_late=self._desk.now() >= row.issued_at + OUTCOME_PATIENCE,
            ),
            serial=row.serial,
            title=row.title,
            sha256=row.sha256,
            issued_at=row.issued_at,
            expires_at=row.expires_at,
            shown=row.shown,
        )

    def note_look_up(self, address: str, serial: str) -> None:
        """The audit row of a public look-up: who (a network address), which paper."""
        self._desk.look(who=address[:64], what="verify", subject=serial[:64], why="public look-up")


def _state(state: CopyState, *, is_over: bool, is_late: bool) -> PaperState:
    match state:
        case CopyState.RESERVED:
            return PaperState.UNREPORTED if is_late else PaperState.NOT_YET_CONFIRMED
        case CopyState.VOID:
            return PaperState.VOID
        case CopyState.PRINTED:
            return PaperState.EXPIRED if is_over else PaperState.VALID
