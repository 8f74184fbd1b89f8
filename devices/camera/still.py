"""All measures of one still: the face's geometry first, then its surface, then what is behind it."""

import numpy as np

from devices.camera.align import Aligned, align
from devices.camera.detect import Face
from devices.camera.head import Head, head_of
from devices.camera.iris import Eye
from devices.camera.measure_background import background_uniformity, backdrop_of
from devices.camera.measure_eyes import eye_iris, eyes_open, gaze, glare, mouth_gap, teeth
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


def measure_still(
    picture: Picture, faces: list[Face], mesh: Mesh, eyes: tuple[Eye, Eye], view: Portrait, spec: PhotoSpec
) -> tuple[Measures, Frame]:
    """Everything of photo.md section 4, and where the print is cut."""
    pose, face = pose_of(mesh), align(picture, mesh)
    head = head_of(view, pose.pitch)
    frame = frame_print(_placed(picture, mesh, pose, head), spec)
    return Measures(
        **_of_geometry(picture, faces, mesh, pose),
        **_of_features(mesh, eyes, face),
        **_of_surface(picture, face),
        **_of_backdrop(face, view),
        head_mm=frame.head_mm,
        crown_gap_mm=None if head.hair is None else head.gap * frame.head_mm / head.height,
        overhang=frame.overhang,
        eye_line=frame.eye_line,
    ), frame


def _placed(picture: Picture, mesh: Mesh, pose: Pose, head: Head) -> Placed:
    height, width = picture.shape[:2]
    x, y = mesh.eyes.mean(0)
    return Placed(float(x), float(y), pose.roll, head.height * mesh.t, width, height)


def _of_geometry(picture: Picture, faces: list[Face], mesh: Mesh, pose: Pose) -> dict[str, float | int]:
    height, width = picture.shape[:2]
    eyes, ied, t = mesh.eyes, max(mesh.ied, 1e-6), max(mesh.t, 1e-6)
    y = float(eyes.mean(0)[1])
    return {
        "faces": len(faces),
        "second_share": faces[1].area / faces[0].area if len(faces) > 1 else 0.0,
        "presence": mesh.presence,
        "ied_px": ied,
        "inter_eye_px": ied / max(float(np.cos(np.radians(pose.yaw))), 0.1),
        "head_size": t / height,
        "leftward_crop": float(eyes[0][0]) / ied,
        "rightward_crop": (width - float(eyes[1][0])) / ied,
        "margin_above": y / t,
        "margin_below": (height - y) / t,
        "roll": pose.roll,
        "yaw": pose.yaw,
        "pitch": pose.pitch,
    }


def _of_features(mesh: Mesh, eyes: tuple[Eye, Eye], face: Aligned) -> dict[str, float]:
    across, down = gaze(eyes)
    return {
        "eyes_open": eyes_open(mesh),
        "eye_iris": eye_iris(eyes, mesh),
        "gaze_x": across,
        "gaze_y": down,
        "mouth_gap": mouth_gap(mesh),
        "teeth": teeth(face),
        "glare": glare(face),
    }


def _of_surface(picture: Picture, face: Aligned) -> dict[str, float | None]:
    return {
        "illumination": illumination_uniformity(face),
        "luminance_mean": luminance_mean(face),
        "luminance_variance": luminance_variance(face),
        "under_exposed": under_exposed(face),
        "over_exposed": over_exposed(face),
        "dynamic_range": dynamic_range(face),
        "natural_colour": natural_colour(face),
        "cheek_dl": cheek_difference(face),
        "face_chroma": face_chroma(face),
        "sharp": sharpness(face),
        "block": blockiness(picture),
    }


def _of_backdrop(face: Aligned, view: Portrait) -> dict[str, float | None]:
    backdrop = backdrop_of(view)
    return {
        "background_uniformity": background_uniformity(face, view),
        "backdrop_l": backdrop and backdrop.lightness,
        "backdrop_range": backdrop and backdrop.spread,
        "backdrop_chroma": backdrop and backdrop.chroma,
    }
