"""The bench window: every handle a button, and beside them what came out of the printers."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QGroupBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from provisioning.bench.papers import newest, picture_of_paper

Handle = Callable[[], object]
LOOK_MILLISECONDS = 1000


@dataclass(frozen=True, slots=True)
class Group:
    """A device's handles, by the words on their buttons."""

    title: str
    handles: dict[str, Handle]


class HandleButton(QPushButton):
    """One handle. It works while the kiosk runs; nothing is confirmed."""

    def __init__(self, words: str, handle: Handle, parent: QWidget) -> None:
        super().__init__(words, parent)
        self._handle = handle
        self.clicked.connect(self._on_clicked)

    @Slot()
    def _on_clicked(self) -> None:
        self._handle()


class BenchWindow(QWidget):
    """insert: puts the card of that index in. tray, slips: the folders the simulated printers fill.

    said: what the simulated voice says.
    """

    def __init__(
        self,
        *,
        cards: Sequence[str],
        insert: Callable[[int], None],
        swap: Callable[[int], None],
        groups: Sequence[Group],
        tray: Path,
        slips: Path,
        said: Callable[[], str],
    ) -> None:
        super().__init__()
        self.setWindowTitle("Anytime · bench")
        self._insert, self._swap = insert, swap
        self._tray, self._slips, self._said = tray, slips, said
        self._shown: dict[str, Path | None] = {}
        self._cards = QComboBox(self)
        self._cards.addItems(list(cards))
        self._paper, self._slip = _frame(self, "paper"), _frame(self, "receipt")
        self._voice = QLabel(self)
        self._voice.setWordWrap(True)
        self._arrange(groups)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._on_look)
        self._timer.start(LOOK_MILLISECONDS)

    def _arrange(self, groups: Sequence[Group]) -> None:
        left = QVBoxLayout()
        card_box = QGroupBox("card", self)
        card_row = QHBoxLayout(card_box)
        card_row.addWidget(self._cards, 1)
        card_row.addWidget(HandleButton("insert", self._insert_chosen, card_box))
        card_row.addWidget(HandleButton("swap", self._swap_chosen, card_box))
        left.addWidget(card_box)
        for group in groups:
            box = QGroupBox(group.title, self)
            grid = QGridLayout(box)
            for number, (words, handle) in enumerate(group.handles.items()):
                grid.addWidget(HandleButton(words, handle, box), number // 3, number % 3)
            left.addWidget(box)
        left.addWidget(self._voice)
        left.addStretch(1)
        across = QHBoxLayout(self)
        across.addLayout(left)
        across.addWidget(self._paper)
        across.addWidget(self._slip)

    def _insert_chosen(self) -> None:
        self._insert(self._cards.currentIndex())

    def _swap_chosen(self) -> None:
        self._swap(self._cards.currentIndex())

    @Slot()
    def _on_look(self) -> None:
        """Show what is new in the tray and among the slips, and what was said last."""
        self._voice.setText(self._said())
        self._show("paper", newest(self._tray, "*.pdf"), self._paper, picture_of_paper)
        self._show("slip", newest(self._slips, "*.png"), self._slip, _read_picture)

    def _show(self, name: str, file: Path | None, frame: QLabel, draw: Callable[[Path], QPixmap]) -> None:
        if file is None or self._shown.get(name) == file:
            return
        self._shown[name] = file
        smooth = Qt.TransformationMode.SmoothTransformation
        picture = draw(file)
        frame.setPixmap(picture.scaled(frame.size(), Qt.AspectRatioMode.KeepAspectRatio, smooth))


def _read_picture(file: Path) -> QPixmap:
    return QPixmap(str(file))


def _frame(parent: QWidget, words: str) -> QLabel:
    label = QLabel(words, parent)
    label.setFixedSize(420, 640)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setFrameShape(QLabel.Shape.StyledPanel)
    return label
