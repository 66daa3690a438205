"""Asks the card system who the guest is; every answer becomes a change of the session's state."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress

from msgspec.structs import replace

from kiosk.domain.guest import CardHolder
from kiosk.errors import CrmRefused, ErrorCode, LinkError
from kiosk.logs import logger
from kiosk.session import signing_in
from kiosk.session.ports import Rooms
from kiosk.session.recognising import not_recognised, recognised
from kiosk.session.state import Change, CheckCode, LookUpCard, Recognition, SendCode

_log = logger(__name__)


class Reception:
    """Runs the errands that find out who the guest is.

    ``change`` takes what an answer does to the state of that moment and shows it. A bug of ours is
    told to the guest as an unavailable card system and goes on to the log.
    """

    def __init__(self, rooms: Rooms, change: Callable[[Change], None]) -> None:
        self._rooms = rooms
        self._change = change
        self._running: list[Callable[[], object]] = []

    def ask(self, errand: Recognition) -> None:
        """Begins to find out; returns at once."""
        match errand:
            case LookUpCard():
                work, name = self._look_up(errand), "card look-up"
            case SendCode():
                work, name = self._send_code(errand), "one-time code"
            case CheckCode():
                work, name = self._check_code(errand), "sign-in"
        self._running.append(self._rooms.spawn(work, name))

    def forget(self) -> None:
        """The guest has left: what is still being asked holds their card or phone, and ends."""
        for stop in self._running:
            stop()
        self._running.clear()

    async def _look_up(self, errand: LookUpCard) -> None:
        if self._rooms.cards is None:
            return
        try:
            holder = await self._rooms.cards.look_up(errand.card)
        except (CrmRefused, LinkError) as exc:
            _tell_staff(exc)
            code = exc.code
            self._tell_card(errand, lambda s: not_recognised(s, code))
        except Exception:
            self._tell_card(errand, lambda s: not_recognised(s, ErrorCode.CRM_SILENT))
            raise
        else:
            self._tell_card(errand, lambda s: recognised(s, holder))
            await self._add_expiring(holder)

    def _tell_card(self, errand: LookUpCard, change: Change) -> None:
        """Another card may have been presented since, or another guest may be here."""
        self._change(lambda state: change(state) if state.card == errand.card else state)

    async def _send_code(self, errand: SendCode) -> None:
        if self._rooms.phones is None:
            return
        try:
            sent = await self._rooms.phones.send_code(errand.phone)
        except (CrmRefused, LinkError) as exc:
            self._tell_no(errand, exc)
        except Exception:
            self._change(lambda s: signing_in.unanswered(s, errand, ErrorCode.CRM_SILENT))
            raise
        else:
            self._change(lambda s: signing_in.code_sent(s, errand, sent, self._now))

    async def _check_code(self, errand: CheckCode) -> None:
        if self._rooms.phones is None:
            return
        try:
            holder = await self._rooms.phones.sign_in(
                errand.phone, errand.code, register=errand.register
            )
        except (CrmRefused, LinkError) as exc:
            self._tell_no(errand, exc)
        except Exception:
            self._change(lambda s: signing_in.unanswered(s, errand, ErrorCode.CRM_SILENT))
            raise
        else:
            self._change(lambda s: signing_in.signed_in(s, errand, holder))
            await self._add_expiring(holder)

    def _tell_no(self, errand: SendCode | CheckCode, no: CrmRefused | LinkError) -> None:
        _tell_staff(no)
        if isinstance(no, CrmRefused):
            refusal = no
            self._change(lambda s: signing_in.refused(s, errand, refusal, self._now))
        else:
            self._change(lambda s: signing_in.unanswered(s, errand, no.code))

    async def _add_expiring(self, holder: CardHolder) -> None:
        """Nice to know and asked last: the guest is greeted without waiting for it."""
        if self._rooms.cards is None or holder.account is None:
            return
        expiring = None
        with suppress(CrmRefused, LinkError):
            expiring = await self._rooms.cards.expiring(holder.account)
        if expiring is None:
            return
        told = replace(holder, expiring=expiring)
        self._change(lambda s: replace(s, holder=told) if s.holder == holder else s)

    @property
    def _now(self) -> float:
        return self._rooms.clock.monotonic()


def _tell_staff(no: CrmRefused | LinkError) -> None:
    """What no guest can do anything about is for whoever reads the log (crm §14)."""
    if no.code is ErrorCode.CRM_REFUSED and isinstance(no, CrmRefused):
        _log.warning("card system refused", sac=no.sac, remedy=no.remedy.value, detail=no.detail)
