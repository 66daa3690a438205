"""The card system: which one, how to reach it, and what points may pay for."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from pydantic import Field, model_validator

from kiosk.domain.guest import BonusRules, PhoneRules, SecondCard
from kiosk.domain.money import Money
from kiosk.settings.values import (
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


class CardSystemKind(StrEnum):
    """Which card system there is."""

    NONE = "none"
    CRM7 = "crm7"
    CRM5 = "crm5"


class PointsDebit(StrEnum):
    """Who takes bonus points off the guest's account: one of the two per site, never both."""

    KIOSK = "kiosk"
    R_KEEPER = "r_keeper"


class PhoneSettings(Section):
    """Signing in by phone with a code from a message (crm §11.4)."""

    prefix: str = Field(
        default="+7",
        pattern=r"^\+[0-9]{1,3}$",
        description="Country prefix of the guests' phones; nobody types it.",
    )
    digits: int = Field(
        default=10, ge=6, le=12, description="How many digits a phone has behind the prefix."
    )
    code_digits: int = Field(
        default=6,
        ge=3,
        le=10,
        description="How many digits a one-time code has, or characters with code_letters.",
    )
    code_letters: bool = Field(
        default=False,
        description=(
            "Whether the card system's codes have Latin letters as well: the code screen shows "
            "them beside the digits, small and capital."
        ),
    )
    new_guests: bool = Field(
        default=False,
        description="Whether a phone nobody has gets a virtual card, once its guest agrees.",
    )

    opens_account: bool = Field(
        default=False,
        description="Whether the kiosk opens a new guest's bonus account, where the card system "
        "does not do it by itself.",
    )
    new_guest_group: int | None = Field(
        default=None,
        ge=1,
        description="Group of holders a new guest joins; leave out for the card system's own.",
        examples=[3],
    )

    @property
    def rules(self) -> PhoneRules:
        """What numbers and codes look like."""
        return PhoneRules(
            prefix=self.prefix,
            digits=self.digits,
            code_digits=self.code_digits,
            code_letters=self.code_letters,
        )


class CrmSettings(Section):
    """What every card system is told and asked, whatever it travels over."""

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
    credit_percent: int = Field(
        default=0,
        ge=0,
        le=100,
        description="How much of the money paid the kiosk credits as points; 0 where r_keeper "
        "credits them, for otherwise it is done twice.",
    )
    most_percent: int = Field(
        default=100, ge=0, le=100, description="How much of an order points may pay for."
    )
    least_in_money_minor: int = Field(
        default=0, ge=0, description="How much of an order must be paid in money, in kopecks."
    )
    phone: PhoneSettings | None = Field(
        default=None, description="Without this section nobody signs in by phone."
    )
    second_card: SecondCard = Field(
        default=SecondCard.ASK,
        description="Another card while a guest is known: ask them, replace the first, refuse it.",
    )
    connect_timeout_s: Seconds = Field(
        default=3.0, description="How long to wait for a connection."
    )
    reply_timeout_s: Seconds = Field(default=15.0, description="How long to wait for an answer.")

    @property
    def rules(self) -> BonusRules:
        """The site's rules for spending points."""
        return BonusRules(
            most_percent=self.most_percent, least_in_money=Money(self.least_in_money_minor)
        )


class Crm7Settings(CrmSettings):
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

    @model_validator(mode="after")
    def _plain_http_is_asked_for(self) -> Self:
        if not self.plain_http and not is_protected(self.url):
            raise Misfit({"url": "must begin with https://"})
        return self


class Crm5Settings(CrmSettings):
    """CRM 5 over TCP (crm §1). It knows no encryption: keep it within the restaurant's network."""

    host: Host = Field(description="Name or address of the card server.", examples=["192.168.10.6"])
    port: Port = Field(default=9191, description="Its port for card authorisation.")
    key_code: SecretRef = Field(
        default="secret:card-system-crm5-key-code",
        description="The code that came with the card system's licence key (Global_Type).",
    )


class CardSystemSettings(Section):
    """Guest cards and bonus points."""

    kind: CardSystemKind = Field(
        default=CardSystemKind.NONE,
        description="none, or crm7 or crm5 with a section of that name.",
    )
    crm7: Crm7Settings | None = Field(default=None, description="CRM 7 over HTTP.")
    crm5: Crm5Settings | None = Field(default=None, description="CRM 5 over TCP.")

    @model_validator(mode="after")
    def _a_kind_has_its_section(self) -> Self:
        if self.kind is not CardSystemKind.NONE and self.chosen is None:
            raise Misfit({self.kind.value: f"missing, because kind is {self.kind.value}"})
        return self

    @property
    def chosen(self) -> Crm7Settings | Crm5Settings | None:
        """The section of the kind; ``None``: there is no card system."""
        match self.kind:
            case CardSystemKind.CRM7:
                return self.crm7
            case CardSystemKind.CRM5:
                return self.crm5
            case CardSystemKind.NONE:
                return None
