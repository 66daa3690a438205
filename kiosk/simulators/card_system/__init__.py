"""The card system (r_keeper CRM) as a simulator: one core, one front per transport.

The core (`core`, and the modules it uses) takes a message and gives a tree or a refusal; it knows
no transport. `http_front` is CRM 7: POST to the root, UTF-8. Holders, cards, accounts, transactions
and their identities are real state; amounts are integer minor units inside and decimal points on
the wire. Follows crm §3 to §9 and the rules of crm §15; emits the wire forms of crm §13.
May import lxml, starlette and `kiosk.simulators`, nothing else of `kiosk`.
"""
