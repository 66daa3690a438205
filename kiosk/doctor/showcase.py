"""The restaurant's own offers and first screen: whether their file can be used with this menu."""

from __future__ import annotations

from pathlib import Path

from kiosk.doctor.lines import Line, Thing, ok, warning
from kiosk.domain.menu import Menu
from kiosk.errors import SettingsError
from kiosk.settings.profile import Profile
from kiosk.settings.showcase_file import read_showcase


def showcase(profile: Profile, home: Path, menu: Menu) -> Line:
    """Guests order without them, so a mistake is a warning. An empty menu was not seen."""
    name = profile.screen.showcase
    if not name:
        return ok(Thing.SHOWCASE, "None of the restaurant's own")
    try:
        found = read_showcase(home / name)
    except SettingsError as wrong:
        return warning(Thing.SHOWCASE, "; ".join(wrong.problems))
    absent = list(found.not_on(menu)) if menu.categories else []
    if absent:
        return warning(Thing.SHOWCASE, "; ".join(f"{name}: {words}" for words in absent))
    return ok(Thing.SHOWCASE, f"{len(found.offers)} offers, {len(found.scenes)} scenes")
