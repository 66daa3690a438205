pragma ComponentBehavior: Bound

import QtQuick

// Steps of a combo, to be read only: done, now, to come.
// In:  names (list of strings), index of the step now.
Flow {
    id: root

    required property var names
    required property int index

    spacing: Theme.dp(16)
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("step %1 of %2").arg(index + 1).arg(names.length)

    Repeater {
        model: root.names

        delegate: Row {
            id: step

            required property string modelData
            required property int index

            readonly property bool past: index < root.index
            readonly property bool now: index === root.index

            spacing: Theme.dp(16)

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.sized(56)
                height: width
                radius: width / 2
                color: step.past ? Theme.done : step.now ? Theme.copper : "transparent"
                border.width: step.past || step.now ? 0 : Theme.dp(3)
                border.color: Theme.edge

                Icon {
                    anchors.centerIn: parent
                    visible: step.past
                    name: "check"
                    size: Theme.sized(32)
                    color: Theme.pick("#FFFFFF", Theme.paper, "#FFFFFF")
                }

                Txt {
                    anchors.centerIn: parent
                    visible: !step.past
                    token: "bodyBold"
                    tabular: true
                    font.weight: 800
                    color: step.now ? Theme.copperText : Theme.ink2
                    text: step.index + 1
                }
            }

            Txt {
                anchors.verticalCenter: parent.verticalCenter
                token: "bodyBold"
                font.weight: step.now ? 800 : step.past ? 700 : 600
                color: step.past || step.now ? Theme.ink : Theme.ink2
                text: step.modelData
            }

            Item {
                anchors.verticalCenter: parent.verticalCenter
                visible: step.index < root.names.length - 1
                width: Theme.dp(72)
                height: Theme.dp(4)

                Rectangle {
                    anchors.centerIn: parent
                    width: Theme.dp(56)
                    height: Theme.dp(4)
                    radius: Theme.dp(2)
                    color: step.past ? Theme.done : Theme.lineColor
                }
            }
        }
    }
}
