"""Marks texts in tables for extraction, untranslated until they are shown."""


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """`text` itself. pyside6-lupdate knows the name; Qt's own function is typed as giving any object."""
    return text
