import QtQuick
import Kiosk

// A count or a word in its own colour and with its own sign: never the colour alone.
// In:  text, tone (trouble, warn, done), sign; small (a word over a title).
Rectangle {
    id: root

    required property string text
    required property string tone
    property string sign: ""
    property bool small: false

    readonly property color ink: tone === "trouble" ? Theme.trouble : tone === "warn" ? Theme.warn : Theme.done

    implicitHeight: Theme.sized(small ? 42 : 96)
    implicitWidth: line.implicitWidth + Theme.dp(small ? 28 : 40)
    radius: small ? height / 2 : Theme.dp(24)
    color: tone === "trouble" ? Theme.troubleTint : tone === "warn" ? Theme.warnTint : Theme.doneTint
    border.width: Theme.contrast ? Theme.line : 0
    border.color: Theme.edge

    Row {
        id: line

        anchors.verticalCenter: parent.verticalCenter
        anchors.left: parent.left
        anchors.leftMargin: Theme.dp(root.small ? 14 : 20)
        spacing: Theme.dp(14)

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            visible: root.sign !== ""
            name: root.sign
            size: Theme.sized(36)
            color: root.ink
        }

        Txt {
            anchors.verticalCenter: parent.verticalCenter
            token: root.small ? "label" : "button3"
            font.weight: 700
            color: root.ink
            wrapMode: Text.NoWrap
            text: root.text
        }
    }
}
