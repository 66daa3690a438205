pragma ComponentBehavior: Bound

import QtQuick

// A line of the basket: picture, name, what differs from the default, stepper, sum.
// In:  name, differences (one line of text), picture, quantity, price, priceBefore (struck through),
//      canGrow, problem (sentence when it can no longer be had), divider, compact (panel: no stepper;
//      the quantity in words instead of differences).
// Out: opened(), increased(), decreased(), limitReached().
Tappable {
    id: root

    required property string name
    property string differences: ""
    property string picture: ""
    property int quantity: 1
    property string price: ""
    property string priceBefore: ""
    property bool canGrow: true
    property string problem: ""
    property bool divider: false
    property bool compact: false

    readonly property bool stacked: (Theme.large || Theme.low && width < Theme.sized(800)) && !compact // stepper and sum in a second row

    signal opened
    signal increased
    signal decreased
    signal limitReached

    objectName: "basketLine"
    text: name
    implicitHeight: Math.max(tile.height, words.implicitHeight) + Theme.dp(compact ? 24 : 26)
                    + (stacked ? Theme.hit(72) + Theme.dp(12) : 0)
    cornerRadius: Theme.dp(28)
    ringInside: true
    shrinks: false
    Accessible.name: [name, differences, quantity, price, priceBefore === "" ? "" : qsTr("was %1").arg(priceBefore),
                      problem].filter(part => String(part) !== "").join(", ")
    onClicked: root.opened()

    background: Item {
        Rectangle {
            anchors.fill: parent
            visible: root.down
            radius: root.cornerRadius
            color: Theme.sunk
        }

        Rectangle {
            anchors.right: parent.right
            anchors.left: parent.left
            anchors.leftMargin: tile.width + Theme.dp(20)
            anchors.bottom: parent.bottom
            visible: root.divider
            height: Theme.line
            color: Theme.lineColor
        }
    }

    contentItem: Item {
        PictureTile {
            id: tile

            anchors.left: parent.left
            anchors.top: parent.top
            anchors.topMargin: Theme.dp(root.compact ? 12 : 13)
            width: Theme.dp(root.compact ? 88 : 108)
            height: width
            radius: Theme.radiusPicture
            picture: root.picture
            part: 0.86
            faded: root.problem !== ""
        }

        Column {
            id: words

            anchors.left: tile.right
            anchors.leftMargin: Theme.dp(root.compact ? 16 : 20)
            anchors.right: root.compact || root.stacked ? parent.right : stepper.left
            anchors.rightMargin: Theme.dp(root.compact ? 0 : 16)
            y: root.stacked ? Theme.dp(16) : Math.round((parent.height - height) / 2)

            Txt {
                width: parent.width
                token: "card"
                pixels: Theme.sized(root.compact ? 28 : 30)
                maximumLineCount: root.compact ? 1 : 2
                elide: Text.ElideRight
                text: Theme.tie(root.name)
            }

            Item {
                width: parent.width
                height: Math.max(detail.height, root.compact ? panelPrice.height : 0)
                visible: detail.text !== "" || root.compact

                Txt {
                    id: detail

                    anchors.left: parent.left
                    anchors.right: panelPrice.visible ? panelPrice.left : parent.right
                    anchors.rightMargin: Theme.dp(8)
                    anchors.verticalCenter: parent.verticalCenter
                    token: "label"
                    font.weight: 500
                    lineHeight: Theme.sized(34)
                    color: root.problem !== "" ? Theme.trouble : Theme.ink2
                    maximumLineCount: root.compact ? 1 : root.problem !== "" || root.stacked ? 3 : 2
                    elide: Text.ElideRight
                    text: root.problem !== "" ? Theme.tie(root.problem) : Theme.tie(root.differences)
                }

                RollingText {
                    id: panelPrice

                    anchors.right: parent.right
                    anchors.verticalCenter: parent.verticalCenter
                    visible: root.compact
                    token: "price32"
                    text: root.price
                }
            }
        }

        Stepper {
            id: stepper

            anchors.right: parent.right
            anchors.rightMargin: root.stacked ? parent.width - tile.width - Theme.dp(20) - width : sum.width + Theme.dp(24)
            y: root.stacked ? parent.height - height - Theme.dp(13) : Math.round((parent.height - height) / 2)
            visible: !root.compact
            width: Theme.hit(188)
            value: root.quantity
            canGrow: root.canGrow
            bin: true
            what: root.name
            onIncreased: root.increased()
            onDecreased: root.decreased()
            onLimitReached: root.limitReached()
        }

        Column {
            id: sum

            anchors.right: parent.right
            y: root.stacked ? parent.height - height - Theme.dp(22) : Math.round((parent.height - height) / 2)
            visible: !root.compact
            width: Math.max(Theme.sized(132), now.implicitWidth)

            Txt {
                anchors.right: parent.right
                visible: root.priceBefore !== ""
                token: "label"
                tabular: true
                font.strikeout: true
                color: Theme.ink2
                wrapMode: Text.NoWrap
                text: root.priceBefore
            }

            RollingText {
                id: now

                anchors.right: parent.right
                token: "price36"
                text: root.price
            }
        }
    }
}
