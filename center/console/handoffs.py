"""The inbox of hand-offs, and one of them as its citizen told it: the open question first."""

from collections.abc import Callable
from uuid import UUID

from fastapi import Response

from center.console.door import Door, Visit, away
from center.console.words import BY_A_CLERK, HANDOFF_WAYS, OUTCOMES
from center.handoff.desk import Handoffs, Outcome, Waiting
from center.staff.roles import AT_THE_COUNTER
from center.web.page import Pages

INBOX = "/console/handoffs"
OPENED_FOR = "help at the counter"
"""The purpose in the audit: a clerk opens what a citizen handed to the office."""


class HandoffPages:
    """Every page shows hand-offs of the clerk's own office only."""

    def __init__(self, door: Door, pages: Pages, handoffs: Handoffs) -> None:
        self._pages = pages
        self._handoffs = handoffs
        door.page(INBOX, AT_THE_COUNTER, self._inbox)
        door.act(f"{INBOX}/code", AT_THE_COUNTER, self._by_code)
        door.act(f"{INBOX}/{{id}}", AT_THE_COUNTER, self._with_one(self._open))
        door.act(f"{INBOX}/{{id}}/end", AT_THE_COUNTER, self._with_one(self._end))

    def _inbox(self, visit: Visit) -> Response:
        office = visit.signed.person.office
        return self._pages.page(
            "handoffs.html",
            me=visit.signed,
            inbox=self._handoffs.inbox(office),
            ways=HANDOFF_WAYS,
            unknown="unknown" in visit.fields,
        )

    def _by_code(self, visit: Visit) -> Response:
        found = self._handoffs.by_code(visit.signed.person.office, visit.fields.get("code", ""))
        return away(f"{INBOX}?unknown") if found is None else self._open(visit, found)

    def _open(self, visit: Visit, waiting: Waiting) -> Response:
        """By a form, not by a link: what a page before-loads would stand in the audit."""
        packet = self._handoffs.open(waiting, who=visit.signed.person.id, why=OPENED_FOR)
        return self._pages.page(
            "handoff.html",
            me=visit.signed,
            waiting=waiting,
            packet=packet,
            ways=HANDOFF_WAYS,
            outcomes=OUTCOMES,
            choices=BY_A_CLERK,
        )

    def _end(self, visit: Visit, waiting: Waiting) -> Response:
        outcome = visit.fields.get("outcome", "")
        if outcome in set(BY_A_CLERK):
            note = visit.fields.get("note", "")
            self._handoffs.end(waiting, Outcome(outcome), note, who=visit.signed.person.id)
        return away(INBOX)

    def _with_one(self, then: Callable[[Visit, Waiting], Response]) -> Callable[[Visit], Response]:
        def answer(visit: Visit) -> Response:
            try:
                found = self._handoffs.find(visit.signed.person.office, UUID(visit.path["id"]))
            except ValueError:
                found = None
            return away(f"{INBOX}?unknown") if found is None else then(visit, found)

        return answer
