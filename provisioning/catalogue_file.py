"""The last catalogue the center sent, kept on the kiosk so that it can start while the line is down."""

from pathlib import Path

from pydantic import ValidationError

from contract.catalogue import Catalogue


def kept_catalogue(file: Path) -> Catalogue | None:
    """What was kept; None when nothing readable is there."""
    try:
        return Catalogue.model_validate_json(file.read_bytes())
    except (OSError, ValidationError):
        return None


def keep_catalogue(file: Path, catalogue: Catalogue) -> None:
    """Replace it in one step, so that a power cut leaves the old one or the new one."""
    fresh = file.with_suffix(".new")
    fresh.write_text(catalogue.model_dump_json(), "utf-8")
    fresh.replace(file)
