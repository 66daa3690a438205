"""One guest from the first touch to "thank you": where they are, what they want, who they are.

Promises: ``step`` is a pure function from a state and an intent to the next state and what has to
be done outside; ``GuestSession`` does it and publishes one snapshot per change. Nothing of a guest
survives the end of their session. May not import: Qt, wire, clients, storage. Talks to the other
rooms through ``session.ports``.
"""
