"""The catalogue of documents: dated data files, one per field, and the loader that judges them."""
