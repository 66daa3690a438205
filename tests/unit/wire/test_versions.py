"""Server versions: compared by number, and each part of the interface from its own on."""

from uuid import UUID

import pytest

from kiosk.wire.rkeeper.envelope import encode
from kiosk.wire.rkeeper.order_changes import VoidOrder
from kiosk.wire.rkeeper.orders import GetOrder
from kiosk.wire.rkeeper.receipts import GetReceiptList
from kiosk.wire.rkeeper.versions import (
    SINCE,
    Feature,
    ServerVersion,
    has,
    newer_parts,
    server_version,
)
from tests.unit.wire.examples.every_command import EXAMPLES


@pytest.mark.parametrize(
    ("told", "version"),
    [
        ("7.07.00.287", (7, 7, 0, 287)),
        ("7.7.0.287", (7, 7, 0, 287)),
        ("7.25.11.2001", (7, 25, 11, 2001)),
        ("7.05.03", (7, 5, 3)),
        ("", None),
        ("7", None),
        ("7.7.x", None),
        ("7.7.0.287 beta", None),
        ("٧.٧", None),
    ],
)
def test_padding_does_not_matter_and_nonsense_is_no_version(
    told: str, version: ServerVersion | None
) -> None:
    assert server_version(told) == version


@pytest.mark.parametrize(
    ("told", "licensed"),
    [
        ("7.5.8.65", False),
        ("7.6.1.999", False),
        ("7.6.2.285", False),
        ("7.6.2.286", True),
        # The line between two that are named: a licence part it does not know is ignored.
        ("7.6.3.1", True),
        ("7.6.4.346", False),
        ("7.6.4.347", True),
        ("7.6.5.39", False),
        ("7.6.5.40", True),
        ("7.6.6.1", True),
        ("7.07.00.001", True),
        ("7.26.8.2001", True),
        ("", True),
    ],
)
def test_only_a_server_that_is_surely_too_old_gets_no_licence_part(
    told: str, licensed: bool
) -> None:
    assert has(server_version(told), Feature.LICENCE_INFO) is licensed


@pytest.mark.parametrize("feature", Feature)
def test_each_part_is_there_from_its_version_on_and_not_one_build_before(feature: Feature) -> None:
    for first in SINCE[feature]:
        assert has(first, feature)
        before = (*first[:-1], first[-1] - 1)
        assert not has(before, feature)


def test_versions_of_one_part_ascend() -> None:
    assert all(list(versions) == sorted(versions) for versions in SINCE.values())
    assert set(SINCE) == set(Feature)


def test_parts_of_a_request_that_came_later_are_named() -> None:
    old = encode(GetOrder(order=UUID(int=1)))
    assert newer_parts(old) == {}
    lock = UUID(int=2)
    void = VoidOrder(order=UUID(int=1), station_id=1, manager_id=2, reason_id=3, lock_guid=lock)
    assert newer_parts(encode(void)) == {"@lockguid": Feature.LOCK_GUID}
    assert newer_parts(encode(GetReceiptList(order=UUID(int=1)))) == {
        "GetReceiptList": Feature.RECEIPT_LIST
    }


def test_every_feature_but_the_licence_is_asked_for_by_a_part_of_some_command() -> None:
    asked = {
        feature for example in EXAMPLES for feature in newer_parts(encode(example.command)).values()
    }
    assert asked == set(Feature) - {Feature.LICENCE_INFO}
