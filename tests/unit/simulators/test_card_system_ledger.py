"""However debits, credits, returns and repeats are mixed, the accounts add up."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.simulators.card_system.ledger import Ledger
from kiosk.simulators.card_system.refusals import Refused
from kiosk.simulators.card_system.rows import Operation, Origin, Posting, Return, Row
from tests.unit.simulators.card_guests import BONUS_ACCOUNT, CREDIT_ACCOUNT, small_book

AT = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
ORIGIN = Origin(classifier="123", unit="1", user="1", at=AT)
OPENING = {BONUS_ACCOUNT: 100_00, CREDIT_ACCOUNT: 0}
BOOK = small_book()

names = st.integers(1, 6).map(lambda number: Operation("1", str(number)))
postings = st.builds(
    lambda account, amount, name: Posting(
        account=BOOK.account(account), amount=amount, operation=name, time=AT
    ),
    st.sampled_from(sorted(OPENING)),
    st.integers(-80_00, 80_00).filter(bool),
    names,
)
returns = st.builds(
    lambda parent, name: Return(parent=parent, operation=Operation("1", f"9{name}")),
    names,
    st.integers(1, 4),
)
messages = st.lists(st.lists(postings | returns, min_size=1, max_size=3), max_size=25)


def enough(posting: Posting, balance: int) -> None:
    if posting.amount < 0 and balance + posting.account.credit_depth < -posting.amount:
        raise Refused("SAC-0044")


def sums(ledger: Ledger) -> dict[str, int]:
    """What should lie on each account, from the rows alone."""
    return {
        account: opening + sum(row.amount for row in ledger.rows() if row.account == account)
        for account, opening in OPENING.items()
    }


def balances(ledger: Ledger) -> dict[str, int]:
    return {account: ledger.balance(account, AT) for account in OPENING}


@settings(max_examples=60)
@given(messages)
def test_balances_are_the_opening_and_the_rows_and_a_refusal_changes_nothing(
    sent: list[list[Posting | Return]],
) -> None:
    ledger = Ledger(OPENING.items())
    for batch in sent:
        before = ledger.rows(), balances(ledger)
        try:
            ledger.post(batch, ORIGIN, check=enough, again=lambda: False)
        except Refused:
            assert (ledger.rows(), balances(ledger)) == before
        assert balances(ledger) == sums(ledger)


@settings(max_examples=60)
@given(messages)
def test_nothing_is_carried_out_or_returned_twice_under_one_name(
    sent: list[list[Posting | Return]],
) -> None:
    ledger = Ledger(OPENING.items())
    for batch in sent:
        for _ in range(2):
            try:
                ledger.post(batch, ORIGIN, check=enough, again=lambda: False)
            except Refused:
                continue
    originals = [row for row in ledger.rows() if row.parent is None]
    assert len({(row.operation, row.account) for row in originals}) == len(originals)
    parents = [row.parent for row in ledger.rows() if row.parent is not None]
    assert len(set(parents)) == len(parents)


@settings(max_examples=60)
@given(messages)
def test_returning_everything_restores_the_opening_balances(
    sent: list[list[Posting | Return]],
) -> None:
    ledger = Ledger(OPENING.items())
    for batch in sent:
        try:
            ledger.post(batch, ORIGIN, check=enough, again=lambda: False)
        except Refused:
            continue
    for number, operation in enumerate(sorted(_open(ledger.rows()), key=repr)):
        order = Return(parent=operation, operation=Operation("1", f"77{number}"))
        ledger.post([order], ORIGIN, check=enough, again=lambda: False)
    assert balances(ledger) == OPENING


def _open(rows: tuple[Row, ...]) -> set[Operation]:
    """Operations of which nothing was returned yet."""
    returned = {row.parent for row in rows}
    return {
        row.operation
        for row in rows
        if row.parent is None and row.id not in returned and row.operation is not None
    }
