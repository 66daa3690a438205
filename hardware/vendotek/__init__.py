"""Vendotek terminals over VTK: words, slip, operation, link and recovery, by the reference's part A.

Promises: ``messages``, ``slip`` and ``operation`` are pure and fail with one typed error; an
operation is repeated by its own bytes or not at all. May not import: anything outside ``hardware``.
"""
