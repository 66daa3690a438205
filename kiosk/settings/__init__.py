"""The profile of one kiosk: every setting there is, declared once, in a TOML file.

Promises: a profile is read whole or refused with every problem at once, each with its full key; it
is written atomically with the previous one kept; a secret stands in it as ``"secret:name"`` only.
Nothing here opens a connection or the database.
May not import: storage, clients, use cases (the table of ways to pay excepted), Qt.
"""
