"""The page as text: masked, complete, printable."""

from dataclasses import replace

import pytest
from samples_of_papers import household, person, plain

from center.documents.page import NumberUnmasked, page_of
from center.papers import NameUnprintable
from center.seal.claims import BLOCK_IDS
from contract.issue import Options


def test_every_field_has_a_sealed_block() -> None:
    """Nothing is printed that no block binds."""
    for data in (household(), person(), plain()):
        blocks = {path.partition(".")[0] for path in page_of(data).fields()}
        assert blocks <= BLOCK_IDS.keys()
        assert len(page_of(data).fields()) > 12


def test_a_number_in_full_that_nobody_asked_for_stops_the_paper() -> None:
    """Masking is the register's duty; the paper checks it."""
    data = person()
    bare = replace(data, fields={**data.fields, "rrn": "900201-1234567"})
    with pytest.raises(NumberUnmasked):
        page_of(bare)
    assert page_of(replace(bare, options=Options(rrn_tail=True))).fields()["holder.rrn"] == "900201-1234567"


def test_an_unprintable_name_is_refused_without_being_named() -> None:
    """The refusal carries no personal data."""
    with pytest.raises(NameUnprintable) as refusal:
        page_of(household(name="홍\u202e길동"))
    assert "길동" not in repr(refusal.value)
