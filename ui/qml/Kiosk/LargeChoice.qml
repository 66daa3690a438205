pragma ComponentBehavior: Bound

import QtQuick

// One of two to four equal ways on, as a large card: picture, word, sentence, copper arrow.
// In:  text, sentence, picture.   Out: clicked().
Tappable {
    id: root

    property string sentence: ""
    property string picture: ""

    readonly property bool across: height < width * 0.9 // low card: picture beside the words
    readonly property int pad: Theme.dp(across ? 16 : 24)

    objectName: "largeChoice"
    cornerRadius: Theme.radiusDock
    Accessible.name: [text, sentence].filter(part => part !== "").join(". ")

    background: Item {
        Shadow {
            kind: "raised"
            radius: root.cornerRadius
            visible: !root.down && !Theme.contrast
        }

        Rectangle {
            anchors.fill: parent
            radius: root.cornerRadius
            color: root.down ? (Theme.contrast ? Theme.sunk : Theme.selected) : Theme.surface
            border.width: Theme.contrast ? Theme.dp(3) : root.down ? Theme.line : 0
            border.color: Theme.contrast ? Theme.edge : Theme.lineColor
        }
    }

    contentItem: Item {
        PictureTile {
            id: tile

            anchors.left: parent.left
            anchors.top: parent.top
            anchors.margins: root.pad
            width: root.across ? Math.min(height, parent.width * (Theme.low ? 0.3 : Theme.narrow ? 0.38 : 0.46)) : parent.width - 2 * root.pad
            height: root.across ? parent.height - 2 * root.pad : parent.height - root.pad - words.height - Theme.dp(88)
            radius: Theme.radiusCard
            picture: root.picture
            part: 0.98
        }

        Column {
            id: words

            anchors.left: root.across ? tile.right : parent.left
            anchors.leftMargin: Theme.dp(root.across ? (Theme.low ? 20 : 28) : 40)
            anchors.right: arrow.left
            anchors.rightMargin: Theme.dp(16)
            y: root.across ? Math.round((parent.height - height) / 2) : tile.y + tile.height + Theme.dp(36)

            Txt {
                width: parent.width
                token: "h1"
                pixels: Theme.sized(root.across ? (Theme.narrow ? 40 : 48) : 60)
                lineHeight: Theme.sized(root.across ? (Theme.narrow ? 48 : 56) : 68)
                text: Theme.tie(root.text)
            }

            Txt {
                width: parent.width
                token: "body"
                visible: !(Theme.narrow && Theme.large)
                color: Theme.ink2
                text: Theme.tie(root.sentence)
            }
        }

        RoundArrow {
            id: arrow

            anchors.right: parent.right
            anchors.rightMargin: Theme.dp(Theme.narrow ? 20 : 32)
            size: Theme.hit(Theme.narrow ? 72 : 88)
            anchors.verticalCenter: words.verticalCenter
            pressed: root.down
        }
    }
}
