"""The price for one holder: before it is agreed to, and once more when it is issued."""

from center.catalogue.hours import is_open
from center.issuing.desk import Desk
from center.issuing.holder import Identification
from center.issuing.price import Order, find_document, list_price, quote, rules_for
from center.issuing.refusal import Refusal, refusal_of
from center.registry.records import Person
from center.registry.register import NoSuchPerson, RegisterTrouble
from contract.catalogue import Document
from contract.issue import Options, Quote, QuoteRequest
from contract.problem import ProblemCode


class Quotes:
    """Asks the register for facts only when a rule could use them."""

    def __init__(self, desk: Desk, identification: Identification) -> None:
        self._desk = desk
        self._identification = identification

    def quote(self, device: str, request: QuoteRequest) -> Quote:
        """Refusal: TOKEN_EXPIRED, NO_SUCH_*, NOT_ON_KIOSK, CLOSED_NOW, REGISTER_*."""
        document = find_document(self._desk.catalogue, request.document, request.options)
        if not is_open(document, self._desk.now()):
            raise Refusal(ProblemCode.CLOSED_NOW, document.code)
        holder = self._identification.holder(device, request.token)
        self._desk.look(who=device, what="price", subject=holder.subject, why=document.code)
        return self.price(self._identification.person(holder), document, request.options)

    def price(self, person: Person, document: Document, options: Options) -> Quote:
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
        return quote(order, rules, facts)
