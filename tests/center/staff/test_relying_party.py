"""At which addresses passkeys are offered, and to what they are bound."""

import pytest

from center.staff.relying_party import RelyingParty, relying_party


@pytest.mark.parametrize(
    ("public", "asked_at", "party"),
    [
        ("https://center.example", "http://anything", RelyingParty("center.example", "https://center.example")),
        ("https://Center.example:443", "", RelyingParty("center.example", "https://center.example")),
        ("https://center.example:8443/x", "", RelyingParty("center.example", "https://center.example:8443")),
        ("https://한국.example", "", RelyingParty("xn--3e0b707e.example", "https://xn--3e0b707e.example")),
        ("https://center.example", "http://localhost:8120", RelyingParty("center.example", "https://center.example")),
        ("", "http://localhost:8120", RelyingParty("localhost", "http://localhost:8120")),
        ("", "http://localhost:80", RelyingParty("localhost", "http://localhost")),
        ("http://center.example", "http://localhost:8120", None),
        ("https://10.0.0.7", "https://10.0.0.7", None),
        ("https://[::1]", "", None),
        ("https://a..b", "", None),
        ("https://center.example:99999", "", None),
        ("", "http://127.0.0.1:8120", None),
        ("", "http://localhost:99999", None),
        ("", "http://localhost.evil.example", None),
        ("", "http://localhost:1@evil.example", None),
        ("", "https://center.example", None),
        ("", "http://", None),
    ],
)  # fmt: skip
def test_the_public_address_or_else_localhost(public: str, asked_at: str, party: RelyingParty | None) -> None:
    """A request never overrules the settings, and a bare number has no passkeys."""
    assert relying_party(public, asked_at) == party
