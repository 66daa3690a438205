pragma ComponentBehavior: Bound

import QtQuick

// What second, tonal and quiet buttons share; use those.
// In:  text, icon (before the word), iconAfter, fill, pressedFill, tone, edgeWidth, busy.
Tappable {
    id: root

    property string sign: ""
    property string signAfter: ""
    property bool busy: false
    property color fill: Theme.surface
    property color pressedFill: Theme.sunk
    property color tone: Theme.ink
    property int edgeWidth: 0

    signal activated

    implicitHeight: Theme.hit(88)
    implicitWidth: Math.max(Theme.mm(20), implicitContentWidth + leftPadding + rightPadding)
    leftPadding: Theme.dp(28)
    rightPadding: leftPadding
    cornerRadius: height > Theme.hit(88) ? Theme.radiusButton : Theme.dp(24)

    onClicked: {
        if (!root.busy)
            root.activated();
    }

    background: Rectangle {
        radius: root.cornerRadius
        color: !root.enabled ? Theme.sunk2 : root.down ? root.pressedFill : root.fill
        border.width: root.enabled ? root.edgeWidth : 0
        border.color: Theme.edge
    }

    contentItem: Item {
        // As wide while it waits as before: the ring stands in the padding.
        implicitWidth: label.implicitWidth + line.signs
        implicitHeight: label.implicitHeight

        Row {
            id: line

            readonly property color tone: root.enabled ? root.tone : Theme.ink2
            readonly property int signs: (root.sign !== "" ? before.width + spacing : 0)
                                         + (after.visible ? after.width + spacing : 0)
            readonly property int ringed: ring.visible && root.sign === "" ? ring.width + spacing : 0

            anchors.centerIn: parent
            spacing: Theme.dp(14)

            Loader {
                id: ring

                anchors.verticalCenter: parent.verticalCenter
                active: root.busy
                visible: active
                sourceComponent: WaitRing {
                    size: Theme.sized(32)
                    color: Theme.ink
                }
            }

            Icon {
                id: before

                anchors.verticalCenter: parent.verticalCenter
                visible: root.sign !== "" && !root.busy
                name: root.sign
                size: Theme.sized(36)
                color: line.tone
            }

            Txt {
                id: label

                anchors.verticalCenter: parent.verticalCenter
                visible: text !== ""
                width: Math.min(implicitWidth, root.availableWidth - line.signs - Math.max(0, line.ringed - root.leftPadding))
                token: root.height > Theme.hit(88) ? "button2" : "button3"
                color: line.tone
                horizontalAlignment: Text.AlignHCenter
                text: Theme.tie(root.text)
            }

            Icon {
                id: after

                anchors.verticalCenter: parent.verticalCenter
                visible: root.signAfter !== ""
                name: root.signAfter
                size: Theme.sized(28)
                color: line.tone
            }
        }
    }
}
