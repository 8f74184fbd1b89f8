"""Somebody signed in at the console, who only looks."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pyotp
import pytest
import requests

from center.console.door import COOKIE
from center.staff.people import Person
from center.staff.roles import Role

PASSWORD = "correct horse battery"


@dataclass
class Reader:
    """A browser without a script."""

    url: str
    cookie: str

    def get(self, path: str) -> str:
        """The text of a page or file."""
        answer = requests.get(self.url + path, headers={"Cookie": f"{COOKIE}={self.cookie}"}, timeout=10)
        assert answer.status_code == 200
        return answer.content.decode()


@pytest.fixture
def staff(kit: Any) -> Callable[[str, str], Reader]:
    """Enter somebody and let them in."""

    def enter(id_: str, role: str) -> Reader:
        person = Person(id_, "박 팀장", "suwon-24", frozenset({Role(role)}))
        code = pyotp.TOTP(kit.center.people.add(person, PASSWORD, by="test")).at(kit.clock())
        fields = {"id": id_, "password": PASSWORD, "code": code}
        inside = requests.post(f"{kit.url}/console/sign-in", data=fields, allow_redirects=False, timeout=10)
        return Reader(kit.url, inside.cookies[COOKIE])

    return enter
