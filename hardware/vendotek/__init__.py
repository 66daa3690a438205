"""Vendotek terminals over VTK, by part A of the reference: words, link, charge and recovery.

Promises: ``messages``, ``slip`` and ``operation`` are pure and fail with one typed error; an
operation is repeated by its own bytes or not at all. May not import: anything outside ``hardware``.
"""
