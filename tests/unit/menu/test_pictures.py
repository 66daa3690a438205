"""Which picture shows which dish, and how photos come from the web without anybody waiting."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from kiosk.errors import ErrorCode, NotSent
from kiosk.menu.photos import AGAIN_S, PhotoShelf
from kiosk.menu.pictures import PictureNames, cached_name
from tests.unit.menu.rows import dish
from tests.unit.menu.till import TillClock

PNG = b"\x89PNG\r\n\x1a\n" + b"soup" * 10
BORSCHT = dish(301, picture=r"C:\img\Борщ.PNG")
GUID = "0f8fad5b-d9cb-469f-a165-000000000301"
WEB = "https://cdn.example.com/dishes"


@pytest.mark.parametrize(
    ("found", "name"),
    [
        ((), "Борщ"),
        (("Борщ",), "Борщ"),
        ((GUID, "Борщ"), GUID),
        (("301", GUID, "Борщ"), "301"),
        ((cached_name(f"{WEB}/301.jpg"), "301"), cached_name(f"{WEB}/301.jpg")),
    ],
)
def test_a_photo_stands_before_code_guid_and_file(found: tuple[str, ...], name: str) -> None:
    pictures = PictureNames(found=frozenset(found), template=f"{WEB}/{{code}}.jpg")
    assert pictures.of_dish(BORSCHT, "") == name


@pytest.mark.parametrize(
    ("template", "own", "address"),
    [
        ("", "", ""),
        (f"{WEB}/{{guid}}.png", "", f"{WEB}/{GUID}.png"),
        (f"{WEB}/{{file}}", "", f"{WEB}/%D0%91%D0%BE%D1%80%D1%89.PNG"),
        (f"{WEB}/{{code}}.jpg", "http://other.example.com/1.jpg", "http://other.example.com/1.jpg"),
        ("", "file:///etc/passwd", ""),
        ("", "javascript:alert(1)", ""),
    ],
)
def test_the_address_is_the_dishs_own_or_made_from_the_template(
    template: str, own: str, address: str
) -> None:
    assert PictureNames(template=template).address_of(BORSCHT, own) == address


def test_a_dish_without_a_file_has_no_address_made_of_one() -> None:
    assert PictureNames(template=f"{WEB}/{{file}}").address_of(dish(1), "") == ""


@dataclass
class Web:
    """Photos by address; ``asked`` in order."""

    photos: dict[str, bytes] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    async def photo(self, address: str) -> bytes:
        self.asked.append(address)
        if address not in self.photos:
            raise NotSent(ErrorCode.PROTOCOL, "no such photo")
        return self.photos[address]


class Shelf(PhotoShelf):
    """A shelf that is looked at by hand."""

    def __init__(self, home: Path, web: Web, **more: Any) -> None:
        self.clock = TillClock()
        self.told: list[frozenset[str]] = []
        values: dict[str, Any] = {"cap_bytes": 1000, **more}
        super().__init__(web, self.clock, folder=home / "pictures", cache=home / "photos", **values)
        self.subscribe(lambda names: self.told.append(names.found))

    async def once(self) -> None:
        await self.look()
        if await self._fetch():
            await self.look()


async def test_files_of_the_folder_are_found_whatever_the_case_of_their_suffix(
    tmp_path: Path,
) -> None:
    (tmp_path / "pictures").mkdir()
    for name in ("301.JPG", "302.png", "303.bmp", "menu.txt", ".301.png"):
        (tmp_path / "pictures" / name).write_bytes(PNG)
    shelf = Shelf(tmp_path, Web())
    await shelf.once()
    await shelf.once()
    assert shelf.told == [frozenset({"301", "302", "303", ".301"})]


async def test_a_photo_is_fetched_once_and_kept_over_a_restart(tmp_path: Path) -> None:
    web = Web({"http://a/1": PNG})
    shelf = Shelf(tmp_path, web)
    shelf.want(["http://a/1"])
    await shelf.once()
    again = Shelf(tmp_path, web)
    again.want(["http://a/1"])
    await again.once()
    assert web.asked == ["http://a/1"]
    assert again.told == shelf.told == [frozenset({cached_name("http://a/1")})]
    assert (tmp_path / "photos" / f"{cached_name('http://a/1')}.png").read_bytes() == PNG


@pytest.mark.parametrize("content", [b"", b"<html>", b"<svg onload='x()'/>"])
async def test_what_is_no_photo_is_not_kept(tmp_path: Path, content: bytes) -> None:
    shelf = Shelf(tmp_path, Web({"http://a/1": content}))
    shelf.want(["http://a/1"])
    await shelf.once()
    assert shelf.told == []


async def test_a_photo_that_cannot_be_had_is_asked_for_again_an_hour_later(tmp_path: Path) -> None:
    web = Web()
    shelf = Shelf(tmp_path, web)
    shelf.want(["http://a/1"])
    for _ in range(3):
        await shelf.once()
    assert len(web.asked) == 1
    shelf.clock.seconds = AGAIN_S
    web.photos["http://a/1"] = PNG
    await shelf.once()
    assert len(web.asked) == 2
    assert shelf.told


async def test_a_full_cache_drops_photos_no_dish_has_and_never_grows(tmp_path: Path) -> None:
    web = Web({f"http://a/{n}": PNG for n in range(4)})
    shelf = Shelf(tmp_path, web, cap_bytes=2 * len(PNG))
    shelf.want(["http://a/0", "http://a/1"])
    await shelf.once()
    os.utime(tmp_path / "photos" / f"{cached_name('http://a/0')}.png", (1, 1))
    shelf.want(["http://a/1", "http://a/2", "http://a/3"])
    await shelf.once()
    assert shelf.names.found == {cached_name("http://a/1"), cached_name("http://a/2")}


async def test_a_disk_that_takes_nothing_costs_a_photo_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / "photos").write_text("a file where the folder should be")
    shelf = Shelf(tmp_path, Web({"http://a/1": PNG}))
    shelf.want(["http://a/1"])
    await shelf.once()
    assert (shelf.told, shelf.names.found) == ([], frozenset())
