pragma ComponentBehavior: Bound

import QtQuick
import Kiosk

// A step of the timeline, joined to the next like stations. A tap opens the line of the journal under it.
// In:  time, mark (done, failed, unsure, waiting, person), text, note, took, journal; last, open.
Tappable {
    id: root

    required property string time
    required property string mark
    required text
    required property string note
    required property string took
    required property string journal
    property bool last: false
    property bool open: false

    readonly property color tone: mark === "done" ? Theme.done : mark === "failed" ? Theme.trouble
                                  : mark === "unsure" ? Theme.warn : mark === "person" ? Theme.ink : Theme.copper

    objectName: "moment"
    implicitHeight: Math.max(disc.height, words.implicitHeight) + Theme.dp(28)
    cornerRadius: Theme.dp(24)
    ringInside: true
    shrinks: false
    Accessible.name: [time, text, note, took, open ? journal : ""].filter(part => part !== "").join(", ")
    onClicked: open = !open

    background: Item {
        Rectangle {
            anchors.fill: parent
            anchors.leftMargin: -Theme.dp(16)
            anchors.rightMargin: -Theme.dp(16)
            anchors.topMargin: -Theme.dp(12)
            anchors.bottomMargin: Theme.dp(4)
            visible: root.down
            radius: root.cornerRadius
            color: Theme.sunk
        }
    }

    Txt {
        id: clock

        anchors.left: parent.left
        y: Math.round((disc.height - height) / 2)
        token: "label"
        tabular: true
        font.weight: 500
        color: Theme.ink2
        text: root.time
    }

    Rectangle {
        x: disc.x + Math.round((disc.width - width) / 2)
        y: disc.height + Theme.dp(4)
        width: Theme.dp(4)
        height: root.height - y - Theme.dp(4)
        visible: !root.last
        color: Theme.lineColor
    }

    Rectangle {
        id: disc

        anchors.left: clock.right
        anchors.leftMargin: Theme.dp(24)
        width: Theme.sized(48)
        height: width
        radius: width / 2
        color: root.tone

        Icon {
            anchors.centerIn: parent
            name: root.mark === "done" ? "check" : root.mark === "failed" ? "close" : root.mark === "unsure" ? "unsure"
                  : root.mark === "person" ? "person-said" : "wait"
            size: Theme.sized(28)
            color: Theme.pick("#FFFFFF", Theme.paper, "#FFFFFF")
        }
    }

    Column {
        id: words

        anchors.left: disc.right
        anchors.leftMargin: Theme.dp(28)
        anchors.right: length.left
        anchors.rightMargin: Theme.dp(16)
        y: Math.max(0, Math.round((disc.height - Theme.sized(40)) / 2))

        Txt {
            width: parent.width
            token: "bodyBold"
            text: Theme.tie(root.text)
        }

        Txt {
            width: parent.width
            visible: root.note !== ""
            token: "label"
            font.weight: 500
            color: Theme.ink2
            text: root.note
        }

        Txt {
            objectName: "journalLine"
            width: parent.width
            visible: root.open
            token: "label"
            tabular: true
            font.weight: 500
            color: Theme.ink2
            wrapMode: Text.Wrap
            text: root.journal
        }
    }

    Txt {
        id: length

        anchors.right: parent.right
        y: words.y
        tabular: true
        color: Theme.ink2
        wrapMode: Text.NoWrap
        text: root.took
    }
}
