"""The guest at the card system: by card or by phone, with account, coupons and expiry (crm §14).

Promises: only the first name, the bonus account, the coupons and what ends soon leave this room; a
card, phone or code that cannot be used is a typed refusal with a code, for which the screen has a
kind sentence; silence means "order without the card", never a guess. A new guest is registered by
their code alone; whether they agreed is the session's business.
May not import: Qt, sockets. Asks through ``clients``.
"""
