"""The touchscreen before a core: the one place that starts Qt, and only when it is asked to."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Coroutine, Mapping
from contextlib import AbstractAsyncContextManager, suppress
from datetime import datetime
from logging import DEBUG, ERROR, INFO, WARNING
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

from msgspec import Struct

from hardware.protocols import HeadphoneSensor, Keypad, TypingReader
from kiosk.card_intents import DigitTapped
from kiosk.domain.names import Language
from kiosk.endings import told_to_end
from kiosk.logs import logger
from kiosk.opening import Doorstep, greeting
from kiosk.reading import without_collector
from kiosk.settings.profile import Profile
from kiosk.snapshots.snapshot import KioskSnapshot
from kiosk.tasks import tell_log

if TYPE_CHECKING:
    from kiosk.app import Core
    from kiosk.setup_intents import SetupIntent
    from kiosk.setup_snapshots import SetupSnapshot
    from ui.fingers import Fingers
    from ui.gallery import Gallery
    from ui.setup_screen import SetupScreen
    from ui.shell import Touchscreen

FIRST_FRAME_S: Final = 2.0
"""A screen that nobody sees, such as one whose power is off, may never paint."""
_log = logger(__name__)
_LEVELS = {"debug": DEBUG, "info": INFO, "warning": WARNING, "error": ERROR}


class NoScreen(Exception):
    """There is nothing to show a screen on, or no longer. The text is one clear sentence."""


def run_screen(
    play: Callable[[], Coroutine[Any, Any, int]],
    *,
    platform: str | None = None,
    last_words: Callable[[NoScreen], int],
) -> int:
    """Runs ``play`` on a loop shared with Qt, which is loaded here and not before.

    Raises NoScreen where the display ends meanwhile or the window cannot be built, with all that
    was open put away. Where Qt or Xlib end the process themselves no exception can come back:
    ``last_words`` says why, and gives the status to exit with at once.
    """
    with without_collector():
        from ui.shell import DisplayGone, ScreenNotMade, run_on_screen_loop, tell_qt_messages

    gone = NoScreen(
        "The display has ended, and the kiosk with it. What was begun is kept and is settled at "
        "the next start."
    )
    warnings: list[str] = []

    def hear(level: str, text: str) -> None:
        _log.log(_LEVELS[level], "qt", text=text)
        if level == "warning":
            warnings.append(text)

    def cannot_begin(text: str) -> None:
        # The first complaint names the cause; Qt's last words only list what could be tried.
        because = (warnings or text.splitlines())[0].strip()
        os._exit(last_words(NoScreen(f"Qt cannot draw here: {because}. Start the display first.")))

    async def begun() -> int:
        tell_qt_messages(lambda level, text: _log.log(_LEVELS[level], "qt", text=text))
        return await play()

    tell_qt_messages(hear, cannot_begin)
    try:
        return run_on_screen_loop(
            begun, platform=platform, bug=tell_log, cut=lambda: os._exit(last_words(gone))
        )
    except DisplayGone:
        raise gone from None
    except ScreenNotMade as trouble:
        raise NoScreen(f"The screen cannot be built, install anew: {trouble}") from trouble


def screen_available(environment: Mapping[str, str]) -> bool:
    """True where somebody could see a window."""
    from ui.shell import has_display

    return has_display(environment)


class Look(Struct, frozen=True, kw_only=True):
    """``size`` in pixels of the panel; ``windowed``: scaled to fit a desktop, not full screen;
    ``held``: nobody but the program closes the window."""

    size: tuple[int, int]
    windowed: bool = False
    cursor: bool = False
    held: bool = False


class FrontDoor:
    """A screen that may stand before its core does; inside ``run_screen`` only."""

    def __init__(self, profile: Profile, look: Look, first: KioskSnapshot | None = None) -> None:
        """Shows ``first``, or the greeting. Raises ScreenNotMade."""
        from ui.shell import ScreenLook, Touchscreen

        self._doorstep = Doorstep()
        screen_look = ScreenLook(
            size=look.size,
            diagonal_inches=profile.site.panel_inches,
            lower_edge_mm=profile.site.lower_edge_mm,
            windowed=look.windowed,
            cursor=look.cursor or profile.screen.cursor,
            held=look.held,
        )
        if first is None:
            first = greeting(profile, datetime.now(ZoneInfo(profile.site.time_zone)))
        self.screen: Final[Touchscreen] = Touchscreen(screen_look, first, self._doorstep.submit)

    async def seen(self) -> None:
        """Waits for the first frame, or ``FIRST_FRAME_S`` where nothing is painted."""
        painted = asyncio.Event()
        telling = self.screen.window.frameSwapped.connect(painted.set)
        with suppress(TimeoutError):
            await asyncio.wait_for(painted.wait(), FIRST_FRAME_S)
        self.screen.window.frameSwapped.disconnect(telling)

    def open(self, core: Core) -> None:
        """The core is there: its screen, its voice and its readers are joined to the window."""
        from ui.engine import PictureSources
        from ui.pictures.dishes import dish_pictures

        screen = self.screen
        screen.show(core.session.snapshot)
        core.runtime.subscribe(screen.show)
        for reader in core.readers.values():
            if isinstance(reader, TypingReader):
                screen.listen_to(reader)

        async def find_pictures() -> None:
            folders = (*core.photos.folders, *PictureSources().folders)
            screen.show_pictures(await asyncio.to_thread(dish_pictures, folders))

        core.runtime.spawn(find_pictures(), "pictures")
        core.photos.subscribe(lambda _names: core.runtime.spawn(find_pictures(), "pictures"))
        aids = core.aids
        if aids.speech is not None:
            screen.give_voice(aids.speech)
        if aids.keypad is not None:
            core.runtime.spawn(_hear_keys(aids.keypad, core, screen), "keypad")
        if aids.headphones is not None:
            core.runtime.spawn(_hear_headphones(aids.headphones, core, screen), "headphones")
        self._doorstep.open(core.runtime.submit)


def open_screen(core: Core, look: Look) -> Touchscreen:
    """The touchscreen of a core that is there; inside ``run_screen`` only. Raises ScreenNotMade."""
    front = FrontDoor(core.profile, look, core.session.snapshot)
    front.open(core)
    return front.screen


async def _hear_keys(keypad: Keypad, core: Core, screen: Touchscreen) -> None:
    async for pressed in keypad.keys():
        if not core.staff.takes_key(pressed.key):
            screen.press(pressed.key.value)


async def _hear_headphones(headphones: HeadphoneSensor, core: Core, screen: Touchscreen) -> None:
    async for plugged in headphones.plugged():
        core.staff.hears_headphones(plugged=plugged)
        screen.plug_headphones(plugged=plugged)


def open_gallery(look: Look, language: Language) -> Gallery:
    """Every control in every state, without a core; inside ``run_screen`` only."""
    from ui.gallery import Gallery
    from ui.shell import ScreenLook

    screen_look = ScreenLook(size=look.size, windowed=look.windowed, cursor=look.cursor)
    return Gallery(screen_look, language)


def open_setup(
    look: Look, first: SetupSnapshot, send: Callable[[SetupIntent], None]
) -> SetupScreen:
    """The wizard's window; inside ``run_screen`` only. Raises ScreenNotMade."""
    from ui.setup_screen import SetupScreen
    from ui.shell import ScreenLook

    screen_look = ScreenLook(size=look.size, windowed=look.windowed, cursor=look.cursor)
    return SetupScreen(screen_look, first, send)


async def until_closed(screen: Touchscreen | Gallery | SetupScreen) -> None:
    """Waits until the window is closed or the process is told to end, and closes the window."""
    try:
        with told_to_end(screen.closed.set):
            await screen.closed.wait()
    finally:
        screen.close()


def fingers_for(screen: Touchscreen) -> Fingers:
    """A scripted guest's fingers; they raise TimeoutError where the screen does not play along."""
    from ui.fingers import Fingers

    return Fingers(screen.window)


def tell_places(
    screen: Touchscreen | Gallery | SetupScreen, socket: Path, facts: Mapping[str, str]
) -> AbstractAsyncContextManager[None]:
    """Tells other processes of this account where things are on a demo's screen (``ui.places``)."""
    from ui.places import tell_places

    return tell_places(socket, screen.window, facts)


class DrawerContent(Struct, frozen=True, kw_only=True):
    """What the demo's drawer offers. ``cards`` are (number, words); ``troubles`` names for
    ``play``. ``last_code`` is the one-time code that a guest's phone would show.
    """

    cards: tuple[tuple[str, str], ...]
    present: Callable[[str], None]
    last_code: Callable[[], Coroutine[Any, Any, str]]
    troubles: tuple[str, ...]
    play: Callable[[str], Coroutine[Any, Any, None]]
    calm: Callable[[], Coroutine[Any, Any, None]]


def open_drawer(core: Core, screen: Touchscreen, content: DrawerContent) -> None:
    """Lays the developer's drawer over a screen of the demo."""
    from ui.viewmodels.drawer import DrawerDoings, DrawerViewModel

    def play(name: str) -> None:
        core.runtime.spawn(content.play(name), "trouble")

    async def type_code() -> None:
        for digit in await content.last_code():
            core.runtime.submit(DigitTapped(digit))

    def calm() -> None:
        core.runtime.spawn(content.calm(), "calm")

    drawer = DrawerViewModel(
        content.cards,
        content.troubles,
        DrawerDoings(
            present=content.present,
            type_code=lambda: core.runtime.spawn(type_code(), "one-time code"),
            play=play,
            calm=calm,
        ),
        screen,
    )
    screen.overlay("DeveloperDrawer.qml", {"drawer": drawer})
