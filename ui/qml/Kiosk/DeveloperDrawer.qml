pragma ComponentBehavior: Bound

import QtQuick
import Kiosk.Core

// The demo's drawer: cards that can be held to the reader, troubles the restaurant can have.
// Laid over the kiosk by `kiosk demo`, never part of it. English only, for whoever tries things out.
// In:  drawer.
Item {
    id: root

    required property DrawerViewModel drawer
    property bool open: false

    objectName: "developerDrawer"
    anchors.fill: parent
    z: 100

    MouseArea {
        anchors.fill: parent
        visible: root.open
        onClicked: root.open = false
    }

    Rectangle {
        id: handle

        objectName: "drawerHandle"
        width: Theme.dp(56)
        height: Theme.dp(132)
        radius: Theme.dp(24)
        x: panel.x + panel.width - radius
        y: Math.round(root.height * 0.36)
        color: Theme.plate
        opacity: root.open ? 1 : 0.55

        Icon {
            anchors.centerIn: parent
            anchors.horizontalCenterOffset: Theme.dp(10)
            name: root.open ? "caret-left" : "caret-right"
            size: Theme.dp(32)
            color: Theme.plateText
        }

        TapHandler {
            onTapped: root.open = !root.open
        }
    }

    Rectangle {
        id: panel

        width: Theme.dp(470)
        height: content.implicitHeight + Theme.dp(64)
        x: root.open ? -Theme.dp(32) : -width
        y: Math.round((root.height - height) / 2)
        radius: Theme.radiusCard
        color: Theme.plate

        Behavior on x {
            NumberAnimation {
                duration: Theme.pageIn
                easing.type: Easing.OutCubic
            }
        }

        Column {
            id: content

            x: Theme.dp(64)
            y: Theme.dp(32)
            width: panel.width - Theme.dp(96)
            spacing: Theme.dp(8)

            Txt {
                token: "label"
                text: "Hold a card to the reader"
                color: Theme.plateText2
            }

            Repeater {
                model: root.drawer.cards

                DrawerRow {
                    required property var modelData

                    objectName: "present-" + modelData.number
                    words: modelData.words
                    note: "•• " + String(modelData.number).slice(-4)
                    onTapped: {
                        root.drawer.presentCard(modelData.number);
                        root.open = false;
                    }
                }
            }

            DrawerRow {
                objectName: "typeCode"
                words: "Type the code that was sent"
                onTapped: {
                    root.drawer.typeCode();
                    root.open = false;
                }
            }

            Item {
                width: 1
                height: Theme.dp(16)
            }

            Txt {
                token: "label"
                text: "Let something go wrong"
                color: Theme.plateText2
            }

            Repeater {
                model: root.drawer.troubles

                DrawerRow {
                    required property string modelData

                    objectName: "trouble-" + modelData
                    words: modelData
                    onTapped: {
                        root.drawer.playTrouble(modelData);
                        root.open = false;
                    }
                }
            }

            DrawerRow {
                objectName: "calmDown"
                words: "All is well again"
                onTapped: {
                    root.drawer.calmDown();
                    root.open = false;
                }
            }
        }
    }

    component DrawerRow: Rectangle {
        id: line

        property string words: ""
        property string note: ""

        signal tapped

        width: content.width
        height: Theme.hit(64)
        radius: Theme.dp(16)
        color: press.pressed ? Qt.rgba(1, 1, 1, 0.22) : Qt.rgba(1, 1, 1, 0.1)

        Txt {
            anchors.left: parent.left
            anchors.leftMargin: Theme.dp(20)
            anchors.right: tail.left
            anchors.rightMargin: Theme.dp(8)
            anchors.verticalCenter: parent.verticalCenter
            token: "label"
            text: line.words
            color: Theme.plateText
            maximumLineCount: 1
            elide: Text.ElideRight
        }

        Txt {
            id: tail

            anchors.right: parent.right
            anchors.rightMargin: Theme.dp(20)
            anchors.verticalCenter: parent.verticalCenter
            token: "label"
            text: line.note
            color: Theme.plateText2
        }

        TapHandler {
            id: press

            onTapped: line.tapped()
        }
    }
}
