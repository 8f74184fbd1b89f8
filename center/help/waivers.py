"""A fee waived by a helper: with a reason, by a second person where the register would be overruled, once."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

from sqlalchemy import Connection, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from center.clock import SEOUL, Clock
from center.database.engine import Database
from center.database.help_tables import help_call, help_waiver
from center.database.tables import audit
from center.help.calls import Call
from center.help.desk import helps, put_order
from center.staff.people import Person
from center.staff.roles import Role
from contract.catalogue import Catalogue, Exemption
from contract.help import OrderKind

LIFE = timedelta(minutes=15)
"""From the grant to the paper: an errand with help. Default."""

SHORTEST_REASON = 5
"""Signs. A full stop is no reason."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A waiver that needs a second person."""

    id: UUID
    help: UUID
    rule: str
    document: str
    reason: str
    asked_by: str
    asked_at: datetime


@dataclass(frozen=True, slots=True)
class Granted:
    """A waiver that may be used now."""

    id: UUID
    rule: str


class Waivers:
    """Safe among threads and processes."""

    def __init__(self, database: Database, clock: Clock, catalogue: Catalogue) -> None:
        self._database = database
        self._clock = clock
        self._catalogue = catalogue

    def rules(self, document: str) -> list[Exemption]:
        """The exemptions a person may apply to this document today: all of them, by different ways."""
        today = self._clock().astimezone(SEOUL).date()
        return [
            rule
            for rule in self._catalogue.exemptions
            if document in rule.documents and _is_valid(rule, today)
        ]

    def ask(self, call: Call, person: Person, rule: str, reason: str) -> bool:
        """Granted at once where a clerk's judgement is the evidence; else it waits for a second person."""
        found = next((each for each in self.rules(call.document) if each.rule == rule), None)
        if found is None or len(reason.strip()) < SHORTEST_REASON:
            return False
        now, alone = self._clock(), not needs_second(found)
        row = {
            "id": uuid4(),
            "help": call.id,
            "rule": rule,
            "document": call.document,
            "reason": reason.strip()[:200],
            "asked_by": person.id,
            "asked_at": now,
            "granted_by": person.id if alone else None,
            "granted_at": now if alone else None,
        }
        with self._database.writing() as connection:
            if not helps(connection, call, person):
                return False
            connection.execute(insert(help_waiver).values(**row))
            _note(connection, call.id, person, "help.waiver.asked", rule, now)
            if alone:
                put_order(connection, call, OrderKind.WAIVE, "", now)
        return True

    def asked(self, office: str) -> list[Asked]:
        """Of calls that go on, not judged yet."""
        row = help_waiver.c
        query = (
            select(row.id, row.help, row.rule, row.document, row.reason, row.asked_by, row.asked_at)
            .join(help_call, help_call.c.id == row.help)
            .where(help_call.c.office == office, help_call.c.ended_at.is_(None))
            .where(row.granted_at.is_(None), row.refused_by.is_(None))
            .order_by(row.asked_at)
        )
        with self._database.reading() as connection:
            return [Asked(*each) for each in connection.execute(query)]

    def judge(self, asked: Asked, call: Call, person: Person, *, grant: bool) -> bool:
        """By a supervisor who is not the one who asked. False: not theirs to judge, or judged already."""
        if person.id == asked.asked_by or Role.SUPERVISOR not in person.roles:
            return False
        now, row = self._clock(), help_waiver.c
        open_ = update(help_waiver).where(
            row.id == asked.id, row.granted_at.is_(None), row.refused_by.is_(None)
        )
        verdict = {"granted_by": person.id, "granted_at": now} if grant else {"refused_by": person.id}
        try:
            with self._database.writing() as connection:
                if connection.execute(open_.values(**verdict)).rowcount != 1:
                    return False
                what = "help.waiver.granted" if grant else "help.waiver.refused"
                _note(connection, call.id, person, what, asked.rule, now)
                if grant:
                    put_order(connection, call, OrderKind.WAIVE, "", now)
        except IntegrityError:  # the helper spoke in the same moment
            return False
        return True

    def granted_to(self, help_: UUID, device: str, document: str, subject: str) -> Granted | None:
        """For a quote: the latest good one, from now on this holder's. None: there is none."""
        row = help_waiver.c
        theirs = or_(row.holder.is_(None), row.holder == subject)
        query = (
            self._good(device, document)
            .where(row.help == help_, row.used_by.is_(None), theirs)
            .order_by(row.granted_at.desc())
        )
        with self._database.writing() as connection:
            found = connection.execute(query.limit(1)).one_or_none()
            if found is None:
                return None
            mine = update(help_waiver).where(row.id == found.id, theirs).values(holder=subject)
            return Granted(found.id, found.rule) if connection.execute(mine).rowcount == 1 else None

    def still_good(self, id_: UUID, device: str, document: str, subject: str) -> Granted | None:
        """For the paper: the one that was quoted to this holder."""
        row = help_waiver.c
        query = self._good(device, document).where(
            row.id == id_, row.holder == subject, row.used_by.is_(None)
        )
        with self._database.reading() as connection:
            found = connection.execute(query).one_or_none()
        return None if found is None else Granted(found.id, found.rule)

    def _good(self, device: str, document: str) -> Any:
        row = help_waiver.c
        return (
            select(row.id, row.rule)
            .join(help_call, help_call.c.id == row.help)
            .where(
                help_call.c.device == device,
                row.document == document,
                row.granted_at > self._clock() - LIFE,
            )
        )


def needs_second(rule: Exemption) -> bool:
    """Where a register knows the fact and did not say so, one person alone does not overrule it."""
    return rule.evidence == "register"


def use_up_waiver(connection: Connection, id_: UUID, key: UUID) -> bool:
    """Once; in the transaction of the paper. False when another errand had it."""
    free = update(help_waiver).where(help_waiver.c.id == id_, help_waiver.c.used_by.is_(None))
    return connection.execute(free.values(used_by=key)).rowcount == 1


def _note(connection: Connection, help_: UUID, person: Person, what: str, rule: str, now: datetime) -> None:
    """Never the reason: what somebody wrote of a citizen is forgotten by rule; this row stays for ever."""
    row = {"at": now, "who": person.id, "what": what, "subject": str(help_), "why": rule[:200]}
    connection.execute(insert(audit).values(**row))


def _is_valid(rule: Exemption, today: date) -> bool:
    return rule.valid_from <= today and (rule.valid_until is None or today < rule.valid_until)
