"""The list model: what QML hears when rows change, and what it does not."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from msgspec import Struct
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from ui.models.rows import RowModel

pytestmark = pytest.mark.usefixtures("qapp")


class Cup(Struct, frozen=True, kw_only=True):
    key: str
    name: str
    full: bool = False


TEA, KVASS, MORS = (Cup(key=name, name=name.title()) for name in ("tea", "kvass", "mors"))


class Heard:
    """Every signal of a model, in order."""

    def __init__(self, model: QAbstractItemModel) -> None:
        self.signals: list[str] = []
        model.dataChanged.connect(lambda a, b: self.signals.append(f"data {a.row()}-{b.row()}"))
        model.modelReset.connect(lambda: self.signals.append("reset"))
        model.countChanged.connect(lambda: self.signals.append("count"))  # type: ignore[attr-defined]  # a RowModel's own


@pytest.fixture
def model() -> Iterator[RowModel]:
    """Watched by Qt's own tester: any broken promise of a model fails the test."""
    model = RowModel(Cup)
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )
    yield model
    del tester


def role(model: RowModel, name: str) -> int:
    return next(
        key for key, value in model.roleNames().items() if bytes(value.data()).decode() == name
    )


def names(model: RowModel) -> list[str]:
    return [model.data(model.index(row), role(model, "name")) for row in range(model.rowCount())]


def test_roles_are_the_fields_of_the_row(model: RowModel) -> None:
    assert [bytes(name.data()).decode() for name in model.roleNames().values()] == [
        "key",
        "name",
        "full",
    ]
    assert min(model.roleNames()) == Qt.ItemDataRole.UserRole


def test_rows_are_shown_by_role(model: RowModel) -> None:
    model.show([TEA, KVASS])
    assert (names(model), model.rowCount()) == (["Tea", "Kvass"], 2)
    assert model.property("count") == 2
    assert model.data(model.index(0), role(model, "full")) is False


def test_the_first_rows_are_a_reset(model: RowModel) -> None:
    heard = Heard(model)
    model.show([TEA])
    assert heard.signals == ["reset", "count"]


def test_equal_rows_say_nothing(model: RowModel) -> None:
    model.show([TEA, KVASS])
    heard = Heard(model)
    model.show([Cup(key="tea", name="Tea"), Cup(key="kvass", name="Kvass")])
    assert heard.signals == []


def test_only_rows_that_changed_are_told(model: RowModel) -> None:
    model.show([TEA, KVASS, MORS])
    heard = Heard(model)
    model.show([TEA, Cup(key="kvass", name="Kvass", full=True), MORS])
    assert heard.signals == ["data 1-1"]
    assert model.data(model.index(1), role(model, "full")) is True


@pytest.mark.parametrize(
    ("rows", "signals"),
    [
        ([KVASS, TEA], ["reset"]),
        ([TEA, MORS], ["reset"]),
        ([TEA], ["reset", "count"]),
        ([], ["reset", "count"]),
        ([TEA, KVASS, MORS], ["reset", "count"]),
    ],
)
def test_other_keys_are_a_reset(model: RowModel, rows: list[Cup], signals: list[str]) -> None:
    model.show([TEA, KVASS])
    heard = Heard(model)
    model.show(rows)
    assert heard.signals == signals
    assert names(model) == [row.name for row in rows]


def test_a_list_has_no_children(model: RowModel) -> None:
    model.show([TEA])
    assert model.rowCount(model.index(0)) == 0


@pytest.mark.parametrize("asked", [Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.UserRole + 3, -1])
def test_a_role_nobody_knows_has_nothing_to_say(model: RowModel, asked: int) -> None:
    model.show([TEA])
    assert model.data(model.index(0), asked) is None


def test_what_is_out_of_the_list_has_nothing_to_say(model: RowModel) -> None:
    model.show([TEA])
    assert model.data(model.index(7), role(model, "name")) is None
    assert model.data(QModelIndex(), role(model, "name")) is None


def test_rows_are_found_by_key_and_keys_by_place(model: RowModel) -> None:
    model.show([TEA, KVASS])
    assert [model.placeOf(key) for key in ("tea", "kvass", "mors")] == [0, 1, -1]
    assert [model.keyAt(place) for place in (0, 1, 2, -1)] == ["tea", "kvass", "", ""]
