import QtQuick
import Kiosk.Core

// The one toast, over the dock of whichever screen is shown. Trouble stays till it is tapped away.
// In:  session, ground (y of the dock).
Item {
    id: root

    required property SessionViewModel session
    required property int ground
    property int dismissedKey: -1

    readonly property bool dismissed: session.toastKey === dismissedKey && session.toastIsTrouble

    Toast {
        objectName: "toast"
        anchors.horizontalCenter: parent.horizontalCenter
        y: root.ground - height - Theme.dp(24)
        width: Math.min(parent.width - 2 * Theme.margin, Theme.dp(1000))
        text: root.dismissed ? "" : root.session.toastText
        action: root.session.toastCanUndo ? qsTr("Undo") : ""
        trouble: root.session.toastIsTrouble
        sign: root.session.toastSign
        onActionTapped: root.session.undo()
        onDismissed: root.dismissedKey = root.session.toastKey
    }
}
