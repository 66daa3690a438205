pragma ComponentBehavior: Bound

import QtQuick

// A way to pay. The first one is the large copper card with a white button, the others stand below.
// In:  text, sentence, picture, verb (words of the button on the large card), large.   Out: clicked().
Tappable {
    id: root

    property string sentence: ""
    property string picture: ""
    property string verb: ""
    property bool large: false

    readonly property bool flat: !large && height < width * 0.62 // picture beside the words
    readonly property bool low: large && (height < Theme.dp(440) || width < Theme.dp(640) * Theme.textScale)

    readonly property bool slim: large && width < Theme.dp(720)

    objectName: "payCard"
    implicitHeight: Theme.dp(large ? 536 : 480)
    cornerRadius: Theme.radiusDock
    Accessible.name: [text, sentence].filter(part => part !== "").join(". ")

    background: Item {
        Shadow {
            kind: root.large ? "raised" : "rest"
            radius: root.cornerRadius
            visible: !root.down && !Theme.contrast
        }

        Image {
            anchors.fill: parent
            visible: root.large && !root.down && !Theme.contrast
            source: visible && width > 0 && height > 0
                    ? `image://art/glow?w=${Math.round(width)}&h=${Math.round(height)}&r=${root.cornerRadius}`
                      + `&top=${Theme.hex(Theme.buttonTop)}&bottom=${Theme.hex(Theme.buttonBottom)}`
                      + `&c=${Theme.mirrored ? 0.14 : 0.86},0.27,${Theme.low ? 0.2 : 0.27}` : "" // not behind words
        }

        Rectangle {
            anchors.fill: parent
            visible: !root.large || root.down || Theme.contrast
            radius: root.cornerRadius
            color: root.large && !Theme.contrast ? Theme.copperDeep
                   : root.down ? (Theme.contrast ? Theme.sunk : Theme.selected) : Theme.surface
            border.width: Theme.contrast ? Theme.dp(root.large ? 6 : 3) : 0
            border.color: root.large ? Theme.copper : Theme.edge
        }
    }

    contentItem: Item {
        PictureTile {
            id: tile

            anchors.left: parent.left
            anchors.leftMargin: Theme.dp(16)
            y: Theme.dp(16)
            width: root.flat ? Math.min(height, Math.round(parent.width * (Theme.low ? 0.22 : 0.34))) : parent.width - Theme.dp(32)
            height: parent.height - Theme.dp(32) - (root.flat ? 0 : lower.height + Theme.dp(32))
            visible: !root.large
            picture: root.large ? "" : root.picture
            part: 0.94
        }

        Item {
            id: lower

            anchors.left: root.flat ? tile.right : parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: Theme.dp(24)
            anchors.leftMargin: Theme.dp(Theme.low ? 20 : 32)
            anchors.bottomMargin: root.flat ? Math.round((parent.height - height) / 2) : Theme.dp(24)
            height: Math.max(name.height, arrow.height)
            visible: !root.large

            Column {
                id: name

                anchors.left: parent.left
                anchors.right: arrow.left
                anchors.rightMargin: Theme.dp(16)
                anchors.verticalCenter: parent.verticalCenter

                Txt {
                    width: parent.width
                    token: "h3"
                    pixels: Theme.sized(root.flat && Theme.narrow ? 34 : 40)
                    font.weight: 800
                    text: root.flat || Theme.low || Theme.large ? root.text : Theme.tie(root.text) // a narrow column breaks anywhere
                }

                Txt {
                    width: parent.width
                    token: "body"
                    lineHeight: Theme.sized(36)
                    color: Theme.ink2
                    text: Theme.tie(root.sentence)
                }
            }

            RoundArrow {
                id: arrow

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                size: Theme.hit(72)
                solid: false
            }
        }

        Picture {
            id: art

            anchors.right: parent.right
            anchors.rightMargin: Theme.dp(24)
            anchors.verticalCenter: parent.verticalCenter
            visible: root.large
            name: root.large ? root.picture : ""
            boxWidth: Math.round(Math.min(root.height * 0.92, root.width * (Theme.low ? 0.36 : root.low ? 0.42 : 0.5)))
        }

        Column {
            id: words

            anchors.left: parent.left
            anchors.leftMargin: Theme.dp(48)
            anchors.top: parent.top
            anchors.topMargin: Theme.dp(root.low ? 36 : 64)
            visible: root.large
            width: root.low ? parent.width - art.boxWidth - Theme.dp(56) : parent.width * 0.5
            spacing: Theme.dp(12)

            Txt {
                id: title

                width: parent.width
                token: "hero88"
                pixels: Theme.sized(Theme.low ? 44 : root.low ? 52 : root.slim ? 60 : 72)
                lineHeight: Theme.sized(Theme.low ? 52 : root.low ? 60 : root.slim ? 68 : 80)
                color: Theme.contrast ? Theme.ink : "#FFFFFF"
                text: Theme.large ? root.text : Theme.tie(root.text)
            }

            Txt {
                width: parent.width
                leftPadding: Theme.mirrored && !root.low ? Theme.dp(72) : 0 // the drawing is not mirrored: it leans to the words
                // A name of two lines on a low card says enough.
                visible: words.y + title.implicitHeight + words.spacing + implicitHeight <= button.y
                token: root.low ? "body" : "bodyL"
                color: Theme.contrast ? Theme.ink : "#FFFFFF"
                text: Theme.tie(root.sentence)
            }
        }

        Rectangle {
            id: button

            anchors.left: parent.left
            anchors.leftMargin: Theme.dp(48)
            anchors.bottom: parent.bottom
            anchors.bottomMargin: Theme.dp(root.low ? 32 : 44)
            visible: root.large
            width: go.width + Theme.dp(80)
            height: Theme.hit(root.low ? 84 : 104)
            radius: Theme.radiusButton
            color: Theme.contrast ? Theme.copper : "#FFFFFF"

            Row {
                id: go

                anchors.centerIn: parent
                spacing: Theme.dp(20)

                Txt {
                    anchors.verticalCenter: parent.verticalCenter
                    token: "button"
                    color: Theme.contrast ? Theme.copperText : Theme.copperDeep
                    wrapMode: Text.NoWrap
                    text: root.verb
                }

                Icon {
                    anchors.verticalCenter: parent.verticalCenter
                    name: "arrow-right"
                    size: Theme.sized(36)
                    color: Theme.contrast ? Theme.copperText : Theme.copperDeep
                }
            }
        }
    }
}
