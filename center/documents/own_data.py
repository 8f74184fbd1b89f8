"""The machine-readable fields of a paper, kept inside its PDF.

They stand in a page-piece dictionary (ISO 32000-1, 14.5), the standard's place for a program's own data.
PDF/A-2 allows it; it allows attachments only when they are PDF/A themselves, and XMP only with an extension
schema for every property. The signature covers it like everything else.
"""

import json
from base64 import b64decode, b64encode
from dataclasses import dataclass, field
from datetime import datetime

import pikepdf
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from center.seal.claims import Fields

_PIECES, _OWNER, _PRIVATE, _CHANGED = "/PieceInfo", "/Anytime", "/Private", "/LastModified"


class NoOwnData(ValueError):
    """The PDF carries no fields of ours, or they cannot be read."""


@dataclass(frozen=True, slots=True)
class OwnData:
    """Every printed text by its path, and the salt of the sealed hashes."""

    fields: Fields = field(repr=False)
    salt: bytes = field(repr=False)


def write(writer: IncrementalPdfFileWriter, own: OwnData, *, at: datetime) -> None:
    """Adds `own` to the increment that the signature will close."""
    text = json.dumps({"fields": dict(own.fields), "salt": b64encode(own.salt).decode()}, ensure_ascii=False)
    stream = generic.StreamObject(stream_data=text.encode())
    piece = _dictionary({_CHANGED: generic.pdf_date(at), _PRIVATE: writer.add_object(stream)})
    writer.root[generic.pdf_name(_PIECES)] = _dictionary({_OWNER: piece})
    writer.update_root()  # type: ignore[no-untyped-call]  # pyHanko


def _dictionary(items: dict[str, generic.PdfObject]) -> generic.DictionaryObject:
    named = {generic.pdf_name(name): value for name, value in items.items()}
    return generic.DictionaryObject(named)  # type: ignore[no-untyped-call]  # pyHanko


def read(pdf: pikepdf.Pdf) -> OwnData:
    """Raises NoOwnData."""
    try:
        raw = json.loads(pdf.Root[_PIECES][_OWNER][_PRIVATE].read_bytes())
        fields = {str(path): str(text) for path, text in raw["fields"].items()}
        return OwnData(fields, b64decode(raw["salt"], validate=True))
    except (KeyError, TypeError, ValueError, AttributeError, pikepdf.PdfError) as err:
        raise NoOwnData from err
