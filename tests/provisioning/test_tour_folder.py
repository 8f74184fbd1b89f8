"""A tour clears what a tour made, and touches nothing of anybody else."""

from pathlib import Path

from provisioning.tour.folder import LIST, TourFolder


def write(folder: TourFolder, *names: str) -> list[Path]:
    """What a tour does: each name gets its file."""
    places = [folder.place(name) for name in names]
    for place in places:
        place.write_text("ours")
    return places


def files(path: Path) -> set[str]:
    """All names below it, but for the list."""
    return {str(file.relative_to(path)) for file in path.rglob("*") if file.is_file() and file.name != LIST}


def test_a_second_tour_leaves_only_its_own_files(tmp_path: Path) -> None:
    """The first had one page more."""
    write(TourFolder(tmp_path), "summary.json", "pages/01-menu.png", "pages/02-pay.png")
    write(TourFolder(tmp_path), "summary.json", "pages/01-menu.png")
    assert files(tmp_path) == {"summary.json", "pages/01-menu.png"}


def test_nothing_of_anybody_else_goes(tmp_path: Path) -> None:
    """Files beside ours, files in folders below, and a file where ours would stand."""
    write(TourFolder(tmp_path), "pages/01-menu.png")
    (tmp_path / "pages" / "old").mkdir()
    theirs = [
        tmp_path / "notes.txt",
        tmp_path / "pages" / "old" / "01.png",
        tmp_path / "pages" / "02-pay.png",
    ]
    for file in theirs:
        file.write_text("theirs")
    again = TourFolder(tmp_path)
    assert files(tmp_path) == {"notes.txt", "pages/old/01.png", "pages/02-pay.png"}
    (place,) = write(again, "pages/02-pay.png")
    assert place == tmp_path / "pages" / "02-pay-2.png"
    assert [file.read_text() for file in theirs] == ["theirs"] * 3


def test_a_tour_that_died_is_cleared_too(tmp_path: Path) -> None:
    """It noted a file it never wrote, and somebody took another one away."""
    died = TourFolder(tmp_path)
    died.place("paper/never.pdf")
    write(died, "paper/written.pdf", "paper/taken.pdf")
    (tmp_path / "paper" / "taken.pdf").unlink()
    TourFolder(tmp_path)
    assert files(tmp_path) == set()
