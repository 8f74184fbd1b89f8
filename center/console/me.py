"""One's own page: the passkeys of whoever is signed in, keys of one letter, and staying signed in."""

from collections.abc import Callable
from uuid import UUID

from fastapi import Response

from center.console.door import KEYS, Door, Visit, away
from center.console.passkey import as_json
from center.staff.ceremony import NotProven
from center.staff.passkeys import MOST, Passkeys, tidy_name
from center.staff.roles import EVERYBODY
from center.web.page import HEADERS, Pages

PAGE = "/console/me"
STAY = "/console/stay"
A_YEAR = 365 * 24 * 3600
"""Seconds."""


class MePage:
    """Of oneself only: nobody names another person here.

    A new passkey wants a sign-in by password and code. One that came in by a passkey makes no further ones,
    or whoever finds a phone would stay for ever. Names and removals are open to both.
    """

    def __init__(self, door: Door, pages: Pages, passkeys: Passkeys) -> None:
        self._pages = pages
        self._passkeys = passkeys
        door.page(PAGE, EVERYBODY, self._page)
        door.page(STAY, EVERYBODY, self._stay)
        door.act(f"{PAGE}/keys", EVERYBODY, self._switch_keys)
        door.act(f"{PAGE}/passkey/challenge", EVERYBODY, self._challenge)
        door.act(f"{PAGE}/passkey", EVERYBODY, self._add)
        door.act(f"{PAGE}/passkey/{{id}}/name", EVERYBODY, self._with_one(self._rename))
        door.act(f"{PAGE}/passkey/{{id}}/remove", EVERYBODY, self._with_one(self._remove))

    def _page(self, visit: Visit, code: int = 200, *, failed: bool = False) -> Response:
        mine = self._passkeys.of(visit.signed.person.id)
        return self._pages.page(
            "me.html",
            code,
            me=visit.signed,
            passkeys=mine,
            is_here=self._passkeys.party(visit.asked_at) is not None,
            may_add=visit.signed.passkey is None,
            is_full=len(mine) >= MOST,
            done="done" in visit.fields,
            failed=failed,
            has_keys=visit.has_keys,
        )

    def _stay(self, visit: Visit) -> Response:
        """Seconds until it locks. Looked at by hand (see `center.console.door.AGAIN`) it begins anew."""
        return as_json(f'{{"left": {visit.signed.left}}}')

    def _switch_keys(self, visit: Visit) -> Response:
        """At this browser; a voice that types must press no buttons (WCAG 2.2, 2.1.4)."""
        done = away(f"{PAGE}?done")
        if visit.fields.get("keys") == "off":
            done.set_cookie(KEYS, "off", max_age=A_YEAR, path="/", secure=True, samesite="lax")
        else:
            done.delete_cookie(KEYS, path="/", secure=True, samesite="lax")
        return done

    def _challenge(self, visit: Visit) -> Response:
        party = self._passkeys.party(visit.asked_at)
        if party is None or visit.signed.passkey is not None:
            return Response("403", 403, headers=dict(HEADERS))
        return as_json(self._passkeys.ask_to_add(visit.signed.person, party))

    def _add(self, visit: Visit) -> Response:
        party, name = self._passkeys.party(visit.asked_at), tidy_name(visit.fields.get("name", ""))
        if party is None or visit.signed.passkey is not None or not name:
            return self._page(visit, 403, failed=True)
        try:
            self._passkeys.add(visit.signed.person, party, visit.fields.get("credential", ""), name)
        except NotProven:
            return self._page(visit, 403, failed=True)
        return away(f"{PAGE}?done")

    def _rename(self, visit: Visit, id_: UUID) -> Response:
        name = tidy_name(visit.fields.get("name", ""))
        if name:
            self._passkeys.rename(visit.signed.person.id, id_, name)
        return away(f"{PAGE}?done" if name else PAGE)

    def _remove(self, visit: Visit, id_: UUID) -> Response:
        self._passkeys.remove(visit.signed.person.id, id_)
        return away(f"{PAGE}?done")

    def _with_one(self, then: Callable[[Visit, UUID], Response]) -> Callable[[Visit], Response]:
        def answer(visit: Visit) -> Response:
            try:
                return then(visit, UUID(visit.path["id"]))
            except ValueError:
                return away(PAGE)

        return answer
