"""A stranger's judgement: OpenSC's own tools take the virtual card for a PIV card."""

import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from id_card_rigs import PcscRig

from devices.id_card.issuer import DevelopmentIssuer
from devices.id_card.virtual_card import VirtualCard
from kiosk.ports import CardPresent

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("pkcs15-tool") is None, reason="package opensc"),
]


@pytest.fixture
def tool(
    real: PcscRig, make_card: Callable[..., VirtualCard], tmp_path: Path
) -> Callable[..., tuple[int, str]]:
    """Run a tool on a good card in the slot: exit code, and all it said."""
    real.insert(make_card())
    real.seen.await_last(CardPresent())

    def run(*command: str) -> tuple[int, str]:
        environment = {**os.environ, **real.pcscd.environment, "HOME": str(tmp_path), "LC_ALL": "C.UTF-8"}
        done = subprocess.run(
            command, capture_output=True, cwd=tmp_path, env=environment, timeout=30, stdin=subprocess.DEVNULL
        )
        return done.returncode, (done.stdout + done.stderr).decode(errors="replace")

    return run


Tool = Callable[..., tuple[int, str]]


def test_it_is_named_a_piv_card(tool: Tool) -> None:
    """By its ATR and its application; the serial is its GUID."""
    assert "Personal Identity Verification Card" in tool("opensc-tool", "-n")[1]
    code, said = tool("piv-tool", "--serial")
    assert code == 0
    assert len(said.split()) >= 16


def test_its_certificate_leads_to_the_issuer(tool: Tool, issuer: DevelopmentIssuer) -> None:
    """Read by pkcs15-tool, verified by openssl."""
    assert tool("pkcs15-tool", "--read-certificate", "01", "-o", "c.pem")[0] == 0
    at = "1777903800"  # NOW of the other tests
    authority = str(issuer.folder / "issuing-ca.pem")
    code, said = tool("openssl", "verify", "-attime", at, "-CAfile", authority, "c.pem")
    assert (code, said.strip()) == (0, "c.pem: OK")


def test_pins_are_right_wrong_and_blocked(tool: Tool) -> None:
    """In OpenSC's own words."""
    assert tool("pkcs15-tool", "--verify-pin", "--pin", "123456")[0] == 0
    said = [tool("pkcs15-tool", "--verify-pin", "--pin", "999999")[1] for _ in range(4)]
    assert "PIN code or key incorrect" in said[0]
    assert "Authentication method blocked" in said[3]


def test_the_holders_data_needs_the_pin(tool: Tool) -> None:
    """With it the Korean name is there."""
    read = ("pkcs15-tool", "--read-data-object", "Printed Information", "--auth-id", "01")
    assert "홍길동" not in tool(*read)[1]
    code, said = tool(*read, "--verify-pin", "--pin", "123456", "--raw")
    assert code == 0
    assert "홍길동" in said


def test_openssl_accepts_its_signature(tool: Tool, tmp_path: Path) -> None:
    """Key 9A after the PIN, over a hash made outside."""
    (tmp_path / "message").write_bytes(b"a fresh number of the center")
    assert tool("openssl", "dgst", "-sha256", "-binary", "-out", "hash.bin", "message")[0] == 0
    sign = ("--sign", "-m", "ECDSA", "--id", "01", "--signature-format", "openssl")
    code, said = tool("pkcs11-tool", "--login", "--pin", "123456", *sign, "-i", "hash.bin", "-o", "s.der")
    assert code == 0, said
    assert tool("pkcs15-tool", "--read-certificate", "01", "-o", "c.pem")[0] == 0
    assert tool("openssl", "x509", "-in", "c.pem", "-pubkey", "-noout", "-out", "p.pem")[0] == 0
    code, said = tool("openssl", "dgst", "-sha256", "-verify", "p.pem", "-signature", "s.der", "message")
    assert (code, said.strip()) == (0, "Verified OK")
