"""The camera's handles on the bench: a citizen who steps, tilts, blinks and smiles, and a bad cable."""

from devices.camera.simulated import SimulatedCamera
from devices.camera.simulated_face import Portrait
from provisioning.bench.window import Handle

STEP = 1.25
"""Of the distance, at a touch."""
SIDE_STEP = 0.1
"""Of the frame's width, at a touch."""
TILT_DEGREES = 6.0
"""At a touch: beyond the coach's 5."""
SHADE = 0.6
"""Taken from one side: a lamp out."""


class Citizen:
    """Plays one portrait; each method is a button."""

    def __init__(self, camera: SimulatedCamera) -> None:
        self._camera = camera
        self._portrait: Portrait | None = camera.scene.portrait

    def come(self) -> None:
        """Straight, in good light, lips together."""
        self._camera.show(self._portrait)

    def leave(self) -> None:
        """Nobody is there."""
        self._camera.show(None)

    def closer(self) -> None:
        """A step."""
        self._camera.move(distance=self._camera.scene.distance / STEP)

    def farther(self) -> None:
        """A step back."""
        self._camera.move(distance=self._camera.scene.distance * STEP)

    def aside(self) -> None:
        """To the right as seen."""
        self._camera.move(dx=self._camera.scene.dx + SIDE_STEP)

    def tilt(self) -> None:
        """The head, a little more each time."""
        self._camera.move(roll=self._camera.scene.roll + TILT_DEGREES)

    def stand_in_shade(self) -> None:
        """One side of the face is dark."""
        self._camera.shade(left=SHADE)

    def cast_shadow(self) -> None:
        """On the wall."""
        self._camera.backdrop(shadow=SHADE)

    def toggle_smile(self) -> None:
        """On and off."""
        self._camera.smile(smiles=self._camera.scene.mouth_shut)

    def toggle_eyes(self) -> None:
        """Shut, and open again."""
        self._camera.shut_eyes(are_shut=not self._camera.scene.eyes_shut)


def camera_handles(camera: SimulatedCamera) -> dict[str, Handle]:
    """By the words on the buttons; lids and lips only of a portrait whose eyes and mouth are known."""
    citizen, portrait = Citizen(camera), camera.scene.portrait
    handles: dict[str, Handle] = {"come": citizen.come, "leave": citizen.leave}
    handles |= {"closer": citizen.closer, "farther": citizen.farther, "step aside": citizen.aside}
    handles |= {"tilt head": citizen.tilt, "shade": citizen.stand_in_shade, "shadow": citizen.cast_shadow}
    if portrait is not None and portrait.eyes:
        handles |= {"blink": camera.blink, "shut eyes": citizen.toggle_eyes}
    if portrait is not None and portrait.mouth is not None:
        handles["smile"] = citizen.toggle_smile
    handles |= {"stall": camera.stall, "hang": camera.hang, "freeze": camera.freeze}
    return handles | {"unplug": camera.unplug, "replug": camera.replug}
