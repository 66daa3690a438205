import QtQuick
import Kiosk.Core

// A basket with something in it is cleared only after asking once.   In:  session, basket.
ModalSheet {
    id: root

    required property SessionViewModel session
    required property BasketViewModel basket

    objectName: "confirmCancelSheet"
    visible: session.sheet === "confirm-cancel"
    onTouched: session.touch()

    TitleBlock {
        width: parent?.width ?? 0
        token: "h1"
        centred: true
        title: qsTr("Cancel the order?")
        sentence: qsTr("The dishes will be removed, you can begin again at any moment")
        sentenceToken: "bodyL"
    }

    Row {
        anchors.horizontalCenter: parent?.horizontalCenter
        height: visible ? implicitHeight : 0
        visible: !root.basket.empty
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
        forwardName: "keepOrder"
        quietName: "confirmCancel"
        forward: qsTr("Keep the order")
        quiet: qsTr("Cancel the order")
        onForwarded: root.session.closeSheet()
        onDeclined: root.session.confirmCancel()
    }
}
