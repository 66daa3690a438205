pragma ComponentBehavior: Bound

import QtQuick
import Kiosk
import Kiosk.Core

// The whole panel: one colour after the other, so that dead points are seen, then a grid of points that each have to
// be touched. Ends by itself when all are, or by its button.   In:  staff, devices.   Out: ground.
FocusScope {
    id: root

    required property StaffViewModel staff
    required property StaffDevicesViewModel devices

    readonly property list<color> fields: ["#FF0000", "#00FF00", "#0000FF", "#FFFFFF", "#000000"]
    readonly property list<string> names: [qsTr("Red"), qsTr("Green"), qsTr("Blue"), qsTr("White"), qsTr("Black")]
    readonly property bool touching: step >= fields.length
    readonly property int columns: Math.max(3, Math.floor(width / Theme.mm(50)))
    readonly property int rows: Math.max(3, Math.floor(height / Theme.mm(50)))
    property int step: 0
    property int touched: 0
    property bool touchedLow: false // the button keeps out of the way: what it lies on is tested too

    readonly property int ground: height

    objectName: "screenTest"
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Screen test")

    function end() {
        root.devices.endScreenTest(touched, rows * columns);
    }

    onTouchedChanged: {
        if (touched === rows * columns)
            end();
    }

    Rectangle {
        anchors.fill: parent
        color: root.touching ? Theme.paper : root.fields[root.step]
    }

    Tappable {
        id: next

        objectName: "nextField"
        anchors.fill: parent
        visible: !root.touching
        shrinks: false
        cornerRadius: 0
        text: root.touching ? "" : qsTr("%1: tap for the next").arg(root.names[root.step])
        onClicked: {
            root.staff.touch();
            root.step += 1;
        }

        background: Item {}

        contentItem: Item {
            // On pure colours no token of the theme is sure to be seen.
            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                y: Math.round(parent.height * 0.6)
                width: told.width + Theme.dp(64)
                height: told.implicitHeight + Theme.dp(40)
                radius: Theme.dp(24)
                color: Theme.surface

                Txt {
                    id: told

                    anchors.centerIn: parent
                    width: Math.min(root.width - 2 * Theme.margin - Theme.dp(64), implicitWidth)
                    token: "h3"
                    horizontalAlignment: Text.AlignHCenter
                    text: next.text
                }
            }
        }
    }

    Grid {
        anchors.fill: parent
        visible: root.touching
        columns: root.columns
        LayoutMirroring.enabled: false

        Repeater {
            model: root.touching ? root.rows * root.columns : 0

            delegate: Item {
                id: cell

                required property int index

                property bool hit: false

                width: root.width / root.columns
                height: root.height / root.rows

                Rectangle {
                    anchors.fill: parent
                    anchors.margins: Theme.dp(3)
                    radius: Theme.dp(16)
                    color: cell.hit ? Theme.done : Theme.surface
                    border.width: Theme.line
                    border.color: Theme.edge

                    Icon {
                        anchors.centerIn: parent
                        visible: cell.hit
                        name: "check"
                        size: Theme.sized(40)
                        color: Theme.pick("#FFFFFF", Theme.paper, "#FFFFFF")
                    }
                }

                MouseArea {
                    objectName: "point-" + cell.index
                    anchors.fill: parent
                    Accessible.role: Accessible.Button
                    Accessible.name: qsTr("Point %1").arg(cell.index + 1)
                    onPressed: {
                        root.staff.touch();
                        root.touchedLow = cell.y + cell.height / 2 > root.height / 2;
                        if (!cell.hit) {
                            cell.hit = true;
                            root.touched += 1;
                        }
                    }
                }
            }
        }
    }

    SecondaryButton {
        objectName: "endScreenTest"
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.round(parent.height * (root.touchedLow ? 0.28 : 0.72) - height / 2)
        visible: root.touching
        implicitHeight: Theme.row(104)
        text: qsTr("End, %1 of %2").arg(root.touched).arg(root.rows * root.columns)
        onActivated: root.end()
    }
}
