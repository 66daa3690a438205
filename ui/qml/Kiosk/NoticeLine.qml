import QtQuick

// One sentence with a sign before it, in the dock or among the content.
// In:  text, sign (icon), coin (the bonus coin instead of an icon).
Item {
    id: root

    required property string text
    property string sign: ""
    property bool coin: false

    implicitHeight: Math.max(mark.height, words.implicitHeight, Theme.row(56)) + Theme.dp(8)
    visible: text !== ""
    width: parent?.width ?? implicitWidth

    Item {
        id: mark

        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        width: root.coin ? gold.width : root.sign !== "" ? icon.width : 0
        height: root.coin ? gold.height : root.sign !== "" ? icon.height : 0

        CoinIcon {
            id: gold

            visible: root.coin
            size: Theme.sized(56)
        }

        Icon {
            id: icon

            visible: !root.coin && root.sign !== ""
            name: root.sign
            size: Theme.sized(40)
            color: Theme.ink2
        }
    }

    Txt {
        id: words

        anchors.left: mark.right
        anchors.leftMargin: mark.width > 0 ? Theme.dp(16) : 0
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        lineHeight: Theme.sized(36)
        text: Theme.tie(root.text)
    }
}
