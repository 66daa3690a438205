pragma ComponentBehavior: Bound

import QtQuick

// One gentle offer in the basket panel: picture, «К солянке», name, price, plus.
// In:  caption, name, price, picture.   Out: taken().
Rectangle {
    id: root

    required property string name
    property string caption: ""
    property string price: ""
    property string picture: ""

    signal taken

    implicitHeight: Math.max(Theme.dp(128), words.implicitHeight + Theme.dp(24))
    radius: Theme.radiusPicture
    color: Theme.contrast ? Theme.surface : Theme.paper
    border.width: Theme.contrast ? Theme.dp(3) : 0
    border.color: Theme.edge

    PictureTile {
        id: tile

        anchors.left: parent.left
        anchors.leftMargin: Theme.dp(16)
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.dp(Theme.textScale > 1 ? 68 : 96) // larger letters need its room
        height: width
        radius: Theme.dp(20)
        picture: root.picture
        part: 0.92
    }

    Column {
        id: words

        anchors.left: tile.right
        anchors.leftMargin: Theme.dp(16)
        anchors.right: plus.left
        anchors.rightMargin: Theme.dp(8)
        anchors.verticalCenter: parent.verticalCenter

        Txt {
            width: parent.width
            visible: text !== ""
            token: "label"
            font.weight: 500
            color: Theme.ink2
            maximumLineCount: 2
            elide: Text.ElideRight
            text: root.caption
        }

        Txt {
            width: parent.width
            token: "card"
            pixels: Theme.sized(28)
            lineHeight: Theme.sized(34)
            maximumLineCount: 2
            elide: Text.ElideRight
            text: Theme.tie(root.name)
        }

        Txt {
            token: "price32"
            pixels: Theme.sized(28)
            lineHeight: Theme.sized(34)
            text: root.price
        }
    }

    RoundPlus {
        id: plus

        anchors.right: parent.right
        anchors.rightMargin: Theme.dp(16)
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("Add %1").arg(root.name)
        onClicked: root.taken()
    }
}
