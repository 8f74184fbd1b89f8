"""What a clerk does for a citizen at a kiosk: takes the call, says, sends back or onward, ends; audited."""

from typing import Any

from sqlalchemy import Connection, func, insert, literal, select, update
from sqlalchemy.exc import IntegrityError

from center.clock import Clock
from center.database.engine import Database
from center.database.help_tables import help_call, help_order
from center.database.tables import audit
from center.help.calls import Call, end_call
from center.staff.people import Person
from contract.help import MOST_SIGNS, HelpEnd, HelpState, OrderKind

OPENED_FOR = "help on the screen, with the citizen's consent"
"""The purpose in the audit."""


class HelpDesk:
    """Safe among threads and processes. One helper a call: who takes it first has it until its end."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def take(self, call: Call, person: Person) -> bool:
        """From now on this person helps; False when somebody was faster, or it is over."""
        free = update(help_call).where(
            help_call.c.id == call.id, help_call.c.state == HelpState.CALLING.value
        )
        taken = free.values(
            state=HelpState.HELPING.value,
            taken_by=person.id,
            taken_at=self._clock(),
            helper=person.name,
        )
        with self._database.writing() as connection:
            if connection.execute(taken).rowcount != 1:
                return False
            self._note(connection, call, person, "help.taken", OPENED_FOR)
        return True

    def order(self, call: Call, person: Person, kind: OrderKind, text: str = "") -> bool:
        """For the page the clerk saw; False when the help is not this person's, or over."""
        try:
            with self._database.writing() as connection:
                if not helps(connection, call, person):
                    return False
                put_order(connection, call, kind, text.strip()[:MOST_SIGNS], self._clock())
                # what was said may name somebody: the audit keeps that it was said, for as long as rows live
                self._note(connection, call, person, f"help.{kind.value}", "")
        except IntegrityError:  # two at the same moment: the second click is told that it changed
            return False
        return True

    def end(self, call: Call, person: Person) -> bool:
        """The helper's end; False when it was over."""
        with self._database.writing() as connection:
            if not helps(connection, call, person):
                return False
            self._note(connection, call, person, "help.ended", "")
            return end_call(connection, call.id, HelpEnd.BY_CLERK, self._clock())

    def _note(self, connection: Connection, call: Call, person: Person, what: str, why: str) -> None:
        row = {"at": self._clock(), "who": person.id, "what": what, "subject": str(call.id), "why": why}
        connection.execute(insert(audit).values(**row))


def helps(connection: Connection, call: Call, person: Person) -> bool:
    """Whether this person helps in this call now."""
    row = help_call.c
    query = select(row.id).where(
        row.id == call.id, row.taken_by == person.id, row.state == HelpState.HELPING.value
    )
    return connection.execute(query).first() is not None


def put_order(connection: Connection, call: Call, kind: OrderKind, text: str, now: Any) -> None:
    """The next number of this help; IntegrityError when another took it in the same moment."""
    number = select(
        literal(call.id, help_order.c.help.type),
        func.coalesce(func.max(help_order.c.number), 0) + 1,
        literal(kind.value),
        literal(call.page),
        literal(text),
        literal(now, help_order.c.at.type),
    ).where(help_order.c.help == call.id)
    columns = ["help", "number", "kind", "page", "text", "at"]
    connection.execute(insert(help_order).from_select(columns, number))
