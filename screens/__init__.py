"""The citizen's pages in Qt: a page is given a value and emits an answer."""
