pragma ComponentBehavior: Bound

import QtQuick

// What has been done, what is under way, what comes: one line each, joined like stations.
// In:  steps (model with roles text, mark: waiting, now, done; noteText).
Column {
    id: root

    required property var steps

    readonly property int count: repeater.count
    // Many stand closer where the panel is low.
    readonly property int pitch: Theme.sized(Theme.narrow ? (count > 4 ? 46 : 56) : count > 4 && !Theme.portrait ? 72 : 88)

    Repeater {
        id: repeater

        model: root.steps

        delegate: Item {
            id: step

            required property string text
            required property string mark
            required property string noteText
            required property int index

            readonly property string aloud: text // without the seconds it takes

            width: root.width
            height: Math.max(root.pitch, words.implicitHeight + Theme.dp(Theme.narrow ? (root.count > 4 ? 6 : 12) : 20))

            Rectangle {
                // The way to the next station.
                x: mark.x + Math.round((mark.width - width) / 2)
                y: mark.y + mark.height
                width: Theme.dp(4)
                height: step.height - mark.height
                visible: step.index < repeater.count - 1
                color: step.mark === "done" ? Theme.done : Theme.lineColor
            }

            Item {
                id: mark

                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.sized(Theme.narrow ? 40 : 56)
                height: width

                Rectangle {
                    anchors.fill: parent
                    visible: step.mark !== "now"
                    radius: width / 2
                    color: step.mark === "done" ? Theme.done : Theme.surface
                    border.width: step.mark === "done" ? 0 : Theme.dp(4)
                    border.color: Theme.lineColor

                    Icon {
                        anchors.centerIn: parent
                        visible: step.mark === "done"
                        name: "check"
                        size: Math.round(mark.width * 0.57)
                        color: Theme.pick("#FFFFFF", Theme.paper, "#FFFFFF")
                    }
                }

                WaitRing {
                    anchors.centerIn: parent
                    visible: step.mark === "now"
                    size: mark.width - Theme.dp(4)
                }
            }

            Txt {
                id: words

                anchors.left: mark.right
                anchors.leftMargin: Theme.dp(Theme.narrow ? 20 : 28)
                anchors.right: note.left
                anchors.rightMargin: Theme.dp(16)
                anchors.verticalCenter: parent.verticalCenter
                token: Theme.narrow ? "body" : "bodyL"
                font.weight: step.mark === "now" ? 700 : 500
                color: step.mark === "waiting" ? Theme.ink2 : Theme.ink
                text: Theme.tie(step.text)
            }

            Txt {
                id: note

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                tabular: true
                color: Theme.ink2
                wrapMode: Text.NoWrap
                text: step.noteText
            }
        }
    }
}
