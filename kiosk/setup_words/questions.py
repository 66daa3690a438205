"""The steps and their questions in words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from kiosk.setup_snapshots import Ask, StepKey
from kiosk.setup_words.marked import QT_TRANSLATE_NOOP

SHORT: Final[Mapping[StepKey, str]] = {
    StepKey.LANGUAGE: QT_TRANSLATE_NOOP("Setup", "language and time"),
    StepKey.SERVER: QT_TRANSLATE_NOOP("Setup", "cash server"),
    StepKey.LOGIN: QT_TRANSLATE_NOOP("Setup", "login"),
    StepKey.RESTAURANT: QT_TRANSLATE_NOOP("Setup", "restaurant"),
    StepKey.SELLING: QT_TRANSLATE_NOOP("Setup", "orders and money"),
    StepKey.LICENCE: QT_TRANSLATE_NOOP("Setup", "licence"),
    StepKey.CARDS: QT_TRANSLATE_NOOP("Setup", "guest cards"),
    StepKey.DEVICES: QT_TRANSLATE_NOOP("Setup", "devices"),
    StepKey.LOOK: QT_TRANSLATE_NOOP("Setup", "screen and sound"),
    StepKey.STAFF: QT_TRANSLATE_NOOP("Setup", "staff"),
    StepKey.TRIAL: QT_TRANSLATE_NOOP("Setup", "test order"),
    StepKey.SUMMARY: QT_TRANSLATE_NOOP("Setup", "summary"),
}
"""As in "step 3 of 12, login" and "next: restaurant"."""

TITLES: Final[Mapping[StepKey, tuple[str, str]]] = {
    StepKey.LANGUAGE: (
        QT_TRANSLATE_NOOP("Setup", "Language and time"),
        QT_TRANSLATE_NOOP("Setup", "Compare the time with your watch"),
    ),
    StepKey.SERVER: (
        QT_TRANSLATE_NOOP("Setup", "Cash server"),
        QT_TRANSLATE_NOOP("Setup", "The r_keeper server that this kiosk sells through"),
    ),
    StepKey.LOGIN: (
        QT_TRANSLATE_NOOP("Setup", "Login"),
        QT_TRANSLATE_NOOP("Setup", "As an r_keeper employee who may use the HTTP interface"),
    ),
    StepKey.RESTAURANT: (
        QT_TRANSLATE_NOOP("Setup", "Restaurant"),
        QT_TRANSLATE_NOOP("Setup", "Station and table are for this kiosk alone"),
    ),
    StepKey.SELLING: (
        QT_TRANSLATE_NOOP("Setup", "Orders and money"),
        QT_TRANSLATE_NOOP("Setup", "Read from r_keeper: change what does not fit"),
    ),
    StepKey.LICENCE: (
        QT_TRANSLATE_NOOP("Setup", "Licence"),
        QT_TRANSLATE_NOOP("Setup", "Without it r_keeper takes no orders from the kiosk"),
    ),
    StepKey.CARDS: (
        QT_TRANSLATE_NOOP("Setup", "Guest cards"),
        QT_TRANSLATE_NOOP("Setup", "Guests order without a card too"),
    ),
    StepKey.DEVICES: (
        QT_TRANSLATE_NOOP("Setup", "Devices"),
        QT_TRANSLATE_NOOP("Setup", "Each is tried now"),
    ),
    StepKey.LOOK: (
        QT_TRANSLATE_NOOP("Setup", "Screen and sound"),
        QT_TRANSLATE_NOOP("Setup", "Sizes follow from the panel"),
    ),
    StepKey.STAFF: (
        QT_TRANSLATE_NOOP("Setup", "Staff"),
        QT_TRANSLATE_NOOP("Setup", "Whoever looks after the kiosk signs in with a PIN"),
    ),
    StepKey.TRIAL: (
        QT_TRANSLATE_NOOP("Setup", "Test order"),
        QT_TRANSLATE_NOOP("Setup", "A real order at the cash server, made and voided; nobody pays"),
    ),
    StepKey.SUMMARY: (
        QT_TRANSLATE_NOOP("Setup", "Ready to sell"),
        QT_TRANSLATE_NOOP("Setup", "Tap a step to change it"),
    ),
}
"""The title of a step and the sentence under it."""

MEASURED: Final[Mapping[Ask, str]] = {Ask.LOWER_EDGE: QT_TRANSLATE_NOOP("Setup", "%1 mm")}
"""How an answer is written that is measured in something."""

ASKED: Final[Mapping[Ask, tuple[str, str, str]]] = {
    Ask.LANGUAGE: (
        QT_TRANSLATE_NOOP("Setup", "Language"),
        QT_TRANSLATE_NOOP("Setup", "Which language do you speak?"),
        QT_TRANSLATE_NOOP("Setup", "Guests are greeted in it too; that can be changed later"),
    ),
    Ask.TIME_ZONE: (
        QT_TRANSLATE_NOOP("Setup", "Time zone"),
        QT_TRANSLATE_NOOP("Setup", "What time is it here?"),
        QT_TRANSLATE_NOOP("Setup", "The zone of the restaurant's clock"),
    ),
    Ask.HOST: (
        QT_TRANSLATE_NOOP("Setup", "Address"),
        QT_TRANSLATE_NOOP("Setup", "Where is the cash server?"),
        QT_TRANSLATE_NOOP("Setup", "Its name or address, such as 192.168.1.20"),
    ),
    Ask.PORT: (
        QT_TRANSLATE_NOOP("Setup", "Port"),
        QT_TRANSLATE_NOOP("Setup", "At which port?"),
        QT_TRANSLATE_NOOP("Setup", "“HTTP Data Port” in the properties of the cash server"),
    ),
    Ask.USER: (
        QT_TRANSLATE_NOOP("Setup", "Employee"),
        QT_TRANSLATE_NOOP("Setup", "Who logs in?"),
        QT_TRANSLATE_NOOP("Setup", "An r_keeper employee whose role has the HTTP-access right"),
    ),
    Ask.PASSWORD: (
        QT_TRANSLATE_NOOP("Setup", "Password"),
        QT_TRANSLATE_NOOP("Setup", "What is the password?"),
        QT_TRANSLATE_NOOP("Setup", "It is kept in the encrypted database and nowhere else"),
    ),
    Ask.NAME: (
        QT_TRANSLATE_NOOP("Setup", "Name"),
        QT_TRANSLATE_NOOP("Setup", "What is the restaurant called?"),
        QT_TRANSLATE_NOOP("Setup", "Guests read it beside the logo"),
    ),
    Ask.STATION: (
        QT_TRANSLATE_NOOP("Setup", "Cash station"),
        QT_TRANSLATE_NOOP("Setup", "Which cash station is this kiosk's?"),
        QT_TRANSLATE_NOOP("Setup", "One that nobody else works at"),
    ),
    Ask.CASHIER: (
        QT_TRANSLATE_NOOP("Setup", "Cashier"),
        QT_TRANSLATE_NOOP("Setup", "Who takes the payments?"),
        QT_TRANSLATE_NOOP("Setup", "Receipts carry this name"),
    ),
    Ask.WAITER: (
        QT_TRANSLATE_NOOP("Setup", "Waiter"),
        QT_TRANSLATE_NOOP("Setup", "Who opens the orders?"),
        QT_TRANSLATE_NOOP("Setup", "Usually the same as the cashier"),
    ),
    Ask.TABLE: (
        QT_TRANSLATE_NOOP("Setup", "Table"),
        QT_TRANSLATE_NOOP("Setup", "At which table are the orders?"),
        QT_TRANSLATE_NOOP("Setup", "One that is kept for this kiosk"),
    ),
    Ask.EAT_IN: (
        QT_TRANSLATE_NOOP("Setup", "Eat in"),
        QT_TRANSLATE_NOOP("Setup", "Which order type is “eat in”?"),
        "",
    ),
    Ask.TAKE_AWAY: (
        QT_TRANSLATE_NOOP("Setup", "Take away"),
        QT_TRANSLATE_NOOP("Setup", "Which order type is “take away”?"),
        "",
    ),
    Ask.ORDER_CATEGORY: (
        QT_TRANSLATE_NOOP("Setup", "Order category"),
        QT_TRANSLATE_NOOP("Setup", "Which order category?"),
        QT_TRANSLATE_NOOP("Setup", "Reports tell the kiosk's orders by it"),
    ),
    Ask.WAYS: (
        QT_TRANSLATE_NOOP("Setup", "Ways to pay"),
        QT_TRANSLATE_NOOP("Setup", "How do guests pay?"),
        QT_TRANSLATE_NOOP("Setup", "The first one is offered first"),
    ),
    Ask.CARD_TENDER: (
        QT_TRANSLATE_NOOP("Setup", "Tender for cards"),
        QT_TRANSLATE_NOOP("Setup", "Which tender is for bank cards?"),
        "",
    ),
    Ask.TERMINAL_TENDER: (
        QT_TRANSLATE_NOOP("Setup", "Tender for the kiosk's terminal"),
        QT_TRANSLATE_NOOP("Setup", "Which tender is for the kiosk's own terminal?"),
        QT_TRANSLATE_NOOP("Setup", "One that no terminal of r_keeper is bound to"),
    ),
    Ask.SBP_TENDER: (
        QT_TRANSLATE_NOOP("Setup", "Tender for QR payments"),
        QT_TRANSLATE_NOOP("Setup", "Which tender is for payments by a bank's QR code?"),
        "",
    ),
    Ask.VOID_REASON: (
        QT_TRANSLATE_NOOP("Setup", "Reason for cancelling"),
        QT_TRANSLATE_NOOP("Setup", "Why is an unpaid order cancelled?"),
        QT_TRANSLATE_NOOP("Setup", "r_keeper asks for a reason"),
    ),
    Ask.LICENCE_KIND: (
        QT_TRANSLATE_NOOP("Setup", "Kind of licence"),
        QT_TRANSLATE_NOOP("Setup", "Which licence does the restaurant have?"),
        QT_TRANSLATE_NOOP("Setup", "The dealer knows"),
    ),
    Ask.LICENCE_USER: (
        QT_TRANSLATE_NOOP("Setup", "Account"),
        QT_TRANSLATE_NOOP("Setup", "What is the account at the licence service?"),
        QT_TRANSLATE_NOOP("Setup", "An e-mail address, from the dealer"),
    ),
    Ask.LICENCE_PASSWORD: (
        QT_TRANSLATE_NOOP("Setup", "Password of the account"),
        QT_TRANSLATE_NOOP("Setup", "What is the password of the account?"),
        QT_TRANSLATE_NOOP("Setup", "It is kept in the encrypted database and nowhere else"),
    ),
    Ask.LICENCE_TOKEN: (
        QT_TRANSLATE_NOOP("Setup", "Developer's token"),
        QT_TRANSLATE_NOOP("Setup", "What is the developer's token?"),
        QT_TRANSLATE_NOOP("Setup", "From the maker of the kiosk's program or the dealer"),
    ),
    Ask.TOKEN_UNTIL: (
        QT_TRANSLATE_NOOP("Setup", "Last day of the token"),
        QT_TRANSLATE_NOOP("Setup", "Until when is the token good?"),
        QT_TRANSLATE_NOOP("Setup", "Such as 2027-05-31. Leave it empty if nobody knows"),
    ),
    Ask.PRODUCT: (
        QT_TRANSLATE_NOOP("Setup", "Product"),
        QT_TRANSLATE_NOOP("Setup", "Which product is licensed?"),
        QT_TRANSLATE_NOOP("Setup", "Its GUID; the usual one is the subscription for 12 months"),
    ),
    Ask.LICENCE_URL: (
        QT_TRANSLATE_NOOP("Setup", "Licence service"),
        QT_TRANSLATE_NOOP("Setup", "Where is the licence service?"),
        QT_TRANSLATE_NOOP("Setup", "The usual address is right unless the dealer says otherwise"),
    ),
    Ask.CARD_SYSTEM: (
        QT_TRANSLATE_NOOP("Setup", "Card system"),
        QT_TRANSLATE_NOOP("Setup", "Which card system is there?"),
        QT_TRANSLATE_NOOP("Setup", "It knows guests' cards and bonus points"),
    ),
    Ask.CRM_URL: (
        QT_TRANSLATE_NOOP("Setup", "Address of the card system"),
        QT_TRANSLATE_NOOP("Setup", "Where is the card system?"),
        QT_TRANSLATE_NOOP("Setup", "Such as https://192.168.1.30:9192/"),
    ),
    Ask.CRM_HOST: (
        QT_TRANSLATE_NOOP("Setup", "Address of the card system"),
        QT_TRANSLATE_NOOP("Setup", "Where is the card system?"),
        QT_TRANSLATE_NOOP("Setup", "Its name or address, such as 192.168.1.30"),
    ),
    Ask.CRM_PORT: (
        QT_TRANSLATE_NOOP("Setup", "Port of the card system"),
        QT_TRANSLATE_NOOP("Setup", "At which port?"),
        QT_TRANSLATE_NOOP("Setup", "The card system's port for authorisation"),
    ),
    Ask.CRM_KEY: (
        QT_TRANSLATE_NOOP("Setup", "Key code"),
        QT_TRANSLATE_NOOP("Setup", "What is the key code?"),
        QT_TRANSLATE_NOOP("Setup", "It came with the licence key of the card system"),
    ),
    Ask.CLASSIFIER: (
        QT_TRANSLATE_NOOP("Setup", "Classifier"),
        QT_TRANSLATE_NOOP("Setup", "Which classifier is this kiosk's?"),
        QT_TRANSLATE_NOOP("Setup", "Its code in the card system"),
    ),
    Ask.TEST_CARD: (
        QT_TRANSLATE_NOOP("Setup", "Test card"),
        QT_TRANSLATE_NOOP("Setup", "Is there a card to try?"),
        QT_TRANSLATE_NOOP("Setup", "Its number; nothing is debited. May be left empty"),
    ),
    Ask.POINTS: (
        QT_TRANSLATE_NOOP("Setup", "Bonus points"),
        QT_TRANSLATE_NOOP("Setup", "Who takes bonus points off the account?"),
        QT_TRANSLATE_NOOP("Setup", "One of the two, never both"),
    ),
    Ask.ACCOUNT_TYPE: (
        QT_TRANSLATE_NOOP("Setup", "Account of the points"),
        QT_TRANSLATE_NOOP("Setup", "Which account holds the points?"),
        "",
    ),
    Ask.BONUS_TENDER: (
        QT_TRANSLATE_NOOP("Setup", "Tender for points"),
        QT_TRANSLATE_NOOP("Setup", "Which tender is for points?"),
        "",
    ),
    Ask.CARD_DRIVER: (
        QT_TRANSLATE_NOOP("Setup", "Card driver of r_keeper"),
        QT_TRANSLATE_NOOP("Setup", "Which device of r_keeper asks the card system?"),
        QT_TRANSLATE_NOOP("Setup", "Coupons go through it"),
    ),
    Ask.READER: (
        QT_TRANSLATE_NOOP("Setup", "Card reader"),
        QT_TRANSLATE_NOOP("Setup", "Which card reader is there?"),
        QT_TRANSLATE_NOOP("Setup", "These are plugged in now"),
    ),
    Ask.PRINTER: (
        QT_TRANSLATE_NOOP("Setup", "Receipt printer"),
        QT_TRANSLATE_NOOP("Setup", "Which printer is there?"),
        QT_TRANSLATE_NOOP("Setup", "For order numbers and slips. A test page will be printed"),
    ),
    Ask.PRINTER_HOST: (
        QT_TRANSLATE_NOOP("Setup", "Address of the printer"),
        QT_TRANSLATE_NOOP("Setup", "Where is the printer?"),
        QT_TRANSLATE_NOOP("Setup", "Such as 192.168.1.40, with :port if it is not 9100"),
    ),
    Ask.TERMINAL_HOST: (
        QT_TRANSLATE_NOOP("Setup", "Address of the terminal"),
        QT_TRANSLATE_NOOP("Setup", "Where is the payment terminal?"),
        QT_TRANSLATE_NOOP("Setup", "A Vendotek: its address with :port if it is not the usual"),
    ),
    Ask.PANEL: (
        QT_TRANSLATE_NOOP("Setup", "Panel"),
        QT_TRANSLATE_NOOP("Setup", "How large is the panel?"),
        QT_TRANSLATE_NOOP("Setup", "From corner to corner; every size on the screen follows"),
    ),
    Ask.ORIENTATION: (
        QT_TRANSLATE_NOOP("Setup", "Orientation"),
        QT_TRANSLATE_NOOP("Setup", "How does the panel hang?"),
        "",
    ),
    Ask.LOWER_EDGE: (
        QT_TRANSLATE_NOOP("Setup", "Lower edge of the picture"),
        QT_TRANSLATE_NOOP("Setup", "How high is the picture's lower edge?"),
        QT_TRANSLATE_NOOP("Setup", "In millimetres above the floor, for guests who sit"),
    ),
    Ask.LANGUAGES: (
        QT_TRANSLATE_NOOP("Setup", "Languages of guests"),
        QT_TRANSLATE_NOOP("Setup", "Which languages do guests choose from?"),
        QT_TRANSLATE_NOOP("Setup", "The one chosen first greets everybody"),
    ),
    Ask.THEME: (
        QT_TRANSLATE_NOOP("Setup", "Colours"),
        QT_TRANSLATE_NOOP("Setup", "Which colours?"),
        QT_TRANSLATE_NOOP("Setup", "Every guest can change them for themselves"),
    ),
    Ask.TEXT_SCALE: (
        QT_TRANSLATE_NOOP("Setup", "Text size"),
        QT_TRANSLATE_NOOP("Setup", "How large is the text?"),
        QT_TRANSLATE_NOOP("Setup", "Every guest can change it for themselves"),
    ),
    Ask.VOLUME: (
        QT_TRANSLATE_NOOP("Setup", "Sound"),
        QT_TRANSLATE_NOOP("Setup", "How loud are the sounds?"),
        "",
    ),
    Ask.ROLE: (
        QT_TRANSLATE_NOOP("Setup", "Role"),
        QT_TRANSLATE_NOOP("Setup", "What may this person do?"),
        "",
    ),
    Ask.PERSON: (
        QT_TRANSLATE_NOOP("Setup", "Person"),
        QT_TRANSLATE_NOOP("Setup", "Whose PIN is it?"),
        QT_TRANSLATE_NOOP("Setup", "A name for the record of what was done. May be left empty"),
    ),
    Ask.PIN: (
        QT_TRANSLATE_NOOP("Setup", "PIN"),
        QT_TRANSLATE_NOOP("Setup", "Choose a PIN"),
        QT_TRANSLATE_NOOP("Setup", "4 to 8 digits that are not easily guessed"),
    ),
    Ask.DISH: (
        QT_TRANSLATE_NOOP("Setup", "Dish"),
        QT_TRANSLATE_NOOP("Setup", "Which dish is ordered?"),
        QT_TRANSLATE_NOOP("Setup", "The kitchen may see it for a moment: tell them"),
    ),
}
"""What a question is called in a list, the question itself, and a sentence under it."""
