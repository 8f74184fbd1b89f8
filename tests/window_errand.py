"""One errand in the real window, as far as a test wants it."""

from datetime import timedelta

from devices.id_card.issuer import CardPerson
from devices.id_card.simulated import SimulatedIdReader
from devices.id_card.virtual_card import VirtualCard
from kiosk.availability.answer import Here
from kiosk.steps import CheckAnswers, ChooseDocument, ChooseOptions, EnterPin, InsertCard, Pay, TakeCard
from kiosk.views import AskView, Errand, MenuView, View, WaitView
from provisioning.build import Kiosk
from provisioning.tour.hands import Hands

PIN = "73951846"
NAME = "홍길동"


def view(kiosk: Kiosk) -> View:
    """What is shown."""
    assert kiosk.link.scene is not None
    return kiosk.link.scene.view


def shows(kiosk: Kiosk, step: type) -> bool:
    """Whether the page of this step is there."""
    shown = view(kiosk)
    return isinstance(shown, AskView | WaitView) and isinstance(shown.step, step)


def may_begin(kiosk: Kiosk) -> bool:
    """Whether the certificates tile is green."""
    shown = view(kiosk)
    tiles = shown.tiles if isinstance(shown, MenuView) else ()
    return any(t.code == Errand.CERTIFICATES and isinstance(t.availability, Here) for t in tiles)


def card(kiosk: Kiosk) -> VirtualCard:
    """Hong Gildong's, with a PIN nobody would meet by chance."""
    assert kiosk.embedded is not None
    today = kiosk.tools.clock.now().date()
    person = CardPerson(NAME, "RC-0000001")
    return kiosk.embedded.issuer.issue(person, today, today + timedelta(days=99), pin=PIN)


def reader(kiosk: Kiosk) -> SimulatedIdReader:
    """The simulated reader with its handles."""
    assert isinstance(kiosk.hardware.reader, SimulatedIdReader)
    return kiosk.hardware.reader


def to_the_check_page(kiosk: Kiosk, hands: Hands) -> None:
    """Menu, document, options, card, PIN."""
    hands.wait_until("a green tile", lambda: may_begin(kiosk))
    hands.choose(Errand.CERTIFICATES)
    hands.wait_until("documents", lambda: shows(kiosk, ChooseDocument))
    hands.choose("RR-01")
    hands.wait_until("options", lambda: shows(kiosk, ChooseOptions))
    hands.press_main()
    hands.wait_until("insert card", lambda: shows(kiosk, InsertCard))
    reader(kiosk).insert(card(kiosk))
    hands.wait_until("PIN", lambda: shows(kiosk, EnterPin))
    hands.type_digits(PIN)
    hands.press_main()
    hands.wait_until("check", lambda: shows(kiosk, CheckAnswers))


def to_the_card_s_return(kiosk: Kiosk, hands: Hands) -> None:
    """On to the page that gives the card back: all is issued, nothing paid."""
    to_the_check_page(kiosk, hands)
    hands.press_main()
    hands.wait_until("take card", lambda: shows(kiosk, TakeCard))


def pay_and_print(kiosk: Kiosk, hands: Hands) -> None:
    """On to paying; then it prints."""
    reader(kiosk).eject()
    hands.wait_until("payment", lambda: shows(kiosk, Pay))
    hands.wait_until("the terminal", kiosk.hardware.tap_payment_card)


def to_the_printer(kiosk: Kiosk, hands: Hands) -> None:
    """From the menu until it prints."""
    to_the_card_s_return(kiosk, hands)
    pay_and_print(kiosk, hands)
