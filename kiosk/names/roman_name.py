"""A name as the passport's first line spells it."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class RomanName:
    """Capital letters; a hyphen may stand between syllables."""

    surname: str = field(repr=False)
    given: str = field(repr=False)

    @property
    def written(self) -> str:
        """Surname first, as the machine-readable zone has it."""
        return f"{self.surname} {self.given}"
