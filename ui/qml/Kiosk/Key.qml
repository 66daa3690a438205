pragma ComponentBehavior: Bound

import QtQuick

// One key of a keypad: a figure, a letter, or a sunk side key with a word or a sign.
// In:  text, sign (icon instead of the word), side.   Out: clicked().
Tappable {
    id: root

    property string sign: ""
    property bool side: false

    objectName: "key"
    cornerRadius: Theme.radiusCard
    opacity: enabled ? 1 : 0.35
    leftPadding: Theme.dp(8)
    rightPadding: leftPadding

    background: Item {
        Shadow {
            kind: "rest"
            radius: root.cornerRadius
            visible: !root.side && !root.down && !Theme.contrast
        }

        Rectangle {
            anchors.fill: parent
            radius: root.cornerRadius
            color: root.down ? Theme.copperTint : root.side ? Theme.sunk : Theme.surface
            border.width: Theme.contrast ? Theme.dp(3) : 0
            border.color: Theme.edge
        }
    }

    contentItem: Item {
        implicitWidth: word.implicitWidth

        Txt {
            id: word

            anchors.centerIn: parent
            width: Math.min(implicitWidth, parent.width)
            visible: root.sign === ""
            token: root.side ? "bodyBold" : "price48"
            pixels: root.side ? Math.min(Theme.sized(28), Math.floor(root.availableWidth / (0.62 * root.text.length))) : Math.min(Theme.sized(52), Math.round(root.height * 0.6), Math.floor(root.availableWidth / root.text.length))
            lineHeight: Math.round(pixels * 1.2)
            horizontalAlignment: Text.AlignHCenter
            text: root.text
        }

        Icon {
            anchors.centerIn: parent
            visible: root.sign !== ""
            name: root.sign
            size: Math.min(Theme.sized(48), Math.round(root.height * 0.6))
        }
    }
}
