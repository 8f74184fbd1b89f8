"""Lays virtual passports on the virtual reader of vsmartcard-vpcd: for tests and demonstrations only.

`python -m devices.passport.vpcd PORT` is the chip's own process, as `devices.id_card.vpcd` is for cards.
"""

import sys

from devices.id_card.vpcd import main
from devices.passport.virtual_passport import VirtualPassport

MODULE = "devices.passport.vpcd"
"""For VirtualSlot(port, module=MODULE)."""

if __name__ == "__main__":
    main(int(sys.argv[1]), VirtualPassport.load)
