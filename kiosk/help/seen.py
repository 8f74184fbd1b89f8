"""What a helper is told of the page besides its picture: its question, and what may be done to it."""

from dataclasses import dataclass

from contract.text import Text
from kiosk.handoff.open_question import IDENTITY, OF_FAULT
from kiosk.handoff.told import TOLD
from kiosk.serving import may_go_on
from kiosk.session import Session
from kiosk.step import Step
from kiosk.steps import ChooseDocument, EnterPin, InsertCard
from kiosk.views import AskView, MenuView, OutOfServiceView, TroubleView, View, WaitView

MENU: Text = {"ko": "첫 화면", "en": "First page"}
WAIT: Text = {"ko": "기계가 일하고 있어요", "en": "The machine is at work"}
PAGE: Text = {"ko": "안내 화면", "en": "A page that tells something"}


@dataclass(frozen=True, slots=True)
class Seen:
    """page: the scene's number. document: its code once it was chosen, else empty."""

    page: int
    title: Text
    may_go_back: bool
    may_go_on: bool
    document: str
    language: str


def seen(number: int, view: View, language: str, session: Session | None) -> Seen:
    """Nothing personal: titles are the kiosk's own words."""
    return Seen(
        page=number,
        title=_title(view),
        may_go_back=isinstance(view, AskView) and session is not None and session.can_go_back,
        may_go_on=may_go_on(view),
        document=_document(session),
        language=language,
    )


def _title(view: View) -> Text:
    match view:
        case MenuView():
            return MENU
        case TroubleView(fault=fault) | OutOfServiceView(fault=fault):
            return OF_FAULT.get(fault, PAGE)
        case WaitView():
            return WAIT
        case AskView(step=step):
            return _of_step(step)


def _of_step(step: Step[object]) -> Text:
    if isinstance(step, InsertCard | EnterPin):
        return IDENTITY
    told = TOLD.get(type(step))
    return PAGE if told is None else told[0]


def _document(session: Session | None) -> str:
    """What a fee could be waived for."""
    answers = () if session is None else session.answers
    chosen = [each.answer for each in answers if isinstance(each.step, ChooseDocument)]
    return str(chosen[-1]) if chosen else ""
