"""The file of offers and scenes, read: whole, or refused with every problem in it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pydantic import ValidationError

from kiosk.domain.attract import AttractScene, Drawing, TimedText
from kiosk.domain.menu import Menu
from kiosk.domain.money import Money
from kiosk.domain.offers import OfferRule, Those
from kiosk.errors import SettingsError
from kiosk.settings.problems import described
from kiosk.settings.reader import load_tables
from kiosk.settings.showcase import (
    OfferSection,
    SceneSection,
    ShowcaseSections,
    text_of,
)
from resources.paths import resource_path

_DRAWN_IN: Final = ("scenes", "food")
PICTURES: Final = frozenset({".svg", ".png", ".webp", ".jpg", ".jpeg", ".bmp"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Showcase:
    """What a restaurant offers besides, and how it invites. Both in the order of the file."""

    offers: tuple[OfferRule, ...] = ()
    scenes: tuple[AttractScene, ...] = ()

    def not_on(self, menu: Menu) -> Iterator[str]:
        """One sentence for each dish and group that guests of this menu do not see."""
        for place, rule in enumerate(self.offers):
            offered = Those(codes=frozenset(rule.dishes))
            for those in (offered, rule.present, rule.absent):
                yield from (f"offers[{place}]: {words}" for words in those.not_on(menu))


NOTHING_SHOWN: Final = Showcase()


def read_showcase(file: Path) -> Showcase:
    """The offers and scenes in ``file``. SettingsError has one sentence for every problem.

    Files of pictures and videos are looked for beside it.
    """
    tables = load_tables(file)
    try:
        # By way of JSON, in which strict reading takes "mon" for a day of the week.
        written = ShowcaseSections.model_validate_json(json.dumps(tables, default=str))
    except ValidationError as exc:
        raise SettingsError(
            [f"{file.name}: {words}" for words in described(exc, ShowcaseSections)]
        ) from exc
    missing: list[str] = []
    scenes = tuple(
        _scene(scene, _Finder(folder=file.parent, key=f"scenes[{place}]", missing=missing))
        for place, scene in enumerate(written.scenes)
    )
    if missing:
        raise SettingsError([f"{file.name}: {words}" for words in missing])
    return Showcase(offers=tuple(_rule(offer) for offer in written.offers), scenes=scenes)


def _rule(offer: OfferSection) -> OfferRule:
    return OfferRule(
        dishes=offer.dishes,
        title=text_of(offer.title),
        present=Those(codes=frozenset(offer.with_dishes), groups=frozenset(offer.with_groups)),
        absent=Those(codes=frozenset(offer.without_dishes), groups=frozenset(offer.without_groups)),
        sum_from=_money(offer.sum_from),
        sum_to=_money(offer.sum_to),
        hours=offer.when,
    )


def _money(amount: float | None) -> Money | None:
    return None if amount is None else Money(round(amount * 100))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Finder:
    """Looks for the files of one scene; those that are not there are ``missing``."""

    folder: Path
    key: str
    missing: list[str]

    def picture(self, name: str, setting: str) -> Drawing:
        if "." in name:
            return self.file(name, setting, PICTURES)
        for folder in _DRAWN_IN:
            try:
                resource_path("pictures", folder, f"{name}.svg")
            except FileNotFoundError:
                continue
            return name
        self.missing.append(f'{self.key}.{setting}: no drawing is called "{name}"')
        return name

    def file(self, name: str, setting: str, kinds: frozenset[str] = frozenset()) -> Path:
        found = self.folder / name
        if kinds and found.suffix.lower() not in kinds:
            words = f"must be one of {', '.join(sorted(kinds))}"
            self.missing.append(f"{self.key}.{setting}: {words}")
        elif not found.is_file():
            self.missing.append(f"{self.key}.{setting}: there is no file {found}")
        return found


def _scene(scene: SceneSection, finder: _Finder) -> AttractScene:
    beside = scene.beside
    return AttractScene(
        picture=finder.picture(scene.picture, "picture"),
        beside=finder.picture(beside, "beside") if beside is not None else None,
        video=finder.file(scene.video, "video") if scene.video is not None else None,
        title=text_of(scene.title),
        sentence=text_of(scene.sentence),
        sentences=tuple(
            TimedText(text=text_of(each.text), hours=each.when) for each in scene.sentences
        ),
    )
