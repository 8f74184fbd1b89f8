"""The numbers of a test run: `python -m provisioning.report FOLDER` adds up what the tests left there."""

import json
import sys
from collections import Counter
from pathlib import Path

LINES = {
    "tests": "tests run",
    "page_variants": "page variants checked (page x language x scale x theme x layout)",
    "crash_points": "crash points killed at and recovered from",
    "faults": "faults played at those points",
}
"""Key in the JSON files of a report, and what it counts."""


def read_numbers(folder: Path) -> Counter[str]:
    """Sums over all *.json files; each is an object of key to whole number, and unknown keys are an error."""
    numbers: Counter[str] = Counter()
    for file in sorted(folder.glob("*.json")):
        found: dict[str, int] = json.loads(file.read_text(encoding="utf-8"))
        strange = found.keys() - LINES.keys()
        if strange:
            raise ValueError(f"{file.name}: unknown numbers {sorted(strange)}")
        numbers.update(found)
    return numbers


def report(folder: Path) -> list[str]:
    """One line for each number; a number that no test gave is said to be missing, not zero."""
    numbers = read_numbers(folder)
    return [
        f"{numbers[key]:>8,} {text}" if key in numbers else f"       – {text}: not measured"
        for key, text in LINES.items()
    ]


def main(arguments: list[str]) -> int:
    """Print the report of the folder given."""
    print("\n".join(report(Path(arguments[0]))))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
