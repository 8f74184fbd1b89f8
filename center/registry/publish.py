"""Writes the published contract of the register connector to the file named on the command line."""

import sys
from pathlib import Path

from center.registry.demo.register import DemoRegister
from center.registry.reference import openapi_text


def main(arguments: list[str]) -> int:
    """One argument: the file to write."""
    Path(arguments[0]).write_text(openapi_text(DemoRegister()), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
