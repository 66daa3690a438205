import QtQuick
import Kiosk
import Kiosk.Core

// The one way forward, the way back, and a second way where there is one.   In:  setup.
Dock {
    id: root

    required property SetupViewModel setup

    readonly property bool across: !Theme.portrait
    readonly property int gap: Theme.dp(24)
    readonly property int rest: width - 2 * sides

    square: across
    fades: true

    PrimaryButton {
        id: forward

        objectName: "forward"
        visible: !root.across
        width: parent.width
        tall: true
        forward: root.setup.forward
        busy: root.setup.busy
        busyText: root.setup.workText
        text: root.setup.forwardText
        onActivated: root.setup.primary()
    }

    Row {
        width: parent.width
        spacing: root.gap

        SecondaryButton {
            id: back

            objectName: "back"
            // Large letters take two lines.
            width: Math.round(root.rest * (!root.across ? 0.35 : Theme.large ? 0.24 : 0.18))
            implicitHeight: Theme.row(!root.across ? 96 : Theme.large ? 104 : 88)
            enabled: root.setup.canGoBack
            opacity: enabled ? 1 : 0.4
            sign: "caret-left"
            text: qsTr("Back")
            onActivated: root.setup.back()
        }

        SecondaryButton {
            id: other

            objectName: "other"
            visible: root.setup.otherText !== "" && root.setup.canOther
            width: root.across ? Math.round(root.rest * 0.34) : parent.width - back.width - root.gap
            implicitHeight: back.implicitHeight
            text: root.setup.otherText
            onActivated: root.setup.other()
        }

        PrimaryButton {
            objectName: "forward"
            visible: root.across
            width: parent.width - x
            implicitHeight: back.implicitHeight
            forward: root.setup.forward
            busy: root.setup.busy
            busyText: root.setup.workText
            text: root.setup.forwardText
            onActivated: root.setup.primary()
        }
    }
}
