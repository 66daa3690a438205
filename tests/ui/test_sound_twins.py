"""Nothing is said by sound alone: with each sound something is seen, in a real window."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from msgspec.structs import replace

from kiosk.devices.cues import Cue, cue_between
from kiosk.domain.draft import fresh_draft
from kiosk.intents import Sheet
from kiosk.snapshots.session import Screen
from kiosk.snapshots.snapshot import KioskSnapshot
from kiosk.snapshots.toast import Toast, ToastKind
from tests.shots.studio import PANELS, PORTRAIT, Panel
from tests.ui.conftest import Staging
from tests.ui.made_snapshots import MENU, known, snapshot, state
from tests.ui.samovar_menu import dish_id
from tests.ui.scenes.album import scene
from tests.ui.scenes.scene import Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """A change that is heard, and what is seen of it: items by name, words."""

    name: str
    cue: Cue
    before: KioskSnapshot
    after: KioskSnapshot
    items: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


def of_scenes(name: str, cue: Cue, before: str, after: str, **seen: tuple[str, ...]) -> Twin:
    return Twin(
        name=name,
        cue=cue,
        before=scene(before).snapshot,
        after=scene(after).snapshot,
        items=seen.get("items", ()),
        words=seen.get("words", ()),
    )


def twins() -> Iterator[Twin]:
    added = ("viewOrder",)
    yield of_scenes("added", Cue.ADDED, "menu-empty-basket", "menu", items=added, words=("5 блюд",))
    yield of_scenes("removed", Cue.REMOVED, "basket", "basket-undo", items=("toast", "toastAction"))
    limit = known().saying(Toast(kind=ToastKind.NO_MORE_THAN, number=2))
    yield Twin(
        name="over the maximum",
        cue=Cue.ERROR,
        before=snapshot(known()),
        after=snapshot(limit),
        items=("toast",),
        words=("Можно не больше 2",),
    )
    yield _unanswered()
    yield of_scenes(
        "declined",
        Cue.ERROR,
        "terminal",
        "terminal-declined",
        words=("Деньги не списаны",),
    )
    yield of_scenes(
        "wrong code", Cue.ERROR, "code", "code-wrong", words=("Код не подошёл, осталось 2 попытки",)
    )
    yield of_scenes(
        "card", Cue.CARD, "loyalty-searching", "loyalty-open", words=("Здравствуйте, Анна",)
    )
    yield of_scenes("paid", Cue.PAID, "checking", "done", words=("Оплачено, спасибо!",))
    yield Twin(
        name="still there?",
        cue=Cue.IDLE,
        before=snapshot(known()),
        after=_asked(30),
        items=("idleCountdown",),
        words=("30",),
    )
    yield Twin(
        name="ten seconds left",
        cue=Cue.IDLE_SOON,
        before=_asked(11),
        after=_asked(10),
        items=("idleCountdown",),
        words=("10",),
    )


def _unanswered() -> Twin:
    draft = replace(fresh_draft(MENU.dishes[dish_id("borsch")], MENU), choices=())
    assert draft.first_unmet is not None
    building = state(screen=Screen.DISH, draft=draft)
    asked = replace(building, asked_group_id=draft.first_unmet.id)
    return Twin(
        name="unanswered",
        cue=Cue.ERROR,
        before=snapshot(building),
        after=snapshot(asked),
        items=("dishScreen",),
    )


def _asked(seconds: int) -> KioskSnapshot:
    return snapshot(known(sheet=Sheet.IDLE), idle_seconds_left=seconds)


TWINS = list(twins())


@pytest.mark.parametrize("panel", PANELS, ids=lambda panel: panel.name)
@pytest.mark.parametrize("twin", TWINS, ids=lambda twin: twin.name)
def test_what_is_heard_is_seen(studios: Staging, twin: Twin, panel: Panel) -> None:
    assert cue_between(twin.before, twin.after) is twin.cue
    studio = studios(Scene(name="before", snapshot=twin.before), panel)
    before, seen_before = studio.words(), studio.picture().copy()
    studio.show(Scene(name="after", snapshot=twin.after).at_once().snapshot)
    studio.settle()
    for name in twin.items:
        assert list(studio.items(name)), name
    for words in twin.words:
        assert any(words in line for line in studio.words()), words
        assert not any(words == line for line in before), words
    assert studio.picture() != seen_before


def test_every_sound_has_its_twin() -> None:
    assert {twin.cue for twin in TWINS} == set(Cue)


@pytest.mark.parametrize(
    ("toast", "sign"),
    [
        (Toast(kind=ToastKind.REMOVED), "check"),
        (Toast(kind=ToastKind.NO_MORE_THAN, number=2), "info"),
    ],
    ids=["done", "not possible"],
)
def test_a_toast_shows_by_its_sign_whether_it_was_done(
    studios: Staging, toast: Toast, sign: str
) -> None:
    studio = studios(Scene(name="told", snapshot=snapshot(known().saying(toast))), PORTRAIT)
    assert studio.item("toastSign").property("name") == sign
