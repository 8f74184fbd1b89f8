"""The price for one holder: before it is agreed to, and once more when it is issued."""

from uuid import UUID

from center.catalogue.hours import is_open
from center.help.waivers import Granted, Waivers
from center.issuing.desk import Desk
from center.issuing.holder import Holder, Identification
from center.issuing.price import Order, find_document, list_price, quote, rules_for
from center.issuing.refusal import Refusal, refusal_of
from center.registry.records import Person
from center.registry.register import NoSuchPerson, RegisterTrouble
from contract.catalogue import Document
from contract.issue import Options, Quote, QuoteRequest
from contract.problem import ProblemCode


class Quotes:
    """Asks the register for facts only when a rule could use them."""

    def __init__(self, desk: Desk, identification: Identification, waivers: Waivers) -> None:
        self._desk = desk
        self._identification = identification
        self._waivers = waivers

    def quote(self, device: str, request: QuoteRequest) -> Quote:
        """Refusal: TOKEN_EXPIRED, NO_SUCH_*, NOT_ON_KIOSK, CLOSED_NOW, REGISTER_*."""
        document = find_document(self._desk.catalogue, request.document, request.options)
        if not is_open(document, self._desk.now()):
            raise Refusal(ProblemCode.CLOSED_NOW, document.code)
        holder = self._identification.holder(device, request.token)
        self._desk.look(who=device, what="price", subject=holder.subject, why=document.code)
        waiver = None
        if request.help is not None:
            waiver = self._waivers.granted_to(request.help, device, document.code, holder.subject)
        return self.price(self._identification.person(holder), document, request.options, waiver)

    def waiver(self, device: str, document: Document, id_: UUID | None, holder: Holder) -> Granted | None:
        """The waiver a quote named. Refusal: PRICE_CHANGED when it is used or too old."""
        if id_ is None:
            return None
        found = self._waivers.still_good(id_, device, document.code, holder.subject)
        if found is None:
            raise Refusal(ProblemCode.PRICE_CHANGED, "the waiver is used or too old")
        return found

    def price(
        self, person: Person, document: Document, options: Options, waiver: Granted | None = None
    ) -> Quote:
        """The price at this moment. The caller has noted the look at the person. Refusal: REGISTER_*."""
        moment = self._desk.now()
        order = Order(document, options, self._desk.jurisdiction(person.district), moment)
        rules = rules_for(self._desk.catalogue, document, moment) if list_price(order) else []
        try:
            facts = self._desk.register.facts(person.id) if rules else frozenset[str]()
        except NoSuchPerson:
            raise Refusal(ProblemCode.NO_SUCH_PERSON) from None
        except RegisterTrouble as trouble:
            raise refusal_of(trouble) from trouble
        asked = quote(order, rules, facts)
        if waiver is None or not asked.won:  # what the register gives needs nobody's kindness
            return asked
        return Quote(list_won=asked.list_won, won=0, exemption=waiver.rule, waiver=waiver.id)
