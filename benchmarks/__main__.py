"""`python -m benchmarks [NAME ...]`: all measurements, or the named ones, as one table. About ten minutes."""

import os
import sys
from importlib import import_module
from time import monotonic

from benchmarks.station import running_station
from benchmarks.table import show, show_head

NAMES = ("page", "start", "confirm", "card", "center", "line", "boards", "photo")
"""Files of this folder, in the order of the issue; each has `measure(station)`."""


def main(names: list[str]) -> int:
    """2 for a name nobody knows; a target that is missed is printed, not an error: machines differ."""
    unknown = set(names) - set(NAMES)
    if unknown:
        sys.stderr.write(f"benchmarks: {', '.join(sorted(unknown))}? There are {', '.join(NAMES)}\n")
        return 2
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    began = monotonic()
    show_head()
    with running_station() as station:
        for name in NAMES:
            if name in names or not names:
                show(import_module(f"benchmarks.{name}").measure(station))
    print(f"{monotonic() - began:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
