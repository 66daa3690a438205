"""The guest's card at the card system: who holds it and what is on the bonus account (crm §14).

Promises: only the first name and the bonus account leave this room; a card that cannot be used is a
typed refusal with a code, for which the screen has a kind sentence; silence means "order without
the card", never a guess.
May not import: Qt, wire bytes, sockets. Asks through ``clients``.
"""
