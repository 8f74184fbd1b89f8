"""Choosing a counter: none where somebody sits, or where a citizen still is, unless that is meant."""

from fastapi import Response

from center.console.door import Door, Visit, away
from center.console.fields import number
from center.offices.model import Office
from center.queue.reception import Reception
from center.staff.roles import AT_THE_COUNTER
from center.staff.sessions import Sessions
from center.web.page import Pages

COUNTER = "/console/counter"
KEYS = "123456789abcdefghijklmnopqrstuvwxz"
"""Of the counters 1, 2, … in this order; `y` opens the menu."""


class SeatPages:
    """Which counter somebody is at."""

    def __init__(self, door: Door, pages: Pages, reception: Reception, sessions: Sessions) -> None:
        self._pages = pages
        self._reception = reception
        self._sessions = sessions
        door.act(f"{COUNTER}/choose", AT_THE_COUNTER, self._choose)

    def ask(self, visit: Visit, office: Office) -> Response:
        """taken: a counter that is not free; it is taken over when it is chosen once more."""
        seated = self._sessions.seated(office.id)
        calls = self._reception.line.calls(office.id)
        left = {
            place.counter: place
            for place in calls
            if place.counter is not None
            and place.counter not in seated
            and place.clerk != visit.signed.person.id
        }
        asked = number(visit.fields.get("taken", ""))
        taken = asked if asked in seated or asked in left else None
        return self._pages.page(
            "choose.html",
            me=visit.signed,
            office=office,
            seated=seated,
            left=left,
            taken=taken,
            keys=dict(enumerate(KEYS, start=1)),
        )

    def _choose(self, visit: Visit) -> Response:
        """instead_of: whom the page named; whose citizen is still there, or who sits there."""
        office = self._reception.offices.at(visit.signed.person.office)
        counter, instead_of = number(visit.fields.get("counter", "")), visit.fields.get("instead_of", "")
        self._reception.sweep(office.id)
        if office.counter(counter) is None:
            self._sessions.stand_up(visit.token)
            return away(COUNTER)
        here = self._reception.desk.at_counter(office.id, counter)
        is_free = here is None or here.clerk == visit.signed.person.id
        if (is_free or instead_of) and self._sessions.sit_at(
            visit.token, office.id, counter, instead_of=instead_of
        ):
            return away(COUNTER)
        self._sessions.stand_up(visit.token)
        return away(f"{COUNTER}?taken={counter}")
