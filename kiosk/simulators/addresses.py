"""Where the simulators listen and the invented credentials they accept.

Printed by `kiosk simulate`, read back by whoever started it; the JSON form is the contract between
the two. Nothing here is a real secret, yet passwords stay out of every repr.
"""

from __future__ import annotations

import dataclasses
import json
from dataclasses import dataclass, field
from typing import Any


def _hidden() -> Any:
    return field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SimulatorAddresses:
    """One running set of simulators.

    `cash_url` and `crm_url` are what requests are posted to; `crm5_host` and `crm5_port` are the
    card system over TCP, which wants `crm_key_code` beside the classifier; `terminal_host` and
    `terminal_port` are a payment terminal that speaks VTK. `licence_url` ends with
    a slash and the method's name follows it. `certificate_sha256` is the fingerprint of the cash
    server's certificate, 64 hexadecimal digits; the licence server shows the same one when it is
    HTTPS. `printer_port` is the receipt printer's; 0 where none is played.
    `scenario_file` is what everything else about the restaurant can be read from.
    """

    pid: int
    scenario: str
    scenario_file: str
    cash_url: str
    cash_user: str
    cash_password: str = _hidden()
    certificate_sha256: str
    licence_url: str
    licence_user: str
    licence_password: str = _hidden()
    licence_token: str = _hidden()
    anchor: str
    crm_url: str
    crm_classifier: str
    crm_unit: int
    crm5_host: str
    crm5_port: int
    crm_key_code: str = _hidden()
    terminal_host: str
    terminal_port: int
    control_url: str
    printer_port: int = 0

    def as_json(self) -> str:
        """One line."""
        return json.dumps(dataclasses.asdict(self), ensure_ascii=False)

    @classmethod
    def from_json(cls, line: str) -> SimulatorAddresses:
        """Reads what `as_json` wrote; ValueError for anything else."""
        document = json.loads(line)
        if not isinstance(document, dict):
            raise ValueError("not an object")
        names = {one.name for one in dataclasses.fields(cls)}
        if set(document) != names:
            raise ValueError(f"fields differ: {', '.join(sorted(set(document) ^ names))}")
        return cls(**document)
