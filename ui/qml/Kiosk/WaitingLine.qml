import QtQuick

// In the dock while something is under way: a ring or a sign, what we wait for, what is sure already.
// In:  text, sentence, seconds, turning (the ring), sign (icon in its place).
Item {
    id: root

    required property string text
    property string sentence: ""
    property int seconds: 0
    property bool turning: true
    property string sign: ""

    width: parent?.width ?? implicitWidth
    implicitHeight: Math.max(Theme.row(Theme.narrow ? 96 : 112), words.implicitHeight)

    WaitRing {
        id: ring

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        visible: root.turning
        size: Theme.sized(root.seconds >= 10 ? 64 : 52) // the seconds stand inside
        seconds: root.seconds
    }

    Icon {
        id: icon

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        visible: !root.turning && root.sign !== ""
        name: root.sign
        size: Theme.sized(52)
        color: Theme.ink2
    }

    Column {
        id: words

        anchors.left: root.turning ? ring.right : icon.visible ? icon.right : parent.left
        anchors.leftMargin: root.turning || icon.visible ? Theme.dp(20) : 0
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter

        Txt {
            width: parent.width
            token: "card"
            text: Theme.tie(root.text)
        }

        Txt {
            width: parent.width
            visible: root.sentence !== ""
            token: "label"
            font.weight: 500
            color: Theme.ink2
            text: Theme.tie(root.sentence)
        }
    }
}
