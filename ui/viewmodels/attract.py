"""What the screen shows while nobody is here."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct
from PySide6.QtCore import Property, QObject, QUrl, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.attract import Drawing, ShownScene
from kiosk.snapshots.snapshot import KioskSnapshot
from ui.models.rows import RowModel
from ui.viewmodels.part import PartViewModel, Send, made_in_python

QML_IMPORT_NAME = "Kiosk.Core"
QML_IMPORT_MAJOR_VERSION = 1

OWN_SCENE = ShownScene(picture="attract", beside="samovar")
"""Where the restaurant has none."""


class SceneRow(Struct, frozen=True, kw_only=True):
    """``picture`` and ``beside`` are drawings by name or addresses of files; ``video`` an address.

    A title or a sentence that is empty is the screen's own.
    """

    key: str
    picture: str
    beside: str
    video: str
    title: str
    sentence: str


@QmlElement
@made_in_python
class AttractViewModel(PartViewModel):
    """Scenes that take turns, in the order of the restaurant's file."""

    changed = Signal()

    def __init__(self, first: KioskSnapshot, send: Send, parent: QObject | None = None) -> None:
        super().__init__(first, send, parent)
        self._scenes = RowModel(SceneRow, self)
        self.fill()

    def parts(self, snapshot: KioskSnapshot) -> tuple[object, ...]:
        return (snapshot.attract,)

    def fill(self) -> None:
        shown = self._now.attract or (OWN_SCENE,)
        self._scenes.show([self._row(place, scene) for place, scene in enumerate(shown)])

    def _row(self, place: int, scene: ShownScene) -> SceneRow:
        return SceneRow(
            key=str(place),
            picture=_address(scene.picture),
            beside=_address(scene.beside),
            video="" if scene.video is None else _address(scene.video),
            title=self.name(scene.title),
            sentence=self.name(scene.sentence),
        )

    @Property(QObject, notify=changed)
    def scenes(self) -> QObject:
        return self._scenes


def _address(drawing: Drawing) -> str:
    if isinstance(drawing, Path):
        return QUrl.fromLocalFile(str(drawing)).toString()
    return drawing
