pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A line of the log: when, how important (in a word and a stripe), what, the beginning of its fields.
// In:  time, word, tone (plain, warn, trouble), event, note.   Out: clicked().
Tappable {
    id: root

    required property string time
    required property string word
    required property string tone
    required property string event
    required property string note

    readonly property color ink: tone === "trouble" ? Theme.trouble : tone === "warn" ? Theme.warn : Theme.ink2

    implicitHeight: Math.max(Theme.hit(88), words.implicitHeight + Theme.dp(28))
    cornerRadius: Theme.dp(24)
    shrinks: false
    text: event
    Accessible.name: [event, word, time, note].filter(part => part !== "").join(", ")

    background: Rectangle {
        radius: root.cornerRadius
        color: root.down ? Theme.sunk : Theme.surface
        border.width: Theme.contrast ? Theme.dp(3) : 0
        border.color: root.tone === "plain" ? Theme.edge : root.ink
    }

    contentItem: Item {
        Rectangle {
            x: Theme.mirrored ? root.width - width - Theme.dp(14) : Theme.dp(14)
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.dp(8)
            height: words.implicitHeight
            radius: width / 2
            visible: root.tone !== "plain"
            color: root.ink
        }

        Column {
            id: words

            anchors.left: parent.left
            anchors.leftMargin: Theme.dp(36)
            anchors.right: parent.right
            anchors.rightMargin: Theme.dp(24)
            anchors.verticalCenter: parent.verticalCenter

            Txt {
                width: parent.width
                token: "label"
                tabular: true
                color: root.ink
                text: [root.time, root.word].filter(part => part !== "").join(" · ")
            }

            Txt {
                width: parent.width
                token: "bodyBold"
                wrapMode: Text.Wrap
                text: root.event
            }

            Txt {
                width: parent.width
                visible: text !== ""
                token: "label"
                font.weight: 500
                color: Theme.ink2
                wrapMode: Text.Wrap
                text: root.note
            }
        }
    }
}
