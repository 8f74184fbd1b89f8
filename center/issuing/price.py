"""What a document costs this holder, now and here: the list price, then an exemption offered unasked."""

from dataclasses import dataclass
from datetime import date, datetime

from center.clock import SEOUL
from center.issuing.refusal import Refusal
from contract.catalogue import Catalogue, Document, Exemption, Jurisdiction, OptionName
from contract.issue import Options, Quote
from contract.problem import ProblemCode


@dataclass(frozen=True, slots=True)
class Order:
    """What is asked for, where the holder lives, and when it was submitted."""

    document: Document
    options: Options
    jurisdiction: Jurisdiction
    moment: datetime


def find_document(catalogue: Catalogue, code: str, options: Options) -> Document:
    """A document a kiosk may issue with these options. Refusal: NO_SUCH_DOCUMENT, NOT_ON_KIOSK, UNKNOWN."""
    try:
        document = catalogue.document(code)
    except KeyError:
        raise Refusal(ProblemCode.NO_SUCH_DOCUMENT) from None
    if not document.on_kiosk:
        raise Refusal(ProblemCode.NOT_ON_KIOSK, code)
    asked = {
        OptionName.RRN_TAIL: options.rrn_tail,
        OptionName.ADDRESS_HISTORY: options.address_history,
        OptionName.PURPOSE: options.purpose is not None,
        OptionName.COPIES: options.copies > 1,
    }
    for name, is_asked in asked.items():
        if is_asked and name not in document.options:
            raise Refusal(ProblemCode.UNKNOWN, f"{code} has no option {name.value}")
    if options.purpose is not None and options.purpose not in document.purposes:
        raise Refusal(ProblemCode.UNKNOWN, f"{code} has no such purpose")
    return document


def rules_for(catalogue: Catalogue, document: Document, moment: datetime) -> list[Exemption]:
    """The exemptions a register can prove for this document today."""
    today = moment.astimezone(SEOUL).date()
    return [
        rule
        for rule in catalogue.exemptions
        if rule.evidence == "register" and document.code in rule.documents and _valid(rule, today)
    ]


def list_price(order: Order) -> int:
    """Won for all copies, before exemptions. Refusal: NO_SUCH_DOCUMENT when no row covers the moment."""
    fee = order.document.fee_at(order.moment, order.jurisdiction)
    if fee is None:
        raise Refusal(ProblemCode.NO_SUCH_DOCUMENT, f"{order.document.code} has no fee now")
    return fee * order.options.copies


def quote(order: Order, rules: list[Exemption], facts: frozenset[str]) -> Quote:
    """The price for a holder of these facts, with the first rule that frees him."""
    listed = list_price(order)
    rule = next((rule.rule for rule in rules if rule.fact in facts), None) if listed else None
    return Quote(list_won=listed, won=0 if rule else listed, exemption=rule)


def _valid(rule: Exemption, today: date) -> bool:
    return rule.valid_from <= today and (rule.valid_until is None or today < rule.valid_until)
