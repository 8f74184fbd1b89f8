"""Who works here: what is done about people ends their sessions, is on record, and never locks all out."""

import json
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pyotp
import pytest
from rig_clerk import OFFICE, PASSWORD, hire
from rig_passkey import Authenticator

from center.staff.passkeys import Passkeys
from center.staff.people import AlreadyThere, BadId, BadName, People, Person, Refused, random_password
from center.staff.relying_party import RelyingParty
from center.staff.roles import Role
from center.staff.roster import LONGEST_REASON, LastAdministrator, NoSuchPerson, NotOneself, Roster
from center.staff.sessions import Sessions

PARTY = RelyingParty("localhost", "http://localhost:8120")
BY: dict[str, str] = {"by": "boss", "why": "퇴직"}


@pytest.fixture
def roster(kit: Any) -> Roster:
    """With an administrator, `boss`."""
    hire(kit, "boss", Role.ADMINISTRATOR)
    found: Roster = kit.center.roster
    return found


@pytest.fixture
def kim(kit: Any, roster: Roster) -> Person:
    """A clerk."""
    return hire(kit, "kim", Role.CLERK)


def on_record(kit: Any) -> list[tuple[str, str, str, str]]:
    """Who, what, whom and why, oldest first."""
    rows = sorted(kit.rows("audit"), key=lambda row: row.id)
    return [(row.who, row.what, row.subject, row.why) for row in rows]


def test_who_is_dismissed_is_out_and_comes_back_by_the_door_only(
    kit: Any, roster: Roster, kim: Person
) -> None:
    """The session of before stays over, also when they are taken back at once."""
    sessions: Sessions = kit.center.sessions
    token = sessions.open(kim)
    assert [entry.is_signed_in for entry in roster.everybody()] == [False, True]
    assert roster.dismiss("kim", **BY)
    assert not roster.dismiss("kim", **BY)
    assert sessions.of(token) is None
    assert roster.one("kim").dismissed_at == kit.clock()
    assert roster.take_back("kim", **BY)
    assert not roster.take_back("kim", **BY)
    assert sessions.of(token) is None
    again = sessions.of(sessions.open(kim))
    assert again is not None
    assert again.person == kim
    assert on_record(kit) == [
        ("boss", "staff.dismissed", "kim", "퇴직"),
        ("boss", "staff.taken_back", "kim", "퇴직"),
    ]


def test_other_roles_end_the_session_and_nothing_changed_does_not(
    kit: Any, roster: Roster, kim: Person
) -> None:
    """What was changed stands on record before the reason, which may be as long as it is allowed to be."""
    sessions: Sessions = kit.center.sessions
    token = sessions.open(kim)
    roster.change("kim", office=OFFICE, roles=kim.roles, **BY)
    assert sessions.of(token) is not None
    why = "가" * LONGEST_REASON
    roster.change("kim", office="gg-120", roles=frozenset({Role.CALL_CENTRE}), by="boss", why=why)
    assert sessions.of(token) is None
    assert roster.one("kim").person == Person("kim", kim.name, "gg-120", frozenset({Role.CALL_CENTRE}))
    assert on_record(kit) == [
        ("boss", "staff.roles", "kim", f"+call_centre -clerk · {why}"),
        ("boss", "staff.office", "kim", f"{OFFICE} > gg-120 · {why}"),
    ]


def test_new_keys_replace_all_that_was(kit: Any, roster: Roster, kim: Person) -> None:
    """The lost phone opens nothing: not its codes, not its passkey, not the page it is signed in at."""
    people: People = kit.center.people
    sessions: Sessions = kit.center.sessions
    passkeys: Passkeys = kit.center.passkeys
    lost = people.add(Person("lee", "이민원", OFFICE, frozenset({Role.CLERK})), PASSWORD, by="boss")
    lee = roster.one("lee").person
    options = json.loads(passkeys.ask_to_add(lee, PARTY))
    passkeys.add(lee, PARTY, Authenticator(PARTY.origin).create(options), "전화")
    tokens = [sessions.open(lee), sessions.open(lee, passkeys.of("lee")[0].id)]
    other = sessions.open(kim)
    for _ in range(4):
        assert isinstance(people.prove("lee", "wrong horse battery", "000000"), Refused)
    secret = roster.renew("lee", "battery horse correct", by="boss", why="전화를 잃어버림")
    assert [sessions.of(token) for token in tokens] == [None, None]
    assert sessions.of(other) is not None
    assert passkeys.of("lee") == []
    assert isinstance(people.prove("lee", PASSWORD, pyotp.TOTP(lost).at(kit.clock())), Refused)
    assert people.prove("lee", "battery horse correct", pyotp.TOTP(secret).at(kit.clock())) == lee
    assert [row[:2] for row in on_record(kit)[-2:]] == [
        ("boss", "passkey.removed"),
        ("boss", "staff.renewed"),
    ]


def test_old_keys_that_are_replaced_while_they_are_checked_let_nobody_in(
    kit: Any, roster: Roster, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever holds the lost phone may be at the door just then."""
    people: People = kit.center.people
    lost = people.add(Person("lee", "이민원", OFFICE, frozenset({Role.CLERK})), PASSWORD, by="boss")
    check = people._step

    def meanwhile(*told: Any) -> int | None:
        step = check(*told)
        roster.renew("lee", "battery horse correct", **BY)
        return step

    monkeypatch.setattr(people, "_step", meanwhile)
    assert isinstance(people.prove("lee", PASSWORD, pyotp.TOTP(lost).at(kit.clock())), Refused)


def test_nobody_does_it_to_oneself_and_the_last_administrator_stays(
    kit: Any, roster: Roster, kim: Person
) -> None:
    """Not even whoever sits at the center itself dismisses the last one; who was dismissed does not count."""
    hire(kit, "han", Role.ADMINISTRATOR)
    clerk = frozenset({Role.CLERK})
    for act in (
        lambda: roster.dismiss("boss", **BY),
        lambda: roster.change("boss", office=OFFICE, roles=clerk, **BY),
        lambda: roster.renew("boss", PASSWORD, **BY),
    ):
        with pytest.raises(NotOneself):
            act()
    roster.dismiss("han", **BY)
    with pytest.raises(LastAdministrator):
        roster.dismiss("boss", by="root at center", why="x")
    with pytest.raises(LastAdministrator):
        roster.change("boss", office=OFFICE, roles=clerk, by="root at center", why="x")
    roster.change("boss", office="gg-120", roles=frozenset({*clerk, Role.ADMINISTRATOR}), by="x", why="x")
    with pytest.raises(NoSuchPerson):
        roster.dismiss("nobody", **BY)
    assert roster.one("boss").dismissed_at is None


def test_two_administrators_who_dismiss_each_other_at_once(kit: Any, roster: Roster) -> None:
    """One of them is left."""
    hire(kit, "han", Role.ADMINISTRATOR)
    both = Barrier(2)

    def dismiss(whom: str, by: str) -> bool:
        both.wait(10)
        try:
            return roster.dismiss(whom, by=by, why="x")
        except LastAdministrator:
            return False

    with ThreadPoolExecutor(2) as pool:
        assert sum(pool.map(dismiss, ("boss", "han"), ("han", "boss"))) == 1


@pytest.mark.parametrize("id_", ["", "a" * 33, "Kim", "김", "kim lee", "-kim", "kim/1", "kim\n"])
def test_an_id_is_one_the_door_can_read(kit: Any, id_: str) -> None:
    """Before anything is written; so with a name of nothing."""
    people: People = kit.center.people
    with pytest.raises(BadId):
        people.add(Person(id_, "김", OFFICE, frozenset({Role.CLERK})), PASSWORD, by="test")
    with pytest.raises(BadName):
        people.add(Person("kim", " ", OFFICE, frozenset({Role.CLERK})), PASSWORD, by="test")
    assert kit.rows("staff") == []


def test_an_id_of_32_signs_signs_in_and_is_nobody_elses(kit: Any) -> None:
    """What is made for somebody new is strong enough for the door."""
    people: People = kit.center.people
    somebody, password = (
        Person("7" + "a.b_c-d" * 4 + "xyz", "김", OFFICE, frozenset({Role.CLERK})),
        random_password(),
    )
    secret = people.add(somebody, password, by="test", why="새로")
    assert len(somebody.id) == 32
    assert people.prove(somebody.id[:32], password, pyotp.TOTP(secret).at(kit.clock())) == somebody
    with pytest.raises(AlreadyThere):
        people.add(somebody, password, by="test")
    assert on_record(kit) == [("test", "staff.added", somebody.id, "clerk · 새로")]
