"""The page of a counter: who is here, who waits, who was set aside; and each act of a clerk."""

import re
from typing import Any
from uuid import UUID

from fastapi import Response

from center.console.door import Door, Visit, away
from center.console.fields import ending, id_of, number
from center.console.help import HelpPages
from center.console.seat import COUNTER, SeatPages
from center.console.words import APPOINTMENTS, HELP, LINE, PRIORITIES
from center.console.words_of_machines import KIOSKS
from center.console.words_of_passports import PASSPORT
from center.console.words_of_the_office import ENDINGS, FIGURES, OFFICE
from center.offices.model import Office
from center.parts import Center
from center.queue import whom
from center.queue.desk import At
from center.queue.place import Place, number_of
from center.queue.states import State
from center.staff.roles import AT_THE_COUNTER, THE_FIGURES, THE_OFFICE, THE_PASSPORTS
from center.web.page import HEADERS, Pages

MOST_PLACES = 1000
"""More than ever wait in an office, or are missed on one day."""

NOT_THERE = f"{COUNTER}?unknown"


class CounterPages:
    """Every act is a form of the page; whoever comes too late changes nothing."""

    def __init__(self, door: Door, pages: Pages, center: Center, calls: HelpPages) -> None:
        """calls: who asks for help on a screen."""
        self._pages = pages
        self._reception = center.reception
        self._sessions = center.sessions
        self._handoffs = center.handoffs
        self._settle = center.settling
        self._applied = center.passport.visits.application_of
        self._calls = calls
        self._seat = SeatPages(door, pages, center.reception, center.sessions)
        door.page(COUNTER, AT_THE_COUNTER, self._counter)
        door.act(f"{COUNTER}/next", AT_THE_COUNTER, self._next)
        door.act(f"{COUNTER}/number", AT_THE_COUNTER, self._by_number)
        door.act(f"{COUNTER}/ticket/{{id}}/{{act}}", AT_THE_COUNTER, self._act)

    def _counter(self, visit: Visit) -> Response:
        office = self._office(visit)
        at = self._at(visit, office)
        if at is None:
            return self._seat.ask(visit, office)
        here = self._reception.desk.at_counter(office.id, at.counter)
        return self._pages.page(
            "counter.html",
            me=visit.signed,
            office=office,
            counter=office.counter(at.counter),
            here=here,
            handoff=None if here is None else self._handoffs.of_ticket(here.id),
            application=None if here is None else self._applied(office.id, here.id),
            colleagues={
                id_: name
                for id_, name in self._sessions.at_work(office.id, AT_THE_COUNTER).items()
                if id_ != at.clerk
            },
            names={service.code: service.name for service in office.services},
            undo=id_of(visit.fields.get("did", "")),
            former=id_of(visit.fields.get("former", "")),
            told={name for name in ("late", "unknown", "nobody") if name in visit.fields},
            calling=self._calls.waiting(office.id),
            **self._line(at),
            **_words(visit),
        )

    def _line(self, at: At) -> dict[str, Any]:
        """Who waits for this counter, and who was set aside: the parked first, since they come back."""
        counter = at.office.counter(at.counter)
        mine, now = (whom.counter(at.counter), whom.clerk(at.clerk)), self._reception.clock()
        line = [
            place
            for place in self._reception.line.in_line(at.office.id, MOST_PLACES)
            if (counter and place.service in counter.services) or place.for_whom in mine
        ]
        aside = self._reception.line.aside(at.office.id, MOST_PLACES)
        later = [place.turn_at for place in line if place.turn_at > now]
        return {
            "line": line,
            "aside": sorted(aside, key=lambda place: place.state is not State.HELD),
            "mine": mine,
            "now": now,
            "from_when": min(later) if later and len(later) == len(line) else None,
        }

    def _next(self, visit: Visit) -> Response:
        """Ends with who is here, then calls. `here` is whom the clerk saw: a late repeat calls nobody.

        Served is who was served; who was only called did not come (ADR 0038).
        """
        at = self._at(visit, self._office(visit))
        if at is None:
            return away(COUNTER)
        desk = self._reception.desk
        here = desk.at_counter(at.office.id, at.counter)
        if str(here.id if here else "") != visit.fields.get("here", ""):
            return away(f"{COUNTER}?late")
        former = None
        if here is not None:
            former = (desk.finish if here.state is State.SERVING else desk.miss)(at, here.id)
            self._settle(here.id)
        called = desk.call_next(at)
        if called is None:
            return away(f"{COUNTER}?nobody&did={former.id}" if former else f"{COUNTER}?nobody")
        return _done(called, former=former)

    def _by_number(self, visit: Visit) -> Response:
        """Any of this office's line, also one that no list shows: to be called, or back into the line."""
        at = self._at(visit, self._office(visit))
        if at is None:
            return away(COUNTER)
        desk, line, asked = self._reception.desk, self._reception.line, visit.fields.get("number", "")
        waiting, aside = line.in_line(at.office.id, MOST_PLACES), line.aside(at.office.id, MOST_PLACES)
        found = _of_number([*waiting, *aside], asked)
        if found is None:
            return away(NOT_THERE)
        if visit.fields.get("act") == "back":
            return _done(desk.back(at, found.id))
        return _done((desk.resume if found.state is State.HELD else desk.call)(at, found.id))

    def _act(self, visit: Visit) -> Response:
        at, id_ = self._at(visit, self._office(visit)), id_of(visit.path["id"])
        if at is None or id_ is None:
            return away(COUNTER)
        desk, note = self._reception.desk, visit.fields.get("note", "").strip()
        match visit.path["act"]:
            case "hold":
                return _done(desk.hold(at, id_, note))
            case "transfer":
                return _done(self._transfer(visit, at, id_, note))
            case "add":
                return _done(desk.add(at, id_, visit.fields.get("service", "")))
            case "finish":
                finished = desk.finish(at, id_, ending(visit.fields.get("outcome", "")))
                self._settle(id_)
                return _done(finished)
            case "undo":
                return self._undo(visit, at, id_)
            case "call" | "recall" | "begin" | "miss" | "resume" | "back" as act:
                return _done(getattr(desk, act)(at, id_))
            case _:
                return Response("404", 404, headers=dict(HEADERS))

    def _undo(self, visit: Visit, at: At, id_: UUID) -> Response:
        """The last click; after *next* that was two acts, and who stood here before is here again."""
        undone = self._reception.desk.undo(at, id_)
        self._settle(id_)
        former = id_of(visit.fields.get("former", ""))
        if undone is None or former is None:
            return _done(undone)
        back = self._reception.desk.undo(at, former)
        self._settle(former)
        return away(COUNTER if back is not None else f"{COUNTER}?late")

    def _transfer(self, visit: Visit, at: At, id_: UUID, note: str) -> Place | None:
        """To a service, a counter or a person: whichever button was pressed."""
        desk, person = self._reception.desk, visit.fields.get("person", "")
        counter = at.office.counter(number(visit.fields.get("to", "")))
        if counter is not None:
            return desk.send_to(at, id_, whom.counter(counter.number), note)
        if person in self._sessions.at_work(at.office.id, AT_THE_COUNTER):
            return desk.send_to(at, id_, whom.clerk(person), note)
        return desk.transfer(at, id_, visit.fields.get("service", ""), note)

    def _office(self, visit: Visit) -> Office:
        return self._reception.offices.at(visit.signed.person.office)

    def _at(self, visit: Visit, office: Office) -> At | None:
        counter = visit.signed.counter
        if counter is None or office.counter(counter) is None:
            return None
        return At(office, counter, visit.signed.person.id)


def _done(place: Place | None, *, former: Place | None = None) -> Response:
    """Back to the page, which offers to take it back; or says that somebody was faster."""
    if place is None:
        return away(f"{COUNTER}?late")
    if former is None or former.id == place.id:  # the same one again, for the next service of the visit
        return away(f"{COUNTER}?did={place.id}")
    return away(f"{COUNTER}?did={place.id}&former={former.id}")


def _of_number(places: list[Place], asked: str) -> Place | None:
    """`C004`, `c4`, or `4` where only one has it. None: nobody, or more than one."""
    said = re.fullmatch(r"([A-Z]?)0*([0-9]{1,4})", asked.strip().upper(), re.ASCII)
    if said is None:
        return None
    prefix, n = said[1], int(said[2])
    fit = [each for each in places if each.n == n and (not prefix or each.number == number_of(prefix, n))]
    return fit[0] if len(fit) == 1 else None


def _words(visit: Visit) -> dict[str, Any]:
    """Also the pages this person may open."""
    roles = visit.signed.person.roles
    return {
        "endings": ENDINGS,
        "priorities": PRIORITIES,
        "may_count": bool(THE_FIGURES & roles),
        "figure_words": FIGURES,
        "may_change": bool(THE_OFFICE & roles),
        "office_words": OFFICE,
        "line_words": LINE,
        "appointment_words": APPOINTMENTS,
        "passport_words": PASSPORT if THE_PASSPORTS & roles else None,
        "help_words": HELP,
        "kiosk_words": KIOSKS,
    }
