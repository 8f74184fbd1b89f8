"""One kiosk.toml, read once into a frozen model: the place, the display, the center and the devices.

A key nobody knows is an error, and so is a driver nobody wrote. Secrets are files, named by path.
"""

from pathlib import Path
from typing import Annotated, Literal, Self

from pydantic import Field, ValidationError, model_validator

from kiosk.site import Site, SiteModel
from provisioning.outline import STANDARD
from provisioning.toml_file import SettingsError, read_table


class Display(SiteModel):
    """The panel as measured on site: a bank card is 85.6 mm wide (accessibility.md 2)."""

    width_px: int = STANDARD.width_px
    height_px: int = STANDARD.height_px
    px_per_mm: float = STANDARD.px_per_mm
    bottom_edge_mm: float = STANDARD.bottom_edge_mm


class CenterLine(SiteModel):
    """How to reach the center. Without a url the kiosk starts one of its own."""

    url: str | None = None
    device: str = "kiosk-dev"
    key_file: Path | None = None


class SimulatedDevice(SiteModel):
    """Driven from the bench."""

    driver: Literal["simulated"] = "simulated"


class PcscReader(SiteModel):
    """A reader of PC/SC. reader: a part of its name; empty takes the first. anchors: pinned CA and CRL."""

    driver: Literal["pcsc"]
    reader: str = ""
    anchors: Path


class CupsPrinter(SiteModel):
    """A queue of CUPS, and the device behind it, asked directly by IPP."""

    driver: Literal["cups"]
    queue: str
    device_uri: str
    server: str | None = None


class NetworkReceipt(SiteModel):
    """An ESC/POS printer on the network (raw port, usually 9100)."""

    driver: Literal["network"]
    host: str
    port: int = 9100
    hangul: Literal["cp949", "raster"] = "raster"
    columns: int = 48


class UsbReceipt(SiteModel):
    """An ESC/POS printer on USB, by vendor and product id."""

    driver: Literal["usb"]
    vendor: int
    product: int
    hangul: Literal["cp949", "raster"] = "raster"
    columns: int = 48


class SerialReceipt(SiteModel):
    """An ESC/POS printer on a serial line."""

    driver: Literal["serial"]
    device: str
    baud: int = 9600
    hangul: Literal["cp949", "raster"] = "raster"
    columns: int = 48


class FileReceipt(SiteModel):
    """An ESC/POS printer behind a device file such as /dev/usb/lp0."""

    driver: Literal["file"]
    path: Path
    hangul: Literal["cp949", "raster"] = "raster"
    columns: int = 48


class NoCameraHere(SiteModel):
    """A machine without a camera: no photo errand."""

    driver: Literal["none"] = "none"


class SimulatedCameraChoice(SiteModel):
    """A citizen played from the bench. portrait: the known one, where it is not in its usual place."""

    driver: Literal["simulated"]
    portrait: Path | None = None


class OpenCvCamera(SiteModel):
    """One of: device (a camera of Linux, best by id), url (MJPEG over HTTP), film, folder (of images).

    turn: degrees clockwise until people stand upright. width, height, fps: asked of a device.
    """

    driver: Literal["opencv"]
    device: str | None = None
    url: str | None = None
    film: Path | None = None
    folder: Path | None = None
    turn: Literal[0, 90, 180, 270] = 0
    width: int = 1920
    height: int = 1080
    fps: int = 30
    open_milliseconds: int = 2000
    read_milliseconds: int = 800

    @model_validator(mode="after")
    def _has_one_source(self) -> Self:
        named = [each for each in (self.device, self.url, self.film, self.folder) if each is not None]
        if len(named) != 1:
            raise ValueError("name one of device, url, film, folder")
        return self


class NoPassportReader(SiteModel):
    """Passports are not read here."""

    driver: Literal["none"] = "none"


class SimulatedPassports(SiteModel):
    """A passport is laid on from the bench; the state is one of our own."""

    driver: Literal["simulated"]


class PcscPassports(SiteModel):
    """A contactless PC/SC reader. anchors: folder of the states' certificates, one folder a state."""

    driver: Literal["pcsc"]
    reader: str
    anchors: Path


class NoSpeaker(SiteModel):
    """A machine without a voice."""

    driver: Literal["none"] = "none"


class SimulatedVoice(SiteModel):
    """The bench shows what would be said."""

    driver: Literal["simulated"]
    private: bool = False


class EspeakVoice(SiteModel):
    """espeak-ng. output: a PCM of ALSA.

    private: it leads to a headset socket only, so that names may be said.
    """

    driver: Literal["espeak"]
    output: str = "default"
    private: bool = False


IdReaderChoice = Annotated[SimulatedDevice | PcscReader, Field(discriminator="driver")]
PrinterChoice = Annotated[SimulatedDevice | CupsPrinter, Field(discriminator="driver")]
ReceiptChoice = Annotated[
    SimulatedDevice | NetworkReceipt | UsbReceipt | SerialReceipt | FileReceipt, Field(discriminator="driver")
]
PassportReaderChoice = Annotated[
    NoPassportReader | SimulatedPassports | PcscPassports, Field(discriminator="driver")
]
SpeakerChoice = Annotated[NoSpeaker | SimulatedVoice | EspeakVoice, Field(discriminator="driver")]
CameraChoice = Annotated[NoCameraHere | SimulatedCameraChoice | OpenCvCamera, Field(discriminator="driver")]


class Devices(SiteModel):
    """Which driver stands behind each port."""

    id_reader: IdReaderChoice = SimulatedDevice()
    document_printer: PrinterChoice = SimulatedDevice()
    receipt_printer: ReceiptChoice = SimulatedDevice()
    payment_terminal: SimulatedDevice = SimulatedDevice()
    camera: CameraChoice = NoCameraHere()
    passport_reader: PassportReaderChoice = NoPassportReader()
    speaker: SpeakerChoice = NoSpeaker()


class KioskSettings(SiteModel):
    """Everything a machine must be told."""

    site: Site
    display: Display = Display()
    center: CenterLine = CenterLine()
    devices: Devices = Devices()


def read_settings(path: Path) -> KioskSettings:
    """The settings of `path`; SettingsError says what is wrong and where."""
    try:
        return KioskSettings.model_validate(read_table(path))
    except ValidationError as err:
        problems = [f"{'.'.join(str(p) for p in e['loc'])}: {e['msg']}" for e in err.errors()]
        raise SettingsError("\n".join(f"{path}: {problem}" for problem in problems)) from err
