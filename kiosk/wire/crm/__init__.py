"""The card system's messages, the same for CRM 7 over HTTP and CRM 5 over TCP (crm §2-9).

One class per action holds its name, what to do when no reply came, how it is written and how its
answer is read; ``message.encode`` and ``message.decode`` do the rest. Refusals are sorted by the
table of all SAC codes in ``sac``. Balances are whole minor units; card numbers, names and account
numbers never show in a repr.
May not import: clients, clocks, sockets (``kiosk.errors`` and ``kiosk.domain`` at most).
"""
