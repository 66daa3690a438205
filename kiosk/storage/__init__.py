"""What the kiosk remembers: one encrypted database, its key, and the tables in it.

Promises: one process at a time; every answered write is on the disk; a purchase's row, journal
line, intent and licence number change together or not at all; nothing readable without the key,
which never lies inside the database. Trouble is a ``StoreError`` with a sentence.
May not import: use cases (``purchases`` alone sees the values of the checkout it keeps), clients,
Qt. SQLCipher is named in here and nowhere else.
"""
