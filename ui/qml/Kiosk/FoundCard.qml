pragma ComponentBehavior: Bound

import QtQuick

// A dish that was searched for: picture, name, where it stands, price, plus. The card opens it.
// In:  name, detail, picture, price, quantity (in the basket), canGrow, soldOut.
// Out: opened(), plusTapped(), minusTapped().
Tappable {
    id: root

    required property string name
    property string detail: ""
    property string picture: ""
    property string price: ""
    property int quantity: 0
    property bool canGrow: true
    property bool soldOut: false

    readonly property bool below: !Theme.portrait || Theme.large // the price under the name, not beside it
    readonly property int lines: Theme.slim ? 1 : 2 // of the name
    readonly property int pad: Theme.dp(Theme.slim ? 6 : 12)
    readonly property int wordsHeight: lines * Theme.sized(36) + Theme.sized(below ? 40 : 32)

    signal opened
    signal plusTapped
    signal minusTapped

    objectName: "foundCard"
    implicitHeight: Math.max(wordsHeight, Theme.hit(72)) + 2 * pad
    cornerRadius: Theme.radiusCard
    shrinks: false
    text: name
    Accessible.name: [name, detail, soldOut ? qsTr("sold out") : price,
        quantity > 0 ? qsTr("%n in your order", "", quantity) : ""].filter(part => part !== "").join(", ")
    onClicked: root.opened()

    background: Item {
        Shadow {
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

    component Price: Txt {
        token: root.soldOut ? "label" : root.below ? "price32" : "price36"
        color: root.soldOut ? Theme.ink2 : Theme.ink
        wrapMode: Text.NoWrap
        text: root.soldOut ? qsTr("Sold out") : root.price
    }

    contentItem: Item {
        PictureTile {
            id: tile

            anchors.left: parent.left
            anchors.leftMargin: root.pad
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(Theme.dp(104), root.height - 2 * root.pad)
            height: width
            radius: Theme.radiusPicture
            picture: root.picture
            part: 0.94
            faded: root.soldOut
        }

        Column {
            id: words

            anchors.left: tile.right
            anchors.leftMargin: Theme.dp(20)
            anchors.right: tail.left
            anchors.rightMargin: Theme.dp(16)
            y: Math.round((root.height - height) / 2)

            Txt {
                width: parent.width
                token: "card"
                color: root.soldOut ? Theme.ink2 : Theme.ink
                maximumLineCount: root.lines
                elide: Text.ElideRight
                text: Theme.tie(root.name)
            }

            Row {
                width: parent.width
                spacing: Theme.dp(16)

                Price {
                    id: under

                    visible: root.below
                }

                Txt {
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width - (under.visible ? under.width + parent.spacing : 0)
                    token: "label"
                    font.weight: 500
                    color: Theme.ink2
                    maximumLineCount: 1
                    elide: Text.ElideRight
                    text: root.detail
                }
            }
        }

        Row {
            id: tail

            anchors.right: parent.right
            anchors.rightMargin: Theme.dp(20)
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.dp(20)

            Price {
                anchors.verticalCenter: parent.verticalCenter
                visible: !root.below
            }

            RoundPlus {
                visible: !root.soldOut && root.quantity === 0
                text: qsTr("Add %1").arg(root.name)
                onClicked: root.plusTapped()
            }

            Loader {
                active: root.quantity > 0 && !root.soldOut
                visible: active
                sourceComponent: Stepper {
                    tonal: true
                    value: root.quantity
                    canGrow: root.canGrow
                    what: root.name
                    onIncreased: root.plusTapped()
                    onDecreased: root.minusTapped()
                    onLimitReached: root.plusTapped()
                }
            }
        }
    }
}
