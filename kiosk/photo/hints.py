"""The one instruction a citizen gets at a time. Screens have the words."""

from enum import StrEnum


class Hint(StrEnum):
    """One instruction, in the order in which they are given: the first that applies."""

    NOBODY = "nobody"
    MANY = "many"
    TOO_FAR = "too_far"
    TOO_NEAR = "too_near"
    CENTRE = "centre"
    ROLL = "roll"
    YAW = "yaw"
    LIGHT = "light"
    BACKGROUND = "background"
    EYES = "eyes"
    GAZE = "gaze"
    MOUTH = "mouth"
    GLARE = "glare"
    MOTION = "motion"
    AS_IT_IS = "as_it_is"
    """Guided for very long: the photo is taken all the same, for a clerk."""
    HOLD = "hold"
