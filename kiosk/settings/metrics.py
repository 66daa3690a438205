"""Figures about this kiosk for whoever watches many: where they are told."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from kiosk.settings.values import Section

_LISTEN = r"^$|^(\[[0-9A-Fa-f:.]+\]|[^\s/:@\[\]]+):[0-9]{1,5}$"


class MetricsSettings(Section):
    """Figures in the text format of Prometheus. Both ways are off until they are named."""

    file: str = Field(
        default="",
        description="File to write them to, from the home folder, for node_exporter's textfile "
        "collector; its name ends in .prom. Empty: none.",
        examples=["/run/samovar/kiosk.prom"],
    )
    listen: Annotated[str, StringConstraints(pattern=_LISTEN)] = Field(
        default="",
        description="Address and port to answer Prometheus at. Whoever reaches it may read, so "
        "it is best 127.0.0.1 or an address of the restaurant's own network. Empty: none.",
        examples=["127.0.0.1:9464"],
    )
    every_s: Annotated[float, Field(ge=1, le=300)] = Field(
        default=15.0, description="Between two looks at what the figures tell."
    )

    @property
    def told(self) -> tuple[str, ...]:
        """Where they are told, for people."""
        at = f"at http://{self.listen}/metrics" if self.listen else ""
        return tuple(place for place in (self.file, at) if place)

    @property
    def address(self) -> tuple[str, int] | None:
        """``listen`` in two; a port out of range is refused by whoever opens it."""
        if not self.listen:
            return None
        host, _, port = self.listen.rpartition(":")
        return host.strip("[]"), int(port)
