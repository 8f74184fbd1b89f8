"""The few lines of kiosk.toml the first page needs. Their checks follow behind it: loading the models takes
longer than painting (`provisioning.settings` knows every key).
"""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from contract.text import Text
from kiosk.views import Settings
from provisioning.toml_file import SettingsError, read_table
from screens.display import DisplayProfile

if TYPE_CHECKING:
    from provisioning.settings import KioskSettings

STANDARD = DisplayProfile(1080, 1920, 3.644, 650.0)
"""A 23.8 inch panel upright, where kiosk.toml names no other."""


@dataclass(frozen=True, slots=True)
class Outline:
    """Display, place and help desk, and how pages look before anybody changed anything."""

    display: DisplayProfile
    name: Text
    phone: str
    desk: Text
    look: Settings


def read_outline(path: Path) -> Outline:
    """Of the file at `path`. SettingsError names what is wrong."""
    table = read_table(path)
    try:
        return _outline(table)
    except (KeyError, TypeError, ValueError, AttributeError) as err:
        from provisioning.settings import read_settings

        read_settings(path)  # says which key, and why
        raise SettingsError(f"{path}: {err!r}") from err


def outline_of(settings: "KioskSettings") -> Outline:
    """Of settings that are read and checked already."""
    site, display = settings.site, settings.display
    profile = DisplayProfile(display.width_px, display.height_px, display.px_per_mm, display.bottom_edge_mm)
    return Outline(profile, site.name, site.desk.phone, site.desk.name, site.settings)


def _outline(table: dict[str, Any]) -> Outline:
    site, display = table["site"], table.get("display", {})
    look = Settings()
    return Outline(
        DisplayProfile(
            int(display.get("width_px", STANDARD.width_px)),
            int(display.get("height_px", STANDARD.height_px)),
            float(display.get("px_per_mm", STANDARD.px_per_mm)),
            float(display.get("bottom_edge_mm", STANDARD.bottom_edge_mm)),
        ),
        dict(site["name"]),
        str(site["desk"]["phone"]),
        dict(site["desk"]["name"]),
        Settings(
            site.get("language", look.language),
            site.get("scale", look.scale),
            site.get("contrast", look.contrast),
            site.get("low_reach", look.low_reach),
            site.get("voice", look.voice),
        ),
    )
