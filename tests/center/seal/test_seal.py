"""The seal: binds the fields, proves itself, survives a URL."""

from dataclasses import replace
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given
from hypothesis import strategies as st
from samples_of_papers import ISSUED

from center.seal import alphabet, code
from center.seal.claims import SealClaims, fields_match, hash_blocks, mask_name
from center.seal.keys import key_id
from center.seal.seal import Sealer, SealRefused, check_seal

FIELDS = {
    "paper.title": "주민등록표(등본)",
    "holder.name": "홍길동",
    "household.head": "홍길동",
    "address.address": "경기도",
    "members.1.name": "홍길동",
    "history.1.address": "경기도",
}
SALT = bytes(range(16))
KEY = ec.generate_private_key(ec.SECP256R1())
KEYS = {key_id(KEY.public_key()): KEY.public_key()}
CLAIMS = SealClaims(
    issuer="GG",
    code="RR-01",
    serial="2026-1124-000017",
    number="0234567890123452",
    title="주민등록표(등본)",
    holder="홍*동",
    issued_at=ISSUED,
    expires_at=ISSUED + timedelta(days=90),
    blocks=hash_blocks(FIELDS, SALT),
)


@given(st.binary(max_size=80))
def test_signs_carry_any_bytes(raw: bytes) -> None:
    """There and back, in signs a URL and a QR take as they are."""
    signs = alphabet.encode(raw)
    assert alphabet.decode(signs) == raw
    assert set(signs) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ$*-.:")


@pytest.mark.parametrize("signs", ["A", "::::", ":::", "a00", "0 0", "::"])
def test_other_text_is_no_encoding(signs: str) -> None:
    """Wrong length, too large, or foreign signs."""
    with pytest.raises(alphabet.NotSigns):
        alphabet.decode(signs)


def test_a_seal_says_what_was_sealed() -> None:
    """Also a number that begins with zero."""
    assert check_seal(Sealer(KEY).seal(CLAIMS), KEYS) == CLAIMS


def test_every_changed_sign_is_noticed() -> None:
    """No place of the payload is free to change."""
    payload = Sealer(KEY).seal(CLAIMS)
    for place, sign in enumerate(payload):
        other = "0" if sign != "0" else "1"
        with pytest.raises(SealRefused):
            check_seal(payload[:place] + other + payload[place + 1 :], KEYS)


def test_another_key_is_refused() -> None:
    """Only pinned keys count, whatever id they claim."""
    stranger = ec.generate_private_key(ec.SECP256R1())
    payload = Sealer(stranger).seal(CLAIMS)
    with pytest.raises(SealRefused):
        check_seal(payload, KEYS)
    with pytest.raises(SealRefused):
        check_seal(payload, {key_id(stranger.public_key()): KEY.public_key()})


@given(st.text(max_size=60))
def test_junk_is_refused(text: str) -> None:
    """Whatever a QR may hold."""
    with pytest.raises(SealRefused):
        check_seal(text, KEYS)


@pytest.mark.parametrize("path", FIELDS)
def test_a_changed_field_names_its_block(path: str) -> None:
    """Changed, missing or added: the block is named."""
    block = path.partition(".")[0]
    assert fields_match(CLAIMS, {**FIELDS, path: "다른 것"}, SALT) == [block]
    assert fields_match(CLAIMS, {name: text for name, text in FIELDS.items() if name != path}, SALT) == [
        block
    ]
    assert fields_match(CLAIMS, {**FIELDS, f"{path}.more": ""}, SALT) == [block]


def test_unchanged_fields_match() -> None:
    """And another salt fits nothing: the hash alone tells no one a number."""
    assert fields_match(CLAIMS, FIELDS, SALT) == []
    assert fields_match(CLAIMS, FIELDS, bytes(16)) == sorted(CLAIMS.blocks)


def test_the_qr_stays_within_its_size() -> None:
    """69 modules are 27.6 mm at 0.4 mm; a larger household does not change it, only hashes go in."""
    payload = Sealer(KEY).seal(CLAIMS)
    assert code.draw("https://verify.gg.go.kr", payload).modules == 69
    assert len(payload) == len(Sealer(KEY).seal(replace(CLAIMS, holder="남*수")))


def test_names_are_masked() -> None:
    """Enough to compare, too little to find a person."""
    assert [mask_name(name) for name in ("홍길동", "김솔", "남궁민수", "김")] == [
        "홍*동",
        "김*",
        "남**수",
        "김*",
    ]


def test_a_scanned_address_holds_the_payload() -> None:
    """Any host, either case of the path; another code is none of ours."""
    assert code.payload_of(code.address("https://verify.gg.go.kr", "ABC")) == "ABC"
    assert code.payload_of("http://127.0.0.1/v#ABC") == "ABC"
    assert code.payload_of("https://example.com/#ABC") is None
    assert code.payload_of("ABC") is None
