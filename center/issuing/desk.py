"""What every act of the center needs, and how it looks at a person's data: never without leaving a row."""

import hmac
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256

from sqlalchemy import Connection, insert

from center.clock import Clock
from center.database.engine import Database
from center.database.tables import audit
from center.registry.register import Register
from contract.catalogue import Catalogue, Jurisdiction


@dataclass(frozen=True)
class Desk:
    """office: the name on the paper. jurisdictions: how district codes begin where the operator governs."""

    database: Database
    catalogue: Catalogue
    register: Register
    clock: Clock
    holder_key: bytes = field(repr=False)
    office: str
    jurisdictions: tuple[str, ...]

    def now(self) -> datetime:
        """The moment of this act."""
        return self.clock()

    def subject(self, card_number: str) -> str:
        """Stands for a person wherever we only need to know that it is the same one."""
        return hmac.new(self.holder_key, card_number.encode(), sha256).hexdigest()

    def jurisdiction(self, district: str) -> Jurisdiction:
        """Whether an address lies where the operator governs."""
        inside = district.startswith(self.jurisdictions)
        return Jurisdiction.INSIDE if inside else Jurisdiction.OUTSIDE

    def note(self, connection: Connection, *, who: str, what: str, subject: str, why: str) -> None:
        """One row of the audit, in the transaction of the act it tells of."""
        connection.execute(insert(audit).values(at=self.now(), who=who, what=what, subject=subject, why=why))

    def look(self, *, who: str, what: str, subject: str, why: str) -> None:
        """A look at a person's data that changes nothing else. Noted before the look, so none goes unseen."""
        with self.database.writing() as connection:
            self.note(connection, who=who, what=what, subject=subject, why=why)
