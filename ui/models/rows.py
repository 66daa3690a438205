"""A list model over frozen rows with a ``key``: the one kind of list model this program has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from msgspec import Struct
from PySide6.QtCore import (
    Property,
    QAbstractListModel,
    QByteArray,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
    Slot,
)


class Row(Protocol):
    """A frozen value whose ``key`` names the thing it shows for as long as that thing lives."""

    @property
    def key(self) -> str: ...


class RowModel(QAbstractListModel):
    """Rows of one kind of value. Role names are its field names."""

    countChanged = Signal()

    def __init__(self, row_type: type[Struct], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = row_type.__struct_fields__
        self._rows: tuple[Row, ...] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Takes the rows as they are now. The same keys in the same order only change in place."""
        old, new = self._rows, tuple(rows)
        if [row.key for row in old] == [row.key for row in new]:
            self._rows = new
            for place, (before, after) in enumerate(zip(old, new, strict=True)):
                if before != after:
                    index = self.index(place)
                    self.dataChanged.emit(index, index)
            return
        self.beginResetModel()
        self._rows = new
        self.endResetModel()
        if len(old) != len(new):
            self.countChanged.emit()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        place = role - Qt.ItemDataRole.UserRole
        if not index.isValid() or not 0 <= place < len(self._names):
            return None
        return getattr(self._rows[index.row()], self._names[place])

    def roleNames(self) -> dict[int, QByteArray]:
        first = int(Qt.ItemDataRole.UserRole)
        return {first + place: QByteArray(name.encode()) for place, name in enumerate(self._names)}

    @Property(int, notify=countChanged)
    def count(self) -> int:
        return len(self._rows)

    @Slot(str, result=int)
    def placeOf(self, key: str) -> int:
        """The place of the row with this key, -1 where there is none."""
        return next((place for place, row in enumerate(self._rows) if row.key == key), -1)

    @Slot(int, result=str)
    def keyAt(self, place: int) -> str:
        return self._rows[place].key if 0 <= place < len(self._rows) else ""
