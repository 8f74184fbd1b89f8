"""Help on a kiosk's screen, as the clerk sees it: who calls, the page, what to say, and a waiver."""

from collections.abc import Callable
from hashlib import sha256
from uuid import UUID

from fastapi import Response

from center.console.door import Door, Visit, away
from center.console.words import HELP, HELP_ENDS
from center.help.calls import Call, Calls
from center.help.desk import HelpDesk
from center.help.waivers import Asked, Waivers, needs_second
from center.staff.roles import AT_THE_COUNTER, Role
from center.web.page import HEADERS, Pages
from contract.help import MOST_SIGNS, HelpState, OrderKind

PAGE = "/console/help"
SUPERVISORS = frozenset({Role.SUPERVISOR})


class HelpPages:
    """Every page shows calls of the clerk's own office only; the picture, only its helper's."""

    def __init__(self, door: Door, pages: Pages, calls: Calls, desk: HelpDesk, waivers: Waivers) -> None:
        self._pages = pages
        self._calls = calls
        self._desk = desk
        self._waivers = waivers
        one = PAGE + "/{id}"
        door.page(PAGE, AT_THE_COUNTER, self._list)
        door.page(one, AT_THE_COUNTER, self._with_one(self._show))
        door.page(f"{one}/picture.png", AT_THE_COUNTER, self._with_one(self._picture))
        door.act(f"{one}/take", AT_THE_COUNTER, self._with_one(self._take))
        door.act(f"{one}/say", AT_THE_COUNTER, self._with_one(self._say))
        door.act(f"{one}/waive", AT_THE_COUNTER, self._with_one(self._waive))
        door.act(f"{one}/end", AT_THE_COUNTER, self._with_one(self._end))
        door.act(f"{one}/send/{{kind}}", AT_THE_COUNTER, self._with_one(self._send))
        door.act(f"{one}/judge/{{waiver}}", SUPERVISORS, self._with_one(self._judge))

    def waiting(self, office: str) -> int:
        """How many call and are not helped yet."""
        return sum(call.state is HelpState.CALLING for call in self._calls.open_calls(office))

    def _list(self, visit: Visit) -> Response:
        office, person = visit.signed.person.office, visit.signed.person
        return self._pages.page(
            "help.html",
            me=visit.signed,
            calls=self._calls.open_calls(office),
            asked=self._waivers.asked(office),
            may_judge=Role.SUPERVISOR in person.roles,
            help_words=HELP,
            late="late" in visit.fields,
        )

    def _show(self, visit: Visit, call: Call) -> Response:
        if call.taken_by != visit.signed.person.id:
            return away(f"{PAGE}?late")
        picture = self._calls.picture(call) or b""
        return self._pages.page(
            "help_one.html",
            me=visit.signed,
            call=call,
            picture=sha256(picture).hexdigest()[:16] if picture else None,
            rules=[(rule, needs_second(rule)) for rule in self._waivers.rules(call.document)],
            waits=[each for each in self._waivers.asked(call.office) if each.help == call.id],
            help_words=HELP,
            ends=HELP_ENDS,
            most=MOST_SIGNS,
            late="late" in visit.fields,
        )

    def _picture(self, visit: Visit, call: Call) -> Response:
        picture = self._calls.picture(call) if call.taken_by == visit.signed.person.id else None
        if picture is None:
            return Response("404", 404, headers=dict(HEADERS))
        return Response(picture, media_type="image/png", headers=dict(HEADERS))

    def _take(self, visit: Visit, call: Call) -> Response:
        """The second who takes it is told, and loses nothing."""
        taken = self._desk.take(call, visit.signed.person)
        return away(
            f"{PAGE}/{call.id}" if taken or call.taken_by == visit.signed.person.id else f"{PAGE}?late"
        )

    def _say(self, visit: Visit, call: Call) -> Response:
        words = visit.fields.get("words", "").strip()
        if not words:
            return away(f"{PAGE}/{call.id}")
        return self._done(call, did=self._desk.order(call, visit.signed.person, OrderKind.SAY, words))

    def _send(self, visit: Visit, call: Call) -> Response:
        """Back or onward, from the page the clerk saw: one that changed meanwhile stays where it is."""
        kind, saw = visit.path["kind"], visit.fields.get("page", "")
        if kind not in (OrderKind.BACK, OrderKind.ONWARD):
            return Response("404", 404, headers=dict(HEADERS))
        is_same = saw == str(call.page)
        return self._done(call, did=is_same and self._desk.order(call, visit.signed.person, OrderKind(kind)))

    def _waive(self, visit: Visit, call: Call) -> Response:
        rule, reason = visit.fields.get("rule", ""), visit.fields.get("reason", "")
        return self._done(call, did=self._waivers.ask(call, visit.signed.person, rule, reason))

    def _end(self, visit: Visit, call: Call) -> Response:
        self._desk.end(call, visit.signed.person)
        return away(PAGE)

    def _judge(self, visit: Visit, call: Call) -> Response:
        asked = self._asked(call, visit.path["waiver"])
        grant = visit.fields.get("verdict") == "grant"
        did = asked is not None and self._waivers.judge(asked, call, visit.signed.person, grant=grant)
        return away(PAGE if did else f"{PAGE}?late")

    def _asked(self, call: Call, waiver: str) -> Asked | None:
        return next((each for each in self._waivers.asked(call.office) if str(each.id) == waiver), None)

    def _done(self, call: Call, *, did: bool) -> Response:
        return away(f"{PAGE}/{call.id}" + ("" if did else "?late"))

    def _with_one(self, then: Callable[[Visit, Call], Response]) -> Callable[[Visit], Response]:
        def answer(visit: Visit) -> Response:
            try:
                found = self._calls.find(visit.signed.person.office, UUID(visit.path["id"]))
            except ValueError:
                found = None
            return away(f"{PAGE}?late") if found is None else then(visit, found)

        return answer
