"""Register data as the templates want it; resident numbers are masked here, before anything is rendered."""

from collections.abc import Callable

from center.papers import Json
from center.registry.records import Person, Residence
from center.registry.register import Register
from contract.catalogue import Document
from contract.issue import Options

Fields = dict[str, Json]


def compose(register: Register, document: Document, person: Person, options: Options) -> Fields:
    """What the paper shows, see `center.papers.DocumentData`. Raises what the register raises."""
    return _TEMPLATES[document.template](register, document, person, options)


def shown_rrn(rrn: str, *, tail: bool) -> str:
    """`900101-1******`, or all of it when the citizen asked for it."""
    return rrn if tail else rrn[:8] + "*" * (len(rrn) - 8)


def _household(register: Register, _: Document, person: Person, options: Options) -> Fields:
    household = register.household(person.id)
    members: list[Json] = [
        {
            "number": number,
            "relation": member.relation,
            "name": member.name,
            "rrn": shown_rrn(member.rrn, tail=options.rrn_tail),
            "moved_in": member.moved_in.isoformat(),
            "change": member.change,
        }
        for number, member in enumerate(household.members, start=1)
    ]
    history: list[Json] = [
        {"address": row.address, "moved_in": row.moved_in.isoformat(), "change": row.change}
        for row in household.addresses
    ]
    return {
        "head": household.members[0].name,
        "address": household.addresses[0].address,
        "address_since": household.addresses[0].moved_in.isoformat(),
        "composed": household.composed,
        "composed_on": household.composed_on.isoformat(),
        "members": members,
        "address_history": history if options.address_history else [],
    }


def _person(register: Register, _: Document, person: Person, options: Options) -> Fields:
    history = list(enumerate(register.history(person.id), start=1))
    now = history[-1][1]
    rows: list[Json] = [_residence(number, row) for number, row in history]
    return {
        "name": person.name,
        "rrn": shown_rrn(person.rrn, tail=options.rrn_tail),
        "head": now.head,
        "relation": now.relation,
        "address": now.address,
        "address_since": now.moved_in.isoformat(),
        "address_history": rows if options.address_history else rows[-1:],
    }


def _residence(number: int, row: Residence) -> Fields:
    return {
        "number": number,
        "address": row.address,
        "moved_in": row.moved_in.isoformat(),
        "change": row.change,
        "head": row.head,
        "relation": row.relation,
    }


def _plain(register: Register, document: Document, person: Person, options: Options) -> Fields:
    rows: list[Json] = [
        {
            "label": row.label,
            "value": shown_rrn(row.value, tail=options.rrn_tail) if row.is_rrn else row.value,
        }
        for row in register.field_data(document.register_name, document.code, person.id)
    ]
    return {"rows": rows, "note": ""}


_TEMPLATES: dict[str, Callable[[Register, Document, Person, Options], Fields]] = {
    "resident_household": _household,
    "resident_person": _person,
    "plain": _plain,
}
