"""The center with its real parts: a card's own signature, signed papers, the kiosk's own client."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from center.api.app import create_app
from center.api.server import AppServer
from center.clock import real_clock
from center.documents.workshop import open_workshop
from center.papers import PaperState
from center.parts import Center, open_center
from center.secrets import load_or_make_key
from center.settings import CenterSettings
from contract.issue import (
    ClaimRequest,
    CopyEvent,
    CopyOutcome,
    IssueRequest,
    Options,
    QuoteRequest,
    SyncRequest,
)
from devices.id_card.issuer import CardPerson, DevelopmentIssuer
from devices.id_card.simulated import SimulatedIdReader
from devices.id_card.virtual_card import VirtualCard
from kiosk.center import HttpCenter
from kiosk.faults import Fault, Trouble
from kiosk.ports import CardProven
from provisioning.signer import device_signer


class Now:
    """The real time, as a kiosk asks for it."""

    def now(self) -> datetime:
        """Aware."""
        return real_clock()


class Whole:
    """A card authority, a center and a kiosk's connection to it."""

    def __init__(self, folder: Path) -> None:
        self.issuer = DevelopmentIssuer.create(folder / "anchors", at=real_clock())
        key_file = folder / "kiosk.key"
        settings = CenterSettings(
            data_folder=folder / "center", card_anchors=folder / "anchors", device_keys={"kiosk-1": key_file}
        )
        papers = open_workshop(
            private=folder / "private",
            public=folder / "public",
            site=lambda: "https://verify.example",
            issuer="GG",
            organisation="Test",
            now=real_clock,
        )
        self.center: Center = open_center(settings, papers)
        self.server = AppServer(create_app(self.center))
        self.kiosk = HttpCenter(
            self.server.start(),
            device_signer("kiosk-1", load_or_make_key(key_file), Now()),  # type: ignore[arg-type]
        )
        self.reader = SimulatedIdReader(self.issuer.anchors, clock=real_clock)

    def card(self, name: str = "홍길동", number: str = "RC-0000001") -> VirtualCard:
        """A good card."""
        return self.issuer.issue(CardPerson(name, number), date(2020, 1, 1), date(2050, 1, 1))

    def token(self, card: VirtualCard) -> str:
        """Insert, PIN, proof, identity."""
        self.reader.insert(card)
        self.reader.open_card()
        challenge = self.kiosk.challenge()
        proven = self.reader.prove(bytearray(b"123456"), challenge.nonce)
        assert isinstance(proven, CardProven)
        return self.kiosk.identify(proven.proof).token

    def close(self) -> None:
        """Everything."""
        self.reader.close()
        self.server.stop()
        self.center.close()


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Whole]:
    """Opened once: keys and fonts take a second."""
    it = Whole(tmp_path_factory.mktemp("whole"))
    yield it
    it.close()


def _order(token: str, **changes: Any) -> IssueRequest:
    wanted = {
        "key": uuid4(),
        "token": token,
        "document": "RR-01",
        "options": Options(),
        "won": 200,
        **changes,
    }
    return IssueRequest(**wanted)


def test_a_card_a_certificate_an_outcome(whole: Whole) -> None:
    """From the card's signature to a paper that verifies as valid."""
    token = whole.token(whole.card())
    quote = whole.kiosk.quote(QuoteRequest(token=token, document="RR-01", options=Options()))
    assert quote.won == 200
    order = _order(token)
    issued = whole.kiosk.issue(order)
    assert whole.kiosk.issue(order) == issued
    (copy,) = issued.copies
    assert copy.pdf.startswith(b"%PDF-1.7")
    status = whole.center.issued_papers.status_of
    assert status(copy.verification_number).state is PaperState.NOT_YET_CONFIRMED
    event = CopyEvent(id=uuid4(), serial=copy.serial, outcome=CopyOutcome.PRINTED)
    assert whole.kiosk.sync(SyncRequest(copies=(event,))).acked == (event.id,)
    found = status(copy.verification_number)
    assert (found.state, found.sha256) == (PaperState.VALID, copy.sha256)
    assert found.shown["holder"] == "홍*동"


@pytest.mark.parametrize(
    "document", ["RR-02", "FR-01", "HI-01", "TX-N1", "MI-01", "WF-01", "ED-01", "LD-01", "BD-01", "VH-01"]
)
def test_every_kind_of_paper_can_be_made(whole: Whole, document: str) -> None:
    """Data of the register and the templates fit together."""
    from center.catalogue.hours import is_open

    kind = whole.center.desk.catalogue.document(document)
    token = whole.token(whole.card())
    if not is_open(kind, real_clock()):
        with pytest.raises(Trouble) as caught:
            whole.kiosk.quote(QuoteRequest(token=token, document=document, options=Options()))
        assert caught.value.fault is Fault.CLOSED_NOW
        return
    won = whole.kiosk.quote(QuoteRequest(token=token, document=document, options=Options())).won
    assert whole.kiosk.issue(_order(token, document=document, won=won)).copies[0].pages >= 1


def test_a_long_household_and_many_moves_take_pages(whole: Whole) -> None:
    """Twelve members with history; ten addresses."""
    options = Options(rrn_tail=True, address_history=True, purpose="loan")
    big = whole.token(whole.card("강대가", "RC-0000012"))
    assert whole.kiosk.issue(_order(big, options=options, won=0)).copies[0].pages >= 2
    moved = whole.token(whole.card("윤이사", "RC-0000024"))
    paper = whole.kiosk.issue(_order(moved, document="RR-02", options=options, won=200)).copies[0]
    assert paper.pages >= 1


@pytest.mark.parametrize("number", ["RC-0000009"])
def test_a_name_the_fonts_lack_goes_to_a_person(whole: Whole, number: str) -> None:
    """The real typesetter refuses what the demo register holds for this purpose."""
    name = whole.center.desk.register.person_by_card(number).name
    token = whole.token(whole.card(name, number))
    with pytest.raises(Trouble) as caught:
        whole.kiosk.issue(_order(token))
    assert caught.value.fault is Fault.NAME_UNPRINTABLE


def test_the_center_checks_the_card_itself(whole: Whole) -> None:
    """A proof the reader accepted before the card was revoked is refused, and so is another challenge."""
    card = whole.card()
    whole.reader.insert(card)
    whole.reader.open_card()
    proven = whole.reader.prove(bytearray(b"123456"), whole.kiosk.challenge().nonce)
    assert isinstance(proven, CardProven)
    swapped = proven.proof.model_copy(update={"nonce": whole.kiosk.challenge().nonce})
    with pytest.raises(Trouble) as caught:
        whole.kiosk.identify(swapped)
    assert caught.value.fault is Fault.CARD_FORGED
    whole.issuer.revoke(card, at=real_clock())
    with pytest.raises(Trouble) as caught:
        whole.kiosk.identify(proven.proof)
    assert caught.value.fault is Fault.CARD_REVOKED


def test_a_center_with_an_old_list_accuses_nobody(whole: Whole) -> None:
    """Its own revocation list is too old to tell: the kiosk says that it is not the card."""
    card = whole.card()
    whole.reader.insert(card)
    whole.reader.open_card()
    proven = whole.reader.prove(bytearray(b"123456"), whole.kiosk.challenge().nonce)
    assert isinstance(proven, CardProven)
    whole.issuer.renew_revocations(at=real_clock() - timedelta(days=4000))
    with pytest.raises(Trouble) as caught:
        whole.kiosk.identify(proven.proof)
    assert caught.value.fault is Fault.CARD_UNCHECKED
    whole.issuer.renew_revocations(at=real_clock())


def test_a_claim_is_collected_with_the_same_card(whole: Whole) -> None:
    """Void, look up, collect: through the kiosk's own client."""
    issued = whole.kiosk.issue(_order(whole.token(whole.card())))
    void = CopyEvent(id=uuid4(), serial=issued.copies[0].serial, outcome=CopyOutcome.VOID)
    whole.kiosk.sync(SyncRequest(copies=(void,)))
    token = whole.token(whole.card())
    claim = whole.kiosk.claim(ClaimRequest(code=issued.claim_code, token=token))
    assert (claim.document, claim.credit_won) == ("RR-01", 0)
    again = whole.kiosk.issue(_order(token, claim=claim.code))
    assert again.copies[0].serial != issued.copies[0].serial
    with pytest.raises(Trouble) as caught:
        whole.kiosk.claim(ClaimRequest(code=claim.code, token=token))
    assert caught.value.fault is Fault.CLAIM_USED
