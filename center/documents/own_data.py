"""The machine-readable fields of a paper, kept inside its PDF.

They stand in a page-piece dictionary (ISO 32000-1, 14.5), the standard's place for a program's own data.
PDF/A-2 allows it; it allows attachments only when they are PDF/A themselves, and XMP only with an extension
schema for every property. The signature covers it like everything else.
"""

import json
from base64 import b64decode, b64encode
from dataclasses import dataclass, field

import pikepdf

from center.seal.claims import Fields

OWNER = b"Anytime"
_PIECES, _PRIVATE = "/PieceInfo", "/Private"


class NoOwnData(ValueError):
    """The PDF carries no fields of ours, or they cannot be read."""


@dataclass(frozen=True, slots=True)
class OwnData:
    """Every printed text by its path, and the salt of the sealed hashes."""

    fields: Fields = field(repr=False)
    salt: bytes = field(repr=False)


def encode(own: OwnData) -> bytes:
    """The content of the stream that the page-piece dictionary points to."""
    text = json.dumps({"fields": dict(own.fields), "salt": b64encode(own.salt).decode()}, ensure_ascii=False)
    return text.encode()


def read(pdf: pikepdf.Pdf) -> OwnData:
    """Raises NoOwnData."""
    try:
        raw = json.loads(pdf.Root[_PIECES][f"/{OWNER.decode()}"][_PRIVATE].read_bytes())
        fields = {str(path): str(text) for path, text in raw["fields"].items()}
        return OwnData(fields, b64decode(raw["salt"], validate=True))
    except (KeyError, TypeError, ValueError, AttributeError, pikepdf.PdfError) as err:
        raise NoOwnData from err
