"""What a screen holds for somebody who hears it: stops for the focus, and words to be said."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Final, cast

from msgspec import Struct
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtQuick import QQuickItem, QQuickWindow

from ui.fingers import is_seen

_PRIVATE_USE: Final = "Co"
"""Unicode's category of the icon fonts' letters."""
_ALOUD: Final = "aloud"
"""QML property of an item whose parts are one sentence to the ear, or a guest's secret."""
_TICKING: Final = "ticking"
"""True beside it where the sentence holds a clock."""
_OPEN_KEYS: Final = "Keyboard"
"""What is written here is no secret; on every other pad a digit may be one of a phone or a code."""
_CLOCKWORK: Final = frozenset({"CountdownRing"})
"""Items that change every second."""
_CHOICES: Final = frozenset({QAccessible.Role.RadioButton, QAccessible.Role.CheckBox})


class Stop(Struct, frozen=True, kw_only=True):
    """Something that can be chosen. ``area`` is the list, the dock or the page it stands in."""

    item: QQuickItem
    area: QQuickItem


class Line(Struct, frozen=True, kw_only=True):
    """Something to be read. ``counts``: it only counts, so another figure in it is no news."""

    text: str
    counts: bool = True


class Spoken(Struct, frozen=True, kw_only=True):
    """An item in words. ``chosen`` is ``None`` for what is no choice. ``secret``: one key of a pad
    on which nobody may hear what is typed.
    """

    name: str
    chosen: bool | None = None
    secret: bool = False


class Scene:
    """Reads one window: the sheet over the screen, else the screen with what stands beside it."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window

    def roots(self, screen: str) -> list[QQuickItem]:
        """Outermost items a guest has to do with now; none while they are still on their way."""
        seen = list(_seen(self._window.contentItem(), 4))
        sheets = [item for item in seen if item.inherits("QQuickPopupItem") and item.isEnabled()]
        if sheets:
            return sheets[-1:]
        named = {item.objectName(): item for item in seen}
        place = named.get(f"place-{screen}")
        if place is None:
            return []
        window = [named[name] for name in ("shopWindow",) if name in named]
        beside = [named[name] for name in ("basketPanel", "toast") if name in named]
        return [*window, place, *beside]

    def stops(self, screen: str) -> list[Stop]:
        """Everything that can be chosen, in the order it is read."""
        return [
            Stop(item=item, area=_area(item, root))
            for root in self.roots(screen)
            for item in _chosen_from(root)
        ]

    def lines(self, screen: str) -> list[Line]:
        """The title, then everything that can be read and belongs to nothing to be chosen."""
        roots = self.roots(screen)
        titles = [title for root in roots for title in _titles(root, 3)]
        found: dict[str, Line] = {}
        for line in (*titles, *(line for root in roots for line in _lines(root))):
            found.setdefault(line.text, line)
        return list(found.values())


def in_focus(window: QQuickWindow) -> QQuickItem | None:
    """The item that keys go to; ``None`` where none has the focus.

    Read as a property: PySide lays what ``activeFocusItem()`` returns into the window's keeping,
    and there it stays in memory when the item itself is long gone.
    """
    return cast("QQuickItem | None", window.property("activeFocusItem"))


def spoken(item: QQuickItem) -> Spoken:
    """What an item says of itself to those who do not see it."""
    told = QAccessible.queryAccessibleInterface(item)
    name = _plain(told.text(QAccessible.Text.Name))
    if told.role() not in _CHOICES:
        return Spoken(name=name, secret=len(name) == 1 and not _on_open_keys(item))
    return Spoken(name=name, chosen=bool(told.state().checked))


def _on_open_keys(item: QQuickItem) -> bool:
    around = cast("QQuickItem | None", item.parentItem())
    while around is not None and kind_of(around) != _OPEN_KEYS:
        around = around.parentItem()
    return around is not None


def kind_of(item: QQuickItem) -> str:
    """The item's QML type, such as ``DishCard``."""
    return item.metaObject().className().partition("_QML")[0]


def bring_into_view(item: QQuickItem) -> None:
    """Scrolls what scrolls around an item so that it stands in the middle, as far as that goes."""
    around = cast("QQuickItem | None", item.parentItem())
    while around is not None:
        if around.inherits("QQuickFlickable") and around.property("interactive"):
            _centre(item, around)
        around = around.parentItem()


def _centre(item: QQuickItem, flickable: QQuickItem) -> None:
    place = item.mapToItem(flickable, QPointF(0, 0))
    for axis, side, at, length, shown in (
        ("Y", "Height", place.y(), item.height(), flickable.height()),
        ("X", "Width", place.x(), item.width(), flickable.width()),
    ):
        start = float(flickable.property(f"origin{axis}"))
        most = start + float(flickable.property(f"content{side}")) - shown
        here = float(flickable.property(f"content{axis}"))
        wanted = here + at + length / 2 - shown / 2
        if most > start:
            flickable.setProperty(f"content{axis}", max(start, min(most, wanted)))


def _area(item: QQuickItem, root: QQuickItem) -> QQuickItem:
    around = item.parentItem()
    while around is not root and around is not None:
        if around.inherits("QQuickFlickable") or around.objectName() == "dock":
            return around
        around = around.parentItem()
    return root


def _chosen_from(item: QQuickItem) -> Iterator[QQuickItem]:
    if item.isEnabled() and _is_choice(item) and item.width() > 0 and item.height() > 0:
        yield item
    for child in _in_order(item):
        yield from _chosen_from(child)


def _lines(item: QQuickItem) -> Iterator[Line]:
    if _is_choice(item) or kind_of(item) in _CLOCKWORK:
        return
    said = item.property(_ALOUD)
    if isinstance(said, str):
        if said:
            yield Line(text=_plain(said), counts=bool(item.property(_TICKING)))
        return
    if item.inherits("QQuickText"):
        text = _plain(str(item.property("text")))
        if text and unicodedata.category(text[0]) != _PRIVATE_USE:
            yield Line(text=text)
    for child in _in_order(item):
        yield from _lines(child)


def _titles(item: QQuickItem, depth: int) -> Iterator[Line]:
    """The title of a screen, which may stand below other words on it."""
    for child in item.childItems():
        if child.objectName().endswith("Screen"):
            if title := _plain(str(child.property("title") or "")):
                yield Line(text=title)
        elif depth:
            yield from _titles(child, depth - 1)


def _is_choice(item: QQuickItem) -> bool:
    takes_focus = item.property("focusPolicy")
    return item.inherits("QQuickAbstractButton") and takes_focus == Qt.FocusPolicy.StrongFocus


def _in_order(item: QQuickItem) -> list[QQuickItem]:
    """Children as they are read: from above, and from the left on one line."""
    return sorted(
        (child for child in item.childItems() if is_seen(child)),
        key=lambda child: (round(child.y()), child.x()),
    )


def _seen(item: QQuickItem, depth: int) -> Iterator[QQuickItem]:
    for child in item.childItems():
        if is_seen(child):
            yield child
            if depth:
                yield from _seen(child, depth - 1)


def _plain(text: str) -> str:
    return " ".join(text.split())
