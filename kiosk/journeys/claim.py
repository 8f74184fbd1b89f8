"""A citizen's errand: a paper that did not come out, collected by its code and the same card."""

from contract.catalogue import Catalogue
from contract.identity import Identified
from kiosk.journeys.hand_over import hand_over
from kiosk.journeys.identify import identify
from kiosk.masking import masked_name
from kiosk.step import Outcome
from kiosk.steps import (
    AskQuote,
    CheckAnswers,
    ChooseClaim,
    ClaimChoice,
    LookUpClaim,
    MoneyReturned,
    Order,
    RefundClaim,
)


async def collect_claim(catalogue: Catalogue, code: str) -> Outcome:
    """The card, and then the paper now or, where money is held, the money back."""
    return await collect(catalogue, code, await identify())


async def collect(catalogue: Catalogue, code: str, holder: Identified) -> Outcome:
    """For a holder who is known already."""
    claim = await LookUpClaim(code, holder.token)
    document = catalogue.document(claim.document)
    if claim.credit_won and await ChooseClaim(document, claim.credit_won) is ClaimChoice.REFUND:
        await MoneyReturned(await RefundClaim(claim, holder.token))
        return Outcome.DONE
    quote = await AskQuote(holder.token, claim.document, claim.options)
    order = Order(holder.token, document, claim.options, quote, claim)
    await CheckAnswers(document, claim.options, masked_name(holder.name), quote, order.credit_won)
    return await hand_over(order)
