import QtQuick
import Kiosk.Core

// Another card was presented: which one shall it be?   In:  session, loyalty.
ModalSheet {
    id: root

    required property SessionViewModel session
    required property LoyaltyViewModel loyalty

    objectName: "secondCardSheet"
    visible: session.sheet === "second-card"
    onTouched: session.touch()

    TitleBlock {
        width: parent?.width ?? 0
        token: "h1"
        centred: true
        title: qsTr("Use the other card?")
        sentence: root.loyalty.secondCardText
        sentenceToken: "bodyL"
    }

    SheetButtons {
        forwardName: "replaceCard"
        quietName: "keepCard"
        forward: qsTr("Use the other card")
        quiet: qsTr("Keep this one")
        onForwarded: root.loyalty.answerSecondCard(true)
        onDeclined: root.loyalty.answerSecondCard(false)
    }
}
