pragma ComponentBehavior: Bound

import QtQuick

// Steps of a combo, to be read only: done, now, to come.
// In:  steps (model with roles name, number, done, current), position (read aloud).
Flow {
    id: root

    required property var steps
    property string position: ""

    spacing: Theme.dp(16)
    Accessible.role: Accessible.StaticText
    Accessible.name: position

    Repeater {
        id: repeater

        model: root.steps

        delegate: Row {
            id: step

            required property string name
            required property int number
            required property bool done
            required property bool current
            required property int index

            readonly property bool past: done && !current
            readonly property bool now: current

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
                    text: step.number
                }
            }

            Txt {
                anchors.verticalCenter: parent.verticalCenter
                token: "bodyBold"
                font.weight: step.now ? 800 : step.past ? 700 : 600
                color: step.past || step.now ? Theme.ink : Theme.ink2
                text: step.name
            }

            Item {
                anchors.verticalCenter: parent.verticalCenter
                visible: step.index < repeater.count - 1
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
