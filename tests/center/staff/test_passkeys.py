"""Passkeys: what is proven and what is not, on both databases; a software authenticator plays the phone."""

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rig_clerk import hire
from rig_passkey import Authenticator, b64

from center.staff import ceremony
from center.staff.ceremony import NotProven
from center.staff.challenges import LIFE
from center.staff.passkeys import MOST, Passkeys, tidy_name
from center.staff.people import FREE_FAILURES, Person
from center.staff.relying_party import RelyingParty
from center.staff.roles import Role

ORIGIN = "http://localhost:8120"
PARTY = RelyingParty("localhost", ORIGIN)


def add(kit: Any, whose: Person, key: Authenticator, name: str = "전화") -> None:
    """Through the whole ceremony."""
    options = json.loads(kit.center.passkeys.ask_to_add(whose, PARTY))
    kit.center.passkeys.add(whose, PARTY, key.create(options), name)


def asked(kit: Any) -> dict[str, Any]:
    """What a browser at the door is told."""
    options: dict[str, Any] = json.loads(kit.center.passkeys.ask_to_sign_in(PARTY))
    return options


def refused(kit: Any, answer: str, party: RelyingParty = PARTY) -> str:
    """Why; the test fails when somebody is let in."""
    with pytest.raises(NotProven) as why:
        kit.center.passkeys.prove(party, answer)
    return str(why.value)


def audited(kit: Any) -> list[tuple[str, str]]:
    """Who and what, oldest first."""
    return [(row.who, row.what) for row in sorted(kit.rows("audit"), key=lambda row: row.id)]


@pytest.fixture
def kim(kit: Any) -> Person:
    """A clerk."""
    return hire(kit, "kim", Role.CLERK)


@pytest.fixture
def key(kit: Any, kim: Person) -> Authenticator:
    """Kim's passkey."""
    it = Authenticator(ORIGIN)
    add(kit, kim, it)
    return it


def test_a_passkey_lets_its_person_in(kit: Any, kim: Person, key: Authenticator) -> None:
    """Again and again; the page shows when it was used last."""
    (mine,) = kit.center.passkeys.of("kim")
    assert (mine.name, mine.added_at, mine.used_at) == ("전화", kit.clock(), None)
    for _ in range(2):
        kit.clock.advance(hours=1)
        entered = kit.center.passkeys.prove(PARTY, key.get(asked(kit)))
        assert (entered.person, entered.passkey) == (kim, mine.id)
        assert kit.center.passkeys.of("kim")[0].used_at == kit.clock()
    assert audited(kit) == [("kim", "passkey.added")]


def test_what_the_browser_is_asked(kit: Any, kim: Person, key: Authenticator) -> None:
    """The person is verified, the passkey found without a name, and nobody learns who has one."""
    at_door = asked(kit)
    assert (at_door["rpId"], at_door["userVerification"]) == ("localhost", "required")
    assert at_door.get("allowCredentials", []) == []
    mine = json.loads(kit.center.passkeys.ask_to_add(kim, PARTY))
    assert mine["authenticatorSelection"]["residentKey"] == "required"
    assert mine["authenticatorSelection"]["userVerification"] == "required"
    assert mine["attestation"] == "none"
    assert mine["excludeCredentials"] == [{"id": b64(key.id), "type": "public-key"}]
    assert mine["user"]["id"] == b64(key.handle)
    assert b"kim" not in key.handle


@pytest.mark.parametrize(
    "change",
    [
        {"origin": "https://localhost:8120"},
        {"origin": "http://localhost:8121"},
        {"origin": "http://evil.example"},
        {"party": "evil.example"},
        {"flags": 0x01},
        {"flags": 0x04},
        {"cross_origin": True},
    ],
)
def test_an_answer_for_another_place_or_without_a_person(
    kit: Any, kim: Person, key: Authenticator, change: dict[str, Any]
) -> None:
    """Another origin, another party, nobody verified, nobody present, within a frame: at both ceremonies."""
    new = Authenticator(**{"origin": ORIGIN, **change})
    with pytest.raises(NotProven):
        add(kit, kim, new)
    for name, value in change.items():
        setattr(key, name, value)
    refused(kit, key.get(asked(kit)))
    assert len(kit.center.passkeys.of("kim")) == 1
    assert kit.center.passkeys.of("kim")[0].used_at is None


def test_a_challenge_is_good_once(kit: Any, kim: Person, key: Authenticator) -> None:
    """Not twice, not late, not for the other ceremony or somebody else, and none of one's own making."""
    options = asked(kit)
    answer = key.get(options)
    kit.center.passkeys.prove(PARTY, answer)
    assert refused(kit, answer) == "challenge"
    assert refused(kit, key.get(options)) == "challenge"
    late = asked(kit)
    kit.clock.advance(seconds=LIFE.total_seconds())
    assert refused(kit, key.get(late)) == "challenge"
    assert refused(kit, key.get({"challenge": b64(bytes(32))})) == "challenge"
    passkeys, park = kit.center.passkeys, hire(kit, "park", Role.CLERK)
    to_add = json.loads(passkeys.ask_to_add(kim, PARTY))
    assert refused(kit, key.get(to_add)) == "challenge"
    for whose, made_of in ((park, to_add), (kim, {**to_add, "challenge": asked(kit)["challenge"]})):
        with pytest.raises(NotProven, match="challenge"):
            passkeys.add(whose, PARTY, Authenticator(ORIGIN).create(made_of), "x")
    twice = Authenticator(ORIGIN).create(to_add)
    passkeys.add(kim, PARTY, twice, "x")
    with pytest.raises(NotProven, match="challenge"):
        passkeys.add(kim, PARTY, twice, "x")


def test_a_wrong_answer_spends_its_challenge(kit: Any, key: Authenticator) -> None:
    """Nobody tries until it fits."""
    options = asked(kit)
    refused(kit, key.get(options, signature=b"x"))
    assert refused(kit, key.get(options)) == "challenge"


def test_challenges_past_their_time_go(kit: Any) -> None:
    """Nothing but a hash stands there, and not for long."""
    options = asked(kit)
    assert options["challenge"] not in str(kit.rows("staff_challenge"))
    kit.clock.advance(minutes=6)
    asked(kit)
    assert len(kit.rows("staff_challenge")) == 1


def test_another_process_knows_the_challenge(kit: Any, kim: Person, key: Authenticator) -> None:
    """Asked here, answered there."""
    other = Passkeys(kit.center.desk.database, kit.clock, "")
    assert other.prove(PARTY, key.get(asked(kit))).person == kim


def test_two_who_bring_the_same_answer_at_once(kit: Any, key: Authenticator) -> None:
    """One of them is let in."""
    answer = key.get(asked(kit))

    def try_it(_: int) -> bool:
        try:
            kit.center.passkeys.prove(PARTY, answer)
        except NotProven:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(try_it, range(8))) == 1


def test_a_counter_that_goes_back_is_refused_and_told(kit: Any, kim: Person, key: Authenticator) -> None:
    """A copy of the passkey is about. The same number is back, too; the one that goes on comes in."""
    key.count = 40
    kit.center.passkeys.prove(PARTY, key.get(asked(kit)))
    for count in (40, 6, 0):
        key.count = count
        assert refused(kit, key.get(asked(kit))) == "counter"
    key.counts, key.count = False, 0
    assert refused(kit, key.get(asked(kit))) == "counter"
    assert audited(kit)[1:] == [("kim", "passkey.counter_back")] * 4
    assert "7 after 41" in str(kit.rows("audit"))
    key.counts, key.count = True, 41
    assert kit.center.passkeys.prove(PARTY, key.get(asked(kit))).person == kim


def test_an_authenticator_that_counts_nothing(kit: Any, kim: Person) -> None:
    """Zero for ever is no step back."""
    still = Authenticator(ORIGIN, counts=False)
    add(kit, kim, still)
    for _ in range(3):
        assert kit.center.passkeys.prove(PARTY, still.get(asked(kit))).person == kim


def test_a_stranger_writes_nothing_into_the_audit(kit: Any, key: Authenticator) -> None:
    """A counter is believed only when it is signed."""
    key.count = 40
    kit.center.passkeys.prove(PARTY, key.get(asked(kit)))
    forger = Authenticator(ORIGIN, id=key.id, handle=key.handle)
    refused(kit, forger.get(asked(kit)))
    assert audited(kit) == [("kim", "passkey.added")]
    assert kit.center.passkeys.prove(PARTY, key.get(asked(kit)))


def test_another_person_s_passkey(kit: Any, kim: Person, key: Authenticator) -> None:
    """Nobody is taken for somebody else, and nobody touches another's."""
    park, parks = hire(kit, "park", Role.CLERK), Authenticator(ORIGIN)
    add(kit, park, parks, "열쇠")
    assert refused(kit, key.get(asked(kit), userHandle=parks.handle)) == "another's"
    assert refused(kit, Authenticator(ORIGIN, id=key.id, handle=parks.handle).get(asked(kit))) == "another's"
    nameless = json.loads(key.get(asked(kit)))
    del nameless["response"]["userHandle"]
    assert refused(kit, json.dumps(nameless)) == "another's"
    with pytest.raises(NotProven, match="known"):
        add(kit, park, key)
    (kims,) = kit.center.passkeys.of("kim")
    kit.center.passkeys.rename("park", kims.id, "내 것")
    kit.center.passkeys.remove("park", kims.id)
    assert kit.center.passkeys.of("kim") == [kims]
    assert kit.center.passkeys.prove(PARTY, parks.get(asked(kit))).person == park


def test_a_removed_passkey_is_unknown(kit: Any, kim: Person, key: Authenticator) -> None:
    """At once; and whoever came in by it is out. A name is kept in the audit."""
    entered = kit.center.passkeys.prove(PARTY, key.get(asked(kit)))
    token = kit.center.sessions.open(entered.person, entered.passkey)
    by_password = kit.center.sessions.open(kim)
    assert kit.center.sessions.of(token).passkey == entered.passkey
    kit.center.passkeys.rename("kim", entered.passkey, "옛 전화")
    kit.center.passkeys.remove("kim", entered.passkey)
    kit.center.passkeys.remove("kim", entered.passkey)
    assert refused(kit, key.get(asked(kit))) == "unknown"
    assert kit.center.sessions.of(token) is None
    assert kit.center.sessions.of(by_password).person == kim
    assert audited(kit) == [("kim", f"passkey.{what}") for what in ("added", "renamed", "removed")]
    assert "옛 전화" in str(kit.rows("audit")[-1])


def test_who_works_here_no_longer_does_not_come_in(kit: Any, key: Authenticator) -> None:
    """Not with an answer begun before, either."""
    answer = key.get(asked(kit))
    kit.center.roster.dismiss("kim", by="test", why="left")
    assert refused(kit, answer) == "unknown"


def test_a_lock_for_guessing_is_neither_felt_nor_lifted(kit: Any, key: Authenticator) -> None:
    """A stranger who types Kim's id does not shut Kim out, and gets no free tries when Kim comes in."""
    for _ in range(4):
        locked = kit.center.people.prove("kim", "wrong horse battery", "000000")
    assert locked.until is not None
    kit.center.passkeys.prove(PARTY, key.get(asked(kit)))
    refused(kit, key.get(asked(kit), signature=b"x"))
    (row,) = kit.rows("staff")
    assert row.failures == FREE_FAILURES
    again = kit.center.people.prove("kim", "wrong horse battery", "000000")
    assert again.until == locked.until


def test_nobody_hoards(kit: Any, kim: Person) -> None:
    """One more than MOST is refused."""
    for n in range(MOST):
        add(kit, kim, Authenticator(ORIGIN), f"{n}")
    with pytest.raises(NotProven, match="too many"):
        add(kit, kim, Authenticator(ORIGIN))
    assert len(kit.center.passkeys.of("kim")) == MOST


@pytest.mark.parametrize(
    ("text", "name"),
    [("  내\n전화\x00 ", "내 전화"), ("", ""), ("\u200b\t", ""), ("가" * 99, "가" * 64)],
)
def test_a_name_is_one_line(text: str, name: str) -> None:
    """What no database takes and nobody reads is left out."""
    assert tidy_name(text) == name


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20) | st.binary(max_size=60).map(b64),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=4),
    max_leaves=8,
)
PARTS = ("clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle")


@given(whole=JUNK, parts=st.dictionaries(st.sampled_from(PARTS), JUNK), client=JUNK, drop=st.booleans())
@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
def test_no_answer_of_a_stranger_is_our_fault(
    whole: Any, parts: dict[str, Any], client: Any, drop: bool
) -> None:
    """Whatever comes is NotProven, or read as what it is."""
    told = {"clientDataJSON": b64(json.dumps(client).encode()), **parts}
    good = {"id": b64(b"x"), "rawId": b64(b"x"), "type": "public-key", "response": told}
    for answer in (json.dumps(whole), json.dumps(good), "[" * 4000, "{" if drop else "\ud800"):
        for read in (ceremony.read_added, ceremony.read_used):
            try:
                read(answer)
            except NotProven:
                continue


@given(
    data=st.binary(max_size=120),
    signature=st.binary(max_size=80),
    at=st.integers(0, 200),
    flip=st.integers(1, 255),
)
@settings(max_examples=300, deadline=None)
def test_no_bytes_of_an_authenticator_are_our_fault(
    data: bytes, signature: bytes, at: int, flip: int
) -> None:
    """Random ones, and good ones with one byte changed."""
    key = Authenticator(ORIGIN, handle=b"h")
    options = {"challenge": b64(b"c" * 32), "user": {"id": b64(b"h")}}
    made = json.loads(key.create(options))
    attestation = bytearray(ceremony.read_added(json.dumps(made))[0].response.attestation_object)
    attestation[at % len(attestation)] ^= flip
    for changed in (bytes(attestation), data):
        made["response"]["attestationObject"] = b64(changed)
        answer, challenge = ceremony.read_added(json.dumps(made))
        try:
            ceremony.verify_added(answer, challenge, PARTY)
        except NotProven:
            continue
    for instead in ({"authenticatorData": data}, {"signature": signature}):
        used, challenge = ceremony.read_used(key.get(options, **instead))
        with pytest.raises(NotProven):
            ceremony.verify_used(used, challenge, PARTY, data)
