"""Sources that are no network camera: a folder, a film, and a device that is not there."""

from pathlib import Path

import cv2
import numpy as np
import pytest
from camera_rigs import QUICK
from waiting import wait_until

from devices.camera.played import FolderSource, VideoSource
from devices.camera.reader import CameraReader
from devices.camera.source import HttpSource, Source, V4l2Source
from kiosk.ports import CameraLive, NoCamera


def write_image(folder: Path, name: str, grey: int) -> None:
    """A plain one, 48 × 32."""
    (folder / name).write_bytes(cv2.imencode(".png", np.full((32, 48, 3), grey, np.uint8))[1].tobytes())


def test_a_folder_plays_over_and_over(tmp_path: Path) -> None:
    """In the order of names; other files are passed over."""
    for name, grey in [("b.png", 20), ("a.png", 10), ("c.txt", 30)]:
        write_image(tmp_path, name, grey)
    capture = FolderSource(tmp_path, fps=1000).open()
    assert capture is not None
    pictures = [capture.read() for _ in range(4)]
    assert [None if each is None else int(each[0, 0, 0]) for each in pictures] == [10, 20, 10, 20]


@pytest.mark.slow
def test_one_image_is_a_camera_that_stands_still(tmp_path: Path) -> None:
    """A played picture that repeats is no trouble; a folder taken away is, and heals when it is back."""
    folder, aside = tmp_path / "pictures", tmp_path / "aside"
    folder.mkdir()
    write_image(folder, "a.png", 10)
    camera = CameraReader(FolderSource(folder, fps=50), patience=QUICK)
    camera.open()
    assert wait_until(lambda: (frame := camera.latest()) is not None and frame.number > 40)
    assert camera.status() == CameraLive()
    folder.rename(aside)
    assert wait_until(lambda: camera.status() == NoCamera())
    aside.rename(folder)
    assert wait_until(lambda: camera.status() == CameraLive())
    camera.close()


def test_a_broken_image_ends_the_opening(tmp_path: Path) -> None:
    """As a driver that gives nothing."""
    (tmp_path / "a.png").write_bytes(b"no image")
    (tmp_path / "b.png").write_bytes(b"")
    capture = FolderSource(tmp_path, fps=1000).open()
    assert capture is not None
    assert [capture.read(), capture.read()] == [None, None]


def test_a_film_begins_again_at_its_end(tmp_path: Path) -> None:
    """Its reader opens it again, and the numbers go on."""
    film = tmp_path / "film.avi"
    mjpg = cv2.VideoWriter.fourcc(*"MJPG")
    writer = cv2.VideoWriter(str(film), cv2.CAP_OPENCV_MJPEG, mjpg, 50, (64, 48))  # without FFmpeg's log
    for grey in range(0, 200, 20):
        writer.write(np.full((48, 64, 3), grey, np.uint8))
    writer.release()
    camera = CameraReader(VideoSource(film), patience=QUICK)
    camera.open()
    assert wait_until(lambda: (frame := camera.latest()) is not None and frame.number > 15)
    camera.close()


@pytest.mark.parametrize(
    "source",
    [
        V4l2Source("/dev/no-such-camera"),
        VideoSource(Path("no-such-film.avi")),
        FolderSource(Path("no-such-folder")),
        HttpSource("http://127.0.0.1:9/none.mjpg"),
    ],
)
def test_what_is_not_there_is_no_camera(source: Source, capfd: pytest.CaptureFixture[str]) -> None:
    """Without a word on standard error: it will be tried for ever."""
    camera = CameraReader(source, patience=QUICK)
    camera.open()
    assert wait_until(lambda: camera.status() == NoCamera())
    camera.close()
    assert capfd.readouterr().err == ""
