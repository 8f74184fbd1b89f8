"""`anytime center admin create`: enter somebody who may sign in at the console; the secret is shown once."""

import sys
from collections.abc import Callable
from getpass import getpass, getuser
from socket import gethostname

import pyotp

from center.offices.book import NoSuchOffice
from center.parts import Center
from center.staff.people import AlreadyThere, Person, WeakPassword
from center.staff.roles import Role

ISSUER = "Anytime"


def create(id_: str, name: str, office: str, roles: list[str]) -> Callable[[Center], int]:
    """What to do at an open center; 0 when the person is entered, 1 when not, with the reason."""

    def chore(center: Center) -> int:
        person = Person(id_, name, office, frozenset(map(Role, roles)))
        try:
            center.reception.offices.at(office)
            secret = center.people.add(person, _password(), by=f"{getuser()} at {gethostname()}")
        except NoSuchOffice:
            known = ", ".join(center.reception.offices.ids())
            return _sorry(f"no office {office}; there are: {known}")
        except AlreadyThere:
            return _sorry(f"somebody has the id {id_}")
        except WeakPassword as weak:
            return _sorry(f"the password is too short: {weak}")
        address = pyotp.TOTP(secret).provisioning_uri(name=id_, issuer_name=ISSUER)
        told = f"{name} may sign in as {id_}. For the app with the codes, shown only now:"
        sys.stdout.write(f"{told}\n{address}\n")
        return 0

    return chore


def _password() -> str:
    """Asked without an echo; from a pipe, its first line."""
    if sys.stdin.isatty():
        return getpass("Password (12 signs or more): ")
    return sys.stdin.readline().rstrip("\n")


def _sorry(why: str) -> int:
    sys.stderr.write(f"anytime center admin create: {why}\n")
    return 1
