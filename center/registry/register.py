"""The port to all registers, and the three ways in which one fails."""

from typing import Protocol

from center.registry.records import Household, Person, Relative, Residence, Row

RESIDENTS = "residents"
"""The register of residents: identity, households, addresses, facts. Every errand needs it."""

FAMILY = "family"
"""The register of families (Supreme Court)."""


class RegisterTrouble(Exception):
    """A register failed. `register` is its name; nothing personal is carried.

    RegisterTrouble
    ├── RegisterDown      nobody answers, or it says itself that it cannot
    ├── RegisterSlow      no answer within the deadline
    └── RegisterNonsense  an answer that is not what the contract says
    """

    def __init__(self, register: str, detail: str = "") -> None:
        super().__init__(register, detail)
        self.register = register
        self.detail = detail


class RegisterDown(RegisterTrouble):
    """Nobody answers."""


class RegisterSlow(RegisterTrouble):
    """No answer in time."""


class RegisterNonsense(RegisterTrouble):
    """An answer we cannot read."""


class NoSuchPerson(Exception):
    """The register answers well and does not know this card or person."""


class Register(Protocol):
    """All registers of the province. Called from several threads; every call ends by its own deadline.

    person: `Person.id`. Each method raises RegisterTrouble; those about a person also NoSuchPerson.
    """

    def person_by_card(self, card_number: str) -> Person:
        """The resident who holds this card."""

    def household(self, person: str) -> Household:
        """The household a resident lives in now."""

    def history(self, person: str) -> tuple[Residence, ...]:
        """All addresses of a resident, oldest first; the last is the present one."""

    def family(self, person: str) -> tuple[Relative, ...]:
        """Parents, spouse and children, in that order."""

    def facts(self, person: str) -> frozenset[str]:
        """What may make a document free, see `records.Fact`; facts we do not know are harmless."""

    def field_data(self, register: str, document: str, person: str) -> tuple[Row, ...]:
        """The lines of a plain document of `register`."""

    def probe(self, register: str) -> None:
        """Ask one register whether it lives. Returns, or raises RegisterTrouble."""
