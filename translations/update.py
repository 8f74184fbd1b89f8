"""Keeps the catalogues in step with the pages: `python -m translations.update [--check | --compile]`.

No option: extract all texts and compile. --check: fail when extraction would change a file, a text is not
translated, or a release ignores one. --compile: only make the .qm files.
"""

import argparse
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent
SOURCE = "en"
"""English is the source text: its catalogue repeats it, and only plurals are written by hand."""


def main(arguments: list[str] | None = None) -> int:
    """0 when all is well."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--compile", action="store_true")
    options = parser.parse_args(arguments)
    catalogues = sorted(HERE.glob("anytime_*.ts"))
    if options.check:
        complaints = check(catalogues)
        print("\n".join(complaints) or "catalogues: clean")  # noqa: T201 - a command's answer
        return 1 if complaints else 0
    if not options.compile:
        extract(catalogues)
    for catalogue in catalogues:
        print(release(catalogue, catalogue.with_suffix(".qm")))  # noqa: T201
    return 0


def extract(catalogues: list[Path]) -> None:
    """Bring every catalogue up to date with the sources; English answers itself."""
    sources = [str(path.relative_to(ROOT)) for path in sorted((ROOT / "screens").rglob("*.py"))]
    _run("pyside6-lupdate", *sources, "-no-obsolete", "-locations", "none", "-ts", *map(str, catalogues))
    for catalogue in catalogues:
        if catalogue.stem == f"anytime_{SOURCE}":
            repeat_source(catalogue)


def repeat_source(catalogue: Path) -> None:
    """Give every unfinished text without plurals its own source as translation."""
    text = catalogue.read_text(encoding="utf-8")
    pattern = re.compile(
        r"(<message>\s*<source>(?P<source>[^<]*)</source>\s*)"
        r'<translation type="unfinished">[^<]*</translation>'
    )
    done = pattern.sub(lambda found: f"{found[1]}<translation>{found['source']}</translation>", text)
    catalogue.write_text(done, encoding="utf-8")


def release(catalogue: Path, target: Path) -> str:
    """Compile one catalogue; what the tool said."""
    return _run("pyside6-lrelease", str(catalogue), "-qm", str(target))


def check(catalogues: list[Path]) -> list[str]:
    """What is wrong, one sentence each."""
    complaints: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        copies = [Path(folder) / catalogue.name for catalogue in catalogues]
        for catalogue, copy in zip(catalogues, copies, strict=True):
            copy.write_bytes(catalogue.read_bytes())
        extract(copies)
        for catalogue, copy in zip(catalogues, copies, strict=True):
            if catalogue.read_bytes() != copy.read_bytes():
                complaints.append(f"{catalogue.name}: run `python -m translations.update`")
            unfinished = [text for text, finished in messages(catalogue) if not finished]
            complaints += [f"{catalogue.name}: not translated: {text!r}" for text in unfinished]
            said = release(copy, copy.with_suffix(".qm"))
            if re.search(r"Ignored \d+ untranslated", said):
                complaints.append(f"{catalogue.name}: {said}")
    return complaints


def messages(catalogue: Path) -> list[tuple[str, bool]]:
    """(source, finished) of every text."""
    found = []
    for message in ET.parse(catalogue).getroot().iter("message"):  # noqa: S314 - our own file
        translation = message.find("translation")
        words = "" if translation is None else "".join(translation.itertext()).strip()
        finished = translation is not None and translation.get("type") != "unfinished" and bool(words)
        found.append((message.findtext("source", ""), finished))
    return found


def _run(tool: str, *arguments: str) -> str:
    path = Path(sys.executable).with_name(tool)
    done = subprocess.run(  # noqa: S603 - our own tool beside the interpreter
        [str(path), *arguments], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"{tool}: {done.stdout}{done.stderr}")
    return done.stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
