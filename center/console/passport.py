"""The passport clerk's pages: what came in, and one application in the order in which it is read."""

from base64 import b64encode
from collections.abc import Callable
from typing import Any
from uuid import UUID

from fastapi import Response

from center.console.door import Door, Visit, away
from center.console.words_of_handoffs import LANGUAGES
from center.console.words_of_history import what_of, who_of, why_of
from center.console.words_of_measures import MEASURE_STATES, MEASURES, RULES
from center.console.words_of_passports import ACTS, CASES, PASSPORT, PURPOSES, STATES, VISITS
from center.console.words_of_photos import REASONS, VERDICTS
from center.opener.line import OpenerAway, OpenerSaysNo
from center.opener.opener import Opener
from center.passport.consent import consent_words
from center.passport.correction import CORRECTABLE, Wrong, corrected
from center.passport.desk import Filed, PassportDesk
from center.passport.form import FormPrinter
from center.passport.states import MOVES, Act
from center.queue.reception import Reception
from center.staff.roles import SECOND_PERSONS, THE_PASSPORTS
from center.staff.sessions import Sessions
from center.web.page import HEADERS, Pages
from contract.passport import Application

PAGE = "/console/passport"


class PassportPages:
    """Of the clerk's own office only; each opening names its purpose."""

    def __init__(
        self,
        door: Door,
        pages: Pages,
        desk: PassportDesk,
        opener: Opener,
        reception: Reception,
        sessions: Sessions,
    ) -> None:
        self._pages = pages
        self._desk = desk
        self._opener = opener
        self._reception = reception
        self._sessions = sessions
        self._form = FormPrinter(desk.names)
        door.page(PAGE, THE_PASSPORTS, self._list)
        door.act(f"{PAGE}/code", THE_PASSPORTS, self._by_code)
        door.page(f"{PAGE}/allow", SECOND_PERSONS, self._allow_page)
        door.act(f"{PAGE}/allow", SECOND_PERSONS, self._allow)
        door.act(f"{PAGE}/{{id}}", THE_PASSPORTS, self._with_one(self._open))
        door.act(f"{PAGE}/{{id}}/act", THE_PASSPORTS, self._with_one(self._act))
        door.act(f"{PAGE}/{{id}}/correct", THE_PASSPORTS, self._with_one(self._correct))
        door.act(f"{PAGE}/{{id}}/form", THE_PASSPORTS, self._with_one(self._print))

    def _list(self, visit: Visit, *, unknown: bool = False) -> Response:
        office = visit.signed.person.office
        filed = self._desk.listed(office)
        return self._pages.page(
            "passports.html",
            me=visit.signed,
            filed=filed,
            coming=self._desk.visits.of([each.id for each in filed]),
            is_today=self._reception.appointments.is_today,
            visits=VISITS,
            unknown=unknown or "unknown" in visit.fields,
            languages=LANGUAGES,
            **_words(),
        )

    def _by_code(self, visit: Visit) -> Response:
        found = self._desk.by_code(visit.signed.person.office, visit.fields.get("code", ""))
        if len(found) == 1:
            return self._open(visit, found[0])
        return self._list(visit, unknown=not found)

    def _open(self, visit: Visit, filed: Filed, *, wrong: str = "") -> Response:
        why = visit.fields.get("why", "review")
        content: Application | None = None
        try:
            content = self._desk.open(
                filed, who=visit.signed.person.id, why=why if why in PURPOSES else "review"
            )
        except OpenerAway:
            wrong = "away"
        except OpenerSaysNo as no:
            wrong = "alone" if str(no) == "second_person" else "unreadable"
        photo = "" if content is None else b64encode(content.photo).decode()
        page = self._pages.page(
            "passport.html",
            me=visit.signed,
            filed=filed,
            content=content,
            photo=photo,
            wrong=wrong,
            possible=[act for act, (before, _after) in MOVES.items() if filed.state in before],
            history=self._desk.history(filed.id),
            appointment=self._reception.appointments.find(filed.id),
            names=self._desk.names,
            visits=VISITS,
            **_words(),
            **_words_of_one(content),
        )
        policy = page.headers["Content-Security-Policy"].replace("img-src 'self'", "img-src 'self' data:")
        page.headers["Content-Security-Policy"] = policy  # the photo stands in the page and nowhere else
        return page

    def _act(self, visit: Visit, filed: Filed) -> Response:
        wish, reason = visit.fields.get("act", ""), visit.fields.get("reason", "")
        if wish not in set(Act):
            return away(PAGE)
        if not self._desk.move(filed, Act(wish), reason, who=visit.signed.person.id):
            return self._open(visit, filed, wrong="not_now" if reason.strip() else "say_why")
        return away(PAGE)

    def _correct(self, visit: Visit, filed: Filed) -> Response:
        """Read, mended and sealed again in one act; what cannot stand changes nothing and is told why."""
        who = visit.signed.person.id
        field, value = visit.fields.get("field", ""), visit.fields.get("value", "")
        try:
            content = self._desk.open(filed, who=who, why="correction")
            changed = Wrong.FIELD if content is None else corrected(content, field, value)
            if isinstance(changed, Wrong):
                return self._open(visit, filed, wrong=f"wrong_{changed}" if content else "unreadable")
            done = self._desk.correct(filed, changed, who=who, field=field)
        except (OpenerAway, OpenerSaysNo):
            return self._open(visit, filed, wrong="away")
        again = self._desk.find(filed.office, filed.id) or filed
        return self._open(visit, again, wrong="" if done else "not_now")

    def _print(self, visit: Visit, filed: Filed) -> Response:
        try:
            content = self._desk.open(filed, who=visit.signed.person.id, why="form")
        except (OpenerAway, OpenerSaysNo):
            return self._open(visit, filed, wrong="away")
        if content is None:
            return self._open(visit, filed, wrong="unreadable")
        pdf = self._form.draw(
            content, code=filed.code, office=self._reception.offices.at(filed.office).name["ko"]
        )
        named = {"Content-Disposition": f'inline; filename="{filed.code}.pdf"'}
        return Response(pdf, media_type="application/pdf", headers=dict(HEADERS) | named)

    def _allow_page(self, visit: Visit) -> Response:
        me = visit.signed.person
        others = {
            id_: name
            for id_, name in self._sessions.at_work(me.office, THE_PASSPORTS).items()
            if id_ != me.id
        }
        return self._pages.page("passport_allow.html", me=visit.signed, others=others, **_words())

    def _allow(self, visit: Visit) -> Response:
        me, whom = visit.signed.person, visit.fields.get("whom", "")
        if whom != me.id and whom in self._sessions.at_work(me.office, THE_PASSPORTS):
            try:
                self._opener.allow(whom, me.id)
            except (OpenerAway, OpenerSaysNo):
                return away(f"{PAGE}/allow?not")
        return away("/console")

    def _with_one(self, then: Callable[[Visit, Filed], Response]) -> Callable[[Visit], Response]:
        def answer(visit: Visit) -> Response:
            try:
                found = self._desk.find(visit.signed.person.office, UUID(visit.path["id"]))
            except ValueError:
                found = None
            return away(f"{PAGE}?unknown") if found is None else then(visit, found)

        return answer


def _words() -> dict[str, Any]:
    return {
        "passport_words": PASSPORT,
        "purposes": PURPOSES,
        "passport_acts": ACTS,
        "passport_states": STATES,
        "cases": CASES,
        "correctable": CORRECTABLE,
    }


def _words_of_one(content: Application | None) -> dict[str, Any]:
    """measures: what needs a look first."""
    order = list(MEASURE_STATES)
    measures = () if content is None else content.judgement.measures
    return {
        "measures": sorted(measures, key=lambda each: order.index(each.state)),
        "measure_words": MEASURES,
        "measure_states": MEASURE_STATES,
        "rule_words": RULES,
        "verdicts": VERDICTS,
        "reasons": REASONS,
        "consent": None if content is None else consent_words(content),
        "what_of": what_of,
        "who_of": who_of,
        "why_of": why_of,
    }
