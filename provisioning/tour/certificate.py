"""`anytime tour certificate`: a commuter's whole errand, done by itself and kept in a folder."""

from pathlib import Path
from time import monotonic

from kiosk.ledger import outbox
from kiosk.steps import (
    CheckAnswers,
    ChooseDocument,
    ChooseOptions,
    EnterPin,
    InsertCard,
    Pay,
    TakeCard,
    TakePaper,
)
from kiosk.views import Errand
from provisioning.bench.cards import GOOD_PIN
from provisioning.build import Kiosk
from provisioning.tour.album import Album
from provisioning.tour.hands import Hands, pause
from provisioning.tour.play import DONE, Cast, expect, is_open, outcome_of, play
from provisioning.tour.stage_set import CardSlot, first_card

DOCUMENT = "RR-01"


def tour(out: Path, state: Path, *, language: str, real: bool) -> int:
    """0 when the paper is in hand; 1 when not, with what happened in summary.json."""
    return play(_perform, out, state, language=language, real=real)


def _perform(cast: Cast) -> dict[str, object]:
    """From the menu to paper in hand, one touch after the other."""
    kiosk, album, hands = cast.kiosk, cast.album, cast.hands
    began = monotonic()
    errand = outcome_of(lambda: do_the_errand(kiosk, album, hands, cast.slot))
    if errand != DONE:
        album.take("stopped")
    seconds = monotonic() - began
    news = outcome_of(lambda: _tell_the_center(kiosk, hands))
    issued = album.issued
    for copy in issued.copies if issued is not None else ():
        cast.folder.place(f"paper/{copy.serial}.pdf").write_bytes(copy.pdf)
    return {
        "outcome": errand if errand != DONE else news,
        "touches": hands.touches,
        "seconds": round(seconds, 1),
        "serial": issued.copies[0].serial if issued else "",
        "verification_number": issued.copies[0].verification_number if issued else "",
    }


def _tell_the_center(kiosk: Kiosk, hands: Hands) -> None:
    """The citizen goes with the paper; the center hears that it came out, and the paper becomes valid."""
    kiosk.counter.leave()
    hands.wait_until("the center to hear", lambda: kiosk.counter.is_idle and not outbox.waiting(kiosk.engine))


def do_the_errand(kiosk: Kiosk, album: Album, hands: Hands, slot: CardSlot) -> None:
    """Five touches: certificates, the document, as shown, OK, issue it."""
    to_the_pin(kiosk, album, hands, slot)
    hands.type_digits(GOOD_PIN)
    album.take("pin-typed")
    hands.press_main()
    expect(album, hands, CheckAnswers)
    hands.press_main()
    expect(album, hands, TakeCard)
    pause(600)
    slot.eject()
    expect(album, hands, Pay)
    pause(600)
    hands.wait_until("the terminal", kiosk.hardware.tap_payment_card)
    expect(album, hands, TakePaper)


def to_the_pin(kiosk: Kiosk, album: Album, hands: Hands, slot: CardSlot) -> None:
    """Three touches and a card."""
    hands.wait_until("a green tile", lambda: is_open(album.view))
    album.take("menu-ready")
    hands.choose(Errand.CERTIFICATES)
    expect(album, hands, ChooseDocument)
    hands.choose(DOCUMENT)
    expect(album, hands, ChooseOptions)
    hands.press_main()
    expect(album, hands, InsertCard)
    slot.insert(first_card(kiosk))
    expect(album, hands, EnterPin)
