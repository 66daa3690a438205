"""Which sound is played when: a recording player beside a guest's whole visit."""

from __future__ import annotations

import io
import wave
from array import array
from pathlib import Path

import pytest
from msgspec.structs import replace

from hardware.drivers.simulated import SimulatedSounds
from hardware.errors import BadDeviceSettings
from kiosk.card_intents import CardNotTaken, CardPresented, CardProblem
from kiosk.connected import open_sounds
from kiosk.devices.cues import Cue
from kiosk.devices.sounds import Sounds, sound_of
from kiosk.domain.basket import Basket
from kiosk.domain.guest import GuestCard
from kiosk.domain.names import Language
from kiosk.domain.order_kind import OrderKind
from kiosk.errors import CrmRefused, ErrorCode
from kiosk.intents import BackTapped, CancelConfirmed, StartTapped, Touched
from kiosk.order_intents import (
    BasketOpened,
    DishOpened,
    DraftConfirmed,
    LineStepped,
    MinusTapped,
    OptionTapped,
    OrderTypeChosen,
    PlusTapped,
    UndoTapped,
)
from kiosk.session.keeping import Unfinished
from kiosk.settings.reader import profile_from
from resources.sounds.score import LOUDEST, RATE, SCORE, wav_of
from tests.unit.lunch import BORSCH, BREAD, CAKE, RYE, SHCHI, TEA
from tests.unit.session.guest import ANNA, CARD, SITE, menu_with
from tests.unit.session.kiosk import (
    DECLINED,
    FINISHED,
    FOLLOW_TERMINAL,
    NEEDS_STAFF,
    PAID,
    KioskStage,
)
from tests.unit.session.paying import paying
from tests.unit.settings.test_reader import tables

COME = (StartTapped(), OrderTypeChosen(OrderKind.EAT_IN))


class Heard:
    """A kiosk with a recording player."""

    def __init__(self, kiosk: KioskStage | None = None, *, volume_percent: int = 60) -> None:
        self.kiosk = kiosk or KioskStage()
        self.player = SimulatedSounds(SimulatedSounds.Options())
        sounds = Sounds(self.player, self.kiosk.shown, volume_percent=volume_percent)
        self.kiosk.session.subscribe(sounds.follow)

    @property
    def now(self) -> list[str]:
        """What was played since the last look."""
        played, self.player.played = self.player.played, []
        return played


def test_every_portion_that_comes_and_goes_is_heard() -> None:
    heard = Heard()
    heard.kiosk.do(*COME)
    assert heard.now == []
    heard.kiosk.do(PlusTapped(TEA), PlusTapped(TEA))
    assert heard.now == ["added", "added"]
    heard.kiosk.do(MinusTapped(TEA), BasketOpened(), LineStepped(1, -1))
    assert heard.now == ["removed", "removed"]
    heard.kiosk.do(UndoTapped())
    assert heard.now == ["added"]


def test_looking_at_a_dish_is_silent_and_adding_it_is_heard() -> None:
    heard = Heard()
    heard.kiosk.do(*COME, DishOpened(SHCHI), BackTapped(), DishOpened(SHCHI))
    assert heard.now == []
    heard.kiosk.do(DraftConfirmed())
    assert heard.now == ["added"]


def test_what_cannot_be_done_is_heard() -> None:
    heard = Heard()
    heard.kiosk.do(*COME, *[PlusTapped(CAKE)] * 2)
    assert heard.now == ["added", "added"]
    heard.kiosk.do(PlusTapped(CAKE))
    assert heard.kiosk.toast is not None
    assert heard.now == ["error"]
    heard.kiosk.do(DishOpened(BORSCH), OptionTapped(BREAD, RYE))
    assert heard.now == []
    heard.kiosk.do(DraftConfirmed())
    assert heard.now == ["error"]


def test_a_dish_that_has_left_the_menu_is_told_as_trouble() -> None:
    heard = Heard()
    heard.kiosk.do(*COME, PlusTapped(TEA), PlusTapped(BORSCH))
    heard.player.played.clear()
    heard.kiosk.menu.menu = menu_with(without=(TEA,))
    heard.kiosk.wait(1)
    assert heard.now == ["error"]


def test_a_card_is_heard_when_its_guest_is_known() -> None:
    heard = Heard()
    heard.kiosk.cards.known[CARD.number] = ANNA
    heard.kiosk.do(CardPresented(CARD))
    assert heard.now == ["card"]


def test_a_card_that_cannot_be_used_is_heard_once() -> None:
    heard = Heard()
    heard.kiosk.do(*COME)
    heard.kiosk.cards.trouble = CrmRefused(ErrorCode.CARD_BLOCKED, "blocked")
    heard.kiosk.do(CardPresented(GuestCard(number="1")))
    assert heard.now == ["error"]
    heard.kiosk.do(CardNotTaken(CardProblem.PAYMENT_CARD))
    assert heard.now == ["error"]


def test_paid_is_heard_once() -> None:
    heard = Heard(paying())
    heard.kiosk.hears(FOLLOW_TERMINAL)
    assert heard.now == []
    heard.kiosk.hears(PAID, FINISHED)
    heard.kiosk.wait(5)
    assert heard.now == ["paid"]


@pytest.mark.parametrize("bad", [DECLINED, NEEDS_STAFF], ids=["declined", "needs staff"])
def test_a_payment_that_does_not_come_to_pass_is_heard(bad: object) -> None:
    heard = Heard(paying())
    heard.kiosk.hears(FOLLOW_TERMINAL, bad)  # type: ignore[arg-type]  # a purchase by its name
    assert heard.now == ["error"]


def test_still_there_is_heard_at_30_seconds_and_at_10() -> None:
    heard = Heard()
    heard.kiosk.do(*COME, PlusTapped(TEA))
    heard.player.played.clear()
    heard.kiosk.wait(74)
    assert heard.now == []
    heard.kiosk.wait(1)
    assert (heard.now, heard.kiosk.shown.session.idle_seconds_left) == (["idle"], 30)
    heard.kiosk.wait(19)
    assert heard.now == []
    heard.kiosk.wait(1)
    assert (heard.now, heard.kiosk.shown.session.idle_seconds_left) == (["idle-soon"], 10)
    heard.kiosk.do(Touched())
    heard.kiosk.wait(75)
    assert heard.now == ["idle"]


def test_a_longer_countdown_is_heard_at_its_beginning_too() -> None:
    heard = Heard(KioskStage(site=replace(SITE, idle_warning_s=120.0)))
    heard.kiosk.do(*COME).wait(75 + 119)
    assert heard.now == ["idle", "idle", "idle-soon"]


def test_a_guest_who_leaves_and_an_order_that_comes_back_are_silent() -> None:
    heard = Heard()
    heard.kiosk.do(*COME, PlusTapped(TEA))
    heard.player.played.clear()
    heard.kiosk.wait(75 + 30)
    assert heard.kiosk.shown.basket.portions == 0
    assert heard.now == ["idle", "idle-soon"]
    kept = Unfinished(basket=Basket().added(TEA), language=Language.RU, order_kind=OrderKind.EAT_IN)
    heard.kiosk.session.resume(kept)
    assert heard.kiosk.shown.basket.portions == 1
    assert heard.now == []
    heard.kiosk.wait(75)
    heard.kiosk.do(CancelConfirmed())
    assert heard.now == ["idle"]


def test_with_the_volume_at_nothing_nothing_is_played() -> None:
    heard = Heard(volume_percent=0)
    heard.kiosk.do(*COME, PlusTapped(TEA))
    assert heard.now == []


@pytest.mark.parametrize("cue", Cue)
def test_every_sound_is_made_from_its_notes(cue: Cue) -> None:
    # The last bit of a sine is the machine's own.
    shipped, made = samples(sound_of(cue)), samples(wav_of(cue.value))
    assert len(shipped) == len(made)
    assert all(abs(one - other) <= 1 for one, other in zip(shipped, made, strict=True))


def test_there_is_a_score_for_every_cue_and_no_other() -> None:
    folder = Path(__file__).parents[3] / "resources" / "sounds"
    names = {cue.value for cue in Cue}
    assert set(SCORE) == {file.stem for file in folder.glob("*.wav")} == names


@pytest.mark.parametrize("cue", Cue)
def test_sounds_are_short_soft_and_end_without_a_click(cue: Cue) -> None:
    heard = samples(sound_of(cue))
    assert len(heard) <= 1.25 * RATE
    assert 3000 < max(map(abs, heard)) <= 32767 * LOUDEST + 1
    assert max(map(abs, (*heard[:4], *heard[-4:]))) < 328


def test_the_volume_makes_a_sound_quieter_and_nothing_else() -> None:
    loud, soft = samples(sound_of(Cue.PAID)), samples(sound_of(Cue.PAID, volume_percent=50))
    assert len(loud) == len(soft)
    assert max(soft) == max(loud) // 2


def samples(sound: bytes) -> array[int]:
    with wave.open(io.BytesIO(sound)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        return array("h", file.readframes(file.getnframes()))


def test_the_volume_is_set_while_the_kiosk_runs_and_nothing_is_played_at_none() -> None:
    player = SimulatedSounds(SimulatedSounds.Options())
    sounds = Sounds(player, KioskStage().session.snapshot, volume_percent=0)
    sounds.play(Cue.PAID)
    assert player.played == []
    sounds.use(50)
    sounds.play(Cue.PAID)
    assert len(player.played) == 1


def test_sounds_are_on_from_the_start() -> None:
    usual = profile_from(tables())
    assert usual.screen.sound_volume == 60
    assert usual.devices.sound is not None
    assert usual.devices.sound.driver == "aplay"
    recording = profile_from(tables(devices={"sound": {"driver": "simulated"}}))
    assert isinstance(open_sounds(recording), SimulatedSounds)
    with pytest.raises(BadDeviceSettings, match="trumpet"):
        open_sounds(profile_from(tables(devices={"sound": {"driver": "trumpet"}})))
