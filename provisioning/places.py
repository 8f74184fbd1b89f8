"""Where things lie on a developer's machine; a kiosk in a station is told its own places."""

from pathlib import Path

DEVELOPMENT_SITE = Path(__file__).parent / "sites" / "development.toml"
DEFAULT_STATE = Path(__file__).parents[1] / "var"
"""In a station: `--state /var/lib/anytime`."""
