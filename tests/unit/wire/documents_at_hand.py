"""Replies as real servers write them, by the name of their file."""

from pathlib import Path

_DATA = Path(__file__).parents[2] / "data"


def rkeeper(name: str) -> bytes:
    return (_DATA / "rkeeper" / f"{name}.xml").read_bytes()


def crm(name: str) -> bytes:
    return (_DATA / "crm" / f"{name}.xml").read_bytes()
