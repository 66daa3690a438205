"""`python -m tests.e2e.typed_window`: a window with one text field, before a reader that types.

Says {"ready": true} once keys go to the field; then {"card": …} for every card. Asked by a line on
its input it answers {"field": text}, or does nothing for so many milliseconds.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from typing import Any

import qasync
from PySide6.QtCore import QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem, QQuickView

from hardware.drivers.wedge_window import WindowWedge
from hardware.protocols import CardSeen
from ui.wedge import Wedge

FIELD = b"import QtQuick\nTextEdit { focus: true; width: 400; height: 400 }"


def say(**what: object) -> None:
    print(json.dumps(what), flush=True)


async def listen(reader: WindowWedge) -> None:
    async for seen in reader.cards():
        if isinstance(seen, CardSeen):
            say(card=[seen.source, seen.number, *seen.tracks])
        else:
            say(card=["payment", seen.source])


def field(view: QQuickView) -> QQuickItem:
    component = QQmlComponent(view.engine(), view)
    component.setData(FIELD, QUrl())
    item = component.create()
    assert isinstance(item, QQuickItem), component.errorString()
    item.setParent(view)
    item.setParentItem(view.contentItem())
    item.forceActiveFocus()
    return item


async def answer(text: Any) -> None:
    """Until the input ends."""
    loop = asyncio.get_running_loop()
    while line := await loop.run_in_executor(None, sys.stdin.readline):
        match line.split():
            case ["field"]:
                say(field=text.property("text"))
            case ["stall", ms]:
                time.sleep(int(ms) / 1000)  # noqa: ASYNC251 - a loop that hangs, on purpose
                say(stalled=ms)


async def main() -> None:
    view = QQuickView()
    text = field(view)
    reader = WindowWedge(WindowWedge.Options())
    wedge = Wedge(reader, view)
    view.show()
    active = asyncio.Event()
    view.activeChanged.connect(active.set)
    view.requestActivate()
    await active.wait()
    listening = asyncio.create_task(listen(reader))
    say(ready=True)
    await answer(text)
    wedge.stop()
    await reader.close()
    await listening


if __name__ == "__main__":
    app = QGuiApplication(sys.argv[:1])
    with asyncio.Runner(loop_factory=lambda: qasync.QEventLoop(app)) as runner:
        runner.run(main())
