"""Points added by hand, judged by the library that will not add them for us."""

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given, settings
from hypothesis import strategies as st

from devices.passport.curves import CURVES, PointRefused

EACH = pytest.mark.parametrize("number", sorted(CURVES))


@EACH
def test_constants(number: int) -> None:
    """The library's base point lies on our curve, and its order brings it back."""
    curve = CURVES[number]
    assert curve.decode(curve.encode(curve.base)) == curve.base
    x, y = curve.multiply(curve.n - 1, curve.base)
    assert (x, curve.p - y) == curve.base
    assert curve.library.key_size == curve.p.bit_length()


@EACH
@settings(max_examples=8, deadline=None)
@given(scalar=st.integers(1, 2**520))
def test_multiples_are_the_librarys(number: int, scalar: int) -> None:
    """Public keys of private keys."""
    curve = CURVES[number]
    wanted = scalar % (curve.n - 1) + 1
    numbers = ec.derive_private_key(wanted, curve.library).public_key().public_numbers()
    assert curve.multiply(wanted, curve.base) == (numbers.x, numbers.y)


@settings(max_examples=20, deadline=None)
@given(st.integers(2, 2**255), st.integers(2, 2**255))
def test_sums(one: int, other: int) -> None:
    """(a + b)G is aG + bG, a point doubled too."""
    curve = CURVES[13]
    first, second = curve.multiply(one, curve.base), curve.multiply(other, curve.base)
    assert curve.add(first, second) == curve.multiply(one + other, curve.base)
    assert curve.add(first, first) == curve.multiply(2 * one, curve.base)


def test_what_is_no_point() -> None:
    """Off the curve, too large, compressed, the neutral one."""
    curve = CURVES[12]
    x, y = curve.base
    off = curve.encode((x, y ^ 1))
    for encoded in (
        off,
        b"",
        b"\x00",
        b"\x02" + off[1:33],
        curve.encode((x, y))[:-1],
        b"\x04" + b"\xff" * 64,
    ):
        with pytest.raises(PointRefused):
            curve.decode(encoded)
    with pytest.raises(PointRefused):
        curve.add((x, y), (x, curve.p - y))
    with pytest.raises(PointRefused):
        curve.multiply(curve.n, curve.base)
