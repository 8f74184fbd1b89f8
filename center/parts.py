"""All parts of one center, put together: the program and its tests build it with the same function."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from center.api.authenticate import Authenticator, DeviceKeys
from center.appointments.codes import Codes
from center.appointments.release import Unsent
from center.board.watch import LineWatch
from center.catalogue.load import load_catalogue
from center.chores import Chores
from center.clock import Clock, real_clock
from center.database.engine import Database
from center.database.migrate import upgrade
from center.figures.feelings import Feelings
from center.handoff.desk import Handoffs
from center.handoff.intake import Intake
from center.handoff.keys import OfficeKeys
from center.handoff.settle import Settling
from center.help.calls import Calls
from center.help.desk import HelpDesk
from center.help.intake import HelpIntake
from center.help.waivers import Waivers
from center.issuing.card import CardCheck
from center.issuing.claims import Claims
from center.issuing.desk import Desk
from center.issuing.holder import Identification, ProofCheck
from center.issuing.issue import Issuing
from center.issuing.outcomes import Outcomes
from center.issuing.quotes import Quotes
from center.issuing.status import IssuedPapers
from center.issuing.unreported import Unreported
from center.kiosks.book import Kiosks
from center.opener.opener import Opener
from center.papers import Papers
from center.passport.desk import PassportDesk
from center.passport.intake import PassportIntake
from center.passport.offer import read_passport_file
from center.passport.visits import Visits
from center.queue.reception import Reception, open_reception
from center.registry.demo.register import DemoRegister
from center.registry.health import RegisterProbes
from center.registry.http import HttpRegister
from center.registry.register import Register
from center.retention import Retention
from center.secrets import load_or_make_key
from center.settings import CenterSettings, RegisterKind
from center.staff.passkeys import Passkeys
from center.staff.people import People
from center.staff.roles import AT_THE_COUNTER
from center.staff.roster import Roster
from center.staff.sessions import Sessions
from center.voice.calls import SpokenCalls
from center.voice.engine import Espeak
from contract.catalogue import Catalogue


@dataclass(frozen=True)
class Help:
    """Help on screens: what kiosks tell, what clerks see and do."""

    calls: Calls
    desk: HelpDesk
    intake: HelpIntake
    waivers: Waivers


@dataclass(frozen=True)
class Center:
    """What the routes call. close() when done."""

    desk: Desk
    authenticator: Authenticator
    identification: Identification
    quotes: Quotes
    issuing: Issuing
    outcomes: Outcomes
    unreported: Unreported
    claims: Claims
    issued_papers: IssuedPapers
    probes: RegisterProbes
    reception: Reception
    watch: LineWatch
    intake: Intake
    codes: Codes
    handoffs: Handoffs
    settling: Settling
    help: Help
    kiosks: Kiosks
    feelings: Feelings
    passport: PassportDesk
    passport_intake: PassportIntake
    opener: Opener
    chores: Chores
    voice: SpokenCalls
    people: People
    roster: Roster
    sessions: Sessions
    passkeys: Passkeys

    def close(self) -> None:
        """Give the database and the probes back."""
        self.chores.close()
        self.watch.close()
        self.probes.close()
        self.opener.close()
        self.desk.database.close()


@dataclass(frozen=True)
class Replacements:
    """What a bench or a test puts in the place of the usual part; None: as the settings say."""

    register: Register | None = None
    check: ProofCheck | None = None
    catalogue: Catalogue | None = None
    clock: Clock = real_clock
    site: Callable[[], str] = lambda: ""


def open_center(settings: CenterSettings, papers: Papers, replacements: Replacements | None = None) -> Center:
    """First start makes folders, keys and tables. CatalogueError, OfficeFileError, OSError, SQLAlchemy's."""
    other = replacements or Replacements()
    settings.data_folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # papers wait here for their outcome
    desk = _open_desk(settings, other)
    database = desk.database
    kiosks = Kiosks(database, other.clock)
    keys = DeviceKeys(database, other.clock)
    for device, path in settings.device_keys.items():
        keys.add(device, load_or_make_key(path))
    identification = Identification(desk, other.check or CardCheck(settings.card_anchors))
    calls, waivers = Calls(database, other.clock), Waivers(database, other.clock, desk.catalogue)
    quotes = Quotes(desk, identification, waivers)
    claims = Claims(desk, identification)
    unreported = Unreported(desk)
    sessions = Sessions(database, other.clock)
    people = People(database, other.clock, load_or_make_key(settings.data_folder / "staff.key"))

    def free_helpers(office: str) -> int:
        """At work, with nobody at the counter and nobody helped on a screen."""
        at_work = sessions.at_work(office, AT_THE_COUNTER).keys() - reception.desk.busy(office)
        return max(0, len(at_work) - calls.helping(office))

    settling = Settling(database)
    reception = open_reception(database, other.clock, other.site, free_helpers, settling)
    for file in settings.offices:
        reception.offices.begin_with(file)
    passport_data = read_passport_file()
    opener = Opener(settings.data_folder / "opener", settings.opener)
    visits = Visits(database, other.clock, reception)
    passport = PassportDesk(database, other.clock, opener, passport_data, visits)
    office_keys = OfficeKeys(settings.data_folder / "offices")
    handoffs = Handoffs(database, other.clock, office_keys)
    names = (document.register_name for document in desk.catalogue.documents)
    return Center(
        desk=desk,
        authenticator=keys,
        identification=identification,
        quotes=quotes,
        issuing=Issuing(desk, identification, quotes, claims, papers),
        outcomes=Outcomes(desk, unreported),
        unreported=unreported,
        claims=claims,
        issued_papers=IssuedPapers(desk),
        probes=RegisterProbes(desk.register, names, other.clock),
        reception=reception,
        watch=LineWatch(database),
        intake=Intake(database, other.clock, office_keys, reception, reception.appointments, identification),
        codes=Codes(database, other.clock, reception, reception.appointments, handoffs, identification),
        handoffs=handoffs,
        settling=settling,
        kiosks=kiosks,
        feelings=Feelings(database, other.clock),
        help=_help(desk, calls, waivers, reception),
        passport=passport,
        passport_intake=PassportIntake(desk, identification, reception, opener, passport_data),
        opener=opener,
        chores=Chores(
            (
                passport.forget,
                *_by_rule(settings, database, other.clock, reception),
                settling,
                calls.end_overdue,
                kiosks.forget,
            )
        ),
        voice=SpokenCalls(settings.data_folder / "voice", Espeak()),
        people=people,
        roster=Roster(database, other.clock, people, sessions),
        sessions=sessions,
        passkeys=Passkeys(database, other.clock, settings.verify_url),
    )


def _open_desk(settings: CenterSettings, other: Replacements) -> Desk:
    """The database with its tables, the catalogue and the registers."""
    database = Database(settings.database)
    upgrade(database.engine)
    return Desk(
        database=database,
        catalogue=other.catalogue or load_catalogue(),
        register=other.register or open_register(settings, other.clock),
        clock=other.clock,
        holder_key=load_or_make_key(settings.data_folder / "holder.key"),
        office=settings.office,
        jurisdictions=settings.jurisdictions,
    )


def _help(desk: Desk, calls: Calls, waivers: Waivers, reception: Reception) -> Help:
    """Of a clerk who looks along."""
    database, clock = desk.database, desk.clock
    return Help(calls, HelpDesk(database, clock), HelpIntake(database, clock, calls, reception), waivers)


def _by_rule(
    settings: CenterSettings, database: Database, clock: Clock, reception: Reception
) -> tuple[Callable[[], object], ...]:
    """What time alone ends, forgets or frees."""
    retention = Retention(database, clock, settings.retention)
    wait = timedelta(hours=settings.appointments.unsent_hours)
    return (
        retention.end_handoffs,
        retention.forget_packets,
        retention.forget_helpers_words,
        retention.forget_waiver_reasons,
        retention.forget_notes,
        retention.forget_places,
        reception.sweep_all,
        Unsent(database, clock, reception.appointments, wait).release,
        reception.appointments.forget,
    )


def open_register(settings: CenterSettings, clock: Clock = real_clock) -> Register:
    """The connector the settings ask for."""
    chosen = settings.register_
    match chosen.kind:
        case RegisterKind.DEMO:
            return DemoRegister(clock)
        case RegisterKind.HTTP:
            return HttpRegister(chosen.url, chosen.connect_seconds, chosen.read_seconds)
