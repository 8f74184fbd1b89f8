"""The people of all offices, for administrators: entered, changed, given new keys, dismissed, taken back."""

from collections.abc import Callable, Mapping
from urllib.parse import urlencode

from fastapi import Response

from center.console.door import Door, Visit, away
from center.console.words_of_people import ROLES, WRONGS
from center.console.words_of_the_office import OFFICE
from center.offices.book import Offices
from center.seal.code import draw_text
from center.staff.passkeys import tidy_name
from center.staff.people import ID, AlreadyThere, BadId, BadName, People, Person, app_address, random_password
from center.staff.roles import THE_PEOPLE, Role
from center.staff.roster import LONGEST_REASON, LastAdministrator, NoSuchPerson, NotOneself, Roster
from center.web.page import Pages

PEOPLE_PAGE = "/console/people"
ONE = f"{PEOPLE_PAGE}/somebody"
"""With `?id=`: somebody may have been entered by an id that fits into no path."""

TYPED = ("id", "name", "office", "why")
"""Fields of the form for somebody new."""

_GROUP = 4
"""Signs of a secret that are read at once."""


class Wrong(Exception):
    """What the form says changes nothing. Its text: a key of `WRONGS`."""


_SAID: Mapping[type[Exception], str] = {
    BadId: "id_form",
    BadName: "name",
    AlreadyThere: "id_taken",
    NotOneself: "oneself",
    LastAdministrator: "last",
}


class PeoplePages:
    """A list, a page for each, and once the page with somebody's new keys."""

    def __init__(self, door: Door, pages: Pages, people: People, roster: Roster, offices: Offices) -> None:
        self._pages = pages
        self._people = people
        self._roster = roster
        self._offices = offices
        door.page(PEOPLE_PAGE, THE_PEOPLE, self._list)
        door.act(PEOPLE_PAGE, THE_PEOPLE, self._add)
        door.page(ONE, THE_PEOPLE, self._one)
        door.act(f"{ONE}/change", THE_PEOPLE, self._about(self._change))
        door.act(f"{ONE}/renew", THE_PEOPLE, self._about(self._renew))
        door.act(f"{ONE}/dismiss", THE_PEOPLE, self._about(self._dismiss))
        door.act(f"{ONE}/take_back", THE_PEOPLE, self._about(self._take_back))

    def _list(self, visit: Visit, *, wrong: str = "") -> Response:
        """wrong: a key of `WRONGS`; what was typed stays."""
        find = visit.fields.get("find", "").strip()
        found = [entry for entry in self._roster.everybody() if _fits(entry.person, find.casefold())]
        return self._pages.page(
            "people.html",
            me=visit.signed,
            entries=found,
            find=find,
            typed={name: visit.fields.get(name, "") if wrong else "" for name in TYPED},
            typed_roles=_roles(visit.fields) if wrong else (),
            offices=self._offices.ids(),
            id_pattern=ID.pattern,
            id_form=WRONGS["id_form"],
            office_words=OFFICE,
            wrong=WRONGS.get(wrong),
            roles=ROLES,
        )

    def _add(self, visit: Visit) -> Response:
        fields = visit.fields
        try:
            why, office, roles = _why(fields), self._office(fields), _some_roles(fields)
            person = Person(fields.get("id", "").strip(), tidy_name(fields.get("name", "")), office, roles)
            password = random_password()
            secret = self._people.add(person, password, by=visit.signed.person.id, why=why)
        except (Wrong, BadId, BadName, AlreadyThere) as err:
            return self._list(visit, wrong=_key(err))
        return self._keys(visit, person, password, secret)

    def _one(self, visit: Visit, *, wrong: str = "") -> Response:
        try:
            entry = self._roster.one(visit.fields.get("id", ""))
        except NoSuchPerson:
            return away(PEOPLE_PAGE)
        return self._pages.page(
            "somebody.html",
            me=visit.signed,
            entry=entry,
            offices=sorted({*self._offices.ids(), entry.person.office}),
            wrong=WRONGS.get(wrong),
            oneself=WRONGS["oneself"],
            done="done" in visit.fields and not wrong,
            roles=ROLES,
        )

    def _about(self, act: Callable[[Visit, Person, str], Response | None]) -> Callable[[Visit], Response]:
        """An act about the person the form names, with its reason."""

        def answer(visit: Visit) -> Response:
            try:
                person = self._roster.one(visit.fields.get("id", "")).person
                shown = act(visit, person, _why(visit.fields))
            except NoSuchPerson:
                return away(PEOPLE_PAGE)
            except (Wrong, NotOneself, LastAdministrator) as err:
                return self._one(visit, wrong=_key(err))
            return shown or away(f"{ONE}?{urlencode({'id': person.id})}&done")

        return answer

    def _change(self, visit: Visit, person: Person, why: str) -> None:
        office = self._office(visit.fields, person.office)
        roles, by = _some_roles(visit.fields), visit.signed.person.id
        self._roster.change(person.id, office=office, roles=roles, by=by, why=why)

    def _renew(self, visit: Visit, person: Person, why: str) -> Response:
        password = random_password()
        secret = self._roster.renew(person.id, password, by=visit.signed.person.id, why=why)
        return self._keys(visit, person, password, secret)

    def _dismiss(self, visit: Visit, person: Person, why: str) -> None:
        self._roster.dismiss(person.id, by=visit.signed.person.id, why=why)

    def _take_back(self, visit: Visit, person: Person, why: str) -> None:
        self._roster.take_back(person.id, by=visit.signed.person.id, why=why)

    def _keys(self, visit: Visit, person: Person, password: str, secret: str) -> Response:
        """The answer itself, since nothing of it is kept; asked for again it does not come."""
        return self._pages.page(
            "somebodys_keys.html",
            me=visit.signed,
            person=person,
            password=password,
            secret=" ".join(secret[at : at + _GROUP] for at in range(0, len(secret), _GROUP)),
            qr=draw_text(app_address(person.id, secret)).svg,
        )

    def _office(self, fields: Mapping[str, str], present: str | None = None) -> str:
        """One that was entered; or the present one, which perhaps was not. Wrong."""
        office = fields.get("office", "")
        if office != present and office not in self._offices.ids():
            raise Wrong("office")
        return office


def _why(fields: Mapping[str, str]) -> str:
    why = " ".join(fields.get("why", "").split())[:LONGEST_REASON]
    if not why:
        raise Wrong("why")
    return why


def _some_roles(fields: Mapping[str, str]) -> frozenset[Role]:
    roles = _roles(fields)
    if not roles:
        raise Wrong("roles")
    return roles


def _roles(fields: Mapping[str, str]) -> frozenset[Role]:
    """A box for each."""
    return frozenset(role for role in Role if f"role-{role.value}" in fields)


def _fits(person: Person, folded: str) -> bool:
    return any(folded in text.casefold() for text in (person.id, person.name, person.office))


def _key(err: Exception) -> str:
    return str(err) if isinstance(err, Wrong) else _SAID[type(err)]
