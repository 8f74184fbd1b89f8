"""Loader of Qt translation catalogues: a further language is one file `anytime_<code>.ts` and its .qm."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QTranslator

HERE = Path(__file__).parent

COMPILE = "python -m translations.update --compile"

OWN_NAMES: dict[str, str] = {
    "ko": "한국어",
    "en": "English",
    "zh": "简体中文",
    "vi": "Tiếng Việt",
    "th": "ไทย",
    "ru": "Русский",
    "uz": "Oʻzbekcha",
    "ja": "日本語",
}
"""How a language calls itself (accessibility.md 10): no flags. Codes without a row are shown as they are."""


class CatalogueMissing(RuntimeError):
    """A language has no compiled catalogue; the message names the command that makes it."""


def languages() -> tuple[str, ...]:
    """Codes of all catalogues found, Korean first."""
    codes = {path.stem.removeprefix("anytime_") for path in HERE.glob("anytime_*.ts")}
    codes |= {path.stem.removeprefix("anytime_") for path in HERE.glob("anytime_*.qm")}
    return tuple(sorted(codes, key=lambda code: (code != "ko", code != "en", code)))


LANGUAGES = languages()


def own_names() -> tuple[tuple[str, str], ...]:
    """(code, own name) of every language."""
    return tuple((code, OWN_NAMES.get(code, code)) for code in LANGUAGES)


def load(language: str) -> QTranslator:
    """A translator of its own, usable on any thread. CatalogueMissing when the .qm is not there."""
    translator = QTranslator()
    path = HERE / f"anytime_{language}.qm"
    if not path.is_file() or not translator.load(str(path)):
        raise CatalogueMissing(f"no compiled catalogue for {language!r}: run `{COMPILE}`")
    return translator


_loaded = lru_cache(maxsize=None)(load)
_installed: list[QTranslator] = []


def install(app: QCoreApplication, language: str) -> None:
    """Make `language` the one `tr` answers in. GUI thread only."""
    translator = _loaded(language)
    if _installed == [translator]:
        return
    for old in _installed:
        app.removeTranslator(old)
    _installed[:] = [translator]
    app.installTranslator(translator)
