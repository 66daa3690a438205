pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// What one side says: its name, and its word with a sign where it matters.   In:  name, value, tone (plain, done, warn, trouble).
Item {
    id: root

    required property string name
    required property string value
    required property string tone

    readonly property bool below: label.implicitWidth + word.implicitWidth + Theme.dp(64) > width

    implicitHeight: below ? label.height + word.implicitHeight : Math.max(label.height, word.implicitHeight)
    Accessible.role: Accessible.StaticText
    Accessible.name: `${name}: ${value}`

    Txt {
        id: label

        anchors.left: parent.left
        width: Math.min(implicitWidth, parent.width)
        color: Theme.ink2
        text: root.name
    }

    Icon {
        anchors.right: word.left
        anchors.rightMargin: Theme.dp(10)
        anchors.verticalCenter: word.verticalCenter
        visible: root.tone !== "plain" && !root.below
        name: root.tone === "done" ? "check" : root.tone === "trouble" ? "alert" : "unsure"
        size: Theme.sized(28)
        color: root.tone === "done" ? Theme.done : root.tone === "trouble" ? Theme.trouble : Theme.warn
    }

    Txt {
        id: word

        anchors.right: parent.right
        y: root.below ? label.height : 0
        width: Math.min(implicitWidth, parent.width)
        token: "bodyBold"
        tabular: true
        horizontalAlignment: Text.AlignRight
        wrapMode: Text.Wrap
        text: root.value
    }
}
