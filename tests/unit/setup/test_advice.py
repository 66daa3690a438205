"""Every trouble between the kiosk and a server has a sentence of its own."""

import itertools

import pytest

from kiosk.errors import ErrorCode, GarbledReply, NoReply, NotSent, Obstacle
from kiosk.setup.advice import advice
from kiosk.setup.obstacle_advice import FarSide, obstacle_advice


@pytest.mark.parametrize("side", FarSide)
def test_each_obstacle_is_one_sentence_and_like_no_other(side: FarSide) -> None:
    told = [obstacle_advice(obstacle, side) for obstacle in Obstacle]
    for sentence in told:
        assert sentence.endswith(".")
        assert sentence[0].isupper()
        assert not set("{}\n") & set(sentence)
        assert ". " not in sentence, "one sentence"
    assert len(set(told)) == len(told)


def test_sentences_about_different_servers_name_different_settings() -> None:
    for one, other in itertools.combinations(FarSide, 2):
        closed = Obstacle.PORT_CLOSED
        assert obstacle_advice(closed, one) != obstacle_advice(closed, other)


@pytest.mark.parametrize(
    ("trouble", "setting"),
    [
        (NotSent(ErrorCode.POS_UNREACHABLE, obstacle=Obstacle.NO_ROUTE), "cash_server.host"),
        (NoReply(ErrorCode.CRM_SILENT, obstacle=Obstacle.CLOSED), "card_system.crm7.url"),
        (NotSent(ErrorCode.LICENCE_UNREACHABLE, obstacle=Obstacle.NOT_TLS), "licence.server_url"),
    ],
)
def test_the_code_tells_whose_settings_are_meant(trouble: NotSent, setting: str) -> None:
    assert setting in advice(trouble)


def test_what_is_known_stands_in_brackets_and_the_name_for_the_log_does_not() -> None:
    trouble = GarbledReply(ErrorCode.PROTOCOL, "HTTP 404", obstacle=Obstacle.NOT_FOUND)
    assert trouble.detail == "not-found: HTTP 404"
    assert advice(trouble, FarSide.CASH_SERVER).endswith("cash_server.host and port. (HTTP 404)")
    assert advice(NotSent(ErrorCode.POS_UNREACHABLE)).startswith(
        "The cash server cannot be reached"
    )
