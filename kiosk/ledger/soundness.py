"""A database that can no longer be trusted stops the machine: its errors become one fault."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, IntegrityError

from kiosk.faults import Fault, Trouble


@contextmanager
def sound() -> Iterator[None]:
    """Trouble(LEDGER_BROKEN) for a full disk, a damaged page, a file gone; a broken rule of ours is a bug."""
    try:
        yield
    except IntegrityError:
        raise
    except DBAPIError as err:
        raise Trouble(Fault.LEDGER_BROKEN, str(err.orig)) from err
