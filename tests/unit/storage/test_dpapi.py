"""The database key as Windows keeps it: sealed for one account, in no file in the clear."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kiosk.errors import ErrorCode, StoreError
from kiosk.storage.dpapi import Dpapi, system_sealer
from kiosk.storage.key import KEY_FILE, SEALED_FILE, KeyKind, find_key, make_key
from tests.unit.storage.windows import Account


@pytest.fixture
def account() -> Account:
    return Account("kiosk")


@pytest.fixture
def sealer(account: Account) -> Dpapi:
    return Dpapi(account, account)


def test_a_sealed_key_is_found_again_and_is_in_no_file(tmp_path: Path, sealer: Dpapi) -> None:
    made = make_key(tmp_path, sealer)
    assert made.kind is KeyKind.SEALED
    assert find_key(tmp_path, {}, sealer) == made
    assert [file.name for file in tmp_path.iterdir()] == [SEALED_FILE]
    kept = (tmp_path / SEALED_FILE).read_bytes()
    assert made.value not in kept
    assert made.value.hex().encode() not in kept


def test_another_account_does_not_open_it(tmp_path: Path, sealer: Dpapi) -> None:
    make_key(tmp_path, sealer)
    stranger = Account("stranger")
    with pytest.raises(StoreError, match="another account or on another machine") as caught:
        find_key(tmp_path, {}, Dpapi(stranger, stranger))
    assert caught.value.code is ErrorCode.STORE_WRONG_KEY


def test_a_key_that_was_brought_along_in_a_file_still_opens(tmp_path: Path, sealer: Dpapi) -> None:
    written = make_key(tmp_path)
    assert (tmp_path / KEY_FILE).exists()
    found = find_key(tmp_path, {}, sealer)
    assert found is not None
    assert (found.kind, found.value) == (KeyKind.FILE, written.value)


def test_what_was_sealed_is_whole_and_windows_memory_is_wiped_and_given_back(
    account: Account, sealer: Dpapi
) -> None:
    key = bytes(range(32))
    assert sealer.open(sealer.seal(key)) == key
    assert account.out == {}
    assert account.given_back == [bytes(48), bytes(32)]
    assert account.flags == {1}, "Windows may ask nobody"


def test_an_account_that_cannot_seal_is_told(sealer: Dpapi, account: Account) -> None:
    account.CryptProtectData = lambda *_: 0  # type: ignore[method-assign]  # Windows says no
    with pytest.raises(StoreError, match="does not seal") as caught:
        sealer.seal(bytes(32))
    assert caught.value.code is ErrorCode.STORE_UNWRITABLE


def test_something_else_that_this_account_sealed_is_no_key(tmp_path: Path, sealer: Dpapi) -> None:
    (tmp_path / SEALED_FILE).write_bytes(sealer.seal(b"a password"))
    with pytest.raises(StoreError, match="is not a database key"):
        find_key(tmp_path, {}, sealer)


@pytest.mark.skipif(sys.platform == "win32", reason="there it is Windows")
def test_other_platforms_seal_nothing() -> None:
    assert system_sealer() is None
