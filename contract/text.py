"""A text in several languages. Alone in its file, since the first page needs it and no model."""

Text = dict[str, str]
"""A text by language code; `ko` and `en` are always there."""
