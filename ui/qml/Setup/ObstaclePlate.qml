import QtQuick
import Kiosk

// What is wrong in one sentence, what to do about it, and what the other side said.
// In:  sentence, remedy, detail; slim (under a field).
Rectangle {
    id: root

    required property string sentence
    required property string remedy
    property string detail: ""
    property bool slim: false

    readonly property int pad: Theme.dp(slim || !Theme.portrait ? 24 : 32)

    objectName: "obstacle"
    implicitHeight: words.height + 2 * pad
    radius: Theme.radiusCard
    color: Theme.troubleTint
    border.width: Theme.contrast ? Theme.dp(4) : Theme.line
    border.color: Theme.trouble
    Accessible.role: Accessible.AlertMessage
    Accessible.name: `${sentence}. ${remedy}`

    Icon {
        id: sign

        x: Theme.mirrored ? root.width - width - root.pad : root.pad
        y: root.pad
        name: "warning"
        size: Theme.sized(root.slim ? 44 : 56)
        color: Theme.trouble
    }

    Column {
        id: words

        anchors.left: sign.right
        anchors.leftMargin: Theme.dp(20)
        anchors.right: parent.right
        anchors.rightMargin: root.pad
        y: root.pad
        spacing: Theme.dp(4)

        Txt {
            width: parent.width
            token: root.slim || !Theme.portrait ? "bodyBold" : "h3"
            color: Theme.trouble
            text: Theme.tie(root.sentence)
        }

        Txt {
            width: parent.width
            token: root.slim || !Theme.portrait ? "body" : "bodyL"
            text: Theme.tie(root.remedy)
        }

        Txt {
            width: parent.width
            visible: text !== ""
            token: "label"
            font.weight: 500
            color: Theme.ink2
            wrapMode: Text.Wrap
            maximumLineCount: 3
            elide: Text.ElideRight
            text: root.detail
        }
    }
}
