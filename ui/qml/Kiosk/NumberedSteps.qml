pragma ComponentBehavior: Bound

import QtQuick

// Steps to be read one after another, the present one in copper.
// In:  steps (sentences), current (index; -1: none is the present one).
Column {
    id: root

    required property list<string> steps
    property int current: -1

    spacing: Theme.dp(20)

    Repeater {
        model: root.steps

        delegate: Item {
            id: step

            required property string modelData
            required property int index

            readonly property bool now: index === root.current

            width: root.width
            height: Math.max(disc.height, words.implicitHeight)

            Rectangle {
                id: disc

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.sized(Theme.narrow ? 48 : 64)
                height: width
                radius: width / 2
                color: step.now ? Theme.copper : "transparent"
                border.width: step.now ? 0 : Theme.dp(3)
                border.color: Theme.edge

                Txt {
                    anchors.centerIn: parent
                    token: Theme.narrow ? "body" : "bodyL"
                    tabular: true
                    font.weight: 800
                    color: step.now ? Theme.copperText : Theme.ink2
                    text: step.index + 1
                }
            }

            Txt {
                id: words

                anchors.left: disc.right
                anchors.leftMargin: Theme.dp(Theme.narrow ? 16 : 24)
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                token: Theme.narrow ? "body" : "bodyL"
                font.weight: step.now ? 700 : 500
                color: step.now || root.current < 0 ? Theme.ink : Theme.ink2
                text: Theme.tie(step.modelData)
            }
        }
    }
}
