import QtQuick
import Kiosk

// How something stands, on its colour: a sign, a title, what follows from it.
// In:  tone (done, warn, trouble, plain), title; sentence, sign (else the tone's own), busy (a ring instead of the sign).
Rectangle {
    id: root

    required property string tone
    required property string title
    property string sentence: ""
    property string sign: ({
            "done": "check",
            "warn": "alert",
            "trouble": "bell"
        })[tone] ?? "info"
    property bool busy: false

    readonly property color strong: ({
            "done": Theme.done,
            "warn": Theme.warn,
            "trouble": Theme.trouble
        })[tone] ?? Theme.ink2

    implicitHeight: Math.max(tile.height, words.implicitHeight) + Theme.dp(56)
    radius: Theme.radiusCard
    color: ({
            "done": Theme.doneTint,
            "warn": Theme.warnTint,
            "trouble": Theme.troubleTint
        })[tone] ?? Theme.sunk
    border.width: Theme.contrast ? Theme.dp(3) : 0
    border.color: tone === "trouble" ? Theme.trouble : Theme.edge
    Accessible.role: Accessible.StaticText
    Accessible.name: sentence === "" ? title : `${title}. ${sentence}`

    Rectangle {
        id: tile

        anchors.left: parent.left
        anchors.leftMargin: Theme.dp(36)
        y: Theme.dp(28)
        width: Theme.sized(80)
        height: width
        radius: Theme.dp(24)
        color: root.busy ? "transparent" : root.strong

        Icon {
            anchors.centerIn: parent
            visible: !root.busy
            name: root.sign
            size: Theme.sized(40)
            color: Theme.pick("#FFFFFF", Theme.paper, "#FFFFFF")
        }

        WaitRing {
            anchors.centerIn: parent
            visible: root.busy
            size: Theme.sized(72)
        }
    }

    Column {
        id: words

        anchors.left: tile.right
        anchors.leftMargin: Theme.dp(24)
        anchors.right: parent.right
        anchors.rightMargin: Theme.dp(28)
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.dp(4)

        Txt {
            objectName: "standing"
            width: parent.width
            token: "h3"
            font.weight: 800
            color: root.tone === "trouble" ? Theme.trouble : Theme.ink
            text: Theme.tie(root.title)
        }

        Txt {
            objectName: "situation"
            width: parent.width
            visible: text !== ""
            text: Theme.tie(root.sentence)
        }
    }
}
