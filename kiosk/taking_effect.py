"""What staff set on the screen, made felt without a restart where that is possible."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from hardware.protocols import Backlight
from kiosk import parts
from kiosk.devices.sounds import Sounds
from kiosk.receipts.printing import PaperDesk
from kiosk.session.guest_session import GuestSession
from kiosk.settings.profile import Profile
from kiosk.settings.showcase_file import Showcase


@dataclass(frozen=True, slots=True, kw_only=True)
class TakingEffect:
    """Whoever uses a setting that staff may change. ``showcase`` is read at the start alone."""

    home: Path
    showcase: Showcase
    session: GuestSession
    sounds: Sounds | None = None
    paper: PaperDesk | None = None
    backlight: Backlight | None = None

    def __call__(self, profile: Profile) -> None:
        """Hands each its own; returns at once."""
        self.session.use(parts.site(profile, self.showcase))
        if self.sounds is not None:
            self.sounds.use(profile.screen.sound_volume)
        if self.paper is not None:
            self.paper.use(parts.paper_rules(profile), parts.layout_shelf(profile, self.home))
        if self.backlight is not None:
            self.backlight.show(profile.screen.brightness)
