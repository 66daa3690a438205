"""What a restaurant sells and a guest asks for: money, dishes, the menu, a basket, a card holder.

Promises: values and rules only. Everything is frozen; a change is a new value. The same input gives
the same answer on every machine.
May not import: asyncio, threading, sockets, httpx, a database, a clock, or any other room of the
kiosk (``kiosk.errors`` excepted).
"""
