"""The edge to the library of WebAuthn: what a browser is asked, and whether its answer proves anything.

Everything the library may raise about an answer is `NotProven` here.
"""

from collections.abc import Callable, Iterable
from typing import TypeVar

from cryptography.exceptions import UnsupportedAlgorithm
from webauthn import (
    generate_authentication_options,
    generate_registration_options,
    options_to_json,
    verify_authentication_response,
    verify_registration_response,
)
from webauthn.authentication.verify_authentication_response import VerifiedAuthentication
from webauthn.helpers import (
    parse_authentication_credential_json,
    parse_client_data_json,
    parse_registration_credential_json,
)
from webauthn.helpers.cose import COSEAlgorithmIdentifier
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticationCredential,
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    RegistrationCredential,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)
from webauthn.registration.verify_registration_response import VerifiedRegistration

from center.staff.challenges import LIFE
from center.staff.people import Person
from center.staff.relying_party import RelyingParty

OUR_NAME = "Anytime"
ALGORITHMS = [
    COSEAlgorithmIdentifier.ECDSA_SHA_256,
    COSEAlgorithmIdentifier.EDDSA,
    COSEAlgorithmIdentifier.RSASSA_PKCS1_v1_5_SHA_256,  # older Windows Hello knows no other
]
LONGEST_CREDENTIAL = 1023
"""Bytes of an authenticator's name for a passkey (WebAuthn 3, 4: credential id)."""

_MILLISECONDS = round(LIFE.total_seconds() * 1000)
_T = TypeVar("_T")


class NotProven(Exception):
    """What came proves nothing."""


def ask_to_add(
    party: RelyingParty, person: Person, *, challenge: bytes, handle: bytes, known: Iterable[bytes]
) -> str:
    """Options for `navigator.credentials.create`, as JSON. known: passkeys the person has already."""
    return options_to_json(
        generate_registration_options(
            rp_id=party.id,
            rp_name=OUR_NAME,
            user_id=handle,
            user_name=person.id,
            user_display_name=person.name,
            challenge=challenge,
            timeout=_MILLISECONDS,
            authenticator_selection=AuthenticatorSelectionCriteria(
                resident_key=ResidentKeyRequirement.REQUIRED,
                user_verification=UserVerificationRequirement.REQUIRED,
            ),
            exclude_credentials=[PublicKeyCredentialDescriptor(id=each) for each in known],
            supported_pub_key_algs=ALGORITHMS,
        )
    )


def ask_to_sign_in(party: RelyingParty, challenge: bytes) -> str:
    """Options for `navigator.credentials.get`, as JSON: any passkey of ours, its person verified."""
    return options_to_json(
        generate_authentication_options(
            rp_id=party.id,
            challenge=challenge,
            timeout=_MILLISECONDS,
            user_verification=UserVerificationRequirement.REQUIRED,
        )
    )


def read_added(untrusted: str) -> tuple[RegistrationCredential, bytes]:
    """An answer to `ask_to_add`, and the challenge it claims to answer. NotProven when it is none."""
    answer = _proven(lambda: parse_registration_credential_json(untrusted))
    return answer, _challenge(answer.response.client_data_json)


def read_used(untrusted: str) -> tuple[AuthenticationCredential, bytes]:
    """An answer to `ask_to_sign_in`, and the challenge it claims to answer. NotProven when it is none."""
    answer = _proven(lambda: parse_authentication_credential_json(untrusted))
    return answer, _challenge(answer.response.client_data_json)


def verify_added(
    answer: RegistrationCredential, challenge: bytes, party: RelyingParty
) -> VerifiedRegistration:
    """The new passkey. NotProven."""
    found = _proven(
        lambda: verify_registration_response(
            credential=answer,
            expected_challenge=challenge,
            expected_rp_id=party.id,
            expected_origin=party.origin,
            require_user_verification=True,
            supported_pub_key_algs=ALGORITHMS,
        )
    )
    if not 0 < len(found.credential_id) <= LONGEST_CREDENTIAL:
        raise NotProven("credential id")
    return found


def verify_used(
    answer: AuthenticationCredential, challenge: bytes, party: RelyingParty, public_key: bytes
) -> VerifiedAuthentication:
    """Whoever answered holds the key and was verified. NotProven. The counter is the caller's to compare."""
    return _proven(
        lambda: verify_authentication_response(
            credential=answer,
            expected_challenge=challenge,
            expected_rp_id=party.id,
            expected_origin=party.origin,
            credential_public_key=public_key,
            # The library compares it before the signature: anybody could make us write "counter went back".
            credential_current_sign_count=0,
            require_user_verification=True,
        )
    )


def _challenge(client_data_untrusted: bytes) -> bytes:
    """No page of a stranger may frame us, so an answer from within a frame is none."""
    told = _proven(lambda: parse_client_data_json(client_data_untrusted))
    if told.cross_origin:
        raise NotProven("cross origin")
    return told.challenge


def _proven(act: Callable[[], _T]) -> _T:
    try:
        return act()
    except (WebAuthnException, UnsupportedAlgorithm) as err:
        raise NotProven(type(err).__name__) from err
    except (ValueError, TypeError, LookupError, AttributeError, ArithmeticError, RecursionError) as err:
        # The library reads some fields of an answer before it looks what they are.
        raise NotProven(type(err).__name__) from err
