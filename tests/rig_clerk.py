"""A clerk at a browser without a script: enters by the door, looks at pages, sends their forms."""

import re
from dataclasses import dataclass
from typing import Any

import pyotp
import requests
from sqlalchemy import insert

from center.console.door import COOKIE
from center.database.staff_tables import staff
from center.staff.people import Person
from center.staff.roles import Role

OFFICE = "suwon-24"
PASSWORD = "correct horse battery"


@dataclass
class Clerk:
    """kit: the center. page: the text that is shown."""

    kit: Any
    id: str
    secret: str
    cookie: str = ""
    page: str = ""

    def code(self) -> str:
        """From the phone."""
        return pyotp.TOTP(self.secret).at(self.kit.clock())

    def sign_in(
        self, password: str = PASSWORD, code: str | None = None, *, kept: str = ""
    ) -> requests.Response:
        """The form of the door, at the browser they had before. kept: what its page keeps."""
        fields = {"id": self.id, "password": password, "code": self.code() if code is None else code}
        answer = requests.post(
            self.kit.url + "/console/sign-in",
            data={**fields, "kept": kept},
            headers={"Cookie": f"{COOKIE}={self.cookie}"} if self.cookie else {},
            allow_redirects=False,
            timeout=10,
        )
        self.cookie = answer.cookies.get(COOKIE, "")
        if answer.ok and not answer.is_redirect:
            self.page = answer.text
        return answer

    def get(self, path: str = "/console/counter") -> requests.Response:
        """Look."""
        headers = {"Cookie": f"{COOKIE}={self.cookie}"}
        answer = requests.get(self.kit.url + path, headers=headers, allow_redirects=False, timeout=10)
        self.page = answer.content.decode("utf-8", "replace")
        return answer

    def press(self, path: str, **fields: str) -> requests.Response:
        """A form of the page that is shown; then look where it leads."""
        headers = {"Cookie": f"{COOKIE}={self.cookie}"}
        token = re.search(r'name="csrf" value="([^"]+)"', self.page)
        fields.setdefault("csrf", token[1] if token else "")
        answer = requests.post(
            self.kit.url + path, data=fields, headers=headers, allow_redirects=False, timeout=10
        )
        if answer.is_redirect:
            self.get(answer.headers["location"])
        elif answer.ok:
            self.page = answer.text
        return answer

    def here(self) -> str:
        """Whom the page shows as being here."""
        found = re.search(r'name="here" value="([^"]*)"', self.page)
        return found[1] if found else ""

    def next(self) -> requests.Response:
        """The main button."""
        return self.press("/console/counter/next", here=self.here())

    def do(self, act: str, **fields: str) -> requests.Response:
        """Something to the one who is here."""
        return self.press(f"/console/counter/ticket/{self.here()}/{act}", **fields)

    def number(self) -> str:
        """The large one."""
        found = re.search(r"<h1>([A-Z]\d+)</h1>", self.page)
        return found[1] if found else ""


def enter(kit: Any, id_: str, *roles: Role, office: str = OFFICE) -> Clerk:
    """Somebody new in the book of people."""
    person = Person(id_, f"{id_} 주무관", office, frozenset(roles))
    return Clerk(kit, id_, kit.center.people.add(person, PASSWORD, by="test"))


def enter_and_sign_in(kit: Any, id_: str, *roles: Role, office: str = OFFICE) -> Clerk:
    """The same, and inside."""
    clerk = enter(kit, id_, *roles, office=office)
    assert clerk.sign_in().is_redirect
    return clerk


def hire(kit: Any, id_: str, *roles: Role, office: str = OFFICE) -> Person:
    """Somebody with keys nobody has: a password that is none takes no time."""
    person = Person(id_, f"{id_} 주무관", office, frozenset(roles))
    row = {"id": id_, "name": person.name, "office": office, "roles": sorted(roles), "password": "x"}
    rest = {"totp": b"x", "totp_step": 0, "failures": 0, "added_at": kit.clock(), "added_by": "test"}
    with kit.center.desk.database.writing() as connection:
        connection.execute(insert(staff).values(**row, **rest))
    return person
