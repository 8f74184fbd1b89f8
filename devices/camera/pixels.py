"""What a picture is, below the port: height × width × 3 bytes, blue green red."""

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]
