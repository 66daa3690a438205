"""One state of the kiosk worth looking at."""

from __future__ import annotations

from dataclasses import dataclass, replace

from msgspec import structs

from kiosk.domain.contrast import Contrast
from kiosk.domain.names import Language
from kiosk.snapshots.snapshot import KioskSnapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """``drawing`` is the picture it is held against, by the first part of its file's name."""

    name: str
    snapshot: KioskSnapshot
    drawing: str = ""

    def in_language(self, language: Language) -> Scene:
        session = structs.replace(self.snapshot.session, language=language)
        return replace(self, snapshot=structs.replace(self.snapshot, session=session))

    def looking(self, contrast: Contrast, text_scale_percent: int) -> Scene:
        session = structs.replace(
            self.snapshot.session, contrast=contrast, text_scale_percent=text_scale_percent
        )
        return replace(self, snapshot=structs.replace(self.snapshot, session=session))

    def stepwise(self) -> Scene:
        """As for a guest who is asked one question at a time."""
        session = structs.replace(self.snapshot.session, step_by_step=True)
        return Scene(
            name=f"steps-{self.name}", snapshot=structs.replace(self.snapshot, session=session)
        )

    def at_once(self) -> Scene:
        """Without motion, for tests that look right after a tap."""
        session = structs.replace(self.snapshot.session, reduced_motion=True)
        return replace(self, snapshot=structs.replace(self.snapshot, session=session))
