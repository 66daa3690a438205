"""What staff set on the screen, made felt without a restart where that is possible."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hardware.protocols import Backlight
from kiosk import parts
from kiosk.devices.sounds import Sounds
from kiosk.session.guest_session import GuestSession
from kiosk.settings.profile import Profile
from kiosk.settings.showcase_file import Showcase

if TYPE_CHECKING:
    from kiosk.receipts.printing import PaperDesk


class TakingEffect:
    """Knows whoever uses a setting that staff may change; ``showcase`` is read once."""

    def __init__(
        self,
        profile: Profile,
        *,
        home: Path,
        showcase: Showcase,
        session: GuestSession,
        sounds: Sounds | None = None,
        paper: PaperDesk | None = None,
        backlight: Backlight | None = None,
    ) -> None:
        """``profile`` is what all of them were built from."""
        self._home = home
        self._showcase = showcase
        self._session = session
        self._sounds = sounds
        self._paper = paper
        self._backlight = backlight
        self.brightness = profile.screen.brightness
        self._light_up()

    def __call__(self, profile: Profile) -> None:
        """Hands each its own; returns at once."""
        self._session.use(parts.site(profile, self._showcase))
        if self._sounds is not None:
            self._sounds.use(profile.screen.sound_volume)
        if self._paper is not None:
            # Read where there is a printer alone.
            from kiosk.paper import layout_shelf, paper_rules

            self._paper.use(paper_rules(profile), layout_shelf(profile, self._home))
        self.brightness = profile.screen.brightness
        self._light_up()

    def _light_up(self) -> None:
        if self._backlight is not None:
            self._backlight.shine(self.brightness)
