"""Reads a certificate that comes from a stranger: what RFC 5280 forbids is refused before it is used."""

from cryptography import x509

from contract import der
from contract.der import DerBroken

_VERSION = 0xA0


def read_certificate(encoded: bytes) -> x509.Certificate:
    """The certificate. ValueError for everything else, a serial number that is not positive included."""
    if _serial_number(encoded) <= 0:  # RFC 5280, 4.1.2.2; the library only warns
        raise ValueError("the serial number is not positive")
    try:
        return x509.load_der_x509_certificate(encoded)
    except x509.InvalidVersion as err:
        raise ValueError("not a version of X.509") from err


def _serial_number(encoded: bytes) -> int:
    """Certificate ::= SEQUENCE {SEQUENCE {[0] version OPTIONAL, serialNumber, …}, …}."""
    try:
        body = der.inside(der.only(encoded, der.SEQUENCE)[0], der.SEQUENCE)
        return der.integer(body[1] if body[0][0] == _VERSION else body[0])
    except IndexError as err:
        raise DerBroken("not a certificate") from err
