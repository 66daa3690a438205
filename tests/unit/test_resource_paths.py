"""Shipped files are found by name, and nothing else is."""

import pytest

from resources.paths import resource_path


def test_a_shipped_picture_is_found() -> None:
    assert resource_path("pictures", "food", "borsch.svg").read_bytes().startswith(b"<")


def test_a_missing_resource_is_named() -> None:
    with pytest.raises(FileNotFoundError, match=r"pictures/food/no_such_dish\.svg"):
        resource_path("pictures", "food", "no_such_dish.svg")


@pytest.mark.parametrize("way_out", [("..", "pyproject.toml"), ("/etc", "passwd")])
def test_no_name_leads_out_of_the_shipped_folder(way_out: tuple[str, str]) -> None:
    with pytest.raises(FileNotFoundError):
        resource_path(*way_out)
