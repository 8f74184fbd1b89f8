"""Points on the curves of PACE (ICAO 9303-11, 9.5.1): our library keeps the sum of two points to itself.

Scalars here live for one passport and are told to nobody; still, the arithmetic takes a time that depends on
them, so use it for nothing but this.
"""

from dataclasses import dataclass, field
from typing import TypeAlias

from cryptography.hazmat.primitives.asymmetric import ec

Point: TypeAlias = tuple[int, int]


class PointRefused(ValueError):
    """Not a point of the curve, or the neutral one."""


@dataclass(frozen=True, slots=True)
class Curve:
    """y² = x³ + ax + b over the prime field of p; n: the order of the base point."""

    library: ec.EllipticCurve = field(repr=False, compare=False)
    p: int
    a: int
    b: int
    n: int

    @property
    def base(self) -> Point:
        """The base point, as the library knows it."""
        numbers = ec.derive_private_key(1, self.library).public_key().public_numbers()
        return numbers.x, numbers.y

    @property
    def size(self) -> int:
        """Bytes of a coordinate."""
        return (self.p.bit_length() + 7) // 8

    def multiply(self, scalar: int, point: Point) -> Point:
        """Raises PointRefused when the neutral point comes out."""
        result: Point | None = None
        for bit in bin(scalar % self.n)[2:]:
            result = self._sum(result, result)
            if bit == "1":
                result = self._sum(result, point)
        return _some(result)

    def add(self, one: Point, other: Point) -> Point:
        """Raises PointRefused when the neutral point comes out."""
        return _some(self._sum(one, other))

    def encode(self, point: Point) -> bytes:
        """Uncompressed: 04, x, y."""
        return b"\x04" + b"".join(each.to_bytes(self.size, "big") for each in point)

    def decode(self, encoded: bytes) -> Point:
        """Raises PointRefused for what is not on the curve: a stranger sent it."""
        if len(encoded) != 1 + 2 * self.size or encoded[:1] != b"\x04":
            raise PointRefused("not an uncompressed point")
        x, y = (int.from_bytes(encoded[at : at + self.size], "big") for at in (1, 1 + self.size))
        if max(x, y) >= self.p or (y * y - (x * x * x + self.a * x + self.b)) % self.p:
            raise PointRefused("not on the curve")
        return x, y

    def _sum(self, one: Point | None, other: Point | None) -> Point | None:
        """None is the neutral point."""
        if one is None or other is None:
            return other if one is None else one
        (x1, y1), (x2, y2) = one, other
        if x1 == x2 and (y1 + y2) % self.p == 0:
            return None
        if one == other:
            slope = (3 * x1 * x1 + self.a) * pow(2 * y1, -1, self.p)
        else:
            slope = (y2 - y1) * pow(x2 - x1, -1, self.p)
        x = (slope * slope - x1 - x2) % self.p
        return x, (slope * (x1 - x) - y1) % self.p


def _some(point: Point | None) -> Point:
    if point is None:
        raise PointRefused("the neutral point")
    return point


_P256 = 2**256 - 2**224 + 2**192 + 2**96 - 1
_P384 = 2**384 - 2**128 - 2**96 + 2**32 - 1
_P521 = 2**521 - 1

CURVES: dict[int, Curve] = {
    12: Curve(
        ec.SECP256R1(),
        p=_P256,
        a=_P256 - 3,
        b=0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B,
        n=0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551,
    ),
    13: Curve(
        ec.BrainpoolP256R1(),
        p=0xA9FB57DBA1EEA9BC3E660A909D838D726E3BF623D52620282013481D1F6E5377,
        a=0x7D5A0975FC2C3057EEF67530417AFFE7FB8055C126DC5C6CE94A4B44F330B5D9,
        b=0x26DC5C6CE94A4B44F330B5D9BBD77CBF958416295CF7E1CE6BCCDC18FF8C07B6,
        n=0xA9FB57DBA1EEA9BC3E660A909D838D718C397AA3B561A6F7901E0E82974856A7,
    ),
    15: Curve(
        ec.SECP384R1(),
        p=_P384,
        a=_P384 - 3,
        b=0xB3312FA7E23EE7E4988E056BE3F82D19181D9C6EFE8141120314088F5013875AC656398D8A2ED19D2A85C8EDD3EC2AEF,
        n=0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFC7634D81F4372DDF581A0DB248B0A77AECEC196ACCC52973,
    ),
    16: Curve(
        ec.BrainpoolP384R1(),
        p=0x8CB91E82A3386D280F5D6F7E50E641DF152F7109ED5456B412B1DA197FB71123ACD3A729901D1A71874700133107EC53,
        a=0x7BC382C63D8C150C3C72080ACE05AFA0C2BEA28E4FB22787139165EFBA91F90F8AA5814A503AD4EB04A8C7DD22CE2826,
        b=0x04A8C7DD22CE28268B39B55416F0447C2FB77DE107DCD2A62E880EA53EEB62D57CB4390295DBC9943AB78696FA504C11,
        n=0x8CB91E82A3386D280F5D6F7E50E641DF152F7109ED5456B31F166E6CAC0425A7CF3AB6AF6B7FC3103B883202E9046565,
    ),
    17: Curve(
        ec.BrainpoolP512R1(),
        p=int(
            "AADD9DB8DBE9C48B3FD4E6AE33C9FC07CB308DB3B3C9D20ED6639CCA703308717D4D9B009BC66842AECDA12AE6A380E6"
            "2881FF2F2D82C68528AA6056583A48F3",
            16,
        ),
        a=int(
            "7830A3318B603B89E2327145AC234CC594CBDD8D3DF91610A83441CAEA9863BC2DED5D5AA8253AA10A2EF1C98B9AC8B5"
            "7F1117A72BF2C7B9E7C1AC4D77FC94CA",
            16,
        ),
        b=int(
            "3DF91610A83441CAEA9863BC2DED5D5AA8253AA10A2EF1C98B9AC8B57F1117A72BF2C7B9E7C1AC4D77FC94CADC083E67"
            "984050B75EBAE5DD2809BD638016F723",
            16,
        ),
        n=int(
            "AADD9DB8DBE9C48B3FD4E6AE33C9FC07CB308DB3B3C9D20ED6639CCA70330870553E5C414CA92619418661197FAC1047"
            "1DB1D381085DDADDB58796829CA90069",
            16,
        ),
    ),
    18: Curve(
        ec.SECP521R1(),
        p=_P521,
        a=_P521 - 3,
        b=int(
            "0051953EB9618E1C9A1F929A21A0B68540EEA2DA725B99B315F3B8B489918EF109E156193951EC7E937B1652C0BD3BB1"
            "BF073573DF883D2C34F1EF451FD46B503F00",
            16,
        ),
        n=2**521 - 2**260 + 0xA51868783BF2F966B7FCC0148F709A5D03BB5C9B8899C47AEBB6FB71E91386409,
    ),
}
"""By the standardised number of the domain parameters (9303-11, table 6). 224 bits and less are left out."""
