"""The kiosk's outbox arrives: what became of copies and money. Each message takes effect once."""

from hashlib import sha256
from typing import TypeAlias
from uuid import UUID

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.exc import IntegrityError

from center.database.keylock import lock_key
from center.database.tables import abandoned, claim, copy, inbox, issue, money_event
from center.issuing.desk import Desk
from center.issuing.move import move
from center.issuing.settle import settle
from center.issuing.states import ALLOWED, CopyState
from center.issuing.unreported import Unreported
from contract.issue import (
    AbandonEvent,
    ClaimState,
    CopyEvent,
    MoneyEvent,
    SyncReply,
    SyncRequest,
)

MOST_WON = 10_000_000
"""No errand of a kiosk moves more; a larger number is a broken message."""

MOST_REFERENCE = 64
"""Characters of a payment's reference; a UUID has 36."""

Event: TypeAlias = AbandonEvent | CopyEvent | MoneyEvent
Refused: TypeAlias = str | None
"""Why a message took no effect; None: it did, or had before."""


class Outcomes:
    """The `sync` call: one transaction for the batch, one inbox row for each message."""

    def __init__(self, desk: Desk, unreported: Unreported) -> None:
        self._desk = desk
        self._unreported = unreported

    def sync(self, device: str, request: SyncRequest) -> SyncReply:
        """What took effect or had before, and what never will. A poison message blocks no other."""
        events: tuple[Event, ...] = (*request.abandoned, *request.copies, *request.money)
        try:
            answers = self._apply_all(device, events)
        except IntegrityError:  # the same batch came twice at once: by now the other one is written down
            answers = self._apply_all(device, events)
        self._unreported.look()
        return SyncReply(
            acked=tuple(key for key, refused in answers.items() if refused is None),
            refused={key: refused for key, refused in answers.items() if refused is not None},
        )

    def _apply_all(self, device: str, events: tuple[Event, ...]) -> dict[UUID, Refused]:
        with self._desk.database.writing() as connection:
            return {event.id: self._once(connection, device, event) for event in events}

    def _once(self, connection: Connection, device: str, event: Event) -> Refused:
        body = sha256(event.model_dump_json().encode()).hexdigest()
        seen = connection.execute(
            select(inbox).where(inbox.c.device == device, inbox.c.event == event.id)
        ).one_or_none()
        if seen is not None:
            refused: Refused = seen.refused
            return refused if seen.body_sha256 == body else "id_reused"
        refused = self._apply(connection, device, event)
        connection.execute(
            insert(inbox).values(
                device=device,
                event=event.id,
                body_sha256=body,
                refused=refused,
                received_at=self._desk.now(),
            )
        )
        return refused

    def _apply(self, connection: Connection, device: str, event: Event) -> Refused:
        match event:
            case AbandonEvent():
                return self._abandon(connection, device, event)
            case CopyEvent():
                return self._copy(connection, device, event)
            case MoneyEvent():
                return self._money(connection, device, event)

    def _copy(self, connection: Connection, device: str, event: CopyEvent) -> Refused:
        row = connection.execute(
            select(copy, issue.c.device)
            .join(issue, copy.c.issue == issue.c.key)
            .where(copy.c.serial == event.serial)
            .with_for_update()
        ).one_or_none()
        if row is None:
            return "no_such_serial"
        if row.device != device:
            return "other_device"
        after = ALLOWED.get((CopyState(row.state), event.outcome))
        if after is None:
            return "void_is_for_ever"
        if after != row.state:
            move(connection, row, after, reason=event.reason, device=device, at=self._desk.now())
            settle(connection, row.issue, self._desk.clock)
        return None

    def _money(self, connection: Connection, device: str, event: MoneyEvent) -> Refused:
        amounts = (event.paid_won, event.refunded_won, event.kept_won)
        if not all(0 <= won <= MOST_WON for won in amounts) or len(event.payment_reference) > MOST_REFERENCE:
            return "out_of_range"
        errand = connection.execute(
            select(issue.c.device).where(issue.c.key == event.key).with_for_update()
        ).one_or_none()
        if errand is None:
            return "no_such_errand"
        if errand.device != device and not _refunds_here(connection, device, event.key):
            return "other_device"
        connection.execute(
            insert(money_event).values(
                issue=event.key,
                event=event.id,
                paid_won=event.paid_won,
                refunded_won=event.refunded_won,
                kept_won=event.kept_won,
                payment_reference=event.payment_reference,
                device=device,
                at=self._desk.now(),
            )
        )
        if event.kept_won:
            _refund_failed(connection, device, event)
        settle(connection, event.key, self._desk.clock)
        return None

    def _abandon(self, connection: Connection, device: str, event: AbandonEvent) -> Refused:
        """Nobody knows the new claim code of such an errand, so a claim it collected is open again."""
        lock_key(connection, event.key)
        query = select(issue).where(issue.c.key == event.key).with_for_update()
        errand = connection.execute(query).one_or_none()
        if errand is not None and errand.device != device:
            return "other_device"
        if connection.execute(select(abandoned).where(abandoned.c.key == event.key)).first() is None:
            connection.execute(insert(abandoned).values(key=event.key, device=device, at=self._desk.now()))
        if errand is None:
            return None
        self._void_reserved(connection, event.key, device)
        if errand.collects is not None:
            reopened = update(claim).where(claim.c.code == errand.collects, claim.c.used_by == event.key)
            connection.execute(reopened.values(state=ClaimState.OPEN, used_by=None))
        settle(connection, event.key, self._desk.clock)
        return None

    def _void_reserved(self, connection: Connection, key: UUID, device: str) -> None:
        waiting = select(copy).where(copy.c.issue == key, copy.c.state == CopyState.RESERVED)
        for row in connection.execute(waiting).all():
            move(connection, row, CopyState.VOID, reason="abandoned", device=device, at=self._desk.now())


def _refund_failed(connection: Connection, device: str, event: MoneyEvent) -> None:
    """This device was to refund a claim and still holds the money: the code is good again."""
    refunding = (
        (claim.c.payment_key == event.key)
        & (claim.c.state == ClaimState.REFUNDED)
        & (claim.c.refunded_by == device)
    )
    opened = {"state": ClaimState.OPEN, "refunded_by": None, "credit_won": event.kept_won}
    connection.execute(update(claim).where(refunding).values(opened))


def _refunds_here(connection: Connection, device: str, key: UUID) -> bool:
    """Whether this device gives back the money of a claim paid in errand `key` at another kiosk."""
    query = select(claim.c.code).where(
        claim.c.payment_key == key, claim.c.state == ClaimState.REFUNDED, claim.c.refunded_by == device
    )
    return connection.execute(query).first() is not None
