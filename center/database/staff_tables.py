"""The tables of the people behind the counters: who they are, how they prove it, and who is signed in."""

from sqlalchemy import JSON, BigInteger, Column, ForeignKey, Integer, LargeBinary, String, Table, Uuid

from center.database.moment import Moment
from center.database.tables import metadata

staff = Table(
    "staff",
    metadata,
    Column("id", String(32), primary_key=True),
    Column("name", String(64), nullable=False),
    Column("office", String(32), nullable=False),
    Column("roles", JSON, nullable=False),
    Column("password", String(200), nullable=False),  # argon2id
    Column("totp", LargeBinary, nullable=False),  # sealed with a key that is a file
    Column("totp_step", BigInteger, nullable=False),  # the last half minute whose code was used
    Column("failures", Integer, nullable=False),
    Column("locked_until", Moment),
    Column("added_at", Moment, nullable=False),
    Column("added_by", String(64), nullable=False),
    Column("disabled_at", Moment),
)

staff_session = Table(
    "staff_session",
    metadata,
    Column("token_sha256", String(64), primary_key=True),
    Column("staff", ForeignKey("staff.id"), nullable=False, index=True),
    Column("csrf", String(32), nullable=False),
    Column("counter", Integer),
    Column("began_at", Moment, nullable=False),
    Column("seen_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Column("passkey", Uuid),  # which one opened it; NULL: password and code
)

staff_passkey = Table(
    "staff_passkey",
    metadata,
    Column("id", Uuid, primary_key=True),
    Column("staff", ForeignKey("staff.id"), nullable=False, index=True),
    Column("credential", LargeBinary, nullable=False, unique=True),  # the authenticator's name for it
    Column("handle", LargeBinary, nullable=False),  # the authenticator's name for the person; random
    Column("public_key", LargeBinary, nullable=False),  # COSE
    Column("sign_count", BigInteger, nullable=False),  # 32 bits without a sign
    Column("name", String(64), nullable=False),
    Column("added_at", Moment, nullable=False),
    Column("used_at", Moment),
)

staff_challenge = Table(
    "staff_challenge",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("staff", ForeignKey("staff.id")),  # who adds a passkey; NULL: somebody at the door
    Column("handle", LargeBinary),
    Column("expires_at", Moment, nullable=False, index=True),
)
