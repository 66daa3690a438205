import QtQuick
import Kiosk

// How something stands, in a sentence: its tile, its title, what follows from it.
// In:  tone (done, warn, trouble, plain), title, sentence, sign (else the tone's own).
Rectangle {
    id: root

    required property string tone
    required property string title
    property string sentence: ""
    property string sign: ""

    readonly property color ink: tone === "trouble" ? Theme.trouble : tone === "warn" ? Theme.warn : tone === "done" ? Theme.done : Theme.ink2

    implicitHeight: Math.max(tile.height, words.implicitHeight) + Theme.dp(56)
    radius: Theme.radiusCard
    color: tone === "trouble" ? Theme.troubleTint : tone === "warn" ? Theme.warnTint : tone === "done" ? Theme.doneTint : Theme.sunk
    border.width: Theme.contrast ? Theme.dp(3) : 0
    border.color: tone === "trouble" ? Theme.trouble : Theme.edge

    Rectangle {
        id: tile

        anchors.left: parent.left
        anchors.leftMargin: Theme.dp(32)
        y: Theme.dp(28)
        width: Theme.sized(80)
        height: width
        radius: Theme.dp(24)
        color: root.ink

        Icon {
            anchors.centerIn: parent
            name: root.sign !== "" ? root.sign : root.tone === "done" ? "check" : root.tone === "plain" ? "info" : "alert"
            size: Theme.sized(40)
            color: Theme.pick("#FFFFFF", Theme.paper, "#FFFFFF")
        }
    }

    Column {
        id: words

        anchors.left: tile.right
        anchors.leftMargin: Theme.dp(24)
        anchors.right: parent.right
        anchors.rightMargin: Theme.dp(28)
        y: Math.max(Theme.dp(28), Math.round((root.height - implicitHeight) / 2))

        Txt {
            objectName: "standing"
            width: parent.width
            token: "h3"
            font.weight: 800
            color: Theme.contrast ? Theme.ink : root.tone === "plain" ? Theme.ink : root.ink
            text: Theme.tie(root.title)
        }

        Txt {
            width: parent.width
            visible: text !== ""
            text: Theme.tie(root.sentence)
        }
    }
}
