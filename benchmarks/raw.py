"""The raw parts of a paper: Typst alone and pyHanko's signature alone, on the very inputs the center uses."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from pathlib import Path
from time import perf_counter
from typing import Any, cast

import typst
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import PdfSignatureMetadata, PdfSigner, SimpleSigner
from pyhanko.sign.fields import SigSeedSubFilter

from center.documents import development_ca
from center.documents.typeset import FONTS, TEMPLATES
from center.documents.workshop import open_workshop
from center.issuing.compose import compose
from center.papers import DocumentData
from center.registry.demo.known import DEMO_PERSONS
from center.registry.demo.register import DemoRegister
from contract.catalogue import Document
from contract.issue import Options

_META = PdfSignatureMetadata(field_name="Anytime", md_algorithm="sha256", subfilter=SigSeedSubFilter.PADES)
_RESERVED_HEX = 4096
"""As the center's: without it pyHanko signs twice, and the raw part would look slower than it must."""


class _Overhearing:
    """Stands in the place of the compiler: keeps what it is told, answers with the first page it made.

    Typst remembers what it has compiled; raw compiles must meet their input for the first time, too.
    """

    def __init__(self, compiler: Any) -> None:
        self._compiler = compiler
        self._first: bytes | None = None
        self.heard: list[dict[str, Any]] = []

    def compile(self, **told: Any) -> bytes:
        """See `typst.Compiler`."""
        self.heard.append(told)
        if self._first is None:
            self._first = cast(bytes, self._compiler.compile(**told))
        return self._first


@dataclass(frozen=True, slots=True)
class Raw:
    """compile(n): seconds and the PDF of the n-th input. sign(pdf): seconds."""

    inputs: list[dict[str, Any]]
    compiler: typst.Compiler
    signer: PdfSigner

    def compile(self, number: int) -> tuple[float, bytes]:
        """Typst alone."""
        began = perf_counter()
        pdf = self.compiler.compile(**self.inputs[number])
        return perf_counter() - began, cast(bytes, pdf)

    def sign(self, pdf: bytes) -> float:
        """pyHanko alone, with the key in memory."""
        began = perf_counter()
        self.signer.sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf)), bytes_reserved=_RESERVED_HEX)
        return perf_counter() - began


def raw_parts(
    folder: Path, document: Document, options: Options, now: Callable[[], datetime], many: int
) -> Raw:
    """`many` papers of the first well-known resident, each with its own serial. Keys are made in `folder`."""
    maker = open_workshop(
        private=folder, public=folder / "public", site=lambda: "https://verify.example",
        issuer="GG", organisation="Gyeonggi-do", now=now,
    )  # fmt: skip
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
    compiler = typst.Compiler(root=TEMPLATES, font_paths=fonts)
    ear = _Overhearing(compiler)
    maker.typesetter._compiler = ear  # type: ignore[assignment]  # noqa: SLF001 - the inputs are made nowhere else
    register = DemoRegister(now)
    person = register.person_by_card(next(iter(DEMO_PERSONS)))
    for number in range(many + 1):  # one more: the first is compiled while overhearing
        maker.render(
            DocumentData(
                code=document.code,
                template=document.template,
                title=document.name["ko"],
                serial=f"{now():%Y-%m%d}-{900000 + number}",
                verification_number=f"{9000000000000000 + number}",
                issued_at=now().replace(microsecond=0),
                office="경기도 수원시장",
                purpose=None,
                options=options,
                holder=person.name,
                fields=compose(register, document, person, options),
            )
        )
    key, certificate = folder / development_ca.SIGNING_KEY, folder / development_ca.SIGNING_CERTIFICATE
    simple = SimpleSigner.load(str(key), str(certificate))  # type: ignore[no-untyped-call]  # pyHanko
    return Raw(ear.heard[1:], compiler, PdfSigner(_META, simple))
