"""What the virtual IPP printer does with a document: ippeveprinter runs this file once per job.

It plays the engine of a printer: page by page, with the faults that lie in the plan (a JSON file).
It speaks to ippeveprinter on stderr (`STATE:`, `ATTR:`, `ERROR:`), see ippeveprinter(1), and keeps the
pages that came out. Run as `python virtual_engine.py FOLDER FILE`; only for tests and demonstrations.
"""

import json
import subprocess
import sys
from os import environ
from pathlib import Path
from threading import Event
from typing import Any

LOOK_SECONDS = 0.02
"""How often a standing engine looks whether it was mended."""


def say(line: str) -> None:
    """One order to ippeveprinter."""
    sys.stderr.write(line + "\n")
    sys.stderr.flush()


def read_plan(folder: Path) -> dict[str, Any]:
    """The plan as it is now: page_seconds, and fault {kind, after_page} or none."""
    plan: dict[str, Any] = json.loads((folder / "plan.json").read_text())
    return plan


def count_pages(document: Path) -> int:
    """Pages of a PDF; 0 when it is none (a control job)."""
    asked = ["qpdf", "--show-npages", str(document)]
    answer = subprocess.run(asked, capture_output=True, text=True, check=False)  # noqa: S603 - our own file
    return int(answer.stdout) if answer.stdout.strip() else 0


def keep_pages(folder: Path, document: Path, *, out: int, pages: int) -> None:
    """Lay what came out into the tray: the document as it is, or its first `out` pages."""
    if out == 0:
        return
    tray = folder / "papers"
    name = f"{len(list(tray.glob('*.pdf'))) + 1:02d}-{environ.get('IPP_JOB_NAME', 'unnamed')}.pdf"
    half = folder / name
    if out == pages:
        half.write_bytes(document.read_bytes())
    else:
        asked = ["qpdf", str(document), "--pages", ".", f"1-{out}", "--", str(half)]
        subprocess.run(asked, check=True)  # noqa: S603 - our own file
    half.rename(tray / name)


def stand(folder: Path, kind: str) -> bool:
    """Show the fault until it is mended; False when the technician dropped the job while mending."""
    say(f"STATE: +{kind}")
    (folder / "standing").touch()
    waiting = Event()
    while (plan := read_plan(folder))["fault"] is not None:
        waiting.wait(LOOK_SECONDS)
    (folder / "standing").unlink()
    say(f"STATE: -{kind}")
    return bool(plan["resume"])


def print_document(folder: Path, document: Path) -> int:
    """The exit code: 1 tells ippeveprinter that the job is aborted."""
    pages, out = count_pages(document), 0
    while out < pages:
        plan = read_plan(folder)
        fault = plan["fault"]
        if fault is not None and fault["after_page"] <= out:
            keep_going = fault["kind"] not in ("abort", "cancel") and stand(folder, fault["kind"])
            if not keep_going:
                keep_pages(folder, document, out=out, pages=pages)
                say(f"ERROR: {fault['kind']}")
                return 1
            continue
        Event().wait(plan["page_seconds"])
        out += 1
        say(f"ATTR: job-impressions-completed={out}")
    keep_pages(folder, document, out=out, pages=pages)
    return 0


def main() -> int:
    """A title of `state +reason` sets a reason without paper (a cover opened while idle)."""
    folder, document = Path(sys.argv[1]), Path(sys.argv[2])
    title = environ.get("IPP_JOB_NAME", "")
    if title.startswith("state "):
        say(f"STATE: {title.removeprefix('state ')}")
        return 0
    code = print_document(folder, document)
    # ippeveprinter may miss the last lines of a command that ends right after them
    Event().wait(LOOK_SECONDS)
    return code


if __name__ == "__main__":
    sys.exit(main())
