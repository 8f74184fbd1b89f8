"""All measures of one still: the face's geometry first, then its surface, then what is behind it."""

from dataclasses import dataclass, replace

import numpy as np

from devices.camera.align import Aligned, align
from devices.camera.head import Head, head_of
from devices.camera.iris import Eye
from devices.camera.measure_background import backdrop_of, background_uniformity
from devices.camera.measure_cover import head_colour, mouth_contrast
from devices.camera.measure_eyes import eye_contrast, eye_iris, eyes_open, gaze, glare, mouth_gap, teeth
from devices.camera.measure_light import (
    cheek_difference,
    dynamic_range,
    face_chroma,
    illumination_uniformity,
    luminance_mean,
    luminance_variance,
    natural_colour,
    over_exposed,
    under_exposed,
)
from devices.camera.measure_sharpness import blockiness, sharpness
from devices.camera.mesh import Mesh
from devices.camera.picture import Picture
from devices.camera.portrait import Portrait
from devices.camera.pose import Pose, pose_of
from kiosk.photo.framing import Frame, Placed, frame_print
from kiosk.photo.measures import Measures
from kiosk.photo.spec import PhotoSpec


@dataclass(frozen=True, slots=True)
class Seen:
    """A face on a still. second_share: area of the next face by this one's."""

    picture: Picture
    mesh: Mesh
    eyes: tuple[Eye, Eye]
    view: Portrait
    faces: int = 1
    second_share: float = 0.0


def measure_still(seen: Seen, spec: PhotoSpec) -> tuple[Measures, Frame]:
    """Everything of photo.md section 4, and where the print is cut."""
    pose, face = pose_of(seen.mesh), align(seen.picture, seen.mesh)
    head = head_of(seen.view, pose.pitch)
    frame = frame_print(_placed(seen, pose, head), spec)
    measures = _with_geometry(Measures(faces=seen.faces, second_share=seen.second_share), seen, pose)
    measures = _with_backdrop(_with_surface(_with_features(measures, seen, face), face), face, seen.view)
    measures = replace(measures, block=blockiness(seen.picture, seen.mesh.ied))
    return _with_print(measures, frame, head, seen.mesh.t, spec), frame


def _with_print(measures: Measures, frame: Frame, head: Head, t: float, spec: PhotoSpec) -> Measures:
    """Without the hair's top there is one estimate of the crown only, and nothing to compare."""
    seen_hair = head.hair is not None
    return replace(
        measures,
        head_mm=frame.head_mm,
        crown_mm=frame.eye_line * spec.print_mm[1] - (head.height - 1.0) * frame.head_mm / head.height,
        crown_gap_mm=head.gap * frame.head_mm / head.height if seen_hair else None,
        overhang=frame.overhang,
        eye_line=frame.eye_line,
        hair_room=frame.eye_line - head.above_eyes * t / frame.box.height if seen_hair else None,
    )


def _placed(seen: Seen, pose: Pose, head: Head) -> Placed:
    height, width = seen.picture.shape[:2]
    x, y = seen.mesh.eyes.mean(0)
    t = seen.mesh.t
    return Placed(float(x), float(y), pose.roll, head.height * t, width, height, hair=head.above_eyes * t)


def _with_geometry(measures: Measures, seen: Seen, pose: Pose) -> Measures:
    height, width = seen.picture.shape[:2]
    eyes, ied, t = seen.mesh.eyes, max(seen.mesh.ied, 1e-6), max(seen.mesh.t, 1e-6)
    y = float(eyes.mean(0)[1])
    return replace(
        measures,
        presence=seen.mesh.presence,
        ied_px=ied,
        inter_eye_px=ied / max(float(np.cos(np.radians(pose.yaw))), 0.1),
        head_size=t / height,
        leftward_crop=float(eyes[0][0]) / ied,
        rightward_crop=(width - float(eyes[1][0])) / ied,
        margin_above=y / t,
        margin_below=(height - y) / t,
        roll=pose.roll,
        yaw=pose.yaw,
        pitch=pose.pitch,
    )


def _with_features(measures: Measures, seen: Seen, face: Aligned) -> Measures:
    across, down = gaze(seen.eyes)
    return replace(
        measures,
        eyes_open=eyes_open(seen.mesh),
        eye_iris=eye_iris(seen.eyes, seen.mesh),
        gaze_x=across,
        gaze_y=down,
        mouth_gap=mouth_gap(seen.mesh),
        teeth=teeth(face),
        glare=glare(face),
        eye_contrast=eye_contrast(face),
        mouth_contrast=mouth_contrast(face),
        head_colour=head_colour(seen.view),
    )


def _with_surface(measures: Measures, face: Aligned) -> Measures:
    return replace(
        measures,
        illumination=illumination_uniformity(face),
        luminance_mean=luminance_mean(face),
        luminance_variance=luminance_variance(face),
        under_exposed=under_exposed(face),
        over_exposed=over_exposed(face),
        dynamic_range=dynamic_range(face),
        natural_colour=natural_colour(face),
        cheek_dl=cheek_difference(face),
        face_chroma=face_chroma(face),
        sharp=sharpness(face),
    )


def _with_backdrop(measures: Measures, face: Aligned, view: Portrait) -> Measures:
    backdrop = backdrop_of(view)
    return replace(
        measures,
        background_uniformity=background_uniformity(face, view),
        backdrop_l=backdrop.lightness,
        backdrop_range=backdrop.spread,
        backdrop_chroma=backdrop.chroma,
    )
