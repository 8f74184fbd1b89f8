"""One workshop for all tests of this folder: the compiler is dear to warm up."""

import pytest
from samples_of_papers import workshop

from center.documents.papers import PaperMaker


@pytest.fixture(scope="session")
def papers(tmp_path_factory: pytest.TempPathFactory) -> PaperMaker:
    """Makes papers with keys of its own."""
    return workshop(tmp_path_factory.mktemp("papers"))
