pragma ComponentBehavior: Bound

import QtQuick

// What may be chosen at one step of a combo.
// In:  name, picture, delta («входит», «+70 ₽»), chosen, soldOut.   Out: clicked(); nothing when sold out.
Tappable {
    id: root

    required property string name
    property string picture: ""
    property string delta: ""
    property bool chosen: false
    property bool soldOut: false
    property bool plain: false // the delta is a word, not an amount to notice

    property bool across: Theme.large
    readonly property bool spacious: Theme.stepwise && Theme.portrait && !Theme.large
    readonly property bool stacked: !across && width < Theme.dp(400) // the delta under the name

    objectName: "comboCard"
    text: name
    implicitHeight: Theme.dp(344)
    cornerRadius: Theme.radiusCard
    enabled: !soldOut

    Accessible.role: Accessible.RadioButton
    Accessible.checked: chosen
    Accessible.name: [name, soldOut ? qsTr("sold out") : delta].filter(part => part !== "").join(", ")

    background: Item {
        Shadow {
            radius: root.cornerRadius
            fill: root.chosen ? Theme.selected : Theme.surface
            visible: !root.down && !Theme.contrast
        }

        Rectangle {
            anchors.fill: parent
            visible: root.down || root.chosen || Theme.contrast
            radius: root.cornerRadius
            color: root.down ? (Theme.contrast ? Theme.sunk : Theme.selected) : root.chosen ? Theme.selected : Theme.surface
            border.width: root.chosen ? Theme.dp(Theme.contrast ? 6 : 4) : Theme.contrast ? Theme.dp(3) : root.down ? Theme.line : 0
            border.color: root.chosen ? Theme.copper : Theme.contrast ? Theme.edge : Theme.lineColor
        }
    }

    contentItem: Item {
        PictureTile {
            id: tile

            anchors.left: parent.left
            anchors.top: parent.top
            anchors.margins: Theme.dp(12)
            width: root.across ? Math.min(height, Math.round(parent.width * 0.34)) : parent.width - 2 * Theme.dp(12)
            height: root.across ? parent.height - 2 * Theme.dp(12)
                                : parent.height - Theme.dp(12) - (root.stacked ? Theme.sized(128) : Math.max(Theme.sized(124), nameText.height + Theme.dp(40)))
            picture: root.picture
            faded: root.soldOut
            part: 1.06
        }

        Rectangle {
            anchors.right: tile.right
            anchors.top: tile.top
            anchors.margins: Theme.dp(12)
            width: Theme.sized(56)
            height: width
            radius: width / 2
            color: Theme.copper
            visible: scale > 0
            scale: root.chosen ? 1 : 0

            Behavior on scale {
                NumberAnimation {
                    duration: Theme.move
                    easing.type: Easing.OutCubic
                }
            }

            Icon {
                anchors.centerIn: parent
                name: "check"
                size: Theme.sized(32)
                color: Theme.copperText
            }
        }

        Pill {
            x: root.across ? words.x : tile.x + Theme.dp(12)
            y: root.across ? nameText.y + nameText.height + Theme.dp(8) : tile.y + Theme.dp(12)
            visible: root.soldOut
            plate: "ink"
            text: qsTr("Sold out")
        }

        Item {
            id: words

            anchors.left: root.across ? tile.right : parent.left
            anchors.right: parent.right
            anchors.leftMargin: Theme.dp(24)
            anchors.rightMargin: Theme.dp(20)
            anchors.top: root.across ? parent.top : tile.bottom
            anchors.bottom: parent.bottom

            Txt {
                id: nameText

                anchors.left: parent.left
                anchors.right: root.across || root.stacked ? parent.right : deltaText.left
                anchors.rightMargin: root.across || root.stacked ? 0 : Theme.dp(16)
                y: root.across ? Theme.dp(24) : root.stacked ? Theme.dp(10) : Math.round((parent.height - height) / 2)
                token: "card"
                pixels: Theme.sized(root.spacious ? 36 : 28)
                lineHeight: Theme.sized(root.spacious ? 44 : root.stacked ? 32 : 34)
                maximumLineCount: root.stacked ? 2 : 20
                elide: Text.ElideRight
                color: root.soldOut ? Theme.ink2 : Theme.ink
                text: Theme.tie(root.name)
            }

            Txt {
                id: deltaText

                anchors.left: parent.left
                anchors.leftMargin: root.across || root.stacked ? 0 : parent.width - width
                y: root.across ? nameText.y + nameText.height + Theme.dp(8) : root.stacked ? parent.height - height - Theme.dp(8) : Math.round((parent.height - height) / 2)
                token: "bodyBold"
                tabular: true
                font.weight: root.plain ? 600 : 700
                color: root.plain ? Theme.ink2 : Theme.ink
                wrapMode: Text.NoWrap
                text: root.soldOut ? "" : root.delta
            }
        }
    }
}
