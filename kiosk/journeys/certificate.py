"""A citizen's errand, from the menu to paper in hand: a certificate."""

from contract.catalogue import Catalogue, Document
from contract.identity import Identified
from contract.issue import Options
from kiosk.journeys.hand_over import hand_over
from kiosk.journeys.identify import identify
from kiosk.masking import masked_name
from kiosk.step import Outcome
from kiosk.steps import AskQuote, CheckAnswers, ChooseDocument, ChooseOptions, Order


async def certificates(catalogue: Catalogue) -> Outcome:
    """Which document, then the document itself."""
    code = await ChooseDocument()
    return await issue_certificate(catalogue.document(code))


async def issue_certificate(document: Document) -> Outcome:
    """From the chosen document to paper in the citizen's hand."""
    options = await ChooseOptions(document)
    return await check_and_issue(document, options, await identify())


async def check_and_issue(document: Document, options: Options, holder: Identified) -> Outcome:
    """What binds on one page, then the paper."""
    quote = await AskQuote(holder.token, document.code, options)
    await CheckAnswers(document, options, masked_name(holder.name), quote)
    return await hand_over(Order(holder.token, document, options, quote))
