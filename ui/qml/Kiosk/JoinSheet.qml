import QtQuick
import Kiosk.Core

// A guest nobody knows yet agrees to a card, or goes on without one.   In:  session, signIn.
ModalSheet {
    id: root

    required property SessionViewModel session
    required property SignInViewModel signIn

    objectName: "joinSheet"
    visible: session.sheet === "join"
    onTouched: session.touch()

    TitleBlock {
        width: parent?.width ?? 0
        token: "h1"
        centred: true
        title: qsTr("New here?")
        sentence: root.signIn.joinText
        sentenceToken: "bodyL"
    }

    SheetButtons {
        forwardName: "join"
        quietName: "notJoin"
        forward: qsTr("Set up a card")
        quiet: qsTr("No, thanks")
        onForwarded: root.signIn.answerJoin(true)
        onDeclined: root.signIn.answerJoin(false)
    }
}
