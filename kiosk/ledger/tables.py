"""The ledger's tables and the states they pass through. No name, number or photo of a citizen is readable."""

from enum import StrEnum

from sqlalchemy import BigInteger, ForeignKey, Index, Integer, String, Text, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Base(DeclarativeBase):
    """All tables of the kiosk's ledger."""


class ErrandState(StrEnum):
    """OPEN until everything with a consequence is settled and told to the center."""

    OPEN = "open"
    CLOSED = "closed"


class CopyState(StrEnum):
    """reserved -> printing -> printed -> taken; reserved or printing -> void, for ever."""

    RESERVED = "reserved"
    PRINTING = "printing"
    PRINTED = "printed"
    TAKEN = "taken"
    VOID = "void"


COPY_MOVES: dict[CopyState, frozenset[CopyState]] = {
    CopyState.RESERVED: frozenset({CopyState.PRINTING, CopyState.VOID}),
    CopyState.PRINTING: frozenset({CopyState.PRINTED, CopyState.VOID}),
    CopyState.PRINTED: frozenset({CopyState.TAKEN}),
    CopyState.TAKEN: frozenset(),
    CopyState.VOID: frozenset(),
}


class PaymentState(StrEnum):
    """intended -> approved | declined; approved (or asked) -> reversing -> settled, with what came back."""

    INTENDED = "intended"
    APPROVED = "approved"
    DECLINED = "declined"
    ASKED = "asked"  # a claim's refund to which the center has not agreed yet
    REVERSING = "reversing"
    SETTLED = "settled"


class Errand(Base):
    """One issuing act: its id is the idempotency key at the center."""

    __tablename__ = "errand"
    id: Mapped[str] = mapped_column(String(36), primary_key=True)
    state: Mapped[ErrandState] = mapped_column(String(8))
    issued: Mapped[bool]
    won: Mapped[int] = mapped_column(Integer)
    credit_won: Mapped[int] = mapped_column(Integer)
    credit_reference: Mapped[str] = mapped_column(String(64))
    began_at: Mapped[str] = mapped_column(String(40))


class Copy(Base):
    """One paper with its own serial. job: the UUID that titles its print job."""

    __tablename__ = "copy"
    serial: Mapped[str] = mapped_column(String(40), primary_key=True)
    errand: Mapped[str] = mapped_column(ForeignKey("errand.id"))
    state: Mapped[CopyState] = mapped_column(String(8))
    sha256: Mapped[str] = mapped_column(String(64))
    pages: Mapped[int]
    pages_out: Mapped[int]
    job: Mapped[str | None] = mapped_column(String(36))
    spool_id: Mapped[str | None] = mapped_column(String(40))


class Payment(Base):
    """One attempt at the terminal; the key is given to the terminal and makes a repeat harmless."""

    __tablename__ = "payment"
    key: Mapped[str] = mapped_column(String(36), primary_key=True)
    errand: Mapped[str] = mapped_column(ForeignKey("errand.id"))
    state: Mapped[PaymentState] = mapped_column(String(10))
    won: Mapped[int]
    returned_won: Mapped[int]


class Outbox(Base):
    """Messages to the center, written in the transaction of what they tell; oldest first by seq."""

    __tablename__ = "outbox"
    seq: Mapped[int] = mapped_column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True)
    id: Mapped[str] = mapped_column(String(36), unique=True)
    kind: Mapped[str] = mapped_column(String(16))
    body: Mapped[str] = mapped_column(Text)
    acked: Mapped[bool]
    refused: Mapped[str | None] = mapped_column(String(40))


class Parcel(Base):
    """A sealed application or photo on its way. body: nobody here can open it; empty once it arrived."""

    __tablename__ = "parcel"
    __table_args__ = (UniqueConstraint("id", "revision"),)
    seq: Mapped[int] = mapped_column(BigInteger().with_variant(Integer, "sqlite"), primary_key=True)
    id: Mapped[str] = mapped_column(String(36))
    revision: Mapped[int]
    code: Mapped[str] = mapped_column(String(6))
    follow: Mapped[str] = mapped_column(String(32))
    body: Mapped[str] = mapped_column(Text)
    acked: Mapped[bool]
    refused: Mapped[str | None] = mapped_column(String(40))


Index("ix_copy_errand", Copy.errand)
Index("ix_payment_errand", Payment.errand)
Index("ix_outbox_acked", Outbox.acked, Outbox.seq)
