"""From a raw value of ISO/IEC 29794-5 to its scalar 0..100, with the constants of BSI OFIQ 1.0.3."""

import math
from collections.abc import Callable

Formula = Callable[[float], float]


def scalar_of(name: str, raw: float | None) -> int | None:
    """0..100, larger is better; None where nothing was measured or the standard has no formula for it."""
    formula = FORMULAS.get(name)
    if formula is None or raw is None:
        return None
    return math.floor(min(100.0, max(0.0, formula(raw))) + 0.5)  # half up, as the standard rounds


def _sigmoid(x: float, middle: float, width: float) -> float:
    """1 / (1 + e^((middle − x) / width)), without an overflow far out."""
    return 1.0 / (1.0 + math.exp(min(700.0, (middle - x) / width)))


def _squared_cosine(degrees: float) -> float:
    return 100.0 * max(0.0, math.cos(math.radians(degrees))) ** 2


def _variance(x: float) -> float:
    return 100.0 * math.sin(math.pi * 60 * x / (60 * x + 1))


def _crop(x: float) -> float:
    return 100 * _sigmoid(x, 0.9, 0.1)


FORMULAS: dict[str, Formula] = {
    "SingleFacePresent": lambda x: 100 * (1 - x),
    "InterEyeDistance": lambda x: 100 * _sigmoid(x, 70, 20),
    "HeadSize": lambda x: 200 * (1 - _sigmoid(abs(x - 0.45), 0, 0.05)),
    "LeftwardCropOfTheFaceImage": _crop,
    "RightwardCropOfTheFaceImage": _crop,
    "MarginAboveOfTheFaceImage": lambda x: 100 * _sigmoid(x, 1.4, 0.1),
    "MarginBelowOfTheFaceImage": lambda x: 100 * _sigmoid(x, 1.8, 0.1),
    "HeadPoseYaw": _squared_cosine,
    "HeadPosePitch": _squared_cosine,
    "HeadPoseRoll": _squared_cosine,
    "EyesOpen": lambda x: 100 * _sigmoid(x, 0.02, 0.01),
    "MouthClosed": lambda x: 100 * (1 - _sigmoid(x, 0.2, 0.06)),
    "IlluminationUniformity": lambda x: 100 * max(0.0, x) ** 0.3,
    "LuminanceMean": lambda x: 100 * _sigmoid(x, 0.2, 0.05) * (1 - _sigmoid(x, 0.8, 0.05)),
    "LuminanceVariance": _variance,
    "UnderExposurePrevention": lambda x: 120 * (0.832 - _sigmoid(x, 0.92, 0.05)),
    "OverExposurePrevention": lambda x: 1 / (x + 0.01),
    "DynamicRange": lambda x: 12.5 * x,
    "NaturalColour": lambda x: 200 * (1 - _sigmoid(x, 0, 10)),
    "BackgroundUniformity": lambda x: 190 * (1 - _sigmoid(x, 10, 100)),
}
"""Name -> formula. The other measures of the standard need nets that no package ships."""
