"""One live frame after the other: the mesh follows the face, and the dear parts run every few frames only."""

from dataclasses import replace

from devices.camera.align import Aligned, align
from devices.camera.detect import Detector, Face
from devices.camera.head import head_box, quick_height
from devices.camera.iris import Eye, Irises
from devices.camera.measure_background import Backdrop, backdrop_of
from devices.camera.measure_eyes import eye_contrast, eye_iris, gaze, glare, mouth_gap, teeth
from devices.camera.measure_light import cheek_difference
from devices.camera.measure_sharpness import sharpness
from devices.camera.mesh import Mesh, Mesher
from devices.camera.picture import Picture
from devices.camera.portrait import portrait_of
from devices.camera.pose import pose_of
from devices.camera.segment import Segmenter
from kiosk.photo.framing import Placed, frame_print, shown_width
from kiosk.photo.live import LiveMeasures
from kiosk.photo.spec import PhotoSpec

DETECT_EVERY, SEGMENT_EVERY = 10, 5
"""Frames: a second person is seen within a third of a second, a shadow on the wall within a sixth."""
DETECT_AT = 7
"""Never in a frame that is segmented as well: two dear parts at once would be the slowest frames."""
LOST = 0.5
"""Presence below which the mesh has lost the face and the detector is asked again."""


class LiveLook:
    """Remembers the mesh of the frame before."""

    def __init__(
        self, detector: Detector, mesher: Mesher, irises: Irises, segmenter: Segmenter, spec: PhotoSpec
    ) -> None:
        self._detector, self._mesher, self._irises, self._segmenter = detector, mesher, irises, segmenter
        self._spec = spec
        self.forget()

    def forget(self) -> None:
        """Nothing of the frames before is kept."""
        self._number = 0
        self._mesh: Mesh | None = None
        self._faces = 1

    def look(self, frame: Picture) -> LiveMeasures:
        """All that is known of this frame."""
        mesh = self._follow(frame)
        self._number += 1
        if mesh is None:
            return LiveMeasures(faces=0)
        return self._tell(frame, mesh, align(frame, mesh), self._backdrop(frame, mesh))

    def _follow(self, frame: Picture) -> Mesh | None:
        """The face of the frame before, or the largest one that is found now."""
        if self._mesh is None or self._number % DETECT_EVERY == DETECT_AT:
            self._detect(frame)
        if self._mesh is not None:
            mesh = self._mesher.again(frame, self._mesh)
            self._mesh = mesh if mesh.presence >= LOST else None
        return self._mesh

    def _detect(self, frame: Picture) -> None:
        """What the detector misses for once, the mesh may still hold; what it sees, the mesh must see too."""
        faces = self._detector.find_fast(frame)
        if not faces:
            return
        first, others = faces[0], faces[1:]
        self._faces = 1 + sum(self._mesher.first(frame, face).presence >= LOST for face in others)
        if self._mesh is None or not _holds(self._mesh, first):
            self._mesh = self._mesher.first(frame, first)

    def _backdrop(self, frame: Picture, mesh: Mesh) -> Backdrop:
        if (self._number - 1) % SEGMENT_EVERY:
            return Backdrop()
        return backdrop_of(portrait_of(frame, mesh, self._segmenter))

    def _tell(self, frame: Picture, mesh: Mesh, face: Aligned, backdrop: Backdrop) -> LiveMeasures:
        height, width = frame.shape[:2]
        pose, eyes = pose_of(mesh), self._irises.find(frame, mesh)
        (x, y), head = mesh.eyes.mean(0), quick_height(mesh)
        shown = shown_width(width, height, self._spec)
        left = (width - shown) / 2
        cut = frame_print(Placed(float(x) - left, float(y), pose.roll, head, shown, height), self._spec)
        told = LiveMeasures(
            faces=self._faces,
            face_height_share=head / height,
            centre_x=(float(x) - left) / shown,
            centre_y=float(y) / height,
            head_box=head_box(mesh),
            print_box=cut.box.model_copy(update={"centre_x": cut.box.centre_x + left}),
            ied_px=mesh.ied,
            crop_inside=cut.overhang <= self._spec.overhang.good
            and cut.head_mm <= self._spec.head_most_mm.good,
            roll=pose.roll,
            yaw=pose.yaw,
            pitch=pose.pitch,
            backdrop_range=backdrop.spread,
        )
        return _with_features(told, mesh, face, eyes)


def _with_features(told: LiveMeasures, mesh: Mesh, face: Aligned, eyes: tuple[Eye, Eye]) -> LiveMeasures:
    across, down = gaze(eyes)
    return replace(
        told,
        cheek_dl=cheek_difference(face),
        eye_iris=eye_iris(eyes, mesh),
        eye_contrast=eye_contrast(face),
        gaze_x=across,
        gaze_y=down,
        mouth_gap=mouth_gap(mesh),
        teeth=teeth(face),
        glare=glare(face),
        sharp=sharpness(face),
    )


def _holds(mesh: Mesh, face: Face) -> bool:
    """Whether the mesh still lies on this face."""
    x, y, width, height = face.box
    eye_x, eye_y = mesh.eyes.mean(0)
    return bool(x < eye_x < x + width and y < eye_y < y + height)
