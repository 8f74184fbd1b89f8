"""Reads a certificate that comes from a stranger: what RFC 5280 forbids is refused before it is used."""

from cryptography import x509

from contract import der
from contract.der import DerBroken

_VERSION = 0xA0


def read_certificate(encoded: bytes) -> x509.Certificate:
    """The certificate, written in the one way DER has.

    ValueError for everything else: a serial number that is not positive, a signature with idle bits, an
    extension that is there twice or cannot be read.
    """
    serial, idle_bits = _of_its_frame(encoded)
    if serial <= 0:  # RFC 5280, 4.1.2.2; the library only warns
        raise ValueError("the serial number is not positive")
    if idle_bits:  # outside of what is signed, so anybody could set them (X.690, 8.6.2)
        raise ValueError("the signature is not whole bytes")
    try:
        certificate = x509.load_der_x509_certificate(encoded)
        _ = certificate.extensions  # parsed when first asked for
    except (x509.InvalidVersion, x509.DuplicateExtension, x509.UnsupportedGeneralNameType) as err:
        raise ValueError("not what RFC 5280 calls a certificate") from err
    return certificate


def _of_its_frame(encoded: bytes) -> tuple[int, int]:
    """The serial number, and how many bits of the signature's last byte are idle.

    Certificate ::= SEQUENCE {SEQUENCE {[0] version OPTIONAL, serialNumber, …}, algorithm, BIT STRING}.
    """
    try:
        signed, _algorithm, signature = der.only(encoded, der.SEQUENCE)
        body = der.inside(signed, der.SEQUENCE)
        return der.integer(body[1] if body[0][0] == _VERSION else body[0]), der.content(signature, der.BITS)[
            0
        ]
    except (IndexError, ValueError) as err:
        raise DerBroken("not a certificate") from err
