"""The way from a last page to the citizen's own page: a code to be read by a phone."""

from screens.page import Page
from screens.parts.mark import Mark
from screens.parts.qr import Qr
from screens.tokens import Role


def put_on_phone(page: Page, follow: str, words: str, *, has_slip: bool) -> None:
    """A drawing gives way to words on a grown page; without a slip the code must not, and is a block."""
    qr, mark = Qr(page.look, follow), Mark(page.look, "yes", words, Role.SUPPORT)
    if has_slip or page.look.settings.scale < 200:
        page.put_drawing(qr)
        page.put_note(mark)
    else:
        page.put(mark, qr)
