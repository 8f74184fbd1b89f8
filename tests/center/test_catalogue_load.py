"""The catalogue: what is shipped is sound, and every mistake is named by file and line."""
# ruff: noqa: E501 - a table of mistakes reads best with one line each

import re
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from center.catalogue.checks import check_catalogue
from center.catalogue.load import DATA, CatalogueError, load_catalogue
from center.clock import SEOUL
from center.registry.records import Fact
from contract.catalogue import Document, Fee, IdentityRule, Jurisdiction

GOOD = """\
field = "land"
order = 1

[[documents]]
code = "LD-01"
name = { ko = "토지대장", en = "Land register" }
about = { ko = "땅", en = "Land" }   # a comment with "quotes" and [brackets]
on_kiosk = true
identity = "card"
register_name = "land"
template = "plain"
fees = [
    { jurisdiction = "inside", won = 300, valid_from = 2020-01-01T00:00:00+09:00, source = "x", status = "assumed" },
    { jurisdiction = "outside", won = 300, valid_from = 2020-01-01 00:00:00+09:00, source = "x", status = "assumed" },
]
counter_won = 500
[documents.purposes]
loan = { ko = "대출", en = "Loan" }

[[exemptions]]
rule = "poor"
name = { ko = "가", en = "Poor" }
fact = "poor"
documents = [
    "LD-01",
]
valid_from = 2020-01-01
evidence = "register"
source = "x"
"""


def _mistakes(folder: Path, text: str) -> list[str]:
    (folder / "land.toml").write_text(text, "utf-8")
    with pytest.raises(CatalogueError) as caught:
        load_catalogue(folder)
    return caught.value.mistakes


def test_the_catalogue_of_the_province_is_sound() -> None:
    """At least fourteen kinds, five of them popular, the seal certificate for the counter only."""
    catalogue = load_catalogue()
    codes = [document.code for document in catalogue.documents]
    wanted = [
        "RR-01",
        "RR-02",
        "FR-01",
        "FR-02",
        "FR-03",
        "TX-L1",
        "TX-N1",
        "HI-01",
        "MI-01",
        "WF-01",
        "ED-01",
        "LD-01",
        "BD-01",
        "VH-01",
    ]
    assert set(wanted) <= set(codes)
    assert codes[:2] == ["RR-01", "RR-02"]
    assert sum(document.popular for document in catalogue.documents) == 5
    seal = next(document for document in catalogue.documents if not document.on_kiosk)
    assert (seal.name["ko"], seal.identity) == ("인감증명서", IdentityRule.IN_PERSON)
    assert {rule.fact for rule in catalogue.exemptions if rule.evidence == "register"} <= set(Fact)


def test_the_version_is_that_of_the_files(tmp_path: Path) -> None:
    """Same files, same version; one sign more, another version."""
    for file in DATA.glob("*.toml"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    assert load_catalogue(tmp_path).version == load_catalogue().version
    with (tmp_path / "land.toml").open("a") as file:
        file.write("# seen\n")
    assert load_catalogue(tmp_path).version != load_catalogue().version


def test_a_good_file_is_read(tmp_path: Path) -> None:
    """The one the mistakes below are made in."""
    (tmp_path / "land.toml").write_text(GOOD, "utf-8")
    (document,) = load_catalogue(tmp_path).documents
    assert document.field == "land"
    assert document.fee_at(datetime(2026, 1, 1, tzinfo=SEOUL), Jurisdiction.OUTSIDE) == 300


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("won = 300, valid_from = 2020-01-01T", 'won = "much", valid_from = 2020-01-01T', "land.toml:13: documents[0].fees[0].won: "),
        ('jurisdiction = "outside"', 'jurisdiction = "inside"', "land.toml:14: documents[0].fees[1].valid_from: overlaps"),
        ('jurisdiction = "outside"', 'jurisdiction = "inside"', "land.toml:12: documents[0].fees: no fee outside"),
        ("won = 300, valid_from = 2020-01-01 ", "won = -1, valid_from = 2020-01-01 ", "land.toml:14: documents[0].fees[1].won: a price"),
        ('2020-01-01T00:00:00+09:00, source', '2020-01-01T00:00:00, source', "land.toml:13: documents[0].fees[0].valid_from: "),
        ('name = { ko = "토지대장", en', 'name = { en', "land.toml:6: documents[0].name: no ko text"),
        ('en = "Land" }', 'en = "" }', "land.toml:7: documents[0].about: no en text"),
        ("on_kiosk = true", "on_kiosk = true\nonkiosk = true", "land.toml:9: documents[0].onkiosk: unknown key"),
        ("won = 300, valid_from = 2020-01-01T", "wonn = 1, won = 300, valid_from = 2020-01-01T", "land.toml:13: documents[0].fees[0].wonn: unknown key"),
        ('order = 1', 'orders = 1', "land.toml:2: orders: unknown key"),
        ('    "LD-01",', '    "LD-01",\n    "LD-99",', "land.toml:26: exemptions[0].documents[1]: no document 'LD-99'"),
        ('evidence = "register"', 'evidence = "hearsay"', "land.toml:28: exemptions[0].evidence: unknown"),
        ('template = "plain"', 'template = "gold"', "land.toml:11: documents[0].template: unknown"),
        ('identity = "card"', 'identity = "in_person"', "land.toml:9: documents[0].identity: a document"),
        ('identity = "card"', 'identity = "face"', "land.toml:9: documents[0].identity: "),
        ('loan = { ko = "대출", en', "loan = { en", "land.toml:18: documents[0].purposes.loan: no ko text"),
        ('status = "assumed" },\n]', 'status = "guess" },\n]', "land.toml:14: documents[0].fees[1].status: unknown status"),
        ("counter_won = 500", 'counter_won = 500\nwindows = [{ days = ["mo"], opens = 09:00:00, closes = 18:00:00 }]', "land.toml:17: documents[0].windows[0].days: unknown day"),
        ("counter_won = 500\n", "", "land.toml:4: documents[0].counter_won: Field required"),
        ("fees = [", "fees = [[", "land.toml:"),
    ],
)  # fmt: skip
def test_every_mistake_names_file_and_line(tmp_path: Path, old: str, new: str, expected: str) -> None:
    """The line is the one a person must edit."""
    assert old in GOOD
    mistakes = _mistakes(tmp_path, GOOD.replace(old, new, 1))
    assert any(mistake.startswith(expected) for mistake in mistakes), mistakes


def test_a_code_used_twice_is_a_mistake(tmp_path: Path) -> None:
    """Also when the two stand in different files; the later one is named."""
    (tmp_path / "again.toml").write_text(GOOD[: GOOD.index("[[exemptions]]")], "utf-8")
    assert _mistakes(tmp_path, GOOD) == ["land.toml:5: documents[0].code: LD-01 is there already"]


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    """Nobody likes to start a program ten times."""
    broken = GOOD.replace("300", "-3").replace('en = "Land" }', 'en = "" }')
    assert len(_mistakes(tmp_path, broken)) == 3


def test_an_empty_folder_is_a_mistake(tmp_path: Path) -> None:
    """A kiosk without documents is not meant."""
    with pytest.raises(CatalogueError):
        load_catalogue(tmp_path)


DAY = datetime(2020, 1, 1, tzinfo=SEOUL)
hours = st.integers(0, 100)


def _fee(start: int, length: int | None, won: int) -> Fee:
    until = None if length is None else DAY + timedelta(hours=start + length)
    return Fee(
        jurisdiction=Jurisdiction.INSIDE,
        won=won,
        valid_from=DAY + timedelta(hours=start),
        valid_until=until,
        source="x",
        status="assumed",
    )


def _document(fees: list[Fee]) -> Document:
    return Document(
        code="X",
        name={"ko": "가", "en": "x"},
        about={"ko": "가", "en": "x"},
        field="x",
        on_kiosk=False,
        identity=IdentityRule.CARD,
        register_name="x",
        template="plain",
        fees=tuple(fees),
        counter_won=0,
    )


rows = st.builds(_fee, hours, st.none() | st.integers(1, 50), st.integers(0, 999))


@given(st.lists(rows, max_size=4), hours)
def test_rows_that_pass_give_one_price_for_each_hour(fees: list[Fee], hour: int) -> None:
    """The check finds an overlap exactly when some moment would have two prices."""
    moment = DAY + timedelta(hours=hour, minutes=30)
    valid = [
        fee
        for fee in fees
        if fee.valid_from <= moment and (fee.valid_until is None or moment < fee.valid_until)
    ]
    document = _document(fees)
    overlaps = [one for one in check_catalogue([(0, document)], []) if one.words.startswith("overlaps")]
    if len(valid) > 1:
        assert overlaps
    if not overlaps:
        assert document.fee_at(moment, Jurisdiction.INSIDE) == (valid[0].won if valid else None)
    assert document.fee_at(moment, Jurisdiction.OUTSIDE) is None


def test_a_fee_changes_at_its_hour() -> None:
    """As the passport's did at 09:00 on 1 March 2026."""
    document = _document([_fee(0, 9, 50_000), _fee(9, None, 52_000)])
    before = DAY + timedelta(hours=8, minutes=59, seconds=59)
    assert document.fee_at(before, Jurisdiction.INSIDE) == 50_000
    assert document.fee_at(before + timedelta(seconds=1), Jurisdiction.INSIDE) == 52_000


def test_nothing_of_the_data_is_a_full_sentence_or_a_code() -> None:
    """What a tile says is short: it is read at a glance, in both languages."""
    for document in load_catalogue().documents:
        for text in (*document.name.values(), *document.about.values()):
            assert len(text) <= 48
            assert not re.search(r"[A-Z]{2}-\d\d", text)
