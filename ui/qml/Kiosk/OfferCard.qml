pragma ComponentBehavior: Bound

import QtQuick

// One of up to three offers under the basket: picture, name, price, plus.
// In:  name, price, picture.   Out: taken().
Card {
    id: root

    required property string name
    property string price: ""
    property string picture: ""

    signal taken

    radius: Theme.radiusCard
    implicitHeight: Math.max(Theme.dp(160), label.implicitHeight + Theme.hit(72) + Theme.dp(12)) + Theme.dp(24)

    PictureTile {
        id: tile

        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        anchors.margins: Theme.dp(12)
        width: Theme.dp(116)
        radius: Theme.radiusPicture
        picture: root.picture
        part: 0.96
    }

    Txt {
        id: label

        anchors.left: tile.right
        anchors.leftMargin: Theme.dp(12)
        anchors.right: parent.right
        anchors.rightMargin: Theme.dp(12)
        y: Theme.dp(16)
        token: "label"
        lineHeight: Theme.sized(30)
        font.weight: 700
        maximumLineCount: 2
        elide: Text.ElideRight
        text: Theme.tie(root.name)
    }

    Txt {
        anchors.left: label.left
        anchors.verticalCenter: plus.verticalCenter
        token: "price32"
        pixels: Theme.sized(28)
        lineHeight: Theme.sized(36)
        text: root.price
    }

    RoundPlus {
        id: plus

        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: Theme.dp(12)
        text: qsTr("Add %1").arg(root.name)
        onClicked: root.taken()
    }
}
