"""A monkey's hands, and those of whoever pulls cables: every deed done to a real kiosk."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping
from typing import Any, Final, Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtQuick import QQuickWindow

from hardware.drivers.simulated import SimulatedCardReader, SimulatedHeadphones, SimulatedKeypad
from hardware.protocols import Key
from kiosk.app import Core
from kiosk.simulators.launch import SimulatorProcess
from tests.monkeys.deeds import Deed, What
from ui.fingers import Fingers

PIN: Final = "7193"
PRESS_S: Final = 0.02
DRAG_STEPS: Final = 6
DRAG_STEP_S: Final = 0.016
CORNER: Final = 30
GESTURE: Final = ("left", "left", "right", "right", "left")


class Cable(Protocol):
    """A simulated device that can be pulled out."""

    def unplug(self) -> None: ...
    def plug(self) -> None: ...


class Hands:
    """Over one kiosk, its window and the servers it talks to."""

    def __init__(
        self,
        core: Core,
        window: QQuickWindow,
        simulators: SimulatorProcess,
        cables: Mapping[str, Cable],
    ) -> None:
        (reader,) = core.readers.values()
        assert isinstance(reader, SimulatedCardReader)
        assert isinstance(core.aids.keypad, SimulatedKeypad)
        assert isinstance(core.aids.headphones, SimulatedHeadphones)
        self._reader = reader
        self._keypad = core.aids.keypad
        self._headphones = core.aids.headphones
        self._plugged = False
        self._window = window
        self._fingers = Fingers(window)
        self._simulators = simulators
        self._cables = cables

    async def do(self, deed: Deed) -> None:
        """``REST`` is nothing to be done."""
        about: Any = deed.about
        match deed.what:
            case What.TAP:
                await self._tap(QPointF(*about))
            case What.DRAG:
                await self._drag(QPointF(*about[:2]), QPointF(*about[2:]))
            case What.KEY:
                self._keypad.press(Key(about[0]))
            case What.CARD:
                self._reader.present(about[0])
            case What.BANK_CARD:
                self._reader.present_payment_card()
            case What.HEADPHONES:
                self._plugged = not self._plugged
                (self._headphones.put_in if self._plugged else self._headphones.pull_out)()
            case What.PHONE:
                await self._type(about[0], "confirmEntry")
            case What.CODE:
                messages = await self._simulators.messages()
                await self._type(messages[-1]["code"] if messages else "", "confirmEntry")
            case What.PIN:
                await self._type(PIN, "confirmPin")
            case What.STAFF:
                await self._comes_in()
            case What.MOOD:
                await self._simulators.set_mood(about[0])
            case What.CALM:
                await self._simulators.clear_moods()
            case What.DISH:
                dish, changes = about
                await self._simulators.change_dish(dish, **changes)
            case What.UNPLUG:
                self._cables[about[0]].unplug()
            case What.PLUG:
                self._cables[about[0]].plug()
            case What.REST:
                pass

    async def _tap(self, point: QPointF) -> None:
        self._send(QEvent.Type.MouseButtonPress, point, Qt.MouseButton.LeftButton)
        await asyncio.sleep(PRESS_S)
        self._send(QEvent.Type.MouseButtonRelease, point, Qt.MouseButton.NoButton)

    async def _drag(self, start: QPointF, end: QPointF) -> None:
        self._send(QEvent.Type.MouseButtonPress, start, Qt.MouseButton.LeftButton)
        for step in range(1, DRAG_STEPS + 1):
            await asyncio.sleep(DRAG_STEP_S)
            there = start + (end - start) * (step / DRAG_STEPS)
            self._send(QEvent.Type.MouseMove, there, Qt.MouseButton.LeftButton)
        self._send(QEvent.Type.MouseButtonRelease, end, Qt.MouseButton.NoButton)

    async def _comes_in(self) -> None:
        places = {"left": CORNER, "right": self._window.width() - CORNER}
        for corner in GESTURE:
            await self._tap(QPointF(places[corner], CORNER))

    async def _type(self, signs: str, confirm: str) -> None:
        """As far as the keys are there: the screen may go away meanwhile."""
        for name in (*(f"key-{sign}" for sign in signs), confirm):
            item = self._fingers.find(name)
            if item is None or not item.isEnabled():
                return
            await self._tap(item.mapToScene(QPointF(item.width() / 2, item.height() / 2)))

    def _send(self, kind: QEvent.Type, point: QPointF, held: Qt.MouseButton) -> None:
        moving = kind is QEvent.Type.MouseMove
        event = QMouseEvent(
            kind,
            point,
            point,
            QPointF(self._window.mapToGlobal(point.toPoint())),
            Qt.MouseButton.NoButton if moving else Qt.MouseButton.LeftButton,
            held,
            Qt.KeyboardModifier.NoModifier,
        )
        # What is dragged moves as fast as these times say.
        event.setTimestamp(round(time.monotonic() * 1000))
        QCoreApplication.sendEvent(self._window, event)
