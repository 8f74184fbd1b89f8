"""What a kiosk that wants help tells each second, and what it is told."""

import logging
from typing import Any

from sqlalchemy import Connection, insert, select, update
from sqlalchemy.exc import IntegrityError

from center.clock import Clock
from center.database.engine import Database
from center.database.help_tables import help_call, help_order
from center.help.calls import Calls, end_call
from center.issuing.refusal import Refusal
from center.queue.reception import Reception
from contract.help import HelpBeat, HelpEnd, HelpOrder, HelpReply, HelpState, OrderKind
from contract.problem import ProblemCode
from contract.queue import OfficeRequest

log = logging.getLogger(__name__)


class HelpIntake:
    """Safe among threads and processes; the same beat twice does no harm."""

    def __init__(self, database: Database, clock: Clock, calls: Calls, reception: Reception) -> None:
        self._database = database
        self._clock = clock
        self._calls = calls
        self._reception = reception

    def beat(self, device: str, beat: HelpBeat) -> HelpReply:
        """The first one calls; an ended help stays ended. Refusal(NO_SUCH_SERVICE, KEY_REUSED)."""
        self._calls.end_overdue()
        found = self._known(beat) or self._begin(device, beat)
        if (found.device, found.office) != (device, beat.office):
            raise Refusal(ProblemCode.KEY_REUSED, "another help under this id")
        with self._database.writing() as connection:
            if beat.stopped:
                end_call(connection, beat.id, HelpEnd.BY_CITIZEN, self._clock())
            else:
                connection.execute(self._told(beat))
            return self._reply(connection, beat)

    def _begin(self, device: str, beat: HelpBeat) -> Any:
        self._reception.office_now(device, OfficeRequest(office=beat.office))
        now = self._clock()
        row = {
            "id": beat.id,
            "office": beat.office,
            "device": device,
            "language": beat.language,
            "state": HelpState.CALLING.value,
            "called_at": now,
            "beat_at": now,
            "helper": "",
            **_page(beat),
        }
        try:
            with self._database.writing() as connection:
                connection.execute(insert(help_call).values(**row))
        except IntegrityError:
            log.info("the same call for help at the same time")
        found = self._known(beat)
        if found is None:
            raise Refusal(ProblemCode.UNKNOWN, "the call was not kept")
        return found

    def _told(self, beat: HelpBeat) -> Any:
        told = _page(beat) | {"beat_at": self._clock(), "language": beat.language}
        if beat.picture is not None:
            told["picture"] = beat.picture
        open_ = update(help_call).where(help_call.c.id == beat.id, help_call.c.ended_at.is_(None))
        return open_.values(**told)

    def _reply(self, connection: Connection, beat: HelpBeat) -> HelpReply:
        row = help_call.c
        query = select(row.state, row.ended, row.helper).where(row.id == beat.id)
        now = connection.execute(query).one()
        due = (
            select(help_order)
            .where(help_order.c.help == beat.id, help_order.c.number > beat.heard)
            .order_by(help_order.c.number)
        )
        orders = tuple(
            HelpOrder(number=each.number, kind=OrderKind(each.kind), page=each.page, text=each.text)
            for each in connection.execute(due)
        )
        end = None if now.ended is None else HelpEnd(now.ended)
        return HelpReply(state=HelpState(now.state), end=end, helper=now.helper, orders=orders)

    def _known(self, beat: HelpBeat) -> Any:
        query = select(help_call.c.device, help_call.c.office).where(help_call.c.id == beat.id)
        with self._database.reading() as connection:
            return connection.execute(query).one_or_none()


def _page(beat: HelpBeat) -> dict[str, Any]:
    return {
        "page": beat.page,
        "title": beat.title,
        "may_go_back": beat.may_go_back,
        "may_go_on": beat.may_go_on,
        "document": beat.document,
    }
