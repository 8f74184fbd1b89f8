"""`anytime center admin …`: the people of the console, looked after where the center's own files are.

Here for the first administrator, and for the only one who lost the phone; all else is at `/console/people`.
"""

import sys
from getpass import getpass, getuser
from socket import gethostname

from center.offices.book import NoSuchOffice
from center.parts import Center
from center.staff.people import AlreadyThere, BadId, BadName, Person, WeakPassword, app_address
from center.staff.roles import Role
from center.staff.roster import LastAdministrator, NoSuchPerson
from provisioning.center import Chore

SHOWN_ONCE = "For the app with the codes, shown only now:"


def create(id_: str, name: str, office: str, roles: list[str]) -> Chore:
    """What to do at an open center; 0 when the person is entered, 1 when not, with the reason."""

    def chore(center: Center) -> int:
        person = Person(id_, name, office, frozenset(map(Role, roles)))
        try:
            center.reception.offices.at(office)
            secret = center.people.add(person, _password(), by=_who())
        except NoSuchOffice:
            known = ", ".join(center.reception.offices.ids())
            return _sorry("create", f"no office {office}; there are: {known}")
        except AlreadyThere:
            return _sorry("create", f"somebody has the id {id_}")
        except WeakPassword as weak:
            return _sorry("create", f"the password is too short: {weak}")
        except (BadId, BadName) as bad:
            return _sorry("create", str(bad))
        told = f"{name} may sign in as {id_}. {SHOWN_ONCE}"
        sys.stdout.write(f"{told}\n{app_address(id_, secret)}\n")
        return 0

    return chore


def list_everybody(center: Center) -> int:
    """A line each: id, name, office, roles, and whether somebody is signed in or dismissed."""
    for entry in center.roster.everybody():
        person = entry.person
        state = "signed in" if entry.is_signed_in else "dismissed" if entry.dismissed_at else "-"
        roles = ",".join(sorted(person.roles))
        sys.stdout.write("\t".join((person.id, person.name, person.office, roles, state)) + "\n")
    return 0


def reset(id_: str, why: str) -> Chore:
    """Another password, asked for, and another secret, shown once. 1 when nobody has the id."""

    def chore(center: Center) -> int:
        try:
            center.roster.one(id_)
            secret = center.roster.renew(id_, _password(), by=_who(), why=why)
        except NoSuchPerson:
            return _sorry("reset", f"nobody has the id {id_}")
        except WeakPassword as weak:
            return _sorry("reset", f"the password is too short: {weak}")
        told = f"{id_} is signed out everywhere and has no passkeys. {SHOWN_ONCE}"
        sys.stdout.write(f"{told}\n{app_address(id_, secret)}\n")
        return 0

    return chore


def dismiss(id_: str, why: str) -> Chore:
    """1 when nobody has the id, or nobody else is an administrator."""

    def chore(center: Center) -> int:
        try:
            is_new = center.roster.dismiss(id_, by=_who(), why=why)
        except NoSuchPerson:
            return _sorry("dismiss", f"nobody has the id {id_}")
        except LastAdministrator:
            return _sorry("dismiss", f"{id_} is the last administrator: enter another one first")
        sys.stdout.write(f"{id_} is dismissed{'' if is_new else ', and was before'}\n")
        return 0

    return chore


def _who() -> str:
    return f"{getuser()} at {gethostname()}"


def _password() -> str:
    """Asked without an echo; from a pipe, its first line."""
    if sys.stdin.isatty():
        return getpass("Password (12 signs or more): ")
    return sys.stdin.readline().rstrip("\n")


def _sorry(act: str, why: str) -> int:
    sys.stderr.write(f"anytime center admin {act}: {why}\n")
    return 1
