"""`anytime verify FILE.pdf`: the fields as JSON and 0, or the reasons in plain words and 1."""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

import requests

from center.papers import PaperState, PaperStatus
from center.verify.file import NoAnchors, StatusOf, load_anchors, verify_pdf
from center.verify.verdict import PLAIN, Verdict

DEFAULT_KEYS = Path("var/center/papers/public")
"""Where a center started in this folder puts what verifiers pin."""

_CONNECT_SECONDS, _READ_SECONDS = 3.0, 10.0
_GENUINE, _DOUBTED, _MISUSED = 0, 1, 2


def _clock() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - the one place where this command meets the clock


def run(
    arguments: Sequence[str], *, default_keys: Path = DEFAULT_KEYS, now: Callable[[], datetime] = _clock
) -> int:
    """0 genuine, 1 not, 2 wrong usage: no such file, no keys. Prints one JSON object to stdout."""
    parser = argparse.ArgumentParser(prog="anytime verify", description="Check a document.")
    parser.add_argument("file", type=Path, metavar="FILE.pdf")
    parser.add_argument(
        "--keys", type=Path, default=default_keys, help="folder of trusted certificates and keys"
    )
    parser.add_argument(
        "--center", metavar="URL", help="also ask this center whether the paper is still valid"
    )
    try:
        options = parser.parse_args(list(arguments))
    except SystemExit as leave:
        return _GENUINE if leave.code == 0 else _MISUSED
    try:
        anchors = load_anchors(options.keys)
        pdf: bytes = options.file.read_bytes()
    except NoAnchors:
        return _misused(f"no trusted keys in {options.keys}: name the folder with --keys")
    except OSError as err:
        return _misused(f"{options.file}: {err.strerror}")
    status_of = ask_center(options.center) if options.center else None
    verdict = verify_pdf(pdf, anchors, at=now(), status_of=status_of)
    sys.stdout.write(json.dumps(as_json(verdict), ensure_ascii=False, indent=2) + "\n")
    for reason in verdict.reasons:
        sys.stderr.write(f"{PLAIN[reason]}\n")
    return _GENUINE if verdict.genuine else _DOUBTED


def as_json(verdict: Verdict) -> dict[str, object]:
    """The verdict for a program; `why` is for people."""
    return {
        "genuine": verdict.genuine,
        "status": verdict.status,
        "reasons": [reason.value for reason in verdict.reasons],
        "why": [PLAIN[reason] for reason in verdict.reasons],
        "altered": list(verdict.altered),
        "fields": dict(verdict.fields),
    }


def ask_center(url: str) -> StatusOf:
    """Asks `GET url/api/v1/verify/{number}`. Follows no redirect; raises OSError (requests' errors are)."""

    def status_of(number: str) -> PaperStatus:
        reply = requests.get(
            f"{url.rstrip('/')}/api/v1/verify/{number}",
            timeout=(_CONNECT_SECONDS, _READ_SECONDS),
            allow_redirects=False,
        )
        try:
            reply.raise_for_status()
            body = reply.json()
            return PaperStatus(PaperState(body["state"]), sha256=str(body.get("sha256", "")))
        except (ValueError, KeyError, TypeError) as err:
            raise OSError("the center answers what we cannot read") from err

    return status_of


def _misused(why: str) -> int:
    sys.stderr.write(f"anytime verify: {why}\n")
    return _MISUSED
