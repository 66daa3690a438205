"""The card system (r_keeper CRM) as a simulator: one core, one front per transport.

The core (`core`, and the modules it uses) takes a message and gives a tree or a refusal; it knows
no transport. `http_front` is CRM 7: POST to the root, UTF-8. `tcp_front` is CRM 5: a text frame in
Windows-1251 over TCP (`frame` has the bytes). Every action of crm §7 works on real state: holders,
cards, accounts, coupons, transactions and their identities; `handlers` is the list. Amounts are
integer minor units inside and decimal points on the wire. Follows crm §1 to §11 and the rules of
crm §15; emits the wire forms of crm §13.
May import lxml, starlette and `kiosk.simulators`, nothing else of `kiosk`.
"""
