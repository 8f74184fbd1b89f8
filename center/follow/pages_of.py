"""The templates of the citizen's pages on a phone."""

from pathlib import Path

from center.web.page import Pages

PAGES = Pages(Path(__file__).parent)
