"""The profile survives being written, and its example never goes stale."""

import stat
import tomllib
from pathlib import Path

import pytest
from pydantic.fields import FieldInfo

from kiosk.errors import SettingsError
from kiosk.settings.example import example_profile, example_setup_file, variable_for
from kiosk.settings.problems import section_in
from kiosk.settings.profile import Profile
from kiosk.settings.reader import parsed, profile_from, read_profile
from kiosk.settings.secret_keys import secret_keys, usual_reference
from kiosk.settings.values import Section
from kiosk.settings.writer import profile_text, write_profile, write_text

EXAMPLE = profile_from(parsed(example_profile(), name="example"))


def declared(
    section: type[Section], path: tuple[str, ...] = ()
) -> dict[tuple[str, ...], FieldInfo]:
    found: dict[tuple[str, ...], FieldInfo] = {}
    for name, field in section.model_fields.items():
        below = section_in(field.annotation)
        if below is None:
            found[*path, name] = field
        else:
            found.update(declared(below, (*path, name)))
    return found


def standing(tables: dict[str, object], path: tuple[str, ...] = ()) -> set[tuple[str, ...]]:
    found: set[tuple[str, ...]] = set()
    for name, value in tables.items():
        if isinstance(value, dict) and name not in ("options", "number"):
            found |= standing(value, (*path, name))
        elif isinstance(value, list) and value and isinstance(value[0], dict):
            found |= standing(value[0], (*path, name))
        else:
            found.add((*path, name))
    return found


def test_the_example_has_every_setting_and_reads_as_a_profile() -> None:
    assert standing(tomllib.loads(example_profile())) == set(declared(Profile))


def test_every_setting_says_what_it_means() -> None:
    for key, field in declared(Profile).items():
        assert field.description, key
        assert field.description.endswith("."), key


def test_the_example_of_a_setup_file_takes_secrets_from_elsewhere() -> None:
    text = example_setup_file()
    assert "secret:" not in text
    assert 'password = "env:SAMOVAR_CASH_SERVER_PASSWORD"' in text
    assert secret_keys() == (
        "cash_server.password",
        "licence.user",
        "licence.password",
        "licence.token",
        "licence.token_until",
        "card_system.crm5.key_code",
    )
    assert all(f'"env:{variable_for(key)}"' in text for key in secret_keys())


def test_usual_references_are_valid_references() -> None:
    assert usual_reference("cash_server.password") == EXAMPLE.cash_server.password


def test_a_written_profile_reads_back_the_same(tmp_path: Path) -> None:
    write_profile(EXAMPLE, tmp_path / "profile.toml")
    assert read_profile(tmp_path / "profile.toml") == EXAMPLE
    assert stat.S_IMODE((tmp_path / "profile.toml").stat().st_mode) == 0o600


def test_the_previous_profile_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "profile.toml"
    write_text("a = 1\n", file)
    assert not (tmp_path / "profile.toml.previous").exists()
    write_text("a = 2\n", file)
    write_text("a = 3\n", file)
    assert file.read_text() == "a = 3\n"
    assert (tmp_path / "profile.toml.previous").read_text() == "a = 2\n"
    assert sorted(left.name for left in tmp_path.iterdir()) == [
        "profile.toml",
        "profile.toml.previous",
    ]


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="cannot be written"):
        write_profile(EXAMPLE, tmp_path / "absent" / "profile.toml")


def test_what_is_not_set_is_not_written() -> None:
    bare = EXAMPLE.model_copy(
        update={"restaurant": EXAMPLE.restaurant.model_copy(update={"bonus_tender_id": None})}
    )
    assert "bonus_tender_id" not in profile_text(bare)
    assert "bonus_tender_id" in profile_text(EXAMPLE)
