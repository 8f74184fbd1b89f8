"""A net that is not the known file is refused."""

from pathlib import Path

import pytest

from devices.camera.models import DEFAULT_FOLDER, SHA256, WrongModel, read_model
from provisioning.setup.models import NETS, PLACE


def test_a_file_with_another_hash_is_refused(tmp_path: Path) -> None:
    """One byte is enough."""
    content = (DEFAULT_FOLDER / "iris_landmark.tflite").read_bytes()
    (tmp_path / "iris_landmark.tflite").write_bytes(content[:-1] + bytes([content[-1] ^ 1]))
    with pytest.raises(WrongModel, match="not the file we know"):
        read_model("iris_landmark", tmp_path)


def test_a_missing_file_is_told_by_its_path(tmp_path: Path) -> None:
    """With what to do."""
    with pytest.raises(WrongModel, match=r"face_landmark\.tflite cannot be read: run"):
        read_model("face_landmark", tmp_path)


def test_set_up_fetches_the_very_files_that_are_loaded() -> None:
    """Two lists of hashes, since set-up runs before anything is installed."""
    fetched = {Path(path).stem: sha256 for path, sha256 in NETS.files.items()}
    assert fetched == SHA256
    assert DEFAULT_FOLDER.parts[-3:] == PLACE.parts
