"""Who sits at which counter: one at a time, whoever is faster, and nobody is moved unasked."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy import insert

from center.database.staff_tables import staff
from center.staff.people import Person
from center.staff.roles import Role
from center.staff.sessions import IDLE

OFFICE = "suwon-24"


def sign_in(kit: Any, id_: str, office: str = OFFICE) -> str:
    """The token of a session; a password that nobody knows takes no time."""
    person = Person(id_, f"{id_} 주무관", office, frozenset({Role.CLERK}))
    row = {"id": id_, "name": person.name, "office": office, "roles": ["clerk"], "password": "x"}
    rest = {"totp": b"x", "totp_step": 0, "failures": 0, "added_at": kit.clock(), "added_by": "test"}
    with kit.center.desk.database.writing() as connection:
        connection.execute(insert(staff).values(**row, **rest))
    token: str = kit.center.sessions.open(person)
    return token


def counter_of(kit: Any, token: str) -> int | None:
    """Where the session is."""
    number: int | None = kit.center.sessions.of(token).counter
    return number


def test_a_taken_counter_is_given_only_to_who_names_its_clerk(kit: Any) -> None:
    """The other one is at no counter then; a name that is not true any more moves nobody."""
    sessions = kit.center.sessions
    kim, lee = sign_in(kit, "kim"), sign_in(kit, "lee")
    assert sessions.sit_at(kim, OFFICE, 1)
    assert sessions.sit_at(kim, OFFICE, 1), "the same person once more"
    assert not sessions.sit_at(lee, OFFICE, 1)
    assert not sessions.sit_at(lee, OFFICE, 1, instead_of="park")
    assert (counter_of(kit, kim), counter_of(kit, lee)) == (1, None)
    assert sessions.seated(OFFICE)[1].id == "kim"
    assert sessions.sit_at(lee, OFFICE, 1, instead_of="kim")
    assert (counter_of(kit, kim), counter_of(kit, lee)) == (None, 1)
    sessions.stand_up(lee)
    assert sessions.seated(OFFICE) == {}


def test_a_counter_of_another_office_and_one_long_left_are_free(kit: Any) -> None:
    """Number 1 is everywhere; who is idle is signed out."""
    sessions = kit.center.sessions
    kim, far = sign_in(kit, "kim"), sign_in(kit, "far", "other-office")
    assert sessions.sit_at(kim, OFFICE, 1)
    assert sessions.sit_at(far, "other-office", 1)
    kit.clock.now += IDLE
    assert sessions.sit_at(sign_in(kit, "lee"), OFFICE, 1)


@pytest.mark.slow
def test_of_eight_who_sit_down_at_once_one_does(kit: Any) -> None:
    """On both databases."""
    tokens = [sign_in(kit, f"clerk-{number}") for number in range(8)]
    with ThreadPoolExecutor(8) as pool:
        sat = list(pool.map(lambda token: kit.center.sessions.sit_at(token, OFFICE, 1), tokens))
    assert sat.count(True) == 1
    assert [counter_of(kit, token) for token in tokens].count(1) == 1
