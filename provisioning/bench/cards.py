"""The cards that lie on the bench: good ones of known residents, and one of each bad kind."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from devices.id_card.issuer import CardPerson, DevelopmentIssuer
from devices.id_card.virtual_card import VirtualCard

GOOD_PIN = "123456"


@dataclass(frozen=True, slots=True)
class BenchCard:
    """A card with the words on its button."""

    label: str
    card: VirtualCard


def bench_cards(
    issuer: DevelopmentIssuer, people: Iterable[tuple[str, str]], now: Callable[[], datetime]
) -> list[BenchCard]:
    """One good card a person (name, card number), then the defects, made of the first person's data."""
    today = now().date()
    last_year, next_years = today - timedelta(days=365), today + timedelta(days=3650)
    persons = [CardPerson(name, number) for name, number in people]

    def fresh(person: CardPerson, until: date = next_years) -> VirtualCard:
        return issuer.issue(person, last_year, until, pin=GOOD_PIN)

    cards = [BenchCard(f"{person.name} · {person.card_number}", fresh(person)) for person in persons]
    revoked = fresh(persons[0])
    issuer.revoke(revoked, at=now())
    blocked = fresh(persons[0])
    blocked.tries_left = 0
    return [
        *cards,
        BenchCard("expired", fresh(persons[0], today - timedelta(days=1))),
        BenchCard("revoked", revoked),
        BenchCard("blocked", blocked),
        *(
            BenchCard(name, _broken(fresh(persons[0]), name))
            for name in ("wrong way round", "foreign", "mute")
        ),
    ]


def _broken(card: VirtualCard, kind: str) -> VirtualCard:
    match kind:
        case "wrong way round":
            card.atr = b""
        case "foreign":
            card.defects = replace(card.defects, foreign=True)
        case _:
            card.defects = replace(card.defects, mute_at=2)
    return card
