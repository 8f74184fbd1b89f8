"""The `anytime` command: one word for each of the three people, and for those who build it."""

import argparse
import gc
import os
import sys
from collections.abc import Callable
from pathlib import Path

from provisioning.places import DEFAULT_STATE, DEVELOPMENT_SITE


def main(arguments: list[str] | None = None) -> int:
    """Parse and do. Imports happen late, so that `anytime --help` is instant."""
    words = sys.argv[1:] if arguments is None else arguments
    if words[:1] == ["verify"]:
        return _verify(words[1:])
    options = _parser().parse_args(words)
    result = options.do(options)
    return int(result)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="anytime", description="The public counter that never closes.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    run = commands.add_parser("run", help="open the kiosk")
    run.add_argument("--site", type=Path, default=DEVELOPMENT_SITE, help="kiosk.toml of this machine")
    run.add_argument(
        "--state", type=Path, default=DEFAULT_STATE, help="folder of ledger and simulated devices"
    )
    run.add_argument("--bench", action="store_true", help="with the bench that drives simulated devices")
    run.add_argument("--window", action="store_true", help="in a window instead of full screen")
    run.set_defaults(do=_run)

    center = commands.add_parser("center", help="serve the center")
    center.add_argument("--settings", type=Path, metavar="center.toml", help="a real one; it says everything")
    center.add_argument("--state", type=Path, help="development: folder of all it makes itself")
    center.add_argument("--database", help="development: database URL; SQLite in the state folder by default")
    center.add_argument("--host", help="development: 127.0.0.1 by default")
    center.add_argument("--port", type=int, help="development: 8120 by default")
    center.add_argument("--void", metavar="SERIAL", help="serve nothing: declare this paper void, for ever")
    center.add_argument("--why", default="", help="with --void: stands in the audit")
    center.set_defaults(do=_center, chore=None)
    admin = center.add_subparsers(metavar="[admin ...]").add_parser("admin", help="the people of the console")
    _declare_admin(admin.add_subparsers(required=True, metavar="create|list|reset|dismiss"))

    board = commands.add_parser("board", help="the numbers called, on the whole screen")
    board.add_argument("office", nargs="?", default="suwon-24")
    board.add_argument("--center", default="http://127.0.0.1:8120", help="its address")
    board.add_argument("--window", action="store_true", help="in a window instead of full screen")
    board.add_argument("--silent", action="store_true", help="another board in the hall speaks the calls")
    board.set_defaults(do=_board)

    tour = commands.add_parser("tour", help="do a whole errand by itself and keep what came out")
    tour.add_argument("errand", choices=["certificate", "ticket", "handoff", "help", "passport"])
    tour.add_argument("--out", type=Path, required=True)
    tour.add_argument("--state", type=Path, default=DEFAULT_STATE, help="whose center issues; keeps its keys")
    tour.add_argument("--lang", choices=["ko", "en"], default="ko")
    tour.add_argument("--real", action="store_true", help="pcscd, CUPS and a network receipt printer")
    tour.set_defaults(do=_tour)

    photo = commands.add_parser("photo", help="judge pictures by the rules of a passport photo")
    judge = photo.add_subparsers(required=True, metavar="check").add_parser(
        "check", help="what is wrong with each"
    )
    judge.add_argument("files", nargs="+", type=Path, metavar="FILE")
    judge.add_argument("--json", action="store_true", help="for another program")
    judge.add_argument("--out", type=Path, help="folder for the pictures as they would be printed")
    judge.set_defaults(do=_photo)

    commands.add_parser("verify", help="check a document")  # it reads its own words, see `main`
    return parser


def _declare_admin(words: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """What can be done about people where the center's own files are."""
    create = words.add_parser("create", help="enter somebody")
    create.add_argument("id", help="to sign in with: up to 32 small letters, digits, . _ -")
    create.add_argument("--name", required=True)
    create.add_argument("--office", default="suwon-24")
    create.add_argument("--role", action="append", dest="roles", default=[], help="administrator by default")
    create.set_defaults(chore=_create)
    words.add_parser("list", help="everybody, a line each").set_defaults(chore=_list)
    reset = words.add_parser("reset", help="new password and secret, no passkeys: for a lost phone")
    reset.set_defaults(chore=_reset)
    dismiss = words.add_parser("dismiss", help="somebody works here no longer")
    dismiss.set_defaults(chore=_dismiss)
    for act in (reset, dismiss):
        act.add_argument("id")
        act.add_argument("--why", type=_reason, required=True, help="stands in the audit")


def _reason(text: str) -> str:
    if not text.strip():
        raise argparse.ArgumentTypeError("say why: it stands in the audit")
    return text.strip()


def _create(options: argparse.Namespace) -> Callable[..., int] | None:
    from center.staff.roles import Role
    from provisioning.people import create

    roles = options.roles or [Role.ADMINISTRATOR.value]
    unknown = set(roles) - set(Role)
    if unknown:
        sys.stderr.write(f"anytime center admin create: no role {', '.join(sorted(unknown))}\n")
        return None
    return create(options.id, options.name, options.office, roles)


def _list(_options: argparse.Namespace) -> Callable[..., int] | None:
    from provisioning.people import list_everybody

    return list_everybody


def _reset(options: argparse.Namespace) -> Callable[..., int] | None:
    from provisioning.people import reset

    return reset(options.id, options.why)


def _dismiss(options: argparse.Namespace) -> Callable[..., int] | None:
    from provisioning.people import dismiss

    return dismiss(options.id, options.why)


def _run(options: argparse.Namespace) -> int:
    gc.disable()  # loading makes no garbage, looking for it takes 70 ms; later `screens.garbage` looks for it
    os.environ.setdefault(
        "PYDANTIC_DISABLE_PLUGINS", "__all__"
    )  # looking for them takes 60 ms; there are none
    from provisioning.run import run

    return run(options.site, options.state, bench=options.bench, windowed=options.window or options.bench)


def _center(options: argparse.Namespace) -> int:
    from center.settings import DEFAULT_PORT
    from provisioning.center import declare_void, serve_development, serve_file

    if options.void and not options.why.strip():
        sys.stderr.write("anytime center: --void needs --why: it stands in the audit\n")
        return 2
    chore = declare_void(options.void, options.why.strip()) if options.void else None
    if options.chore is not None:
        chore = options.chore(options)
        if chore is None:
            return 2
    state, database, host, port = options.state, options.database, options.host, options.port
    if options.settings is None:
        folder, port = state or DEFAULT_STATE / "center", DEFAULT_PORT if port is None else port
        return serve_development(folder, database=database, host=host or "127.0.0.1", port=port, chore=chore)
    if (state, database, host, port) != (None, None, None, None):
        sys.stderr.write("anytime center: --settings says everything: leave the other options out\n")
        return 2
    return serve_file(options.settings, chore)


def _board(options: argparse.Namespace) -> int:
    from provisioning.board import show_board

    return show_board(options.center, options.office, windowed=options.window, silent=options.silent)


def _tour(options: argparse.Namespace) -> int:
    from provisioning.tour import certificate, handoff, help, passport, ticket

    tours = {
        "certificate": certificate.tour,
        "ticket": ticket.tour,
        "handoff": handoff.tour,
        "help": help.tour,
        "passport": passport.tour,
    }
    return tours[options.errand](options.out, options.state, language=options.lang, real=options.real)


def _photo(options: argparse.Namespace) -> int:
    from provisioning.photo import check

    return check(options.files, as_json=options.json, out=options.out)


def _verify(words: list[str]) -> int:
    from center.verify.command import run
    from provisioning.service import PUBLIC_KEYS

    return run(words, default_keys=DEFAULT_STATE / "center" / PUBLIC_KEYS)


if __name__ == "__main__":
    sys.exit(main())
