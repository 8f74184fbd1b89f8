"""One file per page, named after what the citizen sees."""
