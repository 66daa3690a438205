import QtQuick
import Kiosk

// What was answered, or how a step stands; a tap changes it.
// In:  label, value, wrong (this is the one to change), sign (before the value).   Out: clicked().
Tappable {
    id: root

    required property string label
    required property string value
    required property bool wrong
    property string sign: ""

    readonly property bool below: name.implicitWidth + what.implicitWidth + Theme.dp(120) > width

    implicitHeight: Math.max(Theme.mm(12), below ? name.height + what.height + Theme.dp(28) : Theme.hit(Theme.portrait ? 80 : 64))
    cornerRadius: Theme.dp(20)
    text: [label, value].join(": ")

    background: Rectangle {
        anchors.fill: parent
        anchors.leftMargin: -Theme.dp(16)
        anchors.rightMargin: -Theme.dp(16)
        radius: root.cornerRadius
        color: root.down ? Theme.sunk : root.wrong ? Theme.troubleTint : "transparent"
        border.width: root.wrong && Theme.contrast ? Theme.dp(3) : 0
        border.color: Theme.trouble
    }

    contentItem: Item {
        Txt {
            id: name

            anchors.left: parent.left
            y: root.below ? Theme.dp(14) : Math.round((parent.height - height) / 2)
            width: Math.min(implicitWidth, parent.width - Theme.dp(60))
            color: Theme.ink2
            text: root.label
        }

        Icon {
            visible: root.sign !== ""
            anchors.right: what.left
            anchors.rightMargin: Theme.dp(12)
            anchors.verticalCenter: what.verticalCenter
            name: root.sign
            size: Theme.sized(32)
            color: root.sign === "check" ? Theme.done : Theme.warn
        }

        Txt {
            id: what

            x: root.below === Theme.mirrored ? parent.width - width - (root.below ? 0 : caret.width + Theme.dp(12)) : root.below ? 0 : parent.width - width - caret.width - Theme.dp(12)
            y: root.below ? name.y + name.height : Math.round((parent.height - height) / 2)
            width: Math.min(implicitWidth, parent.width - Theme.dp(60))
            token: "bodyBold"
            color: root.wrong ? Theme.trouble : Theme.ink
            wrapMode: Text.Wrap
            text: Theme.tie(root.value)
        }

        Icon {
            id: caret

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            name: "caret-right"
            size: Theme.sized(32)
            color: Theme.ink2
        }
    }
}
