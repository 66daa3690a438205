"""The installer's wizard: steps as data, one engine, as many faces as one likes.

Promises: a step is proven against the real servers before it counts as done; what was answered
survives a power cut and going back; a secret goes from the keys into the encrypted database and is
in no draft; a check can be given up at any moment; nothing is sought or sent before somebody asks.
May not import: Qt, the checkout, the session.
"""
