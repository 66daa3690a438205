import QtQuick
import Kiosk.Core

// The guest's phone number; a code is sent to it.   In:  session, loyalty, signIn.
EntryScreen {
    id: root

    required property LoyaltyViewModel loyalty
    required property SignInViewModel signIn

    objectName: "phoneScreen"
    heading: qsTr("Sign in by phone")
    sentence: crowded ? "" : qsTr("We will find your card and points and send a code")
    complete: signIn.numberMissingText === ""
    busy: signIn.busy
    missing: signIn.numberMissingText
    verb: qsTr("Get the code")
    onPressed: digit => signIn.press(digit)
    onErased: signIn.erase()
    onCleared: signIn.clear()
    onConfirmed: signIn.confirm()

    field: NumberField {
        width: parent?.width ?? 0
        implicitHeight: Math.max(Theme.mm(12), Math.round(letters * (root.squeezed ? 1.56 : 2.18)))
        prefix: root.signIn.prefix
        groups: root.signIn.numberGroups
        typed: root.signIn.numberLength
        aloud: root.signIn.numberSpokenText
        failed: root.signIn.troubleText !== ""
        busy: root.busy
    }

    line: EntryLine {
        text: root.signIn.troubleText !== "" ? root.signIn.troubleText
                                             : qsTr("Your number leaves the screen and is not kept here")
        sign: "lock"
        failed: root.signIn.troubleText !== ""
    }

    below: Item {
        width: parent?.width ?? 0
        implicitHeight: on.implicitHeight

        QuietButton {
            id: on

            objectName: "withoutCard"
            x: root.beside ? -leftPadding : Math.round((parent.width - width) / 2)
            width: Math.min(implicitWidth, parent.width)
            implicitHeight: root.linkHeight
            flat: true
            signAfter: "caret-right"
            text: qsTr("Continue without a card")
            onActivated: root.loyalty.passOn()
        }
    }
}
