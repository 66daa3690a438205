"""A home folder as the kiosk finds it: empty, in use, without its key, and read by a thief."""

import errno
import os
import stat
import uuid
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.errors import ErrorCode, StoreError
from kiosk.storage.key import CREDENTIAL, KeyKind
from kiosk.storage.licence_rows import KeptLicence
from kiosk.storage.secrets import Secret
from kiosk.storage.store import Store

TOKEN = "canary-token-3f8a1b"
LICENCE_ID = "8c5ad0b2-1f0e-4c57-9d0f-2f0a4b6f7711"
ANCHOR = "6:655cee55-7bcd-4826-b6e0-a8ccf2017ef3#123450007/17"


async def test_an_empty_folder_becomes_a_private_home(tmp_path: Path) -> None:
    home = tmp_path / "new" / "home"
    store = await Store.open(home, {})
    assert store.key_kind is KeyKind.FILE
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    await store.secrets.put({"a": Secret("new")})
    assert {name: stat.S_IMODE(mode) for name, mode in modes_in(home).items()} == dict.fromkeys(
        ("kiosk.lock", "database.key", "kiosk.db", "kiosk.db-wal", "kiosk.db-shm"), 0o600
    )
    await store.close()


def modes_in(folder: Path) -> dict[str, int]:
    return {file.name: file.stat().st_mode for file in folder.iterdir()}


async def test_a_second_kiosk_on_the_same_home_is_refused_and_told_who_has_it(
    tmp_path: Path,
) -> None:
    store = await Store.open(tmp_path, {})
    with pytest.raises(StoreError, match=r"another kiosk \(process \d+\)") as caught:
        await Store.open(tmp_path, {})
    assert caught.value.code is ErrorCode.STORE_IN_USE
    await store.close()
    await (await Store.open(tmp_path, {})).close()


async def test_a_look_beside_a_running_kiosk_sees_the_present_and_changes_nothing(
    tmp_path: Path,
) -> None:
    running = await Store.open(tmp_path, {})
    await running.secrets.put({"a": Secret("new")})
    looking = await Store.look(tmp_path, {})
    assert await looking.secrets.names() == ("a",)
    await running.secrets.put({"b": Secret("newer")})
    assert await looking.secrets.names() == ("a", "b")
    with pytest.raises(StoreError) as caught:
        await looking.secrets.put({"a": Secret("newest")})
    assert caught.value.code is ErrorCode.STORE_UNWRITABLE
    await looking.close()
    await running.close()


async def test_there_is_nothing_to_look_at_before_the_set_up(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="set the kiosk up first"):
        await Store.look(tmp_path, {})
    assert not (tmp_path / "database.key").exists()


async def test_a_failed_start_does_not_lock_the_home_for_the_next_one(tmp_path: Path) -> None:
    await (await Store.open(tmp_path, {})).close()
    key = (tmp_path / "database.key").read_text()
    (tmp_path / "database.key").write_text("not a key\n")
    with pytest.raises(StoreError) as caught:
        await Store.open(tmp_path, {})
    assert caught.value.code is ErrorCode.STORE_WRONG_KEY
    (tmp_path / "database.key").write_text(key)
    await (await Store.open(tmp_path, {})).close()


async def test_a_lost_key_is_not_replaced_by_a_new_one(tmp_path: Path) -> None:
    await (await Store.open(tmp_path, {})).close()
    (tmp_path / "database.key").unlink()
    with pytest.raises(StoreError, match=r"put its database\.key back") as caught:
        await Store.open(tmp_path, {})
    assert caught.value.code is ErrorCode.STORE_WRONG_KEY
    assert not (tmp_path / "database.key").exists()


async def test_a_key_that_others_can_read_is_refused(tmp_path: Path) -> None:
    await (await Store.open(tmp_path, {})).close()
    (tmp_path / "database.key").chmod(0o644)
    with pytest.raises(StoreError, match="chmod 600"):
        await Store.open(tmp_path, {})


@pytest.mark.parametrize("content", [b"\x07" * 32, b"07" * 32 + b"\n"])
async def test_a_systemd_credential_is_taken_before_the_file(
    tmp_path: Path, content: bytes
) -> None:
    credentials = tmp_path / "credentials"
    credentials.mkdir()
    (credentials / CREDENTIAL).write_bytes(content)
    store = await Store.open(tmp_path / "home", {"CREDENTIALS_DIRECTORY": str(credentials)})
    assert store.key_kind is KeyKind.SYSTEMD_CREDENTIAL
    assert not (tmp_path / "home" / "database.key").exists()
    await store.close()


async def test_a_home_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError) as caught:
        await Store.open(tmp_path / "file" / "home", {})
    assert caught.value.code is ErrorCode.STORE_UNWRITABLE


async def test_a_home_on_a_full_disk_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The folder is left as a real one; only the lock's bytes find no room.
    def full(_descriptor: int, _content: bytes) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patched:
        patched.setattr("kiosk.storage.home_lock.os.write", full)
        with pytest.raises(StoreError, match="No space left") as caught:
            await Store.open(tmp_path, {})
    assert caught.value.code is ErrorCode.STORE_UNWRITABLE
    await (await Store.open(tmp_path, {})).close()


async def test_a_thief_finds_neither_token_nor_licence_in_the_files(tmp_path: Path) -> None:
    store = await Store.open(tmp_path, {})
    await store.secrets.put({"licence-token": Secret(TOKEN)})
    await store.licence.keep(
        KeptLicence(
            anchor=ANCHOR,
            licence_id=LICENCE_ID,
            expires_at=datetime(2026, 12, 31),  # noqa: DTZ001 - the licence server gives no zone
            fetched_at=datetime(2026, 11, 1, tzinfo=UTC),
        )
    )
    await store.menus.put("menu", b"canary-menu" * 999, taken_at=datetime(2026, 11, 1, tzinfo=UTC))

    def leaks() -> list[tuple[str, bytes]]:
        canaries = [TOKEN.encode(), LICENCE_ID.encode(), ANCHOR.encode(), b"canary", b"CREATE"]
        return [
            (file.name, canary)
            for file in tmp_path.iterdir()
            for canary in canaries
            if canary in file.read_bytes()
        ]

    assert (tmp_path / "kiosk.db-wal").stat().st_size > 4096
    assert leaks() == []
    await store.close()
    assert leaks() == []
    assert not (tmp_path / "kiosk.db").read_bytes().startswith(b"SQLite")


async def test_secrets_come_back_whole_and_show_nothing(tmp_path: Path) -> None:
    store = await Store.open(tmp_path, {})
    await store.secrets.put({"b": Secret("пароль"), "a": Secret("old")})
    await store.secrets.put({"a": Secret("new")})
    kept = await store.secrets.get("a")
    assert kept is not None
    assert kept.reveal() == "new"
    assert "new" not in f"{kept} {kept!r} {[kept]}"
    assert await store.secrets.names() == ("a", "b")
    await store.close()


async def test_the_last_good_menu_comes_back_with_its_time(tmp_path: Path) -> None:
    at = datetime(2026, 11, 1, 12, 30, tzinfo=UTC)
    store = await Store.open(tmp_path, {})
    assert await store.menus.get("menu") is None
    await store.menus.put("menu", b"old", taken_at=at)
    await store.menus.put("menu", b"\x00new", taken_at=at)
    kept = await store.menus.get("menu")
    assert kept is not None
    assert (kept.content, kept.taken_at) == (b"\x00new", at)
    await store.close()


async def test_the_instance_guid_is_made_once_and_survives(tmp_path: Path) -> None:
    first, second = uuid.UUID(int=1), uuid.UUID(int=2)
    store = await Store.open(tmp_path, {})
    made = await store.licence.install(first)
    assert (made.instance, made.next_number, made.pending_number) == (first, 0, None)
    await store.licence.go_on(5)
    await store.close()
    store = await Store.open(tmp_path, {})
    again = await store.licence.install(second)
    assert (again.instance, again.next_number) == (first, 5)
    await store.close()
