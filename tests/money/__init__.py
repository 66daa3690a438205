"""Purchases simulated: models of every far side, a virtual clock, and what must be true of it all.

``python -m tests.money`` runs as many as asked, each the same for the same seed. The unit tests of
the checkout use the same models. Nothing here opens a socket or waits for anything.
"""
