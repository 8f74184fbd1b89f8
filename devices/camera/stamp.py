"""A number written into the pixels and read back at the far end, so that a test sees how late a picture is.

32 blocks of 16 × 16 pixels along the top, black or white, the highest bit first: they survive JPEG.
"""

import numpy as np

from devices.camera.pixels import Pixels

BLOCK_PX = 16
BITS = 32
WIDTH_PX = BLOCK_PX * BITS


def write_stamp(pixels: Pixels, number: int) -> None:
    """In place. number: milliseconds or a count, modulo 2³². The picture is at least WIDTH_PX wide."""
    bits = np.array([number >> (BITS - 1 - bit) & 1 for bit in range(BITS)], np.uint8) * 255
    pixels[:BLOCK_PX, :WIDTH_PX] = np.repeat(bits, BLOCK_PX)[None, :, None]


def read_stamp(pixels: Pixels) -> int:
    """The number, from the middles of the blocks. A picture without a stamp reads as any number."""
    rows = pixels[BLOCK_PX // 4 : -(-BLOCK_PX * 3 // 4), :WIDTH_PX]
    blocks = rows.reshape(rows.shape[0], BITS, BLOCK_PX, 3)[:, :, BLOCK_PX // 4 : BLOCK_PX * 3 // 4]
    number = 0
    for is_white in blocks.mean(axis=(0, 2, 3)) > 127:
        number = number << 1 | int(is_white)
    return number
