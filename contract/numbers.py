"""The six signs of a code: read aloud and typed; drawn by the center, or by a machine without a line."""

import secrets

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""No 0/O, 1/I/L, U. 30^6 codes are 7 * 10^8."""

LENGTH = 6


def draw_code() -> str:
    """Worth nothing without the holder's card, or without a clerk."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
