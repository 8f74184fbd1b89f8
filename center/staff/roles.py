"""What somebody is here to do. A page that names no role is nobody's (center.md 8)."""

from enum import StrEnum


class Role(StrEnum):
    """ADMINISTRATOR enters people and offices, and sees no citizen. PASSPORT reviews applications.

    CALL_CENTRE sits at 120: call-backs of all offices, and by its code a hand-off of any office.
    """

    CLERK = "clerk"
    SUPERVISOR = "supervisor"
    TECHNICIAN = "technician"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"
    PASSPORT = "passport"
    CALL_CENTRE = "call_centre"


EVERYBODY = frozenset(Role)
AT_THE_COUNTER = frozenset({Role.CLERK, Role.SUPERVISOR, Role.PASSPORT})
THE_HANDOFFS = AT_THE_COUNTER | {Role.CALL_CENTRE}
THE_PASSPORTS = frozenset({Role.PASSPORT})
SECOND_PERSONS = frozenset({Role.PASSPORT, Role.SUPERVISOR})
THE_MACHINES = frozenset({Role.CLERK, Role.SUPERVISOR, Role.TECHNICIAN})
THE_OFFICE = frozenset({Role.SUPERVISOR, Role.ADMINISTRATOR})
THE_PEOPLE = frozenset({Role.ADMINISTRATOR})
SEES_THE_OFFICE = THE_OFFICE | {Role.AUDITOR}
THE_FIGURES = frozenset({Role.SUPERVISOR, Role.AUDITOR})
