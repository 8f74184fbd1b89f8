"""kiosk.toml: the example is valid, and a mistake is named with its key."""

from pathlib import Path

import pytest

from provisioning.outline import STANDARD, outline_of, read_outline
from provisioning.places import DEVELOPMENT_SITE
from provisioning.settings import CupsPrinter, NoCameraHere, OpenCvCamera, read_settings
from provisioning.toml_file import SettingsError

EXAMPLE = DEVELOPMENT_SITE.read_text("utf-8").partition("[devices.camera]")[0]
"""Without camera and passport reader: the tests add their own."""


def test_the_development_machine_is_described() -> None:
    """All devices simulated, a center of its own."""
    settings = read_settings(DEVELOPMENT_SITE)
    assert settings.center.url is None
    assert settings.devices.document_printer.driver == "simulated"
    assert settings.site.name["ko"]


def test_a_machine_has_no_camera_unless_it_says_so(tmp_path: Path) -> None:
    """And one that has is one table."""
    file = tmp_path / "kiosk.toml"
    file.write_text(EXAMPLE, "utf-8")
    assert read_settings(file).devices.camera == NoCameraHere()
    camera = '[devices.camera]\ndriver = "opencv"\ndevice = "/dev/v4l/by-id/usb-camera"\nturn = 90\n'
    file.write_text(f"{EXAMPLE}\n{camera}", "utf-8")
    chosen = read_settings(file).devices.camera
    assert isinstance(chosen, OpenCvCamera)
    assert (chosen.device, chosen.turn, chosen.height) == ("/dev/v4l/by-id/usb-camera", 90, 1080)


def test_a_real_printer_is_one_table(tmp_path: Path) -> None:
    """As the README shows it."""
    file = tmp_path / "kiosk.toml"
    printer = '[devices.document_printer]\ndriver = "cups"\nqueue = "q"\ndevice_uri = "ipp://p/ipp/print"\n'
    file.write_text(f"{EXAMPLE}\n{printer}", "utf-8")
    chosen = read_settings(file).devices.document_printer
    assert isinstance(chosen, CupsPrinter)
    assert chosen.queue == "q"


@pytest.mark.parametrize(
    ("addition", "complaint"),
    [
        ('[devices.camera]\ndriver = "opencv"\n', "devices.camera.*name one of"),
        ('[devices.camera]\ndriver = "opencv"\nurl = "http://c"\ndevice = "/dev/video0"\n', "name one of"),
        ('[devices.camera]\ndriver = "opencv"\nurl = "http://c"\nturn = 45\n', "camera.opencv.turn"),
        ("[display2]\n", "display2"),
        ('[devices.id_reader]\ndriver = "magic"\n', "id_reader"),
        ("[center]\nurll = 1\n", "center.urll"),
        ("[[[", "kiosk.toml"),
    ],
)
def test_a_mistake_is_named(addition: str, complaint: str, tmp_path: Path) -> None:
    """File and key, for the technician in a hurry."""
    file = tmp_path / "kiosk.toml"
    file.write_text(f"{EXAMPLE}\n{addition}", "utf-8")
    with pytest.raises(SettingsError, match=complaint):
        read_settings(file)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """Not a traceback."""
    with pytest.raises(SettingsError, match=r"none\.toml"):
        read_settings(tmp_path / "none.toml")


def test_a_lesser_screen_shows_the_whole_panel_smaller() -> None:
    """1080 x 1920 on a 1080 pixel high screen; millimetres shrink with it."""
    small = STANDARD.fitted(1920, 1080)
    assert (small.width_px, small.height_px) == (607, 1080)
    assert small.px_per_mm == pytest.approx(3.644 * 1080 / 1920)
    assert STANDARD.fitted(4000, 4000) == STANDARD


def test_the_outline_says_what_the_whole_file_says(tmp_path: Path) -> None:
    """Two readers, one truth: with a display of its own, and without."""
    site_only = EXAMPLE[: EXAMPLE.index("[display]")]
    lying = "[display]\nwidth_px = 1920\nheight_px = 1080\nbottom_edge_mm = 900\n"
    seen_as = EXAMPLE.replace("jurisdiction", 'language = "en"\nscale = 150\njurisdiction')
    for text in (EXAMPLE, site_only, site_only + lying, seen_as):
        file = tmp_path / "kiosk.toml"
        file.write_text(text, "utf-8")
        assert read_outline(file) == outline_of(read_settings(file))


def test_an_outline_that_cannot_be_is_named_with_its_key(tmp_path: Path) -> None:
    """The first reader leaves the complaint to the one who knows all keys."""
    file = tmp_path / "kiosk.toml"
    file.write_text(EXAMPLE.replace("[site.desk]", "[site.bench]"), "utf-8")
    with pytest.raises(SettingsError, match=r"site\.desk"):
        read_outline(file)
