"""Step type to page class, view to page class, overlay to page class. The only place that knows."""

from typing import Any

from kiosk.step import Ask, Do
from kiosk.steps import (
    CheckAnswers,
    CheckApplication,
    ChooseCase,
    ChooseChange,
    ChooseClaim,
    ChooseDay,
    ChooseDelivery,
    ChooseDocument,
    ChooseKind,
    ChooseOptions,
    ChooseReach,
    ChooseService,
    ChooseSlot,
    ChooseVisit,
    ConfirmHolder,
    EnterCode,
    EnterExpiry,
    EnterHangul,
    EnterName,
    EnterPassportNumber,
    EnterPhone,
    EnterPin,
    GiveConsent,
    InsertCard,
    MoneyReturned,
    NoTimeNow,
    PassportNotRead,
    PaymentDeclined,
    Rate,
    ReadCase,
    ShootPhoto,
    ShowPhoto,
    TakeApplication,
    TakeAppointment,
    TakeCard,
    TakeCode,
    TakePaper,
    TakeTicket,
)
from kiosk.views import (
    OutOfServiceView,
    OverlayKind,
    TroubleView,
    View,
    WaitView,
)
from screens.overlays.access import AccessOverlay
from screens.overlays.clerk_says import ClerkSaysOverlay
from screens.overlays.consent import ConsentOverlay
from screens.overlays.help_over import HelpOverOverlay
from screens.overlays.leave import LeaveOverlay
from screens.overlays.patience import PatienceOverlay
from screens.overlays.person import PersonOverlay
from screens.page import Page
from screens.pages.check_answers import CheckAnswersPage
from screens.pages.check_application import CheckApplicationPage
from screens.pages.choose_case import ChooseCasePage
from screens.pages.choose_change import ChooseChangePage
from screens.pages.choose_claim import ChooseClaimPage
from screens.pages.choose_day import ChooseDayPage
from screens.pages.choose_delivery import ChooseDeliveryPage
from screens.pages.choose_document import ChooseDocumentPage
from screens.pages.choose_kind import ChooseKindPage
from screens.pages.choose_options import ChooseOptionsPage
from screens.pages.choose_reach import ChooseReachPage
from screens.pages.choose_service import ChooseServicePage
from screens.pages.choose_slot import ChooseSlotPage
from screens.pages.choose_visit import ChooseVisitPage
from screens.pages.confirm_holder import ConfirmHolderPage
from screens.pages.enter_code import EnterCodePage
from screens.pages.enter_expiry import EnterExpiryPage
from screens.pages.enter_hangul import EnterHangulPage
from screens.pages.enter_name import EnterNamePage
from screens.pages.enter_passport_number import EnterPassportNumberPage
from screens.pages.enter_phone import EnterPhonePage
from screens.pages.enter_pin import EnterPinPage
from screens.pages.give_consent import GiveConsentPage
from screens.pages.insert_card import InsertCardPage
from screens.pages.money_returned import MoneyReturnedPage
from screens.pages.no_time_now import NoTimeNowPage
from screens.pages.out_of_service import OutOfServicePage
from screens.pages.passport_not_read import PassportNotReadPage
from screens.pages.payment_declined import PaymentDeclinedPage
from screens.pages.rate import RatePage
from screens.pages.read_case import ReadCasePage
from screens.pages.shoot_photo import ShootPhotoPage
from screens.pages.show_photo import ShowPhotoPage
from screens.pages.take_application import TakeApplicationPage
from screens.pages.take_appointment import TakeAppointmentPage
from screens.pages.take_card import TakeCardPage
from screens.pages.take_code import TakeCodePage
from screens.pages.take_paper import TakePaperPage
from screens.pages.take_ticket import TakeTicketPage
from screens.pages.trouble import TroublePage
from screens.pages.wait import WaitPage

ASKS: dict[type[Ask[Any]], type[Page]] = {
    ChooseDocument: ChooseDocumentPage,
    ChooseOptions: ChooseOptionsPage,
    EnterCode: EnterCodePage,
    InsertCard: InsertCardPage,
    EnterPin: EnterPinPage,
    CheckAnswers: CheckAnswersPage,
    TakeCard: TakeCardPage,
    PaymentDeclined: PaymentDeclinedPage,
    ChooseClaim: ChooseClaimPage,
    TakePaper: TakePaperPage,
    ChooseService: ChooseServicePage,
    TakeTicket: TakeTicketPage,
    MoneyReturned: MoneyReturnedPage,
    EnterPhone: EnterPhonePage,
    ChooseReach: ChooseReachPage,
    TakeCode: TakeCodePage,
    EnterPassportNumber: EnterPassportNumberPage,
    EnterExpiry: EnterExpiryPage,
    NoTimeNow: NoTimeNowPage,
    PassportNotRead: PassportNotReadPage,
    ChooseCase: ChooseCasePage,
    ChooseChange: ChooseChangePage,
    ReadCase: ReadCasePage,
    GiveConsent: GiveConsentPage,
    ConfirmHolder: ConfirmHolderPage,
    ChooseDelivery: ChooseDeliveryPage,
    ChooseKind: ChooseKindPage,
    ShowPhoto: ShowPhotoPage,
    CheckApplication: CheckApplicationPage,
    TakeApplication: TakeApplicationPage,
    ChooseDay: ChooseDayPage,
    ChooseSlot: ChooseSlotPage,
    ChooseVisit: ChooseVisitPage,
    TakeAppointment: TakeAppointmentPage,
    EnterName: EnterNamePage,
    EnterHangul: EnterHangulPage,
    Rate: RatePage,
}

DOS: dict[type[Do[Any]], type[Page]] = {ShootPhoto: ShootPhotoPage}
"""Every other Do shows `WaitPage`."""

OTHERS: dict[type[View], type[Page]] = {
    WaitView: WaitPage,
    TroubleView: TroublePage,
    OutOfServiceView: OutOfServicePage,
}

OVERLAYS: dict[OverlayKind, type[Page]] = {
    OverlayKind.PATIENCE: PatienceOverlay,
    OverlayKind.LEAVE: LeaveOverlay,
    OverlayKind.PERSON: PersonOverlay,
    OverlayKind.ACCESS: AccessOverlay,
    OverlayKind.CONSENT: ConsentOverlay,
    OverlayKind.CLERK_SAYS: ClerkSaysOverlay,
    OverlayKind.HELP_OVER: HelpOverOverlay,
}
