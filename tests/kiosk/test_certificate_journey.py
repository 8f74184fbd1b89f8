"""The certificate journey, told as conversations."""

import pytest
from playbook import steps_of, tells
from samples import (
    CATALOGUE,
    CHALLENGE,
    FOUND_CLAIM,
    FREE,
    HOLDER,
    HOUSEHOLD,
    OPENED,
    OPTIONS,
    PROOF,
    PROVEN,
    QUOTE,
    claim,
    issued,
    order,
)

from kiosk.faults import Fault, Trouble
from kiosk.journeys.certificate import certificates, issue_certificate
from kiosk.journeys.code import come_with_code
from kiosk.ports import Declined, DeclineReason, PinWrong
from kiosk.step import Journey, Outcome
from kiosk.steps import (
    SAID,
    AfterDecline,
    AskChallenge,
    AskQuote,
    CheckAnswers,
    ChooseClaim,
    ChooseDocument,
    ChooseOptions,
    ClaimChoice,
    EnterCode,
    EnterPin,
    GiveBack,
    Identify,
    InsertCard,
    Issue,
    LookUpClaim,
    LookUpCode,
    MoneyReturned,
    OpenCard,
    Paid,
    Pay,
    PaymentDeclined,
    Print,
    Printed,
    PrintReceipt,
    ProveHolder,
    RefundClaim,
    Settled,
    TakeCard,
    TakePaper,
)

IDENTIFIED = [
    (InsertCard(), SAID),
    (OpenCard(), OPENED),
    (EnterPin(3), SAID),
    (AskChallenge(), CHALLENGE),
    (ProveHolder(CHALLENGE), PROVEN),
    (Identify(PROOF), HOLDER),
]
ASKED = [
    (ChooseOptions(HOUSEHOLD), OPTIONS),
    *IDENTIFIED,
    (AskQuote("token", "RR-01", OPTIONS), QUOTE),
    (CheckAnswers(HOUSEHOLD, OPTIONS, "홍*동", QUOTE), SAID),
    (Issue(order()), issued()),
    (TakeCard(), SAID),
]
TAKE = TakePaper(HOUSEHOLD, 1, "0000000000000001", receipt_printed=True)


def journey() -> Journey:
    """The household certificate."""
    return issue_certificate(HOUSEHOLD)


def test_from_the_chosen_document_to_paper_in_hand() -> None:
    """The whole story when all goes well."""
    tells(
        journey(),
        *ASKED,
        (Pay(issued(), 200, 1), Paid(200)),
        (PrintReceipt(order(), issued()), True),
        (Print(issued()), Printed(1)),
        (TAKE, SAID),
        end=Outcome.DONE,
    )


def test_a_fee_of_zero_asks_for_no_payment() -> None:
    """An exemption found unasked leads straight to the printer."""
    free = [
        *ASKED[:7],
        (AskQuote("token", "RR-01", OPTIONS), FREE),
        (CheckAnswers(HOUSEHOLD, OPTIONS, "홍*동", FREE), SAID),
        (Issue(order(FREE)), issued(won=0)),
        (TakeCard(), SAID),
        (PrintReceipt(order(FREE), issued(won=0)), False),
        (Print(issued(won=0)), Printed(1)),
        (TakePaper(HOUSEHOLD, 1, "0000000000000001", receipt_printed=False), SAID),
    ]
    tells(journey(), *free, end=Outcome.DONE)


def test_a_wrong_pin_tells_the_tries_left_and_asks_again() -> None:
    """Nothing else is asked twice."""
    steps = steps_of(
        journey(),
        [OPTIONS, SAID, OPENED, SAID, CHALLENGE, PinWrong(2), SAID, CHALLENGE, PROVEN],
    )
    assert EnterPin(2, wrong=True) in steps
    assert steps[-1] == Identify(PROOF)


def test_the_last_wrong_pin_is_a_blocked_card() -> None:
    """No further try is offered."""
    with pytest.raises(Trouble) as caught:
        steps_of(journey(), [OPTIONS, SAID, OPENED, SAID, CHALLENGE, PinWrong(0)])
    assert caught.value.fault is Fault.CARD_BLOCKED


def test_a_declined_payment_may_be_tried_again() -> None:
    """Each attempt has a number of its own."""
    declined = Declined(DeclineReason.REFUSED)
    tells(
        journey(),
        *ASKED,
        (Pay(issued(), 200, 1), declined),
        (PaymentDeclined(DeclineReason.REFUSED, 200), AfterDecline.AGAIN),
        (Pay(issued(), 200, 2), Paid(200)),
        (PrintReceipt(order(), issued()), True),
        (Print(issued()), Printed(1)),
        (TAKE, SAID),
        end=Outcome.DONE,
    )


def test_stopping_after_a_decline_gives_everything_back() -> None:
    """The reserved copy is void before the journey ends."""
    tells(
        journey(),
        *ASKED,
        (Pay(issued(), 200, 1), Declined(DeclineReason.CANCELLED)),
        (PaymentDeclined(DeclineReason.CANCELLED, 200), AfterDecline.STOP),
        (GiveBack(issued()), Settled(0, 0, 0, 1, 0)),
        end=Outcome.LEFT,
    )


def test_a_jam_gives_the_money_back_before_the_trouble_is_shown() -> None:
    """The citizen reads where the money is, not that it will be looked after."""
    answers = [answer for _, answer in ASKED]
    with pytest.raises(Trouble) as caught:
        steps_of(
            journey(),
            [*answers, Paid(200), True, Trouble(Fault.PRINTER_JAM), Settled(200, 200, 0, 1, 0, "K7M3PQ")],
        )
    assert caught.value.fault is Fault.PRINTER_JAM


def test_the_menu_leads_to_the_document() -> None:
    """The first page of the errand is the list."""
    assert steps_of(certificates(CATALOGUE), ["RR-01"]) == [ChooseDocument(), ChooseOptions(HOUSEHOLD)]


def test_a_claim_is_collected_without_paying_again() -> None:
    """The code, the card, and the paper; the held money pays."""
    paid = order(QUOTE, claim(200))
    tells(
        come_with_code(CATALOGUE, None),
        (EnterCode(), "K7M3PQ"),
        (LookUpCode("K7M3PQ"), FOUND_CLAIM),
        *IDENTIFIED,
        (LookUpClaim("K7M3PQ", "token"), claim(200)),
        (ChooseClaim(HOUSEHOLD, 200), ClaimChoice.COLLECT),
        (AskQuote("token", "RR-01", OPTIONS), QUOTE),
        (CheckAnswers(HOUSEHOLD, OPTIONS, "홍*동", QUOTE, 200), SAID),
        (Issue(paid), issued()),
        (TakeCard(), SAID),
        (PrintReceipt(paid, issued()), True),
        (Print(issued()), Printed(1)),
        (TAKE, SAID),
        end=Outcome.DONE,
    )


def test_a_claim_may_be_refunded_instead() -> None:
    """The money goes back and nothing is printed."""
    tells(
        come_with_code(CATALOGUE, None),
        (EnterCode(), "K7M3PQ"),
        (LookUpCode("K7M3PQ"), FOUND_CLAIM),
        *IDENTIFIED,
        (LookUpClaim("K7M3PQ", "token"), claim(200)),
        (ChooseClaim(HOUSEHOLD, 200), ClaimChoice.REFUND),
        (RefundClaim(claim(200), "token"), 200),
        (MoneyReturned(200), SAID),
        end=Outcome.DONE,
    )
