"""Papers made with Typst: typeset, sealed, signed. This is what issuing calls."""

import hashlib
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from io import BytesIO

import pikepdf

from center.documents.own_data import OwnData
from center.documents.page import page_of
from center.documents.sign import DocumentSigner
from center.documents.typeset import Typesetter
from center.papers import DocumentData, RenderedPaper
from center.seal import code
from center.seal.claims import SEOUL, VALID_DAYS, Fields, SealClaims, hash_blocks, mask_name
from center.seal.seal import Sealer

_SALT_BYTES = 16


@dataclass(frozen=True, slots=True)
class PaperMaker:
    """Implements center.papers.Papers.

    issuer: a short code of the operator, sealed (`GG`). site: the address of verification, without a slash at
    its end (`https://verify.gg.go.kr`), asked for each paper since an embedded center learns its port late;
    people type `site/verify`, phones scan `site/V#...`.
    """

    typesetter: Typesetter
    sealer: Sealer
    signer: DocumentSigner
    issuer: str
    site: Callable[[], str]
    salt: Callable[[int], bytes] = secrets.token_bytes

    def render(self, data: DocumentData) -> RenderedPaper:
        """Typeset, seal and sign. Raises NameUnprintable."""
        page, site = page_of(data), self.site()
        fields = page.fields()
        salt = self.salt(_SALT_BYTES)
        claims = claims_for(data, issuer=self.issuer, fields=fields, salt=salt)
        unsigned = self.typesetter.typeset(
            page,
            issued_at=data.issued_at,
            code=code.draw(site, self.sealer.seal(claims)),
            site=f"{site}/verify",
        )
        signed = self.signer.sign(unsigned, OwnData(fields, salt), at=data.issued_at)
        return RenderedPaper(
            pdf=signed,
            pages=_count_pages(unsigned),
            sha256=hashlib.sha256(signed).hexdigest(),
            shown={
                "title": claims.title,
                "holder": claims.holder,
                "serial": claims.serial,
                "issued_at": page.heading["issued_at"],
                "office": data.office,
            },
        )


def claims_for(data: DocumentData, *, issuer: str, fields: Fields, salt: bytes) -> SealClaims:
    """What is sealed of this paper: a few things in clear, and a hash of every block of fields."""
    issued = data.issued_at.astimezone(SEOUL).replace(microsecond=0)
    return SealClaims(
        issuer=issuer,
        code=data.code,
        serial=data.serial,
        number=data.verification_number,
        title=data.title,
        holder=mask_name(data.holder),
        issued_at=issued,
        expires_at=issued + timedelta(days=VALID_DAYS),
        blocks=hash_blocks(fields, salt),
    )


def _count_pages(pdf: bytes) -> int:
    with pikepdf.open(BytesIO(pdf)) as document:
        return len(document.pages)
