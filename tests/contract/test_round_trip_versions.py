"""Cash servers of every age: what theirs lacks is seen by the kiosk without trouble (rk7 §7)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeAlias

import pytest

from kiosk.errors import ErrorCode, PosRefused, Remedy
from kiosk.wire.rkeeper.command import Command
from kiosk.wire.rkeeper.envelope import encode
from kiosk.wire.rkeeper.licence import GetXMLLicenseInstanceSeqNumber
from kiosk.wire.rkeeper.line_states import KitchenState, LineState
from kiosk.wire.rkeeper.system import GetSystemInfo2
from kiosk.wire.rkeeper.versions import SINCE, Feature, has, server_version
from tests.contract.round_trips.conversation import Conversation
from tests.contract.round_trips.money import intent
from tests.contract.round_trips.place import LINE, ORDER, OTHER_ORDER, TEA_PRICE
from tests.contract.round_trips.purchase import filled, head, purchase

UNNAMED_VOID = ("VoidOrder @change_guids",)


class Told(StrEnum):
    """What of answers came with some version, and what of requests nobody has to switch."""

    NET_NAME_OF_EXECUTOR = "net-name-of-executor"
    LINE_STATE = "line-state"
    ORDER_IN_CREATE_ANSWER = "order-in-create-answer"
    PAYMENT_BASIC_SUM = "payment-basic-sum"
    KEPT_GUIDS_ON_VOID = "kept-guids-on-void"
    KITCHEN_STATE = "kitchen-state"


@dataclass(frozen=True, slots=True, kw_only=True)
class Age:
    """A server's version, what it does not read of a purchase, and what it knows already."""

    version: str
    ignores: tuple[str, ...] = ()
    knows: frozenset[Feature | Told]


_Known: TypeAlias = frozenset[Feature | Told]
_ANCIENT: _Known = frozenset({Feature.RECEIPT_LIST})
_MIDDLE: _Known = _ANCIENT | {
    Told.NET_NAME_OF_EXECUTOR,
    Told.LINE_STATE,
    Told.ORDER_IN_CREATE_ANSWER,
    Feature.KITCHEN_SCREEN_SWITCH,
    Told.PAYMENT_BASIC_SUM,
}
_LICENSED: _Known = _MIDDLE | {Feature.LICENCE_INFO}
_RECENT: _Known = _LICENSED | {Told.KEPT_GUIDS_ON_VOID}
_NEWEST: _Known = _RECENT | {Feature.INTENT_PAY_ORDER, Told.KITCHEN_STATE}

AGES = (
    Age(
        version="7.5.3.202",
        ignores=("SaveOrder @sendtovdu", "VoidOrder @sendtovdu", *UNNAMED_VOID),
        knows=_ANCIENT,
    ),
    Age(version="7.6.2.285", ignores=UNNAMED_VOID, knows=_MIDDLE),
    Age(version="7.6.2.286", ignores=UNNAMED_VOID, knows=_LICENSED),
    Age(version="7.7.0.330", knows=_RECENT),
    Age(version="7.26.8.2001", knows=_NEWEST),
)
at_every_age = pytest.mark.parametrize("age", AGES, ids=lambda age: age.version)


@at_every_age
def test_the_kiosk_believes_of_a_server_what_its_version_says(age: Age):
    believed = {one for one in SINCE if has(server_version(age.version), one)}
    assert believed & _NEWEST == age.knows & set(Feature)


@at_every_age
async def test_a_purchase_is_understood(age: Age):
    talk = Conversation(version=age.version)
    bought = await purchase(talk)
    assert (bought.created.guid, bought.created.order is not None) == (
        ORDER,
        Told.ORDER_IN_CREATE_ANSWER in age.knows,
    )
    (line,) = bought.saved.order.lines
    assert (line.guid, line.deleted) == (LINE, False)
    assert line.state == (LineState.FIXED if Told.LINE_STATE in age.knows else 0)
    assert line.kitchen == (
        KitchenState.SENT if Told.KITCHEN_STATE in age.knows else KitchenState.NONE
    )
    assert (bought.saved.faults, bought.due.unpaid_sum) == ((), TEA_PRICE)
    (receipt,) = bought.paid.receipts
    assert [payment.basic_sum for payment in receipt.payments] == [
        TEA_PRICE if Told.PAYMENT_BASIC_SUM in age.knows else None
    ]
    assert [one.number for one in bought.receipts.standing] == [receipt.number]
    assert (bought.seen.is_paid, bought.seen.unpaid_sum) == (True, 0)
    assert (bought.voided.deleted, bought.voided.guid) == (True, OTHER_ORDER)
    assert set(talk.ignored()) == set(age.ignores)


@at_every_age
async def test_the_licence_goes_only_where_it_is_read(age: Age):
    talk = Conversation(version=age.version)
    await purchase(talk)
    numbers = [facts.get("sequence") for facts in talk.carried_out("SaveOrder")]
    assert numbers == ([0, 2] if Feature.LICENCE_INFO in age.knows else [None, None])


@at_every_age
async def test_the_counter_is_asked_for_where_there_is_one(age: Age):
    talk = Conversation(version=age.version)
    await talk.ordered()
    question = GetXMLLicenseInstanceSeqNumber(identity=talk.identity)
    if Feature.LICENCE_INFO in age.knows:
        assert await talk.ask(question) == 0
    else:
        await _is_unknown(talk, question)


@at_every_age
async def test_an_intent_receipt_is_made_where_there_is_such_a_thing(age: Age):
    talk = Conversation(version=age.version)
    await talk.ordered()
    if Feature.INTENT_PAY_ORDER in age.knows:
        assert len((await talk.ask(intent(TEA_PRICE))).checks) == 1
    else:
        await _is_unknown(talk, intent(TEA_PRICE))


@at_every_age
async def test_a_server_tells_its_version_and_maybe_its_name(age: Age):
    info = await Conversation(version=age.version).ask(GetSystemInfo2())
    assert info.server_version == age.version
    assert bool(info.net_name) is (Told.NET_NAME_OF_EXECUTOR in age.knows)


async def test_a_licence_sent_to_a_server_before_licensing_does_no_harm():
    talk = Conversation(version="7.6.2.285")
    await talk.ask(head(ORDER))
    saved = await talk.send(type(filled(ORDER)), encode(filled(ORDER), talk.identity.numbered(7)))
    assert saved.order.order_sum == TEA_PRICE
    assert talk.ignored() == ["SaveOrder LicenseInfo/"]


async def _is_unknown(talk: Conversation, command: Command[Any]) -> None:
    with pytest.raises(PosRefused) as caught:
        await talk.ask(command)
    refused = caught.value
    assert (refused.code, refused.remedy) == (ErrorCode.POS_REFUSED, Remedy.NEVER)
    assert "Unknown command" in refused.detail
