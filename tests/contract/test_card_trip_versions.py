"""What only one version of the card system knows: the other is not even asked."""

from __future__ import annotations

import pytest

from kiosk.errors import CrmRefused, ErrorCode
from kiosk.wire.crm.action import CrmVersion
from kiosk.wire.crm.holder_search import SearchHoldersOld
from tests.contract.card_trips.card_desk import CardHouse
from tests.contract.card_trips.only_crm7 import ONLY_CRM7, OnlyCrm7

pytestmark = pytest.mark.asyncio(loop_scope="module")

every_form = pytest.mark.parametrize("form", ONLY_CRM7, ids=lambda form: form.name)


@every_form
async def test_crm7_carries_it_out(form: OnlyCrm7, card_house: CardHouse):
    async with card_house.desk(CrmVersion.CRM7) as desk:
        await form.came_of_it(desk, await desk.ask(form.action))
        assert desk.ignored() == []


@every_form
async def test_crm5_is_not_asked_for_it(form: OnlyCrm7, card_house: CardHouse):
    async with card_house.desk(CrmVersion.CRM5) as desk:
        with pytest.raises(CrmRefused) as caught:
            await desk.ask(form.action)
        assert caught.value.code is ErrorCode.CRM_REFUSED
        assert caught.value.sac == "", "it is the kiosk that refuses"
        assert len(desk.counter.journal) == 0


async def test_crm7_does_not_know_the_old_name_of_a_search(card_house: CardHouse):
    async with card_house.desk(CrmVersion.CRM7) as desk:
        with pytest.raises(CrmRefused) as caught:
            await desk.ask(SearchHoldersOld(search_guid="{0}"))
        assert caught.value.sac == "SAC-0101"
