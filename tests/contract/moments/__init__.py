"""Anything may happen at any moment: every event on every screen, and what is right then."""
