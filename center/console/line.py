"""The whole line of an office: who is at which counter, who waits how long, who was missed."""

from fastapi import Response

from center.console.door import Door, Visit
from center.console.words import LINE, PRIORITIES
from center.queue.reception import Reception
from center.staff.roles import AT_THE_COUNTER
from center.web.page import Pages


class LinePage:
    """To look at; calls are made at a counter."""

    def __init__(self, door: Door, pages: Pages, reception: Reception) -> None:
        self._pages = pages
        self._reception = reception
        door.page("/console/line", AT_THE_COUNTER, self._page)

    def _page(self, visit: Visit) -> Response:
        reception, id_ = self._reception, visit.signed.person.office
        office, now = reception.offices.at(id_), reception.clock()
        waiting = reception.line.in_line(id_)
        return self._pages.page(
            "line.html",
            me=visit.signed,
            office=office,
            at_counters=sorted(reception.line.calls(id_), key=lambda place: place.counter or 0),
            waiting=[(place, int((now - place.issued_at).total_seconds() // 60)) for place in waiting],
            aside=reception.line.aside(id_),
            names={service.code: service.name for service in office.services},
            targets={service.code: service.target_minutes for service in office.services},
            line_words=LINE,
            priorities=PRIORITIES,
        )
