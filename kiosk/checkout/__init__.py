"""The purchase: one basket turned into one paid, or honestly not paid, r_keeper order.

Promises: every step that can move money is on disk, byte for byte, before its first byte is sent;
silence is answered by looking, never by guessing; nothing is charged twice, nothing paid is lost,
and the guest is told only what is known. Recovery is ``PurchaseRunner.drive`` called again.
May not import: Qt, the screens, sockets, a database. ``machine`` is pure and may be imported by
anyone who names a state.
"""
