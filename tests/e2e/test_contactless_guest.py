"""A guest with a card, a real smart-card service and the whole kiosk: from the tap to the name.

Before that the guest tries a bank card, and the service is restarted under the kiosk's feet.
"""

from __future__ import annotations

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e.display import Display
from tests.e2e.installation import Installation, installation
from tests.e2e.lunch import ANNAS_CARD, ENGLISH, PAYING_S, Guest
from tests.hardware.smart_card_service import SmartCardService
from tests.hardware.virtual_card import Applications, Card, Tag, held, text_record

pytestmark = pytest.mark.xdist_group("kiosk on a display")

BANK_NUMBER = b"4276380012345679"
TEXT_TAG = Tag(uid=b"\x04TAG001", message=text_record(ANNAS_CARD))
CHIP = Tag(uid=int(ANNAS_CARD).to_bytes(4, "big"))


@pytest.fixture
def service() -> Iterator[SmartCardService]:
    with SmartCardService() as running:
        yield running


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Installation]:
    with installation(tmp_path, guest_seconds=0.3) as made:
        yield made


@pytest.mark.parametrize(
    ("reads", "card"), [("ndef", TEXT_TAG), ("uid", CHIP)], ids=["text on a tag", "chip's number"]
)
def test_a_guest_holds_a_card_to_the_reader_and_is_greeted(
    panel: Display, place: Installation, service: SmartCardService, reads: str, card: Card
) -> None:
    place.add_reader("nfc-pcsc", reads=reads)
    bank = Applications(uid=b"BANK", directory=b"2PAY.SYS.DDF01", contents=BANK_NUMBER)
    with place.run(panel) as kiosk:
        guest = Guest(kiosk.glass, ENGLISH)
        guest.starts()
        guest.takes_borscht()
        with held(service.port, bank):
            kiosk.glass.wait_for_words("bank card", "toast")
        service.stop(signal.SIGKILL)
        service.start()
        guest.takes_combo()
        guest.checks_out()
        with held(service.port, card):
            guest.uses_points()
        guest.pays()
        kiosk.glass.wait_for_words(ENGLISH.thanks, "doneScreen", within_s=PAYING_S)
    (paid,) = place.restaurant.carried_out("PayOrder")
    assert "bonus=" in paid["tenders"]
    assert all(b"PAY.SYS" in command for command in bank.asked)
