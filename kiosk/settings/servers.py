"""The servers of r_keeper: cash server and licence server."""

from __future__ import annotations

from enum import StrEnum
from typing import Self
from uuid import UUID

from pydantic import Field, model_validator

from kiosk.settings.values import (
    Fingerprint,
    Host,
    Misfit,
    NotEmpty,
    Port,
    Seconds,
    SecretRef,
    Section,
    WebAddress,
    is_protected,
)


class CertificateCheck(StrEnum):
    """How the cash server's certificate is checked (rk7 §1.2)."""

    PINNED = "pinned"
    AUTHORITIES = "authorities"
    INSECURE = "insecure"


class CashServerSettings(Section):
    """r_keeper's XML interface."""

    host: Host = Field(description="Name or address of the cash server.", examples=["192.168.10.5"])
    port: Port = Field(
        description='"HTTP Data Port" in the properties of the cash server.', examples=[8443]
    )
    path: str = Field(
        default="/rk7api/v0/xmlinterface.xml",
        pattern=r"^/\S*$",
        description="Path of the XML interface.",
    )
    user: NotEmpty = Field(
        description="An r_keeper employee whose role has the HTTP-access right.",
        examples=["KIOSK1"],
    )
    password: SecretRef = Field(
        default="secret:cash-server-password", description="That employee's password."
    )
    certificate: CertificateCheck = Field(
        default=CertificateCheck.PINNED,
        description=(
            "pinned: exactly the certificate with the fingerprint below. "
            "authorities: any certificate made out to this host that an authority vouches for. "
            "insecure: whoever answers is believed, and anybody between can read the password and "
            "change orders; kiosk check and the log say so every time."
        ),
    )
    fingerprint: Fingerprint | None = Field(
        default=None,
        description="SHA-256 of the pinned certificate, 64 hexadecimal digits.",
        examples=["3b" * 32],
    )
    ca_file: str = Field(
        default="",
        description="File of the private authority for authorities; empty: the public ones.",
    )
    weak_tls: bool = Field(
        default=False,
        description=(
            "Allow old servers: TLS 1.0, RSA-1024, SHA-1. Whom the kiosk believes stays the same."
        ),
    )
    connect_timeout_s: Seconds = Field(
        default=5.0, description="How long to wait for a connection."
    )
    reply_timeout_s: Seconds = Field(
        default=35.0, description="How long to wait for an answer, payments excepted."
    )

    @model_validator(mode="after")
    def _the_check_has_what_it_needs(self) -> Self:
        if self.certificate is CertificateCheck.PINNED and self.fingerprint is None:
            raise Misfit({"fingerprint": "missing, because certificate is pinned"})
        if self.ca_file and self.certificate is not CertificateCheck.AUTHORITIES:
            raise Misfit({"ca_file": "is for certificate = authorities alone"})
        return self


class LicenceSettings(Section):
    """The right to send orders (rk7 §3)."""

    lifetime: bool = Field(
        default=False,
        description=(
            "true where the restaurant has the lifetime licence: no licence is fetched then, and "
            "the other keys of this section are not needed."
        ),
    )
    server_url: WebAddress = Field(
        default="https://l.ucs.ru/ls5api/api/License/",
        description="The licence service; always HTTPS under a public authority.",
    )
    user: SecretRef | None = Field(
        default=None,
        description="E-mail of the account in the licensing system, from the dealer.",
        examples=["secret:licence-user"],
    )
    password: SecretRef | None = Field(
        default=None,
        description="Password of that account.",
        examples=["secret:licence-password"],
    )
    token: SecretRef | None = Field(
        default=None,
        description="The developer's token.",
        examples=["secret:licence-token"],
    )
    token_until: SecretRef | None = Field(
        default=None,
        description=(
            "The last day of the developer's token, such as 2027-05-31: staff are told 30, 7 and "
            "1 days ahead."
        ),
        examples=["secret:licence-token-until"],
    )
    product: UUID = Field(
        default=UUID("655cee55-7bcd-4826-b6e0-a8ccf2017ef3"),
        description="GUID of the licensed product; this one is the subscription for 12 months.",
    )
    connect_timeout_s: Seconds = Field(
        default=5.0, description="How long to wait for a connection."
    )
    reply_timeout_s: Seconds = Field(default=20.0, description="How long to wait for an answer.")

    @model_validator(mode="after")
    def _a_subscription_has_an_account(self) -> Self:
        account = {"user": self.user, "password": self.password, "token": self.token}
        problems = {}
        if not self.lifetime:
            words = "missing, because lifetime is false"
            problems = {key: words for key, value in account.items() if value is None}
        if not is_protected(self.server_url):
            problems["server_url"] = "must begin with https://"
        if problems:
            raise Misfit(problems)
        return self
