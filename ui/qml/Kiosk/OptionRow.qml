pragma ComponentBehavior: Bound

import QtQuick

// One option of a modifier group: radio (one of) or check (several).
// In:  text, delta («+40 ₽», «входит», «нет»), chosen, several, soldOut, failed (group not satisfied after a try),
//      stacked (three columns: the delta under the name).
// Out: clicked(), nothing when sold out; nameWidth.
Tappable {
    id: root

    property string delta: ""
    property bool chosen: false
    property bool several: false
    property bool soldOut: false
    property bool failed: false
    property bool stacked: false

    readonly property int nameWidth: Math.ceil(measure.advanceWidth) // in one line
    // No room for both in one line: the delta goes under the name.
    readonly property bool below: stacked || width > 0 && nameWidth + price.implicitWidth + box.width
                                  + Theme.dp(28) > availableWidth

    objectName: "option"
    implicitHeight: Math.max(Theme.hit(Theme.stepwise && Theme.portrait ? 128 : stacked ? 112 : 96), words.implicitHeight + Theme.dp(32))
    leftPadding: Theme.dp(24)
    rightPadding: Theme.dp(stacked ? 16 : 24)
    cornerRadius: Theme.dp(28)
    enabled: !soldOut
    checkable: false

    Accessible.role: several ? Accessible.CheckBox : Accessible.RadioButton
    Accessible.checked: chosen
    Accessible.name: [text, delta].filter(part => part !== "").join(", ")

    background: Rectangle {
        radius: root.cornerRadius
        color: root.soldOut ? Theme.sunk : root.failed && !root.chosen ? Theme.troubleTint
               : root.down ? Theme.sunk : root.chosen ? Theme.selected : Theme.surface
        border.width: root.soldOut ? (Theme.contrast ? Theme.line : 0)
                      : root.chosen || root.failed ? Theme.dp(4) : Theme.contrast ? Theme.dp(3) : Theme.line
        border.color: root.chosen ? Theme.copper : root.failed ? Theme.trouble : root.down ? Theme.edge : Theme.lineColor
    }

    contentItem: Item {
        implicitHeight: words.implicitHeight

        TextMetrics {
            id: measure

            font: name.font
            text: root.text
        }

        Rectangle {
            id: box

            readonly property int side: Theme.sized(40)

            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: side
            height: side
            radius: root.several ? Theme.sized(12) : side / 2
            color: root.chosen ? Theme.copper : root.soldOut || root.down || root.failed ? "transparent" : Theme.surface
            border.width: root.chosen ? 0 : Theme.dp(3)
            border.color: Theme.edge
            opacity: root.soldOut ? 0.5 : 1

            Icon {
                anchors.centerIn: parent
                name: "check"
                size: Theme.sized(28)
                color: Theme.copperText
                scale: root.chosen ? 1 : 0.4
                opacity: root.chosen ? 1 : 0

                Behavior on scale {
                    NumberAnimation {
                        duration: Theme.move
                        easing.type: Easing.OutCubic
                    }
                }
            }
        }

        Column {
            id: words

            anchors.left: box.right
            anchors.leftMargin: Theme.dp(16)
            anchors.right: root.below || price.text === "" ? parent.right : price.left
            anchors.rightMargin: root.below ? 0 : Theme.dp(12)
            anchors.verticalCenter: parent.verticalCenter

            Txt {
                id: name

                width: parent.width
                token: "bodyBold"
                pixels: Theme.sized(Theme.stepwise && Theme.portrait && !Theme.large ? 36 : 28)
                lineHeight: Theme.sized(Theme.stepwise && Theme.portrait && !Theme.large ? 44 : 34)
                color: root.soldOut ? Theme.ink2 : Theme.ink
                font.strikeout: root.soldOut
                text: Theme.tie(root.text)
            }

            Txt {
                width: parent.width
                visible: root.below && text !== ""
                token: "label"
                tabular: true
                font.weight: 700
                color: root.chosen ? Theme.copperDeep : Theme.ink2
                text: price.text
            }
        }

        Txt {
            id: price

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: !root.below
            token: "label"
            tabular: true
            font.weight: root.soldOut ? 600 : 700
            color: root.chosen ? Theme.copperDeep : Theme.ink2
            wrapMode: Text.NoWrap
            text: root.delta
        }
    }
}
