"""The servers a kiosk talks to: cash server, licence server, card system."""

from __future__ import annotations

from enum import StrEnum
from typing import Self
from urllib.parse import urlsplit
from uuid import UUID

from pydantic import Field, model_validator

from kiosk.domain.guest import BonusRules
from kiosk.domain.money import Money
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
        if not _is_protected(self.server_url):
            problems["server_url"] = "must begin with https://"
        if problems:
            raise Misfit(problems)
        return self


class CardSystemKind(StrEnum):
    """Which card system there is."""

    NONE = "none"
    CRM7 = "crm7"


class PointsDebit(StrEnum):
    """Who takes bonus points off the guest's account: one of the two per site, never both."""

    KIOSK = "kiosk"
    R_KEEPER = "r_keeper"


class Crm7Settings(Section):
    """CRM 7 over HTTP (crm §2)."""

    url: WebAddress = Field(
        description="Address of the card server.", examples=["https://192.168.10.6:9192/"]
    )
    plain_http: bool = Field(
        default=False, description="Allow an address that is not HTTPS and not this machine."
    )
    ca_file: str = Field(
        default="",
        description="File of the private authority the card server is under; empty: public ones.",
    )
    classifier: NotEmpty = Field(
        description="Classifier code of this kiosk in the card system (Terminal_Type).",
        examples=["123"],
    )
    unit: int = Field(
        default=1, ge=1, description="Number of this kiosk as a cash desk; do not change it later."
    )
    user: int = Field(default=1, ge=1, description="Number of the cashier.")
    bonus_account_type: int | None = Field(
        default=None,
        ge=1,
        description="Account type that holds bonus points; without it points are not spent.",
        examples=[5],
    )
    debited_by: PointsDebit = Field(
        default=PointsDebit.KIOSK, description="Who takes points off the account."
    )
    most_percent: int = Field(
        default=100, ge=0, le=100, description="How much of an order points may pay for."
    )
    least_in_money_minor: int = Field(
        default=0, ge=0, description="How much of an order must be paid in money, in kopecks."
    )
    connect_timeout_s: Seconds = Field(
        default=3.0, description="How long to wait for a connection."
    )
    reply_timeout_s: Seconds = Field(default=15.0, description="How long to wait for an answer.")

    @model_validator(mode="after")
    def _plain_http_is_asked_for(self) -> Self:
        if not self.plain_http and not _is_protected(self.url):
            raise Misfit({"url": "must begin with https://"})
        return self

    @property
    def rules(self) -> BonusRules:
        """The site's rules for spending points."""
        return BonusRules(
            most_percent=self.most_percent, least_in_money=Money(self.least_in_money_minor)
        )


class CardSystemSettings(Section):
    """Guest cards and bonus points."""

    kind: CardSystemKind = Field(
        default=CardSystemKind.NONE, description="none, or crm7 with a section of that name."
    )
    crm7: Crm7Settings | None = Field(default=None, description="CRM 7 over HTTP.")

    @model_validator(mode="after")
    def _a_kind_has_its_section(self) -> Self:
        if self.kind is CardSystemKind.CRM7 and self.crm7 is None:
            raise Misfit({"crm7": "missing, because kind is crm7"})
        return self


_LOOPBACK = ("localhost", "127.0.0.1", "::1")


def _is_protected(address: str) -> bool:
    """Plain HTTP is for this machine alone, unless it is asked for."""
    parts = urlsplit(address)
    return parts.scheme == "https" or parts.hostname in _LOOPBACK
