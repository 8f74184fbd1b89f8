"""The place a machine stands in: its name, whose rules it follows, its hours and its help desk."""

from pydantic import BaseModel, ConfigDict

from contract.catalogue import Window
from contract.text import Text
from kiosk.views import Settings


class SiteModel(BaseModel):
    """Read once from kiosk.toml; a key nobody knows is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Desk(SiteModel):
    """The human counter nearby and the call centre. office: whose line this kiosk draws numbers for."""

    phone: str
    name: Text
    windows: tuple[Window, ...]
    office: str | None = None


class Site(SiteModel):
    """One machine. jurisdiction: the region code of its operator (fees inside and outside follow it).

    asks_how_it_was: five faces after an errand.
    """

    kiosk: str
    name: Text
    jurisdiction: str
    windows: tuple[Window, ...] = ()
    desk: Desk
    language: str = "ko"
    scale: int = 100
    contrast: bool = False
    low_reach: bool = False
    voice: bool = False
    asks_how_it_was: bool = False

    @property
    def settings(self) -> Settings:
        """How pages look before a citizen changed anything."""
        return Settings(self.language, self.scale, self.contrast, self.low_reach, self.voice)
