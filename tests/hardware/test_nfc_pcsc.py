"""Cards on a real smart-card service: what a guest's card becomes, and what disturbs nobody."""

from __future__ import annotations

import logging
from collections.abc import Iterator

import pytest

from hardware.contactless import READ_HEADER
from hardware.drivers.nfc_pcsc import PcscCardReader
from hardware.drivers.pcsc_options import PcscOptions
from hardware.protocols import CardSeen, HealthState, PaymentCardSeen
from hardware.supervisor import Times
from tests.hardware.bench import PAYMENT_NUMBER, PAYMENT_TRACK
from tests.hardware.patience import until
from tests.hardware.smart_card_service import READER, SmartCardService
from tests.hardware.virtual_card import (
    Applications,
    Card,
    Mifare,
    Tag,
    held,
    text_record,
    uri_record,
)
from tests.hardware.watched_pcsc import OTHER_UID, UID, listened_to, watched

KEY = bytes.fromhex("A0B1C2D3E4F5")
NUMBER = "777000001"


@pytest.fixture
def service() -> Iterator[SmartCardService]:
    with SmartCardService() as running:
        yield running


class Clock:
    """Stands still, and is looked at."""

    def __init__(self) -> None:
        self._now = 0.0
        self._looks = 0

    def __call__(self) -> float:
        self._looks += 1
        return self._now

    async def shows(self, now: float) -> None:
        """Waits until somebody has seen the new time."""
        self._now, looks = now, self._looks
        await until(lambda: self._looks > looks + 1)


async def test_a_card_is_told_by_its_own_number(service: SmartCardService) -> None:
    async with watched() as seen:
        with held(service.port, Tag(uid=UID)):
            await seen.tells(1)
    (card,) = seen.told
    assert isinstance(card, CardSeen)
    assert (card.number, card.uid, card.source) == ("04A1B2C3D4E5F6", UID, "tapped")
    assert "A1B2" not in repr(card)


@pytest.mark.parametrize(
    ("message", "number"),
    [
        (text_record(NUMBER), NUMBER),
        (text_record("Гость " + NUMBER), "Гость " + NUMBER),
        (text_record(NUMBER * 40), NUMBER * 40),
        (uri_record(4, f"example.org/card/{NUMBER}"), f"https://example.org/card/{NUMBER}"),
    ],
    ids=["text", "russian text", "text over many pages", "address"],
)
async def test_a_tag_is_told_by_what_is_written_on_it(
    service: SmartCardService, message: bytes, number: str
) -> None:
    async with watched(reads="ndef") as seen:
        with held(service.port, Tag(uid=UID, message=message)):
            await seen.tells(1)
    assert seen.numbers == [number]


def mifare(block: bytes) -> Mifare:
    return Mifare(uid=OTHER_UID, key=KEY, blocks={6: block, 8: bytes(range(16))})


async def test_a_block_is_opened_with_its_key_and_read(service: SmartCardService) -> None:
    options = {"reads": "block", "block": 6, "key": KEY.hex(), "block_text": True}
    async with watched(**options) as seen:
        with held(service.port, mifare(NUMBER.encode().ljust(16, b"\x00"))):
            await seen.tells(1)
    assert seen.numbers == [NUMBER]


async def test_blocks_go_on_behind_the_keys_of_a_sector(service: SmartCardService) -> None:
    options = {"reads": "block", "block": 6, "blocks": 2, "key": KEY.hex()}
    async with watched(**options) as seen:
        with held(service.port, mifare(b"\xaa" * 16)):
            await seen.tells(1)
    (card,) = seen.told
    assert isinstance(card, CardSeen)
    assert card.uid == b"\xaa" * 16 + bytes(range(16))
    assert card.number == card.uid.hex().upper()


async def test_a_card_with_another_key_is_not_read_and_the_key_is_told_to_nobody(
    service: SmartCardService, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    foreign = Mifare(uid=OTHER_UID, key=bytes(6), blocks={})
    options = {"reads": "block", "block": 6, "key": KEY.hex(), "block_text": True}
    async with watched(**options) as seen:
        with held(service.port, foreign):
            await until(lambda: "not read" in caplog.text)
        with held(service.port, mifare(b"17".ljust(16))):
            await seen.tells(1)
    assert seen.numbers == ["17"]
    assert "does not accept the key" in caplog.text
    assert KEY.hex() not in caplog.text.lower()
    assert KEY.hex() not in repr(seen.reader.__dict__).lower()


async def test_a_card_that_lies_on_the_reader_counts_once(service: SmartCardService) -> None:
    async with watched(again_after_s=0) as seen:
        with held(service.port, Tag(uid=UID)) as lying:
            await seen.tells(1)
            # The second reader's card is read in a later round than the first's next would be.
            for _ in range(2):
                with held(service.port + 1, Tag(uid=OTHER_UID)):
                    await until(lambda: OTHER_UID.hex().upper() in seen.numbers)
            assert not lying.torn.is_set()
    assert seen.numbers == [UID.hex().upper(), OTHER_UID.hex().upper()]


async def test_cards_one_after_another_are_told_in_that_order(service: SmartCardService) -> None:
    cards = [Tag(uid=bytes((4, 1, 1, place))) for place in range(3)]
    async with watched() as seen:
        for place, card in enumerate(cards, start=1):
            with held(service.port, card):
                await seen.tells(place)
    assert seen.numbers == [card.uid.hex().upper() for card in cards]


@pytest.mark.parametrize("answers", [0, 1, 2, 4])
async def test_a_card_torn_away_while_it_is_read_is_no_card(
    service: SmartCardService, answers: int
) -> None:
    async with watched(reads="ndef") as seen:
        with held(service.port, Tag(uid=UID, message=text_record("torn" * 30)), answers) as card:
            await until(card.torn.is_set)
        with held(service.port, Tag(uid=OTHER_UID, message=text_record("whole"))):
            await seen.tells(1)
        assert seen.reader.health.state is HealthState.READY
    assert seen.numbers == ["whole"]


async def test_a_card_the_reader_loses_for_a_moment_counts_once(service: SmartCardService) -> None:
    async with watched(again_after_s=60) as seen:
        for card in (Tag(uid=UID), Tag(uid=UID), Tag(uid=OTHER_UID)):
            with held(service.port, card):
                await until(lambda card=card: b"\xff\xca\x00\x00\x00" in card.asked)  # type: ignore[misc]  # bound
        await seen.tells(2)
    assert seen.numbers == [UID.hex().upper(), OTHER_UID.hex().upper()]


async def test_a_card_that_lay_there_for_long_and_slips_counts_once(
    service: SmartCardService,
) -> None:
    clock = Clock()
    reader = PcscCardReader(PcscOptions(again_after_s=60), Times(monotonic=clock))
    async with listened_to(reader) as seen:
        with held(service.port, Tag(uid=UID)):
            await seen.tells(1)
            await clock.shows(100.0)
        with held(service.port, Tag(uid=UID)) as again:
            await until(again.read.is_set)
        with held(service.port, Tag(uid=OTHER_UID)):
            await seen.tells(2)
    assert seen.numbers == [UID.hex().upper(), OTHER_UID.hex().upper()]


async def test_a_card_presented_again_counts_again(service: SmartCardService) -> None:
    async with watched(again_after_s=0) as seen:
        for times in (1, 2):
            with held(service.port, Tag(uid=UID)):
                await seen.tells(times)


@pytest.mark.parametrize(
    "card",
    [
        Tag(uid=UID),
        Tag(uid=UID, message=b"\xd1\x01\xffT\x02ru"),
        Tag(uid=UID, message=b"\xd2\x01\x01x1"),
        Applications(uid=UID),
    ],
    ids=["never written", "torn message", "neither text nor address", "no tag"],
)
async def test_a_card_without_what_is_sought_is_left_alone(
    service: SmartCardService, card: Card, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    async with watched(reads="ndef") as seen:
        with held(service.port, card):
            await until(lambda: "was not read" in caplog.text)
        with held(service.port, Tag(uid=OTHER_UID, message=text_record("next"))):
            await seen.tells(1)
    assert seen.numbers == ["next"]


async def test_of_a_payment_card_nothing_is_asked_but_whether_it_pays(
    service: SmartCardService,
) -> None:
    bank = Applications(uid=UID, directory=b"2PAY.SYS.DDF01", contents=PAYMENT_NUMBER.encode())
    async with watched() as seen:
        with held(service.port, bank):
            await seen.tells(1)
    assert seen.told == [PaymentCardSeen(source="tapped")]  # type: ignore[arg-type]  # its value
    assert [command[:2] for command in bank.asked] == [b"\x00\xa4"]


async def test_the_number_of_a_payment_card_on_a_tag_is_not_the_last_answer_received(
    service: SmartCardService,
) -> None:
    tag = Tag(uid=UID, message=text_record(PAYMENT_NUMBER))
    async with watched(reads="ndef") as seen:
        with held(service.port, tag):
            await seen.tells(1)
    assert seen.told == [PaymentCardSeen(source="tapped")]  # type: ignore[arg-type]  # its value
    assert tag.asked[-1] == READ_HEADER


async def test_a_card_with_applications_that_do_not_pay_is_a_guest_card(
    service: SmartCardService,
) -> None:
    async with watched() as seen:
        with held(service.port, Applications(uid=UID)):
            await seen.tells(1)
    assert seen.numbers == [UID.hex().upper()]


async def test_a_payment_number_somebody_wrote_on_a_tag_is_dropped(
    service: SmartCardService, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    written = Tag(uid=UID, message=text_record(PAYMENT_TRACK))
    async with watched(reads="ndef") as seen:
        with held(service.port, written):
            await seen.tells(1)
    assert seen.told == [PaymentCardSeen(source="tapped")]  # type: ignore[arg-type]  # its value
    assert PAYMENT_NUMBER[:6] not in caplog.text


async def test_only_cards_that_answer_as_the_settings_say_are_read(
    service: SmartCardService,
) -> None:
    tag = "3B8F8001804F0CA00000030603.003"
    async with watched(atr=tag.lower()) as seen:
        other = Mifare(uid=UID, key=KEY, blocks={})
        with held(service.port, other):
            await until(lambda: bool(other.asked))
        with held(service.port, Tag(uid=OTHER_UID)):
            await seen.tells(1)
    assert seen.numbers == [OTHER_UID.hex().upper()]


async def test_only_the_reader_that_the_settings_name_is_listened_to(
    service: SmartCardService,
) -> None:
    async with watched(reader="pcd 00 01") as seen:
        with held(service.port, Tag(uid=UID)), held(service.port + 1, Tag(uid=OTHER_UID)):
            await seen.tells(1)
    assert seen.numbers == [OTHER_UID.hex().upper()]


async def test_a_reader_of_another_name_is_told_to_staff(service: SmartCardService) -> None:
    async with watched(reader="ACR122") as seen:
        reason = await seen.is_(HealthState.MISSING)
    assert READER in reason
