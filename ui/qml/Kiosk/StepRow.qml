pragma ComponentBehavior: Bound

import QtQuick

// One answer to the question of a page, as a row over its whole width: picture, word, price, copper arrow.
// In:  text, sentence (under it), price, picture, sign (an icon where there is no picture), soldOut, loading (skeleton).   Out: clicked(); nothing when sold out.
Tappable {
    id: root

    property string sentence: ""
    property string price: ""
    property string picture: ""
    property string sign: ""
    property bool soldOut: false
    property bool loading: false

    objectName: "stepRow"
    implicitHeight: Math.max(Theme.mm(20), Theme.hit(144))
    cornerRadius: Theme.radiusCard
    enabled: !soldOut && !loading
    Accessible.ignored: loading
    Accessible.name: [text, soldOut ? qsTr("sold out") : price].filter(part => part !== "").join(", ")

    background: Item {
        Shadow {
            radius: root.cornerRadius
            fill: Theme.surface
            visible: !root.down && !Theme.contrast
        }

        Rectangle {
            anchors.fill: parent
            visible: root.down || Theme.contrast
            radius: root.cornerRadius
            color: root.down ? (Theme.contrast ? Theme.sunk : Theme.selected) : Theme.surface
            border.width: Theme.contrast ? Theme.dp(3) : Theme.line
            border.color: Theme.contrast ? Theme.edge : Theme.lineColor
        }
    }

    contentItem: Item {
        PictureTile {
            id: tile

            anchors.left: parent.left
            anchors.leftMargin: Theme.dp(12)
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(height, Math.round(parent.width * 0.24))
            height: parent.height - Theme.dp(24)
            picture: root.picture
            faded: root.soldOut
            part: 0.94
            empty: root.loading
            visible: root.sign === ""
        }

        Rectangle {
            anchors.fill: tile
            visible: root.sign !== ""
            radius: Theme.radiusPicture
            color: Theme.sunk

            Icon {
                anchors.centerIn: parent
                name: root.sign
                size: Math.round(Math.min(parent.width, parent.height) * 0.5)
                color: Theme.contrast ? Theme.ink : Theme.copperDeep
            }
        }

        Column {
            anchors.left: tile.right
            anchors.leftMargin: Theme.dp(28)
            anchors.right: amount.left
            anchors.rightMargin: Theme.dp(16)
            anchors.verticalCenter: parent.verticalCenter

            Txt {
                width: parent.width
                token: "h2"
                pixels: Theme.sized(Theme.portrait && !Theme.large ? 44 : 36)
                lineHeight: Math.round(pixels * 1.14)
                maximumLineCount: 3
                elide: Text.ElideRight
                color: root.soldOut ? Theme.ink2 : Theme.ink
                text: Theme.tie(root.text)
            }

            Txt {
                width: parent.width
                visible: text !== "" && Theme.portrait && !Theme.large
                color: Theme.ink2
                maximumLineCount: 2
                elide: Text.ElideRight
                text: Theme.tie(root.sentence)
            }
        }

        Rectangle {
            anchors.left: tile.right
            anchors.leftMargin: Theme.dp(28)
            anchors.verticalCenter: parent.verticalCenter
            visible: root.loading
            width: Math.round(parent.width * 0.36)
            height: Theme.dp(36)
            radius: Theme.dp(10)
            color: Theme.sunk2
        }

        Txt {
            id: amount

            anchors.right: arrow.left
            anchors.rightMargin: text !== "" ? Theme.dp(24) : 0
            anchors.verticalCenter: parent.verticalCenter
            token: root.soldOut ? "bodyBold" : "price40"
            color: root.soldOut ? Theme.ink2 : Theme.ink
            wrapMode: Text.NoWrap
            text: root.soldOut ? qsTr("Sold out") : root.price
        }

        RoundArrow {
            id: arrow

            anchors.right: parent.right
            anchors.rightMargin: Theme.dp(24)
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.soldOut && !root.loading
            size: Theme.hit(Theme.portrait ? 80 : 64)
            solid: false
            pressed: root.down
        }
    }
}
