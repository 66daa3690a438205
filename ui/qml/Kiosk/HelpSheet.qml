import QtQuick
import Kiosk.Core

// How to order, in three steps, and whom to ask.   In:  session, loyalty.
ModalSheet {
    id: root

    required property SessionViewModel session

    objectName: "helpSheet"
    visible: session.sheet === "help"
    onTouched: session.touch()

    TitleBlock {
        width: parent?.width ?? 0
        token: Theme.narrow ? "h2" : "h1"
        title: qsTr("How to order")
    }

    NumberedSteps {
        width: parent?.width ?? 0
        spacing: Theme.dp(Theme.narrow ? 12 : 20)
        steps: [qsTr("Choose dishes: plus adds one, a tap on the picture tells more"),
            qsTr("Tap View order and check what you chose"),
            qsTr("Choose how to pay and remember your number")]
    }

    Rectangle {
        width: parent?.width ?? 0
        height: ask.height + Theme.dp(Theme.narrow ? 12 : 32)
        radius: Theme.radiusCard
        color: Theme.sunk

        NoticeLine {
            id: ask

            x: Theme.dp(32)
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width - 2 * x
            sign: "users"
            text: qsTr("Cannot manage? Ask at the counter, we will gladly help")
        }
    }

    PrimaryButton {
        objectName: "closeSheet"
        width: parent?.width ?? 0
        height: Theme.row(Theme.narrow ? 96 : 112)
        focus: true
        text: qsTr("Got it")
        onActivated: root.session.closeSheet()
    }
}
