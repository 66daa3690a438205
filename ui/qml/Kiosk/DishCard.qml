pragma ComponentBehavior: Bound

import QtQuick

// A dish in the menu. The card opens it, plus adds it.
// In:  name, picture, price, weight, badges (list of { kind, text }), quantity (in the basket), canGrow,
//      soldOut, soldOutNote («будет завтра»), hasSimilar, loading (skeleton),
//      compact (landscape: smaller, without weight), across (one column: picture on the left),
//      corner (on the shelf of the low band: picture and name side by side over price and plus unless the
//      card is tall), chosen (it is in the shop window).
// Out: opened(), plusTapped(), minusTapped(), similarTapped(), limitReached().
Tappable {
    id: root

    required property string name
    property string picture: ""
    property string price: ""
    property string weight: ""
    property var badges: []
    property int quantity: 0
    property bool canGrow: true
    property bool soldOut: false
    property string soldOutNote: ""
    property bool hasSimilar: false
    property bool loading: false
    property bool compact: false
    property bool across: false
    property bool corner: false
    property bool chosen: false

    readonly property bool beside: corner && height < width * 1.1
    readonly property int over: height - 2 * pad - lower.height - Theme.dp(14) // the price, where beside
    readonly property int pad: Theme.dp(compact ? 10 : 12)
    readonly property int inset: Theme.dp(compact ? 6 : 8)

    readonly property alias tile: tile

    signal opened
    signal plusTapped
    signal minusTapped
    signal similarTapped
    signal limitReached

    objectName: "dishCard"
    implicitWidth: Theme.dp(compact ? 272 : 400)
    implicitHeight: across ? Theme.dp(280) : Theme.dp(compact ? 318 : 424)
    cornerRadius: Theme.radiusCard
    text: name
    enabled: !loading

    Accessible.name: [name, soldOut ? qsTr("sold out") : price, weight,
        quantity > 0 ? qsTr("%n in your order", "", quantity) : ""].filter(part => part !== "").join(", ")

    onClicked: root.opened()

    background: Item {
        Shadow {
            radius: root.cornerRadius
            fill: Theme.surface
            visible: !root.down && !Theme.contrast && !root.corner
        }

        Rectangle {
            anchors.fill: parent
            visible: root.down || Theme.contrast || root.corner
            radius: root.cornerRadius
            color: root.down ? (Theme.contrast ? Theme.sunk : Theme.selected) : root.chosen ? Theme.selected : Theme.surface
            border.width: root.chosen ? Theme.dp(Theme.contrast ? 6 : 4) : Theme.contrast ? Theme.dp(3)
                          : root.down || root.corner ? Theme.line : 0
            border.color: root.chosen ? Theme.copper : Theme.contrast ? Theme.edge : Theme.lineColor
        }
    }

    // What only some cards have is made only for them: a long list is made of many cards.
    Component {
        id: soldOutPill

        Pill {
            plate: "ink"
            text: qsTr("Sold out")
        }
    }

    contentItem: Item {
        PictureTile {
            id: tile

            x: Theme.mirrored && (root.across || root.beside) ? root.width - width - y : root.pad
            y: root.pad
            width: root.across ? height : root.beside ? Math.round(root.width * 0.33) : root.width - 2 * root.pad
            height: root.across ? root.height - 2 * root.pad : root.beside ? root.over
                                : root.height - root.pad - lower.height - words.height - Theme.dp(root.compact ? 30 : 40)
            empty: root.loading
            picture: root.picture
            faded: root.soldOut
            part: root.across ? 0.88 : root.compact ? 0.98 : 1.02
        }

        Row {
            anchors.left: tile.left
            anchors.top: tile.top
            anchors.margins: Theme.dp(root.compact ? 8 : 12)
            spacing: Theme.dp(8)
            visible: !root.loading && !root.across && !root.corner

            Loader {
                active: root.soldOut && !root.across && !root.corner
                visible: active
                sourceComponent: soldOutPill
            }

            Repeater {
                model: root.soldOut ? [] : root.badges.slice(0, root.compact ? 1 : 2)

                delegate: Badge {
                    required property var modelData

                    kind: modelData.kind
                    text: modelData.text
                }
            }
        }

        Item {
            id: words

            anchors.left: root.across || root.beside ? tile.right : parent.left
            anchors.right: parent.right
            anchors.leftMargin: root.across ? Theme.dp(24) : root.beside ? Theme.dp(12) : root.pad + root.inset
            anchors.rightMargin: root.beside ? root.pad : root.pad + root.inset
            anchors.top: root.across || root.beside ? parent.top : tile.bottom
            anchors.topMargin: Theme.dp(root.across ? 24 : root.beside ? 16 : 12)
            height: root.beside ? root.over : dishName.maximumLineCount * dishName.lineHeight

            Txt {
                id: dishName

                width: parent.width
                visible: !root.loading
                token: "card"
                pixels: Theme.sized(root.beside ? 26 : root.compact ? 28 : 30)
                lineHeight: Theme.sized(root.compact ? 32 : 36)
                color: root.soldOut ? Theme.ink2 : Theme.ink
                maximumLineCount: root.beside ? Math.max(1, Math.floor((root.over + Theme.dp(12)) / lineHeight) - (root.soldOut ? 2 : 0)) : 2
                elide: Text.ElideRight
                text: Theme.tie(root.name)
            }

            Rectangle {
                visible: root.loading
                y: Theme.dp(4)
                width: parent.width * 0.75
                height: Theme.dp(24)
                radius: Theme.dp(8)
                color: Theme.sunk2
            }
        }

        Item {
            id: lower

            anchors.left: root.beside ? parent.left : words.left
            anchors.leftMargin: root.beside ? root.pad : 0
            anchors.right: parent.right
            anchors.rightMargin: root.pad
            anchors.bottom: parent.bottom
            anchors.bottomMargin: root.pad
            height: Theme.hit(72)

            // In a narrow card the stepper takes the whole line once the dish is in the basket.
            readonly property int stepperWidth: root.compact ? 2 * height : 2 * height + Theme.sized(40)
            readonly property bool roomy: width >= amount.implicitWidth + Theme.dp(8) + stepperWidth

            Column {
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                visible: !root.loading && !root.soldOut && (root.quantity === 0 || lower.roomy)

                Txt {
                    id: amount

                    token: root.compact ? "price32" : "price36"
                    pixels: Theme.sized(root.compact ? 30 : 36)
                    wrapMode: Text.NoWrap
                    text: root.price
                }

                Txt {
                    visible: root.weight !== "" && root.quantity === 0 && !root.compact
                    token: "label"
                    font.weight: 500
                    lineHeight: Theme.sized(28)
                    color: Theme.ink2
                    text: root.weight
                }
            }

            Txt {
                anchors.left: parent.left
                anchors.right: similar.visible ? similar.left : parent.right
                anchors.verticalCenter: parent.verticalCenter
                visible: root.soldOut && !root.across && !(root.compact && similar.visible)
                token: "label"
                font.weight: 500
                color: Theme.ink2
                text: Theme.tie(root.soldOutNote)
            }

            Loader {
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                active: root.soldOut && root.across
                sourceComponent: soldOutPill
            }

            Loader {
                id: similar

                anchors.right: parent.right
                width: root.compact ? parent.width : implicitWidth
                height: parent.height
                active: root.soldOut && root.hasSimilar
                visible: active
                sourceComponent: QuietButton {
                    objectName: "similar"
                    leftPadding: Theme.dp(22)
                    rightPadding: Theme.dp(22)
                    text: qsTr("Similar")
                    onActivated: root.similarTapped()
                }
            }

            RoundPlus {
                anchors.right: parent.right
                visible: !root.loading && !root.soldOut && root.quantity === 0
                text: qsTr("Add %1").arg(root.name)
                onClicked: root.plusTapped()
            }

            Rectangle {
                anchors.right: parent.right
                visible: root.loading
                width: parent.height
                height: parent.height
                radius: Theme.dp(24)
                color: Theme.sunk
            }

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.loading
                width: parent.width * 0.36
                height: Theme.dp(28)
                radius: Theme.dp(8)
                color: Theme.sunk2
            }

            Loader {
                anchors.right: parent.right
                active: root.quantity > 0 && !root.soldOut && !root.loading
                sourceComponent: Stepper {
                    tonal: true
                    value: root.quantity
                    side: Theme.hit(72)
                    width: lower.roomy ? lower.stepperWidth : lower.width
                    canGrow: root.canGrow
                    what: root.name
                    onIncreased: root.plusTapped()
                    onDecreased: root.minusTapped()
                    onLimitReached: root.limitReached()
                }
            }
        }
    }
}
