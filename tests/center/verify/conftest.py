"""One workshop, and forgeries made with its own keys: each is wrong in exactly one way."""

from dataclasses import dataclass
from pathlib import Path

import pytest
from samples_of_papers import SITE, household, workshop

from center.documents.own_data import OwnData
from center.documents.page import page_of
from center.documents.papers import PaperMaker, claims_for
from center.papers import DocumentData
from center.seal import code
from center.verify.file import Anchors, load_anchors

SALT = bytes(16)


@dataclass(frozen=True)
class Bench:
    """A paper maker, what verifiers pin, and where that lies."""

    papers: PaperMaker
    anchors: Anchors
    public: Path

    def payload(self, data: DocumentData) -> str:
        """The seal of a document."""
        fields = page_of(data).fields()
        return self.papers.sealer.seal(claims_for(data, issuer="GG", fields=fields, salt=SALT))

    def forge(self, *, printed: DocumentData, embedded: DocumentData, sealed: DocumentData) -> bytes:
        """A well signed paper that prints one thing, carries another and is sealed for a third."""
        unsigned = self.papers.typesetter.typeset(
            page_of(printed),
            issued_at=printed.issued_at,
            code=code.draw(SITE, self.payload(sealed)),
            site=SITE,
        )
        own = OwnData(page_of(embedded).fields(), SALT)
        return self.papers.signer.sign(unsigned, own, at=printed.issued_at)


@pytest.fixture(scope="session")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """Keys made for this run."""
    folder = tmp_path_factory.mktemp("verify")
    papers = workshop(folder)
    return Bench(papers, load_anchors(folder / "public"), folder / "public")


@pytest.fixture(scope="session")
def genuine(bench: Bench) -> bytes:
    """A paper as issued."""
    return bench.papers.render(household()).pdf
