"""What the code is good for: here already, another time, not at all, or on with the errand."""

from textwrap import wrap

from typing_extensions import override

from contract.appointment import ApplicationNow, ApplicationState, Appointment, AppointmentState
from kiosk.steps import ChooseVisit, VisitChoice
from screens.acts import Answered
from screens.application_words import state_words
from screens.page import Page, step_as
from screens.parts.card import row_card
from screens.parts.words import Words
from screens.personal import Personal
from screens.tokens import Role
from screens.wording import visit_words

MOST_SIGNS = 48
"""Of one part of a long text at 100 %; a larger one has fewer, so that each part fits a sheet."""


class ChooseVisitPage(Page):
    """The first choice is the main one."""

    @override
    def build(self) -> None:
        step = step_as(self.ask.step, ChooseVisit)
        visit, application = step.found.appointment, step.found.application
        is_lost = visit is not None and visit.state is AppointmentState.CANCELLED and visit.can_move
        self._is_anew = is_lost or (visit is not None and visit.is_past)
        self._is_coming = visit is not None and visit.state is AppointmentState.BOOKED
        if visit is not None and self._is_coming:
            self._put_visit(visit, step)
        elif is_lost:
            self.put_title(self.tr("Your time could not be kept"), self._excuse(step.may))
            self._put_picture("ticket", application)
        elif application is not None:
            self.put_title(*state_words(application.state))
            self._put_picture("passport", application)
        elif step.found.wants_photo:
            self.put_title(*state_words(ApplicationState.PHOTO_WANTED))
            self.put_picture("passport")
        elif step.may:
            self.put_title(
                self.tr("Go on where you stopped"), self.tr("With the same ID card. Nobody asks you again.")
            )
            self.put_picture("insert_card")
        else:
            self.put_title(
                self.tr("A person has it now"), self.tr("Ask at the counter, or call a person below.")
            )
            self.put_picture("talk")
        for number, choice in enumerate(step.may):
            self.put_action(self._words(choice), Answered(choice), primary=number == 0)

    def _put_visit(self, visit: Appointment, step: ChooseVisit) -> None:
        """When, and what the office says about the application meanwhile."""
        if visit.is_past:
            self.put_title(self.tr("Your time has passed"), self._comfort(step.may))
        else:
            self.put_title(self.tr("Your appointment"))
        when = visit_words(visit.start, self.now.date())
        self.put(row_card(self.look, self.tr("When"), when, role=Role.STRONG, tone="prime"))
        application = step.found.application
        if application is not None and application.state is not ApplicationState.RECEIVED:
            self.put_news("later", state_words(application.state)[0])
        elif step.found.wants_photo:
            self.put_news("later", state_words(ApplicationState.PHOTO_WANTED)[0])
        self._put_picture("done" if VisitChoice.ARRIVE in step.may else "ticket", application)

    def _put_picture(self, name: str, application: ApplicationNow | None) -> None:
        """Or the clerk's own words, where there are any: they may be long, and a helper does not see them."""
        reason = "" if application is None else application.reason
        if not reason:
            self.put_picture(name)
        for piece in wrap(reason, MOST_SIGNS * 100 // self.look.settings.scale):
            self.put(Words(self.look, Personal(piece)))

    def _comfort(self, may: tuple[VisitChoice, ...]) -> str:
        if VisitChoice.ARRIVE in may and VisitChoice.CHANGE in may:
            return self.tr("No harm: take a number, or a new time.")
        if VisitChoice.ARRIVE in may:
            return self.tr("Take a number now.")
        if VisitChoice.CHANGE in may:
            return self.tr("Choose a new time.")
        return self.tr("Ask at the counter, or call a person below.")

    def _excuse(self, may: tuple[VisitChoice, ...]) -> str:
        if VisitChoice.CHANGE in may:
            return self.tr("Sorry: your application came late. Choose a new time.")
        return self.tr("Sorry: your application came late. Ask at the counter.")

    def _words(self, choice: VisitChoice) -> str:
        if self._is_anew and choice is VisitChoice.ARRIVE:
            return self.tr("A number now, please")
        if self._is_anew and choice is VisitChoice.CHANGE:
            return self.tr("A new appointment")
        if not self._is_coming and choice is VisitChoice.CHANGE:
            return self.tr("Choose a time")
        return {
            VisitChoice.ARRIVE: self.tr("I am here: my number, please"),
            VisitChoice.GO_ON: self.tr("Go on at this machine"),
            VisitChoice.PHOTO: self.tr("Take a new photo"),
            VisitChoice.CHANGE: self.tr("Another time"),
            VisitChoice.CANCEL: self.tr("Cancel the appointment"),
        }[choice]
