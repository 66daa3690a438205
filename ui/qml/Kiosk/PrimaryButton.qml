pragma ComponentBehavior: Bound

import QtQuick

// The one way forward: solid copper, one a screen, in the dock, at the end of the line.
// In:  text; forward (arrow), price (right-hand total), note (small figure after the word);
//      available (false: says what is missing and still takes the tap), busy (busyText in its place),
//      failed; tall (128).
// Out: activated(); refused() when tapped while not available. Taps while busy are swallowed.
Tappable {
    id: root

    property bool forward: false
    property string price: ""
    property string note: ""
    property bool available: true
    property bool busy: false
    property string busyText: qsTr("One moment")
    property bool failed: false
    property bool tall: false

    readonly property bool solid: available && !failed
    readonly property color tone: failed ? Theme.trouble : available ? Theme.copperText : Theme.ink2

    signal activated
    signal refused

    objectName: "primaryButton"
    implicitHeight: Theme.row(tall ? 128 : 112)
    leftPadding: Theme.dp(price !== "" ? 40 : 28)
    rightPadding: leftPadding
    cornerRadius: height > Theme.dp(88) ? Theme.radiusButton : Theme.dp(24)
    Accessible.name: [label.text, price, note].filter(part => part !== "").join(", ")

    onClicked: {
        if (root.busy)
            return;
        if (root.available)
            root.activated();
        else
            root.refused();
    }

    background: Item {
        Shadow {
            kind: "button"
            radius: root.cornerRadius
            visible: root.solid && !root.down && !Theme.contrast
        }

        Plate {
            anchors.fill: parent
            radius: root.cornerRadius
            upper: Theme.buttonTop
            lower: Theme.buttonBottom
            visible: root.solid && !root.down && !Theme.contrast
        }

        Rectangle {
            anchors.fill: parent
            visible: !root.solid || root.down || Theme.contrast
            radius: root.cornerRadius
            color: root.failed ? (root.down ? Theme.sunk2 : Theme.troubleTint) : !root.available ? Theme.sunk2
                   : root.down ? Theme.copperDeep : Theme.copper
            border.width: root.failed ? Theme.dp(4) : !root.available && Theme.contrast ? Theme.dp(3) : 0
            border.color: root.failed ? Theme.trouble : Theme.edge
        }
    }

    contentItem: Item {
        // As wide while it waits as before.
        implicitWidth: Math.ceil(measure.advanceWidth) + (root.forward ? arrow.width + line.spacing : 0)
                       + (root.note !== "" ? noteText.width + line.spacing : 0)
                       + (root.price !== "" ? total.width + line.spacing + Theme.dp(24) : 0)
        implicitHeight: label.implicitHeight

        TextMetrics {
            id: measure

            font: label.font
            text: Theme.tie(root.text)
        }

        Row {
            id: line

            readonly property bool spread: root.price !== "" && !root.busy && !root.failed

            anchors.verticalCenter: parent.verticalCenter
            anchors.left: parent.left
            anchors.leftMargin: spread ? 0 : Math.round((parent.width - width) / 2)
            spacing: Theme.dp(16)

            Loader {
                anchors.verticalCenter: parent.verticalCenter
                active: root.busy
                visible: active
                sourceComponent: WaitRing {
                    size: Theme.sized(36)
                    color: root.tone
                    ground: Theme.blend(root.tone, Theme.copper, 0.35)
                }
            }

            Icon {
                anchors.verticalCenter: parent.verticalCenter
                visible: root.failed && !root.busy
                name: "again"
                size: Theme.sized(36)
                color: root.tone
            }

            Txt {
                id: label

                // The word may take what price, arrow and note leave.
                readonly property int taken: (arrow.visible ? arrow.width + line.spacing : 0)
                                             + (noteText.visible ? noteText.width + line.spacing : 0)
                                             + (total.visible ? total.width + line.spacing : 0)

                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, root.availableWidth - taken)
                token: "button"
                pixels: Theme.sized(root.height >= Theme.row(160) ? 50 : 36)
                lineHeight: Math.round(pixels * 1.22)
                font.weight: root.tall || root.available ? 800 : 700
                color: root.tone
                horizontalAlignment: line.spread ? Text.AlignLeft : Text.AlignHCenter
                text: Theme.tie(root.busy ? root.busyText : root.failed ? qsTr("Try again") : root.text)
            }

            Txt {
                id: noteText

                anchors.verticalCenter: parent.verticalCenter
                visible: root.note !== "" && !root.busy && !root.failed
                token: "body"
                tabular: true
                color: root.tone
                text: root.note
            }

            Icon {
                id: arrow

                anchors.verticalCenter: parent.verticalCenter
                visible: root.forward && root.solid && !root.busy
                name: "arrow-right"
                size: Theme.sized(root.height >= Theme.row(160) ? 48 : 36)
                color: root.tone
            }
        }

        Txt {
            id: total

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: line.spread
            token: "price40"
            color: root.tone
            wrapMode: Text.NoWrap
            text: root.price
        }
    }
}
