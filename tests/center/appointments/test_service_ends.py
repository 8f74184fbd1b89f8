"""A service taken away while somebody books a time for it: one of the two hears that it is not possible."""

from concurrent.futures import Future, ThreadPoolExecutor, wait
from datetime import datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest
from sqlalchemy import Connection

from center.issuing.refusal import Refusal
from center.offices.model import Office
from contract.problem import ProblemCode

pytestmark = pytest.mark.slow
LONG_ENOUGH_S = 0.4


class Taken(Exception):
    """The change is off."""


def without_passports(office: Office) -> Office:
    """As it will be."""
    services = [
        service.model_copy(update={"offered": service.code != "passport"}) for service in office.services
    ]
    return office.model_copy(update={"services": tuple(services)})


def book(kit: Any, office: Office, start: datetime) -> None:
    """Refusal."""
    with kit.center.desk.database.writing() as connection:
        kit.center.reception.appointments.book(
            connection,
            office,
            id_=uuid4(),
            code=uuid4().hex[:6].upper(),
            service="passport",
            start=start,
            language="ko",
            who="t",
        )


@pytest.mark.parametrize("minutes", [0, 5], ids=["from now on", "from soon on"])
def test_who_books_meanwhile_waits_and_hears_that_there_is_no_such_time(kit: Any, minutes: int) -> None:
    """The change has looked and found nobody: whoever comes then does not slip past."""
    reception = kit.center.reception
    office = reception.offices.at("suwon-24")
    start = reception.appointments.free(office, "passport")[0].start
    booked: list[Future[None]] = []

    with ThreadPoolExecutor(1) as others:

        def look(connection: Connection) -> None:
            last = reception.appointments.last_booked(connection, office.id, "passport", kit.clock())
            assert last is None
            booked.append(others.submit(book, kit, office, start))
            assert not wait(booked, timeout=LONG_ENOUGH_S).done

        begins = kit.clock() + timedelta(minutes=minutes)
        reception.offices.change(
            without_passports(office), valid_from=begins, who="boss", why="a change", check=look
        )
        with pytest.raises(Refusal) as caught:
            booked[0].result(10)
    assert caught.value.code is ProblemCode.SLOT_TAKEN


def test_who_was_first_is_seen(kit: Any) -> None:
    """And the service stays."""
    reception = kit.center.reception
    office = reception.offices.at("suwon-24")
    start = reception.appointments.free(office, "passport")[0].start
    book(kit, office, start)

    def look(connection: Connection) -> None:
        if reception.appointments.last_booked(connection, office.id, "passport", kit.clock()) is not None:
            raise Taken

    with pytest.raises(Taken):
        reception.offices.change(
            without_passports(office), valid_from=kit.clock(), who="boss", why="a change", check=look
        )
    assert reception.offices.at("suwon-24", kit.clock()).offers("passport")
