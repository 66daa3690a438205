import QtQuick

// One fact in a card: a sign in a tinted circle, what it is, what follows.
// In:  title, sentence, sign, matter: "trouble", "done" or "plain".
Card {
    id: root

    required property string title
    property string sentence: ""
    property string sign: "info"
    property string matter: "plain"

    readonly property color tint: matter === "trouble" ? Theme.troubleTint : matter === "done" ? Theme.doneTint : Theme.sunk
    readonly property color ink: matter === "trouble" ? Theme.trouble : matter === "done" ? Theme.done : Theme.ink

    implicitHeight: Math.max(disc.height, words.implicitHeight) + Theme.dp(Theme.narrow ? 40 : 80)

    Rectangle {
        id: disc

        anchors.left: parent.left
        anchors.leftMargin: Theme.dp(Theme.narrow ? 24 : 40)
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.sized(Theme.narrow ? 72 : 96)
        height: width
        radius: width / 2
        color: root.tint

        Icon {
            anchors.centerIn: parent
            name: root.sign
            size: Theme.sized(48)
            color: root.ink
        }
    }

    Column {
        id: words

        anchors.left: disc.right
        anchors.leftMargin: Theme.dp(Theme.narrow ? 20 : 32)
        anchors.right: parent.right
        anchors.rightMargin: Theme.dp(24)
        anchors.verticalCenter: parent.verticalCenter

        Txt {
            width: parent.width
            token: "h3"
            text: Theme.tie(root.title)
        }

        Txt {
            width: parent.width
            visible: root.sentence !== ""
            color: Theme.ink2
            text: Theme.tie(root.sentence)
        }
    }
}
