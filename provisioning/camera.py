"""What kiosk.toml says of the camera, made a camera. Its library is imported only where there is one."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

from kiosk.ports import Camera
from kiosk.ports.photo_booth import PhotoBooth
from provisioning.settings import NoCameraHere, OpenCvCamera, SimulatedCameraChoice
from provisioning.toml_file import SettingsError

if TYPE_CHECKING:
    from devices.camera.source import Source


def build_camera(choice: NoCameraHere | SimulatedCameraChoice | OpenCvCamera) -> Camera | None:
    """Not opened yet: it looks at nobody before a citizen asks for a photo."""
    match choice:
        case NoCameraHere():
            return None
        case SimulatedCameraChoice(portrait=portrait):
            return _simulated_camera(portrait)
        case OpenCvCamera():
            from devices.camera.reader import CameraReader
            from devices.camera.turn import Turn

            return CameraReader(_source(choice), turn=Turn(choice.turn))
        case _:
            assert_never(choice)


def build_booth(camera: Camera | None, monotonic: Callable[[], float]) -> PhotoBooth | None:
    """The nets are loaded when the first citizen asks for a photo."""
    if camera is None:
        return None
    from devices.camera.booth import CameraBooth, Studio

    def studio() -> Studio:
        from devices.camera.studio import PhotoStudio

        return PhotoStudio()

    return CameraBooth(camera, studio, monotonic)


def _simulated_camera(named: Path | None) -> Camera:
    """SettingsError when the portrait named is not the one whose eyes are known.

    None named and none in its usual place: nobody stands before it.
    """
    from devices.camera.simulated import SimulatedCamera
    from devices.camera.simulated_face import BUILT_IN, read_astronaut

    if named is None and not BUILT_IN.exists():
        return SimulatedCamera()
    try:
        return SimulatedCamera(read_astronaut(named or BUILT_IN))
    except (OSError, ValueError) as err:
        raise SettingsError(f"devices.camera.portrait: {err}") from err


def _source(choice: OpenCvCamera) -> "Source":
    from devices.camera.played import FolderSource, VideoSource
    from devices.camera.source import HttpSource, V4l2Source

    match choice:
        case OpenCvCamera(device=str(device)):
            return V4l2Source(device, choice.width, choice.height, choice.fps)
        case OpenCvCamera(url=str(url)):
            return HttpSource(url, choice.open_milliseconds, choice.read_milliseconds)
        case OpenCvCamera(film=Path() as film):
            return VideoSource(film)
        case _:
            assert choice.folder is not None  # noqa: S101 - the settings name one
            return FolderSource(choice.folder)
