"""Who the center is to a browser: the origin of its pages, and the name its passkeys are bound to."""

import re
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

_LOOPBACK = re.compile(r"https?://localhost(:[0-9]{1,5})?")
"""A passkey needs a name: browsers make none for 127.0.0.1 (WebAuthn 3, 5.1.2: a valid domain)."""

_USUAL_PORTS = {"https": 443, "http": 80}


@dataclass(frozen=True, slots=True)
class RelyingParty:
    """id: a host name. origin: as browsers write it, without a usual port."""

    id: str
    origin: str


def relying_party(public: str, asked_at: str) -> RelyingParty | None:
    """public: the center's public address, or empty. asked_at: scheme and host of the request.

    With a public address it is that one, whatever a request says. Without one it is the request's, if that
    is `localhost`. None: no passkeys here, by plain HTTP or by a bare number.
    """
    try:
        return _by_request(asked_at) if not public else _by_name(public)
    except ValueError:  # a port or a name that is none
        return None


def _by_request(asked_at: str) -> RelyingParty | None:
    return RelyingParty("localhost", _origin(asked_at)) if _LOOPBACK.fullmatch(asked_at) else None


def _by_name(public: str) -> RelyingParty | None:
    name = urlsplit(public).hostname or ""
    if not public.startswith("https://") or not name or _is_number(name):
        return None
    return RelyingParty(_ascii(name), _origin(public))


def _origin(address: str) -> str:
    parts = urlsplit(address)
    port = "" if parts.port in (None, _USUAL_PORTS[parts.scheme]) else f":{parts.port}"
    return f"{parts.scheme}://{_ascii(parts.hostname or '')}{port}"


def _ascii(name: str) -> str:
    """A Korean name as browsers send it."""
    return name.encode("idna").decode()


def _is_number(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
