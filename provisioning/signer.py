"""Signs a kiosk's requests with its pre-shared device key: the seam that real enrolment will replace."""

import secrets

from contract.device_key import authorization, mac_key_of
from kiosk.center import Signer
from kiosk.tools import Clock


def device_signer(device: str, key: bytes, clock: Clock) -> Signer:
    """The headers for one request; each has a nonce of its own."""
    mac_key = mac_key_of(key)

    def sign(method: str, path: str, body: bytes) -> dict[str, str]:
        moment, nonce = clock.now(), secrets.token_urlsafe(16)
        return {
            "Authorization": authorization(device, mac_key, method, path, body, moment=moment, nonce=nonce)
        }

    return sign
