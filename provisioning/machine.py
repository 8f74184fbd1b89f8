"""What a start needs of the machine beside kiosk.toml: the device's key, and a state folder of its own.

Asked before a window opens, so that a technician reads one line that names the file and the remedy.
"""

import fcntl
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from provisioning.toml_file import SettingsError

if TYPE_CHECKING:
    from provisioning.settings import CenterLine

SHORTEST_KEY_BYTES = 16
LOCK = "in-use"


def device_key(line: "CenterLine") -> bytes:
    """The key this device shares with its center, from a file of hexadecimal digits. SettingsError."""
    if line.key_file is None:
        raise SettingsError("center.key_file: a center's url needs the file of the device's key")
    try:
        key = bytes.fromhex(line.key_file.read_text("ascii").strip())
    except OSError as err:
        raise SettingsError(f"center.key_file: {line.key_file}: {err.strerror}") from err
    except ValueError as err:
        raise SettingsError(f"center.key_file: {line.key_file}: not a line of hexadecimal digits") from err
    if len(key) < SHORTEST_KEY_BYTES:
        raise SettingsError(
            f"center.key_file: {line.key_file}: {len(key)} bytes are too few for a key ({SHORTEST_KEY_BYTES})"
        )
    return key


def claim_state(folder: Path) -> TextIO:
    """The state folder for this process alone, until the file that is returned is closed. SettingsError.

    Two kiosks on one ledger would each settle what the other is doing.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        lock = (folder / LOCK).open("w", encoding="ascii")
    except OSError as err:
        raise SettingsError(f"--state {folder}: {err.strerror}") from err
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as err:
        lock.close()
        raise SettingsError(f"--state {folder}: another kiosk runs on it") from err
    return lock
