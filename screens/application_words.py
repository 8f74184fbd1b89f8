"""Where a passport application stands, in words: what its code says at a machine."""

from PySide6.QtCore import QCoreApplication

from contract.appointment import ApplicationState
from screens.literals import QT_TRANSLATE_NOOP

GONE = QT_TRANSLATE_NOOP("Application", "What you told us was deleted.")

STATES: dict[ApplicationState, tuple[str, str]] = {
    ApplicationState.RECEIVED: (
        QT_TRANSLATE_NOOP("Application", "We have your application"),
        QT_TRANSLATE_NOOP("Application", "Come to the counter with your ID card."),
    ),
    ApplicationState.PHOTO_WANTED: (
        QT_TRANSLATE_NOOP("Application", "A new photo is wanted"),
        QT_TRANSLATE_NOOP("Application", "At any machine, with the same ID card."),
    ),
    ApplicationState.RETURNED: (
        QT_TRANSLATE_NOOP("Application", "Something is still missing"),
        QT_TRANSLATE_NOOP("Application", "Please bring it to the counter."),
    ),
    ApplicationState.ACCEPTED: (
        QT_TRANSLATE_NOOP("Application", "Your passport is being made"),
        QT_TRANSLATE_NOOP("Application", "Come for it when it is ready."),
    ),
    ApplicationState.FINISHED: (QT_TRANSLATE_NOOP("Application", "You have your passport"), GONE),
    ApplicationState.REFUSED: (QT_TRANSLATE_NOOP("Application", "We could not accept it"), GONE),
    ApplicationState.EXPIRED: (
        QT_TRANSLATE_NOOP("Application", "Its time is over"),
        QT_TRANSLATE_NOOP("Application", "What you told us was deleted. You may apply again."),
    ),
}
"""What it is, and what to do now."""


def state_words(state: ApplicationState) -> tuple[str, str]:
    """Title, and the line under it."""
    title, lead = STATES[state]
    translate = QCoreApplication.translate
    return translate("Application", title), translate("Application", lead)
