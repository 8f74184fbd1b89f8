"""The photo studio: judges a still and cuts its print, and looks at live frames fast enough to guide by.

One lane owns it: the nets are not safe for two threads, and the live part remembers the frame before.
"""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from contract.photo import PhotoJudgement
from devices.camera.crop import cut_print, encode_print
from devices.camera.detect import Detector
from devices.camera.iris import Irises
from devices.camera.live import LiveLook
from devices.camera.mesh import Mesh, Mesher
from devices.camera.models import DEFAULT_FOLDER
from devices.camera.picture import Picture
from devices.camera.portrait import portrait_of
from devices.camera.segment import Segmenter
from devices.camera.still import Seen, measure_still
from kiosk.photo.live import LiveMeasures
from kiosk.photo.measures import Measures
from kiosk.photo.spec import PhotoSpec
from kiosk.photo.verdict import judge

LEAST_PRESENCE = 0.5
"""Below it there is no face (photo.md 5)."""


@dataclass(frozen=True, slots=True)
class StillChecked:
    """jpeg: the print picture, empty without a face. measured: what the judgement was made of."""

    judgement: PhotoJudgement
    jpeg: bytes
    measured: Measures


class PhotoStudio:
    """All four nets, loaded once."""

    def __init__(self, spec: PhotoSpec | None = None, folder: Path = DEFAULT_FOLDER) -> None:
        """Raises WrongModel."""
        cv2.setNumThreads(1)  # the other core belongs to the page
        self.spec = spec or PhotoSpec()
        self._detector, self._mesher = Detector(folder), Mesher(folder)
        self._irises, self._segmenter = Irises(folder), Segmenter(folder)
        self._live = LiveLook(self._detector, self._mesher, self._irises, self._segmenter, self.spec)

    def check(
        self, picture: Picture, *, sha256: str = "", declared: bool = False, as_it_was: bool = False
    ) -> StillChecked:
        """picture: BGR, uint8, any size. sha256: of the file it came from; else that of its pixels is kept.

        declared, as_it_was: see `kiosk.photo.verdict.judge`.

        Raises ValueError for anything but a BGR picture.
        """
        _must_be_bgr(picture)
        digest = sha256 or hashlib.sha256(picture.tobytes()).hexdigest()
        seen = self.see(picture)
        if seen is None:
            return StillChecked(judge(Measures(), self.spec, sha256=digest), b"", Measures())
        measured, frame = measure_still(seen, self.spec)
        judgement = judge(
            measured, self.spec, crop=frame.box, sha256=digest, declared=declared, as_it_was=as_it_was
        )
        jpeg = encode_print(cut_print(picture, frame.box, self.spec), self.spec)
        return StillChecked(judgement, jpeg, measured)

    def see(self, picture: Picture) -> Seen | None:
        """The largest face of which the mesh is sure: the detector alone finds some in collars and ears.

        None where there is none.
        """
        found = self._detector.find(picture) or self._detector.find_turned(picture)
        faces = [(face, self._mesher.settle(picture, face)) for face in found]
        faces = [(face, mesh) for face, mesh in faces if mesh.presence >= LEAST_PRESENCE]
        if not faces:
            return None
        first, mesh = faces[0]
        others = [face for face, other in faces[1:] if not _same(mesh, other)]
        return Seen(
            picture,
            mesh,
            self._irises.find(picture, mesh),
            portrait_of(picture, mesh, self._segmenter),
            faces=1 + len(others),
            second_share=others[0].area / first.area if others else 0.0,
        )

    def look(self, frame: Picture) -> LiveMeasures:
        """A live frame, BGR. Raises ValueError for anything else."""
        _must_be_bgr(frame)
        return self._live.look(frame)

    def look_anew(self) -> None:
        """Forget the face: the next citizen stands there."""
        self._live.forget()


def _same(one: Mesh, other: Mesh) -> bool:
    """Whether two meshes lie on one face: the detector may have seen it whole and in part."""
    return float(np.linalg.norm(one.eyes.mean(0) - other.eyes.mean(0))) < one.t


def _must_be_bgr(picture: Picture) -> None:
    if picture.ndim != 3 or picture.shape[2] != 3 or picture.dtype != np.uint8 or 0 in picture.shape:
        raise ValueError(f"a BGR picture of bytes is needed, not {picture.dtype} {picture.shape}")
