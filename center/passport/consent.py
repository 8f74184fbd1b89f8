"""To which words somebody agreed and when, as a person reads it; their hash stays in the data."""

from center.clock import SEOUL
from contract.passport import Application


def consent_words(content: Application) -> tuple[str, str]:
    """Korean and English: "2026-11 동의함 2026-11-29 10:12", in Seoul's time. `consent`: version and hash."""
    version = content.consent.split(" ")[0].removeprefix("passport-")
    at = content.made_at.astimezone(SEOUL).strftime("%Y-%m-%d %H:%M")
    return f"{version} 동의함 {at}".strip(), f"agreed to {version} on {at}"
