"""Which picture shows which dish (rk7 §4.9): names as the screen looks them up.

A photo from the web stands before a file of the restaurant's folder, which may be called after the
dish's code, its GUID or the file that r_keeper names; without either the product's own drawing of
that name is shown, if there is one.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Final
from urllib.parse import quote

from msgspec import Struct

from kiosk.menu.facts import picture
from kiosk.wire.rkeeper.dish_rows import DishRow


class PictureNames(Struct, frozen=True, kw_only=True):
    """``found`` are the names of pictures at hand. ``template`` is a web address with ``{code}``,
    ``{guid}`` or ``{file}`` in it; empty where the site has none.
    """

    found: frozenset[str] = frozenset()
    template: str = ""

    def of_dish(self, row: DishRow, address: str) -> str:
        """The name to look the picture up by; ``address`` is the dish's own photo on the web."""
        drawn = picture(row.picture)
        for name in (self._on_the_web(row, address), str(row.code), _guid(row), drawn):
            if name and name in self.found:
                return name
        return drawn

    def address_of(self, row: DishRow, address: str) -> str:
        """Where on the web the photo is; empty for nowhere."""
        found = address or self._from_template(row)
        return found if found.startswith(("http://", "https://")) else ""

    def _on_the_web(self, row: DishRow, address: str) -> str:
        found = self.address_of(row, address)
        return cached_name(found) if found else ""

    def _from_template(self, row: DishRow) -> str:
        if not self.template or ("{file}" in self.template and not row.picture):
            return ""
        values = {"{code}": str(row.code), "{guid}": _guid(row), "{file}": _file(row.picture)}
        found = self.template
        for place, value in values.items():
            found = found.replace(place, quote(value))
        return found


DRAWN_ONLY: Final = PictureNames()
"""Neither a folder nor the web."""


def cached_name(address: str) -> str:
    """What a photo from the web is called in the cache."""
    return f"web-{sha256(address.encode()).hexdigest()[:32]}"


def _file(path: str) -> str:
    return path.replace("\\", "/").rpartition("/")[2]


def _guid(row: DishRow) -> str:
    return row.guid.strip("{}").lower()
