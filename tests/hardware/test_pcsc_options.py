"""Options of the smart-card reader: what is refused, and that a key is never told."""

from __future__ import annotations

from pathlib import Path

import pytest

from hardware.contactless import Reads
from hardware.drivers.nfc_pcsc import PcscCardReader
from hardware.drivers.pcsc_options import PcscOptions
from hardware.errors import BadDeviceSettings
from hardware.registry import CARD_READERS

KEY = "A0B1C2D3E4F5"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"reads": "track"}, "reads"),
        ({"atr": "3B8"}, "atr"),
        ({"atr": "hello!"}, "atr"),
        ({"reads": "block"}, "key_file"),
        ({"reads": "block", "key": "A0B1"}, "12 hexadecimal digits"),
        ({"reads": "block", "key": "A0B1C2D3E4ZZ"}, "12 hexadecimal digits"),
        ({"reads": "block", "key": KEY, "block": 256}, "255"),
        ({"reads": "block", "key": KEY, "key_slot": -1}, "255"),
        ({"reads": "block", "key": KEY, "blocks": 0}, "blocks"),
        ({"reads": "block", "key": KEY, "key_kind": "c"}, "key_kind"),
        ({"reads": "block", "key_file": "no/such/file"}, "cannot be read"),
        ({"again_after_s": -1}, "again_after_s"),
        ({"speed": 9600}, "speed"),
    ],
)
def test_what_cannot_be_meant_is_refused_in_one_sentence(
    options: dict[str, object], words: str
) -> None:
    with pytest.raises(BadDeviceSettings) as caught:
        CARD_READERS.open("nfc-pcsc", options)
    assert words in str(caught.value)
    assert "A0B1" not in str(caught.value)
    assert caught.value.__cause__ is None


def test_a_key_comes_from_a_file_of_this_account_alone(tmp_path: Path) -> None:
    file = tmp_path / "card.key"
    file.write_text(KEY + "\n")
    file.chmod(0o600)
    options = PcscOptions(reads=Reads.BLOCK, key_file=str(file))
    assert options.sought.key == bytes.fromhex(KEY)
    assert KEY not in repr(options)
    assert isinstance(PcscCardReader(options), PcscCardReader)


@pytest.mark.parametrize("rights", [0o640, 0o604, 0o660])
def test_a_key_that_others_can_read_is_refused(tmp_path: Path, rights: int) -> None:
    file = tmp_path / "card.key"
    file.write_text(KEY)
    file.chmod(rights)
    with pytest.raises(BadDeviceSettings, match="chmod 600"):
        PcscOptions(reads=Reads.BLOCK, key_file=str(file))


@pytest.mark.parametrize(
    ("atr", "answer", "fits"),
    [
        ("", "3B00", True),
        ("3b 8f:80", "3B8F8001", True),
        ("3B8F", "3B8E8001", False),
        ("3B..80", "3B8F8001", True),
        ("8F80", "3B8F8001", False),
    ],
)
def test_an_answer_to_reset_fits_from_its_beginning(atr: str, answer: str, fits: bool) -> None:
    assert (PcscOptions(atr=atr).atr_pattern.match(answer) is not None) is fits
