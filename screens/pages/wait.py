"""Please wait: what is being done, and how far it is. The words of each Do stand in one table."""

from dataclasses import dataclass
from typing import Any

from typing_extensions import override

from kiosk.step import Do
from kiosk.steps import (
    Arrive,
    AskChallenge,
    AskPassport,
    AskPhotoAgain,
    AskQuote,
    AskSlots,
    AskTerms,
    BookSlot,
    DrawTicket,
    GiveBack,
    HandOff,
    Identify,
    Issue,
    LookUpClaim,
    LookUpCode,
    MoveAppointment,
    OpenCard,
    Pay,
    Print,
    PrintApplication,
    PrintHandoff,
    PrintReceipt,
    PrintTicket,
    ProveHolder,
    ReadPassport,
    RefundClaim,
    Resume,
    Submit,
    SubmitPhoto,
)
from screens.acts import Wish
from screens.literals import QT_TRANSLATE_NOOP
from screens.page import Page
from screens.parts.card import row_card
from screens.wording import amount_words, translate


@dataclass(frozen=True, slots=True)
class WaitWords:
    """What is being done, what the citizen should do meanwhile, and a picture."""

    title: str
    lead: str
    picture: str = "wait"


LEAVE_CARD = QT_TRANSLATE_NOOP("Wait", "Please leave the card in")
MOMENT = QT_TRANSLATE_NOOP("Wait", "Just a moment, please")

WAITS: dict[type[Do[Any]], WaitWords] = {
    OpenCard: WaitWords(QT_TRANSLATE_NOOP("Wait", "We are reading your card"), LEAVE_CARD, "card_in"),
    AskChallenge: WaitWords(QT_TRANSLATE_NOOP("Wait", "We are checking your card"), LEAVE_CARD, "card_in"),
    ProveHolder: WaitWords(QT_TRANSLATE_NOOP("Wait", "We are checking your card"), LEAVE_CARD, "card_in"),
    Identify: WaitWords(QT_TRANSLATE_NOOP("Wait", "We are looking you up"), LEAVE_CARD, "card_in"),
    LookUpClaim: WaitWords(QT_TRANSLATE_NOOP("Wait", "We are looking for your paper"), MOMENT),
    AskQuote: WaitWords(QT_TRANSLATE_NOOP("Wait", "We are working out the fee"), MOMENT),
    Issue: WaitWords(QT_TRANSLATE_NOOP("Wait", "We are preparing your certificate"), MOMENT),
    Pay: WaitWords(
        QT_TRANSLATE_NOOP("Wait", "Hold your payment card to the terminal"),
        QT_TRANSLATE_NOOP("Wait", "Keep it there until it beeps"),
        "pay",
    ),
    PrintReceipt: WaitWords(QT_TRANSLATE_NOOP("Wait", "We are printing your receipt"), MOMENT, "print"),
    Print: WaitWords(
        QT_TRANSLATE_NOOP("Wait", "We are printing your certificate"),
        QT_TRANSLATE_NOOP("Wait", "Please wait until all sheets are out"),
        "print",
    ),
    DrawTicket: WaitWords(QT_TRANSLATE_NOOP("Wait", "We are taking a number for you"), MOMENT),
    PrintTicket: WaitWords(QT_TRANSLATE_NOOP("Wait", "We are printing your number"), MOMENT, "print"),
    HandOff: WaitWords(QT_TRANSLATE_NOOP("Wait", "We are telling a person"), MOMENT, "talk"),
    PrintHandoff: WaitWords(QT_TRANSLATE_NOOP("Wait", "We are printing your code"), MOMENT, "print"),
    LookUpCode: WaitWords(QT_TRANSLATE_NOOP("Wait", "We are looking up your code"), MOMENT),
    AskSlots: WaitWords(QT_TRANSLATE_NOOP("Wait", "We are looking for free times"), MOMENT),
    MoveAppointment: WaitWords(QT_TRANSLATE_NOOP("Wait", "We are changing your appointment"), MOMENT),
    Arrive: WaitWords(QT_TRANSLATE_NOOP("Wait", "We are taking a number for you"), MOMENT),
    Resume: WaitWords(QT_TRANSLATE_NOOP("Wait", "We are looking for what you began"), MOMENT),
    AskPassport: WaitWords(
        QT_TRANSLATE_NOOP("Wait", "We are looking up fees and papers"), MOMENT, "passport"
    ),
    AskTerms: WaitWords(QT_TRANSLATE_NOOP("Wait", "We are looking you up"), LEAVE_CARD, "card_in"),
    ReadPassport: WaitWords(
        QT_TRANSLATE_NOOP("Wait", "Lay your passport on the reader"),
        QT_TRANSLATE_NOOP("Wait", "Leave it there until we have read it"),
        "passport",
    ),
    BookSlot: WaitWords(QT_TRANSLATE_NOOP("Wait", "We are keeping your time"), MOMENT),
    Submit: WaitWords(QT_TRANSLATE_NOOP("Wait", "We are sealing your application"), MOMENT, "passport"),
    AskPhotoAgain: WaitWords(QT_TRANSLATE_NOOP("Wait", "We are looking for your application"), LEAVE_CARD),
    SubmitPhoto: WaitWords(QT_TRANSLATE_NOOP("Wait", "We are sending your photo"), MOMENT, "passport"),
    PrintApplication: WaitWords(QT_TRANSLATE_NOOP("Wait", "We are printing your code"), MOMENT, "print"),
    GiveBack: WaitWords(QT_TRANSLATE_NOOP("Wait", "We are returning your money"), MOMENT),
    RefundClaim: WaitWords(QT_TRANSLATE_NOOP("Wait", "We are returning your money"), MOMENT),
}
"""Every Do a citizen may see at work."""


class WaitPage(Page):
    """One page for every Do; Pay adds the amount and a way out, Print the sheets."""

    @override
    def build(self) -> None:
        view = self.wait
        words = WAITS[type(view.step)]
        self.put_title(translate("Wait", words.title), translate("Wait", words.lead))
        if isinstance(view.step, Pay):
            self.put(row_card(self.look, self.tr("To pay"), amount_words(view.step.won)))
        if view.sheets is not None:
            out, of = view.sheets
            self.put(
                row_card(self.look, self.tr("Sheets out"), self.tr("{out} of {of}").format(out=out, of=of))
            )
        self.put_picture(words.picture)
        if view.can_cancel:
            self.put_action(self.tr("Cancel payment"), Wish.CANCEL_PAYMENT)
