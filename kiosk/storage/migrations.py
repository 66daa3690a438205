"""How the tables came to be: numbered steps that only go forward.

A released step is never edited; a change is a new one. Each runs in its own transaction together
with the number it leaves behind, so a power cut leaves the database before or after it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from msgspec import Struct

from kiosk.errors import ErrorCode, StoreError


class Migration(Struct, frozen=True, kw_only=True):
    """Step ``number`` (1, 2, 3 …) and the statements that make it."""

    number: int
    subject: str
    statements: tuple[str, ...]


def upgrade(connection: Any, migrations: Sequence[Migration]) -> None:
    """Applies the steps the database has not seen.

    StoreError STORE_UNREADABLE: a newer program has written it; going back is not offered.
    """
    assert [step.number for step in migrations] == list(range(1, len(migrations) + 1))
    version = _version(connection, migrations)
    for step in migrations[version:]:
        connection.execute("BEGIN IMMEDIATE")
        try:
            for statement in step.statements:
                connection.execute(statement)
            # A pragma takes no parameters; the number is an int of ours.
            connection.execute(f"PRAGMA user_version = {step.number:d}")
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise


def check_version(connection: Any, migrations: Sequence[Migration]) -> None:
    """For reading alone. StoreError STORE_UNREADABLE: older or newer than this program."""
    if _version(connection, migrations) < len(migrations):
        raise StoreError(
            ErrorCode.STORE_UNREADABLE,
            "the database is older than this program: start the kiosk once, which renews it",
        )


def _version(connection: Any, migrations: Sequence[Migration]) -> int:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if version > len(migrations):
        raise StoreError(
            ErrorCode.STORE_UNREADABLE,
            f"the database is of version {version}, this program knows {len(migrations)}: "
            "install the newer program again",
        )
    return version


MIGRATIONS: Final[tuple[Migration, ...]] = (
    Migration(
        number=1,
        subject="secrets, licence, purchases, last good menu",
        statements=(
            """
            CREATE TABLE secret (
                name  TEXT PRIMARY KEY,
                value TEXT NOT NULL
            ) STRICT
            """,
            # One installation, one instance GUID, one counter for all licensed commands (rk7 §3.7).
            """
            CREATE TABLE licence_counter (
                only_row       INTEGER PRIMARY KEY CHECK (only_row = 1),
                instance_guid  TEXT NOT NULL,
                next_number    INTEGER NOT NULL CHECK (next_number >= 0),
                pending_number INTEGER CHECK (pending_number = next_number),
                in_doubt       INTEGER NOT NULL CHECK (in_doubt IN (0, 1)),
                asked_at       TEXT
            ) STRICT
            """,
            """
            CREATE TABLE licence_grant (
                anchor     TEXT PRIMARY KEY,
                licence_id TEXT NOT NULL,
                expires_at TEXT,
                fetched_at TEXT NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE purchase (
                place   INTEGER PRIMARY KEY,
                guid    TEXT NOT NULL UNIQUE,
                state   TEXT NOT NULL,
                ended   INTEGER NOT NULL CHECK (ended IN (0, 1)),
                content TEXT NOT NULL
            ) STRICT
            """,
            "CREATE INDEX purchase_unfinished ON purchase (place) WHERE ended = 0",
            # `before` and `event` are empty in a purchase's first line, `effect` in its last.
            """
            CREATE TABLE journal (
                place    INTEGER PRIMARY KEY,
                purchase TEXT NOT NULL REFERENCES purchase (guid),
                at       TEXT NOT NULL,
                before   TEXT,
                event    TEXT,
                state    TEXT NOT NULL,
                effect   TEXT,
                detail   TEXT NOT NULL,
                seal     BLOB NOT NULL
            ) STRICT
            """,
            "CREATE INDEX journal_purchase ON journal (purchase)",
            """
            CREATE TRIGGER journal_unchanged BEFORE UPDATE ON journal
            BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END
            """,
            """
            CREATE TRIGGER journal_kept BEFORE DELETE ON journal
            BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END
            """,
            """
            CREATE TABLE intent (
                place          INTEGER PRIMARY KEY,
                purchase       TEXT NOT NULL REFERENCES purchase (guid),
                kind           TEXT NOT NULL,
                attempt        INTEGER NOT NULL CHECK (attempt >= 1),
                request        BLOB NOT NULL,
                licence_number INTEGER,
                made_at        TEXT NOT NULL,
                outcome        TEXT NOT NULL,
                refusal        TEXT,
                UNIQUE (purchase, kind, attempt)
            ) STRICT
            """,
            """
            CREATE TRIGGER intent_fixed
            BEFORE UPDATE OF purchase, kind, attempt, request, licence_number, made_at ON intent
            BEGIN SELECT RAISE(ABORT, 'an intent is what was sent'); END
            """,
            """
            CREATE TABLE kept (
                name     TEXT PRIMARY KEY,
                taken_at TEXT NOT NULL,
                content  BLOB NOT NULL
            ) STRICT
            """,
        ),
    ),
    Migration(
        number=2,
        subject="licensed commands outside a purchase",
        statements=(
            """
            CREATE TABLE licensed_request (
                place          INTEGER PRIMARY KEY,
                command        TEXT NOT NULL,
                request        BLOB NOT NULL,
                licence_number INTEGER,
                made_at        TEXT NOT NULL,
                outcome        TEXT NOT NULL,
                detail         TEXT NOT NULL DEFAULT ''
            ) STRICT
            """,
            """
            CREATE UNIQUE INDEX licensed_request_open
            ON licensed_request (outcome) WHERE outcome = 'open'
            """,
            """
            CREATE TRIGGER licensed_request_fixed
            BEFORE UPDATE OF command, request, licence_number, made_at ON licensed_request
            BEGIN SELECT RAISE(ABORT, 'a request is what was sent'); END
            """,
        ),
    ),
    Migration(
        number=3,
        subject="the coupon has a state of its own between the lines and the points",
        statements=(
            """
            UPDATE purchase
            SET state = 'coupon-applied',
                content = json_set(content, '$.state', 'coupon-applied')
            WHERE state = 'saved'
            """,
        ),
    ),
    Migration(
        number=4,
        subject="people of the staff, the lock-out of their PINs, their audit trail",
        statements=(
            """
            CREATE TABLE staff_person (
                name     TEXT PRIMARY KEY CHECK (name <> ''),
                role     TEXT NOT NULL,
                pin_hash TEXT NOT NULL,
                set_at   TEXT NOT NULL
            ) STRICT
            """,
            """
            CREATE TABLE staff_lock (
                only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
                failures INTEGER NOT NULL CHECK (failures >= 0),
                tried_at TEXT
            ) STRICT
            """,
            "INSERT INTO staff_lock (only_row, failures) VALUES (1, 0)",
            """
            CREATE TABLE staff_trail (
                place   INTEGER PRIMARY KEY,
                at      TEXT NOT NULL,
                person  TEXT,
                role    TEXT,
                deed    TEXT NOT NULL,
                about   TEXT NOT NULL,
                detail  TEXT NOT NULL,
                outcome TEXT NOT NULL,
                seal    BLOB NOT NULL
            ) STRICT
            """,
            """
            CREATE TRIGGER staff_trail_unchanged BEFORE UPDATE ON staff_trail
            BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END
            """,
            """
            CREATE TRIGGER staff_trail_kept BEFORE DELETE ON staff_trail
            BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END
            """,
        ),
    ),
    Migration(
        number=5,
        subject="what has been printed of a purchase",
        statements=(
            """
            CREATE TABLE paper (
                purchase TEXT NOT NULL REFERENCES purchase (guid),
                kind     TEXT NOT NULL,
                begun_at TEXT NOT NULL,
                outcome  TEXT NOT NULL,
                PRIMARY KEY (purchase, kind)
            ) STRICT, WITHOUT ROWID
            """,
        ),
    ),
    Migration(
        number=6,
        subject="where the terminal stood when a person accepted somebody else's use of it",
        statements=(
            """
            CREATE TABLE terminal_mark (
                only_row    INTEGER PRIMARY KEY CHECK (only_row = 1),
                key         BLOB NOT NULL,
                accepted_at TEXT NOT NULL
            ) STRICT
            """,
        ),
    ),
    Migration(
        number=7,
        subject="money given back for a paid receipt, and a way to find its purchase",
        statements=(
            """
            CREATE TABLE refund (
                place   INTEGER PRIMARY KEY,
                guid    TEXT NOT NULL UNIQUE,
                receipt TEXT NOT NULL,
                state   TEXT NOT NULL,
                ended   INTEGER NOT NULL CHECK (ended IN (0, 1)),
                slip    TEXT,
                content TEXT NOT NULL
            ) STRICT
            """,
            # Of one receipt, one at a time.
            "CREATE UNIQUE INDEX refund_at_work ON refund (receipt) WHERE ended = 0",
            "CREATE INDEX refund_receipt ON refund (receipt)",
            """
            CREATE TABLE refund_journal (
                place  INTEGER PRIMARY KEY,
                refund TEXT NOT NULL REFERENCES refund (guid),
                at     TEXT NOT NULL,
                before TEXT,
                event  TEXT,
                state  TEXT NOT NULL,
                effect TEXT,
                detail TEXT NOT NULL,
                seal   BLOB NOT NULL
            ) STRICT
            """,
            """
            CREATE TRIGGER refund_journal_unchanged BEFORE UPDATE ON refund_journal
            BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END
            """,
            """
            CREATE TRIGGER refund_journal_kept BEFORE DELETE ON refund_journal
            BEGIN SELECT RAISE(ABORT, 'the journal is only added to'); END
            """,
            """
            CREATE TABLE refund_intent (
                place          INTEGER PRIMARY KEY,
                refund         TEXT NOT NULL REFERENCES refund (guid),
                kind           TEXT NOT NULL,
                attempt        INTEGER NOT NULL CHECK (attempt >= 1),
                request        BLOB NOT NULL,
                licence_number INTEGER,
                made_at        TEXT NOT NULL,
                outcome        TEXT NOT NULL,
                refusal        TEXT,
                UNIQUE (refund, kind, attempt)
            ) STRICT
            """,
            "CREATE INDEX refund_intent_open ON refund_intent (refund) WHERE outcome = 'open'",
            """
            CREATE TRIGGER refund_intent_fixed
            BEFORE UPDATE OF refund, kind, attempt, request, licence_number, made_at
            ON refund_intent
            BEGIN SELECT RAISE(ABORT, 'an intent is what was sent'); END
            """,
            """
            CREATE INDEX purchase_receipt ON purchase (json_extract(content, '$.receipt_number'))
            """,
            """
            CREATE INDEX purchase_number ON purchase (json_extract(content, '$.order_number'))
            """,
        ),
    ),
    Migration(
        number=8,
        subject="what staff decided for the day: dishes sold no more here, a closed kiosk",
        statements=(
            """
            CREATE TABLE stop (
                dish        INTEGER PRIMARY KEY,
                code        INTEGER NOT NULL,
                name        TEXT NOT NULL,
                alternative TEXT NOT NULL,
                until       TEXT NOT NULL,
                at          TEXT NOT NULL,
                person      TEXT NOT NULL,
                shift       TEXT NOT NULL,
                told        INTEGER NOT NULL CHECK (told IN (0, 1))
            ) STRICT
            """,
            """
            CREATE TABLE closing (
                only_row    INTEGER PRIMARY KEY CHECK (only_row = 1),
                because     TEXT NOT NULL,
                own         TEXT NOT NULL,
                alternative TEXT NOT NULL,
                at          TEXT NOT NULL,
                person      TEXT NOT NULL,
                until       TEXT
            ) STRICT
            """,
        ),
    ),
)
