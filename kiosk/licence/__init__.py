"""The right to send orders: the licence id, its end, and the one counter of licensed commands.

Promises: the last id is used while the licence server is unreachable; licensed commands go one at a
time; a number is bound to its bytes before they leave and is never given to others; the cash server
is asked for its count once a minute at most (rk7 §3).
May not import: Qt, settings, other use cases (``kiosk.checkout.ports`` is implemented here).
"""
