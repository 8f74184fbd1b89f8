"""The office asked for another photo: the same card, and the coach."""

from kiosk.journeys.identify import identify
from kiosk.journeys.photo import take_photo
from kiosk.step import Outcome
from kiosk.steps import AskPhotoAgain, PrintApplication, SubmitPhoto, TakeApplication, TakeCard


async def new_photo(code: str) -> Outcome:
    """code: of the application."""
    holder = await identify()
    again = await AskPhotoAgain(code, holder.token)
    await TakeCard()
    taken = await take_photo()
    if taken.shot is None:
        return Outcome.LEFT
    submitted = await SubmitPhoto(again, taken.shot, taken.tries)
    slip_printed = await PrintApplication(submitted, None, None, 0)
    await TakeApplication(submitted, None, None, 0, slip_printed)
    return Outcome.DONE
