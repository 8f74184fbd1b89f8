"""The camera as settings name it, and its handles on the bench."""

import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest
from camera_rigs import QUICK, SIZE, oval_face
from waiting import wait_until

from devices.camera.scene import Scene
from devices.camera.simulated import SimulatedCamera
from kiosk.ports import CameraLive, CameraStale, NoCamera
from provisioning.bench.camera import camera_handles
from provisioning.camera import build_camera
from provisioning.settings import NoCameraHere, OpenCvCamera, SimulatedCameraChoice
from provisioning.toml_file import SettingsError


def test_none_is_none() -> None:
    """A machine without a camera."""
    assert build_camera(NoCameraHere()) is None


@pytest.mark.troubled
@pytest.mark.parametrize(
    "choice",
    [
        OpenCvCamera(driver="opencv", device="/dev/no-such-camera"),
        OpenCvCamera(driver="opencv", url="http://127.0.0.1:9/none.mjpg"),
        OpenCvCamera(driver="opencv", film=Path("no-such-film.avi")),
        OpenCvCamera(driver="opencv", folder=Path("no-such-folder")),
    ],
)
def test_each_source_is_built_closed(choice: OpenCvCamera) -> None:
    """It looks at nobody before it is opened; opened, it says that it is not there."""
    camera = build_camera(choice)
    assert camera is not None
    assert camera.latest() is None
    camera.open()
    assert wait_until(lambda: camera.status() == NoCamera())
    camera.close()


def test_a_turned_camera_stands_upright(tmp_path: Path) -> None:
    """The turn of the settings reaches the pictures."""
    (tmp_path / "a.png").write_bytes(cv2.imencode(".png", np.zeros((32, 48, 3), np.uint8))[1].tobytes())
    camera = build_camera(OpenCvCamera(driver="opencv", folder=tmp_path, turn=270))
    assert camera is not None
    camera.open()
    assert wait_until(lambda: camera.latest() is not None)
    frame = camera.latest()
    camera.close()
    assert frame is not None
    assert (frame.width, frame.height) == (32, 48)


def test_a_portrait_that_is_not_the_known_one_is_named(tmp_path: Path) -> None:
    """With its key, for the technician; a missing file too."""
    file = tmp_path / "somebody.png"
    for data in (None, b"somebody else"):
        if data is not None:
            file.write_bytes(data)
        with pytest.raises(SettingsError, match=r"devices\.camera\.portrait.*somebody"):
            build_camera(SimulatedCameraChoice(driver="simulated", portrait=file))


def test_without_its_portrait_nobody_stands_before_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A wall, and a camera that works."""
    monkeypatch.setattr("devices.camera.simulated_face.BUILT_IN", tmp_path / "none.png")
    camera = build_camera(SimulatedCameraChoice(driver="simulated"))
    assert isinstance(camera, SimulatedCamera)
    assert camera.scene == Scene()


@pytest.mark.slow
def test_a_kiosk_without_a_camera_does_not_load_its_library() -> None:
    """It takes a second and 40 MB."""
    code = "import provisioning.devices, sys; sys.exit('cv2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2]).returncode == 0


@pytest.mark.slow
@pytest.mark.troubled
def test_every_handle_of_the_bench_does_something() -> None:
    """The citizen's change the scene, the cable's the status; a replug mends all."""
    camera = SimulatedCamera(oval_face(), size=SIZE, fps=30, patience=QUICK)
    handles = camera_handles(camera)
    for words in ("closer", "farther", "step aside", "tilt head", "shade", "shadow", "shut eyes", "smile"):
        handles["come"]()
        before = camera.scene
        handles[words]()
        assert camera.scene != before, words
    handles["leave"]()
    assert camera.scene.portrait is None
    handles["come"]()
    handles["blink"]()
    camera.open()
    for words in ("stall", "hang", "freeze", "unplug"):
        assert wait_until(lambda: camera.status() == CameraLive())
        handles[words]()
        assert wait_until(lambda: isinstance(camera.status(), CameraStale | NoCamera)), words
        handles["replug"]()
    camera.close()


def test_a_wall_has_no_lids() -> None:
    """What cannot be played has no button."""
    assert not {"blink", "shut eyes", "smile"} & set(camera_handles(SimulatedCamera(size=SIZE)))
