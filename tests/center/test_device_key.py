"""The signature of a kiosk's request, as both sides compute it."""

from datetime import UTC, datetime

import pytest

from contract.device_key import authorization, expected_mac, mac_key_of, parse_authorization

MOMENT = datetime(2026, 11, 24, 14, 10, tzinfo=UTC)
MAC = "4b2e89d189c1c938b0d0c569eb432a1540b4fdfa2d8d063b5c1f0f4c0108d5d6"


def test_the_header_is_golden() -> None:
    """Another version of either side must compute the same; changed means a new scheme."""
    header = authorization(
        "suwon-1", mac_key_of(b"k" * 32), "POST", "/api/v1/issue", b"{}", moment=MOMENT, nonce="n" * 16
    )
    assert header == f"Anytime-Device suwon-1:1795529400:nnnnnnnnnnnnnnnn:{MAC}"


def test_the_header_is_read_back() -> None:
    """Device, time, nonce and the same signature."""
    key = mac_key_of(b"k" * 32)
    header = authorization("suwon-1", key, "post", "/p", b"", moment=MOMENT, nonce="abc")
    parts = parse_authorization(header)
    assert parts is not None
    assert parts.mac == expected_mac(key, "suwon-1", "POST", "/p", b"", seconds=parts.seconds, nonce="abc")


@pytest.mark.parametrize(
    "header",
    [
        "",
        "Anytime-Device",
        "Basic a:1:b:c",
        "Anytime-Device a:1:b",
        "Anytime-Device a:1:b:c:d",
        "Anytime-Device a:-1:b:c",
        "Anytime-Device a:١:b:c",
        "Anytime-Device :1:b:c",
        "Anytime-Device a:1::c",
        "Anytime-Device a:1234567890123:b:c",
    ],
)
def test_what_is_no_header_is_none(header: str) -> None:
    """Never an exception."""
    assert parse_authorization(header) is None


def test_the_kept_key_is_not_the_shared_one() -> None:
    """Who reads the center's table cannot enrol a device with it elsewhere."""
    assert mac_key_of(b"k" * 32) != b"k" * 32
    assert len(mac_key_of(b"")) == 32
