"""Who is it? The resident card in the slot, the PIN, and a signature the center believes."""

from contract.identity import Identified
from kiosk.faults import Fault, Trouble
from kiosk.ports import CardOpened, CardProven, PinWrong
from kiosk.steps import AskChallenge, EnterPin, Identify, InsertCard, OpenCard, ProveHolder


async def identify() -> Identified:
    """From the empty slot to a holder the center knows. A card that cannot be read is a Trouble."""
    await InsertCard()
    card = await OpenCard()
    proven = await _prove(card)
    return await Identify(proven.proof)


async def _prove(card: CardOpened) -> CardProven:
    """The PIN, until it is right or no try is left."""
    tries_left, wrong = card.tries_left, False
    while tries_left > 0:
        await EnterPin(tries_left, wrong)
        challenge = await AskChallenge()
        match await ProveHolder(challenge):
            case CardProven() as proven:
                return proven
            case PinWrong(left):
                tries_left, wrong = left, True
    raise Trouble(Fault.CARD_BLOCKED)
