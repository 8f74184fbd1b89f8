"""Pages over the page: patience, leave, person, access. They keep the focus while they are there."""
