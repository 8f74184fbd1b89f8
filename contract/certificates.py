"""Reads a certificate that comes from a stranger: what RFC 5280 forbids is refused before it is used."""

from asn1crypto import x509 as strict
from cryptography import x509


def read_certificate(der: bytes) -> x509.Certificate:
    """The certificate. ValueError for everything else, a serial number that is not positive included."""
    try:
        serial = strict.Certificate.load(der, strict=True)["tbs_certificate"]["serial_number"].native
    except (ValueError, TypeError, KeyError, AttributeError) as err:
        raise ValueError("not a certificate") from err
    if not isinstance(serial, int) or serial <= 0:  # RFC 5280, 4.1.2.2
        raise ValueError("the serial number is not positive")
    try:
        return x509.load_der_x509_certificate(der)
    except x509.InvalidVersion as err:
        raise ValueError("not a version of X.509") from err
