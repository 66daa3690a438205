import QtQuick
import Kiosk.Core

// A basket with something in it is cleared only after asking once.   In:  session, basket.
ModalSheet {
    id: root

    required property SessionViewModel session
    required property BasketViewModel basket

    objectName: "confirmCancelSheet"
    visible: session.sheet === "confirm-cancel"

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

    PrimaryButton {
        objectName: "keepOrder"
        width: parent?.width ?? 0
        tall: true
        focus: true
        text: qsTr("Keep the order")
        onActivated: root.session.closeSheet()
    }

    QuietButton {
        objectName: "confirmCancel"
        width: parent?.width ?? 0
        height: Theme.row(112)
        text: qsTr("Cancel the order")
        onActivated: root.session.confirmCancel()
    }
}
