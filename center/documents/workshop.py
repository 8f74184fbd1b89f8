"""Everything that makes papers, from two folders: private keys in one, what verifiers pin in the other."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from center.documents import development_ca
from center.documents.papers import PaperMaker
from center.documents.sign import FileSigner
from center.documents.typeset import Typesetter
from center.seal.keys import load_or_make
from center.seal.seal import Sealer


def open_workshop(
    *,
    private: Path,
    public: Path,
    site: Callable[[], str],
    issuer: str,
    organisation: str,
    now: Callable[[], datetime],
) -> PaperMaker:
    """Makes keys and certificates on first start. `public` is then what `anytime verify --keys` takes."""
    private.mkdir(mode=0o700, parents=True, exist_ok=True)
    return PaperMaker(
        typesetter=Typesetter(),
        sealer=Sealer(load_or_make(private, public)),
        signer=_development_signer(private, public, organisation, now()),
        issuer=issuer,
        site=site,
    )


def _development_signer(private: Path, public: Path, organisation: str, now: datetime) -> FileSigner:
    development_ca.make(private=private, public=public, organisation=organisation, now=now)
    key = (private / development_ca.SIGNING_KEY).read_bytes()
    return FileSigner(key=key, certificate=(private / development_ca.SIGNING_CERTIFICATE).read_bytes())
