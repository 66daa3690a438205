pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Core

// Still there? Any touch or key goes on, and that tap does nothing else.   In:  session, basket.
ModalSheet {
    id: root

    required property SessionViewModel session
    required property BasketViewModel basket

    objectName: "idleSheet"
    gap: Theme.dp(Theme.portrait && !Theme.large ? 36 : 24)
    visible: session.sheet === "idle"
    onTouched: session.touch()

    // On a low panel the ring stands beside the words.
    Item {
        width: parent?.width ?? 0
        implicitHeight: Theme.narrow ? Math.max(ring.height, question.height) : ring.height + root.gap + question.height

    CountdownRing {
        id: ring

        objectName: "idleCountdown"
        anchors.left: parent.left
        anchors.leftMargin: Theme.narrow ? 0 : Math.round((parent.width - width) / 2)
        y: Theme.narrow ? Math.round((parent.height - height) / 2) : 0
        size: Theme.dp(Theme.narrow ? 200 : Theme.portrait ? 296 : 220)
        token: Theme.portrait ? "hero116" : "hero88"
        value: root.session.idleSecondsLeft
        total: root.session.idleSeconds
    }

    TitleBlock {
        id: question

        anchors.right: parent.right
        y: Theme.narrow ? Math.round((parent.height - height) / 2) : ring.height + root.gap
        width: parent.width - (Theme.narrow ? ring.width + Theme.gap : 0)
        token: Theme.narrow ? "h1" : "hero88"
        centred: !Theme.narrow
        title: qsTr("Still there?")
        sentence: root.basket.empty ? qsTr("Touch the screen to go on")
                                    : qsTr("Touch the screen to keep your order") + (Theme.narrow ? ". " : ".\n") + root.session.idleText
    }
    }

    Row {
        anchors.horizontalCenter: parent?.horizontalCenter
        height: visible ? implicitHeight : 0
        visible: !root.basket.empty && !Theme.narrow
        spacing: Theme.dp(28)

        Thumbnails {
            anchors.verticalCenter: parent.verticalCenter
            pictures: root.basket.thumbnails
        }

        Txt {
            anchors.verticalCenter: parent.verticalCenter
            token: "h3"
            tabular: true
            text: root.basket.keptText
        }
    }

    SheetButtons {
        large: true
        forwardName: "continue"
        quietName: "startOver"
        forward: qsTr("Continue")
        quiet: root.basket.empty ? qsTr("Start again") : qsTr("Clear and start again")
        onForwarded: root.session.touch()
        onDeclined: root.session.confirmCancel()
    }
}
