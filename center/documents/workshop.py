"""Everything that makes papers, from two folders: private keys in one, what verifiers pin in the other."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from center.documents.papers import PaperMaker
from center.documents.signing import open_signer
from center.documents.typeset import Typesetter
from center.seal.keys import load_or_make
from center.seal.seal import Sealer
from center.settings import DevelopmentSigning, Signing

_DEVELOPMENT = DevelopmentSigning()


def open_workshop(
    *,
    private: Path,
    public: Path,
    site: Callable[[], str],
    issuer: str,
    organisation: str,
    now: Callable[[], datetime],
    signing: Signing = _DEVELOPMENT,
) -> PaperMaker:
    """Makes keys on first start. `public` is then what `anytime verify --keys` takes. SigningBroken."""
    private.mkdir(mode=0o700, parents=True, exist_ok=True)
    return PaperMaker(
        typesetter=Typesetter(),
        sealer=Sealer(load_or_make(private, public)),
        signer=open_signer(signing, private=private, public=public, organisation=organisation, now=now),
        issuer=issuer,
        site=site,
    )
