import QtQuick
import Kiosk.Core

// The one-time code that was sent to the guest's phone.   In:  session, signIn.
EntryScreen {
    id: root

    required property SignInViewModel signIn

    readonly property string trouble: signIn.troubleText
    // Where only another code will do, asking for it is the way forward.
    readonly property bool renewing: signIn.codeEnded && signIn.canAskAgain

    objectName: "codeScreen"
    heading: qsTr("Enter the code we sent")
    // Where room is dear, what the guest can do now comes before where the code went.
    sentence: squeezed && (trouble !== "" || signIn.canAskAgain) ? "" : signIn.sentToText
    keysAvailable: !signIn.codeEnded
    letters: signIn.codeLetters
    complete: renewing || signIn.codeMissingText === ""
    busy: signIn.busy
    missing: signIn.codeMissingText
    verb: renewing ? qsTr("Send again") : qsTr("Sign in")
    onPressed: character => signIn.press(character)
    onErased: signIn.erase()
    onCleared: signIn.clear()
    onConfirmed: renewing ? signIn.askAgain() : signIn.confirm()

    field: CodeCells {
        width: parent?.width ?? 0
        cells: root.signIn.codeCells
        typed: root.signIn.codeLength
        aloud: root.signIn.codeSpokenText
        cellHeight: Math.min(Theme.dp(root.squeezed ? 100 : 174), Math.round(cell * 1.2))
        failed: root.trouble !== ""
        available: !root.signIn.codeEnded
        busy: root.busy
    }

    line: EntryLine {
        centred: !root.beside
        failed: root.trouble !== ""
        sign: "clock"
        text: root.trouble !== "" ? root.trouble
              : root.signIn.againInText !== "" ? (Theme.narrow ? qsTr("New code in") : qsTr("You can ask for a new code in"))
              : root.signIn.validForText !== "" ? qsTr("The code works for another") : qsTr("No message yet?")
        time: root.trouble !== "" ? "" : root.signIn.againInText !== "" ? root.signIn.againInText : root.signIn.validForText
    }

    below: Flow {
        width: parent?.width ?? 0
        readonly property int taken: (again.visible ? again.width + spacing : 0) + change.width

        leftPadding: root.beside ? (again.visible ? 0 : -change.leftPadding) : Math.max(0, Math.round((width - taken) / 2))
        spacing: Theme.dp(16)

        TonalButton {
            id: again

            objectName: "askAgain"
            visible: root.signIn.canAskAgain && !root.renewing
            implicitHeight: root.linkHeight
            text: qsTr("Send again")
            onActivated: root.signIn.askAgain()
        }

        QuietButton {
            id: change

            objectName: "changeNumber"
            implicitHeight: root.linkHeight
            flat: true
            signAfter: "pencil"
            text: qsTr("Change the number")
            onActivated: root.session.back()
        }
    }
}
