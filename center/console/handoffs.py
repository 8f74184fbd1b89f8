"""The inbox of hand-offs, and one of them as its citizen told it: the open question first."""

from collections.abc import Callable, Sequence
from uuid import UUID

from fastapi import Response

from center.console.door import Door, Visit, away
from center.console.words import BY_A_CLERK, HANDOFF_WAYS, OUTCOMES
from center.console.words_of_handoffs import KIOSK_FAULTS, LANGUAGES, SEES, SIZES
from center.handoff.desk import Handoffs
from center.handoff.waiting import Outcome, Waiting
from center.offices.book import NoSuchOffice, Offices
from center.staff.roles import AT_THE_COUNTER, THE_HANDOFFS, Role
from center.web.page import Pages
from contract.handoff import Want
from contract.text import Text

INBOX = "/console/handoffs"
OPENED_FOR = "help at the counter"
OPENED_AT_120 = "help by phone, at 120"
OPENED_ELSEWHERE = "help at another counter, by the code"
"""The purposes in the audit: for what somebody opens what a citizen handed over."""


class HandoffPages:
    """A clerk sees those of the own office, who sits at 120 the call-backs of all.

    With the code of a slip, which its citizen tells, a hand-off of any office opens at any of them.
    """

    def __init__(self, door: Door, pages: Pages, handoffs: Handoffs, offices: Offices) -> None:
        self._pages = pages
        self._handoffs = handoffs
        self._offices = offices
        door.page(INBOX, THE_HANDOFFS, self._inbox)
        door.act(f"{INBOX}/code", THE_HANDOFFS, self._by_code)
        door.act(f"{INBOX}/{{id}}", THE_HANDOFFS, self._with_one(self._open))
        door.act(f"{INBOX}/{{id}}/end", THE_HANDOFFS, self._with_one(self._end))

    def _inbox(self, visit: Visit) -> Response:
        shown = self._waiting(visit)
        return self._pages.page(
            "handoffs.html",
            me=visit.signed,
            inbox=[(each, self._service(each)) for each in shown],
            offices={each.office: self._office(each.office) for each in shown},
            ways=HANDOFF_WAYS,
            languages=LANGUAGES,
            unknown="unknown" in visit.fields,
            at_counter=_is_at_the_counter(visit),
            at_120=_is_at_120(visit),
        )

    def _waiting(self, visit: Visit) -> Sequence[Waiting]:
        office = visit.signed.person.office
        own = list(self._handoffs.inbox(office)) if _is_at_the_counter(visit) else []
        if not _is_at_120(visit):
            return own
        here = {each.id for each in own}
        return own + [each for each in self._handoffs.call_backs() if each.id not in here]

    def _by_code(self, visit: Visit) -> Response:
        """The citizen stands here, or reads it out at 120: which office it is does not matter."""
        code = visit.fields.get("code", "")
        own = self._handoffs.by_code(visit.signed.person.office, code)
        found = own or self._handoffs.by_code_anywhere(code)
        return away(f"{INBOX}?unknown") if found is None else self._open(visit, found)

    def _open(self, visit: Visit, waiting: Waiting) -> Response:
        """By a form, not by a link: what a page before-loads would stand in the audit."""
        why = OPENED_FOR if _is_own(visit, waiting) else OPENED_ELSEWHERE
        if why is OPENED_ELSEWHERE and _is_at_120(visit):
            why = OPENED_AT_120
        packet = self._handoffs.open(waiting, who=visit.signed.person.id, why=why)
        opened = self._handoffs.find_anywhere(waiting.id) or waiting
        return self._pages.page(
            "handoff.html",
            me=visit.signed,
            waiting=opened,
            service=self._service(opened),
            office=self._office(opened.office),
            packet=packet,
            ways=HANDOFF_WAYS,
            outcomes=OUTCOMES,
            choices=BY_A_CLERK if _may_act(visit, opened) else (),
            at_counter=_is_at_the_counter(visit),
            fault_words=KIOSK_FAULTS,
            languages=LANGUAGES,
            sizes=SIZES,
            sees=SEES,
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
                found = self._handoffs.find_anywhere(UUID(visit.path["id"]))
            except ValueError:
                found = None
            if found is None or not _may_act(visit, found):
                return away(f"{INBOX}?unknown")
            return then(visit, found)

        return answer

    def _office(self, id_: str) -> Text:
        try:
            return self._offices.at(id_).name
        except NoSuchOffice:
            return {"ko": id_, "en": id_}

    def _service(self, waiting: Waiting) -> Text:
        """By name; a service that is offered no more, by its code."""
        try:
            service = self._offices.at(waiting.office).service(waiting.service)
        except NoSuchOffice:
            service = None
        return {"ko": waiting.service, "en": waiting.service} if service is None else service.name


def _is_at_the_counter(visit: Visit) -> bool:
    return bool(AT_THE_COUNTER & visit.signed.person.roles)


def _is_at_120(visit: Visit) -> bool:
    return Role.CALL_CENTRE in visit.signed.person.roles


def _is_own(visit: Visit, waiting: Waiting) -> bool:
    return _is_at_the_counter(visit) and waiting.office == visit.signed.person.office


def _may_act(visit: Visit, waiting: Waiting) -> bool:
    """By its id alone: the own office's, one that its code has made theirs, and at 120 a call-back."""
    if _is_own(visit, waiting) or waiting.taken_by == visit.signed.person.id:
        return True
    return _is_at_120(visit) and waiting.want is Want.CALL_BACK
