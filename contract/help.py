"""Help on this screen: a kiosk shows a person its page, and hears what that person says.

One call, made about once a second, carries both ways (docs/adr/29): it is signed like every other, needs no
second protocol through a station's firewall, and a lost line is noticed by its silence.
"""

from enum import StrEnum
from uuid import UUID

from pydantic import Base64Bytes, Field, field_validator

from contract.text import Text
from contract.wire import Wire

BEAT_SECONDS = 1.0
"""How often a kiosk tells how it is."""

LOST_SECONDS = 15.0
"""After so long without the other side both take the help for ended. Default."""

NOBODY_SECONDS = 120.0
"""A call nobody takes ends after this: the citizen stands there, and there are other ways. Default."""

MOST_SIGNS = 300
"""What a person may say at once: more does not fit the screen at 200 %."""

MOST_PICTURE_BYTES = 256 * 1024
"""A page of 0.45 of its size is a PNG of 20-60 kB."""


class HelpState(StrEnum):
    """How far a call for help is."""

    CALLING = "calling"
    HELPING = "helping"
    ENDED = "ended"


class HelpEnd(StrEnum):
    """How a help ended."""

    BY_CITIZEN = "by_citizen"
    BY_CLERK = "by_clerk"
    NOBODY = "nobody"  # no clerk took the call
    LOST = "lost"  # the line broke


class OrderKind(StrEnum):
    """What a helper may do to the page. Never: choose, pay or type for the citizen."""

    SAY = "say"
    BACK = "back"
    ONWARD = "onward"
    WAIVE = "waive"


class HelpOrder(Wire):
    """number: counts up within one help, so that each is obeyed once. page: what the helper saw.

    text: for SAY only.
    """

    number: int
    kind: OrderKind
    page: int
    text: str = ""


class HelpBeat(Wire):
    """How the kiosk is now. id: made by the kiosk, one for each help. heard: the last order obeyed.

    title: what the page asks. picture: PNG with personal data covered; None when it is as before.
    """

    id: UUID
    office: str = Field(max_length=32)
    language: str = Field(default="ko", max_length=8)
    page: int = Field(ge=0, lt=2**31)
    title: Text
    may_go_back: bool = False
    may_go_on: bool = False
    document: str = Field(default="", max_length=16)
    picture: Base64Bytes | None = Field(default=None, repr=False)
    heard: int = Field(default=0, ge=0, lt=2**31)
    stopped: bool = False

    @field_validator("picture")
    @classmethod
    def _is_a_small_png(cls, picture: bytes | None) -> bytes | None:
        if picture is not None and not (
            picture.startswith(b"\x89PNG\r\n\x1a\n") and len(picture) <= MOST_PICTURE_BYTES
        ):
            raise ValueError("no small PNG")
        return picture

    @field_validator("title")
    @classmethod
    def _is_a_line(cls, title: Text) -> Text:
        if not {"ko", "en"} <= title.keys():
            raise ValueError("no Korean or no English")
        if len(title) > 8 or any(len(each) > 200 for pair in title.items() for each in pair):
            raise ValueError("too long for a title")
        return title


class HelpReply(Wire):
    """What the center knows. helper: who it is, in the words of their badge. orders: those after `heard`."""

    state: HelpState
    end: HelpEnd | None = None
    helper: str = ""
    orders: tuple[HelpOrder, ...] = ()
