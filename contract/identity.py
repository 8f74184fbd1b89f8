"""How a citizen's card proves to the center who stands before the kiosk."""

from pydantic import Base64Bytes, Field

from contract.wire import Wire


class Challenge(Wire):
    """A fresh random number of the center; the one who relies on a proof chooses the challenge."""

    nonce: Base64Bytes = Field(repr=False)


class CardProof(Wire):
    """What the card said and signed: enough for the center to check everything again.

    certificate: DER, key 9A of the PIV card (SP 800-73). signature: DER ECDSA over SHA-256(nonce).
    printed_information, chuid, security_object: the raw containers 5FC109, 5FC102, 5FC106.
    """

    nonce: Base64Bytes = Field(repr=False)
    certificate: Base64Bytes = Field(repr=False)
    signature: Base64Bytes = Field(repr=False)
    printed_information: Base64Bytes = Field(repr=False)
    chuid: Base64Bytes = Field(repr=False)
    security_object: Base64Bytes = Field(repr=False)


class Identified(Wire):
    """The center's answer to a proof: a short-lived token that stands for this holder.

    name is the holder's full name; pages show it masked.
    """

    token: str = Field(repr=False)
    name: str = Field(repr=False)
