"""Whom we trust to issue passports: a folder for each state, named by its code in the zone (`KOR`).

In it the state's country signing certificates (and link certificates) as PEM, and its revocation lists.
A state's passports are checked against its own folder only: another state's signer proves nothing about them.
"""

from pathlib import Path

from contract.card_anchors import CardAnchors
from contract.card_folder import FolderAnchors

_LONGEST_CODE = 3


class StateAnchors:
    """Read when a passport of the state comes, and again when a file has changed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._states: dict[str, FolderAnchors] = {}

    def __call__(self, state: str) -> CardAnchors | None:
        """The pinned authorities of `state`; None when there is no folder for it. Raises AnchorsBroken.

        state: what a chip said, unchecked.
        """
        # only letters: what stands in a chip must not lead to another place of the disk
        if not (state.isascii() and state.isalpha() and state.isupper() and len(state) <= _LONGEST_CODE):
            return None
        folder = self._folder / state
        if not folder.is_dir():
            return None
        return self._states.setdefault(state, FolderAnchors(folder))()
